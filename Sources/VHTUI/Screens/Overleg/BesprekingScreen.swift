import VHDomain

/// A casus that the house directs, discussed at a table: the plan, contributions, what is agreed.
///
/// It is read back before it is recorded. Nothing is decided about procesregie; actions land in the plan.
///
/// All that is shown comes from `View.punt`: what everyone who stays at the table may see, the person
/// concerned as a reader of his own plan.
struct BesprekingScreen: Screen {
  enum Action {
    case verder, deel, vorigDeel, lezen, inbreng, actie, afspraak, waarom, parkeren, zaal
  }

  enum Step: Int, CaseIterable {
    case tafel, plan, inbreng, afspraak, voorlezen

    var naam: String { "\(self)".metHoofdletter }
  }

  /// What was asked of the domain last.
  enum Gevraagd { case niets, tafel, parkeren, vastleggen }

  let nummer: Nummer<Casus>
  var step = Step.plan
  var tafelvraag: Tafelvraag
  var form = Form([.multiline("afspraak", "Afgesproken", help: "in een of twee zinnen")])
  var list = ListState()
  private(set) var isKlaar = false
  var gevraagd = Gevraagd.niets
  var concept: Concept.Plek?

  init(nummer: Nummer<Casus>) {
    self.nummer = nummer
    tafelvraag = Tafelvraag(Puntid(nummer))
    tafelvraag.isBespreking = true
    concept = Formulier.afspraak.plek(nummer.record)
  }

  /// A point as it comes on the table: with who stays, where that matters and was not asked yet.
  static func new(_ nummer: Nummer<Casus>, _ world: World) -> BesprekingScreen {
    var screen = BesprekingScreen(nummer: nummer)
    if let shown = screen.shown(world), screen.tafelvraag.isNodig(shown, world) {
      screen.step = .tafel
    }
    return screen
  }

  var punt: Puntid { Puntid(nummer) }
  var takesText: Bool { step == .afspraak && !isKlaar }

  /// The point as this room may see it now.
  func shown(_ world: World) -> Puntbeeld? {
    world.view.actor.overleg.flatMap { world.view.punt(punt, in: $0) }
  }

  /// What is read back, and becomes the minutes: the agreement and the actions made here.
  func tekst(_ world: World) -> String {
    guard let meeting = world.view.actor.overleg else { return "" }
    return world.view.voorlezen(form.text("afspraak"), over: nummer, in: meeting)
  }

  // MARK: - Page

  func page(_ world: World) -> Page {
    let meeting = world.overleg?.inhoud
    let shown = shown(world)
    let name = meeting.map { world.house.tafels.naam($0.tafel) } ?? "Overleg"
    let place =
      (shown?.van ?? 1) == 1 ? "" : "   punt \(shown?.plaats ?? 1) van \(shown?.van ?? 1)"
    return Page(
      title: "\(name.truncated(to: 24)) \(world.now.tijd)\(place)",
      centre: TriagePuntScreen.aantal(shown?.lezers ?? []),
      ribbon: Ribbon(Step.allCases.map { RibbonStep($0.naam) }, current: step.rawValue),
      status: status(world), pending: step == .tafel ? tafelvraag.pending : "")
  }

  private func status(_ world: World) -> String {
    if isKlaar { return "Vastgelegd. Enter: terug naar de agenda." }
    switch step {
    case .tafel: return "Er is nog niets van dit punt getoond."
    case .afspraak: return "Schrijf wat is afgesproken; Enter leest het voor."
    case .voorlezen: return "Nog niet vastgelegd. Dit wordt de tekst van het verslag."
    case .plan, .inbreng: return "Alles bewaard."
    }
  }

  // MARK: - Answers of the domain

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    let asked = gevraagd
    gevraagd = .niets
    switch result {
    case .failure(let refusal): return refusal.explained
    case .success(let receipt):
      switch asked {
      case .tafel:
        step = .plan
        return [.say("")]
      case .parkeren: return [.pop, .say("Geparkeerd: dit punt komt aan het eind terug.")]
      case .vastleggen:
        isKlaar = true
        let forget = concept.map { [Effect.forget($0)] } ?? []
        return forget + [.say("Vastgelegd \(receipt.opgeslagen.tijdMetSeconden).")]
      case .niets: return []
      }
    }
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let shown = shown(world) else {
      Paragraph("\(nummer) is niet gevonden.").draw(in: rect.inset(left: 1), on: &canvas)
      return
    }
    if step == .tafel, !isKlaar {
      return tafelvraag.draw(nummer, shown, in: rect, on: &canvas, world)
    }
    let head = " \(nummer)" + (shown.wie.map { "  \($0)" } ?? "")
    canvas.write(head, at: rect.origin, style: .heading, width: rect.width)
    let body = rect.inset(top: rect.height > 8 ? 2 : 1, left: 1, right: 1)
    if isKlaar {
      Paragraph("De afspraak is vastgelegd en staat in de casus. Enter: terug naar de agenda.")
        .draw(in: body, on: &canvas)
      return
    }
    switch step {
    case .tafel: break
    case .plan: drawPlan(shown, in: body, on: &canvas, world)
    case .inbreng: drawContributions(shown, in: body, on: &canvas, world)
    case .afspraak: drawAgreement(in: body, on: &canvas, world)
    case .voorlezen: drawReading(in: body, on: &canvas, world)
    }
  }
}

extension BesprekingScreen: Bewaard {
  var title: String { "Afspraak bij \(nummer)" }

  var velden: [Concept.Veld] { isKlaar ? [] : form.velden }

  mutating func zetTerug(_ velden: [Concept.Veld]) {
    form.zetTerug(velden)
    if step != .tafel, !form.text("afspraak").isEmpty { step = .afspraak }
  }

  mutating func hersteld(_ world: World) {}
}
