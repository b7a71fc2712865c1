/// Labels in one column and their values, wrapped, in the next.
struct Fields: Hashable, Sendable {
  /// One label with its value; an empty row keeps a blank line.
  struct Row: Hashable, Sendable {
    var label: String
    var value: String
    var style: Style

    init(_ label: String, _ value: String, style: Style = []) {
      self.label = label
      self.value = value
      self.style = style
    }
  }

  var rows: [Row]
  /// The column where values begin; nil for just behind the longest label.
  var valueColumn: Int?

  init(_ rows: [Row], valueColumn: Int? = nil) {
    self.rows = rows
    self.valueColumn = valueColumn
  }

  /// Draws the rows and answers the lines they take in all, the ones scrolled away included.
  @discardableResult
  func draw(in rect: Rect, on canvas: inout Canvas, offset: Int = 0) -> Int {
    guard !rect.isEmpty else { return 0 }
    let start = column(in: rect.width)
    var line = -max(0, offset)
    canvas.say(.text(aloud), in: rect.rows(from: 0, count: lines(in: rect)))
    canvas.clipped(to: rect) { canvas in
      for row in rows {
        let point = Point(column: rect.column, row: rect.row + line)
        canvas.write(row.label, at: point, style: .heading, width: min(row.label.columns, start))
        line += draw(row, at: Point(column: rect.column + start, row: point.row), rect, on: &canvas)
      }
      // What goes on below shows that it does.
      let last = Point(column: rect.endColumn - 1, row: rect.endRow - 1)
      if line > rect.height { canvas.write("…", at: last) }
    }
    return line + max(0, offset)
  }

  private func draw(_ row: Row, at point: Point, _ rect: Rect, on canvas: inout Canvas) -> Int {
    let lines = row.value.wrapped(to: min(rect.endColumn - point.column, Paragraph.measure))
    for (step, line) in lines.enumerated() {
      canvas.write(line, at: Point(column: point.column, row: point.row + step), style: row.style)
    }
    return lines.count
  }

  private var aloud: [String] {
    rows.map { $0.label.isEmpty ? $0.value : "\($0.label): \($0.value)" }.filter { !$0.isEmpty }
  }

  private func lines(in rect: Rect) -> Int {
    let width = min(rect.width - column(in: rect.width), Paragraph.measure)
    return rows.reduce(0) { $0 + $1.value.wrapped(to: width).count }
  }

  private func column(in width: Int) -> Int {
    let wanted = valueColumn ?? (rows.map(\.label.columns).max() ?? 0) + 2
    return min(wanted, width / 2)
  }
}
