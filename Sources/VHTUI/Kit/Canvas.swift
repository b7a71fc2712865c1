/// One place of the screen: what it shows and as what.
struct Cell: Hashable, Sendable {
  let glyph: Glyph
  let style: Style

  static let blank = Cell(glyph: .blank, style: [])
}

/// A screen in memory: a grid of cells and the place of the cursor.
///
/// Drawing outside the canvas, or outside the clip in force, is no error and does nothing. A wide
/// glyph is drawn whole or not at all.
struct Canvas: Hashable, Sendable {
  let size: Size
  private(set) var cells: [Cell]
  private(set) var clip: Rect
  /// Where the hardware cursor goes: on the selected row or in the field; kept inside the canvas.
  var cursor: Point? {
    didSet { cursor = cursor.flatMap(clamped) }
  }

  /// How far each row that shows a line of a list is from the selected line: what a mouse needs.
  private(set) var distances: [Int: Int] = [:]
  /// What widgets say of themselves; nil when nobody listens.
  var heard: Heard?

  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
    clip = Rect(size)
  }

  var bounds: Rect { Rect(size) }

  subscript(point: Point) -> Cell? {
    bounds.contains(point) ? cells[point.row * size.width + point.column] : nil
  }

  /// Notes that a row shows a line of a list, so far from the selected one.
  mutating func note(distance: Int, row: Int) {
    if (clip.row..<clip.endRow).contains(row) { distances[row] = distance }
  }

  func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.height else { return [] }
    return cells[row * size.width..<(row + 1) * size.width]
  }

  private func clamped(_ point: Point) -> Point? {
    guard !size.isEmpty else { return nil }
    return Point(
      column: min(max(0, point.column), size.width - 1),
      row: min(max(0, point.row), size.height - 1))
  }
}

extension Canvas {
  /// Draws text from a point to the right and answers the columns it took.
  ///
  /// With a width the text is cut to it with `…` and filled with spaces, so that a style covers
  /// all of it; without one the text is cut at the edge.
  @discardableResult
  mutating func write(
    _ text: String, at point: Point, style: Style = [], width: Int? = nil
  ) -> Int {
    var column = point.column
    for character in width.map({ text.padded(to: $0) }) ?? text {
      let glyph = Glyph(character)
      guard glyph.columns > 0 else { continue }
      put(glyph, style: style, at: Point(column: column, row: point.row))
      column += glyph.columns
    }
    return column - point.column
  }

  /// Runs a drawing that can't reach outside the rectangle.
  mutating func clipped(to rect: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = clip.intersection(rect)
    draw(&self)
    clip = outer
  }

  /// Puts the cursor at a point, unless the point is outside the clip.
  mutating func park(at point: Point) {
    if clip.contains(point) { cursor = point }
  }

  mutating func fill(_ rect: Rect, _ character: Character = " ", style: Style = []) {
    let glyph = Glyph(character)
    guard glyph.columns == 1 else { return }
    let area = rect.intersection(clip)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        put(glyph, style: style, at: Point(column: column, row: row))
      }
    }
  }

  mutating func horizontalRule(_ row: Int, in rect: Rect? = nil) {
    let area = rect ?? bounds
    fill(Rect(column: area.column, row: row, width: area.width, height: 1), "─")
  }

  private mutating func put(_ glyph: Glyph, style: Style, at point: Point) {
    let last = Point(column: point.column + glyph.columns - 1, row: point.row)
    switch (clip.contains(point), clip.contains(last)) {
    case (true, true):
      set(glyph, style: style, at: point)
      if glyph.columns == 2 { set(.continuation, style: style, at: last) }
    case (true, false): set(.blank, style: style, at: point)
    case (false, true): set(.blank, style: style, at: last)
    case (false, false): break
    }
  }

  /// Sets one cell and blanks what remains of a wide glyph that was half covered by it.
  private mutating func set(_ glyph: Glyph, style: Style, at point: Point) {
    let index = point.row * size.width + point.column
    let old = cells[index]
    if old.glyph == .continuation, glyph != .continuation, point.column > 0 {
      cells[index - 1] = Cell(glyph: .blank, style: cells[index - 1].style)
    }
    if old.glyph.columns == 2, point.column + 1 < size.width {
      cells[index + 1] = Cell(glyph: .blank, style: cells[index + 1].style)
    }
    cells[index] = Cell(glyph: glyph, style: style)
  }
}

extension Canvas {
  /// The rows as text, filled to the full width.
  var text: [String] {
    (0..<size.height).map { number in row(number).map(\.glyph.text).joined() }
  }

  /// The rows as one style letter a cell.
  var styles: [String] {
    (0..<size.height).map { number in String(row(number).map(\.style.letter)) }
  }
}
