import VHDomain

/// One point of a table that decides, in six steps: Tafel, Beeld, Inbreng, Criteria, Besluit,
/// Voorlezen.
///
/// Head and foot never move, and the conclusion always stands on the same row, so that the room
/// learns where to look. All that is shown of the point comes from `View.punt`: what everyone who
/// stays at the table may see.
struct TriagePuntScreen: Screen {
  enum Action {
    case verder, deel, vorigDeel, lezen, inbreng, bekend, actie, besluit, waarom, overrulen
    case verdeeld, steun, parkeren, zaal, herroepen
  }

  enum Step: Int, CaseIterable {
    case tafel, beeld, inbreng, criteria, besluit

    var naam: String { "\(self)".metHoofdletter }
  }

  /// What was asked of the domain last.
  enum Gevraagd { case niets, antwoord, steun, besluit, tafel, parkeren }

  var besluitvorming: Besluitvorming
  var step: Step
  var vraag = ListState()
  var bijdrage = ListState()
  var tafelvraag: Tafelvraag
  /// The digits of the contributions an answer rests on, while they are typed.
  var steun: String?
  private(set) var isKlaar = false
  var gevraagd = Gevraagd.niets
  /// The contributions that were shown, nil for all; another terminal's do not appear by themselves.
  private var gezien: Set<String>?
  var concept: Concept.Plek?

  init(besluitvorming: Besluitvorming, step: Step = .beeld) {
    self.besluitvorming = besluitvorming
    self.step = step
    tafelvraag = Tafelvraag(Puntid(besluitvorming.nummer))
    concept = Formulier.besluit.plek(besluitvorming.nummer.record)
  }

  /// A point as it comes on the table: with who stays, where that matters and was not asked yet.
  static func new(_ besluitvorming: Besluitvorming, _ world: World) -> TriagePuntScreen {
    var screen = TriagePuntScreen(besluitvorming: besluitvorming)
    if let shown = screen.shown(world) {
      screen.step = screen.tafelvraag.isNodig(shown, world) ? .tafel : .beeld
      screen.see(world)
    }
    return screen
  }

  var nummer: Nummer<Casus> { besluitvorming.nummer }
  var punt: Puntid { Puntid(nummer) }
  var takesText: Bool {
    steun != nil
      || (step == .besluit && !isKlaar && besluitvorming.takesText
        && besluitvorming.toevoeging == nil)
  }
  var hasOwnEscape: Bool { steun != nil }

  // MARK: - What may be shown

  /// The point as this room may see it now.
  func shown(_ world: World) -> Puntbeeld? {
    world.view.actor.overleg.flatMap { world.view.punt(punt, in: $0) }
  }

  /// The contributions that may be read and were shown here before.
  func contributions(_ world: World) -> [Verrijking] {
    (shown(world)?.bijdragen ?? []).filter { gezien?.contains($0.id) ?? true }
  }

  /// How many came from elsewhere since.
  func nieuw(_ world: World) -> Int {
    guard let gezien else { return 0 }
    return (shown(world)?.bijdragen ?? []).count { !gezien.contains($0.id) }
  }

  mutating func see(_ world: World) {
    gezien = Set((shown(world)?.bijdragen ?? []).map(\.id))
  }

  /// Why nothing of the picture is shown; nil when it is.
  func gesloten(_ world: World) -> String? {
    guard let shown = shown(world), !shown.toontBeeld else { return nil }
    if shown.niveau == nil {
      return "Er wordt niets getoond: een gast heeft geen geheimhouding beloofd. Druk op z."
    }
    if shown.wachtOpVrijgave {
      return "De manager heeft dit punt nog niet vrijgegeven; de tafel ziet alleen dat het bestaat."
    }
    return "Wie aan tafel zit mag alleen weten dat dit punt bestaat; kies bij Tafel wie blijft."
  }

  // MARK: - Page

  func page(_ world: World) -> Page {
    let meeting = world.overleg?.inhoud
    let shown = shown(world)
    let name = meeting.map { world.house.tafels.naam($0.tafel) } ?? "Triage"
    return Page(
      title: "\(name.truncated(to: 24)) \(world.now.tijd)   punt \(shown?.plaats ?? 1) van "
        + "\(shown?.van ?? 1)",
      centre: "\(world.today.kort)   \(Self.aantal(shown?.lezers ?? []))",
      ribbon: steps, status: status(world), pending: pending, isTyping: steun != nil)
  }

