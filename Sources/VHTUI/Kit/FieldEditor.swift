/// The three answers to a closed question.
enum FieldAnswer: String, Hashable, Sendable, CaseIterable {
  case ja, nee, onbekend
}

/// What a field of a form holds.
enum FieldValue: Hashable, Sendable {
  case empty
  case text(String)
  /// The identifier of the chosen option.
  case choice(String)
  /// The identifiers of the chosen options, in the order of the list.
  case choices([String])
  /// The canonical form of a date that was understood.
  case date(String)
  /// What was typed for a date that was not understood; kept, so that a draft loses nothing.
  case unread(String)
  case answer(FieldAnswer)
}

/// The part of a form field that holds, edits and draws its value.
protocol FieldEditor {
  var value: FieldValue { get }
  /// How to fill it in, for the help line.
  var hint: String { get }
  mutating func set(_ value: FieldValue)
  /// Handles a key; false when the key is not for this field.
  mutating func handle(_ key: Key) -> Bool
  mutating func paste(_ text: String)
  /// Settles what is half typed when Enter goes to the next field; false keeps the field.
  mutating func take() -> Bool
  /// Drops what is half typed when the field is left in another way.
  mutating func leave()
  /// Shows stars instead of text, or the text again.
  mutating func conceal(_ isOn: Bool)
  /// What it holds and takes, for who hears it.
  var aloud: SpokenValue { get }
  /// The rows the field takes.
  func height(width: Int, isFocused: Bool) -> Int
  /// Draws the value, and parks the cursor in it when it has the focus.
  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool)
}

extension FieldEditor {
  mutating func take() -> Bool { true }
  mutating func leave() {}
  mutating func conceal(_ isOn: Bool) {}
  mutating func paste(_ text: String) {}
  func height(width: Int, isFocused: Bool) -> Int { 1 }

  /// What an open question shows.
  static var open: String { ". . . ." }
}
