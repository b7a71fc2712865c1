import Testing

@testable import VHDomain

@Suite struct DatumTests {
  @Test func `gives every day from 1900 to 2100 back as it was written`() throws {
    let first = try #require(Datum(1900, 1, 1))
    let last = try #require(Datum(2100, 12, 31))

    var expected = (jaar: 1900, maand: 1, dag: 1)
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for number in first.dagnummer...last.dagnummer {
      let day = Datum(dagnummer: number)
      guard (day.jaar, day.maand, day.dag) == expected, Datum(day.description) == day,
        Datum(day.jaar, day.maand, day.dag) == day
      else {
        Issue.record("dag \(number) werd \(day), verwacht \(expected)")
        return
      }
      let leap = expected.jaar % 4 == 0 && expected.jaar % 100 != 0 || expected.jaar % 400 == 0
      let length = expected.maand == 2 && leap ? 29 : lengths[expected.maand - 1]
      if expected.dag < length {
        expected.dag += 1
      } else {
        expected =
          expected.maand < 12 ? (expected.jaar, expected.maand + 1, 1) : (expected.jaar + 1, 1, 1)
      }
    }

    #expect(expected == (2101, 1, 1))
  }

  @Test(arguments: [(2000, true), (1900, false), (2024, true), (2026, false), (2100, false)])
  func `has a 29 February in leap years only`(jaar: Int, isLeap: Bool) {
    #expect((Datum(jaar, 2, 29) != nil) == isLeap)
  }

  @Test(arguments: [
    (0, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 5, 0), (10000, 1, 1),
  ])
  func `has no days that no calendar has`(jaar: Int, maand: Int, dag: Int) {
    #expect(Datum(jaar, maand, dag) == nil)
  }

  @Test(arguments: [
    "2026-5-14", "14-05-2026", "2026-05-14 ", "2026-05-1४", "2026-02-29", "+026-05-14", "",
  ])
  func `reads its file form exactly`(tekst: String) {
    #expect(Datum(tekst) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-05-14", 8, "2027-01-14"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-01-15", -13, "2024-12-15"),
    ("2026-05-31", 12, "2027-05-31"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `counts in months and stays inside the month`(van: String, maanden: Int, naar: String) throws
  {
    let start = try #require(Datum(van))
    #expect(start.plus(maanden: maanden).description == naar)
  }

  @Test func `counts days to and fro`() throws {
    let start = try #require(Datum("2026-02-27"))
    let end = start.plus(dagen: 3)

    #expect(end.description == "2026-03-02")
    #expect(start.dagen(tot: end) == 3)
    #expect(end.dagen(tot: start) == -3)
    #expect(start < end)
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("1969-12-31", 3), ("1900-01-01", 1), ("2026-05-14", 4), ("2024-02-29", 4),
    ("2026-05-17", 7), ("2026-05-18", 1),
  ])
  func `knows the day of the week, Monday first`(dag: String, weekdag: Int) throws {
    #expect(try #require(Datum(dag)).weekdag == weekdag)
  }

  @Test func `is read by people as weekday, day and month`() throws {
    let day = try #require(Datum("2026-05-14"))

    #expect(day.lang == "do 14 mei 2026")
    #expect(day.kort == "do 14 mei")
  }
}

@Suite struct DatumLezenTests {
  private func lees(_ tekst: String, _ side: Datum.Richting = .vooruit) throws -> String {
    let today = try #require(Datum("2026-05-14"))
    return try Datum.lees(tekst, vandaag: today, naar: side).description
  }

  @Test(arguments: [
    ("14-5", "2026-05-14"), ("13-5", "2027-05-13"), ("15/5", "2026-05-15"), ("1.6", "2026-06-01"),
    ("14 mei", "2026-05-14"), ("3 sept", "2026-09-03"), ("3 mrt", "2027-03-03"),
    ("3 Maart", "2027-03-03"),
    ("14-5-2026", "2026-05-14"), ("14-5-26", "2026-05-14"), ("1 januari 1979", "1979-01-01"),
    ("2026-05-14", "2026-05-14"), ("vandaag", "2026-05-14"), ("morgen", "2026-05-15"),
    ("gisteren", "2026-05-13"), ("ma", "2026-05-18"), ("do", "2026-05-21"),
    ("vrijdag", "2026-05-15"),
    ("over 2 wk", "2026-05-28"), ("over 1 week", "2026-05-21"), ("over 3 dagen", "2026-05-17"),
    ("over 1 maand", "2026-06-14"), ("29-2", "2028-02-29"), ("  14   MEI  ", "2026-05-14"),
  ])
  func `reads what people type, ahead`(tekst: String, dag: String) throws {
    #expect(try lees(tekst) == dag)
  }

  @Test(arguments: [
    ("14-5", "2026-05-14"), ("15-5", "2025-05-15"), ("1 dec", "2025-12-01"), ("ma", "2026-05-11"),
    ("do", "2026-05-14"), ("vr", "2026-05-08"), ("29-2", "2024-02-29"),
    ("31-12-2024", "2024-12-31"),
  ])
  func `reads what people type, back`(tekst: String, dag: String) throws {
    #expect(try lees(tekst, .terug) == dag)
  }

  @Test(arguments: [
    "31-2", "29-2-2026", "0-5", "14-13", "14 m", "14-5-126", "over twee wk", "over 1000 dagen",
    "mi", "straks",
    "", "14", "14-5-2026-1", "-14-5", "14--5", "+14-5",
  ])
  func `refuses what is no day`(tekst: String) {
    let fault = #expect(throws: Datum.Leesfout.self) { _ = try lees(tekst) }
    #expect(
      fault?.zin
        == "\"\(tekst)\" is geen datum; typ bijvoorbeeld 14-5, 14 mei, ma, vandaag of over 2 wk.")
  }
}
