import VHDomain

/// How a discussion is drawn, step by step.
extension BesprekingScreen {
  /// Why nothing of the casus is shown; nil when it is.
  func gesloten(_ shown: Puntbeeld) -> String? {
    if shown.plan != nil { return nil }
    if shown.niveau == nil {
      return "Er wordt niets getoond: een gast heeft geen geheimhouding beloofd. Druk op z."
    }
    return shown.wachtOpVrijgave
      ? "De manager heeft dit punt nog niet vrijgegeven; de tafel ziet alleen dat het bestaat."
      : "Wie aan tafel zit mag alleen weten dat dit punt bestaat; met Shift-Tab kiest u wie blijft."
  }

  /// The plan as everyone at the table may read it.
  func drawPlan(
    _ shown: Puntbeeld, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    guard let plan = shown.plan else {
      Paragraph(gesloten(shown) ?? "").draw(in: rect, on: &canvas)
      return
    }
    let least = min(rect.height, 4)
    let head = rect.splitBottom(least).rest
    let asked = min(
      head.height,
      Fields(planhoofd(shown, plan, world), valueColumn: 13).draw(in: head, on: &canvas))
    let rows = planregels(plan, world)
    let last = rows.flatMap(\.rows).compactMap { $0.cells.last?.columns }.max() ?? 0
    let left = Rect(
      column: rect.column - 1, row: rect.row + asked + (rect.height > 10 ? 1 : 0),
      width: rect.width + 1, height: max(0, rect.height - asked - (rect.height > 10 ? 1 : 0)))
    let (below, whole) = left.splitBottom(left.height < 8 ? 0 : 2)
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20), drops: true),
        TableColumn("", .flex(1), least: 16), TableColumn("", .fixed(max(14, last))),
      ],
      rows: rows.flatMap(\.rows),
      groups: rows.map { TableGroup(title: $0.titel, count: $0.rows.count) },
      empty: "Er staan geen acties open; schrijf ze op met a."
    ).draw(in: below, on: &canvas, list)
    guard plan.acties.indices.contains(list.selected) else { return }
    // Where a row has no room for all of an action, the one that is marked stands whole.
    Paragraph(world.view.voluit(plan.acties[list.selected])).draw(
      in: whole.inset(left: 1, right: 1), on: &canvas)
  }

  /// What is asked, why it began and what is to be reached, whole.
  private func planhoofd(
    _ shown: Puntbeeld, _ plan: Planbeeld, _ world: World
  ) -> [Fields.Row] {
    let goals = plan.doelen.enumerated().map { index, goal in
      let area = goal.leefgebied.map { "\(world.house.leefgebieden.naam($0)): " } ?? ""
      return Fields.Row(index == 0 ? "Doelen" : "", area + goal.tekst)
    }
    let asked: [Fields.Row] = shown.vraag.map { [.init("Vraag", $0)] } ?? []
    let reason: [Fields.Row] = (shown.beeld?.aanleiding).map { [.init("Aanleiding", $0)] } ?? []
    return asked + reason + goals
  }

  /// The plan as rows under their headings.
  func planregels(_ plan: Planbeeld, _ world: World) -> [(titel: String, rows: [TableRow])] {
    let today = world.today
    let actions = plan.acties.map { action in
      let late = action.uiterlijk.map { $0.dagen(tot: today) } ?? 0
      let day = action.uiterlijk.map { "uiterlijk \($0.kort(op: today))" } ?? ""
      return TableRow([
        action.id, world.house.partners.naam(action.partner ?? ""), action.omschrijving,
        late > 0 ? "\(counted(late, "dag", "dagen")) te laat" : day,
      ])
    }
    let conditions = plan.voorwaarden.map { condition in
      TableRow([
        condition.id, "", condition.tekst,
        condition.voldaan.map { $0 ? "JA" : "NEE" } ?? "nog niet bezien",
      ])
    }
    return [("ACTIES", actions), ("VOORWAARDEN", conditions)]
      .filter { !$0.1.isEmpty }
  }

  func drawContributions(
    _ shown: Puntbeeld, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let (middle, last) = rect.splitBottom(shown.afgeschermd > 0 && rect.height > 3 ? 1 : 0)
    let (rows, text) = middle.splitTop(
      min(max(3, shown.bijdragen.count), max(3, middle.height - 6), 8))
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20)), TableColumn("", .flex(1)),
      ],
      rows: shown.bijdragen.map {
        TableRow([$0.id, world.house.partners.naam($0.partner), $0.tekst])
      }, empty: "Nog geen inbreng die iedereen hier mag lezen. Met i schrijft u een bijdrage op."
    ).draw(in: rows, on: &canvas, list)
    if let item = list.row(of: shown.bijdragen) {
      Paragraph("\(item.id): \(item.tekst)").draw(
        in: text.inset(top: text.height > 3 ? 1 : 0), on: &canvas)
    }
    canvas.write(
      counted(shown.afgeschermd, "bijdrage afgeschermd", "bijdragen afgeschermd"),
      at: last.origin, style: .bold, width: last.width)
  }

  func drawAgreement(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    canvas.write(
      "WAT IS ER AFGESPROKEN?", at: rect.origin, style: .group, width: rect.width)
    let (field, below) = rect.inset(top: rect.height > 6 ? 2 : 1)
      .splitTop(max(2, min(6, rect.height - 4)))
    form.draw(in: field, on: &canvas)
    let made =
      world.view.actor.overleg.map {
        world.view.voorlezen("", over: nummer, in: $0).split(separator: "\n").map(String.init)
      } ?? []
    guard !made.isEmpty else { return }
    Paragraph((["Acties van nu:"] + made).joined(separator: "\n")).draw(
      in: below.inset(top: below.height > made.count + 1 ? 1 : 0), on: &canvas)
  }

  func drawReading(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    canvas.write(
      "Lees hardop voor. Klopt er iets niet: Esc.", at: rect.origin, style: .heading,
      width: rect.width)
    let lines = tekst(world).split(separator: "\n").map(String.init)
    let body = rect.inset(top: rect.height > 8 ? 2 : 1, left: rect.width > 40 ? 3 : 0)
    Paragraph(lines.joined(separator: rect.height > 12 ? "\n\n" : "\n")).draw(
      in: body, on: &canvas)
  }
}
