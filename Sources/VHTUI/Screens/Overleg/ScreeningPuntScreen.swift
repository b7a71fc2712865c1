import VHDomain

/// One point of the screening: what it is, who is known, and one outcome.
struct ScreeningPuntScreen: Screen {
  enum Action { case lezen, enter, waar, parkeren, zaal, herroepen }

  var besluitvorming: Besluitvorming
  private var isKlaar = false
  private var isGeparkeerd = false

  init(besluitvorming: Besluitvorming) {
    self.besluitvorming = besluitvorming
    concept = Formulier.besluit.plek(besluitvorming.nummer.record)
  }

  var concept: Concept.Plek?

  private var nummer: Nummer<Casus> { besluitvorming.nummer }
  var takesText: Bool { besluitvorming.takesText && besluitvorming.toevoeging == nil && !isKlaar }

  /// The point as this room may see it now.
  private func shown(_ world: World) -> Puntbeeld? {
    world.view.actor.overleg.flatMap { world.view.punt(Puntid(nummer), in: $0) }
  }

  func page(_ world: World) -> Page {
    let table = world.overleg.map { world.house.tafels.naam($0.inhoud.tafel) } ?? "Screening"
    let present = shown(world)?.lezers ?? []
    return Page(
      title: "\(table)   \(world.today.kort)",
      centre: "\(world.now.tijd)   \(TriagePuntScreen.aantal(present))",
      ribbon: .pad(world, at: .screening), status: status(world),
      pending: besluitvorming.pending)
  }

  private func status(_ world: World) -> String {
    if isKlaar { return "Vastgelegd. Enter: volgende." }
    if besluitvorming.isVoorlezen { return besluitvorming.vooraf }
    let pace = world.overleg.flatMap { world.view.tempo($0.nummer)?.zin("melding", "meldingen") }
    return ["Nog niets vastgelegd.", pace].compactMap { $0 }.joined(separator: "  ")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    if isKlaar {
      return [
        Binding([.enter], .enter, isLast(world) ? "naar de wachtrij" : "volgende", pinned: true),
        Binding(["h"], .herroepen, "herroepen", disabled: cannotRevoke(world)),
      ]
    }
    let isAdding = besluitvorming.toevoeging != nil
    let choosing = !besluitvorming.isVoorlezen
    let word = besluitvorming.enterWord
    let choices: [Binding<Action>] =
      isAdding
      ? [
        KeuzeLijst.binding(
          .enter, "kies", count: besluitvorming.toevoegopties(world).count, withEnter: false)
      ] : choosing ? besluitvorming.choices(.enter, world) : []
    let isFree = !besluitvorming.takesText && !isAdding
    return choices + [
      Binding(
        [.enter], .enter, word, footer: (!choosing || besluitvorming.takesEnter) && !isAdding,
        pinned: true),
      Binding(["l"], .lezen, "hele tekst", footer: isFree),
      Binding(["w"], .waar, "waar hoort dit", footer: isFree && choosing),
      Binding(["p"], .parkeren, "parkeren", footer: false),
      Binding(["z"], .zaal, "zaal", footer: false),
    ] + (choosing || isAdding ? [] : [Binding(["+"], .enter, "onthouding, melder")])
  }

  private func cannotRevoke(_ world: World) -> String? {
    world.overleg.flatMap { world.disabled(.bijOverleg($0.nummer, .herroepen(nummer, reden: "x"))) }
  }

