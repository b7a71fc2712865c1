import VHDomain

/// The criteria round: the questions of the house with their answers, and what follows from them.
extension TriagePuntScreen {
  /// The row of the conclusion, counted in the body: 16 of a page of 24 rows.
  ///
  /// Counted on the whole page: a long reason on the status row may not move it.
  private static func conclusionRow(_ rect: Rect, _ page: Size) -> Int {
    let whole = page.height - 6
    // On a very small screen the questions have all the room.
    guard whole >= 8 else { return rect.height }
    return max(0, min(whole >= 16 ? 13 : whole - 3, rect.height - 1))
  }

  func drawCriteria(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard gesloten(world) == nil, let stored = world.view[nummer] else {
      Paragraph(gesloten(world) ?? "").draw(
        in: rect.inset(top: 2, left: 1, right: 1), on: &canvas)
      return
    }
    let conclusion = Self.conclusionRow(rect, canvas.size)
    let isCompact = conclusion < 13
    let top = isCompact ? 1 : 3
    if !isCompact {
      let head = Point(column: rect.column + 5, row: rect.row + 2)
      let name = profiel(world).heeftPlustaak ? "criteria en plustaak" : "landelijke criteria"
      canvas.write(name, at: head, style: .heading, width: max(0, rect.width - 5))
    }
    let isNarrow = rect.width < 72
    let rows = profiel(world).vragen.map { row($0, stored, world, isNarrow) }
    canvas.say(
      .table(aloud(stored, world)), in: rect.rows(from: top, count: max(0, conclusion - top)))
    let room = max(0, conclusion - top)
    let first = max(0, min(vraag.selected - room + 1, rows.count - room))
    for (line, index) in rows.indices.dropFirst(first).prefix(room).enumerated() {
      let point = Point(column: rect.column, row: rect.row + top + line)
      let isMarked = step == .criteria && index == vraag.selected
      let mark = isMarked ? ">" : " "
      canvas.write(
        "\(mark)\(String(index + 1).padded(to: 2, .right))  \(rows[index])", at: point,
        style: isMarked ? .selected : [], width: rect.width)
      if isMarked { canvas.park(at: point) }
    }
    drawMeasures(
      stored.inhoud, in: rect.rows(from: top + rows.count, count: max(0, room - rows.count)),
      on: &canvas, world)
    drawConclusion(
      stored.inhoud.criteria.toets(profiel(world)),
      in: rect.inset(top: conclusion, left: 1, right: 1), on: &canvas)
  }

  /// The measures that run, beneath the questions: facts to weigh, they answer nothing.
  private func drawMeasures(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let running = world.view.kaders(bij: casus)
    guard !running.isEmpty, rect.height >= 2 else { return }
    let body = rect.inset(top: 1, left: 1, right: 1)
    canvas.write("Kaders", at: body.origin, style: .heading, width: body.width)
    let text = body.inset(left: min(13, body.width / 4))
    let used = Paragraph(running.joined(separator: "\n")).draw(in: text, on: &canvas)
    guard used > text.height else { return }
    canvas.write("… w: alle kaders", at: text.splitBottom(1).bottom.origin, style: .dim)
  }

  /// The questions in full, with their answers.
  private func aloud(_ stored: Stored<Casus>, _ world: World) -> SpokenTable {
    let questions = profiel(world).vragen
    return SpokenTable(
      titles: ["", "", ""], count: questions.count, selected: vraag.selected, first: 0,
      rows: questions.enumerated().map { index, question in
        let given = answer(question, stored, world)
        return SpokenTable.Row(
          number: String(index + 1),
          cells: [
            text(question, world), given.contains(".") ? "niet gevraagd" : given.lowercased(),
            [detail(question, stored.inhoud, world), basis(question, stored, world)]
              .filter { !$0.isEmpty }.joined(separator: "; "),
          ])
      })
  }