  /// Who is there, as a number: organisations, guests, the person concerned.
  static func aantal(_ lezers: [Lezer]) -> String {
    let organisations = lezers.count { $0.organisatie != nil }
    let guests = lezers.count { if case .gast = $0 { true } else { false } }
    return ["\(organisations) org.", guests == 0 ? nil : "\(guests) gast"]
      .compactMap { $0 }.joined(separator: " ")
      + (lezers.contains(.betrokkene) ? " + betrokkene" : "")
  }

  private var pending: String {
    if let steun { return "steunt op B \(steun)_" }
    if step == .tafel { return tafelvraag.pending }
    return step == .besluit ? besluitvorming.pending : ""
  }

  private var steps: Ribbon {
    let names = Step.allCases.map(\.naam) + ["Voorlezen"]
    let isReading = step == .besluit && besluitvorming.isVoorlezen
    return Ribbon(names.map { RibbonStep($0) }, current: isReading ? 5 : step.rawValue)
  }

  private func status(_ world: World) -> String {
    if isKlaar { return "Vastgelegd. Enter: terug naar de agenda." }
    if step == .tafel { return "Er is nog niets van dit punt getoond." }
    if step == .besluit {
      return besluitvorming.isVoorlezen ? besluitvorming.vooraf : "Nog niets vastgelegd."
    }
    let fresh = nieuw(world)
    if fresh > 0 {
      return "\(counted(fresh, "nieuw stuk", "nieuwe stukken")) inbreng; l toont het."
    }
    let pace = world.overleg.flatMap { world.view.tempo($0.nummer)?.zin("punt", "punten") }
    return ["Alles bewaard.", pace].compactMap { $0 }.joined(separator: "  ")
  }

  // MARK: - Answers of the domain

  /// Whoever comes back sees the point as it is now: attendance, contributions and a decision may
  /// have changed meanwhile.
  mutating func resumed(_ world: World) {
    see(world)
    if isKlaar, world.overleg?.inhoud.huidigPunt == nummer {
      isKlaar = false
      step = .besluit
      besluitvorming = Besluitvorming(
        nummer, orgaan: besluitvorming.orgaan, deelnemers: besluitvorming.deelnemers)
    }
    if besluitvorming.isVoorlezen { besluitvorming.hear(world) }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    let asked = gevraagd
    gevraagd = .niets
    switch result {
    case .failure(let refusal):
      if asked == .besluit { besluitvorming.hear(world) }
      return refusal.explained
    case .success(let receipt): return recorded(asked, receipt, world)
    }
  }

  private mutating func recorded(
    _ asked: Gevraagd, _ receipt: Receipt, _ world: World
  ) -> [Effect] {
    switch asked {
    case .antwoord:
      // After an answer the mark drops one row.
      vraag.selected = min(vraag.selected + 1, profiel(world).vragen.count - 1)
      return []
    case .besluit:
      isKlaar = true
      let forget = concept.map { [Effect.forget($0)] } ?? []
      return forget + [.say("Vastgelegd \(receipt.opgeslagen.tijdMetSeconden). \(nextStep)")]
    case .tafel:
      step = .beeld
      see(world)
      return [.say("")]
    case .parkeren: return [.pop, .say("Geparkeerd: dit punt komt aan het eind terug.")]
    case .steun, .niets: return []
    }
  }

  private var nextStep: String {
    besluitvorming.besluit.uitkomst == .procesregie
      ? "Volgende stap: casusregisseur benoemen, in het dossier." : "Enter: terug naar de agenda."
  }
}

extension TriagePuntScreen: Bewaard {
  var title: String { "Besluit bij \(nummer)" }

  var velden: [Concept.Veld] { isKlaar ? [] : besluitvorming.velden }

  mutating func zetTerug(_ velden: [Concept.Veld]) {
    besluitvorming.zetTerug(velden)
    if step != .tafel, besluitvorming.isBegonnen { step = .besluit }
  }

  mutating func hersteld(_ world: World) { besluitvorming.vervolg(world) }
}
