import CNcurses

/// What the codes of ncurses and the control characters mean.
enum KeyMap {
  /// Codes of our own for the marks around a paste, above those of ncurses.
  static let pasteStart: Int32 = 0x400
  static let pasteEnd: Int32 = 0x401

  /// The key for a code of ncurses, nil for one the program does not know.
  static func key(code: Int32) -> Key? { codes[code] }

  /// The key for a scalar, nil for a control character without meaning.
  static func key(scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x1B: .escape
    case 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x00...0x1F, 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }

  /// Sequences that some terminals send whatever terminfo says, such as arrows in normal mode.
  static let extraSequences: [(sequence: String, code: Int32)] = [
    ("\u{1B}[200~", pasteStart), ("\u{1B}[201~", pasteEnd),
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END),
    ("\u{1B}[Z", KEY_BTAB),
  ]

  private static let codes: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home,
    KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BACKSPACE: .backspace,
    KEY_DC: .delete, KEY_IC: .insert, KEY_BTAB: .backTab, KEY_ENTER: .enter,
  ]
}