  private func row(
    _ vraag: Criteriumvraag, _ stored: Stored<Casus>, _ world: World, _ isNarrow: Bool
  ) -> String {
    // How many there are stands behind the question, so that the names can give way.
    let detail = detail(vraag, stored.inhoud, world)
    let count = detail.prefix { $0.isNumber }
    let basis = basis(vraag, stored, world)
    let hasCount = !count.isEmpty && (isNarrow || !basis.isEmpty)
    let question = text(vraag, world) + (hasCount ? ": \(count)" : "")
    return question.padded(to: 42) + "  " + answer(vraag, stored, world).padded(to: 9)
      + (isNarrow ? (basis.columns <= 6 ? basis : "") : basis.isEmpty ? detail : basis)
  }

  private func answer(_ vraag: Criteriumvraag, _ stored: Stored<Casus>, _ world: World) -> String {
    switch stored.stand(van: vraag) {
    case .verdeeld: return "VERDEELD"
    case .onbekend: return "onbekend"
    case .beantwoord(let kept): return word(kept, vraag)
    case .nietGevraagd: return word(stored.inhoud.criteria.antwoord(op: vraag), vraag)
    }
  }

  private func word(_ kept: Antwoord, _ vraag: Criteriumvraag) -> String {
    switch vraag.omgekeerd ? !kept : kept {
    case .ja: "JA"
    case .nee: "NEE"
    case .onbekend: ". . . ."
    }
  }

  /// What an answer rests on: the contributions this room may read, or who says what.
  private func basis(_ vraag: Criteriumvraag, _ stored: Stored<Casus>, _ world: World) -> String {
    switch stored.stand(van: vraag) {
    case .verdeeld(let standpunten):
      return standpunten.map { "\(short($0.organisatie, world)) \($0.antwoord.rawValue)" }
        .joined(separator: ", ")
    case .onbekend: return "nog vragen"
    case .nietGevraagd, .beantwoord:
      let seen = Set(contributions(world).map(\.id))
      return stored.steun(van: vraag).filter(seen.contains).joined(separator: " ")
    }
  }

  /// An organisation by the word that tells it apart.
  private func short(_ id: String, _ world: World) -> String {
    let words = world.house.partners.naam(id).split(separator: " ").map(String.init)
    let first = words.first == "Gemeente" ? words.dropFirst().first : words.first
    return (first ?? id).truncated(to: 8)
  }

  private func detail(_ vraag: Criteriumvraag, _ casus: Casus, _ world: World) -> String {
    switch vraag {
    case .leefgebieden:
      let names = casus.criteria.meerdereProblemen.leefgebieden
      return names.isEmpty
        ? volgensMelder(vraag, casus, world)
        : "\(names.count): "
          + names.map(world.house.leefgebieden.naam).joined(separator: ", ")
    case .ketens:
      let organisations = casus.criteria.meerdereKetens.organisaties?
        .map(world.house.partners.naam)
      let names = organisations ?? casus.criteria.meerdereKetens.ketens.map(\.rawValue)
      return names.isEmpty
        ? volgensMelder(vraag, casus, world)
        : "\(names.count): \(names.joined(separator: ", "))"
    case .stagnatie: return casus.criteria.plustaak?.stagnatie?.team ?? ""
    default: return volgensMelder(vraag, casus, world)
    }
  }

  /// What the aanmelder answered, as such (decision 28).
  private func volgensMelder(_ vraag: Criteriumvraag, _ casus: Casus, _ world: World) -> String {
    let answers = world.view.volgensMelder(vraag, casus).map(\.rawValue)
    return answers.isEmpty ? "" : "melder: \(answers.joined(separator: ", "))"
  }

  private func drawConclusion(
    _ test: Criteriatoets, in rect: Rect, on canvas: inout Canvas
  ) {
    let label = "TUSSENSTAND  "
    canvas.write(label, at: rect.origin, style: .group, width: rect.width)
    let lines = test.uitkomst == .onbepaald ? test.vooruitzicht : [test.zin]
    Paragraph(lines.joined(separator: "\n"), style: .bold).draw(
      in: rect.inset(left: min(label.columns, max(0, rect.width / 4))), on: &canvas)
  }
}
