import VHDomain

/// Going through the casussen whose turn it is, one by one: what changed since, actions, conditions,
/// scores, and the day of the next time.
///
/// What was gone through leaves the list, so stopping and starting again resumes by itself.
struct NalopenScreen: Screen {
  enum Action { case openen, nagelopen, overslaan, actie, notitie, stil, escaleren, zrm, waarom }

  /// A row: something that happened, an action or a condition.
  enum Rij {
    case gebeurd(Event<Casus.Fact>)
    case actie(Actie)
    case voorwaarde(Voorwaarde)
    case escalatie(Escalatie)
  }

  /// The casussen, in the order they were found; those gone through meanwhile are passed over.
  private let rij: [Nummer<Casus>]
  private var place = 0
  private var list = ListState()

  init(_ world: World) {
    rij = world.view.naTeLopen(van: world.view.actor.medewerker).map(\.nummer)
  }

  /// One casus, whether or not it is its turn.
  init(nummer: Nummer<Casus>) { rij = [nummer] }

  private var current: Nummer<Casus>? { rij.indices.contains(place) ? rij[place] : nil }

  func page(_ world: World) -> Page {
    let stored = current.flatMap { world.view[$0] }
    let who = stored.map { world.view.initialen($0.inhoud) } ?? ""
    return Page(
      title: current.map { "Review \($0)  \(who)" } ?? "Review",
      centre: rij.isEmpty ? "" : "\(min(place + 1, rij.count)) van \(rij.count)",
      ribbon: .pad(world, at: .procesregie), status: stored.map { status($0, world) } ?? "",
      pending: list.entry.text)
  }

  private func status(_ stored: Stored<Casus>, _ world: World) -> String {
    let last = world.view.laatsteReview(stored.inhoud)?.op.map { "laatst \($0.lang)" }
    let due = world.view.reviewOp(stored.inhoud, stored.nummer).map {
      "aan de beurt sinds \($0.lang)"
    }
    return [last ?? "nog niet eerder nagelopen", due].compactMap { $0 }
      .joined(separator: ", ").metHoofdletter + "."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = current == nil ? "Alles is nagelopen; ga terug met Esc." : nil
    return [
      Binding(["r"], .nagelopen, "nagelopen", disabled: none ?? refusal(world), pinned: true),
      Binding([.enter], .openen, "openen", disabled: none),
      Binding([.tab], .overslaan, "overslaan", disabled: none),
      Binding(["a"], .actie, "actie", disabled: none),
      Binding(["+"], .notitie, "notitie", disabled: none),
      Binding(["s"], .stil, "stil tot", disabled: none),
      Binding(["e"], .escaleren, "escaleren", disabled: none),
      Binding(["x"], .zrm, "ZRM", disabled: none),
      Binding(["w"], .waarom, "waarom", disabled: none),
    ]
  }

  private func refusal(_ world: World) -> String? {
    current.flatMap {
      world.disabled(.bijCasus($0, .nalopen(Review(volgende: world.view.volgendeReview))))
    }
  }

  private func rows(_ world: World) -> [Rij] {
    guard let stored = current.flatMap({ world.view[$0] }) else { return [] }
    return world.view.sindsReview(stored).prefix(6).map { .gebeurd($0) }
      + stored.inhoud.openActies.map { .actie($0) }
      + stored.inhoud.regie.voorwaarden.map { .voorwaarde($0) }
      + stored.inhoud.regie.escalaties.filter { $0.uitkomst == nil }.map { .escalatie($0) }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let nummer = current, let stored = world.view[nummer] else { return [] }
    switch action {
    case .nagelopen: return [.push(RegieForms.nalopen(nummer, world))]
    case .overslaan:
      advance()
      return current == nil ? [.pop, .say("Dat waren ze; overgeslagen blijft aan de beurt.")] : []
    case .actie: return [.push(CasusForms.actie(nummer, world))]
    case .notitie: return [.push(RegieForms.notitie(nummer, world))]
    case .stil: return [.push(RegieForms.stil(nummer, world))]
    case .escaleren: return [.push(RegieForms.escaleren(nummer, world))]
    case .zrm: return [.push(ZRMScreen(nummer: nummer, world))]
    case .waarom:
      let points = world.view.aandacht(stored.inhoud, nummer)
      return [
        .explain(
          "Waarom \(nummer) aandacht vraagt",
          points.isEmpty ? ["Er is nu niets nodig."] : points.map(\.uitleg))
      ]
    case .openen: return open(nummer, stored.inhoud, world)
    }
  }

