import VHDomain

/// How a point of the triage is drawn: one step, or on a wide screen all of them at once.
extension TriagePuntScreen {
  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let stored = world.view[nummer] else {
      Paragraph("\(nummer) is niet gevonden.").draw(in: rect.inset(left: 1), on: &canvas)
      return
    }
    let casus = stored.inhoud
    canvas.write(
      " \(nummer)  \(world.view.typering(casus)), \(casus.gemeente ?? "")", at: rect.origin,
      style: .heading, width: rect.width)
    let panes = Panes(in: rect, .halves, isDivided: isWhole(rect))
    if panes.isDivided {
      drawWhole(stored, in: panes, on: &canvas, world)
    } else {
      let body = rect.inset(top: 1)
      switch step {
      case .beeld: drawPicture(casus, in: body, on: &canvas, world)
      case .inbreng: drawContributions(casus, in: body, on: &canvas, world)
      case .criteria: drawCriteria(stored, in: rect, on: &canvas, world)
      case .besluit: drawDecision(in: body, on: &canvas, world)
      }
    }
  }

  // MARK: - All steps at once

  /// The rows of the second half of a whole point, counted in the body.
  private static let secondHalf = 17
  private static let wholeHeight = 30

  /// Whether all steps stand on the screen together; what is read aloud always stands alone.
  private func isWhole(_ rect: Rect) -> Bool {
    rect.height >= Self.wholeHeight && !isKlaar
      && !(step == .besluit && besluitvorming.isVoorlezen)
  }

  /// Beeld and Inbreng left, Criteria and Besluit right, on the rows they have on a usual screen.
  private func drawWhole(
    _ stored: Stored<Casus>, in panes: Panes, on canvas: inout Canvas, _ world: World
  ) {
    panes.drawDivider(on: &canvas)
    let left = panes.main.inset(top: 1)
    drawHeading(.beeld, in: left, on: &canvas)
    let used = drawPicture(stored.inhoud, in: left, on: &canvas, world) + 2
    let lower = left.inset(top: min(max(Self.secondHalf, used), left.height - 8))
    canvas.fill(lower)
    drawHeading(.inbreng, in: lower, on: &canvas)
    drawContributions(stored.inhoud, in: lower, on: &canvas, world)
    let right = panes.side.inset(top: 1)
    drawCriteria(stored, in: panes.side, on: &canvas, world)
    drawHeading(.criteria, in: right, on: &canvas)
    let decision = right.inset(top: Self.secondHalf)
    drawHeading(.besluit, in: decision, on: &canvas)
    drawDecision(in: decision, on: &canvas, world)
  }

  /// The name of a step above its part, and whether that is where the room is now.
  private func drawHeading(_ part: Step, in rect: Rect, on canvas: inout Canvas) {
    let name = part.naam.uppercased()
    canvas.write(
      part == step ? " NU: \(name)" : " \(name)", at: rect.origin, style: .group, width: rect.width)
  }

  /// What is known of the casus, row by row.
  func picture(_ casus: Casus, _ world: World) -> [Fields.Row] {
    let report = casus.meldingen.first.flatMap { world.view[$0]?.inhoud.gegevens }
    let screened = casus.besluiten.last { $0.orgaan == .screening }
    let held = casus.besluiten.last { $0.uitkomst == .aangehouden }
    let earlier = world.view.eerder(bij: casus).count
    let running = world.view.lopend(bij: nummer).map(\.nummer.description)
    let rows: [(String, String?)] = [
      ("Wat", report?.aanleiding),
      ("Screening", screened.map(told)),
      ("Zonder", casus.opening.zonderScreening),
      ("Vorige keer", held.map { "aangehouden; vraag: \($0.vraag ?? "")" }),
      ("Eerder", earlier == 0 ? "niets bekend" : counted(earlier, "melding", "meldingen")),
      ("Loopt al", running.isEmpty ? "niets" : running.joined(separator: ", ")),
      ("Terugval", casus.opening.vorigeCasus.map { "van \($0)" }),
    ]
    return rows.compactMap { label, value in value.map { .init(label, $0) } }
  }

  /// What the screening judged and why.
  private func told(_ besluit: Besluit) -> String {
    let judged = [
      besluit.risico.map { "risico \($0.rawValue)" },
      besluit.complexiteit.map { "complexiteit \($0.rawValue)" },
    ].compactMap { $0 }
    let head = judged.isEmpty ? "" : judged.joined(separator: ", ").metHoofdletter + ". "
    return head + besluit.reden
  }

  /// Draws the picture and answers how many rows it takes; what does not fit is never left out
  /// without a word.
  @discardableResult
  private func drawPicture(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) -> Int {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    let used = Fields(picture(casus, world), valueColumn: 13).draw(in: inner, on: &canvas)
    return drawRest(used, in: inner, on: &canvas)
  }

  private func drawRest(_ used: Int, in rect: Rect, on canvas: inout Canvas) -> Int {
    guard used > rect.height else { return used }
    let last = rect.splitBottom(1).bottom
    canvas.write("… l: hele tekst", at: last.origin, style: .dim, width: last.width)
    return rect.height
  }

  private func drawContributions(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let rows = casus.verrijkingen.map { item in
      TableRow([item.id, world.house.partners.naam(item.partner), item.tekst])
    }
    let (list, text) = rect.inset(top: 1).splitTop(min(max(3, rect.height - 6), 8))
    Table(
      columns: [
        TableColumn("", .fixed(4)), TableColumn("", .fixed(20)), TableColumn("", .flex(1)),
      ],
      rows: rows, empty: "Nog geen inbreng. Druk op i om een bijdrage op te schrijven.",
      isNumbered: step == .inbreng
    ).draw(in: list, on: &canvas, step == .inbreng ? bijdrage : nil)
    guard let item = bijdrage.row(of: casus.verrijkingen) else { return }
    let inner = text.inset(top: 1, left: 1, right: 1)
    let used = Paragraph(told(item, world)).draw(in: inner, on: &canvas)
    _ = drawRest(used, in: inner, on: &canvas)
  }

  private func drawDecision(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    if isKlaar {
      Paragraph("Het besluit is vastgelegd. Enter: terug naar de agenda.")
        .draw(in: rect.inset(top: 2, left: 4, right: 2), on: &canvas)
    } else if step == .besluit {
      besluitvorming.draw(in: rect.inset(top: rect.height > 6 ? 1 : 0), on: &canvas, world)
    } else {
      besluitvorming.drawAside(in: rect.inset(top: 2), on: &canvas, world)
    }
  }
}
