import VHDomain

/// A casus: overview, plan and the whole history, with the steps that are possible now.
struct DossierScreen: Screen {
  enum Action { case openen, deel, actie, stappen, waarom }
  enum Deel: Int, CaseIterable { case overzicht, plan, verloop }

  let nummer: Nummer<Casus>
  private(set) var deel = Deel.overzicht
  private var list = ListState()

  init(nummer: Nummer<Casus>) {
    self.nummer = nummer
  }

  // MARK: - Page

  func page(_ world: World) -> Page {
    let casus = world.view[nummer]?.inhoud
    return Page(
      title: nummer.description + (casus.map { "  " + world.view.typering($0) } ?? ""),
      ribbon: .pad(world, at: casus?.padstap, note: casus.map { note($0) } ?? ""),
      status: casus.map { status($0, world) } ?? "", pending: list.entry.text)
  }

  private func note(_ casus: Casus) -> String {
    casus.fase == .procesregie || casus.fase == .screening ? "" : casus.fase.naam
  }

  private func status(_ casus: Casus, _ world: World) -> String {
    if casus.magGeagendeerd { return "Volgende stap: agenderen, onder Triage op het beginscherm." }
    guard let next = CasusStap.next(casus) else { return "" }
    return "Volgende stap: \(next.naam) (b)."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let casus = world.view[nummer]?.inhoud
    return [
      Binding([.enter], .openen, word(casus), disabled: casus == nil ? unknown : nil),
      Binding([.tab], .deel, "deel"),
      Binding(["a"], .actie, "actie", disabled: CasusStap.actie.reason(nummer, world)),
      Binding(["b"], .stappen, "stappen", disabled: casus == nil ? unknown : nil),
      Binding(["w"], .waarom, "waarom"),
    ]
  }

  private var unknown: String { "\(nummer) is niet gevonden." }

  private func word(_ casus: Casus?) -> String {
    if deel == .verloop { return "lezen" }
    if deel == .overzicht, let casus, !casus.openActies.isEmpty { return "actie afronden" }
    return casus.flatMap(CasusStap.next) == nil ? "stappen" : "volgende stap"
  }

