import Testing

@testable import VHDomain

/// Working days with the Dutch public holidays.
@Suite struct WerkdagenTests {
  private func dag(_ text: String) throws -> Datum { try #require(Datum(text)) }

  @Test func `knows the public holidays of a year`() throws {
    let days = try [
      "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
      "2026-05-25", "2026-12-25", "2026-12-26",
    ].map(dag)

    #expect(Datum.feestdagen(2026).sorted() == days)
  }

  @Test(arguments: [
    (2000, "2000-04-23"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25"),
  ])
  func `finds Easter`(year: Int, day: String) throws {
    #expect(Datum.paaszondag(year) == (try dag(day)))
  }

  @Test func `moves Koningsdag from a Sunday to the day before`() throws {
    #expect(!(try dag("2025-04-26")).isWerkdag)
    #expect(Datum.feestdagen(2025).contains(try dag("2025-04-26")))
    #expect(!Datum.feestdagen(2025).contains(try dag("2025-04-27")))
  }

  @Test func `counts past weekends and holidays`() throws {
    let thursday = try dag("2026-04-02")

    #expect(thursday.plus(werkdagen: 0) == thursday)
    #expect(thursday.plus(werkdagen: 1) == (try dag("2026-04-07")))
    #expect(thursday.plus(werkdagen: 5) == (try dag("2026-04-13")))
    #expect(thursday.werkdagen(tot: try dag("2026-04-13")) == 5)
    #expect(thursday.werkdagen(tot: thursday) == 0)
    #expect(thursday.werkdagen(tot: try dag("2026-03-02")) == 0)
  }
}
