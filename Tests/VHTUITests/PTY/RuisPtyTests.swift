import Foundation
import Testing

@testable import VHTUI

/// The real program on a terminal that sends anything, or goes away.
@Suite(.serialized) struct RuisPtyTests {
  /// Bytes in pieces: a few at a time are keys, many at once are a paste or noise on the line.
  private func pieces(_ count: Int, _ generator: inout SeededGenerator) -> [[UInt8]] {
    var left = count
    var pieces: [[UInt8]] = []
    while left > 0 {
      let size = min(left, [1, 2, 4, 60, 200, 400].randomElement(using: &generator) ?? 1)
      pieces.append((0..<size).map { _ in .random(in: 0...255, using: &generator) })
      left -= size
    }
    return pieces
  }

  @Test func `twenty thousand random bytes break neither the program nor the terminal`() throws {
    let seed: UInt64 = 20
    var generator = SeededGenerator(seed: seed)
    try Vh.practising { vh in
      let arguments = ["oefen", "--meldingen", "0", "--als", "m.janssen"]
      var walker = try Wandelaar(vh, arguments)
      try walker.see("HET HUIS")
      for piece in pieces(20_000, &generator) where !walker.pty.scatter(piece) {
        // Random keys may stop the program, as anybody may: cleanly.
        try expectCleanEnd(walker.pty, "seed \(seed)")
        walker = try Wandelaar(vh, arguments)
        try walker.see("HET HUIS")
      }
      walker.pty.signal(SIGTERM)
      try expectCleanEnd(walker.pty, "seed \(seed), at the end")
      #expect(try vh.run("controle", "--als", "beheer").code == 0)
    }
  }

  private func expectCleanEnd(_ pty: Pty, _ place: Comment) throws {
    try #require(pty.waitForExit() == .code(0), place)
    #expect(pty.isTerminalUnchanged, place)
    #expect(!pty.screen.isAlternate, place)
  }

  @Test func `a terminal that goes away in mid-form keeps what was typed`() throws {
    try Vh.practising { vh in
      let arguments = ["oefen", "--meldingen", "0", "--als", "m.janssen"]
      let walker = try Wandelaar(vh, arguments)
      try walker.openAanmelder()
      walker.type("Wijkagent Noord")
      walker.pty.goAway()
      #expect(walker.pty.waitForExit() == .code(0))

      let again = try Wandelaar(vh, arguments)
      try again.point(at: "Onafgemaakt")
      again.press(.enter)
      try again.see("Nieuwe melding")
      again.press(.enter)
      try again.see("Wijkagent Noord")
    }
  }

  @Test func `a paste of a megabyte is refused at once, and the form goes on`() throws {
    try Vh.practising { vh in
      let walker = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", "m.janssen"])
      try walker.openAanmelder()
      var text = Array("\u{1B}[200~".utf8)
      text += Array(String(repeating: "een lange tekst ", count: 65_536).utf8)
      text += Array("\u{1B}[201~".utf8)
      for start in stride(from: 0, to: text.count, by: 2000) {
        try #require(walker.pty.scatter(Array(text[start..<min(start + 2000, text.count)])))
      }
      try walker.see("er is niets overgenomen")
      walker.type("Noord")
      try walker.see("Noord")
    }
  }
}
