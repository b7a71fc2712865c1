import VHDomain

/// A step in the life of a casus under procesregie.
enum CasusStap: CaseIterable {
  case casusregisseur, doel, plan, actie, monitoren, opschalen, afschalen, afsluiten
  case procesregisseur, terugval, advies

  /// The steps there are in a phase; a relapse only once it is closed, so that digits choose.
  static func van(_ fase: Fase?) -> [CasusStap] {
    switch fase {
    case .gesloten: [.terugval]
    case .advies: [.advies]
    default: allCases.filter { $0 != .terugval && $0 != .advies }
    }
  }

  var naam: String {
    switch self {
    case .casusregisseur: "casusregisseur benoemen"
    case .doel: "doel stellen"
    case .plan: "plan van aanpak vaststellen"
    case .actie: "actie toevoegen"
    case .monitoren: "in monitoring"
    case .opschalen: "terug onder actieve procesregie"
    case .afschalen: "afschalen"
    case .afsluiten: "afsluiten"
    case .procesregisseur: "andere procesregisseur"
    case .terugval: "terugval: nieuwe melding"
    case .advies: "advies geven en sluiten"
    }
  }

  /// The step the workflow expects next, or nil when nothing is left to do.
  static func next(_ casus: Casus) -> CasusStap? {
    switch casus.fase {
    case .procesregie, .monitoring:
      if casus.casusregisseur == nil { return .casusregisseur }
      if casus.plan.doelen.isEmpty { return .doel }
      if casus.plan.vastgesteldOp == nil { return .plan }
      if casus.isVoorlopig { return casus.openActies.isEmpty ? .actie : nil }
      return casus.openActies.isEmpty ? .afschalen : nil
    case .afgeschaald: return .afsluiten
    case .advies: return .advies
    case .screening, .triageGeagendeerd, .inTriage, .aangehouden, .gesloten, .ingetrokken:
      return nil
    }
  }

  /// Why the step can't be taken now: the domain's answer to a filled-in form, tried dry.
  func reason(_ nummer: Nummer<Casus>, _ world: World) -> String? {
    if self == .terugval {
      return world.view[nummer]?.inhoud.fase == .gesloten
        ? MeldingForm.disabled(world) : "Een terugval kan alleen op een gesloten casus."
    }
    return trial(nummer, world).flatMap { world.disabled($0) }
  }

  private func trial(_ nummer: Nummer<Casus>, _ world: World) -> Command? {
    let house = world.house
    let partner = house.partners.geldig(op: world.today).first?.id ?? ""
    switch self {
    case .casusregisseur:
      return .casusregisseurBenoemen(nummer, Casusregisseur(partner: partner, naam: "-"))
    case .doel:
      return .doelStellen(nummer, Doel(leefgebied: house.leefgebieden.first?.id, tekst: "-"))
    case .plan:
      return .bijCasus(
        nummer,
        .planVaststellen(
          Planvaststelling(instemming: .akkoord, toelichting: "-", nietNu: "-")))
    case .actie:
      return .actieToevoegen(nummer, Actie("-", partner: partner, wie: "-", uiterlijk: world.today))
    case .monitoren: return .monitoren(nummer)
    case .opschalen: return .opschalen(nummer, reden: "-")
    case .afschalen:
      return .afschalen(
        nummer,
        Afschaling(partner: partner, niveau: nil, voorwaarden: "-", neemtActiesOver: true))
    case .afsluiten:
      return .afsluiten(
        nummer, Afsluiting(reden: house.afsluitredenen.first?.id, betrokkeneGeinformeerd: true))
    case .procesregisseur:
      let other = world.view.medewerkers.first { $0.rollen.contains(.procesregisseur) }
      return .procesregisseurWijzigen(nummer, medewerker: other?.id ?? "", reden: "-")
    case .advies: return .adviesGeven(nummer, advies: "-")
    case .terugval: return nil
    }
  }

  func effects(_ nummer: Nummer<Casus>, _ world: World) -> [Effect] {
    switch self {
    case .casusregisseur: return [.push(CasusForms.casusregisseur(nummer, world))]
    case .doel: return [.push(CasusForms.doel(nummer, world))]
    case .plan: return [.push(RegieForms.plan(nummer, world))]
    case .actie: return [.push(CasusForms.actie(nummer, world))]
    case .monitoren: return [.run(.monitoren(nummer))]
    case .opschalen: return [.push(CasusForms.opschalen(nummer))]
    case .afschalen: return [.push(CasusForms.afschalen(nummer, world))]
    case .afsluiten: return [.push(CasusForms.afsluiten(nummer, world))]
    case .procesregisseur: return [.push(CasusForms.procesregisseur(nummer, world))]
    case .advies: return [.push(AdviesForms.geven(nummer, world))]
    case .terugval:
      guard let casus = world.view[nummer]?.inhoud else { return [] }
      return [.push(MeldingForm.relapse(nummer, casus, world))]
    }
  }
}

/// All steps of a casus, each with its reason when it can't be taken.
struct StappenScreen: Screen {
  enum Action { case enter }

  let nummer: Nummer<Casus>
  private var keuze = KeuzeLijst()

  init(nummer: Nummer<Casus>) {
    self.nummer = nummer
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Stappen van \(nummer)",
      ribbon: .pad(world, at: world.view[nummer]?.inhoud.padstap),
      status: keuze.pointed(options(world))?.reden ?? "Kies een nummer.", pending: keuze.pending)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [KeuzeLijst.binding(.enter, "kies", count: options(world).count)]
  }

  private func options(_ world: World) -> [KeuzeLijst.Optie] {
    CasusStap.van(world.view[nummer]?.inhoud.fase).map {
      .init($0.naam, $0.naam.metHoofdletter, reden: $0.reason(nummer, world))
    }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch keuze.handle(key, options(world)) {
    case .chosen(let option):
      if let reason = option.reden { return [.say(reason)] }
      let step = CasusStap.allCases.first { $0.naam == option.id }
      return step?.effects(nummer, world) ?? []
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
