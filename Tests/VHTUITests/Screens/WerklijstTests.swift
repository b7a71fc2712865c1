import Testing

@testable import VHDomain
@testable import VHTUI

/// What waits for a second person and what must be mended, by keyboard.
@Suite struct WerklijstTests {
  private let voorstel = Nummer<Voorstel>(jaar: 2026, volgnummer: 1)

  @Test func `the start says how many corrections wait for this person`() throws {
    #expect(try Toneel(.voorstel).text.contains("2 correcties wachten op u"))
    let own = try Toneel(.voorstelEigen)
    #expect(own.text.contains("2 correcties van u wachten op een ander"))
    #expect(try !Toneel(.eigenPlek).text.contains("wachten op u"))
  }

  @Test func `Enter records nothing, j carries it out with both names, and n asks a reason`() throws
  {
    let toneel = try Toneel(.voorstel)
    let before = toneel.generatie
    toneel.show(VoorstelScreen(voorstel, toneel.app.world))
    toneel.keys(.enter, "n", .enter)
    #expect(toneel.generatie == before)
    #expect(toneel.text.contains("Schrijf in één zin waarom u weigert."), "\(toneel.text)")
    toneel.keys(.escape)
    if toneel.top is FormScreen { toneel.keys(.escape) }
    #expect(toneel.top is VoorstelScreen, "\(toneel.text)")
    toneel.keys("j")

    #expect(toneel.generatie == before + 1)
    let person = toneel.records.personen[Nummer(jaar: 0, volgnummer: 1)]
    #expect(person?.inhoud.gegevens.achternaam == "Dykstra")
    #expect(person?.verloop.last?.head.wie == "M. Peters, mede door M. Janssen")
  }

  @Test func `a refusal keeps its reason, which who proposed it reads`() throws {
    let toneel = try Toneel(.voorstel)
    toneel.show(VoorstelScreen(voorstel, toneel.app.world))
    toneel.keys("n")
    toneel.type("Geen kopie gezien")
    toneel.keys(.enter)
    #expect(toneel.status.contains("W-2026-0001 is geweigerd"), "\(toneel.text)")
    let own = try Toneel(toneel.records, medewerker: "beheer")
    own.show(VoorstelScreen(voorstel, own.app.world))
    #expect(own.text.contains("Waarom: Geen kopie gezien"), "\(own.text)")
    #expect(own.text.contains("Geweigerd door M. Janssen"))
    #expect(!own.footer.contains("akkoord"))
  }

  @Test func `one's own can only be taken back`() throws {
    let toneel = try Toneel(.voorstelEigen)
    let before = toneel.generatie
    toneel.show(VoorstelScreen(voorstel, toneel.app.world))
    toneel.keys("j", "n")
    #expect(toneel.generatie == before)
    #expect(toneel.top is VoorstelScreen)
    toneel.keys("i", .enter)
    #expect(toneel.records.voorstellen[voorstel]?.inhoud.status == .ingetrokken, "\(toneel.text)")
  }

  @Test func `what changed while it lay on the screen is shown before it is carried out`() throws {
    let toneel = try Toneel(.voorstel)
    toneel.show(VoorstelScreen(Nummer(jaar: 2026, volgnummer: 2), toneel.app.world))
    #expect(toneel.text.contains("Sinds het voorstel is gewijzigd: P-000002"), "\(toneel.text)")
  }

  @Test func `is empty on a shared screen`() throws {
    let toneel = try Toneel(try Toneel(.voorstel).records, medewerker: "m.janssen")
    #expect(toneel.app.world.view.voorstellenVoorMij.count == 2)
    #expect(!(try Toneel(.triage).text.contains("wachten op u")))
  }

  @Test func `a finding opens on the field that is wrong`() throws {
    let toneel = try Toneel(.beheer)
    let nummer = Nummer<Melding>(jaar: 2026, volgnummer: 1)
    let day = try #require(toneel.melding(1)?.inhoud.gegevens.ontvangenOp)
    let found = Controlebevinding(
      controle: "toekomst", ernst: .fout, nummer: nummer.record,
      zin: "Noemt \(day.lang) als iets dat al gebeurd is.")
    toneel.app.carryOut(Herstelplek.open(found, toneel.app.world))
    #expect(toneel.top is FormScreen, "\(toneel.text)")
    #expect(toneel.text.contains("Nu staat er: \(day.lang)"), "\(toneel.text)")
  }

  @Test(arguments: [
    ("zonder-plan", "DossierScreen"), ("leesbaar", "LeesScreen"), ("herkomst", "DubbelenScreen"),
    ("R-01", "CorrectieScreen"),
  ])
  func `other findings open where they are mended`(controle: String, screen: String) throws {
    let toneel = try Toneel(.beheer)
    let found = Controlebevinding(
      controle: controle, ernst: .fout, nummer: Nummer<Casus>(jaar: 2026, volgnummer: 1).record,
      zin: "Hier klopt iets niet.")
    toneel.app.carryOut(Herstelplek.open(found, toneel.app.world))
    toneel.app.work()
    #expect(toneel.top.map { "\(type(of: $0))" } == screen)
  }

  @Test func `every check that is named to be mended elsewhere is a check`() {
    let known = Set(Controlepunt.alle.map(\.id))
    #expect(Set(Herstelplek.tabel.keys).subtracting(known) == [])
  }
}
