import Testing

@testable import VHDomain

/// The tables of leefgebieden, begin measurements, plans and target groups, from random dossiers,
/// counted again in the plainest way: day by day.
@Suite struct NatellingDossierTests {
  private let periode: Natelperiode

  init() throws { periode = try Natelperiode("2019-02-01", "2019-07-31") }

  private var dagen: [Datum] {
    (0...periode.van.dagen(tot: periode.tot)).map { periode.van.plus(dagen: $0) }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts on how many leefgebieden treated casussen have a problem`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    let areas = register.house.leefgebieden.map(\.id)
    var cards: [(van: Datum, tot: Datum?, gebieden: Set<String>?)] = []
    for _ in 0..<90 {
      let van = periode.eenDag(&chance)
      let tot = chance.kans(60) ? van.plus(dagen: Int.random(in: 0...120, using: &chance)) : nil
      let own = Set(areas.filter { _ in chance.kans(20) })
      let isAsked = chance.kans(80)
      let isWhole = chance.kans(50)
      // An answer that names none and is not whole says nothing.
      cards.append((van, tot, isAsked && (isWhole || !own.isEmpty) ? own : nil))
      let answer = Criteriumantwoord.leefgebieden(lijst: own.sorted(), volledig: isWhole)
      register.casus(
        "Weert", daarna: isAsked ? [(van, nil, .criteriumBeantwoord(antwoord: answer))] : []
      ) {
        $0.procesregieVan = van
        $0.afgeslotenOp = tot
      }
    }
    let table = try register.tabel(.leefgebieden, periode.tekst)

    let treated = cards.filter { card in
      dagen.contains { day in card.van <= day && card.tot.map { day <= $0 } ?? true }
    }
    let known = treated.compactMap(\.gebieden)
    for number in 0...areas.count {
      let own = known.count { $0.count == number }
      #expect(try table.natelling("\(number)", "casussen") == own, "zaad \(zaad): \(number)")
      // Whole per mille, half up, as a hand would round.
      let share = known.isEmpty ? 0 : (own * 2_000 + known.count) / (2 * known.count)
      #expect(try table.natelling("\(number)", "percentage") == share, "zaad \(zaad): \(number)")
    }
    #expect(
      try table.natelling("Onbekend", "casussen") == treated.count - known.count, "zaad \(zaad)")
    #expect(try table.natelling("Totaal", "casussen") == treated.count, "zaad \(zaad)")
  }

  private struct Meetkaart {
    var start: Datum
    var metingen: [(wie: Int, op: Datum, scores: [Int?])] = []
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts the first measurement of each person, score by score`(zaad: UInt64) throws {
    let domains = ["financien", "huisvesting", "geestelijke-gezondheid"]
    var chance = Willekeur(zaad)
    var register = try Register()
    let people = (0..<25).map { _ in register.persoon() }
    var used: Set<Datum> = []
    var cards: [Meetkaart] = []
    for _ in 0..<40 {
      var card = Meetkaart(start: periode.eenDag(&chance))
      for _ in 0..<Int.random(in: 0...4, using: &chance) {
        let day = card.start.plus(dagen: Int.random(in: -20...130, using: &chance))
        // One measurement a day in the whole register: who was first is never a matter of order.
        guard used.insert(day).inserted else { continue }
        let scores = domains.map { _ in
          chance.kans(80) ? Int.random(in: 1...5, using: &chance) as Int? : nil
        }
        card.metingen.append((Int.random(in: 0..<25, using: &chance), day, scores))
      }
      cards.append(card)
      let melding = register.melding(card.start, "Weert")
      let facts = card.metingen.map { one -> (dag: Datum, gemeente: String?, fact: Casus.Fact) in
        let scores = zip(domains, one.scores).map { ZRMMeting.Score(domein: $0, score: $1) }
        return (
          one.op, nil,
          .zrmGemigreerd(
            meting: ZRMMeting(
              persoon: people[one.wie], op: one.op, versie: "2017", scores: scores))
        )
      }
      register.casus("Weert", personen: people, daarna: facts) { $0.opening.meldingen = [melding] }
    }
    let table = try register.tabel(.zrm, periode.tekst)

    var first: [Int: (op: Datum, scores: [Int?])] = [:]
    let all = cards.flatMap { card in card.metingen.map { (card, $0) } }
    for (card, one) in all.sorted(by: { $0.1.op < $1.1.op })
    where one.op >= card.start && one.op <= card.start.plus(maanden: 3) && first[one.wie] == nil {
      first[one.wie] = (one.op, one.scores)
    }
    let counted = first.values.filter { periode.bevat($0.op) }.map(\.scores)
    for (index, domain) in domains.enumerated() {
      let scores = counted.map { $0[index] }
      let columns: [(String, Int)] =
        [
          ("beoordeeld", scores.count { $0 != nil }),
          ("niet_beoordeeld", scores.count { $0 == nil }),
        ]
        + (1...5).map { (score: Int) in ("score_\(score)", scores.count { $0 == score }) }
      for (column, count) in columns {
        #expect(
          try table.natelling(domain, column) == count, "zaad \(zaad): \(domain) \(column)")
      }
    }
    for score in 1...5 {
      #expect(
        try table.natelling("Totaal", "score_\(score)")
          == counted.count { $0.contains(score) }, "zaad \(zaad): totaal \(score)")
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts the plans in force on some day, each once`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(Casuskaart, plan: Datum)] = []
    for _ in 0..<90 {
      let begin = periode.eenDag(&chance)
      let plan = begin.plus(dagen: Int.random(in: 0...60, using: &chance))
      var card = Casuskaart(
        gemeente: chance.een(van: ["Weert", "Roermond", nil], anders: nil), personen: [],
        traject: chance.een(van: ["pga", "stalking", nil], anders: nil), procesregieVan: begin,
        ingetrokken: false)
      if chance.kans(50) {
        card.gesloten = plan.plus(dagen: Int.random(in: 0...120, using: &chance))
      } else if chance.kans(40) {
        card.wissel = (plan.plus(dagen: Int.random(in: 1...120, using: &chance)), "nazorg")
      }
      cards.append((card, plan))
      let later = card.wissel.map { change in
        (
          dag: change.op, gemeente: card.gemeente,
          fact: Casus.Fact.besloten(besluit: .procesregie(change.traject))
        )
      }
      register.casus(card.gemeente, daarna: later.map { [$0] } ?? []) {
        $0.traject = card.traject
        $0.procesregieVan = begin
        $0.planOp = plan
        $0.afgeslotenOp = card.gesloten
      }
    }
    let table = try register.tabel(.plannen, periode.tekst)

    let inForce = cards.compactMap { card, plan -> (String, String)? in
      // The last day of the period on which it was in force decides under which traject.
      let day = dagen.last { day in plan <= day && card.gesloten.map { day <= $0 } ?? true }
      return day.map { day in
        ((card.trajecten(op: day).first ?? nil) ?? "Onbekend", Natelperiode.rij(card.gemeente))
      }
    }
    #expect(!inForce.isEmpty, "zaad \(zaad)")
    for traject in ["pga", "stalking", "nazorg", "Onbekend"] {
      let own = inForce.filter { $0.0 == traject }
      #expect(try table.natelling(traject, "totaal") == own.count, "zaad \(zaad): \(traject)")
      for place in ["Weert", "Roermond", "Leudal"] {
        #expect(
          try table.natelling(traject, place) == own.count { $0.1 == place },
          "zaad \(zaad): \(traject) \(place)")
      }
    }
    #expect(try table.natelling("Totaal", "totaal") == inForce.count, "zaad \(zaad)")
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts meldingen for a target group, else for that of their casus`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    let groups: [String?] = ["pga", "stalking", "nazorg", nil]
    var cards: [(op: Datum, groep: String?)] = []
    for index in 0..<150 {
      let day = periode.eenDag(&chance)
      let own = chance.een(van: groups, anders: nil)
      let ofCasus = chance.kans(40) ? chance.een(van: groups, anders: nil) : nil
      let hasCasus = ofCasus != nil || chance.kans(20)
      cards.append((day, own ?? ofCasus))
      var data = Meldinggegevens()
      data.ontvangenOp = day
      data.traject = own
      let origin = Herkomst(bronsysteem: "test", bronId: "g\(index)")
      var facts: [(dag: Datum, gemeente: String?, fact: Melding.Fact)] = [
        (day, nil, .gemigreerd(gegevens: data, herkomst: origin))
      ]
      if hasCasus {
        let casus = register.casus("Weert") {
          $0.traject = ofCasus
          $0.procesregieVan = day
        }
        facts.append((day, nil, .inScreening(casus: casus)))
      }
      register.nieuw(Melding.self, facts)
    }
    let table = try register.tabel(.doelgroepen, periode.tekst)

    let column = try #require(
      table.kolommen.map(\.id).first { $0.hasPrefix("meldingen_2019") })
    for group in groups {
      let row = group ?? "Onbekend"
      let own = cards.count { $0.groep == group && periode.bevat($0.op) }
      #expect(try table.natelling(row, column) == own, "zaad \(zaad): \(row)")
    }
    #expect(
      try table.natelling("Totaal", column) == cards.count { periode.bevat($0.op) },
      "zaad \(zaad)")
  }
}
