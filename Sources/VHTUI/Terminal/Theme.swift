import CNcurses

/// How styles look: the standard, for low sight, and without colour.
enum Theme: String, CaseIterable, Sendable {
  case standaard
  case hoogContrast = "hoog-contrast"
  case mono
}

/// A look of a style: attributes and one of two colours.
struct Look {
  enum Hue: Int32 { case plain = 0, orange = 1, blue = 2 }

  var attributes: attr_t
  var hue: Hue

  init(_ attributes: attr_t = 0, _ hue: Hue = .plain) {
    self.attributes = attributes
    self.hue = hue
  }
}

extension Theme {
  /// The attributes and the colour pair of a style: all its attributes, the first colour named.
  func look(of style: Style) -> Look {
    table.filter { style.contains($0.style) }.reduce(into: Look()) { look, entry in
      look.attributes |= entry.look.attributes
      if look.hue == .plain, self != .mono { look.hue = entry.look.hue }
    }
  }

  private var table: [(style: Style, look: Look)] {
    self == .hoogContrast ? Self.highContrast : Self.standard
  }

  private static let standard: [(style: Style, look: Look)] = [
    (.error, Look(vh_attr_bold, .orange)), (.warning, Look(0, .orange)),
    (.accent, Look(vh_attr_bold, .blue)), (.title, Look(vh_attr_bold)),
    (.heading, Look()), (.group, Look(vh_attr_bold)), (.bold, Look(vh_attr_bold)),
    (.dim, Look(vh_attr_dim)), (.field, Look(vh_attr_underline)),
    (.selected, Look(vh_attr_reverse)),
  ]

  /// Nothing is dimmed and what matters is bold in the terminal's own colours.
  private static let highContrast: [(style: Style, look: Look)] = [
    (.error, Look(vh_attr_bold | vh_attr_reverse)), (.warning, Look(vh_attr_bold)),
    (.accent, Look(vh_attr_bold)), (.title, Look(vh_attr_bold)), (.heading, Look(vh_attr_bold)),
    (.group, Look(vh_attr_bold)), (.bold, Look(vh_attr_bold)), (.dim, Look()),
    (.field, Look(vh_attr_underline)), (.selected, Look(vh_attr_reverse | vh_attr_bold)),
  ]
}
