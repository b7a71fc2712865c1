import Testing

@testable import VHDomain
@testable import VHTUI

/// `u`: what was done last is asked about, withdrawn, and kept in the history.
@Suite struct OngedaanTests {
  private let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)

  /// A procesregisseur who has just ended the first action of the first casus.
  private func actionDone() throws -> Toneel {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: casus))
    toneel.keys(.enter, "1")
    #expect(toneel.status.contains("Opgeslagen"))
    return toneel
  }

  @Test func `u asks, j withdraws, and the history shows both`() throws {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: casus))
    let before = toneel.casus(1)
    toneel.keys(.enter, "1")
    let done = toneel.generatie
    #expect(toneel.status.contains("Ongedaan maken: toets u."))
    toneel.size = Size(width: 132, height: 43)
    #expect(toneel.footer.contains("u ongedaan"))
    toneel.size = Size(width: 80, height: 24)
    toneel.keys("u")
    #expect(toneel.text.contains("Ongedaan maken: actie A1 afgerond bij C-2026-0001, vastgelegd"))
    #expect(toneel.generatie == done)
    toneel.keys("j")

    #expect(toneel.top is DossierScreen)
    #expect(toneel.casus(1)?.inhoud == before?.inhoud)
    #expect(
      toneel.status.contains(
        "Ongedaan gemaakt: actie A1 afgerond bij C-2026-0001; dit staat in het verloop."))
    toneel.keys(.tab, .tab, .tab)
    #expect(toneel.text.contains("ongedaan gemaakt: actie A1 afgerond"))
    #expect(toneel.text.contains("ingetrokken: actie A1 afgerond"))
    Golden.check(toneel.frame, "verloop-ongedaan-80x24")
    toneel.keys(.down, .enter)
    #expect(toneel.text.contains("Ingetrokken door A. de Vries op do 26 nov 2026 om 11:42:07"))
  }

  @Test func `Enter, Esc and u again leave it as it is`() throws {
    let toneel = try actionDone()
    let done = toneel.generatie
    for key in [Key.enter, .escape] {
      toneel.keys("u", "u")
      #expect(toneel.status.contains("Beantwoord eerst deze vraag."))
      toneel.keys(key)
      #expect(toneel.top is DossierScreen)
    }

    #expect(toneel.generatie == done)
  }

  @Test func `with nothing to undo it says so, and help does`() throws {
    let toneel = try Toneel()
    #expect(!toneel.footer.contains("u ongedaan"))
    toneel.keys("u")
    #expect(toneel.status.contains("Er is niets wat u hier ongedaan kunt maken."))
    toneel.keys("?")
    toneel.type("ongedaan")

    #expect(toneel.text.contains("kan nu niet"))
    #expect(toneel.status.contains("Er is niets wat u hier ongedaan kunt maken."))
  }

  @Test func `from the palette it asks as well`() throws {
    let toneel = try actionDone()
    toneel.keys(":")
    toneel.type("ongedaan")
    toneel.keys(.enter)

    #expect(toneel.top is VraagScreen)
  }

  @Test func `a second thing is undone after the first`() throws {
    let toneel = try actionDone()
    toneel.keys(.escape)
    toneel.keys("m", "1", .enter, .escape)
    #expect(toneel.melding(10)?.inhoud.status == .concept)
    toneel.keys("u", "j")
    #expect(toneel.melding(10)?.inhoud.status == .ingetrokken)
    toneel.keys("u", "j")

    #expect(toneel.casus(1)?.inhoud.acties.first?.status == .open)
    toneel.show(MeldingScreen(nummer: Nummer(jaar: 2026, volgnummer: 10)))
    toneel.keys(.enter)
    #expect(toneel.status.contains("Deze melding is ingetrokken; het nummer blijft bezet."))
  }

  @Test func `when a colleague went on it is refused before anything is asked`() throws {
    let toneel = try actionDone()
    toneel.klok.now = Moment(milliseconden: toneel.klok.now.milliseconden + 60_000)
    let chair = Actor(medewerker: "m.janssen", terminal: "elders")
    try toneel.registry.perform(
      .procesregisseurWijzigen(casus, medewerker: "s.yilmaz", reden: "Verlof."), as: chair)
    toneel.keys("u")

    #expect(toneel.top is DossierScreen)
    #expect(toneel.status.contains("M. Janssen is om 11:43:07 verder gegaan met C-2026-0001"))
  }

  @Test func `after a decision it says why that stays, and goes no further back`() throws {
    let toneel = try Toneel(.screening)
    toneel.show(TafelScreen(tafel: "screening-verward", datum: toneel.app.world.today))
    toneel.keys("1", .enter, "2", "1", "3")
    #expect(toneel.status.contains("Nog niet vastgelegd. Dit kunt u niet ongedaan maken:"))
    toneel.keys(.enter)
    let done = toneel.generatie
    toneel.keys("u")

    #expect(toneel.generatie == done)
    #expect(
      toneel.status.contains(
        "Wat u het laatst vastlegde, blijft staan. Dit kunt u niet ongedaan maken: alleen een tafel"
      ))
  }

  @Test func `an answer of the table is undone at the point itself`() throws {
    let toneel = try Toneel(.triage)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("2", .enter, .tab, .tab)
    let before = toneel.casus(5)?.inhoud
    toneel.keys("4", "j")
    #expect(toneel.casus(5)?.inhoud != before)
    toneel.keys("u", "j")

    #expect(toneel.top is TriagePuntScreen)
    #expect(toneel.casus(5)?.inhoud == before)
  }

  @Test func `who leaves the room or the program can't undo from there`() throws {
    let toneel = try Toneel(.triage)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("2", .enter, .tab, .tab, "4", "j")
    toneel.app.carryOut([.leaveMeeting])
    toneel.keys("u")
    #expect(toneel.status.contains("Er is niets wat u hier ongedaan kunt maken."))

    let other = try actionDone()
    other.app.carryOut([.signOut, .signIn("a.devries")])
    other.keys("u")
    #expect(other.status.contains("Er is niets wat u hier ongedaan kunt maken."))
  }

  @Test func `in a field u is a letter`() throws {
    let toneel = try actionDone()
    toneel.keys("a", "u")

    #expect((toneel.top as? FormScreen)?.form.text("omschrijving") == "u")
  }

  @Test func `the roll-call shows who is there after an undo`() throws {
    let toneel = try Toneel(.triage)
    toneel.show(
      PresentieScreen(
        tafel: "triage", datum: toneel.app.world.today, meeting: toneel.app.world.overleg,
        toneel.app.world))
    let before = (toneel.top as? PresentieScreen)?.aanwezig
    toneel.keys("1", .enter)
    if (toneel.top as? PresentieScreen)?.aanwezig == before { toneel.keys("2", .enter) }
    #expect((toneel.top as? PresentieScreen)?.aanwezig != before)
    toneel.keys("u", "j")

    #expect((toneel.top as? PresentieScreen)?.aanwezig == before)
  }
}
