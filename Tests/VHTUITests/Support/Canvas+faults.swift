@testable import VHTUI

extension Canvas {
  /// What is wrong with a drawn canvas: rows of another width, halves of wide glyphs, a lost cursor.
  var faults: [String] {
    var faults: [String] = []
    for number in 0..<size.height {
      let cells = Array(row(number))
      if cells.reduce(0, { $0 + $1.glyph.columns }) != size.width {
        faults.append("row \(number) is not as wide as the canvas")
      }
      for (column, cell) in cells.enumerated() where cell.glyph.columns == 2 {
        let isWhole = column + 1 < cells.count && cells[column + 1].glyph == .continuation
        if !isWhole { faults.append("half a glyph at \(number),\(column)") }
      }
    }
    guard let cursor else { return size.isEmpty ? faults : faults + ["no cursor"] }
    return bounds.contains(cursor) ? faults : faults + ["cursor outside"]
  }
}
