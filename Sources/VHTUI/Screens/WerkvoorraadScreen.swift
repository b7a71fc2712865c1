import VHDomain

/// The caseload: what needs attention and why, then what runs.
///
/// No score, no ranking of persons.
struct WerkvoorraadScreen: Screen {
  enum Action { case openen, actie, waarom, wissel, zoeken }

  var isAlleen: Bool
  var list = ListState()

  init(isAlleen: Bool) {
    self.isAlleen = isAlleen
  }

  func page(_ world: World) -> Page {
    Page(
      title: isAlleen ? "Mijn casussen" : "Alle casussen onder procesregie",
      centre: world.today.lang, ribbon: .pad(world, current: .procesregie),
      status: more(world), pending: list.entry.text)
  }

  /// The further reasons of the selected row.
  private func more(_ world: World) -> String {
    guard let casus = selected(world)?.inhoud else { return "" }
    let rest = world.view.aandacht(casus).dropFirst().map(\.zin)
    return rest.isEmpty ? "" : "Ook: \(rest.joined(separator: "; "))."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = selected(world) == nil ? "Er zijn hier geen casussen." : nil
    return [
      Binding([.enter], .openen, "dossier", disabled: none),
      Binding(["a"], .actie, "actie", disabled: none),
      Binding(["w"], .waarom, "waarom hier", disabled: none),
      Binding([.tab], .wissel, isAlleen ? "alle" : "mijn"),
      ZoekScreen.binding(.zoeken, world),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: groups(world).flatMap(\.rows).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    if action == .wissel {
      isAlleen.toggle()
      list = ListState()
      return []
    }
    if action == .zoeken { return [.push(ZoekScreen())] }
    guard let stored = selected(world) else { return [] }
    switch action {
    case .openen: return [.push(DossierScreen(nummer: stored.nummer))]
    case .actie: return [.push(CasusForms.actie(stored.nummer, world))]
    case .waarom:
      let reasons = world.view.aandacht(stored.inhoud)
      return [
        .explain(
          "Waarom \(stored.nummer) hier staat",
          reasons.isEmpty
            ? ["Deze casus loopt; er is nu niets nodig."]
            : reasons.map { "\($0.zin.metHoofdletter) (\($0.regel))." })
      ]
    case .wissel, .zoeken: return []
    }
  }

  private func groups(_ world: World) -> [(title: String, rows: [Stored<Casus>])] {
    let all = world.view.werkvoorraad(van: isAlleen ? world.view.actor.medewerker : nil)
    let now = all.filter { !world.view.aandacht($0.inhoud).isEmpty }
    let runs = all.filter { world.view.aandacht($0.inhoud).isEmpty }
    return [("NU (\(now.count))", now), ("LOOPT (\(runs.count))", runs)].filter { !$0.1.isEmpty }
  }

  private func selected(_ world: World) -> Stored<Casus>? {
    list.row(of: groups(world).flatMap(\.rows))
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = groups(world)
    let rows = groups.flatMap(\.rows)
    let trajecten = rect.width < 100 ? [] : [TableColumn("traject", .fixed(24))]
    Table(
      columns: [
        TableColumn("casus", .fixed(11)), TableColumn("wie", .fixed(6)),
        TableColumn("gemeente", .fixed(13), drops: true), TableColumn("waarom hier", .flex(1)),
      ] + trajecten,
      count: rows.count,
      groups: groups.map { TableGroup(title: $0.title, count: $0.rows.count) },
      empty: isAlleen ? "U hebt geen casussen onder procesregie." : "Er is niets onder procesregie."
    ) { index in
      let casus = rows[index].inhoud
      return TableRow([
        rows[index].nummer.description, world.view.initialen(casus), casus.gemeente ?? "",
        world.view.aandacht(casus).first?.zin ?? casus.fase.naam,
        casus.traject.map(world.house.trajecten.naam) ?? "",
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}
