/// A page to read: reasons, a long text, an explanation.
struct LeesScreen: Screen {
  enum Action { case dicht, omlaag, omhoog }

  let title: String
  let lines: [String]
  var offset = 0

  func page(_ world: World) -> Page { Page(title: title) }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .dicht, "gelezen"),
      Binding([.down, .pageDown], .omlaag, "verder", footer: lines.count > 8),
      Binding([.up, .pageUp], .omhoog, "omhoog", footer: false),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .dicht: return [.pop]
    case .omlaag: offset = min(offset + 1, max(0, lines.count * 2 - 2))
    case .omhoog: offset = max(0, offset - 1)
    }
    return []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    Paragraph(lines.joined(separator: "\n\n")).draw(in: inner, on: &canvas, offset: offset)
  }
}
