import Testing
import VHDomain

@testable import VHTUI

/// Publishing figures from the screen, and reading what was published.
@Suite struct RapportenScreenTests {
  /// The list of reports, opened from the figures of a year that is over.
  private func reports(_ medewerker: String, isOver: Bool = true) throws -> Toneel {
    let toneel = try Toneel(try Toneel().records, medewerker: medewerker)
    let choice = try #require(Cijferkeuze(toneel.app.world))
    toneel.show(CijfersScreen(choice))
    if isOver { toneel.keys("<") }
    toneel.keys("d")
    #expect(toneel.top is RapportenScreen)
    return toneel
  }

  @Test func `publishes what stands on the screen after one question, and shows it as published`()
    throws
  {
    let toneel = try reports("m.janssen")
    toneel.keys(.enter)
    #expect(toneel.text.contains("verandert niet meer"))
    toneel.keys("j")
    #expect(toneel.status.contains("Bevroren als R-2026-0001."), "\(toneel.text)")
    #expect(toneel.frame.contains { $0.hasPrefix(">") && $0.contains("R-2026-0001") })
    toneel.keys("v")
    #expect(toneel.text.contains("Alle cijfers zijn nu nog gelijk."))
    toneel.keys(.escape, .enter)

    #expect(toneel.text.contains("Rapport R-2026-0001, bevroren op do 26 nov 2026"))
    let top = toneel.text
    toneel.keys(.down, .right)
    #expect(toneel.text != top)
    toneel.keys(.home)
    #expect(toneel.text == top)
    toneel.keys(.enter)
    #expect(toneel.top is RapportenScreen)
  }

  @Test func `publishes nothing on Enter alone, and nothing twice`() throws {
    let toneel = try reports("m.janssen")
    toneel.keys(.enter, .enter)
    #expect(toneel.app.world.view.rapporten.isEmpty)
    toneel.keys(.enter, "j", .home, .enter)

    #expect(toneel.app.world.view.rapporten.count == 1)
    #expect(toneel.text.contains("Er is niets veranderd sinds R-2026-0001"))
  }

  @Test func `says why a year that still runs, or another role, can not publish`() throws {
    let running = try reports("m.janssen", isOver: false)
    running.keys(.enter)
    #expect(running.text.contains("is nog niet voorbij"))
    let other = try reports("a.devries")
    other.keys(.enter)

    #expect(other.text.contains("Een rapport bevriezen"))
    #expect(running.app.world.view.rapporten.isEmpty && other.app.world.view.rapporten.isEmpty)
  }

  @Test func `what was recorded later is told beside the report, which stays`() throws {
    let toneel = try reports("m.janssen")
    toneel.keys(.enter, "j")
    var data = Meldinggegevens()
    data.bron = "politie"
    data.soort = "overlast"
    data.gemeente = "Weert"
    data.ontvangenOp = Datum("2026-03-02")
    data.aanleiding = "Ruzie in het portiek."
    data.aanmelder = "B. Coenen"
    data.inbrengendePartner = "politie"
    var person = Persoonsgegevens()
    person.achternaam = "Later"
    let intake = Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)])
    toneel.klok.now = Moment(milliseconden: Toneel.begin.milliseconden + 60_000)
    let desk = Actor(medewerker: "j.smeets", terminal: "balie")
    try toneel.registry.perform(.registreren(intake, ontvangen: true), as: desk)
    toneel.keys("v")

    let words = toneel.frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(words.contains("Weert/2026-Q1:meldingen_alle"), "\(toneel.text)")
    #expect(words.contains("1 nagekomen"))
    let report = try #require(toneel.app.world.view.rapporten.first?.inhoud.inhoud)
    #expect(report.verschillen.isEmpty)
  }
}
