import VHDomain

/// A rule warns: the step can still be taken, with a written reason that is kept (decision 17).
struct WaarschuwingScreen: Screen {
  enum Action { case terug }

  let command: Command
  let refusal: Refusal
  var form = Form([
    .text("reden", "Reden", help: "wordt bewaard bij dit besluit", isRequired: true)
  ])

  var takesText: Bool { true }
  var hasOwnEscape: Bool { true }

  func page(_ world: World) -> Page { Page(title: "Let op") }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .terug, "toch doorgaan, met deze reden"),
      Binding([.escape], .terug, "terug"),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [.pop] }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if key == .escape { return [.pop] }
    if key == "?", !form.isTyping { return nil }
    guard form.handle(key) == .submitted else { return [] }
    let reason = form.text("reden")
    guard !reason.isBlank else {
      return [.say("Schrijf waarom u toch doorgaat, of ga terug met Esc.")]
    }
    let rules = Set(refusal.findings.map(\.rule)).sorted()
    return [.run(command, accepting: rules.map { Aanvaarding(regel: $0, reden: reason) })]
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    _ = form.paste(text)
    return []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: rect.height > 6 ? 1 : 0, left: 1, right: 1)
    let reasons = Paragraph(
      refusal.zinnenMetRegel.joined(separator: "\n"), style: .warning)
    let how = Paragraph("Doorgaan kan, als u opschrijft waarom.")
    let (first, second) = (reasons.lines(width: inner.width), how.lines(width: inner.width))
    let wanted = first.count + second.count + 2
    // The field stays in sight, whatever is above it.
    let least = min(inner.height, form.height(width: inner.width))
    let (text, field) = inner.splitTop(min(wanted, inner.height - least))
    reasons.draw(in: text, on: &canvas)
    how.draw(in: text.inset(top: first.count + 1), on: &canvas)
    form.draw(in: field, on: &canvas)
  }
}
