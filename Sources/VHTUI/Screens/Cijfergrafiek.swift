import VHDomain

/// The drawing of a column on the screen: bars with their figures, a row each, the row of the
/// cursor marked as in the table.
///
/// It says all without colour: bars have their number, a line its quarters, a distribution is drawn
/// with the scores themselves.
struct Cijfergrafiek {
  private let grafiek: Grafiek
  private let definition: String

  init(_ grafiek: Grafiek, definition: String) {
    self.grafiek = grafiek
    self.definition = definition
  }

  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// - Parameter row: the row of the table under the cursor; nil when it is elsewhere.
  func draw(in rect: Rect, on canvas: inout Canvas, row: Int?) {
    guard rect.height > 0, rect.width > 4 else { return }
    let lines = lines(width: rect.width - 2)
    let head = rect.height > 2 ? heading(width: rect.width - 2) : []
    let note =
      rect.height > head.count + lines.count + 2 ? definition.wrapped(to: rect.width - 2) : []
    let isLonger = rect.height > 3 && lines.count > rect.height - head.count
    let room = max(1, rect.height - head.count - (isLonger ? 1 : 0))
    let marked = row.flatMap { row in
      lines.firstIndex { $0.row >= row } ?? lines.lastIndex(where: \.isFirst)
    }
    let first = min(max(0, (marked ?? 0) - max(0, room - 2)), max(0, lines.count - room))
    canvas.say(.text(aloud), in: rect)
    var place = rect.row
    for line in head {
      canvas.write(
        line, at: Point(column: rect.column + 1, row: place), style: .heading,
        width: rect.width - 1)
      place += 1
    }
    for (index, line) in lines.enumerated().dropFirst(first).prefix(room) {
      let isMarked = marked.map { lines[$0].row == line.row } ?? false
      let isHead = isMarked && line.isFirst
      canvas.write(
        (isHead ? ">" : " ") + line.text, at: Point(column: rect.column, row: place),
        style: isHead ? .selected : [], width: rect.width)
      if isHead, index == marked || line.isFirst {
        canvas.park(at: Point(column: rect.column, row: place))
      }
      place += 1
    }
    if isLonger, place < rect.endRow {
      let unseen = lines.count - first - room
      canvas.write(
        unseen > 0 ? "   … \(unseen) verder" : "", at: Point(column: rect.column, row: place),
        style: .dim, width: rect.width)
    }
    for (step, line) in note.enumerated() where place + 1 + step < rect.endRow {
      canvas.write(
        line, at: Point(column: rect.column + 1, row: place + 1 + step), width: rect.width - 1)
    }
  }

  private func heading(width: Int) -> [String] {
    switch grafiek.soort {
    case .lijn:
      let span = [grafiek.reeksen.first, grafiek.reeksen.last].compactMap { $0 }
      return ["\(grafiek.titel), per kwartaal: \(span.joined(separator: " tot en met "))"]
    case .verdeling: return ["Elk cijfer in de balk is een cliënt met die score."]
    case .staven, .trechter: return [grafiek.titel]
    }
  }

  // MARK: - Lines

  private struct Line {
    var text: String
    /// The row of the table it draws.
    var row: Int
    var isFirst = true
  }

  private func lines(width: Int) -> [Line] {
    let name = min(width / 3, grafiek.rijen.map(\.naam.columns).max() ?? 0)
    return grafiek.rijen.flatMap { row -> [Line] in
      let label = fitted(row.naam, name)
      switch grafiek.soort {
      case .lijn:
        return [Line(text: label + "  " + spark(row, width - name - 2), row: row.tabelrij)]
      case .verdeling:
        return [Line(text: label + "  " + scores(row, width - name - 2), row: row.tabelrij)]
      case .staven, .trechter: return bars(row, label, width - name - 2)
      }
    }
  }

  private func fitted(_ text: String, _ width: Int) -> String {
    guard text.columns > width else {
      return text + String(repeating: " ", count: width - text.columns)
    }
    return String(text.prefix(max(0, width - 1))) + "…"
  }

  /// A bar for each value, with the year before it where there are more.
  private func bars(_ row: Grafiek.Rij, _ label: String, _ width: Int) -> [Line] {
    let years = grafiek.reeksen.map { String($0.split(separator: " ").last ?? "") }
    let isMany = grafiek.reeksen.count > 1
    let side = isMany ? (years.map(\.columns).max() ?? 0) + 1 : 0
    let digits = grafiek.rijen.flatMap { $0.teksten }.map(\.columns).max() ?? 1
    let room = max(1, width - side - digits - 1)
    let blank = String(repeating: " ", count: label.columns)
    return row.waarden.enumerated().map { index, value in
      let text = row.teksten[index].isEmpty ? "niet bekend" : row.teksten[index]
      let length = value.map { ($0 * room + grafiek.hoogste - 1) / grafiek.hoogste } ?? 0
      let bar = String(repeating: "█", count: min(room, length))
      let year = isMany ? fitted(years[index], side) : ""
      return Line(
        text: (index == 0 ? label : blank) + "  " + year + bar + (bar.isEmpty ? "" : " ") + text,
        row: row.tabelrij, isFirst: index == 0)
    }
  }

  /// The quarters as a small line, and their figures as far as there is room.
  private func spark(_ row: Grafiek.Rij, _ width: Int) -> String {
    let top = grafiek.hoogste
    let drawn = row.waarden.map { value -> Character in
      guard let value else { return " " }
      return Cijfergrafiek.levels[min(7, value * 7 / top)]
    }
    let digits = row.teksten.map { text in
      String(repeating: " ", count: max(0, 5 - text.columns)) + text
    }.joined()
    let line = String(drawn)
    return line.columns + digits.columns + 1 <= width ? "\(line) \(digits)" : line
  }

  /// The scores themselves, as many as there are clients, or in proportion where that is too long.
  private func scores(_ row: Grafiek.Rij, _ width: Int) -> String {
    let total = row.waarden.reduce(0) { $0 + ($1 ?? 0) }
    let room = max(1, width - 6)
    let bar = row.waarden.enumerated().map { index, value -> String in
      let count = value ?? 0
      let length = total > room ? (count * room + total / 2) / max(1, total) : count
      return String(repeating: "\(index + 1)", count: length)
    }.joined()
    return "\(bar) (\(total))"
  }

  /// The same in words.
  private var aloud: [String] {
    heading(width: 60)
      + grafiek.rijen.map { row in
        let parts = zip(grafiek.reeksen, row.teksten).map { name, text in
          let value = text.isEmpty ? "niet bekend" : text
          return grafiek.reeksen.count > 1 ? "\(name) \(value)" : value
        }
        return "\(row.naam): \(parts.joined(separator: ", "))."
      }
  }
}
