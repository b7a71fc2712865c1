import VHDomain

/// One point of the screening: what it is, who is known, and one outcome.
struct ScreeningPuntScreen: Screen {
  enum Action { case lezen, enter }

  var besluitvorming: Besluitvorming
  private var isKlaar = false

  init(besluitvorming: Besluitvorming) {
    self.besluitvorming = besluitvorming
  }

  private var nummer: Nummer<Casus> { besluitvorming.nummer }
  var takesText: Bool { besluitvorming.takesText }

  func page(_ world: World) -> Page {
    let table = world.overleg.map { world.house.tafels.naam($0.inhoud.tafel) } ?? "Screening"
    return Page(
      title: "\(table)   \(world.today.kort)",
      centre: world.now.tijd, ribbon: .pad(world, at: .screening), status: status,
      pending: besluitvorming.pending)
  }

  private var status: String {
    if isKlaar { return "Vastgelegd. Enter: volgende." }
    return besluitvorming.isVoorlezen
      ? besluitvorming.vooraf : "Nog niets vastgelegd."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let choosing = !isKlaar && !besluitvorming.isVoorlezen
    let word = isKlaar ? "volgende" : besluitvorming.enterWord
    let choices: [Binding<Action>] = choosing ? besluitvorming.choices(.enter, world) : []
    return choices + [
      Binding([.enter], .enter, word, footer: !choosing || besluitvorming.takesEnter),
      Binding(["l"], .lezen, "hele tekst", footer: !besluitvorming.takesText),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if isKlaar { return key == .enter ? [.pop] : nil }
    switch besluitvorming.handle(key, world) {
    case .moved: return []
    case .say(let sentence): return [.say(sentence)]
    case .explain(let title, let refusal):
      return [.explain(title, refusal.zinnenMetRegel)]
    case .record(let besluit, let passed):
      return [.run(.besluiten(nummer, besluit), accepting: passed)]
    case .ignored: return nil
    }
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    besluitvorming.paste(text) ? [] : [.ignoredPaste(text)]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .enter: return []
    case .lezen:
      let texts = reports(world).flatMap { MeldingScreen.text($0.inhoud, world) }
      let told = world.view[nummer]?.inhoud.verrijkingen.map {
        "\($0.id), \(world.house.partners.naam($0.partner)): \($0.tekst)"
      }
      return [.explain("Melding", texts + (told ?? []))]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.explained
    case .success(let receipt):
      isKlaar = true
      let next =
        besluitvorming.besluit.uitkomst == .naarTriage
        ? "Volgende stap: agenderen onder \(agenda(world))." : "Enter: volgende."
      return [.say("Vastgelegd \(receipt.opgeslagen.tijdMetSeconden). \(next)")]
    }
  }

  private func agenda(_ world: World) -> String {
    world.view.agendatafel(van: nummer)?.naam ?? "de tafel die besluit"
  }

  private func reports(_ world: World) -> [Stored<Melding>] {
    world.view[nummer]?.inhoud.meldingen.compactMap { world.view[$0] } ?? []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let casus = world.view[nummer]?.inhoud else { return }
    // Counted on the whole page, so that a long reason on the status row moves nothing.
    let height = canvas.size.height - 6
    let isCompact = height < 15
    let textRows = height < 12 ? 1 : isCompact ? 2 : height < 30 ? 3 : 8
    let inner = rect.inset(left: 1, right: 1)
    var line = 0
    for (label, value, height) in facts(casus, world, isCompact, textRows: textRows) {
      let place = inner.rows(from: line, count: height)
      canvas.write(label, at: place.origin, style: .heading)
      drawValue(value, in: place.inset(left: 13), on: &canvas)
      line += height
    }
    besluitvorming.draw(
      isKlaar: isKlaar,
      in: rect.inset(top: min(isCompact ? line : line + 1, max(0, rect.height - 4))), on: &canvas,
      world)
  }

  private func drawValue(_ text: String, in rect: Rect, on canvas: inout Canvas) {
    let lines = text.wrapped(to: min(max(1, rect.width), Paragraph.measure))
    canvas.say(.text([text]), in: rect)
    for (step, line) in lines.prefix(rect.height).enumerated() {
      let isCut = step == rect.height - 1 && lines.count > rect.height
      canvas.write(
        isCut ? (line + " …").truncated(to: rect.width) : line,
        at: Point(column: rect.column, row: rect.row + step), width: rect.width)
    }
  }

  private func facts(
    _ casus: Casus, _ world: World, _ isCompact: Bool, textRows: Int
  ) -> [(label: String, value: String, height: Int)] {
    let first = reports(world).first
    let data = first?.inhoud.gegevens
    let source = data?.bron.map(world.house.bronnen.naam) ?? ""
    let code = data?.politiecode.map { ", \($0)" } ?? ""
    let received = data?.ontvangenOp.map { ", ontvangen \($0.kort)" } ?? ""
    return [
      (nummer.description, "\(source)\(code)\(received)", 1),
      ("Wie", "\(world.view.typering(casus)), \(casus.gemeente ?? "gemeente onbekend")", 1),
      ("Wat", data?.aanleiding ?? "", textRows),
    ] + told(casus, world) + gathered(casus, world) + history(casus, isOneRow: isCompact, world)
  }

  /// What the aanmelders answered to the criteria: theirs, never the table's (decision 28).
  private func told(
    _ casus: Casus, _ world: World
  ) -> [(label: String, value: String, height: Int)] {
    let answers = reports(world).compactMap { world.view.volgensMelder($0.inhoud.gegevens) }
    return answers.isEmpty
      ? [] : [("Melder", "antwoordt zelf \(answers.joined(separator: "; "))", 2)]
  }

  /// What partners told before the table, where the house works so (O25).
  private func gathered(
    _ casus: Casus, _ world: World
  ) -> [(label: String, value: String, height: Int)] {
    let parts = casus.verrijkingen.map { "\(world.house.partners.naam($0.partner)): \($0.tekst)" }
    return parts.isEmpty ? [] : [("Inbreng", parts.joined(separator: "; "), 2)]
  }

  private func history(
    _ casus: Casus, isOneRow: Bool, _ world: World
  ) -> [(label: String, value: String, height: Int)] {
    let count = world.view.eerder(bij: casus).count
    let earlier = count == 0 ? "niets bekend" : counted(count, "melding", "meldingen")
    let numbers = world.view.lopend(bij: nummer).map(\.nummer.description)
    let running = numbers.isEmpty ? "niets" : numbers.joined(separator: ", ")
    return isOneRow
      ? [("Eerder", "\(earlier)     Loopt al: \(running)", 1)]
      : [("Eerder", earlier, 1), ("Loopt al", running, 1)]
  }
}

extension Refusal {
  /// All reasons as a page, each with its rule.
  var explained: [Effect] { [.explain("Dit kan niet", zinnenMetRegel)] }
}
