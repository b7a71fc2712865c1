/// The lines of a table: its rows with the group headings between them, counted, not built.
struct TableLines {
  enum Line: Hashable {
    case heading(String)
    case row(Int)
    /// The empty line between two groups, where there is room.
    case blank
  }

  private var starts: [(line: Int, row: Int, title: String)] = []
  let total: Int

  /// Groups stand apart by an empty line when all lines then still fit in the height.
  init(groups: [TableGroup], count: Int, height: Int = 0) {
    let space = count + 2 * groups.count - 1 <= height ? 2 : 1
    var row = 0
    for (number, group) in groups.enumerated() where row <= count {
      starts.append((line: row + number * space, row: row, title: group.title))
      row += max(0, group.count)
    }
    total = count + max(0, starts.count * space - (space - 1))
  }

  subscript(line: Int) -> Line {
    guard let index = starts.lastIndex(where: { $0.line <= line }) else { return .row(line) }
    let start = starts[index]
    if start.line == line { return .heading(start.title) }
    if index + 1 < starts.count, start.row + line - start.line - 1 >= starts[index + 1].row {
      return .blank
    }
    return .row(start.row + line - start.line - 1)
  }

  func line(ofRow row: Int) -> Int {
    guard let start = starts.last(where: { $0.row <= row }) else { return row }
    return start.line + 1 + row - start.row
  }

  /// The first line to show so that the selected row is in sight.
  func first(selected: Int, offset: Int, height: Int) -> Int {
    guard height > 0, total > height else { return 0 }
    let line = line(ofRow: selected)
    let last = total - height
    if offset > 0, offset <= line, line < offset + height { return min(offset, last) }
    return min(line / height * height, last)
  }
}

/// Where the parts of a row stand: mark, number and columns.
struct TableLayout {
  static let gap = 2

  private let columns: [(index: Int, column: TableColumn, width: Int)]
  private let numberWidth: Int
  private let width: Int

  init(table: Table, width: Int) {
    let numberWidth = table.isNumbered ? max(3, String(table.count).count) : 0
    self.numberWidth = numberWidth
    self.width = width
    let room = width - Self.textColumn(numberWidth)
    columns = Self.fit(Array(table.columns.enumerated()).map { ($0.offset, $0.element) }, room)
  }

  /// Mark, number, one space; without a number mark and space.
  private static func textColumn(_ numberWidth: Int) -> Int {
    numberWidth == 0 ? 2 : numberWidth + 2
  }

  /// How wide a column is; nothing when there is no room for it.
  func width(of column: Int) -> Int { columns.first { $0.index == column }?.width ?? 0 }

  func drawHeader(at point: Point, on canvas: inout Canvas) {
    let number = numberWidth == 0 ? "" : "nr".padded(to: numberWidth, .right)
    draw(" " + number, columns.map(\.column.title), .heading, at: point, on: &canvas)
  }

  func draw(_ row: TableRow, index: Int, isSelected: Bool, at point: Point, on canvas: inout Canvas)
  {
    let number = (row.number ?? String(index + 1)).padded(to: numberWidth, .right)
    let style = isSelected ? row.style.union(.selected) : row.style
    let cells = columns.map { $0.index < row.cells.count ? row.cells[$0.index] : "" }
    draw((isSelected ? ">" : " ") + number, cells, style, at: point, on: &canvas)
  }

  private func draw(
    _ start: String, _ cells: [String], _ style: Style, at point: Point, on canvas: inout Canvas
  ) {
    var line = start.padded(to: Self.textColumn(numberWidth))
    for (place, text) in zip(columns, cells) {
      if place.index != columns.first?.index { line += String(repeating: " ", count: Self.gap) }
      line += text.padded(to: place.width, place.column.alignment)
    }
    canvas.write(line, at: point, style: style, width: width)
  }

  /// Widths for the columns; those that may drop do so, the last first, until each flexible
  /// column has a readable width.
  private static func fit(_ all: [(Int, TableColumn)], _ room: Int) -> [(Int, TableColumn, Int)] {
    var kept = all
    while kept.count > 1, needed(kept) > room, let last = kept.lastIndex(where: { $0.1.drops }) {
      kept.remove(at: last)
    }
    let spare = max(0, room - fixed(kept))
    let shares = kept.reduce(0) { $0 + share($1.1) }
    var leftover = shares > 0 ? spare : 0
    return kept.enumerated().map { place, entry in
      guard case .flex(let own) = entry.1.width else { return (entry.0, entry.1, width(entry.1)) }
      let isLast = !kept[(place + 1)...].contains { share($0.1) > 0 }
      let given = isLast ? leftover : spare * max(1, own) / max(1, shares)
      leftover -= given
      return (entry.0, entry.1, given)
    }
  }

  private static func needed(_ columns: [(Int, TableColumn)]) -> Int {
    fixed(columns) + columns.reduce(0) { $0 + (share($1.1) > 0 ? $1.1.least : 0) }
  }

  private static func fixed(_ columns: [(Int, TableColumn)]) -> Int {
    columns.reduce(0) { $0 + width($1.1) } + gap * max(0, columns.count - 1)
  }

  private static func width(_ column: TableColumn) -> Int {
    if case .fixed(let width) = column.width { return max(0, width) }
    return 0
  }

  private static func share(_ column: TableColumn) -> Int {
    if case .flex(let share) = column.width { return max(1, share) }
    return 0
  }
}
