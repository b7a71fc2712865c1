/// A place on the screen, counted in columns and rows from the top left corner.
struct Point: Hashable, Sendable {
  var column: Int
  var row: Int

  static let zero = Point(column: 0, row: 0)
}

/// A width and a height in cells, never negative.
struct Size: Hashable, Sendable {
  let width: Int
  let height: Int

  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  var isEmpty: Bool { width == 0 || height == 0 }
}

/// A rectangle of cells; every way to cut it gives a rectangle inside it, down to an empty one.
struct Rect: Hashable, Sendable {
  var column: Int
  var row: Int
  private(set) var width: Int
  private(set) var height: Int

  init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  init(_ size: Size) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  var origin: Point { Point(column: column, row: row) }
  var size: Size { Size(width: width, height: height) }
  var isEmpty: Bool { width == 0 || height == 0 }
  /// The first row below the rectangle.
  var endRow: Int { row + height }
  /// The first column to the right of the rectangle.
  var endColumn: Int { column + width }
}

extension Rect {
  func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      width: min(endColumn, other.endColumn) - left, height: min(endRow, other.endRow) - top)
  }

  /// The same rectangle with the given strips taken off.
  func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    let rest = Rect(
      column: column + max(0, left), row: row + max(0, top),
      width: width - max(0, left) - max(0, right), height: height - max(0, top) - max(0, bottom))
    return rest.intersection(self)
  }

  /// `count` rows of this rectangle, starting `from` rows below its top.
  func rows(from: Int, count: Int) -> Rect {
    Rect(column: column, row: row + from, width: width, height: count).intersection(self)
  }

  /// `count` columns of this rectangle, starting `from` columns right of its left side.
  func columns(from: Int, count: Int) -> Rect {
    Rect(column: column + from, row: row, width: count, height: height).intersection(self)
  }

  func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    (rows(from: 0, count: count), inset(top: min(max(0, count), height)))
  }

  func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let top = splitTop(height - min(max(0, count), height))
    return (top.top, top.rest)
  }

  func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    (columns(from: 0, count: count), inset(left: min(max(0, count), width)))
  }

  /// A rectangle of the given size in the middle of this one, cut to fit.
  func centred(_ size: Size) -> Rect {
    let wide = min(width, size.width)
    let high = min(height, size.height)
    return Rect(
      column: column + (width - wide) / 2, row: row + (height - high) / 2, width: wide, height: high
    )
  }
}
