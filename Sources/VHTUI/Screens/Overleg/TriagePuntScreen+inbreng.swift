import VHDomain

/// What partners told, and who knows the persons.
extension TriagePuntScreen {
  func drawContributions(
    _ shown: Puntbeeld, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let inner = rect.inset(left: 1, right: 1)
    if let reason = gesloten(world) {
      Paragraph(reason).draw(in: inner.inset(top: 1), on: &canvas)
      return
    }
    let known =
      rect.height < 7
      ? 0
      : Fields([.init("Bekend", bekend(shown, world))], valueColumn: 13)
        .draw(in: inner, on: &canvas)
    let below = rect.inset(top: known)
    let hidden = shown.afgeschermd
    let (middle, last) = below.splitBottom(hidden > 0 && below.height > 3 ? 1 : 0)
    let items = contributions(world)
    let rows = items.map { item in
      TableRow([item.id, world.house.partners.naam(item.partner), item.tekst])
    }
    let (list, text) = middle.inset(top: middle.height > 8 ? 1 : 0)
      .splitTop(min(max(3, items.count), max(3, middle.height - 6), 8))
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20)), TableColumn("", .flex(1)),
      ],
      rows: rows, empty: "Nog geen inbreng. Druk op i om een bijdrage op te schrijven.",
      isNumbered: step == .inbreng
    ).draw(in: list, on: &canvas, step == .inbreng ? bijdrage : nil)
    if let item = bijdrage.row(of: items) {
      let body = text.inset(top: text.height > 3 ? 1 : 0, left: 1, right: 1)
      _ = drawRest(Paragraph(told(item, world)).draw(in: body, on: &canvas), in: body, on: &canvas)
    }
    canvas.write(
      " " + counted(hidden, "bijdrage afgeschermd", "bijdragen afgeschermd"), at: last.origin,
      style: .bold, width: last.width)
  }

  /// Who knows the persons; of all others only one neutral phrase, and how many answered.
  func bekend(_ shown: Puntbeeld, _ world: World) -> String {
    guard let beeld = shown.beeld else { return "" }
    let names = beeld.bekendBij.map(world.house.partners.naam)
    guard beeld.isBekendheidGevraagd || beeld.antwoorden > 0 else {
      return names.isEmpty ? "nog niet gevraagd; + voor wie hen kent" : dutchList(names)
    }
    let rest = "overigen: geen bekendheid gemeld"
    let count = beeld.isBekendheidGevraagd ? "" : " (\(beeld.antwoorden) antwoordden vooraf)"
    return (names.isEmpty ? "geen bekendheid gemeld" : "\(dutchList(names)); \(rest)") + count
  }

  func told(_ item: Verrijking, _ world: World) -> String {
    let ground = item.grondslag.map { " (\(world.house.grondslagen.naam($0)))" } ?? ""
    return "\(item.id)\(ground): \(item.tekst)"
  }

  /// All of the picture, or of the contribution that is marked.
  func whole(_ world: World) -> Effect {
    guard let shown = shown(world) else { return .say("\(nummer) is niet gevonden.") }
    if let reason = gesloten(world) { return .say(reason) }
    if step == .inbreng, let item = bijdrage.row(of: contributions(world)) {
      return .explain("Inbreng \(item.id)", [told(item, world)])
    }
    return .explain("Beeld", picture(shown, world).map { "\($0.label): \($0.value)" })
  }
}
