/// A text on one line, scrolling sideways when it is longer than the field.
struct TextField: FieldEditor {
  private(set) var editor = TextEditor()
  /// Whether stars stand for the text, because not everybody at the table may read it.
  private(set) var isConcealed = false

  var value: FieldValue { editor.text.isEmpty ? .empty : .text(editor.text) }
  var hint: String { "" }

  mutating func set(_ value: FieldValue) {
    if case .text(let text) = value { editor = TextEditor(Pasted.clean(text)) }
    if case .empty = value { editor = TextEditor() }
  }

  var aloud: SpokenValue {
    SpokenValue(kind: .line, text: isConcealed ? editor.concealed : editor.text)
  }

  /// Shows a text that is edited elsewhere, cursor and all.
  mutating func show(_ editor: TextEditor) { self.editor = editor }

  mutating func handle(_ key: Key) -> Bool { editor.handle(key) }

  mutating func conceal(_ isOn: Bool) { isConcealed = isOn }

  mutating func paste(_ text: String) { editor.insert(Pasted.clean(text)) }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    let shown = isConcealed ? editor.characters.map { _ in Character("*") } : editor.characters
    let before = TextWidth.columns(String(shown[..<editor.cursor]))
    // One column is kept for the cursor behind the text.
    let start = isFocused ? max(0, before - rect.width + 1) : 0
    canvas.say(.entry(label: "", text: aloud.text), in: rect.rows(from: 0, count: 1))
    canvas.clipped(to: rect) { canvas in
      canvas.fill(rect.rows(from: 0, count: 1), style: .field)
      let origin = Point(column: rect.column - start, row: rect.row)
      if isFocused {
        canvas.write(String(shown), at: origin, style: .field)
        canvas.park(at: Point(column: origin.column + before, row: rect.row))
      } else {
        canvas.write(String(shown), at: rect.origin, style: .field, width: rect.width)
      }
    }
  }
}

/// A text of more lines, wrapped; Ctrl-J starts a new line, because Enter goes to the next field.
struct MultilineField: FieldEditor {
  private(set) var editor = TextEditor()
  private(set) var isConcealed = false
  /// The width it was wrapped to when the arrows last moved; lines are for the eye only.
  private let measure = Paragraph.measure

  var value: FieldValue { editor.text.isEmpty ? .empty : .text(editor.text) }
  var hint: String { "Ctrl-J: nieuwe regel" }

  var aloud: SpokenValue {
    SpokenValue(
      kind: .lines, text: isConcealed ? editor.concealed : editor.text,
      hint: "elke regel die u typt komt erbij; .wis maakt het veld leeg")
  }

  mutating func set(_ value: FieldValue) {
    if case .text(let text) = value {
      editor = TextEditor(Pasted.clean(text, keepsNewlines: true))
    }
    if case .empty = value { editor = TextEditor() }
  }

  mutating func paste(_ text: String) {
    editor.insert(Pasted.clean(text, keepsNewlines: true))
  }

  mutating func conceal(_ isOn: Bool) { isConcealed = isOn }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .control("j"): editor.insert("\n")
    case .up: return moveLine(by: -1)
    case .down: return moveLine(by: 1)
    case .home: moveInLine { $0.lowerBound }
    case .end: moveInLine { $0.upperBound }
    default: return editor.handle(key)
    }
    return true
  }

  func height(width: Int, isFocused: Bool) -> Int {
    max(isFocused ? 3 : 1, lines(width: width).count)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    let lines = lines(width: rect.width)
    let place = Self.line(of: editor.cursor, in: lines)
    // A text higher than the screen scrolls so that the line with the cursor is in sight.
    let area = isFocused ? rect.intersection(canvas.clip) : rect
    let first = isFocused ? max(0, place - max(1, area.height) + 1) : 0
    canvas.clipped(to: area) { canvas in
      canvas.fill(area, style: .field)
      for (number, line) in lines.enumerated().dropFirst(first) {
        let step = number - first
        let text = Self.shown(editor.characters[line.range], isConcealed)
        canvas.write(
          text, at: Point(column: area.column, row: area.row + step), style: .field)
        guard isFocused, number == place else { continue }
        let before = editor.characters[line.range.lowerBound..<editor.cursor]
        let column = min(TextWidth.columns(Self.shown(before, isConcealed)), rect.width - 1)
        canvas.park(at: Point(column: area.column + column, row: area.row + step))
      }
    }
  }

  private static func shown(_ text: ArraySlice<Character>, _ isConcealed: Bool) -> String {
    isConcealed ? String(repeating: "*", count: text.count) : String(text)
  }

  private func lines(width: Int) -> [TextWrap.Line] {
    TextWrap.lines(of: editor.characters, width: min(width, measure))
  }

  /// The line the cursor is on: the last that begins at or before it.
  private static func line(of cursor: Int, in lines: [TextWrap.Line]) -> Int {
    lines.lastIndex { $0.range.lowerBound <= cursor } ?? 0
  }

  private mutating func moveInLine(_ place: (Range<Int>) -> Int) {
    let lines = lines(width: measure)
    let line = lines[Self.line(of: editor.cursor, in: lines)]
    let end = place(line.range)
    editor.move(to: line.isSoft && end == line.range.upperBound ? end - 1 : end)
  }

  private mutating func moveLine(by step: Int) -> Bool {
    let lines = lines(width: measure)
    let current = Self.line(of: editor.cursor, in: lines)
    guard lines.indices.contains(current + step) else { return false }
    let target = lines[current + step].range
    let column = editor.cursor - lines[current].range.lowerBound
    editor.move(to: min(target.lowerBound + column, target.upperBound))
    return true
  }
}
