/// One of a list, by number, by letters or with the arrows; nothing is chosen beforehand.
struct ChoiceField: FieldEditor {
  private(set) var picker: OptionPicker
  private(set) var chosen: Int?

  init(_ options: [FieldOption]) {
    picker = OptionPicker(options)
  }

  var value: FieldValue { chosen.map { .choice(picker.options[$0].id) } ?? .empty }
  var hint: String { "typ een nummer of letters van de naam" }

  var aloud: SpokenValue {
    let matches = picker.matches
    let shown = matches.prefix(SpokenTable.page).map { "\($0 + 1). \(picker.options[$0].label)" }
    let typed = picker.letters.isEmpty ? "" : "\(picker.letters): "
    let found = typed.isEmpty ? "" : typed + counted(matches)
    return SpokenValue(
      kind: .choice, text: picker.isOpen ? found : chosen.map { picker.options[$0].label } ?? "",
      hint: hint, options: shown, hidden: matches.count - shown.count,
      total: picker.options.count, isOpen: picker.isOpen)
  }

  /// What typed letters came to.
  private func counted(_ matches: [Int]) -> String {
    guard let mark = picker.mark, !matches.isEmpty else { return "niets gevonden" }
    return "\(matches.count) gevonden; Enter kiest \(picker.options[mark].label)"
  }

  mutating func set(_ value: FieldValue) {
    picker.clear()
    chosen = nil
    if case .choice(let id) = value { chosen = picker.options.firstIndex { $0.id == id } }
  }

  mutating func handle(_ key: Key) -> Bool {
    if let digit = key.digit, picker.letters.isEmpty {
      if let place = picker.type(digit: digit) { chosen = place }
      return true
    }
    switch key {
    case .character(let character): picker.type(character)
    case .backspace: if !picker.removeLetter() { chosen = nil }
    case .delete, .control("u"): set(.empty)
    case .escape:
      defer { picker.clear() }
      return picker.isOpen
    case .up, .down:
      guard picker.isOpen else { return false }
      _ = picker.moveMark(by: key == .up ? -1 : 1)
    case .left, .right: step(key == .left ? -1 : 1)
    case .insert: return choose()
    default: return false
    }
    return true
  }

  /// Takes a waiting number; letters only narrow, and Enter takes what they came to.
  private mutating func choose() -> Bool {
    guard picker.isOpen, picker.letters.isEmpty else { return false }
    return take()
  }

  /// Pasted text narrows the list as if it were typed; it never chooses.
  mutating func paste(_ text: String) {
    for character in Pasted.line(text) { picker.type(character) }
  }

  mutating func take() -> Bool {
    guard picker.isOpen else { return true }
    guard let place = picker.settle() else { return false }
    chosen = place
    picker.clear()
    return true
  }

  mutating func leave() { picker.clear() }

  func height(width: Int, isFocused: Bool) -> Int {
    guard isFocused else { return 1 }
    let shown = picker.window().count
    return 1 + shown + (shown == picker.matches.count && shown > 0 ? 0 : 1)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    let typed = picker.entry.text.isEmpty ? picker.letters : picker.entry.text
    let current = chosen.map { picker.options[$0].label } ?? Self.open
    canvas.clipped(to: rect) { canvas in
      let text = isFocused && picker.isOpen ? typed : current
      canvas.write(text, at: rect.origin, style: .field, width: rect.width)
      guard isFocused else { return }
      let column = picker.isOpen ? min(typed.columns, rect.width - 1) : 0
      canvas.park(at: Point(column: rect.column + column, row: rect.row))
      drawOptions(in: rect.inset(top: 1), on: &canvas)
    }
  }

  private func drawOptions(in rect: Rect, on canvas: inout Canvas) {
    let shown = picker.window()
    var lines = shown.map { place in
      let mark = place == picker.mark ? ">" : " "
      let number = String(place + 1).padded(to: 3, .right)
      return "\(mark)\(number)  \(picker.options[place].label)"
    }
    if shown.isEmpty { lines.append("niets gevonden") }
    let hidden = picker.matches.count - shown.count
    if hidden > 0 { lines.append("\("".padded(to: 4))  … nog \(hidden)") }
    let area = rect.intersection(canvas.clip)
    let marked = lines.firstIndex { $0.hasPrefix(">") } ?? 0
    let first = max(0, marked - max(1, area.height) + 1)
    for (step, line) in lines.dropFirst(first).enumerated() {
      let isMarked = line.hasPrefix(">")
      canvas.write(
        line, at: Point(column: area.column, row: area.row + step),
        style: isMarked ? .selected : [], width: rect.width)
    }
  }

