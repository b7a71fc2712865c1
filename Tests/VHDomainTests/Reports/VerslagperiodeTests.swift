import Testing

@testable import VHDomain

@Suite struct VerslagperiodeTests {
  private let house: House

  init() throws { house = try Wereld.house.get() }

  @Test(arguments: [
    ("2018-Q4", "2018-10-01", "2018-12-31"), ("2018-q1", "2018-01-01", "2018-03-31"),
    ("2018-Q4..2019-Q3", "2018-10-01", "2019-09-30"), ("2019", "2019-01-01", "2019-12-31"),
    ("verslagjaar-2019", "2018-10-01", "2019-09-30"),
    ("2017-01-01..2017-10-31", "2017-01-01", "2017-10-31"),
    ("2020-02-29..2020-02-29", "2020-02-29", "2020-02-29"),
  ])
  func `reads a period`(text: String, van: String, tot: String) throws {
    let period = try Verslagperiode.lees(text, house)

    #expect(period.van == Datum(van))
    #expect(period.tot == Datum(tot))
    #expect(try Verslagperiode.lees("\(period)", house) == period)
  }

  @Test(arguments: [
    "", "2019-Q5", "2019-Q0", "19", "02019", "0000", "2019..2020", "2019-Q1..", "..", "2019-01-01",
    "verslagjaar", "verslagjaar-", "verslagjaar-19", "2019-02-30..2019-03-01",
    "2019-03-01..2019-13-01", "2019-Q3..2019-Q1", "2019-02-02..2019-02-01", "1900-Q1..2019-Q4",
    "2019-Q1..2019-Q2..2019-Q3", "٢٠١٩", " 2019",
  ])
  func `refuses what is no period`(text: String) {
    let error = #expect(throws: Cijferfout.self) { try Verslagperiode.lees(text, house) }

    #expect(error?.exitCode == 64)
    #expect(error?.zin.hasSuffix(".") == true)
  }

  @Test func `starts the reporting year where the house does`() throws {
    var calendar = house
    calendar.verslagjaarBeginmaand = 1
    let days = ["2018-09-30", "2018-10-01", "2019-01-01", "2019-09-30", "2019-10-01"]

    let years = try days.map { "\(Verslagperiode.lopend(house, op: try dag($0)))" }

    #expect(
      years == [2018, 2019, 2019, 2019, 2020].map { "verslagjaar-\($0)" })
    let own = try Verslagperiode.lees("verslagjaar-2019", calendar)
    #expect("\(own.van)..\(own.tot)" == "2019-01-01..2019-12-31")
    #expect("\(Verslagperiode.lopend(calendar, op: try dag("2019-12-31")))" == "verslagjaar-2019")
  }

  @Test func `calls a reporting year no calendar year`() throws {
    let report = try Verslagperiode.lees("verslagjaar-2019", house).omschrijving

    #expect(report == "verslagjaar 2019, ma 1 okt 2018 tot en met ma 30 sep 2019")
    #expect(try Verslagperiode.lees("2019", house).omschrijving.hasPrefix("kalenderjaar 2019,"))
  }

  @Test func `gives the quarters it touches`() throws {
    let period = try Verslagperiode.lees("2017-03-31..2018-01-01", house)

    let quarters = period.kwartalen.map(\.description)

    #expect(quarters == ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4", "2018-Q1"])
    #expect(period.kwartalen.filter { period.deel(van: $0) != nil }.count == 2)
  }
}
