import VHDomain

/// A row under the tab of the plan.
enum Planrij {
  case doel(Doel)
  case actie(Actie)
  case voorwaarde(Voorwaarde)
  case nietNu(Leefgebiedreden)
  case escalatie(Escalatie)
  /// Something recorded of regie and traject, with its name.
  case feit(String, String)

  /// What stands under the tab: the plan, then what is known of regie and traject.
  static func alle(
    _ stored: Stored<Casus>, _ world: World
  ) -> [(titel: String, rijen: [Planrij])] {
    let facts = world.view.regiefeiten(stored.inhoud, stored.nummer).map { Planrij.feit($0, $1) }
    return rijen(stored.inhoud) + (facts.isEmpty ? [] : [("REGIE EN TRAJECT", facts)])
  }

  static func rijen(_ casus: Casus) -> [(titel: String, rijen: [Planrij])] {
    let kept = casus.regie
    return [
      ("DOELEN", casus.plan.doelen.map { .doel($0) }), ("ACTIES", casus.acties.map { .actie($0) }),
      ("VOORWAARDEN", kept.voorwaarden.map { .voorwaarde($0) }),
      ("NU NIET AAN BOD", kept.nietNu.map { .nietNu($0) }),
      ("ESCALATIES", kept.escalaties.map { .escalatie($0) }),
    ].filter { !$0.1.isEmpty }
  }

  /// - Parameter isNarrow: whether the column of names has no room.
  func cellen(_ world: World, isNarrow: Bool = false) -> [String] {
    let house = world.house
    switch self {
    case .doel(let goal):
      return [goal.id, goal.leefgebied.map(house.leefgebieden.naam) ?? "", goal.tekst, ""]
    case .actie(let action):
      return [
        action.id, house.partners.naam(action.partner ?? ""), action.omschrijving,
        Self.state(action, world),
      ]
    case .voorwaarde(let condition):
      let since = condition.op.map { " \($0.zonderWeekdag(op: world.today))" } ?? ""
      let state = condition.voldaan.map { ($0 ? "JA" : "NEE") + since } ?? "niet bekeken"
      return [condition.id, "", condition.tekst, state]
    case .feit(let name, let value):
      return isNarrow ? ["", "", "\(name): \(value)", ""] : ["", name, value, ""]
    case .nietNu(let why):
      return ["", house.leefgebieden.naam(why.leefgebied), why.reden, ""]
    case .escalatie(let asked):
      let state =
        asked.uitkomst == nil
        ? asked.uiterlijk.map { "voor \($0.kort(op: world.today))" } ?? "open"
        : "afgerond" + (asked.afgerondOp.map { " \($0.zonderWeekdag(op: world.today))" } ?? "")
      return [asked.id, asked.aan, asked.uitkomst ?? asked.vraag, state]
    }
  }

  private static func state(_ actie: Actie, _ world: World) -> String {
    let today = world.today
    guard actie.status != .open else {
      let until = actie.uiterlijk?.kort(op: today) ?? ""
      return actie.wacht == nil ? until : "\(until) wacht"
    }
    let day = actie.afgerondOp.map { " \($0.zonderWeekdag(op: today))" } ?? ""
    return actie.status.rawValue + day
  }

  /// What Enter does with it, and the word for it; nil where that is nothing of its own.
  func openen(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> (String, Effect)? {
    switch self {
    case .actie(let action):
      action.status == .open
        ? ("actie afronden", .push(ActieScreen(nummer: nummer, actie: action))) : nil
    case .voorwaarde(let condition):
      ("voorwaarde", .push(RegieForms.bezien(nummer, condition, world)))
    case .nietNu: ("toch aan bod", .push(VervolgForms.toch(nummer, casus, world)))
    case .escalatie(let asked):
      asked.uitkomst == nil
        ? ("uitkomst", .push(VervolgForms.uitkomst(nummer, [asked], world))) : nil
    case .feit: ("regie en traject", .push(RegieScreen(nummer: nummer)))
    case .doel: nil
    }
  }
}

/// The plan in a dossier: goals, actions, conditions, what waits and what was asked higher up.
extension DossierScreen {
  /// How much stands under the tab of the plan; a plan that was agreed without more is no zero.
  static func plannote(_ casus: Casus) -> String {
    let rows = Planrij.rijen(casus).flatMap(\.rijen).count
    return rows == 0 && casus.plan.vastgesteldOp != nil ? "vastgesteld" : "\(rows)"
  }

