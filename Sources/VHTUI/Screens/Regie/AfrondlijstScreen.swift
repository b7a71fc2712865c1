import VHDomain

/// What stands in the way of closing: each with the key that goes there.
struct AfrondlijstScreen: Screen {
  enum Action { case ga, afsluiten, waarom }

  let nummer: Nummer<Casus>
  private var list = ListState()

  init(nummer: Nummer<Casus>) { self.nummer = nummer }

  func page(_ world: World) -> Page {
    let rows = rows(world)
    let hard = rows.count(where: \.isHard)
    return Page(
      title: "Wat blokkeert afsluiten van \(nummer)",
      ribbon: .pad(world, at: world.view[nummer]?.inhoud.padstap),
      status: hard > 0
        ? "Afsluiten kan nog niet: \(counted(hard, "reden", "redenen"))."
        : rows.isEmpty
          ? "Niets blokkeert; b sluit de casus af." : "Wat overblijft, vraagt een reden.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(
        [.enter], .ga, "ga erheen", disabled: rows(world).isEmpty ? "Niets blokkeert." : nil),
      Binding(["b"], .afsluiten, "afsluiten", disabled: CasusStap.afsluiten.reason(nummer, world)),
      Binding(["w"], .waarom, "waarom"),
    ]
  }

  private func rows(_ world: World) -> [Blokkade] {
    world.view[nummer].map(world.view.blokkades) ?? []
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .afsluiten: [.push(CasusForms.afsluiten(nummer, world))]
    case .waarom:
      [
        .explain(
          "Wat blokkeert afsluiten",
          rows(world).map { "\($0.zin) (\($0.regel)\($0.isHard ? "" : ", met reden te passeren"))" }
            + ["Een gesloten casus gaat niet meer open; een terugval is een nieuwe casus."])
      ]
    case .ga: list.row(of: rows(world)).map { jump($0.sprong, world) } ?? []
    }
  }

  private func jump(_ sprong: Blokkade.Sprong, _ world: World) -> [Effect] {
    guard let casus = world.view[nummer]?.inhoud else { return [] }
    switch sprong {
    case .actie(let id):
      return casus.openActies.first { $0.id == id }
        .map { [.push(ActieScreen(nummer: nummer, actie: $0))] } ?? []
    case .voorwaarde(let id):
      return casus.regie.voorwaarden.first { $0.id == id }
        .map { [.push(RegieForms.bezien(nummer, $0, world))] } ?? []
    case .topX: return [.push(TrajectForms.topX(nummer, casus, world))]
    case .zrm: return [.push(ZRMScreen(nummer: nummer, world))]
    case .afschalen:
      if let reason = CasusStap.afschalen.reason(nummer, world) { return [.say(reason)] }
      return [.push(CasusForms.afschalen(nummer, world))]
    case .melder: return [.push(TerugkoppelenScreen())]
    case .spoed: return [.say("Zet de casus op de agenda van de tafel die bekrachtigt.")]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    let hard = rows.count(where: \.isHard)
    let groups = [
      TableGroup(title: "BLOKKEERT", count: hard),
      TableGroup(title: "VRAAGT EEN REDEN", count: rows.count - hard),
    ].filter { $0.count > 0 }
    Table(
      columns: [TableColumn("", .flex(1), least: 30), TableColumn("", .fixed(6))],
      rows: rows.map { TableRow([$0.zin, $0.regel]) }, groups: groups,
      empty: "Niets blokkeert: de casus kan worden afgesloten."
    ).draw(in: rect, on: &canvas, list)
  }
}
