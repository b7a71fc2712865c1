import Testing

@testable import VHDomain

/// The tables of what is no casus, from random records, counted again in the plainest way.
@Suite struct NatellingLosTests {
  private static let plaatsen: [String?] = ["Weert", "Roermond", nil, "buiten:Venlo"]
  private let van: Datum
  private let tot: Datum

  init() throws {
    van = try dag("2019-02-01")
    tot = try dag("2019-07-31")
  }

  private func rij(_ gemeente: String?) -> String {
    guard let gemeente else { return "Onbekend" }
    return gemeente.hasPrefix("buiten:") ? "Buiten regio" : gemeente
  }

  /// A day around the edges of the period more often than chance would have it.
  private func eenDag(_ chance: inout Willekeur) -> Datum {
    let edges = [van.plus(dagen: -1), van, tot, tot.plus(dagen: 1)]
    guard chance.kans(60) else { return chance.een(van: edges, anders: van) }
    return van.plus(dagen: Int.random(in: -90...270, using: &chance))
  }

  private func bevat(_ day: Datum) -> Bool { day >= van && day <= tot }

  private func cijfer(_ table: Tabel, _ row: String, _ column: String) throws -> Int {
    guard table.rijsleutels.contains(row) else { return 0 }
    return try table.cel("\(row):\(column)").waarde ?? 0
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts detention reports, in and out`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(op: Datum, gemeente: String?, richting: Detentierichting)] = []
    for index in 0..<120 {
      let place = chance.een(van: Self.plaatsen, anders: nil)
      let way = chance.een(van: Detentierichting.allCases, anders: .instroom)
      let card = (op: eenDag(&chance), gemeente: place, richting: way)
      cards.append(card)
      var data = Detentiegegevens()
      data.datum = card.op
      data.richting = card.richting
      data.gemeente = card.gemeente
      let origin = Herkomst(bronsysteem: "test", bronId: "d\(index)")
      register.nieuw(
        Detentiemelding.self,
        [(card.op, card.gemeente, .gemigreerd(gegevens: data, herkomst: origin))])
    }
    let table = try register.tabel(.detentie, "\(van)..\(tot)")

    for row in ["Weert", "Roermond", "Leudal", "Onbekend", "Buiten regio"] {
      for way in [Detentierichting.instroom, .uitstroom] {
        let own = cards.count { rij($0.gemeente) == row && $0.richting == way && bevat($0.op) }
        #expect(
          try cijfer(table, row, way == .instroom ? "instroom" : "uitstroom") == own,
          "zaad \(zaad): \(row) \(way)")
      }
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts assessments and orders, each on its own day`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(rihg: Datum, opgelegd: Datum?, gemeente: String)] = []
    for _ in 0..<100 {
      let rihg = eenDag(&chance)
      let order = chance.kans(70) ? rihg.plus(dagen: Int.random(in: 0...2, using: &chance)) : nil
      let place = chance.een(van: ["Weert", "Roermond", "Leudal"], anders: "Weert")
      cards.append((rihg, order, place))
      register.huisverbod(place, rihg: rihg, opgelegd: order)
    }
    let table = try register.tabel(.huisverboden, "\(van)..\(tot)")

    for place in ["Weert", "Roermond", "Leudal"] {
      let own = cards.filter { $0.gemeente == place }
      let orders = own.compactMap(\.opgelegd)
      #expect(try cijfer(table, "rihg", place) == own.count { bevat($0.rihg) }, "zaad \(zaad)")
      #expect(
        try cijfer(table, "opgelegd", place) == orders.count { bevat($0) }, "zaad \(zaad)")
    }
    let all = cards.compactMap(\.opgelegd).count { bevat($0) }
    #expect(try cijfer(table, "opgelegd", "totaal") == all, "zaad \(zaad)")
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts who was expected and who came`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    let known = Set(register.house.tafels.met(id: "triage")?.deelnemers ?? [])
    try #require(known.contains("politie"))
    var cards: [(op: Datum, kwamen: Set<String>)] = []
    for _ in 0..<40 {
      let came = Set(["politie", "veilig-thuis", "riec"].filter { _ in chance.kans(60) })
      let day = eenDag(&chance)
      cards.append((day, came))
      register.overleg("triage", day, aanwezig: came.sorted())
    }
    let period = try Verslagperiode.lees("\(van)..\(tot)", register.house)
    let table = try register.view().tabel(
      Cijfervraag(.aanwezigheid, period, tafel: "triage"))

    let held = cards.filter { bevat($0.op) }
    for organisation in ["politie", "veilig-thuis", "riec"] {
      let came = held.count { $0.kwamen.contains(organisation) }
      let expected = known.contains(organisation) ? held.count : came
      #expect(try cijfer(table, organisation, "overleggen") == expected, "zaad \(zaad)")
      #expect(try cijfer(table, organisation, "aanwezig") == came, "zaad \(zaad)")
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts reports by their source`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(op: Datum, bron: String?)] = []
    let sources = register.house.bronnen.prefix(4).map(\.id)
    for index in 0..<150 {
      let card = (
        op: eenDag(&chance), bron: chance.kans(85) ? chance.een(van: sources, anders: "") : nil
      )
      cards.append(card)
      var data = Meldinggegevens()
      data.ontvangenOp = card.op
      data.bron = card.bron
      let origin = Herkomst(bronsysteem: "test", bronId: "b\(index)")
      register.nieuw(
        Melding.self, [(card.op, nil, .gemigreerd(gegevens: data, herkomst: origin))])
    }
    let table = try register.tabel(.instroom, "\(van)..\(tot)")

    for source in sources {
      let own = cards.filter { $0.bron == source && bevat($0.op) }
      #expect(try cijfer(table, source, "meldingen") == own.count, "zaad \(zaad): \(source)")
      for quarter in 1...3 {
        let column = "2019-Q\(quarter)"
        guard let id = table.kolommen.map(\.id).first(where: { $0.hasSuffix(column) }) else {
          Issue.record("geen kolom voor \(column): \(table.kolommen.map(\.id))")
          continue
        }
        let count = own.count { ($0.op.maand + 2) / 3 == quarter }
        #expect(try cijfer(table, source, id) == count, "zaad \(zaad): \(source) \(column)")
      }
    }
    let all = cards.count { bevat($0.op) }
    #expect(try cijfer(table, "Totaal", "meldingen") == all, "zaad \(zaad)")
  }
}
