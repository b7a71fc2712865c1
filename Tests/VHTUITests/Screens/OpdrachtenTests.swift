import Testing
import VHDomain

@testable import VHTUI

/// Help and the command palette, as somebody plays them.
@Suite struct OpdrachtenTests {
  private let toneel: Toneel

  init() throws { toneel = try Toneel() }

  @Test func `a word leads to a place, whatever it is called`() {
    toneel.keys(":")
    toneel.type("caseload")
    toneel.keys(.enter)
    #expect(toneel.top is WerkvoorraadScreen)
    toneel.keys(.escape)
    #expect(toneel.top is StartScreen)
  }

  @Test func `teaches the key that does it directly`() {
    toneel.keys(":")
    toneel.type("registreren")
    #expect(toneel.frame.contains { $0.hasPrefix("> m ") && $0.contains("Nieuwe melding") })
    toneel.keys(.enter)
    #expect(toneel.top is FormScreen)
  }

  @Test func `help runs the line on the screen it is about`() {
    toneel.show(WerkvoorraadScreen(isAlleen: true))
    toneel.keys("?")
    toneel.type("waarom")
    toneel.keys(.enter)
    #expect(toneel.top is LeesScreen)
    #expect(toneel.text.contains("Waarom C-2026-"))
  }

  @Test func `a line that can't be done now says why and stays`() throws {
    let beheer = try Toneel(toneel.records, medewerker: "beheer")
    beheer.keys(":")
    beheer.type("nieuwe melding")
    #expect(beheer.text.contains("kan nu niet"))
    beheer.keys(.enter)
    #expect(beheer.top is OpdrachtenScreen)
    #expect(beheer.status.contains("."))
  }

  @Test func `what can be done now stands first, and there the mark is`() throws {
    let beheer = try Toneel(toneel.records, medewerker: "beheer")
    beheer.keys(":")
    let first = try #require(beheer.frame.first { $0.hasPrefix(">") })
    #expect(!first.contains("kan nu niet"))
    beheer.type("melding")
    let found = try #require(beheer.frame.first { $0.hasPrefix(">") })
    #expect(beheer.text.contains("kan nu niet") && !found.contains("kan nu niet"))
  }

  @Test func `what is typed is text, and Esc wipes it before it leaves`() {
    toneel.keys("?")
    toneel.type("gq")
    #expect(toneel.text.contains("Er is niets wat zo heet."))
    toneel.keys(.escape)
    #expect(toneel.top is OpdrachtenScreen)
    toneel.keys(.escape)
    #expect(toneel.top is StartScreen)
  }

  @Test func `in a room the palette leads nowhere outside the meeting`() throws {
    let room = try Toneel(.triage)
    room.keys(":")
    #expect(room.top is OpdrachtenScreen)
    #expect(!room.text.contains("GA NAAR"))
  }

  @Test func `w explains what was just refused, with the rule and where it comes from`() throws {
    // The administrator may not register: the reason comes from the domain.
    let beheer = try Toneel(toneel.records, medewerker: "beheer")
    beheer.keys("m")
    let reason = beheer.status
    #expect(!reason.isEmpty)
    #expect(beheer.footer.contains("w waarom niet"))
    beheer.keys("w")
    let page = try #require(beheer.top as? LeesScreen)
    #expect(page.lines.first?.contains(reason) == true)
    beheer.keys(.escape, "w")
    #expect(!(beheer.top is LeesScreen))
  }

  @Test func `the explanation of a rule names it, its sentence and its source`() throws {
    let rule = try #require(Rules.all.first { $0.id == "R-22" })
    let lines = Refusal("R-22", "Er zijn te weinig organisaties.").uitleg
    #expect(lines.first == "Er zijn te weinig organisaties. (R-22)")
    #expect(lines.contains { $0.contains(rule.summary) && $0.contains(rule.source) })
  }
}
