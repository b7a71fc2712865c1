/// Numbered items laid out in one or two columns, numbered downwards.
struct Columns: Hashable, Sendable {
  let count: Int
  let rect: Rect
  /// How many columns are used: two when there is room for both, else one.
  let columns: Int
  /// The rows of the first column.
  let rows: Int

  /// Two columns are made when each is at least `minimum` wide and one would not fit as high.
  init(count: Int, in rect: Rect, minimum: Int = 36) {
    self.count = max(0, count)
    self.rect = rect
    columns = count > 1 && count > rect.height / 2 && rect.width >= 2 * minimum ? 2 : 1
    rows = (self.count + columns - 1) / columns
  }

  /// The row of cells of an item; empty when it is out of sight.
  func place(of index: Int, offset: Int = 0) -> Rect {
    guard index >= 0, index < count else { return Rect(.init(width: 0, height: 0)) }
    let width = rect.width / columns
    let column = index / max(1, rows)
    let place = Rect(
      column: rect.column + column * width, row: rect.row + index % max(1, rows) - offset,
      width: width, height: 1)
    return place.intersection(rect)
  }

  /// The first row to show so that an item is in sight.
  func offset(showing index: Int) -> Int {
    guard rect.height > 0, rows > rect.height else { return 0 }
    return min(index % rows / rect.height * rect.height, rows - rect.height)
  }

  /// The item an arrow leads to, nil when there is none.
  func index(from index: Int, moved key: Key) -> Int? {
    let target: Int
    switch key {
    case .up: target = index - 1
    case .down: target = index + 1
    case .left: target = index - rows
    case .right: target = index + rows < count ? index + rows : (index < rows ? count - 1 : count)
    default: return nil
    }
    let isSideways = key == .left || key == .right
    guard target >= 0, target < count, !(isSideways && columns == 1) else { return nil }
    return target
  }
}
