/// A line on which somebody types what to look for, while the list beneath it is narrowed.
///
/// It says of every key whether it is text, walks through the list or is for the screen: `?` asks
/// for help here too, as no name or number holds a question mark.
struct SearchLine: Sendable {
  enum Outcome { case typed, walks, ignored }

  private var editor: TextEditor

  init(_ text: String = "") { editor = TextEditor(text) }

  var text: String { editor.text }
  /// Whether nothing is asked.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  mutating func type(_ key: Key) -> Outcome {
    switch key {
    case .up, .down, .pageUp, .pageDown: return .walks
    case .enter, .escape, .tab, .backTab, "?": return .ignored
    case .control(let letter) where letter != "u": return .ignored
    default: return editor.handle(key) ? .typed : .ignored
    }
  }

  /// The same for who has a list beneath it: what is typed puts the mark on the first row again;
  /// nil when the key is for the screen.
  mutating func type(_ key: Key, _ list: inout ListState, count: @autoclosure () -> Int) -> Outcome?
  {
    let outcome = type(key)
    switch outcome {
    case .typed: list = ListState()
    case .walks: _ = list.handle(key, count: count())
    case .ignored: return nil
    }
    return outcome
  }

  mutating func paste(_ text: String) { editor.insert(Pasted.line(text)) }

  mutating func clear() { editor = TextEditor() }

  /// Draws `Zoek` and what is typed behind it, or the hint while that is nothing.
  func draw(in rect: Rect, on canvas: inout Canvas, hint: String = "") {
    let line = rect.inset(left: 1, right: 1).rows(from: 0, count: 1)
    let (label, field) = line.splitLeft(6)
    canvas.write("Zoek", at: label.origin, style: .heading, width: label.width)
    var typed = TextField()
    typed.show(editor)
    typed.draw(in: field, on: &canvas, isFocused: true)
    if text.isEmpty { canvas.write(hint, at: field.origin, style: .dim, width: field.width) }
  }
}
