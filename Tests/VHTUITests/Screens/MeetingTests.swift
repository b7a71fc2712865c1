import Testing
import VHDomain

@testable import VHTUI

/// The roll-call and the meeting as a whole.
@Suite struct MeetingTests {
  private func desk() throws -> Toneel {
    try Toneel(Toneelbeeld.of(.eigenPlek).records, medewerker: "m.janssen")
  }

  private func rollCall() throws -> Toneel {
    let toneel = try desk()
    toneel.show(
      PresentieScreen(
        tafel: "triage", datum: toneel.app.world.today, meeting: nil, toneel.app.world))
    return toneel
  }

  private func absent(_ toneel: Toneel) -> Int {
    toneel.text.split(separator: " ").count { $0.hasPrefix("AFWEZIG") }
  }

  @Test func `a number switches an organisation off and on, one of two digits as well`() throws {
    let toneel = try rollCall()
    toneel.keys("1", "2")
    let row = try #require(toneel.frame.first { $0.contains(">12") })
    #expect(row.contains("AFWEZIG"))
    #expect(absent(toneel) == 1)
    toneel.keys("1")
    #expect(toneel.status.contains("nr 1_"))
    toneel.keys(.enter)
    #expect(absent(toneel) == 2)
    toneel.keys("1", "2", "0", "5")

    #expect(absent(toneel) == 2)
    #expect(toneel.status.contains("17 organisaties aan tafel"))
  }

  @Test func `a number that is not on the list changes nothing`() throws {
    let toneel = try rollCall()
    toneel.keys("0", "0")
    #expect(toneel.status.contains("Nummer 0 staat er niet bij."))
    #expect(absent(toneel) == 0)
  }

  @Test func `fewer organisations than the house asks wants a reason, which is kept`() throws {
    let toneel = try rollCall()
    for number in 2...9 { toneel.type("0\(number)") }
    #expect(toneel.status.contains("Minimaal 12: niet gehaald"))
    toneel.keys(.enter)
    #expect(toneel.text.contains("Er zijn 11 organisaties aanwezig; Triage vraagt er 12."))
    toneel.keys(.enter)
    #expect(toneel.app.actor.overleg == nil)
    #expect(toneel.status.contains("Schrijf waarom u toch doorgaat"))
    toneel.type("Ijzel in de hele regio")
    toneel.keys(.enter)

    let opened = try #require(toneel.app.world.overleg?.inhoud)
    #expect(opened.aanwezig.count == 11)
    #expect(opened.aanvaard.map(\.reden) == ["Ijzel in de hele regio"])
    #expect(opened.aanvaard.map(\.regel) == ["R-22"])
  }

  @Test func `an unwanted warning is left with Esc and nothing is opened`() throws {
    let toneel = try rollCall()
    let before = toneel.generatie
    for number in 2...9 { toneel.type("0\(number)") }
    toneel.keys(.enter, .escape)

    #expect(toneel.top is PresentieScreen)
    #expect(toneel.generatie == before)
  }

  @Test func `in an open meeting every change of presence is recorded at once`() throws {
    let toneel = try Toneel(.triage)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("z", "0", "2")
    #expect(toneel.app.world.overleg?.inhoud.vertrokken == ["openbaar-ministerie"])
    toneel.keys("0", "2", .escape)

    #expect(toneel.app.world.overleg?.inhoud.aanwezig.count == 14)
    #expect(toneel.top is TafelScreen)
  }

  @Test func `a meeting is left open and taken up again`() throws {
    let toneel = try Toneel(.triage)
    let meeting = toneel.app.actor.overleg
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys(.escape)
    #expect(toneel.app.actor.overleg == nil)
    #expect(toneel.frame.contains { $0.hasPrefix(">") && $0.contains("open: verder waar u was") })
    toneel.keys(.enter)

    #expect(toneel.app.actor.overleg == meeting)
    #expect(toneel.app.world.overleg?.inhoud.huidigPunt == Nummer(jaar: 2026, volgnummer: 5))
  }

  @Test func `closing the meeting asks of each point that was not reached when it comes back`()
    throws
  {
    let toneel = try Toneel(.triage)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys(.end, .enter)
    #expect(toneel.text.contains("wanneer komt het terug?"))
    #expect(toneel.text.contains("Dit kunt u niet ongedaan"))
    toneel.keys(.enter, .enter, .enter)
    #expect(toneel.app.actor.overleg != nil && toneel.text.contains("Zeg wanneer C-2026-0003"))
    toneel.keys(.escape)
    #expect(toneel.app.actor.overleg != nil && toneel.top is TafelScreen)
    toneel.keys(.end, .enter)
    for _ in 0..<3 {
      toneel.type("3-12")
      toneel.keys(.enter)
    }

    #expect(toneel.app.actor.overleg == nil)
    #expect(toneel.casus(5)?.inhoud.overleg == nil)
    #expect(toneel.casus(5)?.inhoud.terugOp == Datum(2026, 12, 3))
    #expect(toneel.status.contains("Het overleg is afgerond."))
  }

  /// A manager on the list sees it at the desk; a shared screen shows nothing of it to anyone.
  @Test func `a room knows nothing of radicalisering, also for who is on the list`() throws {
    let toneel = try Toneel(.triage)
    var person = Persoonsgegevens()
    person.achternaam = "Quist"
    person.voornamen = "Xander"
    var data = Meldinggegevens()
    data.bron = "politie"
    data.soort = "radicalisering"
    data.gemeente = "Roermond"
    data.ontvangenOp = toneel.app.world.today
    data.aanleiding = "Deelt filmpjes met oproepen tot geweld."
    let intake = Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)])
    let chair = Actor(medewerker: "m.janssen", terminal: "toneel")
    try toneel.registry.perform(.registreren(intake, ontvangen: true), as: chair)
    try toneel.registry.perform(
      .rechtstreeksNaarTriage(
        Nummer(jaar: 2026, volgnummer: 10), reden: "Dringend", tafel: "triage",
        datum: toneel.app.world.today.plus(dagen: 7)), as: chair)
    let secrets = ["Quist", "X.Q.", "M-2026-0010", "filmpjes", "oproepen"]

    for entry in ScreenCatalogue.all {
      toneel.show(entry.make(toneel.app.world))
      for secret in secrets { #expect(!toneel.text.contains(secret), "\(entry.name): \(secret)") }
      toneel.app.carryOut([.home])
    }
    toneel.show(MeldingScreen(nummer: Nummer(jaar: 2026, volgnummer: 10)))
    #expect(toneel.text.contains("M-2026-0010 is niet gevonden."))
    toneel.app.carryOut([.leaveMeeting, .home])
    toneel.show(MeldingScreen(nummer: Nummer(jaar: 2026, volgnummer: 10)))

    #expect(toneel.text.contains("filmpjes"))
  }
}
