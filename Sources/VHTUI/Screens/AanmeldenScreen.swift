import VHDomain

/// Who sits at the keyboard: chosen, not proven, until sign-in with a secret comes (decision 24).
struct AanmeldenScreen: Screen {
  enum Action { case kiezen }

  var list = ListState()

  func page(_ world: World) -> Page {
    Page(
      title: world.house.naam, centre: world.today.lang,
      status: "Kies wie u bent.", pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [Binding([.enter], .kiezen, "aanmelden")]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: people(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let chosen = list.row(of: people(world)) else {
      return [.say("Er zijn geen medewerkers; voeg er een toe met vh medewerker toevoegen.")]
    }
    return [.signIn(chosen.id)]
  }

  private func people(_ world: World) -> [Medewerker] {
    world.view.medewerkers.filter { $0.actief(op: world.today) }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let people = people(world)
    let inner = rect.inset(top: 1)
    canvas.write(" AANMELDEN", at: inner.origin, style: .group)
    Table(
      columns: [TableColumn("", .flex(2)), TableColumn("", .flex(3))],
      rows: people.map { TableRow([$0.naam, $0.rollen.map(\.rawValue).joined(separator: ", ")]) },
      empty: "Er zijn nog geen medewerkers."
    ).draw(in: inner.inset(top: 1), on: &canvas, list)
  }
}
