/// What comes in from a terminal.
enum Input: Hashable, Sendable {
  case key(Key)
  /// Pasted text, or keys that came too fast to be typed; never a command.
  case paste(String)
  /// The mouse, when the user wants it: a press on a row, or the wheel.
  case mouse(MouseEvent)
  /// The size changed, or the screen must be drawn anew for another reason.
  case resize
  /// Nothing came for a while.
  case tick
  /// The terminal is going away or somebody asks the program to end: save and leave.
  case hangup(signal: Int32)
}

/// What a mouse can do here: point at a row, or go up and down.
enum MouseEvent: Hashable, Sendable {
  case press(row: Int)
  case wheelUp, wheelDown

  /// The arrow keys that do the same, where rows are so far from the selected one.
  func keys(_ distances: [Int: Int]) -> [Key] {
    let wheel = distances.isEmpty ? 1 : 3
    return switch self {
    case .press(let row): Self.keys(distances[row] ?? 0)
    case .wheelUp: Self.keys(-wheel)
    case .wheelDown: Self.keys(wheel)
    }
  }

  private static func keys(_ step: Int) -> [Key] {
    Array(repeating: step < 0 ? .up : .down, count: abs(step))
  }
}

/// A screen to draw on and a keyboard to read from.
protocol Terminal: AnyObject {
  /// The size now; read it again before every drawing.
  var size: Size { get }
  /// Whether the terminal shows more than ASCII.
  var isUTF8: Bool { get }
  func draw(_ canvas: Canvas)
  /// Whether it says what a page means; else it shows the cells.
  var isHeard: Bool { get }
  /// Waits for the next input, a quarter of a second at most.
  func next() -> Input
  /// What came in already, without waiting; nil when nothing did.
  func poll() -> Input?
  /// Gives the terminal back to the shell until the user comes back.
  func suspend()
  /// Leaves the terminal as it was found; may be called twice.
  func close()
}

extension Terminal {
  var isHeard: Bool { false }
}

/// Why the terminal can't be used, in words for the user.
struct TerminalError: Error, Hashable {
  let message: String
  /// The sysexits code for configuration or terminal.
  let exitCode: Int32 = 78

  static let noTerminal = TerminalError(
    message: """
      Er is een terminal nodig, en die is er niet. \
      Start vh in een terminalvenster, of met --voorlees, of gebruik een opdracht; zie vh --help.
      """)

  static func unusable(_ name: String?) -> TerminalError {
    guard let name, !name.isEmpty else {
      return TerminalError(
        message: """
          TERM is niet ingesteld. Zet bijvoorbeeld TERM=xterm-256color en start opnieuw, \
          of gebruik een opdracht; zie vh --help.
          """)
    }
    let shown = name.unicodeScalars.filter { $0.isASCII && $0.value > 0x20 && $0.value < 0x7F }
    return TerminalError(
      message: """
        Het terminaltype “\(String(shown))” kan geen schermen tonen. \
        Zet bijvoorbeeld TERM=xterm-256color, start vh met --voorlees, of gebruik een opdracht; \
        zie vh --help.
        """)
  }
}
