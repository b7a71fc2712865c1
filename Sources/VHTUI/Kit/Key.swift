/// A key as the program knows it, whatever the terminal sent for it.
enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab
  case up, down, left, right, home, end, pageUp, pageDown
  case backspace, delete, insert
  /// A letter with Ctrl, written small: `.control("g")`.
  case control(Character)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}

extension Key {
  /// The key's name as a user reads it.
  var label: String {
    switch self {
    case .character(" "): "spatie"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: "pijl omhoog"
    case .down: "pijl omlaag"
    case .left: "pijl links"
    case .right: "pijl rechts"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "Page Up"
    case .pageDown: "Page Down"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    }
  }

  /// The character this key types, nil for a key that types nothing.
  var typed: Character? {
    if case .character(let character) = self { return character }
    return nil
  }

  /// The digit this key types, nil for any other key.
  var digit: Int? {
    guard let typed, typed.isASCII else { return nil }
    return typed.wholeNumberValue
  }
}
