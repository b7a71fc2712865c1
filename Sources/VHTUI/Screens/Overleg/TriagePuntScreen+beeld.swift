import VHDomain

/// How a point is drawn: one step, or on a wide screen all of them at once.
extension TriagePuntScreen {
  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let shown = shown(world) else {
      Paragraph("\(nummer) is niet gevonden.").draw(in: rect.inset(left: 1), on: &canvas)
      return
    }
    if step == .tafel { return tafelvraag.draw(nummer, shown, in: rect, on: &canvas, world) }
    drawHead(shown, in: rect, on: &canvas, world)
    let panes = Panes(in: rect, .halves, isDivided: isWhole(rect, shown))
    if panes.isDivided {
      drawWhole(shown, in: panes, on: &canvas, world)
    } else {
      let body = rect.inset(top: 1)
      switch step {
      case .tafel: break
      case .beeld: drawPicture(shown, in: body, on: &canvas, world)
      case .inbreng: drawContributions(shown, in: body, on: &canvas, world)
      case .criteria: drawCriteria(in: rect, on: &canvas, world)
      case .besluit: drawDecision(in: body, on: &canvas, world)
      }
    }
  }

  /// Whom it is about, and how often it was here.
  private func drawHead(
    _ shown: Puntbeeld, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let place = shown.niveau == nil ? nil : world.view[nummer]?.inhoud.gemeente
    let who = [shown.wie, place].compactMap { $0 }.joined(separator: ", ")
    let times = shown.beeld?.keerAangehouden ?? 0
    let again = times == 0 ? "" : "\(times + 1)e keer, was aangehouden"
    let head = " \(nummer)  \(who)"
    let hasRoom = !again.isEmpty && head.columns + again.columns + 3 <= rect.width
    canvas.write(
      hasRoom ? head.padded(to: rect.width - again.columns - 1) + again : head, at: rect.origin,
      style: .heading, width: rect.width)
  }

  // MARK: - All steps at once

  /// The rows of the second half of a whole point, counted in the body.
  private static let secondHalf = 17
  private static let wholeHeight = 30

  /// Whether all steps stand on the screen together; what is read aloud always stands alone.
  private func isWhole(_ rect: Rect, _ shown: Puntbeeld) -> Bool {
    rect.height >= Self.wholeHeight && !isKlaar && shown.toontBeeld
      && !(step == .besluit && besluitvorming.isVoorlezen)
  }

  /// Beeld and Inbreng left, Criteria and Besluit right, on the rows they have on a usual screen.
  private func drawWhole(
    _ shown: Puntbeeld, in panes: Panes, on canvas: inout Canvas, _ world: World
  ) {
    panes.drawDivider(on: &canvas)
    let left = panes.main.inset(top: 1)
    drawHeading(.beeld, in: left, on: &canvas)
    let used = drawPicture(shown, in: left, on: &canvas, world) + 2
    let lower = left.inset(top: min(max(Self.secondHalf, used), left.height - 8))
    canvas.fill(lower)
    drawHeading(.inbreng, in: lower, on: &canvas)
    drawContributions(shown, in: lower.inset(top: 1), on: &canvas, world)
    let right = panes.side.inset(top: 1)
    drawCriteria(in: panes.side, on: &canvas, world)
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

  // MARK: - Beeld

  /// What is known of the casus, row by row; nothing of it when the room may not see it.
  func picture(_ shown: Puntbeeld, _ world: World) -> [Fields.Row] {
    guard let beeld = shown.beeld, let casus = world.view[nummer]?.inhoud else { return [] }
    let screened = casus.besluiten.last { $0.orgaan == .screening }
    let running = beeld.andereCasussen.map(\.description)
    let rows: [(String, String?)] = [
      ("Vraag", shown.vraag),
      ("Vorige keer", beeld.vorigeKeer.map { told($0, world) }),
      ("Antwoord", beeld.vorigeKeer.map { answer($0) }),
      ("Wat", beeld.aanleiding),
      ("Screening", screened.map(told)),
      ("Zonder", casus.opening.zonderScreening),
      (
        "Eerder",
        beeld.eerdereMeldingen == 0
          ? "niets bekend" : counted(beeld.eerdereMeldingen, "melding", "meldingen")
      ),
      ("Loopt al", running.isEmpty ? "niets" : running.joined(separator: ", ")),
      ("Terugval", casus.opening.vorigeCasus.map { "van \($0)" }),
      ("Uitgesteld", shown.isGemarkeerd ? "\(shown.keerNietBesproken) keer niet besproken" : nil),
    ]
    return rows.compactMap { label, value in value.map { .init(label, $0) } }
  }

  /// What was asked last time, of whom, and when.
  private func told(_ before: VorigeKeer, _ world: World) -> String {
    let day = before.op.map { " op \($0.kort(op: world.today))" } ?? ""
    return "gevraagd aan \(world.house.partners.naam(before.partner))\(day): \(before.vraag)"
  }

  private func answer(_ before: VorigeKeer) -> String {
    let told = before.antwoord.map { "\($0.id): \($0.tekst)" }
    return told.isEmpty ? "nog niet; vraag het nu" : told.joined(separator: "; ")
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
    _ shown: Puntbeeld, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) -> Int {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    if let reason = gesloten(world) { return Paragraph(reason).draw(in: inner, on: &canvas) }
    let used = Fields(picture(shown, world), valueColumn: 13).draw(in: inner, on: &canvas)
    return drawRest(used, in: inner, on: &canvas)
  }

  func drawRest(_ used: Int, in rect: Rect, on canvas: inout Canvas) -> Int {
    guard used > rect.height else { return used }
    let last = rect.splitBottom(1).bottom
    canvas.write("… l: hele tekst", at: last.origin, style: .dim, width: last.width)
    return rect.height
  }

  // MARK: - Besluit

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
