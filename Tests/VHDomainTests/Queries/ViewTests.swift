import Testing

@testable import VHDomain

@Suite struct ViewTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `shows names at one's own place and initials in a room`() throws {
    let casus = try wereld.inScreening()
    let state = try wereld.staat(casus)
    let persoon = try #require(state.hoofdbetrokkene)

    let own = wereld.zicht("ad")
    let room = wereld.zicht("ad", in: .zaal)

    #expect([own.naam(persoon), room.naam(persoon)] == ["Jan Bakker", "J.B."])
    #expect([own.typering(state), room.typering(state)] == ["Jan Bakker", "J.B."])
    #expect(own.initialen(state) == "J.B.")
  }

  @Test func `types a person by what is known, and the others by number`() throws {
    var data = Persoonsgegevens.voorbeeldVrouw
    data.geboortedatum = Geboortedatum("1979-05-15")
    let filled = data
    let melding = try wereld.melding {
      $0.personen = [
        Intakepersoon(.nieuw(filled), hoofd: true), Intakepersoon(.nieuw(.onbekend), hoofd: false),
      ]
    }
    let casus = try wereld.staat(try wereld.inScreening(melding))

    #expect(wereld.zicht("ad").typering(casus) == "Bakker, vrouw, 46 jaar en 1 ander")
  }

  @Test func `counts everything once on its way through the house`() throws {
    _ = try wereld.melding()
    _ = try wereld.melding(ontvangen: false) { $0.gegevens.bron = nil }
    _ = try wereld.inScreening()
    try wereld.doe(.overlegSluiten(try wereld.opTafelInTriage().overleg))
    _ = try wereld.inMonitoring()
    _ = try wereld.gesloten()

    let counts = wereld.zicht("ad").tellingen

    #expect(counts == [.melding: 2, .screening: 1, .triage: 1, .procesregie: 1, .afgesloten: 1])
    #expect(counts.values.reduce(0, +) == (try wereld.records.meldingen.count))
  }

  @Test func `counts as closed only what was closed this year`() throws {
    _ = try wereld.gesloten()
    wereld.verstrijk(dagen: 365)

    #expect(wereld.zicht("ad").tellingen.isEmpty)
  }

  @Test func `lists what waits for screening, oldest first, by queue`() throws {
    let today = wereld.vandaag
    let late = try wereld.melding()
    let early = try wereld.melding { $0.gegevens.ontvangenOp = today.plus(dagen: -3) }
    let confused = try wereld.inScreening(try wereld.melding(soort: "verward-gedrag"))
    _ = try wereld.naarTriage()

    let view = wereld.zicht("ad")

    #expect(view.wachtrij(.overig).map(\.nummer) == [early.record, late.record])
    #expect(view.wachtrij(.verward).map(\.nummer) == [confused.record])
    #expect(view.wachtrij(nil).map(\.nummer) == [early.record, confused.record, late.record])
  }

  @Test func `lists what is to be put on an agenda`() throws {
    let screened = try wereld.naarTriage()
    let scheduled = try wereld.naarTriage()
    try wereld.doe(.agenderen(scheduled, tafel: "triage", datum: wereld.vandaag))

    #expect(wereld.zicht("ad").teAgenderen.map(\.nummer) == [screened])
  }

  @Test func `lists the work of one procesregisseur, until it is closed`() throws {
    let own = try wereld.afgeschaald()
    let other = try wereld.onderProcesregie(van: "pr2")
    let view = wereld.zicht("ad")

    #expect(view.werkvoorraad(van: "pr").map(\.nummer) == [own])
    #expect(view.werkvoorraad(van: nil).map(\.nummer) == [own, other])

    try wereld.doe(.afsluiten(own, .voorbeeld), als: "pr")
    #expect(wereld.zicht("ad").werkvoorraad(van: "pr").isEmpty)
  }

  @Test func `finds the open meeting of a table before the planned ones`() throws {
    let casus = try wereld.naarTriage()
    let next = wereld.vandaag.plus(dagen: 7)
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: next))
    let planned = try #require(try wereld.staat(casus).overleg)
    let view = { self.wereld.zicht("ad").overleg(van: "triage", op: self.wereld.vandaag)?.nummer }
    #expect(view() == planned)

    let open = try wereld.geopend("triage")
    #expect(view() == open)

    try wereld.doe(.overlegSluiten(open))
    #expect(view() == planned)
  }

  @Test func `tells every fact of a whole life without a raw value`() throws {
    let casus = try wereld.gesloten()
    let view = wereld.zicht("ad")
    let told = try #require(view[casus]).verloop.compactMap { $0.wat.map { Casus.zin($0, view) } }

    #expect(
      told == [
        "casus geopend in screening overig op M-2026-0001", "besluit: naar triage",
        "geagendeerd voor Triage van do 14 mei", "op tafel in de triage",
        "bijdrage B1 van Politie", "bijdrage B2 van Veilig Thuis",
        "criteria: leefgebieden Huisvesting en Middelengebruik en verslaving",
        "criteria: vraag 2 ja", "criteria: ketens zorg en straf", "criteria: vraag 4 ja",
        "criteria: vraag 5 ja", "criteria: vraag 6 ja", "criteria: vraag 7 nee",
        "geen bekendheid gemeld door 10 organisaties",
        "besluit: procesregie, traject Multiproblematiek, procesregisseur Petra Regis",
        "afgeschaald naar Lokaal team van de gemeente", "gesloten: Doelen bereikt",
      ])
  }
}
