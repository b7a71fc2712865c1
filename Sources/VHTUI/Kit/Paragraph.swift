/// Running text, wrapped, never wider than can be read.
struct Paragraph: Hashable, Sendable {
  static let measure = 66

  var text: String
  var style: Style
  var measure: Int

  init(_ text: String, style: Style = [], measure: Int = Paragraph.measure) {
    self.text = text
    self.style = style
    self.measure = measure
  }

  func lines(width: Int) -> [String] {
    text.isEmpty ? [] : text.wrapped(to: min(width, measure))
  }

  /// Draws the lines from `offset` on and answers how many lines there are in all.
  @discardableResult
  func draw(in rect: Rect, on canvas: inout Canvas, offset: Int = 0) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = lines(width: rect.width)
    canvas.say(
      .text(text.split(separator: "\n").map(String.init)),
      in: rect.rows(from: 0, count: max(0, lines.count - max(0, offset))))
    canvas.clipped(to: rect) { canvas in
      for (step, line) in lines.dropFirst(max(0, offset)).prefix(rect.height).enumerated() {
        canvas.write(line, at: Point(column: rect.column, row: rect.row + step), style: style)
      }
    }
    return lines.count
  }
}
