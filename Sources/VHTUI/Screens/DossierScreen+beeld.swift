import VHDomain

/// How a casus is drawn: the parts under their tabs, on a wide screen the overview beside the part
/// that is open.
extension DossierScreen {
  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let stored = world.view[nummer] else {
      Paragraph(unknown).draw(in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
      return
    }
    let tabs = tabs(stored, world)
    canvas.say(.text([tabs.tabsAloud]), in: rect.rows(from: 0, count: 1))
    canvas.write(
      " " + tabs.tabs, at: rect.origin, style: .heading, width: rect.width)
    let warned = drawLetOp(
      stored.inhoud, in: rect.inset(left: 1, right: 1).rows(from: 1, count: rect.height / 3),
      on: &canvas, world)
    let panes = Panes(in: rect.inset(top: 2 + warned), .halves)
    guard panes.isDivided else {
      return draw(deel, stored, in: panes.main, on: &canvas, list, world)
    }
    panes.drawDivider(on: &canvas)
    let other = deel == .overzicht ? .verloop : deel
    draw(.overzicht, stored, in: panes.main, on: &canvas, deel == .overzicht ? list : nil, world)
    draw(other, stored, in: panes.side, on: &canvas, deel == other ? list : nil, world)
  }

  private func tabs(_ stored: Stored<Casus>, _ world: World) -> Ribbon {
    Ribbon(
      [
        RibbonStep("Overzicht"),
        RibbonStep("Personen", "\(stored.inhoud.betrokkenen.count)"),
        RibbonStep("Plan", Self.plannote(stored.inhoud)),
        RibbonStep("Verloop", "\(stored.verloop.count)"),
      ]
        + (Self.delen(stored.inhoud).contains(.zrm)
          ? [RibbonStep("ZRM", "\(stored.inhoud.zrm.count)")] : [])
        + [
          RibbonStep("Overleg", "\(world.view.overleggen(over: nummer).count)"),
          RibbonStep("Papieren"),
        ],
      current: Self.delen(stored.inhoud).firstIndex(of: deel) ?? 0)
  }

  /// Draws a part; without a state no row is marked.
  private func draw(
    _ deel: Deel, _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas,
    _ list: ListState?, _ world: World
  ) {
    switch deel {
    case .overzicht: Self.drawOverview(stored, in: rect, on: &canvas, list, world)
    case .personen: drawPeople(stored.inhoud, in: rect, on: &canvas, list, world)
    case .plan: drawPlan(stored, in: rect, on: &canvas, list, world)
    case .verloop: drawHistory(stored, in: rect, on: &canvas, list, world)
    case .zrm: drawZRM(stored.inhoud, in: rect, on: &canvas, list, world)
    case .overleg: drawMeetings(in: rect, on: &canvas, list, world)
    case .papieren: drawPapers(in: rect, on: &canvas, list, world)
    }
  }

