import VHDomain

/// One melding: what was reported, what is missing, and the next step.
struct MeldingScreen: Screen {
  enum Action { case verder, persoon, lezen, waarom, conclusie, corrigeren, toen }

  let nummer: Nummer<Melding>
  var dossier: RecordNummer? { nummer.record }

  func page(_ world: World) -> Page {
    let melding = world.view[nummer]?.inhoud
    return Page(
      title: nummer.description, centre: melding?.status.naam ?? "",
      ribbon: .pad(world, at: step(melding)), status: nextStep(melding, world))
  }

  private func step(_ melding: Melding?) -> Padstap {
    switch melding?.status {
    case .concept, .ontvangen, nil: .melding
    case .inScreening, .aangehouden: .screening
    default: .melding
    }
  }

  private func nextStep(_ melding: Melding?, _ world: World) -> String {
    guard let melding else { return "" }
    switch melding.status {
    case .concept:
      let missing = world.house.ontbreekt(melding.gegevens).count
      return missing == 0 ? "Compleet." : "Concept: er ontbreken nog \(missing) dingen (w)."
    case .ontvangen: return "Volgende stap: kies een route."
    case .ingetrokken: return "Ongedaan gemaakt: deze melding telt nergens mee."
    default: return melding.casus.map { "Hoort bij \($0)." } ?? ""
    }
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let melding = world.view[nummer]?.inhoud
    return [
      Binding([.enter], .verder, word(melding), disabled: ended(melding)),
      Binding(["+"], .persoon, "persoon erbij", disabled: cannotAdd(melding, world)),
      Binding(["l"], .lezen, "hele tekst", disabled: melding == nil ? ended(nil) : nil),
      Binding(["w"], .waarom, "wat ontbreekt", footer: melding?.status == .concept),
    ] + conclusion(melding, world)
      + CorrectieScreen.binding(.corrigeren, nummer.record, world)
      + ToenScreen.binding(.toen, nummer.record, world)
  }

  /// What the gemeente concludes can be recorded while the screening gathers; only on a melding BIJ.
  private func conclusion(_ melding: Melding?, _ world: World) -> [Binding<Action>] {
    guard let melding, world.house.vertrouwelijkheid(melding.gegevens) == .bij else { return [] }
    return [
      Binding(
        ["b"], .conclusie, "conclusie gemeente",
        disabled: MeldingForms.bezwaarTegenConclusie(nummer, world))
    ]
  }

  private func word(_ melding: Melding?) -> String {
    switch melding?.status {
    case .concept: "verder invullen"
    case .ontvangen: "route kiezen"
    default: "dossier"
    }
  }

  private func ended(_ melding: Melding?) -> String? {
    guard let melding else { return "\(nummer) is niet gevonden." }
    if melding.isLeeg { return "Deze melding is ingetrokken; het nummer blijft bezet." }
    return melding.status.isUitScreening && melding.casus == nil
      ? "Deze melding is afgehandeld: \(melding.status.naam)." : nil
  }

  private func cannotAdd(_ melding: Melding?, _ world: World) -> String? {
    if let reason = ended(melding) { return reason }
    var person = Persoonsgegevens()
    person.achternaam = "-"
    return world.disabled(
      .betrokkeneBijMelding(nummer, Intakepersoon(.nieuw(person), hoofd: false)))
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let stored = world.view[nummer] else { return [] }
    switch action {
    case .waarom:
      let missing = world.house.ontbreekt(stored.inhoud.gegevens)
      return missing.isEmpty
        ? [.say("Er ontbreekt niets.")]
        : [.explain("Nog nodig voor de screening", Refusal(missing).zinnenMetRegel)]
    case .persoon: return [.push(SamenhangForms.persoon(nummer, world))]
    case .lezen:
      return [.explain(nummer.description, MeldingScreen.text(stored.inhoud, world))]
    case .corrigeren: return [.push(CorrectieScreen(nummer: nummer.record))]
    case .toen: return [.push(ToenScreen.vraag(nummer.record, world))]
    case .verder: return next(stored, world)
    case .conclusie: return [.push(MeldingForms.conclusie(nummer, world))]
    }
  }

  private func next(_ stored: Stored<Melding>, _ world: World) -> [Effect] {
    switch stored.inhoud.status {
    case .concept: return [.push(MeldingForm.change(stored, world))]
    case .ontvangen: return [.push(RouteScreen(nummer: nummer))]
    default: return stored.inhoud.casus.map { [.push(DossierScreen(nummer: $0))] } ?? []
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    guard let stored = world.view[nummer] else {
      Paragraph("\(nummer) is niet gevonden.").draw(in: inner, on: &canvas)
      return
    }
    Fields(MeldingScreen.rows(stored.inhoud, world), valueColumn: 17).draw(in: inner, on: &canvas)
  }

  /// What was reported, row by row; empty ones are left out.
  ///
  /// - Parameter metNaam: false beside a list, which shows initials too.
  static func rows(_ melding: Melding, _ world: World, metNaam: Bool = true) -> [Fields.Row] {
    let data = melding.gegevens
    let rows: [(String, String?)] =
      world.view.meldingregels(data) + [
        ("Wie", data.betrokkenen.isEmpty ? nil : who(data, world, metNaam)),
        ("Terugval van", data.vorigeCasus.flatMap { world.view[$0]?.nummer.description }),
        ("Aanleiding", data.aanleiding.isBlank ? nil : data.aanleiding),
        ("Conclusie", melding.bijConclusie?.zin),
        ("Wachtrij", world.house.wachtrij(data).naam),
        (
          "Route",
          melding.routes.last.map { world.view.zin($0.uitkomst, $0.partner) + ": " + $0.reden }
        ),
        ("Casus", melding.casus?.description),
      ]
    return rows.compactMap { label, value in value.map { Fields.Row(label, $0) } }
  }

  /// The same as running text, to read all of it.
  static func text(_ melding: Melding, _ world: World) -> [String] {
    rows(melding, world).map { "\($0.label): \($0.value)" }
  }

  private static func who(_ data: Meldinggegevens, _ world: World, _ metNaam: Bool) -> String {
    data.betrokkenen.map { person in
      let name =
        metNaam ? world.view.typering(person.persoon) : world.view.initialen(person.persoon)
      return name + (person.rolwoorden.map { ", \($0)" } ?? "")
    }
    .joined(separator: "; ")
  }
}

extension Wachtrij {
  /// The queue in words.
  var naam: String {
    switch self {
    case .overig: "screening overige meldingen"
    case .verward: "screening verward gedrag"
    }
  }
}
