/// One step of the way of a case, with what waits there.
struct RibbonStep: Hashable, Sendable {
  var name: String
  var note: String

  init(_ name: String, _ note: String = "") {
    self.name = name
    self.note = note
  }

  var text: String { note.isEmpty ? name : "\(name) \(note)" }
}

/// The steps on one line, the current one in capitals and brackets.
///
/// When the line is narrow first the text at the right goes, then the separators become tight,
/// then the other steps lose their counts, then letters, and at last only the current one is left.
struct Ribbon: Hashable, Sendable {
  var steps: [RibbonStep]
  var current: Int?
  /// What stands at the right: `melding 7 van 18`.
  var trailing: String

  init(_ steps: [RibbonStep], current: Int? = nil, trailing: String = "") {
    self.steps = steps
    self.current = current
    self.trailing = trailing
  }

  func text(width: Int) -> String {
    let full = line(" › ")
    if !trailing.isEmpty, full.columns + 2 + trailing.columns <= width {
      return full.padded(to: width - trailing.columns) + trailing
    }
    let shorter = [
      full, line("›"), line(" › ", letters: .max), line("›", letters: .max), line("›", letters: 6),
      line("›", letters: 3), currentOnly,
    ]
    let fitting = shorter.first { $0.columns <= width } ?? currentOnly
    return fitting.truncated(to: width)
  }

  /// The steps in words: where one is and what waits there.
  var aloud: String {
    guard let current, steps.indices.contains(current) else {
      let isBare = steps.allSatisfy(\.note.isEmpty)
      return isBare ? "" : "De weg: \(steps.map(\.text).joined(separator: ", "))."
    }
    let step = steps[current]
    let place = "Stap \(step.name), \(current + 1) van \(steps.count)"
    let count = Int(step.note).map { "\($0) \($0 == 1 ? "dossier" : "dossiers")" }
    return [place, count ?? step.note, trailing].filter { !$0.isEmpty }.joined(separator: "; ")
      + "."
  }

  /// The parts of a page in words.
  var tabsAloud: String {
    guard let current, steps.indices.contains(current) else { return aloud }
    let others = steps.indices.filter { $0 != current }.map { steps[$0].text }
    return "Deel \(steps[current].text). Andere delen: \(others.joined(separator: ", "))."
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let margin = rect.width >= 20 ? 1 : 0
    let line = rect.inset(left: margin, right: margin)
    canvas.write(text(width: line.width), at: line.origin, width: line.width)
  }

  private var currentOnly: String {
    guard let current, steps.indices.contains(current) else { return line("›", letters: 2) }
    return marked(steps[current])
  }

  private func line(_ separator: String, letters: Int? = nil) -> String {
    steps.indices.map { index in
      if index == current { return marked(steps[index]) }
      guard let letters else { return steps[index].text }
      return String(steps[index].name.prefix(letters))
    }
    .joined(separator: separator)
  }

  private func marked(_ step: RibbonStep) -> String {
    let note = step.note.isEmpty ? "" : " \(step.note)"
    return "[\(step.name.uppercased())\(note)]"
  }
}
