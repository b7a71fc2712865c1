/// One way out of a dialog: its key and what it does, or why it can't be taken.
struct DialogChoice: Hashable, Sendable {
  var key: String
  var label: String
  var disabled: String?

  init(_ key: String, _ label: String, disabled: String? = nil) {
    self.key = key
    self.label = label
    self.disabled = disabled
  }

  var text: String {
    let reason = disabled.map { "     kan niet: \($0)" } ?? ""
    return "\(key.padded(to: max(2, key.columns), .right))  \(label)\(reason)"
  }
}

/// A question in the middle of the screen, between two rules; nothing in it is chosen beforehand.
struct Dialog: Hashable, Sendable {
  var title: String
  var text: String
  var choices: [DialogChoice]
  /// What was typed so far when the question asks for a text, such as a record number.
  var input: String?

  init(_ title: String, _ text: String, choices: [DialogChoice] = [], input: String? = nil) {
    self.title = title
    self.text = text
    self.choices = choices
    self.input = input
  }

  /// Draws the dialog over what is there and answers the rectangle it took.
  @discardableResult
  func draw(in rect: Rect, on canvas: inout Canvas) -> Rect {
    guard !rect.isEmpty else { return rect }
    let inner = min(Paragraph.measure, max(1, rect.width - 4))
    let lines = lines(width: inner)
    let widest = lines.map(\.text.columns).max() ?? 1
    let box = rect.centred(
      Size(width: max(widest, min(inner, 40)) + 4, height: min(rect.height, lines.count + 2)))
    // Whole rows are cleared: words of the page beside the question would be read with it.
    canvas.fill(Rect(column: rect.column, row: box.row, width: rect.width, height: box.height))
    canvas.silence()
    canvas.say(.text(aloud), in: rect)
    canvas.clipped(to: box) { canvas in
      let content = frame(box, on: &canvas)
      draw(lines, in: content, on: &canvas)
    }
    return box
  }

  private var aloud: [String] {
    let ways = choices.map { choice in
      let reason = choice.disabled.map { "; kan niet: \($0)" } ?? ""
      return "\(choice.key): \(choice.label)\(reason)"
    }
    let typed = input.map { ["Getypt: \($0)"] } ?? []
    return [title] + text.split(separator: "\n").map(String.init) + typed + ways
  }

  /// Rules above and below, when there is room for them.
  private func frame(_ box: Rect, on canvas: inout Canvas) -> Rect {
    guard box.height >= 5 else { return box.inset(left: 1, right: 1) }
    canvas.horizontalRule(box.row, in: box)
    canvas.horizontalRule(box.endRow - 1, in: box)
    return box.inset(top: 1, left: 2, bottom: 1, right: 2)
  }

  private struct Line {
    var text: String
    var style: Style = []
    var isCursor = false
  }

  /// The lines in order of the screen.
  private func lines(width: Int) -> [Line] {
    let head = title.wrapped(to: width).map { Line(text: $0, style: .title) }
    let body = Paragraph(text).lines(width: width).map { Line(text: $0) }
    let field = input.map { [Line(text: "> \($0)", style: .field, isCursor: true)] } ?? []
    let ways = choices.flatMap { choice in
      choice.text.wrapped(to: width).map {
        Line(text: $0, style: choice.disabled == nil ? [] : .dim)
      }
    }
    return [head, body, field, ways].filter { !$0.isEmpty }.reduce(into: []) { all, part in
      if !all.isEmpty { all.append(Line(text: "")) }
      all += part
    }
  }

  /// Draws the lines; when they do not all fit the last ones stay, since those are the way out.
  private func draw(_ lines: [Line], in content: Rect, on canvas: inout Canvas) {
    canvas.park(at: content.origin)
    let shown =
      lines.count <= content.height
      ? lines : Array(lines.prefix(1) + lines.suffix(max(0, content.height - 1)))
    for (step, line) in shown.prefix(content.height).enumerated() {
      let point = Point(column: content.column, row: content.row + step)
      canvas.write(line.text.truncated(to: content.width), at: point, style: line.style)
      if line.isCursor {
        let end = min(line.text.columns, content.width - 1)
        canvas.park(at: Point(column: point.column + end, row: point.row))
      }
    }
  }
}
