/// One thing that can be chosen in a field.
struct FieldOption: Hashable, Sendable {
  var id: String
  var label: String

  init(_ id: String, _ label: String) {
    self.id = id
    self.label = label
  }
}

/// Finding an option by its number or by the letters of its name.
///
/// Options keep the number of their place in the whole list while letters narrow it, so that the
/// number somebody calls out in the room stays right.
struct OptionPicker: Hashable, Sendable {
  static let rows = 6

  let options: [FieldOption]
  private(set) var letters = "" {
    didSet { if letters != oldValue { narrow() } }
  }
  /// The places of the options that fit the letters; nil when there are none.
  private var narrowed: [Int]?
  /// The labels without case and diacritics, made at the first letter.
  private var folded: [String] = []
  private(set) var entry = NumberEntry()
  /// The place in the whole list of the marked option; nothing is marked beforehand.
  private(set) var mark: Int?

  init(_ options: [FieldOption]) {
    self.options = options
  }

  /// Whether letters or the first digit of a number wait.
  var isOpen: Bool { !letters.isEmpty || entry.pending != nil }

  /// The places of the options that fit the letters.
  var matches: [Int] { narrowed ?? Array(options.indices) }

  /// Done once a letter, so that a list of all persons can be narrowed while somebody types.
  private mutating func narrow() {
    guard !letters.isEmpty else {
      narrowed = nil
      return
    }
    if folded.isEmpty { folded = options.map(\.label.folded) }
    let wanted = letters.folded
    let starting = options.indices.filter { Self.startsWord(folded[$0], wanted) }
    let within =
      starting.isEmpty ? options.indices.filter { folded[$0].contains(wanted) } : starting
    // Wmo, Wpg: what people call it may be in the id only.
    narrowed = within.isEmpty ? options.indices.filter { options[$0].id.hasPrefix(wanted) } : within
  }

  mutating func clear() {
    letters = ""
    entry = NumberEntry()
    mark = nil
  }

  /// Types a digit and answers the place of the option it chose.
  mutating func type(digit: Int) -> Int? {
    guard case .selected(let number) = entry.type(digit, count: options.count) else { return nil }
    return number - 1
  }

  /// Types a letter, a space or a digit behind letters.
  mutating func type(_ character: Character) {
    guard !(letters.isEmpty && character == " ") else { return }
    letters.append(character)
    mark = matches.first
  }

  mutating func removeLetter() -> Bool {
    guard isOpen else { return false }
    if entry.settle() == nil { letters.removeLast() }
    mark = letters.isEmpty ? nil : matches.first
    return true
  }

  mutating func moveMark(by step: Int) -> Bool {
    let matches = matches
    let place = mark.flatMap(matches.firstIndex) ?? (step > 0 ? -1 : matches.count)
    guard matches.indices.contains(place + step) else { return false }
    mark = matches[place + step]
    return true
  }

  /// The option that Enter takes: of a waiting number or the marked one.
  mutating func settle() -> Int? {
    if let number = entry.settle() { return number - 1 }
    return letters.isEmpty ? nil : mark
  }

  /// The places to show: all of a short list, else a few around the marked one.
  func window(limit: Int = OptionPicker.rows) -> ArraySlice<Int> {
    let matches = matches
    let limit = options.count <= 9 ? 9 : limit
    guard matches.count > limit else { return matches[...] }
    let place = mark.flatMap(matches.firstIndex) ?? 0
    let start = min(place / limit * limit, matches.count - limit)
    return matches[start..<start + limit]
  }

  private static func startsWord(_ label: String, _ wanted: String) -> Bool {
    label.hasPrefix(wanted) || label.contains(" " + wanted)
  }
}
