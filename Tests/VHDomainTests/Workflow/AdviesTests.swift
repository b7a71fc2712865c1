import Testing

@testable import VHDomain

/// Advice on a casus that a partner keeps.
@Suite struct AdviesTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func tabel(_ id: String) throws -> [String] {
    let view = wereld.zicht("vz")
    let table = try view.tabel(
      Cijfervraag(try Tabeldefinitie.met(id: id), try Verslagperiode.lees("2026", view.house)))
    let total = try #require(table.rijen.last)
    return total.cellen.map { $0.waarde.map(String.init) ?? "" }
  }

  @Test func `is taken without criteria and closes with the advice`() throws {
    let casus = try wereld.advies()
    #expect(try wereld.staat(casus).fase == .advies)
    #expect(wereld.zicht("pr").lopendAdvies(van: "pr").map(\.nummer) == [casus])
    #expect(
      try wereld.zinnen(.adviesGeven(casus, advies: " "), als: "pr")
        == ["Schrijf welk advies is gegeven."])

    try wereld.doe(.adviesGeven(casus, advies: "Bel de wijkagent."), als: "pr")
    let state = try wereld.staat(casus)
    #expect(state.fase == .gesloten && state.afsluiting?.uitkomst == .adviesGegeven)
    #expect(state.criteriaVersie == 0 && state.procesregieVan == nil)
    #expect(wereld.zicht("pr").tekst(casus.record)?.contains("Bel de wijkagent.") == true)
    #expect(
      try wereld.zinnen(.adviesGeven(casus, advies: "Nog iets."), als: "pr")
        == ["C-2026-0001 is geen lopende adviescasus maar in fase \"gesloten\"."])
  }

  @Test func `counts apart, and stands in no step of the path`() throws {
    let casus = try wereld.advies()
    let view = wereld.zicht("pr")
    #expect(view.tellingen == [:])
    #expect(view.werkvoorraad(van: nil).isEmpty && view.teAgenderen.isEmpty)
    #expect(view.wachtrij(nil).isEmpty)
    #expect(view.advieslijst(van: nil).map(\.casus.nummer) == [casus])
    #expect(try tabel("advies") == ["1", "0"])
    #expect(try tabel("melding-triage") == ["1", "0", "0", "0", "0"])

    try wereld.doe(.adviesGeven(casus, advies: "Bel."), als: "pr")
    #expect(try tabel("advies") == ["1", "1"])
    #expect(wereld.zicht("pr").tellingen == [:])
  }

  @Test func `can't be put on an agenda, nor get an action`() throws {
    let casus = try wereld.advies()
    #expect(
      try !wereld.zinnen(.agenderen(casus, tafel: "triage", datum: wereld.vandaag)).isEmpty)
    #expect(
      try !wereld.zinnen(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "ma").isEmpty
    )
    #expect(
      try wereld.weigering(
        .adviesVragen(try wereld.melding(), Adviesvraag(vraag: "", partner: "x", adviseur: "ad"))
      )
      .findings.map(\.field) == ["vraag", "partner", "adviseur"])
  }

  @Test func `a new melding about its person is news for who advises`() throws {
    let casus = try wereld.advies()
    let known = try #require(try wereld.staat(casus).betrokkenen.first?.persoon)
    wereld.verstrijk(dagen: 1)
    let next = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(known), hoofd: true)] }

    #expect(wereld.zicht("pr").nieuws.map(\.nummer).contains(next.record))
  }
}
