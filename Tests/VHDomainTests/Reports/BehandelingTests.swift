import Testing

@testable import VHDomain

/// When a casus is treated, and under which traject.
@Suite struct BehandelingTests {
  private var register: Register
  private let van: Datum

  init() throws {
    register = try Register()
    van = try dag("2019-01-01")
  }

  private func casussen(_ traject: String, _ periode: String) throws -> String {
    try register.tabel(.procesregie, periode, traject: traject, als: "ra")
      .waarde("Totaal:casussen")
  }

  @Test
  mutating func `counts from the first day under procesregie to the day of closing, or today`()
    throws
  {
    let tot = try dag("2019-03-31")
    register.casus("Weert") {
      $0.traject = "pga"
      $0.screeningOp = van.plus(dagen: -60)
      $0.procesregieVan = van
      $0.afgeslotenOp = tot
    }

    register.casus("Weert") {
      $0.traject = "ghb"
      $0.procesregieVan = van
    }

    #expect(try casussen("ghb", "verslagjaar-2026") == "1")
    #expect(try casussen("ghb", "2026-05-14..2027-12-31") == "1")
    #expect(try casussen("ghb", "2026-05-15..2027-12-31") == "0")
    #expect(try casussen("pga", "2018-12-01..2018-12-31") == "0")
    #expect(try casussen("pga", "2018-12-01..2019-01-01") == "1")
    #expect(try casussen("pga", "2019-02-01..2019-02-28") == "1")
    #expect(try casussen("pga", "2019-03-31..2019-12-31") == "1")
    #expect(try casussen("pga", "2019-04-01..2019-12-31") == "0")
  }

  @Test
  mutating func `counts a thematic traject without procesregie from the day it took the casus`()
    throws
  {
    register.melding(try dag("2017-01-01"), "Weert")
    for traject in ["nazorg", "pga"] {
      register.casus("Weert") {
        $0.traject = traject
        $0.triageOp = van
      }
    }

    #expect(try casussen("nazorg", "2019") == "1")
    #expect(try casussen("nazorg", "2018") == "0")
    #expect(try casussen("pga", "2019") == "0")
  }

  @Test mutating func `does not count a casus that was only received for a traject`() throws {
    var opening = Opening()
    opening.gemeente = "Weert"
    opening.traject = "nazorg"
    register.nieuw(Casus.self, [(van, "Weert", .geopend(opening: opening))])

    #expect(try casussen("nazorg", "2019") == "0")
  }

  @Test mutating func `counts a change of traject under both, each in its own days`() throws {
    let change = try dag("2019-06-15")
    register.casus(
      "Weert",
      daarna: [(change, "Weert", .besloten(besluit: .procesregie("stalking")))]
    ) {
      $0.traject = "pga"
      $0.procesregieVan = van
    }

    #expect(try casussen("pga", "2019-01-01..2019-06-14") == "1")
    #expect(try casussen("stalking", "2019-01-01..2019-06-14") == "0")
    #expect(try casussen("pga", "2019-06-15..2019-12-31") == "0")
    #expect(try casussen("stalking", "2019-06-15..2019-12-31") == "1")
    #expect(try casussen("pga", "2019") == "1")
    #expect(try casussen("stalking", "2019") == "1")
  }

  @Test
  mutating func `leaves out the traject it was received for when it was taken on the same day`()
    throws
  {
    var opening = Opening()
    opening.gemeente = "Weert"
    opening.traject = "stalking"
    register.nieuw(
      Casus.self,
      [
        (van, "Weert", .geopend(opening: opening)),
        (van, "Weert", .besloten(besluit: .procesregie("pga"))),
      ])

    #expect(try casussen("pga", "2019") == "1")
    #expect(try casussen("stalking", "2019") == "0")
  }

  @Test mutating func `keeps past figures of a thematic traject when procesregie comes later`()
    throws
  {
    let change = try dag("2020-05-01")
    register.casus(
      "Weert", daarna: [(change, "Weert", .besloten(besluit: .procesregie("pga")))]
    ) {
      $0.traject = "nazorg"
      $0.screeningOp = van
    }

    #expect(try casussen("nazorg", "2019") == "1")
    #expect(try casussen("pga", "2019") == "0")
    #expect(try casussen("pga", "2020") == "1")
  }

  @Test mutating func `follows the status for Top X, also beside another traject`() throws {
    let end = try dag("2019-05-01")
    let number = register.casus("Weert") {
      $0.traject = "pga"
      $0.procesregieVan = van
    }
    let other = register.casus("Weert") {
      $0.traject = "top-x"
      $0.procesregieVan = van
    }
    var casus = try #require(register.records.casussen[number]?.inhoud)
    casus.topX = [
      Periode(van: van, tot: van.plus(dagen: 9)), Periode(van: van.plus(dagen: 30), tot: end),
    ]
    let ordinary = try #require(register.records.casussen[other]?.inhoud)

    let house = register.house
    #expect(
      casus.behandelingen(house) == [
        Behandeling(traject: "top-x", duur: casus.topX[0]),
        Behandeling(traject: "top-x", duur: casus.topX[1]),
        Behandeling(traject: "pga", duur: Periode(van: van, tot: nil)),
      ])
    #expect(
      ordinary.behandelingen(house) == [
        Behandeling(traject: "top-x", duur: Periode(van: van, tot: nil))
      ])
  }
}
