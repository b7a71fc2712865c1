@testable import VHTUI

extension Canvas {
  /// What is wrong with a drawn canvas: rows of another width, halves of wide glyphs, a lost cursor.
  var faults: [String] {
    var faults: [String] = []
    for number in 0..<size.height {
      var width = 0
      var isHalf = false
      for cell in row(number) {
        let isContinuation = cell.glyph == .continuation
        if isHalf != isContinuation { faults.append("half a glyph on row \(number)") }
        isHalf = cell.glyph.columns == 2
        width += cell.glyph.columns
      }
      if isHalf { faults.append("half a glyph at the end of row \(number)") }
      if width != size.width { faults.append("row \(number) is not as wide as the canvas") }
    }
    guard let cursor else { return size.isEmpty ? faults : faults + ["no cursor"] }
    return bounds.contains(cursor) ? faults : faults + ["cursor outside"]
  }
}
