import Testing

@testable import VHDomain

@Suite struct CriteriatoetsTests {
  /// The four criteria in plain yes and no, as the field guide reads them.
  private static func geldt(_ c: [String: Bool]) -> Bool {
    c["c1"] == true && c["c2"] == true && c["c3"] == true || c["c4"] == true
  }

  private static func kenner(_ answers: [Antwoord]) -> Criteriakenner {
    Criteriakenner(
      geldt: geldt, antwoorden: zip(["c1", "c2", "c3", "c4"], answers).map { ($0, $1.bekend) })
  }

  /// The rows of the table in the field guide: the answers, whether it passes, whether the rival
  /// reading passes, and whether the two differ.
  private func rows() throws -> [(answers: [Antwoord], passes: Bool, rival: Bool, differs: Bool)] {
    let text = try Brontekst.lees("Tests/VHDomainTests/Fixtures/criteria-truth-table.csv")
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (
        cells.prefix(4).map { $0 == "1" ? .ja : .nee }, cells[4] == "1", cells[5] == "1",
        cells[6] == "x"
      )
    }
  }

  @Test func `agrees with the table of the field guide on all sixteen rows`() throws {
    let rows = try rows()

    #expect(Set(rows.map(\.answers)).count == 16)
    for row in rows {
      let outcome = Criteriatoets(row.answers).uitkomst
      #expect(outcome == (row.passes ? .voldoet : .voldoetNiet), "\(row.answers)")
    }
  }

  @Test func `differs from the rival reading in six rows, all with criterion 4`() throws {
    let rows = try rows()

    let different = rows.filter { row in
      let rival = (row.answers[0] && row.answers[1]) && (row.answers[2] || row.answers[3])
      #expect((rival == .ja) == row.rival)
      return Criteriauitkomst(rival) != Criteriatoets(row.answers).uitkomst
    }

    #expect(different.count == 6)
    #expect(different.allSatisfy { $0.answers[3] == .ja && $0.differs })
    #expect(rows.filter(\.differs).count == 6)
    #expect(rows.filter(\.passes).count == 9)
    #expect(rows.filter(\.rival).count == 3)
  }

  @Test func `passes 29 of the 81 combinations, fails 19 and leaves 33 open`() {
    let outcomes = Criteriatoets.allCombinations.map { Criteriatoets($0).uitkomst }

    #expect(Set(Criteriatoets.allCombinations).count == 81)
    #expect(outcomes.count { $0 == .voldoet } == 29)
    #expect(outcomes.count { $0 == .voldoetNiet } == 19)
    #expect(outcomes.count { $0 == .onbepaald } == 33)
  }

  @Test(arguments: Criteriatoets.allCombinations)
  func `agrees with trying out every way of filling in`(answers: [Antwoord]) {
    let test = Criteriatoets(answers)
    let known = CriteriatoetsTests.kenner(answers)

    #expect(test.uitkomst == known.uitkomst)
    #expect(test.geheel.nogTeBeantwoorden == known.nogTeBeantwoorden)
    #expect(test.geheel.doorslaggevend == known.doorslaggevend)
  }

  @Test func `asks what can still decide, and no more`() {
    let open = Criteriatoets([.ja, .onbekend, .ja, .onbekend])
    let half = Criteriatoets([.nee, .onbekend, .onbekend, .onbekend])
    let settled = Criteriatoets([.onbekend, .onbekend, .onbekend, .ja])

    #expect(open.geheel.nogTeBeantwoorden == ["c2", "c4"])
    #expect(half.geheel.nogTeBeantwoorden == ["c4"])
    #expect(settled.geheel.nogTeBeantwoorden.isEmpty)
    #expect(settled.geheel.doorslaggevend == ["c4"])
  }

  @Test(arguments: [
    (
      [Antwoord.ja, .ja, .ja, .nee],
      "Voldoet aan de landelijke criteria: meer leefgebieden, meer ketens en wisselwerking met gezin of omgeving."
    ),
    (
      [.nee, .ja, .ja, .ja],
      "Voldoet aan de landelijke criteria: alleen om onveiligheid in plaats of buurt."
    ),
    (
      [.onbekend, .ja, .ja, .ja],
      "Voldoet aan de landelijke criteria: alleen om onveiligheid in plaats of buurt."
    ),
    (
      [.nee, .ja, .ja, .nee],
      "Voldoet niet aan de landelijke criteria: nee op meer leefgebieden en op onveiligheid in plaats of buurt."
    ),
    (
      [.nee, .nee, .ja, .nee],
      "Voldoet niet aan de landelijke criteria: nee op meer leefgebieden, op meer ketens en op onveiligheid in plaats of buurt."
    ),
    ([.ja, .onbekend, .ja, .nee], "Nog niet te zeggen, open: meer ketens."),
    (
      [.ja, .onbekend, .onbekend, .onbekend],
      "Nog niet te zeggen, open: meer ketens, wisselwerking met gezin of omgeving en onveiligheid in plaats of buurt."
    ),
  ])
  func `says the outcome in one sentence`(answers: [Antwoord], sentence: String) {
    #expect(Criteriatoets(answers).zin == sentence)
  }

  @Test func `counts an extra task only where the house has one and the basic one fails`() {
    let extra = Toets.vraag(pad: "plus", antwoord: .ja)
    var failing = Criteriatoets([.nee, .ja, .ja, .nee])
    var passing = Criteriatoets([.ja, .ja, .ja, .nee])
    #expect(passing.taak == nil)

    failing.plustaak = extra
    passing.plustaak = extra

    #expect(failing.uitkomst == .voldoet)
    #expect(failing.taak == .plus)
    #expect(failing.zin == "Voldoet als plustaak.")
    #expect(passing.taak == .basis)
  }
}