  private mutating func step(_ step: Int) {
    guard !picker.options.isEmpty else { return }
    picker.clear()
    let last = picker.options.count - 1
    chosen = chosen.map { min(max(0, $0 + step), last) } ?? (step > 0 ? 0 : last)
  }
}

/// Any of a list, each switched on and off by its number, or with the space bar on the marked row.
struct MultiChoiceField: FieldEditor {
  private let options: [FieldOption]
  private var entry = NumberEntry()
  private var mark = 0
  private var chosen: Set<Int> = []

  init(_ options: [FieldOption]) {
    self.options = options
  }

  var value: FieldValue {
    chosen.isEmpty ? .empty : .choices(chosen.sorted().map { options[$0].id })
  }
  var hint: String {
    if !entry.text.isEmpty { return "\(entry.text)  Enter: klaar met dit nummer" }
    return options.count > 9
      ? "twee cijfers (05) of 5 en Enter, of spatie: aan/uit" : "nummer of spatie: aan/uit"
  }

  var aloud: SpokenValue {
    let chosen = chosen.sorted().map { options[$0].label }
    let shown = options.indices.map { place in
      "\(place + 1). \(options[place].label)\(self.chosen.contains(place) ? ", gekozen" : "")"
    }
    return SpokenValue(
      kind: .choices, text: chosen.joined(separator: ", "),
      hint: "typ de nummers; een nummer zet aan of uit", options: shown, total: options.count)
  }

  mutating func set(_ value: FieldValue) {
    chosen = []
    guard case .choices(let ids) = value else { return }
    chosen = Set(options.indices.filter { ids.contains(options[$0].id) })
  }

  mutating func handle(_ key: Key) -> Bool {
    if let digit = key.digit {
      if case .selected(let number) = entry.type(digit, count: options.count, isWhole: true) {
        toggle(number - 1)
      }
      return true
    }
    let waited = entry.pending != nil
    _ = take()
    switch key {
    case " ": toggle(mark)
    case .up, .down: return moveMark(to: mark + (key == .up ? -1 : 1))
    case .delete, .control("u"): chosen = []
    case .character(let letter): jump(to: letter)
    default: return waited && (key == .escape || key == .insert)
    }
    return true
  }

  mutating func take() -> Bool {
    // Enter that ends a number does nothing else.
    guard let number = entry.settle() else { return true }
    toggle(number - 1)
    return false
  }

  func height(width: Int, isFocused: Bool) -> Int {
    isFocused ? max(1, options.count) : summary.wrapped(to: width).count
  }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    canvas.clipped(to: rect) { canvas in
      if isFocused {
        drawOptions(in: rect, on: &canvas)
      } else {
        Paragraph(summary, style: .field, measure: rect.width).draw(in: rect, on: &canvas)
      }
    }
  }

  private var summary: String {
    chosen.isEmpty ? Self.open : chosen.sorted().map { options[$0].label }.joined(separator: ", ")
  }

  private func drawOptions(in rect: Rect, on canvas: inout Canvas) {
    let area = rect.intersection(canvas.clip)
    let first = max(0, mark - max(1, area.height) + 1)
    for (place, option) in options.enumerated().dropFirst(first) {
      let isMarked = place == mark
      let number = String(place + 1).padded(to: 3, .right)
      let box = chosen.contains(place) ? "[x]" : "[ ]"
      let line = "\(isMarked ? ">" : " ")\(number) \(box) \(option.label)"
      let point = Point(column: area.column, row: area.row + place - first)
      canvas.write(line, at: point, style: isMarked ? .selected : [], width: rect.width)
      if isMarked { canvas.park(at: point) }
    }
  }

  private mutating func toggle(_ place: Int) {
    guard options.indices.contains(place) else { return }
    chosen.formSymmetricDifference([place])
    mark = place
  }

  private mutating func moveMark(to place: Int) -> Bool {
    guard options.indices.contains(place) else { return false }
    mark = place
    return true
  }

  private mutating func jump(to letter: Character) {
    let order = options.indices.map { ($0 + mark + 1) % options.count }
    let found = order.first { options[$0].label.lowercased().hasPrefix(letter.lowercased()) }
    mark = found ?? mark
  }
}
