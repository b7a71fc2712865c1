import Testing

@testable import VHDomain

@Suite struct LandelijkeCriteriaTests {
  /// The criteria in their parts, in plain yes and no.
  private static func geldt(_ part: [String: Bool]) -> Bool {
    let holds = { (name: String) in part[name] == true }
    let c1 = holds("meerdereProblemen.leefgebieden") && holds("meerdereProblemen.gevolg")
    let c2 =
      holds("meerdereKetens.ketens") && holds("meerdereKetens.dwangEnDrang")
      && !holds("meerdereKetens.binnenEenKetenToereikend")
    return c1 && c2 && holds("impactOpSysteem") || holds("gebiedsgebonden")
  }

  private static let leefgebieden = ["huisvesting", "middelengebruik", "inkomen-en-schulden"]

  private func random(_ chance: inout Willekeur) -> LandelijkeCriteria {
    var criteria = LandelijkeCriteria()
    let answer = { (chance: inout Willekeur) in chance.een(van: Antwoord.allCases, anders: .nee) }
    let areas = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      chance.een(van: LandelijkeCriteriaTests.leefgebieden, anders: "")
    }
    criteria.meerdereProblemen.leefgebieden = areas
    criteria.meerdereProblemen.volledig = chance.kans(50)
    criteria.meerdereProblemen.gevolg = answer(&chance)
    criteria.meerdereKetens.ketens = Keten.allCases.filter { _ in chance.kans(50) }
    criteria.meerdereKetens.volledig = chance.kans(50)
    criteria.meerdereKetens.dwangEnDrang = answer(&chance)
    criteria.meerdereKetens.binnenEenKetenToereikend = answer(&chance)
    criteria.impactOpSysteem = answer(&chance)
    criteria.gebiedsgebonden = answer(&chance)
    return criteria
  }

  /// What a list says about "two or more", worked out apart from the library.
  private func lijst(_ names: [String], _ complete: Bool) -> Bool? {
    var different: [String] = []
    for name in names where !different.contains(name) { different.append(name) }
    return different.count > 1 ? true : complete ? false : nil
  }

  private func kenner(_ criteria: LandelijkeCriteria) -> Criteriakenner {
    let first = criteria.meerdereProblemen
    let second = criteria.meerdereKetens
    return Criteriakenner(
      geldt: LandelijkeCriteriaTests.geldt,
      antwoorden: [
        ("meerdereProblemen.leefgebieden", lijst(first.leefgebieden, first.volledig)),
        ("meerdereProblemen.gevolg", first.gevolg.bekend),
        ("meerdereKetens.ketens", lijst(second.ketens.map(\.rawValue), second.volledig)),
        ("meerdereKetens.dwangEnDrang", second.dwangEnDrang.bekend),
        ("meerdereKetens.binnenEenKetenToereikend", second.binnenEenKetenToereikend.bekend),
        ("impactOpSysteem", criteria.impactOpSysteem.bekend),
        ("gebiedsgebonden", criteria.gebiedsgebonden.bekend),
      ])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `agrees part by part with trying out every way of filling in`(seed: UInt64) {
    var chance = Willekeur(seed)
    var seen: Set<Criteriauitkomst> = []

    for round in 0..<60 {
      let criteria = random(&chance)
      let known = kenner(criteria)
      let test = criteria.toets
      seen.insert(test.uitkomst)
      guard test.uitkomst == known.uitkomst,
        test.geheel.nogTeBeantwoorden == known.nogTeBeantwoorden,
        test.geheel.doorslaggevend == known.doorslaggevend
      else {
        Issue.record("zaad \(seed), ronde \(round): \(criteria)")
        return
      }
    }

    #expect(seen == Set(Criteriauitkomst.allCases))
  }

  @Test func `says no to fewer than two only when the list is complete`() {
    var criteria = LandelijkeCriteria()
    #expect(criteria.antwoord(op: .leefgebieden) == .onbekend)

    criteria.neemOver(.leefgebieden(lijst: ["huisvesting", "huisvesting"], volledig: false))
    #expect(criteria.antwoord(op: .leefgebieden) == .onbekend)

    criteria.neemOver(.leefgebieden(lijst: ["huisvesting", "huisvesting"], volledig: true))
    #expect(criteria.antwoord(op: .leefgebieden) == .nee)

    criteria.neemOver(.leefgebieden(lijst: ["huisvesting", "middelengebruik"], volledig: false))
    #expect(criteria.antwoord(op: .leefgebieden) == .ja)
  }

  @Test(arguments: Criteriumvraag.allCases.filter { !$0.isFormulier })
  func `keeps the answer to every question apart`(vraag: Criteriumvraag) {
    var criteria = LandelijkeCriteria()

    criteria.neemOver(.antwoord(vraag: vraag, waarde: .ja))

    let answered = Criteriumvraag.allCases.filter { criteria.antwoord(op: $0) != .onbekend }
    #expect(answered == [vraag])
  }

  @Test(arguments: [Criteriumvraag.leefgebieden, .ketens])
  func `ignores a plain answer where a list is asked`(vraag: Criteriumvraag) {
    var criteria = LandelijkeCriteria()

    criteria.neemOver(.antwoord(vraag: vraag, waarde: .ja))

    #expect(criteria == LandelijkeCriteria())
  }

  @Test func `asks seven questions, each with its own path, number and criterion`() {
    let asked = LandelijkeCriteria().toets.geheel.vragen.map(\.pad)

    let vragen = Criteriaprofiel.landelijk.vragen
    #expect(vragen.map(\.pad) == asked)
    #expect(vragen.map { $0.nummer() } == [1, 2, 3, 4, 5, 6, 7])
    #expect(vragen.map(\.criterium) == [1, 1, 2, 2, 2, 3, 4])
    #expect(Criteriumvraag.allCases.allSatisfy { Criteriumvraag(pad: $0.pad) == $0 })
    #expect(vragen.filter(\.omgekeerd) == [.binnenEenKetenToereikend])
    #expect(Criteriumvraag(pad: "c1") == nil)
  }

  @Test func `holds criterion 2 against a single keten that can do it alone`() {
    var criteria = LandelijkeCriteria()
    for antwoord in [Criteriumantwoord].voldoet { criteria.neemOver(antwoord) }
    #expect(criteria.toets.uitkomst == .voldoet)

    criteria.neemOver(.antwoord(vraag: .binnenEenKetenToereikend, waarde: .ja))

    #expect(criteria.toets.c2.uitkomst == .nee)
    #expect(
      criteria.toets.geheel.doorslaggevend.contains("meerdereKetens.binnenEenKetenToereikend"))
    #expect(
      criteria.toets.zin
        == "Voldoet niet aan de landelijke criteria: nee op tekortschieten van één keten en op onveiligheid in plaats of buurt."
    )
  }

  @Test func `keeps the ketens in one order, each once`() {
    var criteria = LandelijkeCriteria()

    criteria.neemOver(.ketens(lijst: [.bestuur, .zorg, .bestuur], volledig: false))

    #expect(criteria.meerdereKetens.ketens == [.zorg, .bestuur])
  }
}
