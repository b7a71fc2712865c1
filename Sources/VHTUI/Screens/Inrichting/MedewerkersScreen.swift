import VHDomain

/// The people of the house: their roles, and what they direct.
struct MedewerkersScreen: Screen {
  enum Action { case openen, nieuw }

  private var list = ListState()

  func page(_ world: World) -> Page {
    Page(
      title: "Medewerkers", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: list.row(of: rows(world)).map {
        dutchList($0.rollen.map(\.rawValue)).metHoofdletter + "."
      }
        ?? "", pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .openen, "openen"),
      Binding(
        ["+"], .nieuw, "nieuwe medewerker", disabled: InrichtingScreen.disabled(world)),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .nieuw: return [.push(MedewerkerForms.nieuw(world))]
    case .openen:
      return list.row(of: rows(world)).map { [.push(MedewerkerScreen(id: $0.id))] } ?? []
    }
  }

  private func rows(_ world: World) -> [Medewerker] {
    let all = world.view.medewerkers
    return all.filter { $0.actief(op: world.today) } + all.filter { !$0.actief(op: world.today) }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    let here = rows.count { $0.actief(op: world.today) }
    let groups = [
      TableGroup(title: "NU (\(here))", count: here),
      TableGroup(title: "NIET MEER (\(rows.count - here))", count: rows.count - here),
    ]
    Table(
      columns: [
        TableColumn("naam", .flex(3), least: 20), TableColumn("rollen", .flex(4), least: 18),
        TableColumn("casussen", .fixed(8), .right), TableColumn("geldig", .fixed(16), drops: true),
      ],
      count: rows.count, groups: groups.filter { $0.count > 0 }
    ) { index in
      let person = rows[index]
      let cases = world.view.werkvoorraad(van: person.id).count
      return TableRow([
        person.naam, person.rollen.map(\.rawValue).joined(separator: ", "),
        cases == 0 ? "" : String(cases), person.beeindigdOp.map { "t/m \($0.metJaar)" } ?? "",
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}

/// Somebody of the house: roles, lists, caseload and history.
struct MedewerkerScreen: Screen {
  enum Action { case wijzigen, einde, overdragen }

  let id: String
  private var offset = 0

  init(id: String) { self.id = id }

  func page(_ world: World) -> Page {
    let person = world.view.medewerkers.met(id: id)
    let isHere = person?.actief(op: world.today) ?? false
    return Page(
      title: person?.naam ?? id, centre: "medewerker", ribbon: .pad(world, at: nil),
      status: isHere ? "" : "\(person?.naam ?? id) werkt hier niet meer.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let reason = InrichtingScreen.disabled(world)
    let none =
      world.view.werkvoorraad(van: id).isEmpty ? "Er zijn geen casussen om over te dragen." : nil
    return [
      Binding([.enter], .wijzigen, "wijzigen", disabled: reason),
      Binding(["h"], .einde, "laatste dag", disabled: reason),
      Binding(["k"], .overdragen, "caseload overdragen", disabled: none),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch key {
    case .down: offset = min(offset + 1, max(0, lines(world).count - 1))
    case .up: offset = max(0, offset - 1)
    default: return nil
    }
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let person = world.view.medewerkers.met(id: id) else { return [] }
    switch action {
    case .wijzigen: return [.push(MedewerkerForms.wijzigen(person, world))]
    case .einde: return [.push(MedewerkerForms.einde(person, world))]
    case .overdragen: return [.push(VerplaatsForms.overdragen(id, world))]
    }
  }

  private func lines(_ world: World) -> [Fields.Row] {
    guard let person = world.view.medewerkers.met(id: id) else {
      return [Fields.Row("", "Medewerker \"\(id)\" is niet bekend.")]
    }
    let cases = world.view.werkvoorraad(van: id).count
    let facts: [(String, String?)] = [
      ("Naam", person.naam), ("Rollen", dutchList(person.rollen.map(\.rawValue))),
      (
        "Lijsten",
        person.toegang.isEmpty ? nil : dutchList(person.toegang.map(\.rawValue))
      ),
      ("Omvang", person.fte.map { "\($0) fte" }),
      ("Laatste dag", person.beeindigdOp?.lang),
      ("Casussen", cases == 0 ? nil : "\(cases) onder procesregie"), ("Id", id),
    ]
    return facts.compactMap { label, value in value.map { Fields.Row(label, $0) } }
      + Huisverloop.rijen(world.view.verloop(medewerker: id))
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    canvas.park(at: inner.origin)
    Fields(lines(world), valueColumn: 14).draw(in: inner, on: &canvas, offset: offset)
  }
}
