import Testing

@testable import VHDomain

/// Linking a received melding to a running casus, and taking several into one.
@Suite struct KoppelenTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  /// A melding about the person of a casus.
  private func melding(over casus: Nummer<Casus>, soort: String = "overlast", als id: String = "ad")
    throws -> Nummer<Melding>
  {
    let known = try #require(try wereld.staat(casus).hoofdbetrokkene)
    return try wereld.melding(soort: soort, als: id) {
      $0.personen = [Intakepersoon(.bestaand(known), hoofd: true)]
    }
  }

  @Test func `links a melding to a running casus with its one route`() throws {
    let casus = try wereld.onderProcesregie()
    let other = try wereld.melding(achternaam: "Anders")

    try wereld.doe(.koppelen(other, casus, reden: "Zelfde woning."))
    let state = try wereld.staat(other)

    #expect(state.status == .gekoppeld && state.casus == casus)
    #expect(state.routes == [Route(.gekoppeld, casus: casus, reden: "Zelfde woning.")])
    #expect(try wereld.staat(casus).meldingen.contains(other))
    #expect(try wereld.staat(casus).betrokkenen.map(\.hoofd) == [true, false])
    #expect(
      try wereld.zinnen(.koppelen(other, casus, reden: "Nog eens."))
        == ["M-2026-0002 is al in behandeling (gekoppeld)."])
  }

  @Test func `asks why it belongs there`() throws {
    let casus = try wereld.onderProcesregie()
    #expect(
      try wereld.zinnen(.koppelen(try melding(over: casus), casus, reden: " "))
        == ["Schrijf waarom de melding bij deze casus hoort."])
  }

  @Test func `refuses a closed casus: that is a relapse`() throws {
    let casus = try wereld.gesloten()
    #expect(
      try wereld.zinnen(.koppelen(try melding(over: casus), casus, reden: "Weer."))
        == [
          "C-2026-0001 is gesloten; leg de melding vast als terugval, dat geeft een nieuwe casus."
        ])
  }

  @Test func `links nothing across restricted classes`() throws {
    let casus = try wereld.onderProcesregie()
    let closed = try melding(over: casus, soort: "radicalisering", als: "ra")
    let zin =
      "M-2026-0002 en C-2026-0001 zijn niet even vertrouwelijk; neem de melding apart in screening."
    #expect(try wereld.zinnen(.koppelen(closed, casus, reden: "Zelfde."), als: "ra") == [zin])

    let hidden = try wereld.inScreening(closed, als: "ra")
    let plain = try melding(over: casus)
    #expect(
      try wereld.zinnen(.koppelen(plain, hidden, reden: "Zelfde."), als: "ra") == [
        "M-2026-0003 en C-2026-0002 zijn niet even vertrouwelijk; neem de melding apart in screening."
      ])
    #expect(
      try wereld.zinnen(.koppelen(plain, hidden, reden: "Zelfde."))
        == ["C-2026-0002 is niet gevonden."])
  }

  @Test func `names the casussen of the persons first, running before closed, and why`() throws {
    let elsewhere = try wereld.onderProcesregie()
    let closed = try wereld.gesloten()
    let known = try #require(try wereld.staat(closed).hoofdbetrokkene)
    let running = try wereld.inScreening(
      try wereld.melding { $0.personen = [Intakepersoon(.bestaand(known), hoofd: true)] })
    let nieuw = try melding(over: closed)

    let choices = wereld.zicht("ad").koppelkeuzes(nieuw)

    #expect(choices.map(\.casus.nummer) == [running, closed, elsewhere])
    #expect(
      choices.map(\.waarom) == [
        "Jan Bakker is hier betrokken", "Jan Bakker is hier betrokken", "ook in Roermond",
      ])
    #expect(
      wereld.zicht("ad", in: .zaal).koppelkeuzes(nieuw).first?.waarom == "J.B. is hier betrokken")
  }

  @Test func `is news once for whoever directs the casus`() throws {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(.doelStellen(casus, .voorbeeld), als: "pr")
    wereld.verstrijk(dagen: 1)
    let nieuw = try melding(over: casus)
    try wereld.doe(.koppelen(nieuw, casus, reden: "Loopt al."))

    let news = wereld.zicht("pr").nieuws

    #expect(news.map(\.zin) == ["nieuwe melding, gekoppeld: overlast"])
    #expect(news.map(\.nummer) == [nieuw.record])
  }

  @Test func `is told as linked when the person was not known there yet`() throws {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(.doelStellen(casus, .voorbeeld), als: "pr")
    let old = try wereld.melding(achternaam: "Anders")
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.doelStellen(casus, .voorbeeld), als: "pr")
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.koppelen(old, casus, reden: "Zelfde woning."))

    #expect(wereld.zicht("pr").nieuws.map(\.zin) == ["M-2026-0002 gekoppeld"])
  }

  // MARK: Several into one

  @Test func `takes several meldingen into one casus`() throws {
    let first = try wereld.melding()
    let second = try wereld.melding(achternaam: "Anders")
    let casus = try #require(
      try wereld.doe(.inScreeningNemen([first, second])).nieuw(Casus.self))

    #expect(try wereld.staat(casus).meldingen == [first, second])
    #expect(try wereld.staat(second).casus == casus)
  }

  @Test func `says why meldingen can't go together`() throws {
    let plain = try wereld.melding()
    let confused = try wereld.melding(soort: "verward-gedrag")

    #expect(
      try wereld.zinnen(.inScreeningNemen([plain, confused])) == [
        "Deze meldingen horen in verschillende wachtrijen; neem ze apart in screening."
      ])
  }
}
