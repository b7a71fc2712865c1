/// Several closed questions beneath each other: j, n or o answers the marked one and goes to the next.
///
/// Enter goes on, answered or not.
struct AnswersField: FieldEditor {
  private let questions: [FieldOption]
  private var answers: [Int: FieldAnswer] = [:]
  private var mark = 0

  init(_ questions: [FieldOption]) {
    self.questions = questions
  }

  var value: FieldValue {
    let given = questions.indices.compactMap { place in
      answers[place].map { "\(questions[place].id):\($0.rawValue)" }
    }
    return given.isEmpty ? .empty : .choices(given)
  }

  var hint: String { "per regel j ja, n nee, o onbekend; Enter gaat verder" }

  var aloud: SpokenValue {
    let asked = questions.indices.contains(mark) ? questions[mark].label : ""
    let answer = answers[mark]?.rawValue ?? "nog open"
    return SpokenValue(kind: .answer, text: "\(asked): \(answer)", hint: hint)
  }

  mutating func set(_ value: FieldValue) {
    answers = [:]
    mark = 0
    guard case .choices(let given) = value else { return }
    for (place, question) in questions.enumerated() {
      let known = FieldAnswer.allCases.first { given.contains("\(question.id):\($0.rawValue)") }
      if let known { answers[place] = known }
    }
  }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let letter):
      guard let given = AnswerField.keys[letter] else { return false }
      answers[mark] = given
      mark = min(mark + 1, questions.count - 1)
    case .backspace, .delete: answers[mark] = nil
    case .control("u"): set(.empty)
    case .up, .down: return moveMark(to: mark + (key == .up ? -1 : 1))
    default: return false
    }
    return true
  }

  private mutating func moveMark(to place: Int) -> Bool {
    guard questions.indices.contains(place) else { return false }
    mark = place
    return true
  }

  mutating func leave() { mark = 0 }

  func height(width: Int, isFocused: Bool) -> Int { isFocused ? max(1, questions.count) : 1 }

  func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    canvas.clipped(to: rect) { canvas in
      guard isFocused else {
        canvas.write(summary, at: rect.origin, style: .field, width: rect.width)
        return
      }
      let area = rect.intersection(canvas.clip)
      let first = max(0, mark - max(1, area.height) + 1)
      for (place, question) in questions.enumerated().dropFirst(first) {
        let isMarked = place == mark
        let point = Point(column: area.column, row: area.row + place - first)
        let answer = answers[place]?.rawValue.uppercased() ?? Self.open
        let line = "\(isMarked ? ">" : " ") \(answer.padded(to: 9)) \(question.label)"
        canvas.write(line, at: point, style: isMarked ? .selected : [], width: rect.width)
        if isMarked { canvas.park(at: point) }
      }
    }
  }

  private var summary: String {
    guard !answers.isEmpty else { return Self.open }
    let counts = FieldAnswer.allCases.compactMap { kind -> String? in
      let count = answers.values.count { $0 == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    return counts.joined(separator: ", ")
  }
}
