import Foundation

/// Glyphs in plain ASCII, for a terminal whose locale has no other characters.
enum AsciiFallback {
  /// The text for a glyph; it may be longer than the glyph's columns, as in `->` for `→`.
  static func text(for glyph: Glyph) -> String {
    guard glyph.columns > 0 else { return "" }
    if let known = table[glyph.text] { return known }
    if isPlain(glyph.text) { return glyph.text }
    let base = glyph.text.decomposedStringWithCanonicalMapping.unicodeScalars.first
    if let base, base.isASCII { return String(Character(base)) }
    return String(repeating: "?", count: glyph.columns)
  }

  /// A row in ASCII, one character for each cell.
  ///
  /// A longer text takes over a blank that follows; where there is none only its first character
  /// is shown, because columns must stay where they are.
  static func row(_ glyphs: [Glyph]) -> [Character] {
    var row: [Character] = []
    while row.count < glyphs.count {
      let glyph = glyphs[row.count]
      let columns = max(1, glyph.columns)
      let blanks = glyphs.dropFirst(row.count + columns).prefix { $0 == .blank }.count
      let text = Array(text(for: glyph))
      let shown = text.count <= columns + blanks ? text : Array(text.prefix(columns))
      row += shown + Array(repeating: " ", count: max(0, columns - shown.count))
    }
    return Array(row.prefix(glyphs.count))
  }

  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
  }

  private static let table: [String: String] = [
    "─": "-", "━": "-", "│": "|", "›": "-", "→": "->", "←": "<-", "↑": "^", "↓": "v",
    "…": "~", "·": ".", "•": "*", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"",
    "„": "\"", "€": "E", "ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "a", "Æ": "A",
    "œ": "o", "Œ": "O", "đ": "d", "Đ": "D", "ı": "i", "█": "#", "▓": "#", "▒": "+", "░": ".",
    "▁": "_", "▂": ".", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "%",
  ]
}
