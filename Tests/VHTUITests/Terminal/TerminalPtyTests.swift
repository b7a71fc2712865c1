import Foundation
import Testing

@testable import VHTUI

/// The real driver in a real pseudo-terminal, few and about what only that can show.
@Suite(.serialized) struct TerminalPtyTests {
  private func start(
    _ environment: [String: String?] = [:], width: Int = 80, height: Int = 24
  ) throws -> Pty {
    try Pty(
      ["--terminal-zelftest"], width: width, height: height, environment: environment)
  }

  @Test func `starts, draws in the alternate screen and leaves the terminal as it was`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest é日ë 80x24"))
    #expect(pty.screen.isAlternate)
    #expect(pty.screen.marksPastes)
    #expect(!pty.isTerminalUnchanged)

    pty.press("q")

    #expect(pty.waitForExit() == .code(0))
    #expect(pty.isTerminalUnchanged)
    #expect(!pty.screen.isAlternate)
    #expect(!pty.screen.marksPastes)
    #expect(pty.screen.isCursorVisible)
    #expect(pty.screen.title == nil)
    #expect(pty.screen.unknown.isEmpty)
  }

  @Test func `knows the keys in both cursor modes`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.press(.up, .backTab, .pageDown, .delete, .backspace, .control("g"), .enter, .escape)
    pty.send("\u{1B}[B")

    for label in [
      "pijl omhoog", "Shift-Tab", "Page Down", "Delete", "Backspace", "Ctrl-G", "Enter", "Esc",
      "pijl omlaag",
    ] {
      #expect(pty.waitFor("toets \(label)"))
    }
  }

  @Test func `puts the cursor on the line it was parked on`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.press("é")

    #expect(pty.waitFor("toets é"))
    #expect(pty.wait { $0.cursor == (3, 1) })
  }

  @Test func `shows a resize, down to a single cell and back`() throws {
    let pty = try start()
    #expect(pty.waitFor("80x24"))

    pty.resize(width: 60, height: 18)
    #expect(pty.waitFor("60x18"))
    pty.resize(width: 1, height: 1)
    pty.resize(width: 132, height: 43)
    #expect(pty.waitFor("132x43"))
  }

  @Test func `does not believe exported LINES and COLUMNS`() throws {
    let pty = try start(["LINES": "10", "COLUMNS": "40"])
    #expect(pty.waitFor("80x24"))

    pty.resize(width: 100, height: 30)

    #expect(pty.waitFor("100x30"))
  }

  @Test(arguments: ["C", "POSIX", "nl_XX.UTF-8"])
  func `shows and reads accents in locale`(locale: String) throws {
    let pty = try start(["LC_ALL": locale])
    #expect(pty.waitFor("Zelftest é日ë"))

    pty.press("ö")

    #expect(pty.waitFor("toets ö"))
  }

  @Test func `draws in ASCII where it must, every column in its place`() throws {
    let pty = try Pty(["--terminal-zelftest", "ascii"])

    #expect(pty.waitFor("Zelftest e??e 80x24"))
    #expect(pty.waitFor("----------"))
    #expect(pty.output.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["xterm", "screen", "tmux-256color", "linux", "vt100"])
  func `draws on a terminal of type`(name: String) throws {
    guard
      name != "tmux-256color" || FileManager.default.fileExists(atPath: "/lib/terminfo/t/\(name)")
    else { return }
    let pty = try start(["TERM": name])
    #expect(pty.waitFor("Zelftest é日ë 80x24"))
    pty.press("a")
    #expect(pty.waitFor("toets a"))
    pty.press("q")
    #expect(pty.waitForExit() == .code(0))
    #expect(pty.isTerminalUnchanged)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `leaves cleanly on signal`(number: Int32) throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.signal(number)

    #expect(pty.waitForExit() == .code(0))
    #expect(pty.isTerminalUnchanged)
    #expect(!pty.screen.isAlternate)
  }

  @Test(arguments: ["bestaatniet", "dumb", ""])
  func `says in Dutch that it can not use terminal type`(name: String) throws {
    let pty = try start(["TERM": name])

    #expect(pty.waitForExit() == .code(78))

    let text = pty.screen.text.joined()
    #expect(text.contains("TERM=xterm-256color"))
    #expect(text.contains(name.isEmpty ? "TERM is niet ingesteld" : "“\(name)”"))
    #expect(pty.isTerminalUnchanged)
  }

  @Test func `restores the terminal after a crash and shows nothing of what it held`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.press("!")

    let exit = pty.waitForExit()
    #expect(exit == .signal(SIGILL) || exit == .signal(SIGTRAP))
    #expect(pty.isTerminalUnchanged)
    #expect(!pty.screen.isAlternate)
    #expect(pty.screen.text.contains { $0.contains("vh is door een fout gestopt.") })
    let all = String(decoding: pty.output, as: UTF8.self)
    #expect(!all.contains("GEHEIM"))
    #expect(!all.contains("Fatal error"))
    #expect(!all.contains("Backtrace"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS])
  func `restores the terminal after fault`(number: Int32) throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.signal(number)

    #expect(pty.waitForExit() == .signal(number))
    #expect(pty.isTerminalUnchanged)
    #expect(!pty.screen.isAlternate)
  }

  @Test func `points to the commands when there is no terminal`() throws {
    let line = "'\(Pty.vh)' --terminal-zelftest </dev/null; echo klaar $?"
    let pty = try Pty(["-c", line], program: "/bin/bash")

    #expect(pty.waitFor("klaar 78"))
    #expect(pty.screen.text.joined().contains("vh --help"))
  }

  @Test func `delivers a marked paste as one, whatever it holds`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.paste("q é\rq")
    pty.press("x")

    #expect(pty.waitFor("toets x"))
    #expect(pty.screen.text.contains { $0.contains("plak [q é q]") })
  }

  @Test func `takes a burst of keys for a paste`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.send("qwerty\rq")
    #expect(pty.waitFor("plak [qwerty q]"))
    pty.press("x")

    #expect(pty.waitFor("toets x"))
  }

  @Test func `does not run the letters of an unknown escape sequence`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))

    pty.send("\u{1B}[99;5q")
    pty.press("x")

    #expect(pty.waitFor("toets x"))
    #expect(pty.screen.text[3].contains("toets x"))
  }

  @Test func `repaints at Ctrl-L`() throws {
    let pty = try start()
    #expect(pty.waitFor("Zelftest"))
    let before = pty.output.count

    pty.press(.control("l"))

    #expect(pty.waitFor("formaat"))
    let painted = String(decoding: pty.output[before...], as: UTF8.self)
    #expect(painted.contains("Zelftest"))
  }

  @Test func `stops at Ctrl-Z and comes back with fg`() throws {
    let pty = try Pty(["--norc", "-i"], program: "/bin/bash", environment: ["PS1": "klaar> "])
    #expect(pty.waitFor("klaar>"))
    pty.send("'\(Pty.vh)' --terminal-zelftest\r")
    #expect(pty.waitFor("Zelftest"))

    pty.press(.control("z"))
    #expect(pty.waitFor("Stopped"))
    #expect(!pty.screen.isAlternate)

    pty.send("fg\r")
    #expect(pty.waitFor("formaat"))
    #expect(pty.screen.isAlternate)
    pty.press("q")
    #expect(pty.wait { !$0.isAlternate })
  }
}
