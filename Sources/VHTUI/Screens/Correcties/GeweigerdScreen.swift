import VHDomain

/// A correction of many records of which some can't be: each with its reason, and the others
/// without them.
struct GeweigerdScreen: Screen {
  enum Action { case zonder, terug, omlaag, omhoog }

  let order: Correctieopdracht
  let refusal: Refusal
  let back: Int
  private var offset = 0

  /// Nil when no record can be left out.
  init?(order: Correctieopdracht, refusal: Refusal, back: Int) {
    guard order.nummers.count > 1,
      refusal.findings.allSatisfy({ $0.field.flatMap { RecordNummer($0) } != nil })
    else { return nil }
    self.order = order
    self.refusal = refusal
    self.back = back
  }

  private var geweigerd: Set<RecordNummer> {
    Set(refusal.findings.compactMap { $0.field.flatMap { RecordNummer($0) } })
  }

  func page(_ world: World) -> Page {
    Page(
      title: "\(geweigerd.count) van \(order.nummers.count) dossiers kunnen niet",
      ribbon: .pad(world, at: nil),
      status: "Er is niets vastgelegd: alles gaat samen, of niets.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let left = order.nummers.count - geweigerd.count
    return [
      Binding([.enter], .terug, "terug naar het formulier"),
      Binding(
        ["x"], .zonder, "zonder deze \(geweigerd.count)",
        disabled: left > 0 ? nil : "Dan blijft er niets over; pas de waarde aan."),
      Binding([.down, .pageDown], .omlaag, "verder", footer: false, name: "pijlen"),
      Binding([.up, .pageUp], .omhoog, "omhoog", footer: false),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .terug: return [.pop]
    case .zonder:
      return [.pop]
        + GevolgenScreen.open(
          .corrigeren(order.zonder(geweigerd)), back: back, telt: true, world)
    case .omlaag: offset += 1
    case .omhoog: offset = max(0, offset - 1)
    }
    return []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    let paragraph = Paragraph(refusal.zinnenMetRegel.joined(separator: "\n"))
    let total = paragraph.lines(width: inner.width).count
    let (body, rest) = inner.splitBottom(total > inner.height && inner.height > 2 ? 1 : 0)
    let first = min(offset, max(0, total - body.height))
    paragraph.draw(in: body, on: &canvas, offset: first)
    let below = total - first - body.height
    if below > 0 { canvas.write("… nog \(below) regels", at: rest.origin, style: .dim) }
  }
}
