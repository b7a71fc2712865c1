/// A page as it is heard: what stands around it, and its parts in the order of reading.
///
/// What widgets say of themselves comes first; cells for which nobody speaks are read as text.
struct HeardPage: Hashable {
  let page: SpokenPage
  let parts: [Spoken]

  /// The page of a canvas on which somebody listened; nil on any other.
  init?(_ canvas: Canvas) {
    guard let heard = canvas.heard else { return nil }
    page = heard.page
    var parts: [Spoken] = []
    for row in page.body.row..<page.body.endRow {
      let starting = heard.blocks.filter { $0.area.row == row }
        .sorted { $0.area.column < $1.area.column }
      let free = Self.free(row, canvas, heard.blocks.map(\.area))
      parts += Self.joined(free, starting.map(\.part))
    }
    self.parts = parts
  }

  /// The text of a row outside the areas that speak for themselves.
  private static func free(_ row: Int, _ canvas: Canvas, _ areas: [Rect]) -> String {
    let taken = areas.filter { $0.row <= row && row < $0.endRow }
    guard !taken.contains(where: { $0.width == canvas.size.width }) else { return "" }
    let text = canvas.row(row).enumerated().map { column, cell in
      taken.contains { $0.column <= column && column < $0.endColumn } ? " " : cell.glyph.text
    }.joined()
    return text.words
  }

  /// Words in front of a text or an entry are its label; before anything else they stand alone.
  private static func joined(_ free: String, _ starting: [Spoken]) -> [Spoken] {
    guard !free.isEmpty else { return starting }
    switch starting.first {
    case .text(let lines):
      let first = lines.first.map { "\(free): \($0)" } ?? free
      return [.text([first] + lines.dropFirst())] + starting.dropFirst()
    case .entry(_, let text):
      return [.entry(label: free, text: text)] + starting.dropFirst()
    default: return [.text([free])] + starting
    }
  }

  /// The list on the page.
  var table: SpokenTable? {
    parts.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
  }

  var form: SpokenForm? {
    parts.lazy.compactMap { if case .form(let form) = $0 { form } else { nil } }.first
  }

  /// Whether more lines at once can be text here.
  var takesPaste: Bool {
    switch field?.value.kind {
    case .line, .lines, .date: true
    case .choice, .choices, .answer: false
    case nil: page.takesText
    }
  }

  /// The field that has the focus.
  var field: SpokenForm.Field? {
    form.flatMap { $0.fields.indices.contains($0.focus) ? $0.fields[$0.focus] : nil }
  }
}

extension String {
  /// What columns of cells say: wide gaps become commas, rules and marks go.
  fileprivate var words: String {
    let kept = map { "─>[]".contains($0) ? " " : $0 }
    return String(kept).split(separator: "  ")
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
      .reduce("") {
        $0.isEmpty ? $1 : $0 + ($0.last.map { ".:,".contains($0) } ?? false ? " " : ", ") + $1
      }
  }
}
