import Foundation

/// What one cell shows: a character made harmless.
///
/// This is the only place where text becomes cells, so nothing that moves the cursor, turns the
/// reading direction or hides text can reach the terminal:
/// - tab, line breaks and every other space become a space;
/// - control characters, bidirectional marks and overrides, private, unassigned and replaced
///   characters become `·`, so that it shows that something stood there;
/// - other format characters (zero width, soft hyphen, tags) are dropped: zero columns;
/// - of a cluster only its base and at most four combining marks are kept. Joined emoji show as
///   their first one, because terminals do not agree on the width of the rest.
struct Glyph: Hashable, Sendable {
  /// What is drawn; empty for a dropped character and for the right half of a wide one.
  let text: String
  /// The columns it takes: 0, 1 or 2.
  let columns: Int

  static let blank = Glyph(text: " ", columns: 1)
  static let placeholder = Glyph(text: "·", columns: 1)
  /// The right half of a wide glyph.
  static let continuation = Glyph(text: "", columns: 0)
  static let markLimit = 4

  private init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }

  init(_ character: Character) {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1 {
      self = Glyph(base: only, marks: [], fate: Fate(only))
    } else {
      self = Glyph(cluster: String(character).precomposedStringWithCanonicalMapping)
    }
  }

  private init(cluster: String) {
    let scalars = cluster.unicodeScalars
    guard let base = scalars.first(where: { Fate($0) != .dropped }) else {
      self = .continuation
      return
    }
    let marks = scalars.filter { Fate($0) == .mark }.prefix(Self.markLimit)
    self = Glyph(base: base, marks: Array(marks), fate: Fate(base))
  }

  private init(base: Unicode.Scalar, marks: [Unicode.Scalar], fate: Fate) {
    switch fate {
    case .dropped: self = .continuation
    case .space: self = .blank
    case .shown: self = .placeholder
    case .mark:
      // A mark without a base would sit on whatever stands left of it.
      self = .placeholder
    case .kept:
      var text = String.UnicodeScalarView([base])
      text.append(contentsOf: marks)
      self.init(text: String(text), columns: CharacterWidth.isWide(base) ? 2 : 1)
    }
  }
}

/// What happens to a scalar on its way to the screen.
private enum Fate {
  case kept, mark, space, shown, dropped

  init(_ scalar: Unicode.Scalar) {
    if (0x20...0x7E).contains(scalar.value) {
      self = .kept
    } else if let special = Self.special[scalar.value] {
      self = special
    } else if (0x1F3FB...0x1F3FF).contains(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value)
    {
      self = .dropped
    } else {
      self = Self.byCategory(scalar.properties.generalCategory)
    }
  }

  private static func byCategory(_ category: Unicode.GeneralCategory) -> Fate {
    switch category {
    case .nonspacingMark, .enclosingMark: .mark
    case .spacingMark, .format: .dropped
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    case .control, .surrogate, .privateUse, .unassigned: .shown
    default: .kept
    }
  }

  private static let special: [UInt32: Fate] = {
    var table: [UInt32: Fate] = [
      0x09: .space, 0x0A: .space, 0x0B: .space, 0x0C: .space, 0x0D: .space, 0x85: .space,
      0x061C: .shown, 0x200E: .shown, 0x200F: .shown, 0xFFFD: .shown,
      // Fillers that count as letters yet show nothing.
      0x034F: .dropped, 0x115F: .shown, 0x1160: .shown, 0x17B4: .dropped, 0x17B5: .dropped,
      0x3164: .shown, 0xFFA0: .shown,
    ]
    for value in [0x202A...0x202E, 0x2066...0x2069].joined() { table[UInt32(value)] = .shown }
    // Regional indicators: a flag is two letters to one terminal and a picture to the next.
    for value in 0x1F1E6...0x1F1FF { table[UInt32(value)] = .shown }
    return table
  }()
}
