import Foundation
import Testing

@testable import VHTUI

/// Reading aloud on a real terminal that can show nothing else.
@Suite(.serialized) struct VoorleesPtyTests {
  private func start(_ vh: Vh) throws -> Pty {
    try Pty(
      ["oefen", "--voorlees", "--meldingen", "0", "--als", "j.smeets"],
      environment: ["XDG_DATA_HOME": vh.home, "VH_VANDAAG": "2026-11-24", "TERM": "dumb"])
  }

  @Test func `takes typed lines, ignores pasted ones, and survives Ctrl-C`() throws {
    try Vh.practising { vh in
      let pty = try start(vh)
      #expect(pty.waitFor("q stoppen"))
      pty.send("m\n\nq\n1\n")
      #expect(pty.waitFor("4 regels genegeerd"))
      pty.send("m\n")
      #expect(pty.waitFor("Enter volgende"))
      pty.send(".9\n")
      #expect(pty.waitFor("Veld 9 van 19"))
      pty.send("Kuipers\n")
      #expect(pty.waitFor("Achternaam: Kuipers"))
      pty.send("half een naam\u{3}")
      #expect(pty.waitFor("Opgeslagen"))
      pty.send("omlaag\n")
      #expect(pty.waitFor("Gekozen: regel 2"))
      pty.signal(SIGTERM)
      #expect(pty.waitForExit() == .code(0))
      #expect(!pty.output.contains(0x1B))
      #expect(pty.isTerminalUnchanged)
    }
  }
}
