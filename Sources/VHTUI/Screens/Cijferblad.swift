import VHDomain

/// A table of figures on the screen: the grid, and beneath it what the column under the cursor
/// counts and what its reader must know.
///
/// A note stands there whole or not at all: the figures go before, the rest is under `t`.
struct Cijferblad {
  private let grid: Grid
  /// What each column counts; the one under the cursor is shown, all take the same room.
  private let definitions: [String]
  private let column: Int
  private let notes: [String]

  /// Rows of figures that stay in sight before a footnote may take their place.
  private static let rows = 7

  init(_ table: Tabel, column: Int) {
    grid = Grid(
      keys: table.sleutelkolommen.map(\.metHoofdletter), columns: table.kolommen.map(\.kop),
      rows: table.rijen.map {
        Grid.Row(keys: $0.opschrift, cells: $0.cellen.map(\.tekst), isTotal: $0.isTotaal)
      })
    definitions = table.kolommen.map { "\($0.kop): \($0.definitie) Datum: \($0.datum)." }
    self.column = column
    // What holds for this table in particular comes before what holds for every such table.
    let general = table.vraag.tabel.voetnoten
    notes = table.voetnoten.filter { !general.contains($0) } + general
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ state: GridState?) {
    let text = text(in: rect)
    // Where both do not fit the figures stay; all of the text is under `t`.
    let lines = text.count + 4 <= rect.height ? text : []
    let space = rect.height > lines.count + 9 ? 1 : 0
    let height = min(grid.height + 1, rect.height - lines.count - space)
    let (top, below) = rect.splitTop(max(0, height))
    let area = below.inset(top: space, left: 1)
    canvas.say(
      .text(definitions.indices.contains(column) ? [definitions[column]] : []), in: area)
    for (step, line) in lines.prefix(area.height).enumerated() {
      let point = Point(column: area.column, row: area.row + step)
      canvas.write(line, at: point, width: area.width)
    }
    grid.draw(in: top, on: &canvas, state)
  }

  /// The definition and the footnotes that leave room for the figures; it says how many do not.
  private func text(in rect: Rect) -> [String] {
    let width = rect.width - 2
    let notes = notes.map { $0.wrapped(to: width) }
    let wanted = min(grid.height + 1, grid.height - grid.rows.count + Cijferblad.rows + 1)
    let plain = definitions.map { $0.wrapped(to: width).count }.max() ?? 0
    let room = rect.height - wanted - plain - 2
    let shown = notes.indices.prefix { notes[...$0].reduce(0) { $0 + $1.count } <= room }.count
    let left = notes.count - shown
    let more = left == 0 ? "" : " Nog \(counted(left, "voetnoot", "voetnoten")) onder t."
    let texts = definitions.map { ($0 + more).wrapped(to: width) }
    let height = texts.map(\.count).max() ?? 0
    let own = texts.indices.contains(column) ? texts[column] : []
    // As high for every column, so that the rows stay where they are when the cursor moves.
    let rest = Array(repeating: "", count: height - own.count)
    return own + notes[..<shown].flatMap { $0 } + rest
  }
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

  /// What can be chosen in words; the marked choice is told apart.
  private var aloud: [String] {
    let marked = parts.first { $0.text.contains("[") }
    let all = parts.map { part in part.text.filter { !"[]<>".contains($0) } }
    return [all.joined(separator: ", ") + "."] + (marked == nil ? [] : ["Gekozen: de periode."])
  }

  func lines(width: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, last.columns + 2 + part.text.columns <= width {
        lines[lines.count - 1] = last + "  " + part.text
      } else {
        lines.append(" " + part.text)
      }
    }
    return lines
  }

  /// Draws the lines, with the cursor on the choice that is marked.
  func draw(_ lines: [String], in rect: Rect, on canvas: inout Canvas) {
    canvas.say(.text(aloud), in: rect)
    let marked = lines.firstIndex { $0.contains("[") } ?? 0
    let shown = lines.dropFirst(max(0, marked - rect.height + 1)).prefix(rect.height)
    for (step, line) in shown.enumerated() {
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
