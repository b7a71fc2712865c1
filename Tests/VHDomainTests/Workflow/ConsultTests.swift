import Testing

@testable import VHDomain

/// Advice to partners, counted without a word about any person (P22).
@Suite struct ConsultTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func cijfers(_ periode: String) throws -> [[String]] {
    let view = wereld.zicht("vz")
    let table = try view.tabel(
      Cijfervraag(.consulten, try Verslagperiode.lees(periode, view.house)))
    return table.rijen.map { row in
      row.sleutels + row.cellen.map { $0.waarde.map(String.init) ?? "" }
    }
  }

  @Test func `keeps one record a day`() throws {
    let first = try wereld.doe(.consultTellen(Consult(.telefoon)))
    try wereld.doe(
      .consultTellen(Consult(.mail, partner: "politie", thema: "overlast")), als: "pr")
    wereld.verstrijk(dagen: 1)
    let next = try wereld.doe(.consultTellen(Consult(.balie)))

    let day = try #require(first.nieuw(Consultdag.self))
    #expect(day.description == "T-2026-0001")
    #expect(try wereld.staat(day).consulten.map(\.kanaal) == [.telefoon, .mail])
    #expect(next.nieuw(Consultdag.self)?.description == "T-2026-0002")
    #expect(wereld.zicht("ad").json(day.record) != nil)
    #expect(wereld.zicht("ad").tekst(day.record)?.contains("consult per mail, Politie") == true)
  }

  @Test func `knows who asked and about what only from the lists of the house`() throws {
    #expect(
      try wereld.zinnen(.consultTellen(Consult(.mail, partner: "toverij", thema: "Jan Bakker")))
        == [
          "\"toverij\" is vandaag geen partner van dit huis.",
          "\"Jan Bakker\" is geen soort melding van dit huis.",
        ])
  }

  @Test func `counts by month and channel`() throws {
    for channel in [Consultkanaal.telefoon, .telefoon, .mail] {
      try wereld.doe(.consultTellen(Consult(channel)))
    }
    wereld.verstrijk(dagen: 30)
    try wereld.doe(.consultTellen(Consult(.balie)))

    #expect(
      try cijfers("2026-04-01..2026-06-30") == [
        ["2026-04", "0", "0", "0"], ["2026-05", "2", "1", "0"], ["2026-06", "0", "0", "1"],
        ["Totaal", "2", "1", "1"],
      ])
    #expect(try cijfers("2026-06-01..2026-06-30").last == ["Totaal", "0", "0", "1"])
  }

  @Test func `one can be taken back while others counted on`() throws {
    let first = try wereld.doe(.consultTellen(Consult(.telefoon)))
    try wereld.doe(.consultTellen(Consult(.mail)), als: "pr")
    try wereld.doe(.ongedaanMaken(try #require(first.intrekking)))

    let day = try #require(first.nieuw(Consultdag.self))
    #expect(try wereld.staat(day).consulten == [Consult(.mail)])
    try wereld.doe(.consultTellen(Consult(.balie)))
    #expect(try wereld.staat(day).consulten.count == 2)
  }
}
