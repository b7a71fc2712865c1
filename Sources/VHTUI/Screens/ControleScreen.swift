import VHDomain

/// What the check of all records found; made when it is opened, and again with `o`.
struct ControleScreen: Screen {
  enum Action { case openen, opnieuw }

  private(set) var verslag: Controleverslag?
  var list = ListState()

  init(_ world: World) {
    verslag = world.controle()
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Controle", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: verslag?.samenvatting ?? "De gegevens zijn nu niet te controleren.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = findings.isEmpty ? "Er is niets gevonden." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["o"], .opnieuw, "opnieuw"),
    ]
  }

  private var findings: [Controlebevinding] { verslag?.bevindingen ?? [] }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: findings.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .opnieuw:
      verslag = world.controle()
      list.clamp(count: findings.count)
      return []
    case .openen:
      guard findings.indices.contains(list.selected) else { return [] }
      let found = findings[list.selected]
      if found.controle != "leesbaar", let nummer = found.nummer,
        let opened = Dossiers.open(nummer, world)
      {
        return [opened]
      }
      let meant = Controlepunt.alle.first { $0.id == found.controle }?.zin ?? ""
      return [.explain("Controle", [found.regel, "Wat zo hoort te zijn: \(meant)"])]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let faults = verslag?.fouten ?? 0
    let groups = [
      TableGroup(title: "FOUTEN", count: faults),
      TableGroup(title: "AANDACHT", count: findings.count - faults),
    ].filter { $0.count > 0 }
    let found = findings
    Table(
      columns: [
        TableColumn("", .fixed(11)), TableColumn("", .flex(1)),
        TableColumn("", .fixed(17), drops: true),
      ], count: found.count, groups: groups,
      empty: verslag == nil ? "De gegevens zijn nu niet te controleren." : "Er is niets gevonden."
    ) { index in
      TableRow([
        found[index].nummer?.description ?? "", found[index].zin, found[index].controle,
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}
