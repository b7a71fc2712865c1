import Testing

@testable import VHDomain

/// Why a published figure would be another one now.
@Suite struct VerschiloorzaakTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func bevries(_ tabel: Tabeldefinitie, _ periode: String = "2026-05-01..2026-05-13")
    throws -> Nummer<Rapport>
  {
    let period = try Verslagperiode.lees(periode, wereld.zicht("ma").house)
    try wereld.doe(.cijfersBevriezen(Rapportvraag(Cijfervraag(tabel, period))), als: "ma")
    let number = try #require(wereld.zicht("ma").rapporten.last?.nummer)
    wereld.klok.nu = Moment(milliseconden: wereld.klok.nu.milliseconden + 3_600_000)
    return number
  }

  private func oorzaken(_ rapport: Nummer<Rapport>) throws -> Set<Verschiloorzaak> {
    Set(try wereld.zicht("ma").verschillen(rapport).flatMap { $0.oorzaken.map(\.oorzaak) })
  }

  @Test func `names the version of the program and of the definitions`() throws {
    _ = try wereld.melding { $0.gegevens.ontvangenOp = try? dag("2026-05-04") }
    let number = try bevries(.instroom)
    let (_, report) = try wereld.zicht("ma").rapport("\(number)")

    #expect(report.programma == Programma.versie)
    #expect(report.tekst.contains("definitie \(report.definitie), vh \(Programma.versie)."))
    #expect(try wereld.zicht("ma").verschilzinnen(number).isEmpty)
  }

  @Test func `tells that a table is counted by other definitions now`() throws {
    _ = try wereld.melding { $0.gegevens.ontvangenOp = try? dag("2026-05-04") }
    let number = try bevries(.instroom)
    var register = try Register()
    let view = wereld.zicht("ma")
    var (_, report) = try view.rapport("\(number)")
    report.definitie = "0123456789ab"
    let kept = register.nieuw(
      Rapport.self, [(try dag("2026-05-14"), nil, .bevroren(inhoud: report))])
    register.melding(try dag("2026-05-04"), "Weert")

    let told = try register.view().verschilzinnen(kept)

    #expect(told.first?.contains("definitie 0123456789ab is nu") == true)
  }

  @Test func `tells a report that another house would count in another row`() throws {
    var register = try Register()
    var data = Meldinggegevens()
    data.ontvangenOp = try dag("2026-05-04")
    data.bron = "politie"
    let origin = Herkomst(bronsysteem: "test", bronId: "x")
    let melding = register.nieuw(
      Melding.self,
      [(try dag("2026-05-04"), nil, .gemigreerd(gegevens: data, herkomst: origin))])
    let table = try register.tabel(.instroom, "2026-05-01..2026-05-13")
    let row = try #require(table.rijen.first { !$0.isTotaal })
    // Published under a source that this house has renamed since: nothing happened to the melding.
    let content = Bevrorencijfers.proef(
      table, rij: ["meldkamer"], waarden: row.cellen.map(\.waarde),
      dossiers: row.cellen.map { $0.geteld.map(\.nummer.description) })

    let found = register.view().verschillen(
      content, met: table, sinds: try #require(Moment("2026-05-14T08:00:00.000Z")))

    let causes = Set(found.flatMap { $0.oorzaken.map(\.oorzaak) })
    #expect(causes == [.definitie])
    #expect(found.contains { $0.zin.contains("\(melding)") })
  }
}

extension Bevrorencijfers {
  /// A report of one row, as if it had been published so.
  fileprivate static func proef(
    _ table: Tabel, rij: [String], waarden: [Int?], dossiers: [[String]]
  ) -> Bevrorencijfers {
    Bevrorencijfers(
      vraag: Rapportvraag(table.vraag), titel: table.titel, stand: table.stand,
      definitie: table.definitiesom, programma: nil, lijsten: [],
      kolommen: table.kolommen.map(\.id),
      rijen: [Bevrorenrij(sleutels: rij, waarden: waarden, dossiers: dossiers)], voorganger: nil,
      verschillen: [], tekst: "", som: "")
  }
}
