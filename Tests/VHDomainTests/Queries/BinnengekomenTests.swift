import Testing

@testable import VHDomain

/// What came in on a day, and what of it is about a running casus.
@Suite struct BinnengekomenTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func over(_ casus: Nummer<Casus>) throws -> Nummer<Melding> {
    let known = try #require(try wereld.staat(casus).betrokkenen.first?.persoon)
    return try wereld.melding { $0.personen = [Intakepersoon(.bestaand(known), hoofd: true)] }
  }

  @Test func `what is about a running casus comes first, then who is known, then who is new`()
    throws
  {
    let closed = try wereld.gesloten()
    let running = try wereld.onderProcesregie()
    wereld.verstrijk(dagen: 1)
    let new = try wereld.melding()
    let known = try over(closed)
    let event = try over(running)
    let list = wereld.zicht("ad").binnengekomen(op: wereld.vandaag)

    #expect(list.map(\.nummer) == [event.record, known.record, new.record])
    #expect(list.map(\.bekendheid) == [.lopend, .bekend, .nieuw])
    #expect(list.first?.casussen == [running])
    #expect(wereld.zicht("ad").samenvatting(list) == "1 van 3 is van een lopende casus")
  }

  @Test func `the casus that a melding opened makes it no event, one it was linked to does`() throws
  {
    let own = try wereld.melding()
    let casus = try wereld.inScreening(own)
    let other = try wereld.melding()
    try wereld.doe(.koppelen(other, casus, reden: "Zelfde portiek."))
    let list = wereld.zicht("ad").binnengekomen(op: wereld.vandaag)

    #expect(list.map(\.nummer) == [other.record, own.record])
    #expect(list.map(\.bekendheid) == [.lopend, .nieuw])
  }

  @Test func `counts on the day it was recorded, though it came earlier`() throws {
    wereld.verstrijk(dagen: 2)
    var intake = Intake.voorbeeld(op: wereld.vandaag.plus(dagen: -2))
    intake.gegevens.gemeente = "Weert"
    try wereld.doe(.registreren(intake, ontvangen: true))
    try wereld.doe(.registreren(intake, ontvangen: false))
    let view = wereld.zicht("ad")

    #expect(view.binnengekomen(op: wereld.vandaag).count == 1)
    #expect(view.binnengekomen(op: wereld.vandaag.plus(dagen: -2)).isEmpty)
  }

  @Test func `hides restricted reports, and all of it in a room`() throws {
    _ = try wereld.melding(soort: "radicalisering", als: "ra")
    _ = try wereld.melding()

    #expect(wereld.zicht("ad").binnengekomen(op: wereld.vandaag).count == 1)
    #expect(wereld.zicht("ra").binnengekomen(op: wereld.vandaag).count == 2)
    #expect(wereld.zicht("ad", in: .zaal).binnengekomen(op: wereld.vandaag).isEmpty)
  }

  @Test func `a concept of days ago is news from the moment it is received`() throws {
    let casus = try wereld.onderProcesregie()
    let known = try #require(try wereld.staat(casus).betrokkenen.first?.persoon)
    wereld.verstrijk(dagen: 1)
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.personen = [Intakepersoon(.bestaand(known), hoofd: true)]
    let concept = try #require(
      try wereld.doe(.registreren(intake, ontvangen: false)).nieuw(Melding.self))
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.doelStellen(casus, Doel(leefgebied: "huisvesting", tekst: "Rust")), als: "pr")
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.meldingWijzigen(concept, intake, ontvangen: true))

    #expect(wereld.zicht("pr").nieuws.map(\.nummer).contains(concept.record))
    #expect(wereld.zicht("pr").binnengekomen(op: wereld.vandaag).map(\.nummer) == [concept.record])
  }

  @Test func `a melding linked to an own casus is news, whoever is in it`() throws {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(.doelStellen(casus, Doel(leefgebied: "huisvesting", tekst: "Rust")), als: "pr")
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.koppelen(try wereld.melding(), casus, reden: "Zelfde portiek."))

    #expect(wereld.zicht("pr").nieuws.map(\.zin) == ["nieuwe melding, gekoppeld: overlast"])
  }
}
