import VHDomain

/// How a casus is drawn: the parts under their tabs, on a wide screen the overview beside the part
/// that is open.
extension DossierScreen {
  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let stored = world.view[nummer] else {
      Paragraph(unknown).draw(in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
      return
    }
    canvas.say(.text([tabs(stored).tabsAloud]), in: rect.rows(from: 0, count: 1))
    canvas.write(
      " " + tabs(stored).tabs, at: rect.origin, style: .heading, width: rect.width)
    let panes = Panes(in: rect.inset(top: 2), .halves)
    guard panes.isDivided else {
      return draw(deel, stored, in: panes.main, on: &canvas, list, world)
    }
    panes.drawDivider(on: &canvas)
    let other = deel == .overzicht ? .verloop : deel
    draw(.overzicht, stored, in: panes.main, on: &canvas, deel == .overzicht ? list : nil, world)
    draw(other, stored, in: panes.side, on: &canvas, deel == other ? list : nil, world)
  }

  private func tabs(_ stored: Stored<Casus>) -> Ribbon {
    Ribbon(
      [
        RibbonStep("Overzicht"), RibbonStep("Plan", "\(stored.inhoud.plan.doelen.count)"),
        RibbonStep("Verloop", "\(stored.verloop.count)"),
      ], current: deel.rawValue)
  }

  /// Draws a part; without a state no row is marked.
  private func draw(
    _ deel: Deel, _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas,
    _ list: ListState?, _ world: World
  ) {
    switch deel {
    case .overzicht: Self.drawOverview(stored.inhoud, in: rect, on: &canvas, list, world)
    case .plan: drawPlan(stored.inhoud, in: rect, on: &canvas, list, world)
    case .verloop: drawHistory(stored, in: rect, on: &canvas, list, world)
    }
  }

  /// What the casus is and what is needed now.
  static func drawOverview(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ list: ListState?, _ world: World
  ) {
    let actions = casus.openActies
    // What is needed now is seen before everything that is known.
    let least = min(rect.height, actions.isEmpty ? 2 : min(actions.count, 3) + 1)
    let inner = rect.inset(left: 1, bottom: least, right: 1)
    let used = Fields(facts(casus, world), valueColumn: 13).draw(in: inner, on: &canvas)
    let rest = rect.inset(top: min(used + 1, rect.height - least))
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

  private static func needs(_ casus: Casus, _ world: World) -> String {
    if casus.fase == .ingetrokken { return "Ingetrokken: deze casus telt nergens mee." }
    if casus.fase.isVoorbij { return "Gesloten: hier hoeft niets meer." }
    let points = world.view.aandacht(casus).map(\.zin)
    return (casus.fase.isProcesregie || casus.fase == .advies) && !points.isEmpty
      ? "Nu nodig: \(points.joined(separator: "; "))." : "Er staan geen acties open."
  }

  private static func cells(_ actie: Actie, _ world: World) -> [String] {
    let days = (actie.uiterlijk ?? world.today).dagen(tot: world.today)
    let until =
      days > 0
      ? "\(counted(days, "dag", "dagen")) te laat"
      : "uiterlijk \(actie.uiterlijk?.kort ?? "")"
    return [actie.id, world.house.partners.naam(actie.partner ?? ""), actie.omschrijving, until]
  }

  private static func facts(_ casus: Casus, _ world: World) -> [Fields.Row] {
    let house = world.house
    let director = casus.procesregisseur.map(world.view.medewerkers.naam) ?? "nog niet benoemd"
    let lead = casus.casusregisseur.map { "\($0.naam), \(house.partners.naam($0.partner))" }
    let started = casus.trajecten.last.map {
      "\(house.trajecten.naam($0.traject)) sinds \($0.van.lang)"
    }
    let rows: [(String, String?)] = [
      ("Gaat over", world.view.onderwerp(casus.gaatOver)),
      ("Gemeente", casus.gemeente),
      ("Traject", started),
      (
        "Regie",
        casus.fase.isProcesregie || casus.procesregisseur != nil
          ? "proces \(director)     casus \(lead ?? "nog niet benoemd")" : nil
      ),
      ("Bellen", callers(casus, world)),
      ("Advies", casus.advies.map { world.view.zin($0) }), ("Gegeven", casus.advies?.advies),
      ("Spoed", casus.spoed.map { spoed($0, world) }),
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
      ("Verbonden", casus.verbanden.map { $0.map(world.view.zin).joined(separator: "; ") }),
    ]
    return rows.compactMap { label, value in value.map { Fields.Row(label, $0) } }
  }

  /// Whom to call, as far as the directory of contacts knows them: who leads and who reported last.
  private static func callers(_ casus: Casus, _ world: World) -> String? {
    let lead = casus.casusregisseur.flatMap {
      number($0.naam, $0.partner, "casusregisseur", world)
    }
    let last = casus.meldingen.compactMap { world.view[$0]?.inhoud.gegevens }
      .last { !($0.aanmelder ?? "").isBlank }
    let reporter = last.flatMap {
      number($0.aanmelder ?? "", $0.inbrengendePartner, "melder", world)
    }
    let known = [lead, reporter].compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: "; ")
  }

  private static func number(
    _ name: String, _ partner: String?, _ part: String, _ world: World
  ) -> String? {
    guard let data = world.view.contact(name, bij: partner) else { return nil }
    return (data.telefoon ?? data.mail).map { "\(data.naam), \(part), \($0)" }
  }

  private static func spoed(_ spoed: Spoed, _ world: World) -> String {
    let end =
      spoed.bekrachtigdOp.map { "bekrachtigd \($0.kort)" }
      ?? spoed.beeindigdOp.map { "niet bekrachtigd \($0.kort)" } ?? "nog te bekrachtigen"
    let since = spoed.op.map { "\($0.kort) " } ?? ""
    return "\(since)door \(world.view.medewerkers.naam(spoed.besluiter)), \(end): \(spoed.reden)"
  }

  private static func closing(_ end: Afsluiting, _ world: World) -> String {
    let why = end.reden.map(world.house.afsluitredenen.naam) ?? end.uitkomst?.naam ?? ""
    return "\(end.op?.lang ?? ""), \(why)"
  }

  private func drawPlan(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ list: ListState?, _ world: World
  ) {
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
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20), drops: true),
        TableColumn("", .flex(1), least: 16), TableColumn("", .fixed(14)),
      ], rows: goals + actions, groups: groups,
      empty: "Er is nog geen plan. b: stappen, waaronder een doel stellen."
    ).draw(in: rect, on: &canvas, list)
  }

  private func drawHistory(
    _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas, _ list: ListState?,
    _ world: World
  ) {
    let events = Array(stored.verloop.reversed())
    let words = world.view.verloop(van: stored)
    Table(
      columns: [
        TableColumn("", .fixed(9)), TableColumn("", .fixed(6), drops: true),
        TableColumn("", .flex(1), least: 24),
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
