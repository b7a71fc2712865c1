import Testing

@testable import VHDomain

@Suite struct NummerTests {
  @Test(arguments: [
    ("M-2026-0001", "M-2026-0001"), ("m-2026-1", "M-2026-0001"), ("C-2026-12345", "C-2026-12345"),
    ("o-2026-0100", "O-2026-0100"), ("P-000001", "P-000001"), ("p-7", "P-000007"),
    ("I-000001", "I-000001"),
  ])
  func `reads a number the way people type it`(tekst: String, nummer: String) {
    #expect(RecordNummer(tekst)?.description == nummer)
  }

  @Test(arguments: [
    "", "M", "M-2026", "M-2026-0", "M-2026-", "M-26-1", "X-2026-1", "P-2026-1", "M-2026-1-1",
    "M-2026-+1",
    "M-2026--1", "M-2026-99999999999999999999", " M-2026-1", "MM-2026-1", "M-2026-١",
  ])
  func `refuses what is no number`(tekst: String) {
    #expect(RecordNummer(tekst) == nil)
  }

  @Test func `keeps a casus apart from a melding`() {
    #expect(Nummer<Casus>("M-2026-0001") == nil)
    #expect(Nummer<Casus>("C-2026-0001") == Nummer<Casus>(jaar: 2026, volgnummer: 1))
  }

  @Test func `orders by kind, year and number rather than by letter`() {
    let texts = ["P-000002", "M-2026-10000", "M-2026-9999", "M-2025-0001", "C-2026-0001"]

    let sorted = texts.compactMap { RecordNummer($0) }.sorted().map(\.description)

    #expect(sorted == ["C-2026-0001", "M-2025-0001", "M-2026-9999", "M-2026-10000", "P-000002"])
  }

  @Test func `counts per kind and year, and persons on`() {
    #expect(RecordNummer("M-2026-0001")?.teller == "M-2026")
    #expect(RecordNummer("P-000001")?.teller == "P")
    #expect(Nummer<Persoon>(jaar: 2026, volgnummer: 3).description == "P-000003")
  }
}
