import VHDomain

/// The reporters who still have to hear what became of their melding, the first deadline first.
struct TerugkoppelenScreen: Screen {
  enum Action { case lezen, ingelicht, drukken, dossier }

  private var list = ListState()

  func page(_ world: World) -> Page {
    Page(
      title: "Terugkoppelen aan melders", centre: world.today.lang,
      ribbon: .pad(world, at: nil), status: TerugkoppelenScreen.summary(world).metHoofdletter + ".",
      pending: list.entry.text)
  }

  /// `4, waarvan 1 te laat`.
  static func summary(_ world: World) -> String {
    let lines = world.view.terugTeKoppelen
    let late = lines.count { world.view.werkdagenTeLaat($0) > 0 }
    if lines.isEmpty { return "niemand hoeft nog iets te horen" }
    return "\(lines.count)" + (late == 0 ? "" : ", waarvan \(late) te laat")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let row = list.row(of: world.view.terugTeKoppelen)
    let none = row == nil ? Papierwoorden.nietHier(world, "Elke melder is ingelicht.") : nil
    return [
      Binding([.enter], .lezen, "lezen", disabled: none),
      Binding(
        ["+"], .ingelicht, "ingelicht",
        disabled: none ?? row.flatMap { Papieropdracht.bezwaar(Papierbron($0), world) }),
      Binding(["d"], .drukken, "drukken", disabled: none),
      Binding([.tab], .dossier, "dossier", disabled: none),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: world.view.terugTeKoppelen.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let row = list.row(of: world.view.terugTeKoppelen) else { return [] }
    switch action {
    case .lezen: return [.push(PapierScreen(Papierbron(row)))]
    case .ingelicht: return [.push(Papieropdracht.verstuurd(Papierbron(row), world))]
    case .drukken: return [.push(Papieropdracht.drukken(Papierbron(row), world))]
    case .dossier: return [.push(DossierScreen(nummer: row.casus))]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = world.view.terugTeKoppelen
    Table(
      columns: [
        TableColumn("melding", .fixed(11)), TableColumn("melder", .flex(1), least: 30),
        TableColumn("besloten", .fixed(16), drops: true),
        TableColumn("wanneer", .fixed(24)),
      ],
      count: rows.count,
      empty: Papierwoorden.nietHier(world, "Elke melder heeft gehoord wat er is besloten.")
    ) { index in
      let row = rows[index]
      return TableRow([
        row.melding.description, Papierwoorden.melder(row, world),
        Papierwoorden.dag(row.besloten, world), Papierwoorden.termijn(row, world),
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}
