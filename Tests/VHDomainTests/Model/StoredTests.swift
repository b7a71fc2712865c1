import Testing

@testable import VHDomain

@Suite struct StoredTests {
  private func stored(_ facts: [Overleg.Fact]) throws -> Stored<Overleg> {
    var stored = Stored<Overleg>(
      nieuw: Nummer(jaar: 2026, volgnummer: 1), op: Moment(milliseconden: 0))
    for (index, fact) in facts.enumerated() {
      stored.verloop.append(Event(try Feiten.hoofd("e\(index + 1)"), wat: fact))
    }
    return stored
  }

  @Test func `folds the history into the state`() throws {
    let stored = try stored([
      .gepland(tafel: "triage", datum: Datum(dagnummer: 1)),
      .geopend(aanwezig: ["politie"], voorzitter: "Vera"),
    ])

    #expect(stored.gevouwen.tafel == "triage")
    #expect(stored.gevouwen.status == .open)
    #expect(stored.gevouwen.aanwezig == ["politie"])
  }

  @Test func `folds without what was withdrawn later, wherever it stood`() throws {
    let facts: [Overleg.Fact] = [
      .gepland(tafel: "triage", datum: Datum(dagnummer: 1)),
      .geopend(aanwezig: ["politie", "amw"], voorzitter: "Vera"), .vertrokken(organisatie: "amw"),
      .gesloten,
    ]
    for index in facts.indices {
      var withdrawn = try stored(facts)
      withdrawn.verloop.append(
        Event(try Feiten.hoofd("weg"), wat: nil, trektIn: "e\(index + 1)"))
      var others = facts
      others.remove(at: index)

      #expect(withdrawn.gevouwen == (try stored(others)).gevouwen)
      #expect(withdrawn.geldendVerloop.count == facts.count - 1)
    }
  }
}
