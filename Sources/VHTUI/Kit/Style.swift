/// What a piece of text is, which the terminal turns into attributes.
///
/// A style only repeats what the text already says: every screen reads the same without it.
struct Style: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let title = Style(rawValue: 1 << 0)
  /// A label beside a value; its place tells it apart, so it looks like plain text.
  static let heading = Style(rawValue: 1 << 1)
  static let group = Style(rawValue: 1 << 2)
  static let bold = Style(rawValue: 1 << 3)
  static let dim = Style(rawValue: 1 << 4)
  static let accent = Style(rawValue: 1 << 5)
  static let warning = Style(rawValue: 1 << 6)
  static let error = Style(rawValue: 1 << 7)
  static let field = Style(rawValue: 1 << 8)
  /// The selected row or choice, in reverse video.
  static let selected = Style(rawValue: 1 << 9)

  /// One letter for goldens: `.` for plain text, a capital when selected as well.
  var letter: Character {
    let other = Self.letters.first { contains($0.style) }?.letter
    guard contains(.selected) else { return other.map(Character.init) ?? "." }
    return Character(other?.uppercased() ?? "S")
  }

  private static let letters: [(style: Style, letter: String)] = [
    (.error, "e"), (.warning, "w"), (.accent, "a"), (.title, "t"), (.heading, "h"),
    (.group, "g"), (.field, "f"), (.dim, "d"), (.bold, "b"),
  ]
}
