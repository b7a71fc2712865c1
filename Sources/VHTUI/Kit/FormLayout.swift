extension Form {
  /// Where a field stands: its value and, beneath it, its notes.
  private struct Place {
    var top: Int
    var valueHeight: Int
    var height: Int
  }

  /// Draws the form; when it is higher than the rectangle the focused field stays in sight.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty, !fields.isEmpty else { return }
    let label = labelWidth(rect.width)
    let places = places(width: rect.width - label)
    let top = rect.row - offset(places, height: rect.height)
    let height = places.last.map { $0.top + $0.height } ?? 0
    canvas.saying(.form(aloud), in: rect.rows(from: 0, count: height)) { canvas in
      canvas.clipped(to: rect) { canvas in
        for (index, place) in places.enumerated() where !fields[index].isHidden {
          let block = Rect(
            column: rect.column, row: top + place.top, width: rect.width, height: place.height)
          guard !block.intersection(rect).isEmpty else { continue }
          draw(index, place, in: block, label: label, on: &canvas)
        }
      }
    }
  }

  /// The form as it is heard.
  private var aloud: SpokenForm {
    let heard = fields.filter { !$0.isHidden }
    return SpokenForm(
      fields: heard.map { field in
        let value = field.editor.aloud
        let isFocused = field.id == focusedID
        return SpokenForm.Field(
          label: field.label, isRequired: field.isRequired, help: field.help,
          finding: field.finding ?? (field.remark.isEmpty ? nil : field.remark),
          value: isFocused ? suggestions?.aloud(value, at: field.id) ?? value : value)
      }, focus: heard.firstIndex { $0.id == focusedID } ?? 0)
  }

  /// The rows the whole form takes.
  func height(width: Int) -> Int {
    places(width: width - labelWidth(width)).last.map { $0.top + $0.height } ?? 0
  }

  private func draw(
    _ index: Int, _ place: Place, in block: Rect, label: Int, on canvas: inout Canvas
  ) {
    let field = fields[index]
    let isFocused = index == focus
    let title = (isFocused ? "> " : field.isCarried ? "= " : "  ") + field.title
    canvas.write(
      title, at: block.origin, style: isFocused ? .bold : .heading, width: max(0, label - 1))
    let (value, notes) = block.inset(left: label).splitTop(place.valueHeight)
    // First the whole field: the cursor must be somewhere even when its own place is cut off.
    if isFocused { canvas.park(at: block.origin) }
    field.editor.draw(in: value, on: &canvas, isFocused: isFocused)
    for (step, note) in field.notes(width: value.width, isFocused: isFocused).enumerated() {
      canvas.write(
        note.text, at: Point(column: notes.column, row: notes.row + step), style: note.style)
    }
    guard isFocused else { return }
    let used = place.valueHeight + field.notes(width: value.width, isFocused: true).count
    drawSuggestions(in: block.inset(top: used, left: 4), on: &canvas)
  }

  private var shownSuggestions: [(text: String, style: Style, isMarked: Bool)] {
    focusedID.flatMap { suggestions?.lines(digitsIn: $0) } ?? []
  }

  private func drawSuggestions(in rect: Rect, on canvas: inout Canvas) {
    for (step, line) in shownSuggestions.enumerated() {
      let point = Point(column: rect.column, row: rect.row + step)
      canvas.write(
        line.text, at: point, style: line.isMarked ? .selected : line.style, width: rect.width)
      if line.isMarked { canvas.park(at: point) }
    }
  }

  private func labelWidth(_ width: Int) -> Int {
    let longest = fields.map(\.title.columns).max() ?? 0
    return min(longest + 4, max(width / 3, 1), 28)
  }

  private func places(width: Int) -> [Place] {
    var top = 0
    return fields.enumerated().map { index, field in
      if field.isHidden { return Place(top: top, valueHeight: 0, height: 0) }
      let isFocused = index == focus
      let value = max(1, field.editor.height(width: max(1, width), isFocused: isFocused))
      let notes = field.notes(width: max(1, width), isFocused: isFocused).count
      let listed = isFocused ? shownSuggestions.count : 0
      defer { top += value + notes + listed }
      return Place(top: top, valueHeight: value, height: value + notes + listed)
    }
  }

  /// The first row to show: as little scrolling as keeps the focused field whole, its top first.
  private func offset(_ places: [Place], height: Int) -> Int {
    let total = places.last.map { $0.top + $0.height } ?? 0
    guard total > height, places.indices.contains(focus) else { return 0 }
    let place = places[focus]
    let bottom = place.top + place.height
    return bottom <= height ? 0 : min(place.top, bottom - height + contextBelow(focus, places))
  }

  /// One row of what follows, so that it shows that the form goes on.
  private func contextBelow(_ index: Int, _ places: [Place]) -> Int {
    index == places.count - 1 ? 0 : 1
  }
}
