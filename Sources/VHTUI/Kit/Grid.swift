/// Where the cursor of a grid stands: on one cell.
struct GridState: Hashable, Sendable {
  var row = 0
  var column = 0

  /// Moves to a neighbour, or to the first or last row; false when the key is not for a grid.
  mutating func handle(_ key: Key, rows: Int, columns: Int) -> Bool {
    self = clamped(rows: rows, columns: columns)
    switch key {
    case .up: row -= 1
    case .down: row += 1
    case .left: column -= 1
    case .right: column += 1
    case .home: row = 0
    case .end: row = rows - 1
    default: return false
    }
    self = clamped(rows: rows, columns: columns)
    return true
  }

  /// The same within a grid of this size, which may have become smaller.
  func clamped(rows: Int, columns: Int) -> GridState {
    GridState(
      row: min(max(0, row), max(0, rows - 1)), column: min(max(0, column), max(0, columns - 1)))
  }
}

/// Rows of figures under headings, with a cursor on one cell.
///
/// The keys of a row stay at the left, its figures scroll sideways beneath headings that stay. The
/// cell of the cursor stands between brackets, its row has the mark `>`, a total the mark `=`.
struct Grid {
  /// A row: what it is about, and its figures as text.
  struct Row: Hashable, Sendable {
    var keys: [String]
    var cells: [String]
    var isTotal = false
  }

  /// The headings of the keys.
  var keys: [String]
  /// The headings of the figures.
  var columns: [String]
  var rows: [Row]

  /// The lines it takes when nothing scrolls.
  var height: Int { GridLayout(grid: self, width: .max, selected: 0).headings.count + rows.count }

  /// Draws the grid and answers the indices of the rows that are visible.
  ///
  /// Without a state no cell is marked and the cursor is left alone.
  @discardableResult
  func draw(in rect: Rect, on canvas: inout Canvas, _ state: GridState? = nil) -> Range<Int> {
    guard !rect.isEmpty, !rows.isEmpty else { return 0..<0 }
    let cursor = state?.clamped(rows: rows.count, columns: columns.count)
    let layout = GridLayout(grid: self, width: rect.width, selected: cursor?.column ?? 0)
    let headings = layout.headings.suffix(max(0, rect.height - 2))
    let (top, below) = rect.splitTop(headings.count)
    let isLonger = rows.count > below.height || layout.hidesColumns
    let (body, rest) = below.splitBottom(isLonger && below.height > 2 ? 1 : 0)
    let visible = window(selected: cursor?.row ?? 0, height: body.height)
    canvas.say(
      .grid(aloud(cursor)), in: rect.rows(from: 0, count: headings.count + body.height + 1))
    canvas.clipped(to: rect) { canvas in
      for (step, line) in headings.enumerated() {
        canvas.write(
          line, at: Point(column: top.column, row: top.row + step), style: .heading,
          width: rect.width)
      }
      for (step, index) in visible.enumerated() {
        let point = Point(column: body.column, row: body.row + step)
        layout.draw(
          shown(index, isFirst: step == 0), selected: index == cursor?.row ? cursor?.column : nil,
          at: point, on: &canvas)
      }
      canvas.write(unseen(visible, layout), at: rest.origin, style: .dim, width: rest.width)
    }
    return visible
  }

  /// The rows around the cursor as they are heard.
  private func aloud(_ cursor: GridState?) -> SpokenGrid {
    let window = SpokenTable.window(count: rows.count, selected: cursor?.row)
    return SpokenGrid(
      columns: columns, count: rows.count, first: window.lowerBound,
      rows: window.map { index in
        let names = rows[index].keys.filter { !$0.isEmpty }.joined(separator: ", ")
        let isSaid = rows[index].isTotal && !names.lowercased().contains("totaal")
        return SpokenGrid.Row(name: isSaid ? "totaal \(names)" : names, cells: rows[index].cells)
      }, selected: cursor)
  }

  /// The page of rows with the selected one on it.
  private func window(selected: Int, height: Int) -> Range<Int> {
    guard height > 0 else { return 0..<0 }
    guard rows.count > height else { return 0..<rows.count }
    let first = min(selected / height * height, rows.count - height)
    return first..<first + height
  }

  /// A key that is the same as in the row above is not repeated, so that groups stand out.
  private func shown(_ index: Int, isFirst: Bool) -> Row {
    var row = rows[index]
    guard !isFirst, index > 0, !row.isTotal else { return row }
    for place in row.keys.indices.dropLast() {
      guard rows[index - 1].keys[place] == row.keys[place] else { break }
      row.keys[place] = ""
    }
    return row
  }

  /// What scrolled away, in words.
  private func unseen(_ visible: Range<Int>, _ layout: GridLayout) -> String {
    let counts = [
      (visible.lowerBound, "eerder"), (rows.count - visible.upperBound, "verder"),
      (layout.before, "kolommen links"), (layout.after, "kolommen rechts"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { count, word in
      "\(count) \(count == 1 && word.hasPrefix("kolommen") ? "kolom" + word.dropFirst(8) : word)"
    }
    return parts.isEmpty ? "" : "   … " + parts.joined(separator: ", ")
  }
}
