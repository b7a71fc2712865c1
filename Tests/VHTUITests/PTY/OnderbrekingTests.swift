import Foundation
import Testing

@testable import VHTUI

/// The program stopped in the middle of a meeting: nothing of the work is lost, and nobody's data
/// stays on the terminal.
@Suite(.serialized) struct OnderbrekingTests {
  /// In the practice house: waits for the triage, screened towards it.
  private static let casus = "C-2026-0005"
  private static let name = "Hermans"

  /// At the criteria of a casus on the triage, two of the four criteria answered.
  private func inTheCriteria(_ vh: Vh) throws -> Wandelaar {
    let walker = try Wandelaar(vh)
    try walker.signIn(as: "M. Janssen")
    try walker.schedule(Self.casus)
    try walker.openTriage(with: 12)
    try walker.contribute()
    try walker.answerExceptForce()
    return walker
  }

  @Test func `after kill -9 the meeting is listed today and goes on with the answers kept`() throws
  {
    try Vh.practising { vh in
      let killed = try inTheCriteria(vh)
      killed.pty.signal(SIGKILL)
      #expect(killed.pty.waitForExit() == .signal(SIGKILL))

      let walker = try Wandelaar(vh)
      try walker.signIn(as: "M. Janssen")
      try walker.see("VANDAAG")
      try walker.point(at: "open: verder waar u was")
      walker.press(.enter)
      try walker.see("[BEELD]")
      walker.press(.enter)
      try walker.see("Komt niet op afspraken.")
      walker.press(.enter)
      try walker.see("Procesregie kan nog niet: vraag 4, 5 en 7 staan open.")
      try walker.see("2: Huisvesting")
      try walker.see("zorg, straf")
      try walker.answerForce()
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `leaves a clean terminal and status 0 in the middle of a form, at signal`(
    number: Int32
  ) throws {
    try Vh.practising { vh in
      let walker = try Wandelaar(vh)
      try walker.signIn(as: "M. Janssen")
      walker.press("m")
      try walker.see("Nieuwe melding")

      walker.pty.signal(number)

      #expect(walker.pty.waitForExit() == .code(0))
      #expect(walker.pty.isTerminalUnchanged)
      #expect(!walker.pty.screen.isAlternate)
    }
  }

  @Test(arguments: [SIGTERM, SIGSEGV])
  func `shows nobody's data on the terminal after signal`(number: Int32) throws {
    try Vh.practising { vh in
      let walker = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", "a.devries"])
      try walker.point(at: "Mijn casussen")
      walker.press(.enter)
      try walker.see("waarom hier")
      walker.press(.enter)
      try walker.see("Karel Verhoeven")

      walker.pty.signal(number)

      let exit = walker.pty.waitForExit()
      #expect(exit == (number == SIGTERM ? .code(0) : .signal(number)))
      #expect(walker.pty.isTerminalUnchanged)
      #expect(!walker.pty.screen.isAlternate)
      let left = walker.pty.screen.text.joined(separator: "\n")
      #expect(!left.contains("Verhoeven"))
      #expect(!left.contains("C-2026-"))
    }
  }

  @Test func `shows nobody's data on the terminal after stopping, and none in the title`() throws {
    try Vh.practising { vh in
      let walker = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", "a.devries"])
      try walker.see("HET HUIS")
      try walker.quit()
      #expect(walker.pty.waitForExit() == .code(0))
      #expect(walker.pty.screen.text.allSatisfy { $0.allSatisfy { $0 == " " } })
      #expect(walker.pty.screen.title == nil)
    }
  }

  @Test func `the curtain hides the person at once and opens where one was`() throws {
    try Vh.practising { vh in
      let walker = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", "a.devries"])
      try walker.point(at: "Mijn casussen")
      walker.press(.enter)
      try walker.see("waarom hier")
      walker.press(.enter)
      try walker.see("Karel Verhoeven")

      walker.press("g")

      try walker.see("Het gordijn is dicht.")
      try walker.seeNoMore("Verhoeven")
      walker.press("g")
      try walker.see("Karel Verhoeven")
    }
  }

  @Test func `kill -9 in the middle of a form loses at most a second of typing`() throws {
    try Vh.practising { vh in
      let walker = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", "a.devries"])
      try walker.openAanmelder()
      walker.type("Wijkagent Noord")
      try walker.see("Wijkagent Noord")
      usleep(900_000)
      walker.pty.signal(SIGKILL)
      #expect(walker.pty.waitForExit() == .signal(SIGKILL))

      let again = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", "a.devries"])
      try again.point(at: "Onafgemaakt")
      again.press(.enter)
      try again.see("Nieuwe melding")
      again.press(.enter)
      try again.see("Wijkagent Noord")
    }
  }
}
