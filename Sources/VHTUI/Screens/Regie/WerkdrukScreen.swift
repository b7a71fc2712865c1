import VHDomain

/// How the work is divided over the procesregisseurs, by name; Enter opens the list of one, such as
/// of a colleague who is away.
struct WerkdrukScreen: Screen {
  enum Action { case openen, waarom }

  private var list = ListState()

  func page(_ world: World) -> Page {
    let rows = world.view.werkdruk
    let total = rows.reduce(0) { $0 + $1.casussen }
    return Page(
      title: "Werkdruk per procesregisseur", centre: world.today.lang,
      ribbon: .pad(world, current: .procesregie),
      status: "\(counted(total, "casus", "casussen")) over "
        + "\(counted(rows.count, "procesregisseur", "procesregisseurs")); op naam, niet op aantal.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = world.view.werkdruk.isEmpty ? "Er is nog geen procesregisseur." : nil
    return [
      Binding([.enter], .openen, "casussen", disabled: none),
      Binding(["w"], .waarom, "uitleg"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: world.view.werkdruk.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .openen:
      list.row(of: world.view.werkdruk).map { [.push(WerkvoorraadScreen(.van($0.medewerker.id)))] }
        ?? []
    case .waarom:
      [
        .explain(
          "Werkdruk",
          [
            "Casussen telt wat onder procesregie is; nu telt wat vandaag aandacht vraagt.",
            "Zwaarte telt de intensiteiten op met hun gewicht in dit huis; een plus betekent dat niet bij "
              + "elke casus een intensiteit is gekozen.",
            "Per fte is casussen gedeeld door de omvang van het werk. Die geeft de beheerder op, bij "
              + "Inrichting, Medewerkers. Is hij niet opgegeven, dan staat er niets.",
          ])
      ]
    }
  }

  /// A name is never cut: what is less needed goes first.
  private func widest(_ world: World) -> Int {
    max(15, world.view.werkdruk.map(\.medewerker.naam.columns).max() ?? 0)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Table(
      columns: [
        TableColumn("procesregisseur", .flex(1), least: widest(world)),
        TableColumn("casussen", .fixed(8), .right), TableColumn("nu", .fixed(5), .right),
        TableColumn("zwaarte", .fixed(8), .right, drops: true),
        TableColumn("fte", .fixed(6), .right, drops: true),
        TableColumn("per fte", .fixed(8), .right),
      ],
      rows: world.view.werkdruk.map { row in
        TableRow([
          row.medewerker.naam, "\(row.casussen)", "\(row.nu)",
          row.gewicht == 0 ? "" : "\(row.gewicht)\(row.zonderIntensiteit > 0 ? "+" : "")",
          row.medewerker.fte ?? "", row.perFte.map { "\($0 / 10),\($0 % 10)" } ?? "",
        ])
      }, empty: "Er is nog geen procesregisseur."
    ).draw(in: rect, on: &canvas, list)
  }
}
