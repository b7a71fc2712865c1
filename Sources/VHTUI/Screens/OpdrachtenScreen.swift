import VHDomain

/// Help (`?`) and the command palette (`:`): one list of what can be done, narrowed by what is typed.
///
/// Enter runs the line; the first column teaches the key that does it directly.
struct OpdrachtenScreen: Screen {
  enum Action { case doen, wissen }

  let title: String
  let hint: String
  let lines: [Opdracht]
  private var line = SearchLine()
  private var list = ListState()

  /// All keys of a screen, its own first, with the reason where one can't be used.
  static func hulp(_ screen: some Screen, _ world: World, isTop: Bool) -> OpdrachtenScreen {
    OpdrachtenScreen(
      title: "Toetsen: \(screen.page(world).title)", hint: "typ een woord om te zoeken",
      lines: Opdracht.toetsen(screen, world, isTop: isTop))
  }

  /// What can be done on a screen, and every place one can go to.
  static func palet(_ screen: some Screen, _ world: World, isTop: Bool) -> OpdrachtenScreen {
    OpdrachtenScreen(
      title: "Opdrachten", hint: "typ wat u wilt doen",
      lines: Opdracht.toetsen(screen, world, isTop: isTop) + Opdracht.plaatsen(world))
  }

  private init(title: String, hint: String, lines: [Opdracht]) {
    self.title = title
    self.hint = hint
    self.lines = Opdracht.Groep.allCases.flatMap { group in
      // What can be done now comes first: there the mark stands.
      let own = lines.filter { $0.groep == group }
      return own.filter { $0.reden == nil } + own.filter { $0.reden != nil }
    }
    list = start
  }

  /// The mark on the first line that can be done now.
  private var start: ListState {
    ListState(selected: shown.firstIndex { $0.reden == nil } ?? 0)
  }

  var takesText: Bool { true }
  var hasOwnEscape: Bool { true }

  func page(_ world: World) -> Page {
    Page(title: title, status: list.row(of: shown)?.reden.map { "Kan nu niet: \($0)" } ?? "")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = shown.isEmpty ? "Er is niets wat zo heet; wis een paar letters." : nil
    return [
      Binding([.enter], .doen, "doen", disabled: none),
      Binding([.escape], .wissen, line.text.isEmpty ? "terug" : "wissen", pinned: true),
    ]
  }

  /// The lines that fit what was typed.
  private var shown: [Opdracht] { lines.filter { $0.past(bij: line.text) } }

  // MARK: - Keys

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    let count = shown.count
    guard let outcome = line.type(key, &list, count: count) else { return nil }
    if outcome == .typed { list = start }
    return []
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    line.paste(text)
    list = start
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .doen:
      guard let chosen = list.row(of: shown) else { return [] }
      return chosen.reden.map { [.say($0)] } ?? chosen.effecten(world)
    case .wissen:
      guard !line.text.isEmpty else { return [.pop] }
      line.clear()
      list = start
      return []
    }
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = shown
    let groups = Opdracht.Groep.allCases.map { group in
      TableGroup(title: group.rawValue, count: rows.count { $0.groep == group })
    }
    Table(
      columns: [
        TableColumn("", .fixed(12)), TableColumn("", .flex(1)), TableColumn("", .fixed(11)),
      ],
      rows: rows.map { TableRow([$0.toets, $0.naam, $0.reden == nil ? "" : "kan nu niet"]) },
      groups: groups.filter { $0.count > 0 },
      empty: "Er is niets wat zo heet.", isNumbered: false
    ).draw(in: rect.inset(top: min(2, rect.height)), on: &canvas, list)
    line.draw(in: rect, on: &canvas, hint: hint)
  }
}
