import VHDomain

/// A person: what is known, the casussen and meldingen they are in, and who looks like them.
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
    let none = count(world) == 0 ? "Van deze persoon zijn hier geen dossiers." : nil
    return [Binding([.enter], .openen, "openen", disabled: none)]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: count(world))
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    let rows = dossiers(world)
    if rows.indices.contains(list.selected) {
      return [Dossiers.open(rows[list.selected], world)].compactMap { $0 }
    }
    let alike = lookalikes(world)
    guard alike.indices.contains(list.selected - rows.count) else { return [] }
    let other = alike[list.selected - rows.count].nummer
    return [.push(PersonenNaastElkaarScreen(een: nummer, ander: other))]
  }

  mutating func resumed(_ world: World) { list.clamp(count: count(world)) }

  private func count(_ world: World) -> Int { dossiers(world).count + lookalikes(world).count }

  /// Those who may be the same person, judged or not.
  private func lookalikes(_ world: World) -> [Bekende] { world.view.lijkenOp(nummer, hooguit: 5) }

  private func dossiers(_ world: World) -> [RecordNummer] { world.view.dossiers(van: nummer) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    guard let data = world.view[nummer]?.inhoud.gegevens else {
      Paragraph("\(nummer) is niet gevonden.").draw(in: inner, on: &canvas)
      return
    }
    let used = Fields(Self.facts(nummer, data, world), valueColumn: 13).draw(in: inner, on: &canvas)
    let rows = dossiers(world)
    let alike = lookalikes(world)
    let casussen = rows.count { $0.soort == .casus }
    let asked = rows.count { $0.soort == .informatievraag }
    let groups = [
      TableGroup(title: "CASUSSEN", count: casussen),
      TableGroup(title: "MELDINGEN", count: rows.count - casussen - asked),
      TableGroup(title: "INFORMATIEVRAGEN", count: asked),
      TableGroup(title: "LIJKT OP", count: alike.count),
    ].filter { $0.count > 0 }
    Table(
      columns: [
        TableColumn("", .fixed(11)), TableColumn("", .fixed(13), drops: true),
        TableColumn("", .flex(1)),
      ], count: rows.count + alike.count, groups: groups,
      empty: "Er zijn geen casussen of meldingen."
    ) { index in
      guard index < rows.count else { return lookalike(alike[index - rows.count], world) }
      let row = world.view.regel(rows[index])
      return TableRow([rows[index].description, row?.gemeente ?? "", row?.staat ?? ""])
    }.draw(in: rect.inset(top: min(used + 2, max(0, rect.height - 3))), on: &canvas, list)
  }

  private func lookalike(_ other: Bekende, _ world: World) -> TableRow {
    let judged = world.view[nummer]?.inhoud.oordeel(over: other.nummer)
    let why = judged.map { "niet dezelfde: \($0.reden)" } ?? other.gelijkenis.niveau.omschrijving
    return TableRow([other.nummer.description, "", "\(world.view.typering(other.nummer)): \(why)"])
  }

  /// What is known of a person; empty rows are left out, other names and the address in a room.
  static func facts(
    _ nummer: Nummer<Persoon>, _ data: Persoonsgegevens, _ world: World
  ) -> [Fields.Row] {
    let isShared = world.view.room.isGedeeld
    let rows: [(String, String?)] = [
      ("Naam", world.view.naam(nummer)),
      ("Geboren", data.geboortedatum.map { $0.datum?.lang ?? $0.description }),
      ("Verwacht", data.verwachtOp?.lang), ("Geslacht", data.geslacht?.rawValue),
      ("Alias", isShared ? nil : data.aliassen?.joined(separator: ", ")),
      ("Adres", isShared ? nil : data.adres),
      ("Woonplaats", data.woonplaats), ("Verblijf", data.verblijfplaats),
    ]
    return rows.compactMap { label, value in value.map { Fields.Row(label, $0) } }
  }
}