  /// What the casus is and what is needed now.
  static func drawOverview(
    _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas, _ list: ListState?,
    _ world: World
  ) {
    let casus = stored.inhoud
    let actions = casus.openActies
    // What is needed now is seen before everything that is known.
    let least = min(rect.height, actions.isEmpty ? 2 : min(actions.count, 3) + 1)
    let inner = rect.inset(left: 1, bottom: least, right: 1)
    let used = Fields(facts(casus, stored.nummer, world), valueColumn: 13).draw(
      in: inner, on: &canvas)
    let rest = rect.inset(top: min(used + 1, rect.height - least))
    let lines = actions.map { cells($0, world) }
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20), drops: true),
        TableColumn("", .flex(1)), TableColumn("", .fixed(Self.width(of: lines, least: 22))),
      ],
      rows: lines.map { TableRow($0) },
      groups: [TableGroup(title: "NU NODIG", count: actions.count)],
      empty: needs(stored, world)
    ).draw(in: rest, on: &canvas, list)
  }

  /// As wide as the last cells of rows are.
  static func width(of rows: [[String]], least: Int) -> Int {
    max(least, rows.compactMap(\.last?.columns).max() ?? 0)
  }

  private static func needs(_ stored: Stored<Casus>, _ world: World) -> String {
    let casus = stored.inhoud
    if casus.fase == .ingetrokken { return "Ingetrokken: deze casus telt nergens mee." }
    if casus.fase.isVoorbij { return "Gesloten: hier hoeft niets meer." }
    let points = world.view.aandacht(casus, stored.nummer).map(\.zin)
    return (casus.fase.isProcesregie || casus.fase == .advies) && !points.isEmpty
      ? "Nu nodig: \(points.joined(separator: "; "))." : "Er staan geen acties open."
  }

  private static func cells(_ actie: Actie, _ world: World) -> [String] {
    let days = actie.werkdagenTeLaat(op: world.today)
    let until =
      days > 0
      ? "\(counted(days, "werkdag", "werkdagen")) te laat"
      : actie.uiterlijk.map { "uiterlijk \($0.kort(op: world.today))" } ?? "zonder einddatum"
    return [actie.id, world.house.partners.naam(actie.partner ?? ""), actie.omschrijving, until]
  }

  private static func facts(_ casus: Casus, _ nummer: Nummer<Casus>, _ world: World) -> [Fields.Row]
  {
    let house = world.house
    let view = world.view
    let director = view.procesregisseur(van: casus) ?? "nog niet benoemd"
    let started = casus.trajecten.last.map {
      "\(house.trajecten.naam($0.traject)) sinds \($0.van.lang)"
    }
    let rows: [(String, String?)] = [
      ("Gaat over", view.onderwerp(casus.gaatOver)),
      ("Gemeente", Persoonsgegevens.plaatsnaam(casus.gemeente)),
      ("Traject", started),
      (
        "Regie",
        casus.fase.isProcesregie || casus.procesregisseur != nil
          ? "proces \(director)     casus \(view.casusregie(casus) ?? "nog niet benoemd")" : nil
      ),
      ("Overleg", casus.overleg.map(world.view.naam) ?? nextMeeting(nummer, world)),
      ("Bellen", callers(casus, world)), ("Acuut", acute(casus, world)),
      ("Advies", casus.advies.map { world.view.zin($0) }), ("Gegeven", casus.advies?.advies),
      ("Kader", kaders(casus, world)),
      ("Spoed", casus.spoed.map { spoed($0, world) }),
      (
        "Criteria",
        casus.besluiten.isEmpty
          ? view.criteriaregel(casus) : casus.besluiten.last?.criteria?.toets(house)?.zin
      ),
      ("Besluit", view.besluitregel(casus)),
      ("Plan", casus.plan.vastgesteldOp == nil ? nil : view.planregel(casus)),
      ("Stappen", view.stappen(casus)),
      (
        "Aangehouden",
        casus.aanhouding.map { "\($0.vraag), terug \($0.terugOp.kort(op: world.today))" }
      ),
      ("Overruled", casus.overruled.last.map { "\($0.regel): \($0.reden)" }),
      (
        "Afgeschaald",
        casus.afschaling.map { "\($0.op?.lang ?? "") naar \(world.view.ontvanger($0))" }
      ),
      ("Gesloten", view.sluiting(casus)),
      ("Terugval van", view.terugval(casus)),
      ("Overgenomen", view.overgenomen(casus)),
      ("Meldingen", view.meldingen(van: casus)),
      ("Verbonden", casus.verbanden.map { $0.map(world.view.zin).joined(separator: "; ") }),
    ]
    return rows.compactMap { label, value in value.map { Fields.Row(label, $0) } }
  }

  /// The next meeting about it alone, with the day.
  private static func nextMeeting(_ nummer: Nummer<Casus>, _ world: World) -> String? {
    guard let next = world.view.volgendOverleg(over: nummer)?.inhoud else { return nil }
    let place = next.afspraak?.waar.map { ", \($0)" } ?? ""
    return "\(world.house.tafels.naam(next.tafel)), \(next.datum.lang)\(place)"
  }

  private static func acute(_ casus: Casus, _ world: World) -> String? {
    let found = world.view.acuut(casus)
    return found.isEmpty
      ? nil : found.map { "\(world.view.initialen($0.persoon)) \($0.zin)" }.joined(separator: "; ")
  }

  private static func kaders(_ casus: Casus, _ world: World) -> String? {
    let running = world.view.kaders(bij: casus)
    return running.isEmpty ? nil : running.joined(separator: "; ")
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
      spoed.bekrachtigdOp.map { "bekrachtigd \($0.kort(op: world.today))" }
      ?? spoed.beeindigdOp.map { "niet bekrachtigd \($0.kort(op: world.today))" }
      ?? "nog te bekrachtigen"
    let since = spoed.op.map { "\($0.kort(op: world.today)) " } ?? ""
    return "\(since)door \(world.view.medewerkers.naam(spoed.besluiter)), \(end): \(spoed.reden)"
  }

}

extension Ribbon {
  /// The steps as tabs: side by side, the current one in capitals and brackets.
  var tabs: String {
    steps.enumerated().map { index, step in
      index == current ? "[\(step.text.uppercased())]" : step.text
    }
    .joined(separator: "  ")
  }
}
