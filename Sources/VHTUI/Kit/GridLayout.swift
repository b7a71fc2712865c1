/// Where the parts of a grid stand: the marks, the keys, and the figures in sight.
struct GridLayout {
  /// The marks `>` and `=` and a space.
  private static let margin = 3
  /// Between columns; of the figures the last column of it holds the bracket.
  private static let gap = 2
  /// How narrow a key becomes so that more figures are in sight, and so that there is one at all.
  private static let readable = 16
  private static let narrowest = 6

  /// The lines of the headings, the last words of each on the last line.
  let headings: [String]
  /// How many columns of figures are out of sight at either side.
  let before: Int
  let after: Int

  private let keyWidths: [Int]
  private let figures: [(index: Int, width: Int)]
  private let width: Int

  var hidesColumns: Bool { before + after > 0 }

  init(grid: Grid, width: Int, selected: Int) {
    let words = grid.columns.map { $0.split(separator: " ").map(String.init) }
    let widths = words.indices.map { column in
      (words[column] + grid.rows.map { $0.cells[column] }).map(\.columns).max() ?? 0
    }
    let wanted = grid.keys.indices.map { key in
      ([grid.keys[key]] + grid.rows.map { $0.keys[key] }).map(\.columns).max() ?? 0
    }
    let widest = widths.max() ?? 0
    let space = width - Self.margin - 1
    let all = widths.reduce(0) { $0 + Self.gap + $1 }
    let fitting = Self.narrowed(wanted, to: space - all, least: Self.readable)
    keyWidths = Self.narrowed(fitting, to: space - Self.gap - widest, least: Self.narrowest)
    let room = space - Self.wide(keyWidths)
    let shown = Self.window(widths, room: room, selected: selected)
    figures = shown.map { ($0, widths[$0]) }
    before = shown.lowerBound
    after = widths.count - shown.upperBound
    self.width = width
    headings = Self.headings(grid.keys, keyWidths, words, figures)
  }

  // MARK: - Widths

  private static func wide(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  /// The keys made narrower, the widest first, until they take no more than the room.
  private static func narrowed(_ widths: [Int], to room: Int, least: Int) -> [Int] {
    var widths = widths
    while wide(widths) > room, let widest = widths.max(), widest > least,
      let place = widths.lastIndex(of: widest)
    {
      widths[place] -= 1
    }
    return widths
  }

  /// As many columns as fit, from the first one that leaves the selected one in sight.
  private static func window(_ widths: [Int], room: Int, selected: Int) -> Range<Int> {
    guard widths.indices.contains(selected) else { return 0..<widths.count }
    var first = 0
    while first < selected, widths[first...selected].reduce(0, { $0 + gap + $1 }) > room {
      first += 1
    }
    var end = first
    var used = 0
    while end < widths.count, end <= selected || used + gap + widths[end] <= room {
      used += gap + widths[end]
      end += 1
    }
    return first..<end
  }

  private static func headings(
    _ keys: [String], _ keyWidths: [Int], _ words: [[String]], _ figures: [(index: Int, width: Int)]
  ) -> [String] {
    let height = max(1, words.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      let names = zip(keys, keyWidths).map { name, width in
        (line == height - 1 ? name : "").padded(to: width)
      }
      let heads = figures.map { figure in
        let own = words[figure.index]
        let place = line - (height - own.count)
        return String(repeating: " ", count: gap)
          + (place >= 0 ? own[place] : "").padded(to: figure.width, .right)
      }
      return String(repeating: " ", count: margin)
        + names.joined(separator: String(repeating: " ", count: gap)) + heads.joined()
    }
  }

  // MARK: - Drawing

  /// Draws a row; with a selected column its cell stands between brackets and has the cursor.
  func draw(_ row: Grid.Row, selected: Int?, at point: Point, on canvas: inout Canvas) {
    let style: Style = row.isTotal ? .bold : []
    let marks = (selected == nil ? " " : ">") + (row.isTotal ? "= " : "  ")
    let names = zip(row.keys, keyWidths).map { $0.padded(to: $1) }
    let start = marks + names.joined(separator: String(repeating: " ", count: Self.gap))
    canvas.write(start, at: point, style: style, width: min(width, start.columns))
    // First the row: on a very narrow screen the figure itself may be out of sight.
    if selected != nil { canvas.park(at: point) }
    var column = point.column + Self.margin + Self.wide(keyWidths)
    for figure in figures {
      let text = row.cells[figure.index]
      let end = column + Self.gap + figure.width
      let first = Point(column: end - min(text.columns, figure.width), row: point.row)
      canvas.write(text, at: first, style: style, width: end - first.column)
      if figure.index == selected { mark(text, from: first, to: end, style, on: &canvas) }
      column = end
    }
  }

  private func mark(
    _ text: String, from first: Point, to end: Int, _ style: Style, on canvas: inout Canvas
  ) {
    let start = Point(column: first.column - 1, row: first.row)
    canvas.write(
      "[\(text)]", at: start, style: style.union(.selected), width: end - start.column + 1)
    canvas.park(at: text.isEmpty ? start : first)
  }
}
