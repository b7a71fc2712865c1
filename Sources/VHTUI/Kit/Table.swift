/// A column of a table: its heading, its width and the side its text stands on.
struct TableColumn: Hashable, Sendable {
  enum Width: Hashable, Sendable {
    case fixed(Int)
    /// A share of what the fixed columns leave.
    case flex(Int)
  }

  var title: String
  var width: Width
  var alignment: Alignment
  /// Whether the column goes when the screen is narrow; the last one first.
  var drops: Bool
  /// What a flexible column needs to be readable; others drop until it has that.
  var least: Int

  init(
    _ title: String = "", _ width: Width = .flex(1), _ alignment: Alignment = .left,
    drops: Bool = false, least: Int = 8
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.drops = drops
    self.least = least
  }
}

/// A row of a table: one text for each column.
struct TableRow: Hashable, Sendable {
  var cells: [String]
  var style: Style
  /// Shown instead of the row's own number.
  var number: String?
  /// Said instead of the cells, where these hold a mark.
  var aloud: [String]?

  init(_ cells: [String], style: Style = [], number: String? = nil) {
    self.cells = cells
    self.style = style
    self.number = number
  }
}

/// A heading above `count` rows that follow each other: `NU (5)`.
struct TableGroup: Hashable, Sendable {
  var title: String
  var count: Int
}

/// Numbered rows in columns, with the selected one marked by `>` and reverse video.
///
/// Rows are asked for by index and only when visible, so a table of 25,000 costs one screen. The
/// lines are shown in pages: the one with the selected row is drawn, and nothing has to be kept.
struct Table {
  var columns: [TableColumn]
  var count: Int
  var groups: [TableGroup]
  /// Shown when there are no rows.
  var empty: String
  var isNumbered: Bool
  var row: (Int) -> TableRow

  init(
    columns: [TableColumn], count: Int, groups: [TableGroup] = [], empty: String = "",
    isNumbered: Bool = true, row: @escaping (Int) -> TableRow
  ) {
    self.columns = columns
    self.count = max(0, count)
    self.groups = groups
    self.empty = empty
    self.isNumbered = isNumbered
    self.row = row
  }

  init(
    columns: [TableColumn], rows: [TableRow], groups: [TableGroup] = [], empty: String = "",
    isNumbered: Bool = true
  ) {
    self.init(
      columns: columns, count: rows.count, groups: groups, empty: empty, isNumbered: isNumbered
    ) { rows[$0] }
  }

  /// Draws the table and answers the indices of the rows that are visible.
  ///
  /// Without a state no row is marked and the cursor is left alone.
  @discardableResult
  func draw(in rect: Rect, on canvas: inout Canvas, _ state: ListState? = nil) -> Range<Int> {
    guard !rect.isEmpty else { return 0..<0 }
    guard count > 0 else {
      Paragraph(empty).draw(in: rect.inset(left: 1, right: 1), on: &canvas)
      return 0..<0
    }
    let hasHeader = columns.contains { !$0.title.isEmpty } && rect.height > 2
    let (header, body) = rect.splitTop(hasHeader ? 1 : 0)
    let layout = TableLayout(table: self, width: rect.width)
    let isLonger = TableLines(groups: groups, count: count).total > body.height
    let (list, rest) = body.splitBottom(isLonger && body.height > 3 ? 1 : 0)
    var visible = 0..<0
    canvas.say(.table(aloud(state)), in: rect.rows(from: 0, count: lineCount(rect)))
    canvas.clipped(to: rect) { canvas in
      if hasHeader { layout.drawHeader(at: header.origin, on: &canvas) }
      visible = drawLines(in: list, on: &canvas, layout, state)
      canvas.write(unseen(visible), at: rest.origin, style: .dim, width: rest.width)
    }
    return visible
  }

  /// The list as it is heard.
  private func aloud(_ state: ListState?) -> SpokenTable {
    let selected = state.map { min(max(0, $0.selected), count - 1) }
    let window = SpokenTable.window(count: count, selected: selected)
    var spoken = SpokenTable(
      titles: columns.map(\.title), count: count, selected: selected, first: window.lowerBound,
      rows: window.map { index in
        let row = row(index)
        return SpokenTable.Row(
          number: row.number ?? String(index + 1), cells: row.aloud ?? row.cells)
      })
    var start = 0
    for group in groups {
      spoken.groups[start] = group.title
      start += group.count
    }
    return spoken
  }

  /// The lines it takes of a rectangle, its header and what it says of the rest included.
  private func lineCount(_ rect: Rect) -> Int {
    TableLines(groups: groups, count: count, height: rect.height).total + 1
  }

  /// What stands on the pages before and after this one.
  private func unseen(_ visible: Range<Int>) -> String {
    let counts = [("eerder", visible.lowerBound), ("verder", count - visible.upperBound)]
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return "     … " + parts.joined(separator: ", ")
  }

  private func drawLines(
    in body: Rect, on canvas: inout Canvas, _ layout: TableLayout, _ state: ListState?
  ) -> Range<Int> {
    let lines = TableLines(groups: groups, count: count, height: body.height)
    let selected = state.map { min(max(0, $0.selected), count - 1) }
    let first = lines.first(
      selected: selected ?? 0, offset: state?.offset ?? 0, height: body.height)
    var shown: [Int] = []
    for step in 0..<min(body.height, max(0, lines.total - first)) {
      let point = Point(column: body.column, row: body.row + step)
      switch lines[first + step] {
      case .blank: break
      case .heading(let title):
        canvas.write(" " + title, at: point, style: .group, width: body.width)
      case .row(let index):
        shown.append(index)
        layout.draw(row(index), index: index, isSelected: index == selected, at: point, on: &canvas)
        if let selected { canvas.note(distance: index - selected, row: point.row) }
        if index == selected { canvas.park(at: point) }
      }
    }
    guard let low = shown.first, let high = shown.last else { return 0..<0 }
    return low..<high + 1
  }
}
