/// What is said of a part of a page, a line each.
extension Spoken {
  /// All of it.
  var lines: [String] {
    switch self {
    case .text(let lines): lines
    case .entry(let label, let text): ["\(label.isEmpty ? "Getypt" : label): \(text.orEmpty)"]
    case .table(let table): table.lines
    case .form(let form): form.lines
    case .grid(let grid): grid.lines
    case .progress(let what, let percent): ["\(what), \(percent) procent."]
    }
  }

  /// What is said of it when the page is heard for the first time: of a form only what counts now,
  /// of figures only the one under the cursor.
  var opening: [String] {
    switch self {
    case .form(let form): form.opening
    case .grid(let grid): grid.opening
    case .text, .entry, .table, .progress: lines
    }
  }

  /// What is said when this stands where something else stood.
  func changes(from old: Spoken?) -> [String] {
    switch (self, old) {
    case (.text(let new), .text(let old)):
      return new.filter { !old.contains($0) }
    case (.table(let new), .table(let old)): return new.changes(from: old)
    case (.form(let new), .form(let old)): return new.changes(from: old)
    case (.grid(let new), .grid(let old)): return new.changes(from: old)
    default: return opening
    }
  }

  /// Parts of one kind follow each other when a page changes.
  var kind: Int {
    switch self {
    case .text: 0
    case .entry: 1
    case .table: 2
    case .form: 3
    case .grid: 4
    case .progress: 5
    }
  }
}

// MARK: - Lists

extension SpokenTable {
  var lines: [String] {
    let head = count > rows.count ? ["Lijst van \(count.spoken) regels."] : []
    let body = rows.enumerated().flatMap { step, row in
      (groups[first + step].map { ["\($0):"] } ?? []) + [text(row)]
    }
    return head + body + rest + chosen.prefix(rows.count > 1 ? 1 : 0)
  }

  /// What changed: rows that became different, and the one that is selected now.
  func changes(from old: SpokenTable) -> [String] {
    guard titles == old.titles, count == old.count else { return lines }
    let step = abs((selected ?? 0) - (old.selected ?? 0))
    guard first == old.first || step == 1 else { return lines }
    let changed = first == old.first ? rows.indices.filter { rows[$0] != old.rows[$0] } : []
    guard changed.count <= 3 else { return lines }
    let isSame = selected == old.selected
    return changed.map { text(rows[$0]) } + (isSame ? [] : chosen)
  }

  /// The row that is selected.
  var chosen: [String] {
    guard let selected, rows.indices.contains(selected - first) else { return [] }
    return ["Gekozen: regel \(text(rows[selected - first]))"]
  }

  private var rest: [String] {
    let left = count - rows.count
    guard left > 0 else { return [] }
    return ["Nog \(left.spoken) regels."]
  }

  private func text(_ row: Row) -> String {
    let cells = zip(titles, row.cells).filter { !$0.1.isEmpty }.map { title, cell in
      title.isEmpty ? cell : "\(title) \(cell)"
    }
    return "\(row.number). \(cells.joined(separator: ", "))"
  }
}

// MARK: - Forms

extension SpokenForm {
  /// Every field, then the one to fill in.
  var lines: [String] {
    fields.enumerated().map { "\($0 + 1). \($1.short)" } + focused
  }

  /// How many fields there are, what is filled in already, and the one to fill in.
  var opening: [String] {
    let count = fields.count == 1 ? [] : ["Formulier met \(fields.count) velden."]
    let told = fields.enumerated().filter { index, field in
      index != focus && (!field.value.text.isEmpty || field.finding != nil)
    }
    return count + told.map { "\($0 + 1). \($1.short)" } + focused
  }

  func changes(from old: SpokenForm) -> [String] {
    guard fields.map(\.label) == old.fields.map(\.label) else { return opening }
    let changed = fields.indices.filter {
      let new = fields[$0]
      let before = old.fields[$0]
      guard $0 == focus, focus == old.focus else {
        return new.value.text != before.value.text || new.finding != before.finding
      }
      return new.value != before.value || new.finding != before.finding
    }
    let moved = focus != old.focus
    return changed.filter { !moved || $0 != focus }.map { fields[$0].short }
      + (moved ? focused : changed.contains(focus) ? choices(old) : [])
  }

  /// The options again where letters narrowed them.
  private func choices(_ old: SpokenForm) -> [String] {
    let new = fields[focus].value
    let narrowed = new.isOpen && new.options != old.fields[focus].value.options
    return narrowed && new.options.count > (new.kind == .line ? 0 : 1) ? new.optionLines : []
  }

  /// The field that has the focus, with how to fill it in.
  private var focused: [String] {
    guard fields.indices.contains(focus) else { return [] }
    let field = fields[focus]
    let place = fields.count == 1 ? "" : " \(focus + 1) van \(fields.count)"
    let help = [field.help, field.value.hint].filter { !$0.isEmpty }.joined(separator: "; ")
    return ["Veld\(place): \(field.short)"] + (help.isEmpty ? [] : ["Hulp: \(help)."])
      + field.value.optionLines
  }
}

extension SpokenForm.Field {
  /// The field in one line.
  var short: String {
    let needed = isRequired ? ", verplicht" : ""
    let text = value.text.orEmpty
    let warning = finding.map { "\(text.hasSuffix(".") ? "" : ".") Let op: \($0)" } ?? ""
    return "\(label)\(needed): \(text)\(warning)"
  }
}

extension SpokenValue {
  fileprivate var optionLines: [String] {
    guard !options.isEmpty else { return [] }
    let more = hidden > 0 ? ["Nog \(hidden.spoken); typ letters van de naam."] : []
    return ["Keuzes:"] + options + more
  }
}

// MARK: - Figures

extension SpokenGrid {
  var lines: [String] {
    let left = count - rows.count
    return [head] + rows.map(text) + (left > 0 ? ["Nog \(left.spoken) rijen."] : []) + chosen
  }

  var opening: [String] { ["\(head) ?? leest de rijen voor."] + chosen }

  private var head: String {
    "Tabel met \(count.spoken) rijen en \(columns.count) kolommen."
  }

  func changes(from old: SpokenGrid) -> [String] {
    let isSame = columns == old.columns && count == old.count
    guard isSame, first != old.first || rows == old.rows else { return opening }
    return selected == old.selected ? [] : chosen
  }

  private func text(_ row: Row) -> String {
    let cells = zip(columns, row.cells).map { "\($0) \($1.orEmpty)" }
    return "\(row.name.isEmpty ? "" : "\(row.name): ")\(cells.joined(separator: ", "))"
  }

  private var chosen: [String] {
    guard let selected, rows.indices.contains(selected.row - first) else { return [] }
    let row = rows[selected.row - first]
    guard row.cells.indices.contains(selected.column), columns.indices.contains(selected.column)
    else { return [] }
    let name = row.name.isEmpty ? "" : "\(row.name), "
    return ["Gekozen: \(name)\(columns[selected.column]): \(row.cells[selected.column].orEmpty)"]
  }
}

extension String {
  /// What is said where nothing stands.
  fileprivate var orEmpty: String { isEmpty ? "leeg" : self }
}

extension Int {
  /// With a dot between thousands: `24.980`.
  var spoken: String {
    var digits = Array(String(abs(self)))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(".", at: place)
      place -= 3
    }
    return (self < 0 ? "-" : "") + String(digits)
  }
}
