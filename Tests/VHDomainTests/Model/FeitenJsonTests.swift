import Foundation
import Testing

@testable import VHDomain

/// Facts go to disk and come back; a case that loses a value would change history.
@Suite struct FeitenJsonTests {
  private func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func again<Value: Codable & Equatable>(_ value: Value) throws {
    let written = try text(value)
    let read = try JSONDecoder().decode(Value.self, from: Data(written.utf8))
    #expect(read == value, "\(written)")
    #expect(try text(read) == written)
  }

  /// The cases of `enum Fact` as written in a source file.
  private func declared(in path: String) throws -> Set<String> {
    let source = try Brontekst.lees(path)
    let start = try #require(source.range(of: "enum Fact"))
    let end = try #require(source[start.upperBound...].range(of: "\n  }"))
    let lines = source[start.upperBound..<end.lowerBound].split(separator: "\n")
    let names = lines.map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("case ") }
      .map { String($0.dropFirst(5).prefix { $0.isLetter }) }
    return Set(names)
  }

  private func name(of fact: some Any) -> String {
    Mirror(reflecting: fact).children.first?.label ?? "\(fact)"
  }

  /// Every fact alone, and the fold of them all, survives writing and reading.
  private func check<A: Aggregate>(_ type: A.Type, _ facts: [A.Fact], source path: String) throws {
    #expect(Set(facts.map { name(of: $0) }) == (try declared(in: path)))

    var stored = Stored<A>(
      nieuw: Nummer<A>(jaar: 2026, volgnummer: 1), op: Moment(milliseconden: 0))
    for (index, fact) in facts.enumerated() {
      let head = try Feiten.hoofd("e\(index + 1)", reden: index.isMultiple(of: 2) ? "Omdat." : nil)
      stored.verloop.append(Event(head, wat: fact))
      stored.inhoud.apply(fact, head)
      try again(fact)
      try again(stored.inhoud)
    }
    stored.verloop.append(Event(try Feiten.hoofd("weg"), wat: nil, trektIn: "e1"))

    for event in stored.verloop { try again(event) }
  }

  @Test func `keeps every fact about a person`() throws {
    try check(Persoon.self, try Feiten.persoon, source: "Sources/VHDomain/Model/Persoon.swift")
  }

  @Test func `keeps every fact about a melding`() throws {
    try check(Melding.self, try Feiten.melding, source: "Sources/VHDomain/Model/Melding.swift")
  }

  @Test func `keeps every fact about a casus`() throws {
    try check(
      Casus.self, try Feiten.casus, source: "Sources/VHDomain/Model/Casus/Casus+apply.swift")
  }

  @Test func `keeps every fact about a meeting`() throws {
    try check(
      Overleg.self, try Feiten.overleg, source: "Sources/VHDomain/Model/Overleg/Overleg.swift")
  }

  @Test func `keeps what waits for a second person, and what became of it`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding()
    let person = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    let name = try #require(
      wereld.zicht("be").correctievelden(person.record).first {
        $0.pad.last == "achternaam" && $0.waarde != .null
      })
    let order = Correctieopdracht(
      [Veldwijziging(name, wordt: "Anders")], soort: .typfout, reden: "Verkeerd.")
    let number = try #require(
      try wereld.doe(.corrigeren(order), als: "be").nieuw(Voorstel.self))
    let content = try #require(try wereld.staat(number).inhoud)

    try check(
      Voorstel.self,
      [
        .voorgesteld(inhoud: content), .aanvaard, .geweigerd(reden: "Klopt al."),
        .ingetrokken(reden: nil), .ingetrokken(reden: "Dubbel."),
      ], source: "Sources/VHDomain/Model/Voorstel.swift")
  }

  @Test func `keeps every consult`() throws {
    try check(
      Consultdag.self, try Feiten.consulten, source: "Sources/VHDomain/Model/Consultdag.swift")
  }

  @Test func `keeps every fact about a question`() throws {
    try check(
      Informatievraag.self, try Feiten.informatievragen,
      source: "Sources/VHDomain/Model/Informatievraag.swift")
  }

  @Test func `keeps every fact about a contact`() throws {
    try check(Contact.self, try Feiten.contacten, source: "Sources/VHDomain/Model/Contact.swift")
  }

  @Test func `keeps every fact about the medewerkers`() throws {
    try check(
      Medewerkers.self, try Feiten.medewerkers, source: "Sources/VHDomain/Model/Medewerker.swift")
  }

  @Test func `writes an event as one flat object`() throws {
    let event = Event<Overleg.Fact>(try Feiten.hoofd("e1", reden: "Omdat."), wat: .gesloten)

    #expect(
      try text(event)
        == #"{"door":{"medewerker":"pr","naam":"Petra Regis","organisatie":"midden-limburg","overleg":"O-2026-0001","rol":"procesregisseur","terminal":"t1"},"gemeente":"Roermond","id":"e1","op":"2026-05-14","vastgelegd":"2026-05-14T07:00:00.000Z","waarom":"Omdat.","wat":{"gesloten":{}}}"#
    )
  }

  @Test(arguments: [
    #""2026-02-30""#, #""14-5-2026""#, #"20260514"#,
  ])
  func `refuses a day in a file that does not exist`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Datum.self, from: Data(json.utf8))
    }
  }

  @Test(arguments: [#""c-2026-0001""#, #""C-2026-1""#, #""M-2026-0001""#])
  func `refuses a number in a file that is not in its one form`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Nummer<Casus>.self, from: Data(json.utf8))
    }
  }

  @Test func `reads a meeting and a casus written before points, guests and release were kept`()
    throws
  {
    let old = """
      {"tafel":"triage","datum":"2026-05-14","status":"open","aanwezig":["politie"],"vertrokken":[],
       "agenda":[{"casus":"C-2026-0001"},{"casus":"C-2026-0002","uitkomst":"aangehouden","spoed":true}],
       "huidigPunt":"C-2026-0001","aanvaard":[]}
      """
    let meeting = try JSONDecoder().decode(Overleg.self, from: Data(old.utf8))

    #expect(meeting.agenda.map(\.id.rawValue) == ["C-2026-0001", "C-2026-0002"])
    #expect(meeting.lezers == [.organisatie("politie")] && !meeting.isGepauzeerd)
    #expect(meeting.huidig == meeting.agenda[0].id)
    let told = try JSONDecoder().decode(
      Verrijking.self,
      from: Data(#"{"id":"B1","partner":"amw","tekst":"Ja.","grondslag":"wmo"}"#.utf8))
    #expect(told.voor == nil && !told.isAfgeschermd)
  }
}
