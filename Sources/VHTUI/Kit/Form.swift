/// What a key did to a form.
enum FormOutcome: Hashable, Sendable {
  /// A value changed; the draft wants saving.
  case edited
  /// Only the cursor, the mark or the focus moved, or half a choice was typed.
  case moved
  /// Enter was pressed on the last field.
  case submitted
  /// The key is not for the form.
  case ignored
}

/// Fields beneath each other, one of which has the focus.
///
/// Enter goes to the next field, past what was taken over, and submits on the last one; Tab and the arrows move. The keys of
/// the focused field come first, so letters and digits never leave a form that takes them.
struct Form {
  private(set) var fields: [FormField]
  private(set) var focus = 0
  /// What may be meant by what is typed; nil for a form that suggests nothing.
  var suggestions: Suggestions?

  init(_ fields: [FormField]) {
    self.fields = fields
  }

  var focusedID: String? { fields.indices.contains(focus) ? fields[focus].id : nil }

  /// All values by the field's id, empty ones included.
  var values: [String: FieldValue] {
    Dictionary(fields.map { ($0.id, $0.editor.value) }) { first, _ in first }
  }

  func value(of id: String) -> FieldValue {
    fields.first { $0.id == id }?.editor.value ?? .empty
  }

  mutating func set(_ value: FieldValue, for id: String) {
    guard let index = index(of: id) else { return }
    fields[index].editor.set(value)
    fields[index].finding = nil
  }

  /// Shows a remark beneath a field, whether it has the focus or not.
  mutating func remark(_ text: String, at id: String) {
    if let index = index(of: id) { fields[index].remark = text }
  }

  /// Makes some of these fields obligatory and the others not.
  mutating func require(_ ids: [String], among all: Set<String>) {
    for index in fields.indices where all.contains(fields[index].id) {
      fields[index].isRequired = ids.contains(fields[index].id)
    }
  }

  /// Passes these fields over; the focus goes on to the next one that is left.
  mutating func hide(_ ids: Set<String>) {
    for index in fields.indices {
      fields[index].isHidden = ids.contains(fields[index].id)
      if fields[index].isHidden { fields[index].finding = nil }
    }
    guard fields.indices.contains(focus), fields[focus].isHidden else { return }
    let next = fields.indices.first { $0 > focus && !fields[$0].isHidden }
    go(to: next ?? fields.lastIndex { !$0.isHidden } ?? focus)
  }

  /// The fields that are passed over now.
  var hidden: Set<String> { Set(fields.filter(\.isHidden).map(\.id)) }

  /// Goes back to a field that came in sight between where one was and where one is.
  mutating func stop(atRevealed hidden: Set<String>, after place: Int) {
    guard place < focus else { return }
    let revealed = fields.indices.first { index in
      index > place && index < focus && !fields[index].isHidden && hidden.contains(fields[index].id)
    }
    if let revealed { go(to: revealed) }
  }

  /// Goes to a field; false when the form has no such field.
  @discardableResult
  mutating func focus(_ id: String) -> Bool {
    guard let index = index(of: id) else { return false }
    go(to: index)
    return true
  }

  /// Shows findings at their fields, goes to the first of them, and answers those without a field.
  @discardableResult
  mutating func show(findings: [(field: String?, message: String)]) -> [String] {
    var homeless: [String] = []
    for index in fields.indices { fields[index].finding = nil }
    for finding in findings {
      guard let index = finding.field.flatMap(index(of:)) else {
        homeless.append(finding.message)
        continue
      }
      let earlier = fields[index].finding.map { $0 + " " } ?? ""
      fields[index].finding = earlier + finding.message
    }
    if let first = fields.firstIndex(where: { $0.finding != nil }) { go(to: first) }
    return homeless
  }

  /// Draws the curtain over all texts, or opens it; fields concealed by themselves stay so.
  mutating func conceal(_ isOn: Bool) {
    for index in fields.indices {
      fields[index].editor.conceal(isOn || fields[index].isConcealed)
    }
  }

  /// Shows stars for the text of one field, because the room may not read it, or the text again.
  mutating func conceal(_ isOn: Bool, _ id: String) {
    guard let index = index(of: id), fields[index].isConcealed != isOn else { return }
    fields[index].isConcealed = isOn
    fields[index].editor.conceal(isOn)
  }

  mutating func handle(_ key: Key) -> FormOutcome {
    guard fields.indices.contains(focus) else { return .ignored }
    let before = fields[focus].editor.value
    if let outcome = suggested(key) { return outcome }
    if key == .enter { return enter(before) }
    if fields[focus].editor.handle(key) { return edited(from: before) }
    switch key {
    case .tab, .down: return move(by: 1)
    case .backTab, .up: return move(by: -1)
    default: return .ignored
    }
  }

  /// A key for the list of suggestions; nil when it is for the field.
  private mutating func suggested(_ key: Key) -> FormOutcome? {
    guard let list = suggestions, !list.rows.isEmpty, let id = focusedID,
      list.fields.contains(id)
    else { return nil }
    if let chosen = list.chosen(by: key, in: id) {
      suggestions?.unmark()
      set(.choice(chosen.id), for: list.target)
      return .edited
    }
    if suggestions?.move(key) == true { return .moved }
    suggestions?.unmark()
    return nil
  }

  /// Settles what is half typed in the focused field; false when that can't be.
  mutating func settle() -> Bool {
    guard fields.indices.contains(focus) else { return true }
    return fields[focus].editor.take()
  }

  /// A field's name as it stands in a sentence.
  func name(_ id: String) -> String? {
    fields.first { $0.id == id }.map { field in
      let name = field.label.filter { $0 != "?" }
      return name.prefix(1).lowercased() + name.dropFirst()
    }
  }

  /// Marks fields as taken over from the form before, until they are edited.
  mutating func mark(carried ids: [String]) {
    for index in fields.indices { fields[index].isCarried = ids.contains(fields[index].id) }
  }

  /// Puts pasted text in the focused field; a paste is never a command.
  mutating func paste(_ text: String) -> FormOutcome {
    guard fields.indices.contains(focus) else { return .ignored }
    let before = fields[focus].editor.value
    fields[focus].editor.paste(text)
    return edited(from: before)
  }

  private mutating func enter(_ before: FieldValue) -> FormOutcome {
    guard fields[focus].editor.take() else { return .moved }
    let outcome = edited(from: before)
    if let next = neighbour(by: 1, passingCarried: true) ?? neighbour(by: 1) {
      go(to: next)
      return outcome
    }
    // What Enter has just chosen is shown before a second Enter submits it.
    return outcome == .edited ? .edited : .submitted
  }

  private mutating func edited(from before: FieldValue) -> FormOutcome {
    guard fields[focus].editor.value != before else { return .moved }
    fields[focus].isCarried = false
    fields[focus].finding = nil
    return .edited
  }

  private mutating func move(by step: Int) -> FormOutcome {
    guard let next = neighbour(by: step) else { return .ignored }
    go(to: next)
    return .moved
  }

  /// The next field in a direction that is not passed over.
  private func neighbour(by step: Int, passingCarried: Bool = false) -> Int? {
    stride(from: focus + step, to: step > 0 ? fields.count : -1, by: step)
      .first { !fields[$0].isHidden && !(passingCarried && fields[$0].isCarried) }
  }

  private mutating func go(to index: Int) {
    if index != focus { fields[focus].editor.leave() }
    focus = index
  }

  private func index(of id: String) -> Int? { fields.firstIndex { $0.id == id } }
}
