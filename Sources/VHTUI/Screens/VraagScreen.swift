import VHDomain

/// The medium level of confirmation (interaction rule 15): a question that names the record and what
/// follows; `j` says yes, Enter and Esc leave everything as it is.
struct VraagScreen: Screen {
  enum Action { case ja, nee }

  let title: String
  let vraag: String
  let gevolg: String
  let ja: String
  let nee: String
  /// What follows after yes, for the screen that asked.
  let effects: [Effect]

  func page(_ world: World) -> Page { Page(title: title) }

  func bindings(_ world: World) -> [Binding<Action>] {
    [Binding(["j"], .ja, ja), Binding([.enter], .nee, nee)]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .ja: [.pop] + effects
    case .nee: [.pop]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Dialog(
      vraag, gevolg,
      choices: [
        DialogChoice("j", "Ja, \(ja)"), DialogChoice("Enter", "Nee, \(nee)"),
      ]
    ).draw(in: rect, on: &canvas)
  }
}