  private func open(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> [Effect] {
    switch list.row(of: rows(world)) {
    case .actie(let action): [.push(ActieScreen(nummer: nummer, actie: action))]
    case .voorwaarde(let condition): [.push(RegieForms.bezien(nummer, condition, world))]
    case .escalatie(let asked): [.push(VervolgForms.uitkomst(nummer, [asked], world))]
    case .gebeurd, nil: [.push(DossierScreen(nummer: nummer))]
    }
  }

  private mutating func advance() {
    place += 1
    list = ListState()
  }

  mutating func resumed(_ world: World) {
    guard let stored = current.flatMap({ world.view[$0] }) else { return }
    // Gone through just now, or quiet: the next one.
    let isDone = world.view.laatsteReview(stored.inhoud)?.op == world.today
    if isDone || world.view.isStil(stored.inhoud), rij.count > 1 { advance() }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let stored = current.flatMap({ world.view[$0] }) else {
      Paragraph("Alles is nagelopen: er is niets aan de beurt. Terug met Esc.")
        .draw(in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
      return
    }
    let casus = stored.inhoud
    // What can be acted on is seen before what is known.
    let least = min(rect.height, 3)
    let points = world.view.aandacht(casus, stored.nummer).map(\.zin)
    let facts = [
      Fields.Row(
        "Waarom", points.isEmpty ? "er is nu niets nodig" : points.joined(separator: "; ")),
      Fields.Row("Traject", casus.traject.map(world.house.trajecten.naam) ?? "geen"),
      Fields.Row("Plan", world.view.planregel(casus) ?? "nog geen plan"),
      Fields.Row("ZRM", world.view.zrmregel(casus)),
    ]
    let used = Fields(facts, valueColumn: 11).draw(
      in: rect.inset(top: min(1, max(0, rect.height - 3)), left: 1, bottom: least, right: 1),
      on: &canvas)
    let rows = rows(world)
    let words = world.view.verloop(van: stored)
    let happened = min(6, world.view.sindsReview(stored).count)
    let groups = [
      TableGroup(title: "SINDS UW REVIEW", count: happened),
      TableGroup(title: "ACTIES", count: casus.openActies.count),
      TableGroup(title: "VOORWAARDEN", count: casus.regie.voorwaarden.count),
      TableGroup(
        title: "ESCALATIES", count: casus.regie.escalaties.count { $0.uitkomst == nil }),
    ].filter { $0.count > 0 }
    let below = rect.inset(top: min(used + 2, rect.height - least))
    let cells = rows.map { Self.cells($0, words, world) }
    // What is marked stands whole where its row has no room for it.
    let marked = cells.indices.contains(list.selected) ? cells[list.selected][1] : ""
    let isCut = marked.columns > below.width - 23 && below.height > 6
    let (body, whole) = below.splitBottom(isCut ? 2 : 0)
    Table(
      columns: [TableColumn("", .fixed(16)), TableColumn("", .flex(1), least: 30)],
      rows: cells.map { TableRow($0) }, groups: groups,
      empty: "Er is sinds de vorige review niets gebeurd en er staat niets open."
    ).draw(in: body, on: &canvas, list)
    if isCut { Paragraph(marked).draw(in: whole.inset(left: 1, right: 1), on: &canvas) }
  }

  private static func cells(
    _ row: Rij, _ words: Intrekkingen<Casus>, _ world: World
  ) -> [String] {
    let today = world.today
    switch row {
    case .gebeurd(let event): return [event.head.op.kort(op: today), words.zin(event)]
    case .actie(let action):
      let late = action.werkdagenTeLaat(op: today)
      let until =
        late > 0 ? "\(late) wd te laat" : action.uiterlijk.map { $0.kort(op: today) } ?? ""
      let waits = action.wacht.map { "; wacht op \(world.view.zin($0))" } ?? ""
      return [
        "\(action.id) \(until)",
        "\(world.house.partners.naam(action.partner ?? "")): \(action.omschrijving)\(waits)",
      ]
    case .escalatie(let asked):
      return [
        "\(asked.id) \(asked.uiterlijk?.kort(op: today) ?? "")", "\(asked.aan): \(asked.vraag)",
      ]
    case .voorwaarde(let condition):
      return [
        "\(condition.id) \(condition.voldaan.map { $0 ? "JA" : "NEE" } ?? "open")",
        condition.tekst + (condition.toelichting.map { ", \($0)" } ?? ""),
      ]
    }
  }
}
