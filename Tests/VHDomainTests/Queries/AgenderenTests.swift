import Testing

@testable import VHDomain

/// Which agenda a casus is for, and when a table meets next.
@Suite struct AgenderenTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func tafel(_ id: String) throws -> Tafel {
    try #require(wereld.zicht("ad").house.tafels.met(id: id))
  }

  private func teAgenderen(_ id: String) throws -> [Nummer<Casus>] {
    wereld.zicht("ad").teAgenderen(voor: try tafel(id)).map(\.nummer)
  }

  @Test
  func
    `given a casus the routes lead nowhere, when it is screened, then it waits for the triage alone`()
    throws
  {
    let casus = try wereld.naarTriage()

    #expect(try teAgenderen("triage") == [casus])
    #expect(try teAgenderen("nazorgtafel").isEmpty)
    #expect(try teAgenderen("weegtafel-radicalisering").isEmpty)
    #expect(wereld.zicht("ad").agendatafel(van: casus)?.id == "triage")
  }

  @Test func `given a melding of nazorg, when it is screened, then it waits for the nazorgtafel`()
    throws
  {
    let melding = try wereld.melding(soort: "nazorg-detentie")
    let casus = try wereld.naarTriage(try wereld.inScreening(melding))

    #expect(try teAgenderen("nazorgtafel") == [casus])
    #expect(try teAgenderen("triage").isEmpty)
  }

  @Test func `given a casus that was not discussed, when it waits again, then for the same table`()
    throws
  {
    let casus = try wereld.naarTriage()
    try wereld.doe(.agenderen(casus, tafel: "nazorgtafel", datum: wereld.vandaag))
    let overleg = try wereld.geopend("nazorgtafel")
    try wereld.doe(.overlegSluiten(overleg))

    #expect(try teAgenderen("nazorgtafel") == [casus])
    #expect(try teAgenderen("triage").isEmpty)
  }

  @Test func `given a planned meeting, when the next day is asked, then it is that day`() throws {
    let casus = try wereld.naarTriage()
    let day = wereld.vandaag.plus(dagen: 13)
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: day))

    #expect(wereld.zicht("ad").volgendeDag(van: try tafel("triage")) == day)
    #expect(wereld.zicht("ad").gepland(van: "triage").map(\.inhoud.datum) == [day])
  }

  @Test func `given fixed days, when the next day is asked, then it is the first of them`() throws {
    // Thursday 14 May 2026; the routeertafel meets on Monday and Thursday.
    #expect(wereld.zicht("ad").volgendeDag(van: try tafel("routeertafel")) == wereld.vandaag)
    try wereld.doe(.overlegSluiten(try wereld.geopend("routeertafel")))

    #expect(
      wereld.zicht("ad").volgendeDag(van: try tafel("routeertafel"))
        == wereld.vandaag.plus(dagen: 4))
  }

  @Test(arguments: [(0, 7), (1, 6), (6, 1), (7, 0), (9, 5)])
  func `given a weekly table, when days pass, then the next day is on the same day of the week`(
    passed: Int, ahead: Int
  ) throws {
    let point = try wereld.opTafelInTriage()
    try wereld.doe(.overlegSluiten(point.overleg))
    wereld.verstrijk(dagen: passed)

    #expect(
      wereld.zicht("ad").volgendeDag(van: try tafel("triage"))
        == wereld.vandaag.plus(dagen: ahead))
  }

  @Test func `given a table that never met, when the next day is asked, then nothing is made up`()
    throws
  {
    #expect(wereld.zicht("ad").volgendeDag(van: try tafel("triage")) == nil)
  }

  @Test
  func
    `given a meeting open at this terminal, when looked at from another, then it is not open there`()
    throws
  {
    let overleg = try wereld.geopend("triage")
    let elsewhere = wereld.registry.view(as: Actor(medewerker: "ad", terminal: "t2"))

    #expect(wereld.zicht("ad").openHier?.nummer == overleg)
    #expect(elsewhere.openHier == nil)
  }
}
