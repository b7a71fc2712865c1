import Foundation
import Testing

@testable import VHTUI

/// Someone at the keyboard: presses keys, reads the screen, and counts the keys of each step.
final class Wandelaar {
  let pty: Pty
  private(set) var steps: [(name: String, keys: Int)] = []

  init(
    _ vh: Vh, _ arguments: [String] = ["oefen", "--meldingen", "0"],
    environment: [String: String?] = [:]
  ) throws {
    let own: [String: String?] = [
      "XDG_DATA_HOME": vh.home, "VH_VANDAAG": vh.environment["VH_VANDAAG"],
    ]
    pty = try Pty(arguments, environment: own.merging(environment) { _, new in new })
  }

  var keys: Int { steps.map(\.keys).reduce(0, +) }

  /// The rows that were counted as one step of the work.
  func step(_ name: String, _ body: () throws -> Void) rethrows {
    steps.append((name, 0))
    try body()
  }

  func press(_ keys: Key..., sourceLocation: SourceLocation = #_sourceLocation) {
    for key in keys { pty.press(key) }
    count(keys.count)
  }

  /// Types a text key by key.
  func type(_ text: String) {
    pty.type(text)
    count(text.count)
  }

  /// Types a text and goes on with Enter.
  func fill(_ text: String) {
    type(text)
    press(.enter)
  }

  /// From the start to the field Aanmelder of a new melding.
  func openAanmelder() throws {
    try see("HET HUIS")
    press("m")
    try see("Nieuwe melding")
    press("3", .enter)
    for _ in 0..<6 { press(.tab) }
  }

  /// Waits for a text; without it the walk ends here.
  func see(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = pty.waitFor(text, timeout: Pty.patience, sourceLocation: sourceLocation)
    try #require(found, "“\(text)” is not on:\n\(shown)", sourceLocation: sourceLocation)
  }

  /// Waits until a text is gone.
  func seeNoMore(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let gone = pty.wait(timeout: Pty.patience) { screen in
      !screen.text.contains { $0.contains(text) }
    }
    try #require(gone, "“\(text)” stays", sourceLocation: sourceLocation)
  }

  /// The number of a kind that is on the screen, such as C-2026-0007; the last when more.
  func number(_ letter: Character, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> String
  {
    let pattern = try Regex("\(letter)-[0-9]{4}-[0-9]{4,}")
    let shown = shown
    let found = shown.matches(of: pattern).last.map { String(shown[$0.range]) }
    return try #require(found, sourceLocation: sourceLocation)
  }

  /// Points at the row of a list that holds a text, by its number.
  func point(at text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try see(text, sourceLocation: sourceLocation)
    let rows = pty.screen.text.filter { $0.contains(text) }
    let number = rows.lazy.compactMap { $0.firstMatch(of: #/^>?\s+([0-9]+) /#)?.output.1 }.first
    type(String(try #require(number, sourceLocation: sourceLocation)))
    try seeMarked(text, sourceLocation: sourceLocation)
  }

  /// Waits until the marked row holds a text.
  func seeMarked(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let isMarked = pty.wait(timeout: Pty.patience) { screen in
      screen.text.contains { $0.hasPrefix(">") && $0.contains(text) }
    }
    try #require(isMarked, "“\(text)” is not marked on:\n\(shown)", sourceLocation: sourceLocation)
  }

  private var shown: String { pty.screen.text.joined(separator: "\n") }

  private func count(_ keys: Int) {
    if !steps.isEmpty { steps[steps.count - 1].keys += keys }
  }
}
