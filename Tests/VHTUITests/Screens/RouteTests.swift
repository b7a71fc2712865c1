import Testing
import VHDomain

@testable import VHTUI

/// The ways a melding can take from the door, by keys.
@Suite struct RouteTests {
  private static func melding(_ number: Int) -> Nummer<Melding> {
    Nummer(jaar: 2026, volgnummer: number)
  }

  @Test func `spoed asks why, by whom and for whom, and leads to the casus`() throws {
    let toneel = try Toneel()
    toneel.show(MeldingScreen(nummer: Self.melding(7)))
    toneel.keys(.enter, "3")
    toneel.type("Dreigt vannacht op straat te staan")
    toneel.keys(.enter, "1", .enter, "1", .enter, .enter)

    #expect(toneel.casus(7)?.inhoud.isVoorlopig == true)
    #expect(toneel.top is DossierScreen)
    #expect(toneel.status.contains("C-2026-0007 is voorlopig onder procesregie"))
    #expect(toneel.text.contains("nog te bekrachtigen"))
    toneel.keys(.escape)
    #expect(toneel.top is MeldingScreen)
  }

  @Test func `spoed is not for everybody, and says for whom`() throws {
    let toneel = try Toneel(.beheer)
    toneel.show(RouteScreen(nummer: Self.melding(7)))
    toneel.keys("3")

    #expect(toneel.top is RouteScreen)
    #expect(
      toneel.status.contains("Met spoed voorlopige procesregie starten kan niet als M. Peters"))
  }

  @Test func `links a melding to a running casus`() throws {
    let toneel = try Toneel()
    toneel.show(MeldingScreen(nummer: Self.melding(7)))
    toneel.keys(.enter, "k", "1")
    toneel.type("Zelfde portiek")
    toneel.keys(.enter)

    #expect(toneel.melding(7)?.inhoud.routes.map(\.reden) == ["Zelfde portiek"])
    #expect(toneel.top is MeldingScreen)
    #expect(toneel.status.contains("M-2026-0007 is gekoppeld aan C-2026-0001."))
  }

  @Test func `nothing is linked by Enter alone`() throws {
    let toneel = try Toneel()
    toneel.show(KoppelenScreen(nummer: Self.melding(7)))
    toneel.keys(.enter)

    #expect(toneel.top is KoppelenScreen)
    #expect(toneel.status.contains("Kies eerst een nummer."))
  }

  @Test func `meldingen that belong together go into screening as one casus`() throws {
    let toneel = try Toneel()
    toneel.show(MeldingenScreen())
    toneel.keys("k")
    #expect(toneel.status.contains("Merk eerst met + de meldingen die bij elkaar horen."))
    toneel.keys("+", .down, "+")
    #expect(toneel.text.contains("[x]"))
    #expect(toneel.status.contains("Deze meldingen horen in verschillende wachtrijen"))
    toneel.keys("k")
    #expect(toneel.casus(7) == nil)

    toneel.keys("+", "k")

    #expect(toneel.casus(7)?.inhoud.meldingen == [Self.melding(7)])
    #expect(!toneel.text.contains("[x]"))
    #expect(toneel.status.contains("C-2026-0007 is geopend met M-2026-0007 en wacht op de"))
  }

  @Test func `two keys count a consult, and u takes it back`() throws {
    let toneel = try Toneel()
    toneel.show(StartScreen())
    toneel.keys("+", "1")

    #expect(toneel.top is StartScreen)
    #expect(
      toneel.status.contains(
        "Consult per telefoon geteld, vandaag 1 in totaal. u: ongedaan maken."))
    #expect(toneel.records.consultdagen.values.map(\.inhoud.consulten) == [[Consult(.telefoon)]])
    toneel.keys("u", "j")
    #expect(toneel.records.consultdagen.values.allSatisfy { $0.inhoud.isLeeg })
  }

  @Test func `names the proposed way and chooses nothing`() throws {
    let toneel = try Toneel()
    toneel.show(RouteScreen(nummer: Self.melding(7)))
    #expect(
      toneel.text.contains("Voorstel: in screening verward gedrag, omdat verward gedrag wordt"))
    #expect(!toneel.frame.contains { $0.hasPrefix(">") })
    toneel.keys(.enter)
    #expect(toneel.melding(7)?.inhoud.status == .ontvangen)
    #expect(toneel.status.contains("Kies eerst een nummer."))
  }

  @Test func `a melding Wvggz goes to the gemeente`() throws {
    let toneel = try Toneel()
    var data = try #require(toneel.melding(7)).inhoud.gegevens
    data.soort = "wvggz"
    data.betrokkenen = []
    var person = Persoonsgegevens()
    person.achternaam = "Peeters"
    let receipt = try toneel.registry.perform(
      .registreren(
        Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)]),
        ontvangen: true), as: toneel.app.actor)
    let nummer = try #require(receipt.nieuw(Melding.self))
    toneel.show(RouteScreen(nummer: nummer))
    #expect(toneel.text.contains("Voorstel: doorgeleiden, omdat een melding Wvggz"))
    toneel.keys("5", "1", .enter)
    toneel.type("De gemeente onderzoekt")
    toneel.keys(.enter)

    #expect(toneel.records.meldingen[nummer]?.inhoud.status == .doorgeleid)
    #expect(toneel.status.contains("is doorgeleid."))
  }
}
