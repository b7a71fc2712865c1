import VHDomain

/// The parts of a casus beside its overview: the plan and the history.
extension DossierScreen {
  /// How much stands under the tab of the plan; a plan that was agreed without more is no zero.
  static func plannote(_ casus: Casus) -> String {
    let rows = casus.plan.doelen.count + casus.acties.count
    return rows == 0 && casus.plan.vastgesteldOp != nil ? "vastgesteld" : "\(rows)"
  }

  func drawPlan(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ list: ListState?, _ world: World
  ) {
    let goals = casus.plan.doelen.map { goal in
      [goal.id, goal.leefgebied.map(world.house.leefgebieden.naam) ?? "", goal.tekst, ""]
    }
    let actions = casus.acties.map { action in
      [
        action.id, world.house.partners.naam(action.partner ?? ""), action.omschrijving,
        state(action, world),
      ]
    }
    let agreed =
      casus.plan.vastgesteldOp.map { "vastgesteld \($0.kort(op: world.today))" }
      ?? "nog niet vastgesteld"
    let groups = [
      TableGroup(title: "DOELEN, plan \(agreed)", count: goals.count),
      TableGroup(
        title: goals.isEmpty ? "ACTIES, plan \(agreed)" : "ACTIES", count: actions.count),
    ].filter { $0.count > 0 }
    let (body, whole) = rect.splitBottom(list == nil || rect.height < 10 ? 0 : 3)
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20), drops: true),
        TableColumn("", .flex(1), least: 16),
        TableColumn("", .fixed(Self.width(of: actions, least: 14))),
      ], rows: (goals + actions).map { TableRow($0) }, groups: groups, empty: noPlan(casus)
    ).draw(in: body, on: &canvas, list)
    let chosen = (list?.selected ?? 0) - goals.count
    guard !whole.isEmpty, casus.acties.indices.contains(chosen) else { return }
    // Where a row has no room for all of an action, the one that is marked stands whole.
    Paragraph(world.view.zin(casus.acties[chosen])).draw(
      in: whole.inset(left: 1, right: 1), on: &canvas)
  }

  private func noPlan(_ casus: Casus) -> String {
    guard let day = casus.plan.vastgesteldOp else {
      return "Er is nog geen plan. b: stappen, waaronder een doel stellen."
    }
    return "Het plan is vastgesteld op \(day.lang)"
      + (casus.isPlanOvergenomen
        ? ", in het oude systeem; de doelen staan daar." : "; er staan geen doelen in.")
  }

  private func state(_ actie: Actie, _ world: World) -> String {
    let today = world.today
    guard actie.status != .open else { return actie.uiterlijk?.kort(op: today) ?? "" }
    let day = actie.afgerondOp.map { " \($0.zonderWeekdag(op: today))" } ?? ""
    return actie.status.rawValue + day
  }

  func drawHistory(
    _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas, _ list: ListState?,
    _ world: World
  ) {
    let events = Array(stored.verloopOpDag.reversed())
    let words = world.view.verloop(van: stored)
    let isOld = events.contains { $0.head.op.jaar != world.today.jaar }
    Table(
      columns: [
        TableColumn("", .fixed(isOld ? 14 : 9)), TableColumn("", .fixed(6), drops: true),
        TableColumn("", .flex(1), least: isOld ? 34 : 24),
        TableColumn("", .fixed(14), drops: true),
      ], count: events.count
    ) { index in
      let event = events[index]
      // The time is that of recording: on another day it would tell of nothing that happened then.
      let isSameDay = event.head.vastgelegd.dag == event.head.op
      return TableRow([
        event.head.op.kort(op: world.today), isSameDay ? event.head.vastgelegd.tijd : "",
        words.zin(event), event.head.door.naam,
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}
