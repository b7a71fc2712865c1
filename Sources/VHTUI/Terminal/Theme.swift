/// How styles look: the standard, for low sight, and without colour.
enum Theme: String, CaseIterable, Sendable {
  case standaard
  case hoogContrast = "hoog-contrast"
  case mono
}

/// A look of a style: how it stands out, and one of two colours that hardly anybody confuses.
struct Look: Hashable, Sendable {
  /// What every terminal can do to text without colour.
  struct Emphasis: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bold = Emphasis(rawValue: 1 << 0)
    static let dim = Emphasis(rawValue: 1 << 1)
    static let underline = Emphasis(rawValue: 1 << 2)
    static let reverse = Emphasis(rawValue: 1 << 3)
  }

  enum Hue: Int32, Sendable { case plain = 0, orange = 1, blue = 2 }

  var emphasis: Emphasis
  var hue: Hue

  init(_ emphasis: Emphasis = [], _ hue: Hue = .plain) {
    self.emphasis = emphasis
    self.hue = hue
  }
}

extension Theme {
  /// Whether the theme has colours at all.
  var hasColour: Bool { self == .standaard }

  /// How a style looks: the emphasis of all its roles together, and the first colour named.
  ///
  /// Text without a role has a look of its own, so that a theme can make all text bold and still
  /// show what is dimmed.
  func look(of style: Style) -> Look {
    guard !style.isEmpty else { return self == .hoogContrast ? Look(.bold) : Look() }
    let looks = table.filter { style.contains($0.style) }.map(\.look)
    return looks.reduce(into: Look()) { whole, look in
      whole.emphasis.formUnion(look.emphasis)
      if whole.hue == .plain, hasColour { whole.hue = look.hue }
    }
  }

  private var table: [(style: Style, look: Look)] {
    self == .hoogContrast ? Self.highContrast : Self.standard
  }

  /// Also the look of `mono`, which leaves the colours out.
  ///
  /// So whatever must be told apart differs without them. A field and a warning are both
  /// underlined; their place tells them apart.
  private static let standard: [(style: Style, look: Look)] = [
    (.error, Look([.bold, .underline], .orange)),
    (.warning, Look(.underline, .orange)),
    (.accent, Look(.bold, .blue)), (.title, Look(.bold)), (.heading, Look()),
    (.group, Look(.bold)), (.bold, Look(.bold)), (.dim, Look(.dim)), (.field, Look(.underline)),
    (.selected, Look(.reverse)),
  ]

  /// For low sight: nothing is fainter than the terminal's own text, and that is the dimmed text;
  /// all else is bold, and what stands out is underlined or reversed as well.
  private static let highContrast: [(style: Style, look: Look)] = [
    (.error, Look([.bold, .underline, .reverse])), (.warning, Look([.underline, .reverse])),
    (.accent, Look([.bold, .underline])), (.title, Look([.bold, .underline])),
    (.heading, Look(.bold)), (.group, Look([.bold, .underline])),
    (.bold, Look([.bold, .underline])), (.dim, Look()), (.field, Look(.underline)),
    (.selected, Look([.bold, .reverse])),
  ]
}
