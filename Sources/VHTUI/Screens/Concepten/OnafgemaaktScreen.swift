import VHDomain

/// What somebody began and did not record: typing that was kept, and meldingen that are concepts.
struct OnafgemaaktScreen: Screen {
  enum Action { case verder, weg }

  /// A line of the list.
  enum Row {
    case concept(Concept)
    case melding(Stored<Melding>)
  }

  var list = ListState()

  /// What this person has begun, oldest first.
  static func rows(_ world: World) -> [Row] {
    world.concepten.map { .concept($0) }
      + world.view.meldingenZonderRoute.filter {
        $0.inhoud.status == .concept
          && $0.verloop.first?.head.door.medewerker == world.view.actor.medewerker
      }.map { .melding($0) }
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Onafgemaakt", centre: world.today.lang, ribbon: .pad(world),
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let row = list.row(of: Self.rows(world))
    let none = row == nil ? "Er is niets onafgemaakt." : nil
    return [
      Binding([.enter], .verder, "verder", disabled: none),
      Binding([.delete], .weg, "weggooien", disabled: none ?? reason(row)),
    ]
  }

  private func reason(_ row: Row?) -> String? {
    guard case .melding(let stored) = row else { return nil }
    return "\(stored.nummer) is vastgelegd en blijft bestaan; vul de melding aan."
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: Self.rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch (action, list.row(of: Self.rows(world))) {
    case (.verder, .melding(let stored)): return [.push(MeldingForm.change(stored, world))]
    case (.verder, .concept(let concept)):
      return Formulier.open(concept.plek, world).map { [$0] }
        ?? [.say("Dit formulier is er nu niet; de tekst blijft bewaard.")]
    case (.weg, .concept(let concept)): return [.push(VraagScreen.weggooien(concept))]
    default: return []
    }
  }

  mutating func resumed(_ world: World) { list.clamp(count: Self.rows(world).count) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = Self.rows(world)
    Table(
      columns: [
        TableColumn("wat", .flex(3)), TableColumn("bewaard", .fixed(17)),
        TableColumn("", .flex(1), drops: true),
      ],
      rows: rows.map { TableRow(cells($0)) },
      empty: "Er is niets onafgemaakt: alles wat u typte is vastgelegd."
    ).draw(in: rect, on: &canvas, list)
  }

  private func cells(_ row: Row) -> [String] {
    switch row {
    case .concept(let concept):
      let when = "\(concept.bewaard.dag.kort) \(concept.bewaard.tijd)"
      return [concept.titel, when, counted(concept.velden.count, "veld", "velden")]
    case .melding(let stored):
      let when = "\(stored.gewijzigd.dag.kort) \(stored.gewijzigd.tijd)"
      return ["Melding \(stored.nummer)", when, "concept"]
    }
  }
}
