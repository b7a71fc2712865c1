/// A text being typed, with the place of the cursor, both by grapheme.
struct TextEditor: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  /// What is heard of a text that not everybody may hear.
  var concealed: String { characters.isEmpty ? "" : "verborgen" }

  /// Handles a key that edits or moves; false for any other key.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .backspace: remove(at: cursor - 1)
    case .delete: remove(at: cursor)
    case .control("u"): self = TextEditor()
    default: return false
    }
    return true
  }

  /// Puts a text in at the cursor; a combining mark joins the character before it.
  mutating func insert(_ text: String) {
    let before = String(characters[..<cursor]) + text
    let all = before + String(characters[cursor...])
    characters = Array(all)
    cursor = min(before.count, characters.count)
  }

  mutating func move(to place: Int) {
    cursor = min(max(0, place), characters.count)
  }

  private mutating func remove(at index: Int) {
    guard characters.indices.contains(index) else { return }
    let before = String(characters[..<index])
    characters = Array(before + String(characters[(index + 1)...]))
    cursor = min(before.count, characters.count)
  }
}

/// Pasted text without anything that is not text.
enum Pasted {
  /// The bytes of the longest paste that is taken, some fifteen pages.
  ///
  /// More is refused whole, so that nobody records half a text without knowing.
  static let limit = 50_000
  /// What one searches for is never longer.
  private static let query = 200

  static func isTooLong(_ text: String) -> Bool { text.utf8.count > limit }

  /// The start of a pasted text, for a line that searches.
  static func line(_ text: String) -> String { clean(String(text.prefix(query))) }

  /// Drops control and format characters; newlines stay only where a field has lines.
  static func clean(_ text: String, keepsNewlines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for character in text {
      if character.isNewline {
        result.append(keepsNewlines ? "\n" : " ")
      } else {
        result.append(contentsOf: character.unicodeScalars.compactMap(cleaned))
      }
    }
    return String(result)
  }

  private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case _ where scalar == "\t": " "
    // The joiner holds an emoji together and some scripts need it inside words.
    case _ where scalar.value == 0x200D: scalar
    case .control, .format, .surrogate, .privateUse, .unassigned: nil
    default: scalar
    }
  }
}