  func planrij(_ stored: Stored<Casus>, _ world: World) -> Planrij? {
    list.row(of: Planrij.alle(stored, world).flatMap(\.rijen))
  }

  func drawPlan(
    _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas, _ list: ListState?,
    _ world: World
  ) {
    let casus = stored.inhoud
    let parts = Planrij.alle(stored, world)
    let rows = parts.flatMap(\.rijen)
    let lines = rows.map { $0.cellen(world, isNarrow: rect.width < 66) }
    let agreed =
      casus.plan.vastgesteldOp.map { "vastgesteld \($0.kort(op: world.today))" }
      ?? "nog niet vastgesteld"
    let groups = parts.enumerated().map { index, part in
      TableGroup(
        title: index == 0 ? "\(part.titel), plan \(agreed)" : part.titel, count: part.rijen.count)
    }
    let (body, whole) = rect.splitBottom(list == nil || rect.height < 10 ? 0 : 3)
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20), drops: true),
        TableColumn("", .flex(1), least: 16),
        TableColumn("", .fixed(Self.width(of: lines, least: 14))),
      ], rows: lines.map { TableRow($0) }, groups: groups, empty: noPlan(casus)
    ).draw(in: body, on: &canvas, list)
    let chosen = list?.selected ?? 0
    guard !whole.isEmpty, rows.indices.contains(chosen) else { return }
    // Where a row has no room for all of it, the one that is marked stands whole.
    Paragraph(voluit(rows[chosen], world)).draw(in: whole.inset(left: 1, right: 1), on: &canvas)
  }

  private func voluit(_ row: Planrij, _ world: World) -> String {
    switch row {
    case .actie(let action): world.view.zin(action)
    case .voorwaarde(let condition):
      [condition.tekst, condition.toelichting].compactMap { $0 }.joined(separator: "; ")
    case .escalatie(let asked):
      "\(asked.aan): \(asked.vraag)" + (asked.uitkomst.map { "; uitkomst: \($0)" } ?? "")
    case .nietNu(let why): why.reden
    case .feit(let name, let value): "\(name): \(value)"
    case .doel: ""
    }
  }

  private func noPlan(_ casus: Casus) -> String {
    guard let day = casus.plan.vastgesteldOp else {
      return "Er is nog geen plan. b: stappen, waaronder een doel stellen."
    }
    return "Het plan is vastgesteld op \(day.lang)"
      + (casus.isPlanOvergenomen
        ? ", in het oude systeem; de doelen staan daar." : "; er staan geen doelen in.")
  }

  // MARK: - ZRM

  /// The measurements of the main person, newest version that was used first.
  func drawZRM(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ list: ListState?, _ world: World
  ) {
    guard let person = casus.hoofdbetrokkene ?? casus.betrokkenen.first?.persoon,
      !world.view.room.isGedeeld
    else {
      Paragraph(ZRMScreen.leeg(world)).draw(
        in: rect.inset(left: 1, right: 1), on: &canvas)
      return
    }
    let all = world.view.zrm(person, in: casus)
    let chosen = all.first { !$0.metingen.isEmpty } ?? all.first
    let due = world.view.zrmregel(casus)
    let hasRoom = rect.height > 4
    if hasRoom {
      canvas.write(
        " \(world.view.initialen(person))  "
          + (casus.zrm.isEmpty ? due : "! laag, !! acuut; Enter meet"), at: rect.origin,
        style: .dim, width: rect.width)
    }
    guard let overview = chosen else { return }
    ZRMScreen.table(overview, in: rect.width).draw(
      in: rect.inset(top: hasRoom ? 1 : 0), on: &canvas, list)
  }

  static func zrmrijen(_ casus: Casus, _ world: World) -> Int {
    guard let person = casus.hoofdbetrokkene ?? casus.betrokkenen.first?.persoon else { return 0 }
    let all = world.view.zrm(person, in: casus)
    return (all.first { !$0.metingen.isEmpty } ?? all.first)?.versie.domeinen.count ?? 0
  }
}