  // MARK: - Keys

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: count(world))
  }

  private func count(_ world: World) -> Int {
    guard let stored = world.view[nummer] else { return 0 }
    switch deel {
    case .overzicht: return stored.inhoud.openActies.count
    case .plan: return stored.inhoud.plan.doelen.count + stored.inhoud.acties.count
    case .verloop: return stored.verloop.count
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let stored = world.view[nummer] else { return [.say(unknown)] }
    let casus = stored.inhoud
    switch action {
    case .deel:
      deel = Deel(rawValue: (deel.rawValue + 1) % Deel.allCases.count) ?? .overzicht
      list = ListState()
      return []
    case .actie: return [.push(CasusForms.actie(nummer, world))]
    case .stappen: return [.push(StappenScreen(nummer: nummer))]
    case .waarom: return [.explain("Waarom \(nummer) aandacht vraagt", reasons(casus, world))]
    case .openen: return open(stored, world)
    }
  }

  private func open(_ stored: Stored<Casus>, _ world: World) -> [Effect] {
    if deel == .overzicht, let action = list.row(of: stored.inhoud.openActies) {
      return [.push(ActieScreen(nummer: nummer, actie: action))]
    }
    if deel == .verloop, let event = list.row(of: stored.verloop.reversed()) {
      return [.explain("Verloop", [line(event, of: stored, world)])]
    }
    return [.push(StappenScreen(nummer: nummer))]
  }

  private func reasons(_ casus: Casus, _ world: World) -> [String] {
    let attention = casus.fase.isVoorbij ? [] : world.view.aandacht(casus)
    let blocked = CasusStap.van(casus.fase).compactMap { step in
      step.reason(nummer, world).map { "\(step.naam.metHoofdletter) kan niet: \($0)" }
    }
    return attention.map { "\($0.zin.metHoofdletter) (\($0.regel))." } + blocked
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    list.clamp(count: count(world))
    if case .failure(let refusal) = result { return refusal.explained }
    return []
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let stored = world.view[nummer] else {
      Paragraph(unknown).draw(in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
      return
    }
    let tabs = Ribbon(
      [
        RibbonStep("Overzicht"), RibbonStep("Plan", "\(stored.inhoud.plan.doelen.count)"),
        RibbonStep("Verloop", "\(stored.verloop.count)"),
      ], current: deel.rawValue)
    canvas.say(.text([tabs.tabsAloud]), in: rect.rows(from: 0, count: 1))
    canvas.write(
      " " + tabs.tabs, at: rect.origin, style: .heading, width: rect.width)
    let body = rect.inset(top: 2)
    switch deel {
    case .overzicht: drawOverview(stored.inhoud, in: body, on: &canvas, world)
    case .plan: drawPlan(stored.inhoud, in: body, on: &canvas, world)
    case .verloop: drawHistory(stored, in: body, on: &canvas, world)
    }
  }

  private func drawOverview(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let inner = rect.inset(left: 1, right: 1)
    let used = Fields(facts(casus, world), valueColumn: 13).draw(in: inner, on: &canvas)
    let rest = rect.inset(top: min(used + 1, max(0, rect.height - 2)))
    let actions = casus.openActies
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20), drops: true),
        TableColumn("", .flex(1)), TableColumn("", .fixed(22)),
      ],
      rows: actions.map { TableRow(cells($0, world)) },
      groups: [TableGroup(title: "NU NODIG", count: actions.count)],
      empty: needs(casus, world)
    ).draw(in: rest, on: &canvas, list)
  }

  private func needs(_ casus: Casus, _ world: World) -> String {
    if casus.fase == .ingetrokken { return "Ingetrokken: deze casus telt nergens mee." }
    if casus.fase.isVoorbij { return "Gesloten: hier hoeft niets meer." }
    let points = world.view.aandacht(casus).map(\.zin)
    return casus.fase.isProcesregie && !points.isEmpty
      ? "Nu nodig: \(points.joined(separator: "; "))." : "Er staan geen acties open."
  }

  private func cells(_ actie: Actie, _ world: World) -> [String] {
    let days = (actie.uiterlijk ?? world.today).dagen(tot: world.today)
    let until =
      days > 0
      ? "\(counted(days, "dag", "dagen")) te laat"
      : "uiterlijk \(actie.uiterlijk?.kort ?? "")"
    return [actie.id, world.house.partners.naam(actie.partner ?? ""), actie.omschrijving, until]
  }

  private func facts(_ casus: Casus, _ world: World) -> [Fields.Row] {
    let house = world.house
    let director = casus.procesregisseur.map(world.view.medewerkers.naam) ?? "nog niet benoemd"
    let lead = casus.casusregisseur.map { "\($0.naam), \(house.partners.naam($0.partner))" }
    let started = casus.trajecten.last.map {
      "\(house.trajecten.naam($0.traject)) sinds \($0.van.lang)"
    }
    let rows: [(String, String?)] = [
      ("Gemeente", casus.gemeente),
      ("Traject", started),
      (
        "Regie",
        casus.fase.isProcesregie || casus.procesregisseur != nil
          ? "proces \(director)     casus \(lead ?? "nog niet benoemd")" : nil
      ),
      ("Criteria", casus.besluiten.last?.criteria?.toets(world.house)?.zin),
      ("Besluit", casus.laatsteBesluit.map { "\($0.op?.kort ?? ""): \(world.view.zin($0))" }),
      ("Overleg", casus.overleg.map(world.view.naam)),
      ("Aangehouden", casus.aanhouding.map { "\($0.vraag), terug \($0.terugOp.kort)" }),
      ("Overruled", casus.overruled.last.map { "\($0.regel): \($0.reden)" }),
      (
        "Afgeschaald",
        casus.afschaling.map { "\($0.op?.lang ?? "") naar \(world.view.ontvanger($0))" }
      ),
      ("Gesloten", casus.afsluiting.map { closing($0, world) }),
      ("Terugval van", casus.opening.vorigeCasus?.description),
      ("Meldingen", dutchList(casus.meldingen.filter { world.view[$0] != nil }.map(\.description))),
    ]
    return rows.compactMap { label, value in value.map { Fields.Row(label, $0) } }
  }

  private func closing(_ end: Afsluiting, _ world: World) -> String {
    let why = end.reden.map(world.house.afsluitredenen.naam) ?? end.uitkomst?.naam ?? ""
    return "\(end.op?.lang ?? ""), \(why)"
  }

  private func drawPlan(_ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let goals = casus.plan.doelen.map { goal in
      TableRow([goal.id, goal.leefgebied.map(world.house.leefgebieden.naam) ?? "", goal.tekst, ""])
    }
    let actions = casus.acties.map { action in
      TableRow([
        action.id, world.house.partners.naam(action.partner ?? ""), action.omschrijving,
        action.status == .open ? action.uiterlijk?.kort ?? "" : action.status.rawValue,
      ])
    }
    let agreed = casus.plan.vastgesteldOp.map { "vastgesteld \($0.kort)" } ?? "nog niet vastgesteld"
    let groups = [
      TableGroup(title: "DOELEN, plan \(agreed)", count: goals.count),
      TableGroup(title: "ACTIES", count: actions.count),
    ].filter { $0.count > 0 }
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20)), TableColumn("", .flex(1)),
        TableColumn("", .fixed(14)),
      ], rows: goals + actions, groups: groups,
      empty: "Er is nog geen plan. b: stappen, waaronder een doel stellen."
    ).draw(in: rect, on: &canvas, list)
  }

  private func drawHistory(
    _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let events = Array(stored.verloop.reversed())
    let words = world.view.verloop(van: stored)
    Table(
      columns: [
        TableColumn("", .fixed(9)), TableColumn("", .fixed(6), drops: true),
        TableColumn("", .flex(1)),
        TableColumn("", .fixed(14), drops: true),
      ], count: events.count
    ) { index in
      let event = events[index]
      return TableRow([
        event.head.op.kort, event.head.vastgelegd.tijd,
        words.zin(event), event.head.door.naam,
      ])
    }.draw(in: rect, on: &canvas, list)
  }

  private func line(
    _ event: Event<Casus.Fact>, of stored: Stored<Casus>, _ world: World
  ) -> String {
    let words = world.view.verloop(van: stored)
    let minute: String =
      if case .besloten(let besluit) = event.wat { besluit.tekst.map { "\n\n\($0)" } ?? "" } else {
        ""
      }
    let role = event.head.door.rol.map { ", \($0.rawValue)" } ?? ""
    return
      "\(event.head.op.lang): \(words.feit(event))\n\nVastgelegd \(event.head.vastgelegd.dag.lang) "
      + "\(event.head.vastgelegd.tijdMetSeconden) door \(event.head.door.naam)\(role)."
      + (words.intrekking(van: event).map { "\n\n\($0.metHoofdletter)." } ?? "")
      + (event.head.waarom.map { "\n\nReden: \($0)" } ?? "") + minute
  }
}

extension Ribbon {
  /// The steps as tabs: side by side, the current one in capitals and brackets.
  var tabs: String {
    steps.enumerated().map { index, step in
      index == current ? "[\(step.text.uppercased())]" : step.text
    }
    .joined(separator: "   ")
  }
}
