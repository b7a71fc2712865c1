/// Leaving the program is asked, never done by accident.
struct StoppenScreen: Screen {
  enum Action { case stoppen, wisselen, blijven }

  func page(_ world: World) -> Page { Page(title: "Stoppen") }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(["1"], .stoppen, "stoppen"),
      Binding(["2"], .wisselen, "iemand anders"),
      Binding([.enter], .blijven, "blijven"),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .stoppen: [.quit]
    case .wisselen: [.leaveMeeting, .signOut]
    case .blijven: [.pop]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Dialog(
      "Wilt u stoppen?", "Alles is opgeslagen.",
      choices: [
        DialogChoice("1", "Stoppen"), DialogChoice("2", "Iemand anders meldt zich aan"),
        DialogChoice("Enter", "Blijven"),
      ]
    ).draw(in: rect, on: &canvas)
  }
}
