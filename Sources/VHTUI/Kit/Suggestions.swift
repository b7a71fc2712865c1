/// Something that may be meant by what is typed: one line, and beneath it why.
struct Suggestion: Hashable, Sendable {
  var id: String
  var label: String
  var reason: String
}

/// What may be meant by the fields of a form, shown beneath the one that is typed in.
///
/// Nothing is marked beforehand, so Enter alone goes on with what was typed.
struct Suggestions: Hashable, Sendable {
  /// The field that the chosen one is put in.
  var target: String
  /// The fields beneath which they are shown.
  var fields: [String]
  /// Those of them where a digit can't be text, so that it chooses.
  var digits: [String]
  var rows: [Suggestion] = []
  /// What there is besides the rows, such as how many more.
  var more = ""
  /// The row the arrows came to.
  private(set) var mark: Int?

  init(target: String, fields: [String], digits: [String]) {
    self.target = target
    self.fields = fields
    self.digits = digits
  }

  /// Other rows; the mark stays only when they are the same.
  mutating func show(_ rows: [Suggestion], more: String = "") {
    if rows != self.rows { mark = nil }
    self.rows = rows
    self.more = more
  }

  mutating func unmark() { mark = nil }

  /// Moves the mark; false when the key is not for the list.
  mutating func move(_ key: Key) -> Bool {
    switch key {
    case .down:
      mark = min((mark ?? -1) + 1, rows.count - 1)
    case .up:
      guard let place = mark else { return false }
      mark = place > 0 ? place - 1 : nil
    case .escape:
      guard mark != nil else { return false }
      mark = nil
    default: return false
    }
    return true
  }

  /// The row a key chooses in a field, if it does.
  func chosen(by key: Key, in field: String) -> Suggestion? {
    if key == .enter, let mark { return rows[mark] }
    guard let digit = key.digit, digits.contains(field), rows.indices.contains(digit - 1)
    else { return nil }
    return rows[digit - 1]
  }

  /// What is heard of them at a field, after what is said of the field itself.
  func aloud(_ value: SpokenValue, at field: String) -> SpokenValue {
    guard !rows.isEmpty, fields.contains(field) else { return value }
    var told = value
    told.options = rows.enumerated().map { "\($0 + 1). \($1.label): \($1.reason)" }
    if !more.isEmpty { told.options.append(more) }
    told.hint = [value.hint, how(in: field)].filter { !$0.isEmpty }.joined(separator: "; ")
    told.isOpen = true
    told.takesNumber = digits.contains(field)
    if let mark { told.text += "; Enter kiest \(rows[mark].label)" }
    return told
  }

  private func how(in field: String) -> String {
    let keys = digits.contains(field) ? "nummer of pijl omlaag kiest" : "pijl omlaag kiest"
    return "al bekend? \(keys); Enter gaat gewoon verder"
  }

  /// How they are drawn beneath a field.
  func lines(digitsIn field: String) -> [(text: String, style: Style, isMarked: Bool)] {
    guard !rows.isEmpty, fields.contains(field) else { return [] }
    var lines: [(String, Style, Bool)] = [(how(in: field), .dim, false)]
    for (place, row) in rows.enumerated() {
      let isMarked = place == mark
      lines.append(("\(isMarked ? ">" : " ") \(place + 1)  \(row.label)", [], isMarked))
      lines.append(("     \(row.reason)", .dim, false))
    }
    if !more.isEmpty { lines.append(("     \(more)", .dim, false)) }
    return lines
  }
}

/// Something chosen from suggestions: it is shown, and can only be let go of.
struct PickedField: FieldEditor {
  private var chosen: (id: String, label: String)?
  /// How something that was chosen before is shown.
  private let name: (String) -> String

  init(name: @escaping (String) -> String) { self.name = name }

  var value: FieldValue { chosen.map { .choice($0.id) } ?? .empty }
  var hint: String { "Del: toch iemand anders" }

  var aloud: SpokenValue {
    SpokenValue(kind: .line, text: chosen?.label ?? "", hint: hint)
  }

  mutating func set(_ value: FieldValue) {
    chosen = nil
    if case .choice(let id) = value { chosen = (id, name(id)) }
  }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .backspace, .delete, .control("u"): set(.empty)
    default: return false
    }
    return true
  }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    canvas.write(chosen?.label ?? "", at: rect.origin, style: .field, width: rect.width)
    if isFocused { canvas.park(at: rect.origin) }
  }
}
