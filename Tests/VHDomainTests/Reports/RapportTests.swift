import Testing

@testable import VHDomain

/// Published figures stay as they were, and tell what would be different now.
@Suite struct RapportTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func vraag(_ tabel: Tabeldefinitie = .instroom) throws -> Rapportvraag {
    let house = wereld.zicht("ma").house
    return Rapportvraag(
      Cijfervraag(tabel, try Verslagperiode.lees("2026-05-01..2026-05-13", house)))
  }

  @Test func `keeps the text, the figures, the records and the sum`() throws {
    let melding = try wereld.melding { $0.gegevens.ontvangenOp = try? dag("2026-05-04") }
    try wereld.doe(.cijfersBevriezen(try vraag()), als: "ma")

    let (number, report) = try wereld.zicht("ma").rapport("1")

    #expect(number.description == "R-2026-0001")
    #expect(report.tekst.contains("R-2026-0001"))
    #expect(report.som == Sum(of: Array(report.tekst.utf8)).text)
    #expect(report.rijen.contains { $0.dossiers.first == [melding.description] })
    #expect(try wereld.zicht("ma").verschillen(number).isEmpty)
  }

  @Test func `tells what came in later, and names the report it replaces`() throws {
    _ = try wereld.melding { $0.gegevens.ontvangenOp = try? dag("2026-05-04") }
    try wereld.doe(.cijfersBevriezen(try vraag()), als: "ma")
    let (number, before) = try wereld.zicht("ma").rapport("R-2026-0001")
    #expect(throws: (any Error).self) {
      try wereld.doe(.cijfersBevriezen(try vraag()), als: "ma")
    }
    wereld.klok.nu = Moment(milliseconden: wereld.klok.nu.milliseconden + 3_600_000)
    let late = try wereld.melding { $0.gegevens.ontvangenOp = try? dag("2026-05-13") }

    let found = try wereld.zicht("ma").verschillen(number)
    try wereld.doe(.cijfersBevriezen(try vraag()), als: "ma")
    let (_, again) = try wereld.zicht("ma").rapport("2")

    #expect(found.contains { $0.zin.contains("1 nagekomen: \(late)") })
    #expect(again.voorganger == number)
    #expect(!again.verschillen.isEmpty)
    #expect(try wereld.zicht("ma").rapport("1").1 == before)
  }

  @Test func `is only for who may publish, about a period that is over`() throws {
    let house = wereld.zicht("ma").house
    let running = Rapportvraag(
      Cijfervraag(.instroom, try Verslagperiode.lees("2026-05-01..2026-05-14", house)))

    for (question, person) in [(try vraag(), "ad"), (running, "ma")] {
      #expect(throws: (any Error).self) {
        try wereld.doe(.cijfersBevriezen(question), als: person)
      }
    }
    let error = #expect(throws: Cijferfout.self) { try wereld.zicht("ma").rapport("9") }
    #expect(error?.exitCode == 66)
  }
}
