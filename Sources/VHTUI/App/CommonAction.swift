/// The keys that mean the same on every screen.
enum CommonAction {
  case gordijn
  case hulp
  case terug
  case stoppen

  /// The keys of every screen; where letters are text only Ctrl-G and Esc remain.
  static func bindings(_ screen: some Screen, isTop: Bool) -> [Binding<CommonAction>] {
    let shield = Binding<CommonAction>(
      screen.takesText ? [.control("g")] : ["g", .control("g")], .gordijn, "gordijn",
      group: "Overal", pinned: true)
    let back: [Binding<CommonAction>] =
      screen.hasOwnEscape
      ? [] : [Binding([.escape], .terug, "terug", group: "Overal", footer: !isTop)]
    let help = Binding<CommonAction>(["?"], .hulp, "meer", group: "Overal", pinned: true)
    if screen.takesText { return back + [shield, help] }
    return back + [
      shield, help,
      Binding(["q"], .stoppen, isTop ? "stoppen" : "terug", group: "Overal", footer: isTop),
    ]
  }
}
