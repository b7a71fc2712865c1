import VHDomain

/// A person: what is known, and the casussen and meldingen they are in.
struct PersoonScreen: Screen {
  enum Action { case openen }

  let nummer: Nummer<Persoon>
  var list = ListState()

  init(nummer: Nummer<Persoon>) {
    self.nummer = nummer
  }

  func page(_ world: World) -> Page {
    let isKnown = world.view[nummer] != nil
    return Page(
      title: nummer.description + (isKnown ? "  \(world.view.naam(nummer))" : ""),
      ribbon: .pad(world, at: nil), pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = dossiers(world).isEmpty ? "Van deze persoon zijn hier geen dossiers." : nil
    return [Binding([.enter], .openen, "openen", disabled: none)]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: dossiers(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    let rows = dossiers(world)
    guard rows.indices.contains(list.selected) else { return [] }
    return [Dossiers.open(rows[list.selected], world)].compactMap { $0 }
  }

  mutating func resumed(_ world: World) { list.clamp(count: dossiers(world).count) }

  private func dossiers(_ world: World) -> [RecordNummer] { world.view.dossiers(van: nummer) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    guard let data = world.view[nummer]?.inhoud.gegevens else {
      Paragraph("\(nummer) is niet gevonden.").draw(in: inner, on: &canvas)
      return
    }
    let used = Fields(Self.facts(nummer, data, world), valueColumn: 13).draw(in: inner, on: &canvas)
    let rows = dossiers(world)
    let casussen = rows.count { $0.soort == .casus }
    let groups = [
      TableGroup(title: "CASUSSEN", count: casussen),
      TableGroup(title: "MELDINGEN", count: rows.count - casussen),
    ].filter { $0.count > 0 }
    Table(
      columns: [
        TableColumn("", .fixed(11)), TableColumn("", .fixed(13), drops: true),
        TableColumn("", .flex(1)),
      ], count: rows.count, groups: groups, empty: "Er zijn geen casussen of meldingen."
    ) { index in
      let row = world.view.regel(rows[index])
      return TableRow([rows[index].description, row?.gemeente ?? "", row?.staat ?? ""])
    }.draw(in: rect.inset(top: min(used + 2, max(0, rect.height - 3))), on: &canvas, list)
  }

  /// What is known of a person; empty rows are left out.
  static func facts(
    _ nummer: Nummer<Persoon>, _ data: Persoonsgegevens, _ world: World
  ) -> [Fields.Row] {
    let rows: [(String, String?)] = [
      ("Naam", world.view.naam(nummer)),
      ("Geboren", data.geboortedatum.map { $0.datum?.lang ?? $0.description }),
      ("Verwacht", data.verwachtOp?.lang), ("Geslacht", data.geslacht?.rawValue),
      ("Woonplaats", data.woonplaats), ("Verblijf", data.verblijfplaats),
    ]
    return rows.compactMap { label, value in value.map { Fields.Row(label, $0) } }
  }
}
