import VHDomain

/// What a procesregisseur can record of a casus besides its steps: one numbered list.
enum Regiestap: String, CaseIterable {
  case zrm, voorwaarde, nietNu, intensiteit, casemanager, topX, traject, anderTraject
  case toestemming, huisverbod, zsm, verwijzing, tekenen, eindmeting, afronden
  /// Only where there is something to take back or settle; last, so that the others keep their number.
  case uitkomst, toch, weer, intrekken, nieuwHuisverbod

  /// What the list shows of a casus.
  static func stappen(
    _ nummer: Nummer<Casus>, _ casus: Casus?, _ world: World
  ) -> [Regiestap] {
    let kept = casus?.regie ?? Regie()
    return allCases.filter { step in
      switch step {
      case .uitkomst: kept.escalaties.contains { $0.uitkomst == nil }
      case .toch: !kept.nietNu.isEmpty
      case .weer: kept.stil != nil
      case .intrekken: kept.toestemmingen.contains { $0.geldt(op: world.today) }
      case .nieuwHuisverbod: TrajectForms.bekend(nummer, world) != nil
      default: true
      }
    }
  }

  func naam(_ casus: Casus?) -> String {
    switch self {
    case .zrm: "ZRM meten en vergelijken"
    case .voorwaarde: "voorwaarde stellen"
    case .nietNu: "leefgebied nu niet aan bod"
    case .toch: "leefgebied toch aan bod"
    case .intensiteit: "intensiteit van de regie"
    case .casemanager: "casemanager benoemen"
    case .topX:
      casus?.isTopX == true ? "Top X: herzien of beëindigen" : "Top X: voordragen of wegen"
    case .traject: "gegevens van het traject"
    case .anderTraject: "ander traject"
    case .uitkomst: "uitkomst van een escalatie"
    case .eindmeting: "geen eindmeting, met reden"
    case .weer: "niet meer stil"
    case .intrekken: "toestemming intrekken"
    case .nieuwHuisverbod: "nog een huisverbod of RIHG"
    case .toestemming: "toestemming van de betrokkene"
    case .huisverbod: "huisverbod of RIHG"
    case .zsm: "ZSM-besluit of interventieadvies"
    case .verwijzing: "kenmerk bij een ander"
    case .tekenen: "plan getekend of geweigerd"
    case .afronden: "wat blokkeert afsluiten?"
    }
  }

  /// Why it can't be done now: the domain's answer to a filled-in form, tried dry.
  func reason(_ nummer: Nummer<Casus>, _ casus: Casus?, _ world: World) -> String? {
    if self == .zrm || self == .afronden { return nil }
    if self == .traject, casus.map({ world.house.trajectvelden(van: $0).isEmpty }) ?? true {
      return "Dit traject vraagt geen eigen gegevens."
    }
    if self == .tekenen {
      return world.disabled(.bijCasus(nummer, .planTekenen(.akkoord, toelichting: "-")))
    }
    if self == .weer { return world.disabled(.bijCasus(nummer, .nietMeerStil)) }
    return world.disabled(.bijCasus(nummer, .voorwaardeStellen("-")))
  }

  func effect(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> Effect {
    self == .weer
      ? .run(.bijCasus(nummer, .nietMeerStil)) : .push(screen(nummer, casus, world))
  }

  private func screen(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> any Screen {
    switch self {
    case .toch: VervolgForms.toch(nummer, casus, world)
    case .anderTraject: VervolgForms.traject(nummer, casus, world)
    case .uitkomst:
      VervolgForms.uitkomst(
        nummer, casus.regie.escalaties.filter { $0.uitkomst == nil }, world)
    case .eindmeting: VervolgForms.zonderEindmeting(nummer, world)
    case .zrm: ZRMScreen(nummer: nummer, world)
    case .voorwaarde: RegieForms.voorwaarde(nummer, world)
    case .nietNu: TrajectForms.nietNu(nummer, world)
    case .intensiteit: TrajectForms.intensiteit(nummer, world)
    case .casemanager: TrajectForms.casemanager(nummer, world)
    case .topX: TrajectForms.topX(nummer, casus, world)
    case .traject: TrajectForms.gegevens(nummer, casus, world)
    case .toestemming: TrajectForms.toestemming(nummer, world)
    case .huisverbod:
      TrajectForms.huisverbod(nummer, casus, TrajectForms.bekend(nummer, world), world)
    case .nieuwHuisverbod: TrajectForms.huisverbod(nummer, casus, nil, world)
    case .intrekken: VervolgForms.intrekken(nummer, casus, world)
    case .zsm: TrajectForms.zsm(nummer, world)
    case .verwijzing: TrajectForms.verwijzing(nummer, world)
    case .tekenen: TrajectForms.tekenen(nummer, world)
    case .afronden, .weer: AfrondlijstScreen(nummer: nummer)
    }
  }
}

/// The list of what can be recorded, each with its reason when it can't be.
struct RegieScreen: Screen {
  enum Action { case enter }

  let nummer: Nummer<Casus>
  private var keuze = KeuzeLijst()

  init(nummer: Nummer<Casus>) { self.nummer = nummer }

  func page(_ world: World) -> Page {
    Page(
      title: "Regie en traject van \(nummer)",
      ribbon: .pad(world, at: world.view[nummer]?.inhoud.padstap),
      status: keuze.pointed(options(world))?.reden ?? "Kies een nummer.", pending: keuze.pending)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [KeuzeLijst.binding(.enter, "kies", count: options(world).count)]
  }

  private func options(_ world: World) -> [KeuzeLijst.Optie] {
    let casus = world.view[nummer]?.inhoud
    return Regiestap.stappen(nummer, casus, world).map {
      .init($0.rawValue, $0.naam(casus).metHoofdletter, reden: $0.reason(nummer, casus, world))
    }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch keuze.handle(key, options(world)) {
    case .chosen(let option):
      if let reason = option.reden { return [.say(reason)] }
      guard let casus = world.view[nummer]?.inhoud, let step = Regiestap(rawValue: option.id)
      else { return [] }
      return [step.effect(nummer, casus, world)]
    case .moved: return key == .enter ? [.say("Kies eerst een nummer.")] : []
    case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
    case .ignored: return nil
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [] }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .success: [.pop]
    case .failure(let refusal): refusal.explained
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    keuze.draw(options(world), in: rect.inset(top: 1), on: &canvas)
  }
}
