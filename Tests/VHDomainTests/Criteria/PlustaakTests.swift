import FoundationEssentials
import Testing

@testable import VHDomain

@Suite struct PlustaakTests {
  /// The criteria of Maastricht-Heuvelland in plain yes and no.
  private static func geldt(_ part: [String: Bool]) -> Bool {
    let holds = { (name: String) in part[name] == true }
    let areas = holds("meerdereProblemen.leefgebieden")
    let c1 = areas && holds("meerdereProblemen.gevolg")
    let c2 = holds("meerdereKetens.ketens") && !holds("meerdereKetens.binnenEenKetenToereikend")
    let extra = areas && holds("plustaak.impactOpSysteem") && !holds("plustaak.lokaalToereikend")
    return c1 && c2 && holds("impactOpSysteem") || holds("gebiedsgebonden") || extra
  }

  private static func lijst(_ answer: Antwoord) -> (names: [String], complete: Bool) {
    switch answer {
    case .ja: (["huisvesting", "middelengebruik"], false)
    case .nee: (["huisvesting"], true)
    case .onbekend: (["huisvesting"], false)
    }
  }

  private func criteria(_ answers: [Criteriumvraag: Antwoord]) -> LandelijkeCriteria {
    var criteria = LandelijkeCriteria()
    for (vraag, answer) in answers {
      let list = PlustaakTests.lijst(answer)
      switch vraag {
      case .leefgebieden:
        criteria.neemOver(.leefgebieden(lijst: list.names, volledig: list.complete))
      case .ketens: criteria.neemOver(.organisaties(lijst: list.names, volledig: list.complete))
      default: criteria.neemOver(.antwoord(vraag: vraag, waarde: answer))
      }
    }
    return criteria
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `agrees part by part with trying out every way of filling in`(seed: UInt64) {
    var chance = Willekeur(seed)
    let asked: [Criteriumvraag] = [
      .leefgebieden, .gevolg, .ketens, .binnenEenKetenToereikend, .impactOpSysteem,
      .gebiedsgebonden, .plustaakImpact, .lokaalToereikend,
    ]
    for _ in 0..<60 {
      let answers = asked.map { ($0, chance.een(van: Antwoord.allCases, anders: .nee)) }
      let test = criteria(Dictionary(uniqueKeysWithValues: answers)).toets(.maastrichtHeuvelland)
      let known = Criteriakenner(
        geldt: PlustaakTests.geldt, antwoorden: answers.map { ($0.0.pad, $0.1.bekend) })

      #expect(test.uitkomst == known.uitkomst)
      #expect(Set(test.geheel.nogTeBeantwoorden) == Set(known.nogTeBeantwoorden))
      #expect(Set(test.geheel.doorslaggevend).count == test.geheel.doorslaggevend.count)
    }
  }

  /// All 27 answers to the three parts of the plustaak, when the criteria themselves fail.
  @Test func `needs all three, in a truth table of 27 rows`() {
    var outcomes: [Criteriauitkomst: Int] = [:]
    for areas in Antwoord.allCases {
      for impact in Antwoord.allCases {
        for local in Antwoord.allCases {
          let test = criteria([
            .leefgebieden: areas, .gevolg: .nee, .gebiedsgebonden: .nee, .plustaakImpact: impact,
            .lokaalToereikend: local,
          ]).toets(.maastrichtHeuvelland)
          #expect(test.uitkomst == Criteriauitkomst(areas && impact && !local))
          #expect(test.taak == (test.uitkomst == .voldoet ? .plus : nil))
          outcomes[test.uitkomst, default: 0] += 1
        }
      }
    }
    #expect(outcomes == [.voldoet: 1, .voldoetNiet: 19, .onbepaald: 7])
  }

  @Test func `asks nine questions, numbered in the order of the house`() {
    let vragen = Criteriaprofiel.maastrichtHeuvelland.vragen
    #expect(vragen.map { $0.nummer(.maastrichtHeuvelland) } == Array(1...9))
    #expect(!vragen.contains(.dwangEnDrang))
    #expect(vragen.suffix(3).allSatisfy { $0.isPlustaak })
  }

  @Test func `keeps how local help got stuck, and calls it answered when nothing is missing`() {
    var criteria = LandelijkeCriteria()
    criteria.neemOver(.stagnatie(stagnatie: Stagnatie(team: "Oost", sinds: nil, geprobeerd: "x")))
    #expect(criteria.antwoord(op: .stagnatie) == .onbekend)

    criteria.neemOver([Criteriumantwoord].plustaak.last ?? .ketens(lijst: [], volledig: false))
    #expect(criteria.antwoord(op: .stagnatie) == .ja)
  }

  @Test func `says what stays open, the plustaak included`() {
    let open = LandelijkeCriteria().toets(.maastrichtHeuvelland)
    let half = criteria([
      .leefgebieden: .ja, .gevolg: .nee, .gebiedsgebonden: .nee, .plustaakImpact: .ja,
    ]).toets(.maastrichtHeuvelland)
    let none = criteria([.leefgebieden: .nee, .gebiedsgebonden: .nee]).toets(.maastrichtHeuvelland)

    #expect(
      open.zin
        == "Nog niet te zeggen, open: meer leefgebieden, meer organisaties, wisselwerking met gezin of omgeving, onveiligheid in plaats of buurt en de plustaak."
    )
    #expect(half.zin == "Nog niet te zeggen, open: de plustaak.")
    #expect(
      none.zin
        == "Voldoet niet aan de criteria: nee op meer leefgebieden en op onveiligheid in plaats of buurt; ook als plustaak niet."
    )
  }

  @Test func `reads records that were written before there was a plustaak`() throws {
    let old =
      #"{"gebiedsgebonden":"nee","impactOpSysteem":"ja","meerdereKetens":{"binnenEenKetenToereikend":"nee","dwangEnDrang":"ja","ketens":["zorg","straf"],"volledig":true},"meerdereProblemen":{"gevolg":"ja","leefgebieden":["huisvesting","middelengebruik"],"volledig":true}}"#
    let read = try JSONDecoder().decode(LandelijkeCriteria.self, from: Data(old.utf8))

    #expect(read.plustaak == nil)
    #expect(read.toets.uitkomst == .voldoet)
  }

  // MARK: A criteria file

  private func uitkomst(_ text: String) throws -> String {
    try Criteriatoets.read(Array(text.utf8), file: "antwoorden.json").toets.json.compact
  }

  @Test func `counts organisations in a criteria file of this house, and ketens too`() throws {
    let rest =
      #""impactOpSysteem":"ja","gebiedsgebonden":"nee","meerdereProblemen":{"leefgebieden":["a","b"],"gevolg":"ja"}}"#
    let organisations = try uitkomst(
      #"{"profiel":"maastricht-heuvelland","meerdereKetens":{"organisaties":["ggz","trajekt"],"binnenEenKetenToereikend":"nee"},"#
        + rest)
    let ketens = try uitkomst(
      #"{"profiel":"maastricht-heuvelland","meerdereKetens":{"ketens":["zorg","straf"],"dwangEnDrang":"ja","binnenEenKetenToereikend":"nee"},"#
        + rest)

    #expect(organisations.contains(#""uitkomst":"voldoet""#))
    #expect(ketens.contains(#""uitkomst":"voldoet""#))
    #expect(throws: InputFaults.self) {
      try uitkomst(#"{"meerdereKetens":{"organisaties":["ggz"]}}"#)
    }
  }

  @Test func `names the task in a criteria file with a plustaak`() throws {
    let text =
      #"{"profiel":"maastricht-heuvelland","c1":"nee","c2":"nee","c3":"ja","c4":"nee","plustaak":{"leefgebieden":["a","b"],"impactOpSysteem":"ja","lokaalToereikend":"nee"}}"#

    #expect(try uitkomst(text).contains(#""taak":"plus""#))
  }
}
