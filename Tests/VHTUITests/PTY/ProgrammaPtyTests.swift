import Foundation
import Testing

@testable import VHTUI

/// The program on terminals as they are found: small, large, without colour, in another locale.
@Suite(.serialized) struct ProgrammaPtyTests {
  private func start(
    _ vh: Vh, _ arguments: [String] = [], width: Int = 80, height: Int = 24,
    environment: [String: String?] = [:]
  ) throws -> Pty {
    let own: [String: String?] = ["XDG_DATA_HOME": vh.home, "VH_VANDAAG": "2026-11-24"]
    return try Pty(
      ["oefen", "--meldingen", "0", "--als", "m.janssen"] + arguments, width: width, height: height,
      environment: own.merging(environment) { _, new in new })
  }

  /// Whether the output holds a sequence that sets a colour: SGR 30 to 49, or 90 to 107.
  private func hasColour(_ pty: Pty) throws -> Bool {
    let text = String(decoding: pty.output, as: UTF8.self)
    return text.matches(of: #/\u{1B}\[([0-9;]*)m/#).contains { match in
      match.output.1.split(separator: ";").compactMap { Int($0) }
        .contains { (30...49).contains($0) || (90...107).contains($0) }
    }
  }

  @Test func `shows accents in the C locale, and takes them`() throws {
    try Vh.practising { vh in
      let pty = try start(vh, environment: ["LC_ALL": "C"])
      #expect(pty.waitFor("HET HUIS"))
      pty.press("m")
      #expect(pty.waitFor("Nieuwe melding"))
      pty.press(.backTab, .down, .down, .down, .down)
      #expect(pty.waitFor("zonder tussenvoegsel"))
      pty.type("Réné")
      #expect(pty.waitFor("Réné"))
    }
  }

  @Test(arguments: [["NO_COLOR": "1"], [:]])
  func `sets colours only where they are wanted`(environment: [String: String]) throws {
    try Vh.practising { vh in
      let wanted = environment.isEmpty
      let pty = try start(vh, environment: environment.mapValues { $0 })
      #expect(pty.waitFor("HET HUIS"))
      pty.press("m")
      #expect(pty.waitFor("Nieuwe melding"))
      #expect(try hasColour(pty) == wanted)
    }
  }

  @Test(arguments: [("nooit", false), ("altijd", true)])
  func `obeys the option for colour above NO_COLOR`(word: String, wanted: Bool) throws {
    try Vh.practising { vh in
      let environment = wanted ? ["NO_COLOR": "1"] : [:]
      let pty = try start(vh, ["--kleur", word], environment: environment)
      #expect(pty.waitFor("HET HUIS"))
      pty.press("m")
      #expect(pty.waitFor("Nieuwe melding"))
      #expect(try hasColour(pty) == wanted)
    }
  }

  @Test(arguments: [(60, 18), (132, 43), (40, 10), (20, 5)])
  func `starts and walks through its pages without a trap on a screen of`(
    width: Int, height: Int
  ) throws {
    try Vh.practising { vh in
      let pty = try start(vh, width: width, height: height)
      #expect(pty.waitFor("ZVH"))
      for key in ["m", "1", "2", "3", "4", "5"] as [Key] {
        pty.press(key, .enter)
        pty.press(.escape, .escape)
      }
      pty.press("?")
      #expect(pty.waitFor("Toetsen"))
      pty.signal(SIGTERM)
      #expect(pty.waitForExit() == .code(0))
    }
  }

  @Test func `does not believe exported LINES and COLUMNS`() throws {
    try Vh.practising { vh in
      let pty = try start(vh, environment: ["LINES": "10", "COLUMNS": "40"])
      #expect(pty.waitFor("HET HUIS"))
      #expect(pty.screen.text[0].trimmed.hasSuffix("OEFENEN"))
      #expect(pty.screen.text[23].contains("q stoppen"))
    }
  }

  @Test func `keeps what was typed when the screen changes size in the middle of a form`() throws {
    try Vh.practising { vh in
      let pty = try start(vh)
      #expect(pty.waitFor("HET HUIS"))
      pty.press("m")
      #expect(pty.waitFor("Nieuwe melding"))
      pty.press("1", .enter)
      #expect(pty.waitFor("Politiecode"))
      pty.press(.tab)
      #expect(pty.waitFor("Overlast"))
      pty.type("verw")
      pty.resize(width: 60, height: 18)
      #expect(pty.wait { !$0.text[17].trimmed.isEmpty })
      pty.press(.enter)
      #expect(pty.waitFor("Verward of onbegrepen gedrag"))
      pty.resize(width: 132, height: 43)
      #expect(pty.wait { !$0.text[42].trimmed.isEmpty })
      #expect(pty.waitFor("Bron *             Politie"))
      #expect(pty.waitFor("Soort *            Verward of onbegrepen gedrag"))
    }
  }

  @Test(arguments: ["bestaatniet", "dumb", ""])
  func `says in Dutch that it can not use terminal type`(name: String) throws {
    try Vh.practising { vh in
      let pty = try start(vh, environment: ["TERM": name])
      #expect(pty.waitForExit() == .code(78))
      let text = pty.screen.text.joined()
      #expect(text.contains("TERM=xterm-256color"))
      #expect(text.contains("vh --help"))
      #expect(pty.isTerminalUnchanged)
    }
  }

  @Test func `leaves the mouse to the terminal unless it is asked for`() throws {
    try Vh.practising { vh in
      for arguments in [[], ["--muis"]] {
        let pty = try start(vh, arguments)
        #expect(pty.waitFor("HET HUIS"))
        #expect(String(decoding: pty.output, as: UTF8.self).contains("1000h") == !arguments.isEmpty)
      }
    }
  }

  @Test func `a press of the mouse selects the row under it`() throws {
    try Vh.practising { vh in
      let pty = try start(vh, ["--muis"])
      #expect(pty.waitFor("HET HUIS"))
      let target = try #require(pty.screen.text.firstIndex { $0.contains("Alle casussen") })
      pty.send("\u{1B}[<0;10;\(target + 1)M")
      #expect(pty.wait { $0.text[target].hasPrefix(">") })
    }
  }

  @Test func `Ctrl-C cancels the form, not the program`() throws {
    try Vh.practising { vh in
      let pty = try start(vh)
      #expect(pty.waitFor("HET HUIS"))
      pty.press("m")
      #expect(pty.waitFor("Nieuwe melding"))
      pty.press(.control("c"))
      #expect(pty.waitFor("HET HUIS"))
    }
  }
}