  private func isLast(_ world: World) -> Bool {
    world.overleg.flatMap { world.view.tempo($0.nummer) }.map { $0.over == 0 } ?? true
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if isKlaar { return nil }
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
    // Enter leads to the next report, so that a queue is worked through without its list.
    case .enter: return isKlaar ? [.pop] + (isLast(world) ? [] : [.press(.enter)]) : []
    case .waar: return [.explain("Waar hoort dit thuis?", ladder(world))]
    case .zaal: return PresentieScreen.open(world).map { [.push($0)] } ?? []
    case .parkeren:
      guard let meeting = world.overleg else { return [] }
      isGeparkeerd = true
      return [.run(.bijOverleg(meeting.nummer, .parkeren(Puntid(nummer))))]
    case .herroepen: return [.push(OverlegForms.herroepen(nummer, world))]
    case .lezen:
      guard let shown = shown(world), shown.toontBeeld else {
        return [.say("Wie aan tafel zit mag alleen weten dat dit punt bestaat.")]
      }
      let texts = reports(world).flatMap { MeldingScreen.text($0.inhoud, world) }
      let told = shown.bijdragen.map {
        "\($0.id), \(world.house.partners.naam($0.partner)): \($0.tekst)"
      }
      return [.explain("Melding", texts + told)]
    }
  }

  /// The levels of the house's ladder, each with the outcome that leads there.
  private func ladder(_ world: World) -> [String] {
    let levels = world.house.schaalniveaus.geldig(op: world.today)
    let rungs = levels.enumerated().map { "\($0 + 1)  \($1.naam)" }
    return ["Zo licht als kan, zo zwaar als moet; van licht naar zwaar:"] + rungs + [
      "Lichter dan het huis: doorgeleiden aan partner of gemeente. Het huis: casus, naar de tafel "
        + "die besluit."
    ]
  }

  mutating func resumed(_ world: World) {
    if isKlaar, world.overleg?.inhoud.huidigPunt == nummer {
      isKlaar = false
      besluitvorming = Besluitvorming(
        nummer, orgaan: besluitvorming.orgaan, deelnemers: besluitvorming.deelnemers)
    }
    if besluitvorming.isVoorlezen { besluitvorming.hear(world) }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .success where isGeparkeerd:
      return [.pop, .say("Geparkeerd: dit punt blijft in de wachtrij.")]
    case .failure(let refusal):
      isGeparkeerd = false
      if besluitvorming.isVoorlezen { besluitvorming.hear(world) }
      return refusal.explained
    case .success(let receipt):
      isKlaar = true
      let forget = concept.map { [Effect.forget($0)] } ?? []
      if besluitvorming.weg == .spoed, let melding = world.view[nummer]?.inhoud.meldingen.first {
        return forget + [.push(MeldingForms.spoed(melding, world))]
      }
      let next =
        besluitvorming.besluit.uitkomst == .naarTriage
        ? "Volgende stap: agenderen onder \(agenda(world))." : "Enter: volgende."
      return forget + [.say("Vastgelegd \(receipt.opgeslagen.tijdMetSeconden). \(next)")]
    }
  }

  private func agenda(_ world: World) -> String {
    world.view.agendatafel(van: nummer)?.naam ?? "de tafel die besluit"
  }

  private func reports(_ world: World) -> [Stored<Melding>] {
    world.view[nummer]?.inhoud.meldingen.compactMap { world.view[$0] } ?? []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let casus = world.view[nummer]?.inhoud, let shown = shown(world) else { return }
    // Counted on the whole page, so that a long reason on the status row moves nothing.
    let height = canvas.size.height - 6
    let isCompact = height < 15
    let textRows = height < 12 ? 1 : isCompact ? 2 : height < 30 ? 3 : 8
    let inner = rect.inset(left: 1, right: 1)
    var line = 0
    for (label, value, height) in facts(casus, shown, world, isCompact, textRows: textRows) {
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
    _ casus: Casus, _ shown: Puntbeeld, _ world: World, _ isCompact: Bool, textRows: Int
  ) -> [(label: String, value: String, height: Int)] {
    guard shown.toontBeeld else {
      let reason =
        shown.niveau == nil
        ? "niets te tonen: een gast heeft geen geheimhouding beloofd (z)"
        : "alleen dat het punt bestaat: zo staat het in de regel van deze tafel"
      return [(nummer.description, shown.wie ?? "", 1), ("Wat", reason, 2)]
    }
    let first = reports(world).first
    let data = first?.inhoud.gegevens
    let source = data?.bron.map(world.house.bronnen.naam) ?? ""
    let code = data?.politiecode.map { ", \($0)" } ?? ""
    let received = data?.ontvangenOp.map { ", ontvangen \($0.kort)" } ?? ""
    return [
      (nummer.description, "\(source)\(code)\(received)", 1),
      ("Wie", "\(world.view.typering(casus)), \(casus.gemeente ?? "gemeente onbekend")", 1),
      ("Wat", data?.aanleiding ?? "", textRows),
    ] + told(casus, world) + gathered(shown, world) + known(shown, world)
      + history(casus, isOneRow: isCompact, world)
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
    _ shown: Puntbeeld, _ world: World
  ) -> [(label: String, value: String, height: Int)] {
    let hidden =
      shown.afgeschermd == 0
      ? [] : [counted(shown.afgeschermd, "bijdrage afgeschermd", "bijdragen afgeschermd")]
    let parts =
      shown.bijdragen.map { "\(world.house.partners.naam($0.partner)): \($0.tekst)" } + hidden
    return parts.isEmpty ? [] : [("Inbreng", parts.joined(separator: "; "), 2)]
  }

  /// Who knows the persons; of all others one neutral phrase (R-114).
  private func known(
    _ shown: Puntbeeld, _ world: World
  ) -> [(label: String, value: String, height: Int)] {
    guard let beeld = shown.beeld, !beeld.bekendBij.isEmpty || beeld.antwoorden > 0 else {
      return []
    }
    let names = beeld.bekendBij.map { "\(world.house.partners.naam($0)): ja" }
    return [
      ("Bekend", (names + ["overigen: geen bekendheid gemeld"]).joined(separator: "     "), 1)
    ]
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

extension ScreeningPuntScreen: Bewaard {
  var title: String { "Besluit bij \(nummer)" }

  var velden: [Concept.Veld] { isKlaar ? [] : besluitvorming.velden }

  mutating func zetTerug(_ velden: [Concept.Veld]) { besluitvorming.zetTerug(velden) }

  mutating func hersteld(_ world: World) { besluitvorming.vervolg(world) }
}
