import Testing

@testable import VHDomain

/// The tables of what is no casus, from random records, counted again in the plainest way.
@Suite struct NatellingLosTests {
  private let periode: Natelperiode

  init() throws { periode = try Natelperiode("2019-02-01", "2019-07-31") }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts detention reports, in and out`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(op: Datum, gemeente: String?, richting: Detentierichting)] = []
    for index in 0..<120 {
      let place = chance.een(van: Natelperiode.plaatsen, anders: nil)
      let way = chance.een(van: Detentierichting.allCases, anders: .instroom)
      let card = (op: periode.eenDag(&chance), gemeente: place, richting: way)
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
    let table = try register.tabel(.detentie, periode.tekst)

    for row in ["Weert", "Roermond", "Leudal", "Onbekend", "Buiten regio"] {
      for way in [Detentierichting.instroom, .uitstroom] {
        let own = cards.count {
          Natelperiode.rij($0.gemeente) == row && $0.richting == way && periode.bevat($0.op)
        }
        #expect(
          try table.natelling(row, way == .instroom ? "instroom" : "uitstroom") == own,
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
      let rihg = periode.eenDag(&chance)
      let order = chance.kans(70) ? rihg.plus(dagen: Int.random(in: 0...2, using: &chance)) : nil
      let place = chance.een(van: ["Weert", "Roermond", "Leudal"], anders: "Weert")
      cards.append((rihg, order, place))
      register.huisverbod(place, rihg: rihg, opgelegd: order)
    }
    let table = try register.tabel(.huisverboden, periode.tekst)

    for place in ["Weert", "Roermond", "Leudal"] {
      let own = cards.filter { $0.gemeente == place }
      let orders = own.compactMap(\.opgelegd)
      #expect(
        try table.natelling("rihg", place) == own.count { periode.bevat($0.rihg) }, "zaad \(zaad)")
      #expect(
        try table.natelling("opgelegd", place) == orders.count { periode.bevat($0) }, "zaad \(zaad)"
      )
    }
    let all = cards.compactMap(\.opgelegd).count { periode.bevat($0) }
    #expect(try table.natelling("opgelegd", "totaal") == all, "zaad \(zaad)")
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
      let day = periode.eenDag(&chance)
      cards.append((day, came))
      register.overleg("triage", day, aanwezig: came.sorted())
    }
    let period = try Verslagperiode.lees(periode.tekst, register.house)
    let table = try register.view().tabel(
      Cijfervraag(.aanwezigheid, period, tafel: "triage"))

    let held = cards.filter { periode.bevat($0.op) }
    for organisation in ["politie", "veilig-thuis", "riec"] {
      let came = held.count { $0.kwamen.contains(organisation) }
      let expected = known.contains(organisation) ? held.count : came
      #expect(try table.natelling(organisation, "overleggen") == expected, "zaad \(zaad)")
      #expect(try table.natelling(organisation, "aanwezig") == came, "zaad \(zaad)")
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
        op: periode.eenDag(&chance),
        bron: chance.kans(85) ? chance.een(van: sources, anders: "") : nil
      )
      cards.append(card)
      var data = Meldinggegevens()
      data.ontvangenOp = card.op
      data.bron = card.bron
      let origin = Herkomst(bronsysteem: "test", bronId: "b\(index)")
      register.nieuw(
        Melding.self, [(card.op, nil, .gemigreerd(gegevens: data, herkomst: origin))])
    }
    let table = try register.tabel(.instroom, periode.tekst)

    for source in sources {
      let own = cards.filter { $0.bron == source && periode.bevat($0.op) }
      #expect(try table.natelling(source, "meldingen") == own.count, "zaad \(zaad): \(source)")
      for quarter in 1...3 {
        let column = "2019-Q\(quarter)"
        guard let id = table.kolommen.map(\.id).first(where: { $0.hasSuffix(column) }) else {
          Issue.record("geen kolom voor \(column): \(table.kolommen.map(\.id))")
          continue
        }
        let count = own.count { ($0.op.maand + 2) / 3 == quarter }
        #expect(try table.natelling(source, id) == count, "zaad \(zaad): \(source) \(column)")
      }
    }
    let all = cards.count { periode.bevat($0.op) }
    #expect(try table.natelling("Totaal", "meldingen") == all, "zaad \(zaad)")
  }
}
