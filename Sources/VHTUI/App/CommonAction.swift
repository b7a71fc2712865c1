/// The keys that mean the same on every screen.
enum CommonAction {
  case gordijn
  case hulp
  case palet
  /// Why what was just refused can't be done.
  case uitleg
  /// Take over what other terminals changed, on a screen that others look at.
  case bijwerken
  /// Undo what was done last.
  case ongedaan
  case terug
  case stoppen

  /// The keys of every screen; where letters are text only Ctrl-G and Esc remain.
  ///
  /// - Parameters:
  ///   - uitleg: whether something was refused that `w` can explain.
  ///   - bezwaar: why nothing can be undone now; nil when something can.
  ///   - nieuws: why there is nothing of other terminals to take over; nil when there is.
  static func bindings(
    _ screen: some Screen, isTop: Bool, uitleg: Bool = false,
    ongedaan bezwaar: String? = Ongedaanlijst().bezwaar, elders nieuws: String? = nil
  ) -> [Binding<CommonAction>] {
    let shield = Binding<CommonAction>(
      screen.takesText ? [.control("g")] : ["g", .control("g")], .gordijn, "gordijn",
      group: "Overal", pinned: true)
    let back: [Binding<CommonAction>] =
      screen.hasOwnEscape
      ? [] : [Binding([.escape], .terug, "terug", group: "Overal", footer: !isTop)]
    let help = Binding<CommonAction>(["?"], .hulp, "meer", group: "Overal", pinned: true)
    let news = Binding<CommonAction>(
      [.control("r")], .bijwerken, "nieuws van elders", group: "Overal", disabled: nieuws,
      footer: false)
    if screen.takesText { return back + [shield, help, news] }
    let why: [Binding<CommonAction>] =
      uitleg ? [Binding(["w"], .uitleg, "waarom niet", group: "Overal", pinned: true)] : []
    return why + back + [
      shield, help,
      Binding(
        ["u"], .ongedaan, "ongedaan", group: "Overal",
        disabled: screen is VraagScreen ? "Beantwoord eerst deze vraag." : bezwaar),
      Binding([":"], .palet, "opdracht zoeken", group: "Overal", footer: false),
      news,
      Binding(["q"], .stoppen, isTop ? "stoppen" : "terug", group: "Overal", footer: isTop),
    ]
  }
}
