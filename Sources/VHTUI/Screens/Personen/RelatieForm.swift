import VHDomain

/// What binds a person to another: the other is typed, and those who may be meant stand beneath.
extension PersoonForms {
  /// How many are shown beneath the name.
  private static let shown = 5
  /// A kind read from the other side.
  private static let omgekeerd = "<"

  static func relatie(_ nummer: Nummer<Persoon>, _ world: World) -> FormScreen {
    let known = PickedField { id in
      Nummer<Persoon>(id).map { "\($0)  \(world.view.typering($0))" } ?? id
    }
    var screen = FormScreen(
      concept: Formulier.relatie.plek(nummer.record),
      title: "Relatie van \(nummer)",
      fields: [
        .choice(
          "soort", "\(world.view.initialen(nummer)) is", kinds(world), isRequired: true),
        FormField("ander", "Wie", known),
        .text("naam", "Naam of nummer", help: "van iemand die al vastgelegd is"),
        .day("van", "Sinds", today: world.today, side: .terug),
        .day("tot", "Tot en met", today: world.today, side: .terug, help: "leeg: nog steeds"),
      ]
    ) { form, world in
      if let problem = unread(form, ["van", "tot"]) { return problem }
      guard let other = other(form, world) else {
        return .missing(
          "naam",
          "Kies met een nummer wie u bedoelt; wie er niet staat, legt u vast met een melding.")
      }
      return .run(command(nummer, other, form))
    }
    screen.form.suggestions = Suggestions(target: "ander", fields: ["naam"], digits: [])
    screen.adapt = { form, world in
      let isChosen = form.choice("ander") != nil
      form.hide(isChosen ? ["naam"] : ["ander"])
      let rows = isChosen ? [] : meant(form, nummer, world)
      form.suggestions?.show(rows)
    }
    screen.adapt?(&screen.form, world)
    return screen
  }

  /// A relation that was recorded before: its kind and its days.
  static func relatieWijzigen(_ regel: Relatieregel, _ world: World) -> FormScreen {
    let relatie = regel.relatie
    var screen = FormScreen(
      title: "Relatie \(relatie.id) van \(regel.bij) met \(relatie.ander)",
      fields: [
        .choice("soort", "Is", FieldOption.list(world.house.relatiesoorten), isRequired: true),
        .day("van", "Sinds", today: world.today, side: .terug),
        .day("tot", "Tot en met", today: world.today, side: .terug, help: "leeg: nog steeds"),
      ]
    ) { form, _ in
      if let problem = unread(form, ["van", "tot"]) { return problem }
      return .run(
        .bijPersoon(
          regel.bij,
          .relatie(
            Relatie(
              id: relatie.id, soort: form.choice("soort") ?? "", ander: relatie.ander,
              van: form.date("van"), tot: form.date("tot")))))
    }
    screen.form.set(.choice(relatie.soort), for: "soort")
    fill(&screen.form, [:], ["van": relatie.van, "tot": relatie.tot])
    screen.after = { _, _ in [.pop, .pop] }
    return screen
  }

  /// The kinds as read from this person, both ways.
  private static func kinds(_ world: World) -> [FieldOption] {
    world.house.relatiesoorten.flatMap { kind in
      [FieldOption(kind.id, kind.naam)]
        + (kind.isWederkerig ? [] : [FieldOption(omgekeerd + kind.id, kind.omgekeerd)])
    }
  }

  private static func command(
    _ nummer: Nummer<Persoon>, _ other: Nummer<Persoon>, _ form: Form
  ) -> Command {
    let kind = form.choice("soort") ?? ""
    let isReversed = kind.hasPrefix(omgekeerd)
    return .bijPersoon(
      isReversed ? other : nummer,
      .relatie(
        Relatie(
          soort: isReversed ? String(kind.dropFirst()) : kind, ander: isReversed ? nummer : other,
          van: form.date("van"), tot: form.date("tot"))))
  }

  private static func other(_ form: Form, _ world: World) -> Nummer<Persoon>? {
    form.choice("ander").flatMap { Nummer<Persoon>($0) }
      ?? Nummer<Persoon>(form.text("naam")).flatMap { world.view[$0]?.nummer }
  }

