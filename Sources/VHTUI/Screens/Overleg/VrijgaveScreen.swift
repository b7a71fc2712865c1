import VHDomain

/// What the table may see, point by point: one line each, and only what differs from the rule of the
/// table (R-25).
struct VrijgaveScreen: Screen {
  enum Action { case verder, waarom }

  let nummer: Nummer<Overleg>
  private var list = ListState()

  init(nummer: Nummer<Overleg>) { self.nummer = nummer }

  private func punten(_ world: World) -> [Agendapunt] {
    world.view[nummer].map { world.view.agenda($0.inhoud) }?
      .filter { $0.casus != nil && !$0.isAfgerond } ?? []
  }

  private func open(_ world: World) -> [Puntid] { world.view.nietVrijgegeven(nummer) }

  func page(_ world: World) -> Page {
    let left = open(world).count
    let meeting = world.view[nummer]?.inhoud
    let name = meeting.map { "\(world.house.tafels.naam($0.tafel)) \($0.datum.kort)" } ?? ""
    return Page(
      title: "Vrijgeven   \(name)",
      status: left == 0
        ? "Alle punten zijn vrijgegeven."
        : "Nog niet vrijgegeven: \(counted(left, "punt", "punten")); de tafel ziet daarvan alleen "
          + "dat het bestaat.", pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(
        [.enter], .verder, list.selected == 0 ? "alles vrijgeven" : "afwijking",
        disabled: cannot(world)),
      Binding(["w"], .waarom, "waarom"),
    ]
  }

  private func cannot(_ world: World) -> String? {
    guard let first = punten(world).first else { return "Er staat geen casus op deze agenda." }
    return world.disabled(.bijOverleg(nummer, .volgensTafelregel([first.id])))
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: punten(world).count + 1)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    if action == .waarom {
      return [
        .explain(
          "Vrijgeven",
          [
            "Wie hoeveel van een punt mag zien, zegt de regel van de tafel; u legt alleen vast wat "
              + "anders is (R-25).",
            "Wat het scherm in de zaal toont, is wat iedereen die blijft mag zien.",
          ])
      ]
    }
    guard list.selected > 0 else {
      let left = open(world)
      guard !left.isEmpty else { return [.say("Alle punten zijn al vrijgegeven.")] }
      return [.run(.bijOverleg(nummer, .volgensTafelregel(left)))]
    }
    let all = punten(world)
    guard all.indices.contains(list.selected - 1) else { return [] }
    return [
      .push(OverlegForms.vrijgave(all[list.selected - 1].id, nummer, readers(world), world))
    ]
  }

  /// Whoever may be at the table: its participants, the guests who are there, the person concerned.
  private func readers(_ world: World) -> [Lezer] {
    guard let meeting = world.view[nummer]?.inhoud,
      let table = world.house.tafels.met(id: meeting.tafel)
    else { return [] }
    return world.house.deelnemers(van: table, op: meeting.datum).map { .organisatie($0) }
      + meeting.gastenAanTafel.map(\.lezer) + [.betrokkene]
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let left = open(world).count
    let first = TableRow([
      "alle punten", "", left == 0 ? "vrijgegeven" : "volgens tafelregel vrijgeven (\(left))",
    ])
    let rows = punten(world).map { point -> TableRow in
      let casus = point.casus.flatMap { world.view[$0]?.inhoud }
      return TableRow([
        point.id.description, casus.map { world.view.initialen($0) } ?? "",
        world.view.vrijgave(point.id, in: nummer) ?? "",
      ])
    }
    Table(
      columns: [
        TableColumn("", .fixed(12)), TableColumn("", .fixed(8)), TableColumn("", .flex(1)),
      ],
      rows: [first] + rows
    ).draw(in: rect, on: &canvas, list)
  }
}
