import CNcurses
import Foundation

/// The drawing half of the ncurses terminal: a canvas painted in full at every draw.
///
/// ncurses itself sends only what differs from the screen, so nothing is compared here. What a
/// drawing call answers is ignored: the last cell of the screen always answers an error.
struct CursesScreen {
  let window: UnsafeMutablePointer<WINDOW>
  let theme: Theme
  let isUTF8: Bool
  let hasColour: Bool

  var size: Size {
    Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
  }

  func draw(_ canvas: Canvas) {
    werase(window)
    let shown = size
    for row in 0..<min(canvas.size.height, shown.height) {
      draw(Array(canvas.row(row).prefix(shown.width)), row: row)
    }
    if let cursor = canvas.cursor, cursor.column < shown.width, cursor.row < shown.height {
      curs_set(1)
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
    }
    wrefresh(window)
  }

  /// Draws runs of cells with one style, each from its own column, so that a width on which the
  /// terminal differs can't shift what follows.
  private func draw(_ cells: [Cell], row: Int) {
    let texts =
      isUTF8 ? cells.map(safeText) : AsciiFallback.row(cells.map(\.glyph)).map(String.init)
    var start = 0
    while start < cells.count {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.count
      let look = theme.look(of: style)
      _ = vh_set_attributes(
        window, look.emphasis.attributes, hasColour ? look.hue.rawValue : 0)
      mvwaddstr(window, Int32(row), Int32(start), texts[start..<end].joined())
      start = end
    }
    _ = vh_set_attributes(window, 0, 0)
  }

  /// The text of a cell, replaced when the C library counts other columns than the canvas did.
  private func safeText(_ cell: Cell) -> String {
    let scalars = cell.glyph.text.unicodeScalars
    guard let first = scalars.first, !first.isASCII || scalars.count > 1 else {
      return cell.glyph.text
    }
    let base = Int(vh_column_count(Int32(first.value)))
    let marks = scalars.dropFirst().allSatisfy { vh_column_count(Int32($0.value)) == 0 }
    if base == cell.glyph.columns, marks { return cell.glyph.text }
    return String(repeating: "?", count: cell.glyph.columns)
  }
}

extension CursesScreen {
  /// Prepares the colours: orange and blue, which hardly anybody confuses.
  static func startColours() -> Bool {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return false }
    let isRich = tigetnum("colors") >= 256
    init_pair(1, isRich ? 208 : Int16(COLOR_YELLOW), -1)
    init_pair(2, isRich ? 39 : Int16(COLOR_BLUE), -1)
    return true
  }
}

extension Look.Emphasis {
  /// The same as ncurses names it.
  fileprivate var attributes: attr_t {
    let names: [(Look.Emphasis, attr_t)] = [
      (.bold, vh_attr_bold), (.dim, vh_attr_dim), (.underline, vh_attr_underline),
      (.reverse, vh_attr_reverse),
    ]
    return names.reduce(0) { contains($1.0) ? $0 | $1.1 : $0 }
  }
}
