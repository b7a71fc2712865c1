/// What a typed date means, as the caller reads it.
enum DateEcho: Hashable, Sendable {
  /// The stored form and the form people read: `do 14 mei 2026`.
  case day(canonical: String, echo: String)
  /// Why it is not a date, as a Dutch sentence.
  case refused(String)
}

/// A date typed the way people do, with its full form behind it.
struct DateField: FieldEditor {
  let hint: String
  private var editor = TextEditor()
  private let read: (String) -> DateEcho
  /// Whether what stands there is a proposal: Enter takes it, the first letter replaces it.
  private var isProposed = false
  /// A refusal is only told once the field has been left; half a date is no fault.
  private var isSettled = true

  init(hint: String = "", voorstel: String = "", _ read: @escaping (String) -> DateEcho) {
    self.hint = hint
    self.read = read
    editor = TextEditor(voorstel)
    isProposed = !voorstel.isEmpty
  }

  var value: FieldValue {
    guard !editor.text.isEmpty else { return .empty }
    guard case .day(let canonical, _) = read(editor.text) else { return .unread(editor.text) }
    return .date(canonical)
  }

  var aloud: SpokenValue {
    let told =
      switch read(editor.text) {
      case .day(_, let echo): echo
      case .refused(let reason): editor.text.isEmpty ? "" : reason
      }
    return SpokenValue(
      kind: .date, text: told.isEmpty ? editor.text : "\(editor.text), \(told)", hint: hint)
  }

  mutating func set(_ value: FieldValue) {
    switch value {
    case .date(let text), .unread(let text), .text(let text): editor = TextEditor(text)
    default: editor = TextEditor()
    }
    isProposed = false
    isSettled = true
  }

  mutating func handle(_ key: Key) -> Bool {
    isSettled = false
    if isProposed, case .character = key { editor = TextEditor() }
    let isTaken = editor.handle(key)
    if isTaken { isProposed = false }
    return isTaken
  }

  mutating func paste(_ text: String) {
    if isProposed { editor = TextEditor() }
    isProposed = false
    editor.insert(Pasted.line(text))
  }
  mutating func leave() { isSettled = true }

  mutating func take() -> Bool {
    isSettled = true
    return true
  }

  /// What stands behind the typed text: the full date or, once settled, why it is none.
  var echo: String {
    guard !editor.text.isEmpty else { return "" }
    switch read(editor.text) {
    case .day(_, let echo): return echo
    case .refused(let reason): return isSettled ? reason : ""
    }
  }

  func height(width: Int, isFocused: Bool) -> Int {
    fits(width) ? 1 : 1 + echo.wrapped(to: width).count
  }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    var field = TextField()
    field.set(.text(editor.text))
    // The place of the cursor is the editor's, so the same keys are played on the copy.
    for _ in editor.cursor..<editor.characters.count { _ = field.handle(.left) }
    let width = fits(rect.width) ? fieldWidth : rect.width
    field.draw(in: rect.columns(from: 0, count: width), on: &canvas, isFocused: isFocused)
    canvas.clipped(to: rect) { canvas in
      let beside = rect.columns(from: width + 2, count: rect.width)
      let below = rect.inset(top: 1)
      Paragraph(echo).draw(in: fits(rect.width) ? beside : below, on: &canvas)
    }
  }

  private var fieldWidth: Int { max(14, editor.text.columns + 1) }

  private func fits(_ width: Int) -> Bool {
    echo.isEmpty || fieldWidth + 2 + echo.columns <= width
  }
}

/// A closed question, answered with j, n or o.
struct AnswerField: FieldEditor {
  private(set) var answer: FieldAnswer?

  var value: FieldValue { answer.map(FieldValue.answer) ?? .empty }
  var hint: String { "j ja, n nee, o onbekend" }

  var aloud: SpokenValue {
    SpokenValue(kind: .answer, text: answer?.rawValue ?? "", hint: hint)
  }

  mutating func set(_ value: FieldValue) {
    answer = nil
    if case .answer(let given) = value { answer = given }
  }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let letter):
      guard let given = Self.keys[letter] else { return false }
      answer = given
    case .backspace, .delete, .control("u"): answer = nil
    default: return false
    }
    return true
  }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    canvas.clipped(to: rect) { canvas in
      let text = answer?.rawValue.uppercased() ?? Self.open
      canvas.write(text, at: rect.origin, style: .field, width: min(rect.width, 8))
      if isFocused { canvas.park(at: rect.origin) }
    }
  }

  static let keys: [Character: FieldAnswer] = ["j": .ja, "n": .nee, "o": .onbekend]
}
