import VHDomain

/// What can be recorded with a person, each with its form and why it can't be done now.
enum PersoonStap: CaseIterable {
  case gegevens, relatie, kader, detentie, letOp, letOpVervalt, geboren

  var naam: String {
    switch self {
    case .gegevens: "gegevens wijzigen"
    case .relatie: "relatie erbij"
    case .kader: "lopend kader erbij"
    case .detentie: "detentie"
    case .letOp: "let-op vastleggen of herzien"
    case .letOpVervalt: "let-op laten vervallen"
    case .geboren: "geboren"
    }
  }

  /// Why it can't be done: the domain's answer to a filled-in form, tried dry.
  func reason(_ nummer: Nummer<Persoon>, _ world: World) -> String? {
    guard let person = world.view[nummer]?.inhoud else { return "\(nummer) is niet gevonden." }
    if world.view.room.isGedeeld {
      return "Op een gedeeld scherm wijzigt u niets bij een persoon; doe dit op uw eigen plek."
    }
    return world.disabled(trial(nummer, person, world))
  }

  private func trial(_ nummer: Nummer<Persoon>, _ person: Persoon, _ world: World) -> Command {
    let kind = world.house.kadersoorten.geldig(op: world.today).first?.id ?? ""
    let measure = Kader(soort: kind, houder: "(proef)", bron: "x")
    let note = LetOp(tekst: "x", bron: "x", herzienVoor: world.today.plus(dagen: 1))
    switch self {
    case .gegevens:
      var data = person.gegevens
      data.aliassen = (data.aliassen ?? []) + ["x"]
      return .persoonAanvullen(nummer, data)
    case .relatie, .kader: return .bijPersoon(nummer, .kader(measure))
    case .detentie:
      return .bijPersoon(nummer, .detentie(Detentie(sinds: world.today, bron: "(proef)")))
    case .letOp: return .bijPersoon(nummer, .letOp(note))
    case .letOpVervalt: return .bijPersoon(nummer, .letOpVervalt(reden: "x"))
    case .geboren:
      return .bijPersoon(nummer, .geboren(Geboorte(op: world.today, achternaam: "x")))
    }
  }

  func form(_ nummer: Nummer<Persoon>, _ world: World) -> FormScreen {
    switch self {
    case .gegevens: PersoonForm.wijzigen(nummer, world)
    case .relatie: PersoonForms.relatie(nummer, world)
    case .kader: PersoonForms.kader(nummer, nil, world)
    case .detentie: PersoonForms.detentie(nummer, world)
    case .letOp: PersoonForms.letOp(nummer, world)
    case .letOpVervalt: PersoonForms.vervalt("De let-op", nummer) { .letOpVervalt(reden: $0) }
    case .geboren: PersoonForms.geboren(nummer, world)
    }
  }
}

/// What can be added to a person; within a casus also the part somebody plays in it.
struct PersoonStappenScreen: Screen {
  enum Action { case enter }

  let nummer: Nummer<Persoon>
  /// The casus from which one came.
  let casus: Nummer<Casus>?
  private var keuze = KeuzeLijst()

  init(nummer: Nummer<Persoon>, casus: Nummer<Casus>? = nil) {
    self.nummer = nummer
    self.casus = casus
  }

  func page(_ world: World) -> Page {
    Page(
      title: "\(nummer)  \(world.view.naam(nummer))",
      ribbon: .pad(world, at: casus.flatMap { world.view[$0]?.inhoud.padstap }),
      status: keuze.pointed(options(world))?.reden ?? "Kies een nummer.", pending: keuze.pending)
  }

  func bindings(_ world: World) -> [Binding<Action>] { [Binding([.enter], .enter, "kies")] }

  private static let rol = "rol in deze casus"

  private func options(_ world: World) -> [KeuzeLijst.Optie] {
    let steps = PersoonStap.allCases.map {
      KeuzeLijst.Optie($0.naam, $0.naam.metHoofdletter, reden: $0.reason(nummer, world))
    }
    guard let casus else { return steps }
    return steps + [
      KeuzeLijst.Optie(
        Self.rol, Self.rol.metHoofdletter, reden: PersoonForms.geenRol(nummer, casus, world))
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch keuze.handle(key, options(world)) {
    case .chosen(let option):
      if let reason = option.reden { return [.say(reason)] }
      if option.id == Self.rol, let casus {
        return [.replace(PersoonForms.rollen(nummer, casus, world))]
      }
      let step = PersoonStap.allCases.first { $0.naam == option.id }
      return step.map { [.replace($0.form(nummer, world))] } ?? []
    case .moved: return key == .enter ? [.say("Kies eerst een nummer.")] : []
    case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
    case .ignored: return nil
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [] }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    keuze.draw(options(world), in: rect.inset(top: 1), on: &canvas)
  }
}
