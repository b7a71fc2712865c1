import Testing

@testable import VHDomain

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-03-29T00:59:59.999Z", "2026-03-29", "01:59:59"),
    ("2026-03-29T01:00:00.000Z", "2026-03-29", "03:00:00"),
    ("2026-10-25T00:59:59.999Z", "2026-10-25", "02:59:59"),
    ("2026-10-25T01:00:00.000Z", "2026-10-25", "02:00:00"),
    ("2026-05-14T21:59:59.000Z", "2026-05-14", "23:59:59"),
    ("2026-05-14T22:00:00.000Z", "2026-05-15", "00:00:00"),
    ("2026-12-31T22:59:59.000Z", "2026-12-31", "23:59:59"),
    ("2026-12-31T23:00:00.000Z", "2027-01-01", "00:00:00"),
    ("1969-12-31T22:59:59.999Z", "1969-12-31", "23:59:59"),
    ("1969-12-31T23:00:00.000Z", "1970-01-01", "00:00:00"),
  ])
  func `shows the day and the time of Amsterdam`(utc: String, dag: String, tijd: String) throws {
    let moment = try #require(Moment(utc))

    #expect(moment.dag.description == dag)
    #expect(moment.tijdMetSeconden == tijd)
    #expect(moment.tijd == String(tijd.prefix(5)))
  }

  @Test func `gives any moment back as it was written`() {
    let seed: UInt64 = 20_260_514
    var chance = Willekeur(seed)
    for _ in 0..<20_000 {
      let moment = Moment(
        milliseconden: .random(in: -2_208_988_800_000...4_102_444_800_000, using: &chance))
      guard Moment(moment.description) == moment else {
        Issue.record("zaad \(seed): \(moment.milliseconden) werd \(moment)")
        return
      }
    }

    #expect(Moment(milliseconden: -1).description == "1969-12-31T23:59:59.999Z")
    #expect(Moment("1970-01-01T00:00:00Z") == Moment(milliseconden: 0))
  }

  @Test(arguments: [
    "2026-05-14", "2026-05-14T24:00:00.000Z", "2026-05-14T23:60:00.000Z",
    "2026-02-29T10:00:00.000Z",
    "2026-05-14T10:00:00.00Z", "2026-05-14 10:00:00.000Z", "2026-05-14T10:00:00.000+",
    "2026-05-14T10:00:00.-01Z",
    "",
  ])
  func `refuses what is no moment`(tekst: String) {
    #expect(Moment(tekst) == nil)
  }
}
