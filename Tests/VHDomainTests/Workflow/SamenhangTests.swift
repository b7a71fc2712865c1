import Testing

@testable import VHDomain

/// Whom and what a melding or casus is about, and to which casussen it is related (decision 30).
@Suite struct SamenhangTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func verband(_ other: Nummer<Casus>) -> Casusverband {
    Casusverband(met: .hier(other), soort: .gezin, toelichting: "Broers.")
  }

  // MARK: Persons

  @Test func `one person may be pleger and slachtoffer of the same melding`() throws {
    let melding = try wereld.melding()
    try wereld.doe(.betrokkeneBijMelding(melding, .zus))

    let added = try #require(try wereld.staat(melding).gegevens.betrokkenen.last)
    #expect(added.rollen == [.pleger, .slachtoffer] && !added.hoofd)
    #expect(
      wereld.zicht("ad").tekst(melding.record)?
        .contains("Zus, pleger of verdachte en slachtoffer") == true)
  }

  @Test func `a person added to a melding comes into its casus too`() throws {
    let melding = try wereld.melding()
    let casus = try wereld.inScreening(melding)
    try wereld.doe(.betrokkeneBijMelding(melding, .zus))

    #expect(
      try wereld.staat(casus).betrokkenen.map(\.persoon)
        == (try wereld.staat(melding).gegevens.betrokkenen.map(\.persoon)))
  }

  @Test func `refuses somebody twice, a second main person, and a melding that went on`() throws {
    let melding = try wereld.melding()
    let known = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    let again = Command.betrokkeneBijMelding(
      melding, Intakepersoon(.bestaand(known), hoofd: true))
    #expect(
      try wereld.zinnen(again) == [
        "P-000001 staat er al in; kies iemand anders, of wijzig de rol.",
        "Er is al een hoofdbetrokkene; leg deze persoon vast als nevenbetrokkene.",
      ])
    try wereld.doe(.koppelen(melding, try wereld.inScreening(), reden: "Zelfde."))
    #expect(
      try wereld.zinnen(.betrokkeneBijMelding(melding, .zus)) == [
        "M-2026-0001 heeft al een route; voeg de persoon toe in het dossier van de casus."
      ])
    #expect(
      try wereld.zinnen(.betrokkeneBijCasus(try wereld.gesloten(), .zus)) == [
        "C-2026-0002 is gesloten; leg een terugval vast, dat geeft een nieuwe casus."
      ])
  }

  // MARK: Subject

  @Test func `a group has a name, an area, and no main person`() throws {
    let casus = try wereld.inScreening()
    try wereld.doe(.onderwerpVastleggen(casus, .stationsplein))
    let state = try wereld.staat(casus)

    #expect(state.gaatOver == .stationsplein && state.hoofdbetrokkene == nil)
    #expect(wereld.zicht("pr").typering(state) == "groep Stationsplein")
    #expect(wereld.zicht("pr", in: .zaal).initialen(state) == "groep Stationsplein")
    #expect(
      wereld.zicht("pr").tekst(casus.record)?
        .contains("een groep: groep Stationsplein, Stationsplein") == true)
  }

  @Test func `the name of a family is for one's own place only`() throws {
    let casus = try wereld.inScreening()
    try wereld.doe(.onderwerpVastleggen(casus, Onderwerpgegevens(.systeem, naam: "Familie Bakker")))
    let state = try wereld.staat(casus)

    #expect(wereld.zicht("pr").typering(state) == "Familie Bakker")
    let room = wereld.zicht("pr", in: .zaal)
    #expect(room.typering(state) == "gezin van J.B.")
    #expect(room.onderwerp(state.gaatOver) == "een gezin of systeem")
  }

  @Test func `says of a subject what is missing`() throws {
    let casus = try wereld.inScreening()
    #expect(
      try wereld.zinnen(.onderwerpVastleggen(casus, Onderwerpgegevens(.netwerk))) == [
        "Geef het netwerk een naam, bijvoorbeeld groep Stationsplein."
      ])
    #expect(
      try wereld.weigering(.onderwerpVastleggen(casus, Onderwerpgegevens(.gebied))).findings
        .map(\.field) == ["gebied"])
    #expect(
      try wereld.zinnen(.onderwerpVastleggen(casus, Onderwerpgegevens(.persoon))) == [
        "Er is niets gewijzigd; kies iets anders."
      ])
  }

  @Test func `a melding about a group needs a name and no person, and opens a casus about it`()
    throws
  {
    let nameless = try wereld.melding(ontvangen: false) {
      $0.gegevens.onderwerp = .groep
      $0.personen = []
    }
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.personen = []
    intake.gegevens.gaatOver = Onderwerpgegevens(.groep)
    #expect(
      try wereld.zinnen(.meldingWijzigen(nameless, intake, ontvangen: true)) == [
        "Geef de groep een naam, bijvoorbeeld groep Stationsplein."
      ])
    intake.gegevens.gaatOver = .stationsplein
    try wereld.doe(.meldingWijzigen(nameless, intake, ontvangen: true))
    let casus = try wereld.inScreening(nameless)

    #expect(try wereld.staat(casus).gaatOver == .stationsplein)
    intake.personen = [.zus]
    intake.personen[0].hoofd = true
    #expect(
      try wereld.zinnen(.registreren(intake, ontvangen: true)) == [
        "Een groep, netwerk of gebied heeft geen hoofdbetrokkene; alle personen zijn nevenbetrokkenen."
      ])
  }

  // MARK: Relations

  @Test func `a relation is seen from both sides, and taken away on both`() throws {
    let (one, other) = (try wereld.inScreening(), try wereld.inScreening())
    try wereld.doe(.casussenVerbinden(one, verband(other)))

    #expect(try wereld.staat(one).verbanden == [verband(other)])
    #expect(try wereld.staat(other).verbanden == [verband(one)])
    #expect(
      wereld.zicht("pr").tekst(other.record)?
        .contains("C-2026-0001, zelfde gezin: Broers.") == true)
    #expect(
      try wereld.zinnen(.casussenVerbinden(other, verband(one)))
        == ["C-2026-0002 is al verbonden met C-2026-0001; verbreek dat eerst."])

    #expect(
      try wereld.zinnen(.verbandVerbreken(other, .hier(one), reden: " "))
        == ["Schrijf waarom het verband er niet (meer) is."])
    try wereld.doe(.verbandVerbreken(other, .hier(one), reden: "Toch geen broers."))
    #expect(try wereld.staat(one).verbanden == nil && wereld.staat(other).verbanden == nil)
    #expect(
      wereld.zicht("pr").tekst(one.record)?
        .contains("niet meer verbonden met C-2026-0002; reden: Toch geen broers.") == true)
  }

  @Test func `a casus of another house is known by that house and its own number`() throws {
    let casus = try wereld.gesloten()
    try wereld.doe(.casussenVerbinden(casus, .elders))
    #expect(
      wereld.zicht("pr").tekst(casus.record)?
        .contains("Elders 12, zelfde groep of netwerk: Zelfde groep.") == true)
    let nameless = Casusverband(
      met: .elders(huis: " ", nummer: ""), soort: .anders, toelichting: "")
    #expect(
      try wereld.weigering(.casussenVerbinden(casus, nameless)).findings.map(\.field)
        == ["toelichting", "huis", "nummer"])
    #expect(
      try wereld.zinnen(.casussenVerbinden(casus, verband(casus)))
        == ["Kies een andere casus dan C-2026-0001 zelf."])
  }

  @Test func `a relation to a casus that becomes restricted is told to nobody else`() throws {
    let (one, other) = (try wereld.onderProcesregie(), try wereld.naarTriage())
    try wereld.doe(.casussenVerbinden(one, verband(other)))
    let punt = try wereld.opTafelInTriage(other, als: "ra")
    try wereld.doe(
      .besluiten(punt.casus, .procesregie("radicalisering", van: "ra")), als: "ra",
      namens: punt.overleg)

    let seen = try #require(wereld.zicht("pr")[one])
    #expect(wereld.zicht("pr")[other] == nil)
    #expect(seen.inhoud.verbanden == nil)
    #expect(wereld.zicht("pr").tekst(one.record)?.contains("verbonden") == false)
    #expect(!wereld.zicht("pr").nieuws.contains { $0.zin.contains("verbonden") })
    #expect(wereld.zicht("ra")[one]?.inhoud.verbanden == [verband(other)])
  }

  @Test func `relates nothing across restricted classes`() throws {
    let plain = try wereld.inScreening()
    let melding = try wereld.melding(soort: "radicalisering", als: "ra")
    let hidden = try wereld.inScreening(melding, als: "ra")

    #expect(
      try wereld.zinnen(.casussenVerbinden(plain, verband(hidden)), als: "ra") == [
        "C-2026-0001 en C-2026-0002 zijn niet even vertrouwelijk; leg het verband vast in een notitie."
      ])
    #expect(
      try wereld.zinnen(.casussenVerbinden(plain, verband(hidden)), als: "pr")
        == ["C-2026-0002 is niet gevonden."])
  }
}
