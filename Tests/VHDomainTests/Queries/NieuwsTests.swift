import Testing

@testable import VHDomain

/// What is new on one's own casussen, and where one was last.
@Suite struct NieuwsTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  /// A casus of `pr`, who worked on it that day.
  private func eigen() throws -> Nummer<Casus> {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(
      .doelStellen(casus, Doel(leefgebied: "huisvesting", tekst: "Blijft wonen")), als: "pr")
    return casus
  }

  @Test func `a casus that was handed over is one line`() throws {
    let casus = try wereld.onderProcesregie()
    let news = wereld.zicht("pr").nieuws
    #expect(news.map(\.zin) == ["nieuw voor u"])
    #expect(news.map(\.casus) == [casus])
  }

  @Test func `what others did on an own casus is new, what one did oneself is not`() throws {
    let casus = try eigen()
    wereld.verstrijk(dagen: 1)
    let actie = Actie("bellen", partner: "politie", wie: "wijkagent", uiterlijk: wereld.vandaag)
    try wereld.doe(.actieToevoegen(casus, actie), als: "ma")

    let news = wereld.zicht("pr").nieuws
    #expect(news.map(\.nummer) == [casus.record])
    #expect(news.map(\.soort) == [.gebeurtenis])
    #expect(news.first?.zin.contains("bellen") == true)
    #expect(wereld.zicht("ma").nieuws.isEmpty)
  }

  @Test func `a melding about a person of an own casus is new, another is not`() throws {
    let casus = try eigen()
    let person = try #require(wereld.zicht("pr")[casus]?.inhoud.betrokkenen.first?.persoon)
    wereld.verstrijk(dagen: 1)
    let about = try wereld.melding {
      $0.personen = [Intakepersoon(.bestaand(person), hoofd: true)]
    }
    _ = try wereld.melding()

    let news = wereld.zicht("pr").nieuws
    #expect(news.map(\.nummer) == [about.record])
    #expect(news.map(\.casus) == [casus])
    #expect(news.map(\.soort) == [.melding])
  }

  @Test func `new is counted from the last thing one recorded on an earlier day`() throws {
    let casus = try eigen()
    wereld.verstrijk(dagen: 1)
    let first = Actie("bellen", partner: "politie", wie: "wijkagent", uiterlijk: wereld.vandaag)
    try wereld.doe(.actieToevoegen(casus, first), als: "ma")
    wereld.verstrijk(dagen: 1)
    let own = Actie("brief", partner: "politie", wie: "wijkagent", uiterlijk: wereld.vandaag)
    try wereld.doe(.actieToevoegen(casus, own), als: "pr")

    // Today one still sees what came before today's own work; tomorrow it is known.
    #expect(wereld.zicht("pr").nieuws.count == 1)
    wereld.verstrijk(dagen: 1)
    #expect(wereld.zicht("pr").nieuws.isEmpty)
    #expect(wereld.zicht("pr").laatstBijMij?.nummer == casus.record)
  }
}