  /// Who may be meant: by what is typed, and before that who is in the same dossiers.
  private static func meant(
    _ form: Form, _ nummer: Nummer<Persoon>, _ world: World
  ) -> [Suggestion] {
    let text = form.text("naam")
    let numbers = text.isEmpty ? together(nummer, world) : found(text, world)
    return numbers.filter { $0 != nummer }.prefix(shown).map { other in
      let data = world.view[other]?.inhoud.gegevens
      let born = data?.geboortedatum.map { "geb. \($0.kort)" }
      let place = Persoonsgegevens.plaatsnaam(data?.woonplaats)
      return Suggestion(
        id: other.description, label: "\(other)  \(world.view.naam(other))",
        reason: [born, place].compactMap { $0 }.joined(separator: ", "))
    }
  }

  private static func found(_ text: String, _ world: World) -> [Nummer<Persoon>] {
    let hits = (try? world.view.zoek(text, hooguit: 100))?.treffers ?? []
    return hits.compactMap { Nummer<Persoon>($0.nummer) }
  }

  private static func together(_ nummer: Nummer<Persoon>, _ world: World) -> [Nummer<Persoon>] {
    var seen: Set<Nummer<Persoon>> = []
    let all = world.view.dossiers(van: nummer).flatMap { record -> [Betrokkenheid] in
      if let casus = Nummer<Casus>(record) { return world.view[casus]?.inhoud.betrokkenen ?? [] }
      return Nummer<Melding>(record).flatMap { world.view[$0] }?.inhoud.gegevens.betrokkenen ?? []
    }
    return all.map(\.persoon).filter { world.view[$0] != nil && seen.insert($0).inserted }
  }
}

/// What can be done with a relation or a measure that was recorded.
struct PersoonsfeitScreen: Screen {
  enum Action { case ander, wijzigen, vervalt }

  /// Which of the two.
  enum Feit {
    case relatie(Relatieregel)
    case kader(Nummer<Persoon>, Kader)
  }

  let feit: Feit

  func page(_ world: World) -> Page { Page(title: title) }

  private var title: String {
    switch feit {
    case .relatie(let regel): "Relatie \(regel.relatie.id) van \(regel.bij)"
    case .kader(let nummer, let kader): "Kader \(kader.id) van \(nummer)"
    }
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let reason = PersoonStap.kader.reason(persoon, world)
    let open: [Binding<Action>] =
      if case .relatie = feit { [Binding([.enter, "1"], .ander, "ander openen")] } else { [] }
    return open + [
      Binding(["2"], .wijzigen, "wijzigen", disabled: reason),
      Binding(["3"], .vervalt, "vervalt", disabled: reason),
    ]
  }

  private var persoon: Nummer<Persoon> {
    switch feit {
    case .relatie(let regel): regel.bij
    case .kader(let nummer, _): nummer
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch (action, feit) {
    case (.ander, .relatie(let regel)): return [.replace(PersoonScreen(nummer: regel.ander))]
    case (.ander, .kader): return []
    case (.wijzigen, .relatie(let regel)):
      return [.push(PersoonForms.relatieWijzigen(regel, world))]
    case (.wijzigen, .kader(let nummer, let kader)):
      var form = PersoonForms.kader(nummer, kader, world)
      form.after = { _, _ in [.pop, .pop] }
      return [.push(form)]
    case (.vervalt, .relatie(let regel)):
      let id = regel.relatie.id
      return [
        .push(
          PersoonForms.vervalt("Relatie \(id)", regel.bij, isDeep: true) {
            .relatieVervalt(id: id, reden: $0)
          })
      ]
    case (.vervalt, .kader(let nummer, let kader)):
      let id = kader.id
      return [
        .push(
          PersoonForms.vervalt("Kader \(id)", nummer, isDeep: true) {
            .kaderVervalt(id: id, reden: $0)
          })
      ]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    switch feit {
    case .relatie(let regel):
      Dialog(
        "\(world.view.zin(regel).metHoofdletter)", "",
        choices: [
          DialogChoice("1", "Open \(regel.ander)"), DialogChoice("2", "Wijzigen of beëindigen"),
          DialogChoice("3", "Vervalt: per vergissing vastgelegd"), DialogChoice("Esc", "Terug"),
        ]
      ).draw(in: rect, on: &canvas)
    case .kader(_, let kader):
      Dialog(
        world.view.zin(kader), "Bron: \(kader.bron)",
        choices: [
          DialogChoice("2", "Wijzigen of beëindigen"),
          DialogChoice("3", "Vervalt: per vergissing vastgelegd"), DialogChoice("Esc", "Terug"),
        ]
      ).draw(in: rect, on: &canvas)
    }
  }
}
