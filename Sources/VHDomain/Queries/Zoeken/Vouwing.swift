/// Text as search compares it: lower case, without diacritics, cut into words.
///
/// `Yıldırım` and `yildirim`, `Łukasz` and `lukasz`, `Ĳsbrand` and `ijsbrand` are the same.
enum Vouwing {
  /// A word as it stands in a text and as it is compared.
  struct Woord: Equatable {
    var gevouwen: String
    var origineel: Substring
  }

  /// The folded words of a text, in order.
  static func woorden(_ text: String) -> [String] {
    var words: [String] = []
    each(text) { words.append($0) }
    return words
  }

  /// Calls the body with each folded word.
  static func each(_ text: String, _ body: (String) -> Void) {
    var word: [UInt8] = []
    for scalar in text.unicodeScalars where !fold(scalar, into: &word) && !word.isEmpty {
      body(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    if !word.isEmpty { body(String(decoding: word, as: UTF8.self)) }
  }

  /// The words of a text with how they were written.
  static func woordenMetBron(_ text: String) -> [Woord] {
    var words: [Woord] = []
    var folded: [UInt8] = []
    var start = text.startIndex
    let scalars = text.unicodeScalars
    func end(at index: String.Index) {
      guard !folded.isEmpty else { return }
      words.append(
        Woord(gevouwen: String(decoding: folded, as: UTF8.self), origineel: text[start..<index]))
      folded.removeAll()
    }
    for index in scalars.indices {
      if folded.isEmpty { start = index }
      if !fold(scalars[index], into: &folded) { end(at: index) }
    }
    end(at: text.endIndex)
    return words
  }

  /// The whole text folded, words joined by one space: what names are sorted by.
  static func sleutel(_ text: String) -> String { woorden(text).joined(separator: " ") }

  /// Adds a character in folded form; false when it ends a word.
  private static func fold(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: word.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value) + 0x20)
    case 0..<0x80: return false
    case 0x300...0x36F: return true
    default: return foldOther(scalar, into: &word)
    }
    return true
  }

  private static func foldOther(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Bool {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return false }
    for lower in properties.lowercaseMapping.unicodeScalars where !(0x300...0x36F ~= lower.value) {
      word.append(contentsOf: (table[lower] ?? String(lower)).utf8)
    }
    return true
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (plain, marked) in letters {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  /// Letters of European and Turkish names with what people type for them.
  private static let letters = [
    ("a", "àáâãäåāăąǎǻạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"),
    ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏőǒọỏốồổỗộơớờởỡợ"),
    ("r", "ŕŗř"), ("s", "śŝşšșſ"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵẁẃẅ"),
    ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"), ("ss", "ß"), ("ae", "æǽ"), ("oe", "œ"), ("th", "þ"),
    ("ij", "ĳ"),
  ]
}
