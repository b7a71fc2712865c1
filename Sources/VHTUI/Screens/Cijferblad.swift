import VHDomain

/// A table of figures on the screen: the grid, and beneath it what the column under the cursor
/// counts and what its reader must know.
///
/// A note stands there whole or not at all: the figures go before, the rest is under `t`.
struct Cijferblad {
  private let grid: Grid
  private let definition: String
  private let notes: [String]

  /// Rows of figures that stay in sight before a footnote may take their place.
  private static let rows = 9

  init(_ table: Tabel, column: Int) {
    grid = Grid(
      keys: table.sleutelkolommen.map(\.metHoofdletter), columns: table.kolommen.map(\.kop),
      rows: table.rijen.map {
        Grid.Row(keys: $0.opschrift, cells: $0.cellen.map(\.tekst), isTotal: $0.isTotaal)
      })
    let shown = table.kolommen.indices.contains(column) ? table.kolommen[column] : nil
    definition = shown.map { "\($0.kop): \($0.definitie) Datum: \($0.datum)." } ?? ""
    notes = table.voetnoten
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ state: GridState?) {
    let lines = text(in: rect)
    let space = rect.height > lines.count + 6 ? 1 : 0
    let height = min(grid.height + 1, rect.height - lines.count - space)
    let (top, below) = rect.splitTop(max(0, height))
    // What stands beneath is drawn first: the cursor belongs to the figures.
    for (step, line) in lines.enumerated() {
      let row = below.row + space + step
      guard row < rect.endRow else { break }
      canvas.write(line, at: Point(column: rect.column + 1, row: row), width: rect.width - 1)
    }
    grid.draw(in: top, on: &canvas, state)
  }

  /// The definition and the footnotes that leave room for the figures; it says how many do not.
  private func text(in rect: Rect) -> [String] {
    let width = rect.width - 2
    let wanted = min(grid.height + 1, grid.height - grid.rows.count + Cijferblad.rows + 1)
    var room = rect.height - wanted - wrapped(definition, width).count - 2
    var shown: [String] = []
    var left = notes.count
    for note in notes {
      let lines = wrapped(note, width)
      guard lines.count <= room else { break }
      room -= lines.count
      shown += lines
      left -= 1
    }
    let more = left == 0 ? "" : " \(counted(left, "voetnoot", "voetnoten")) onder t."
    return wrapped(definition + more, width) + shown
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] { text.wrapped(to: width) }
}

/// The choices above the figures, each with its digit, on as many lines as they need.
struct Keuzebalk {
  private let parts: [(digit: String, text: String)]

  init(_ choices: [(digit: String, naam: String, waarde: String)], marked: String?) {
    parts = choices.map { choice in
      let value =
        choice.waarde.isEmpty
        ? ""
        : choice.digit == marked
          ? " [\(choice.waarde)]"
          : choice.digit == "2" ? " <\(choice.waarde)>" : " \(choice.waarde)"
      return (choice.digit, "\(choice.digit) \(choice.naam)\(value)")
    }
  }

  func lines(width: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, last.columns + 3 + part.text.columns <= width {
        lines[lines.count - 1] = last + "   " + part.text
      } else {
        lines.append(" " + part.text)
      }
    }
    return lines
  }

  /// Draws the lines, with the cursor on the choice that is marked.
  func draw(_ lines: [String], in rect: Rect, on canvas: inout Canvas) {
    for (step, line) in lines.prefix(rect.height).enumerated() {
      let point = Point(column: rect.column, row: rect.row + step)
      canvas.write(line, at: point, width: rect.width)
      guard let bracket = line.firstIndex(of: "[") else { continue }
      let place = Point(column: point.column + String(line[..<bracket]).columns + 1, row: point.row)
      canvas.write(
        String(line[bracket...].prefix { $0 != "]" }) + "]",
        at: Point(column: place.column - 1, row: place.row), style: .selected)
      canvas.park(at: place)
    }
  }
}
