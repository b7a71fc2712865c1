@testable import VHTUI

/// Pictures of screens in a Markdown text, drawn by the program itself.
///
/// A line `<!-- beeld: NAME -->` asks for a screen of the catalogue; the fenced block under it is
/// that screen at 80x24, without the empty rows at the end of its body.
struct Beelden {
  /// The text with every picture drawn anew.
  private(set) var text = ""
  /// What is wrong, each with its line; then the text is not to be kept.
  private(set) var faults: [String] = []
  /// The pictured screens in their order.
  private(set) var names: [String] = []

  private static let fence = "```"

  init(_ markdown: String) throws {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
      ...]
    var made: [String] = []
    while let line = lines.popFirst() {
      made.append(line)
      guard let name = Self.name(in: line) else { continue }
      guard let rows = try Self.rows(of: name) else {
        faults.append("\(lines.startIndex): there is no screen \(name)")
        continue
      }
      if lines.first == Self.fence {
        guard let end = lines.dropFirst().firstIndex(of: Self.fence) else {
          faults.append("\(lines.startIndex): the picture of \(name) has no end")
          continue
        }
        lines = lines[(end + 1)...]
      }
      made += [Self.fence] + rows + [Self.fence]
      names.append(name)
    }
    text = made.joined(separator: "\n")
  }

  /// The screen that a line asks for.
  static func name(in line: some StringProtocol) -> String? {
    String(line).wholeMatch(of: /<!-- beeld: ([a-z0-9-]+) -->/).map { String($0.1) }
  }

  /// The rows of a screen of the catalogue as they are printed; nil when there is no such screen.
  private static func rows(of name: String) throws -> [String]? {
    guard let entry = ScreenCatalogue.all.first(where: { $0.name == name }) else { return nil }
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    return cropped(toneel.frame.map(Golden.trimmed))
  }

  /// Leaves one of the empty rows above the last rule.
  private static func cropped(_ rows: [String]) -> [String] {
    guard let rule = rows.lastIndex(where: isRule) else { return rows }
    let body = rows[..<rule]
    let kept = body.lastIndex { !$0.isEmpty }.map { body[...$0] } ?? body.prefix(0)
    return kept + (kept.count < body.count ? [""] : []) + rows[rule...]
  }

  /// The rule that is as wide as the screen.
  static func isRule(_ row: some StringProtocol) -> Bool {
    row.count == 80 && row.allSatisfy { $0 == "─" }
  }
}
