/// A page to read: reasons, a long text, an explanation.
struct LeesScreen: Screen {
  enum Action { case dicht, omlaag, omhoog }

  let title: String
  let lines: [String]
  var offset = 0

  func page(_ world: World) -> Page { Page(title: title) }

  private var paragraph: Paragraph { Paragraph(lines.joined(separator: "\n\n")) }
  /// The rows it takes on a usual screen.
  private var rows: Int { paragraph.lines(width: Paragraph.measure).count }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .dicht, "gelezen"),
      Binding([.down, .pageDown], .omlaag, "verder", footer: rows > 10, name: "pijlen"),
      Binding([.up, .pageUp], .omhoog, "omhoog", footer: false),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .dicht: return [.pop]
    case .omlaag: offset = min(offset + 1, max(0, rows - 1))
    case .omhoog: offset = max(0, offset - 1)
    }
    return []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    let total = paragraph.lines(width: inner.width).count
    let (text, rest) = inner.splitBottom(total > inner.height && inner.height > 2 ? 1 : 0)
    // At the end nothing scrolls further away than the last page.
    let first = min(offset, max(0, total - text.height))
    paragraph.draw(in: text, on: &canvas, offset: first)
    let below = total - first - text.height
    if below > 0 { canvas.write("… nog \(below) regels", at: rest.origin, style: .dim) }
  }
}
