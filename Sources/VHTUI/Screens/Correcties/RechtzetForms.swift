import VHDomain

/// What was recorded with the wrong casus or person: a melding to another casus, somebody else meant.
enum RechtzetForms {
  // MARK: - A melding

  /// Which melding of a casus; straight on when there is one.
  static func melding(uit casus: Nummer<Casus>, _ world: World) -> FormScreen? {
    let all = world.view[casus]?.inhoud.meldingen.filter { world.view[$0] != nil } ?? []
    guard all.count > 1 else { return all.first.flatMap { melding($0, world) } }
    var screen = FormScreen(
      title: "Melding uit \(casus)", intro: "Welke melding hoort bij een andere casus?",
      fields: [
        .choice(
          "melding", "Melding", all.map { FieldOption($0.description, regel($0, world)) },
          isRequired: true)
      ]
    ) { form, world in
      guard let chosen = form.choice("melding").flatMap({ Nummer<Melding>($0) }),
        let next = melding(chosen, world)
      else { return .missing("melding", "Kies de melding die ergens anders hoort.") }
      return .effects([.replace(next)])
    }
    screen.woord = "verder"
    return screen
  }

  /// Nil for a melding that belongs to no casus yet.
  static func melding(_ nummer: Nummer<Melding>, _ world: World) -> FormScreen? {
    guard let melding = world.view[nummer]?.inhoud, let now = melding.casus else { return nil }
    let leaving = wieKanWeg(melding, now, world)
    var screen = FormScreen(
      title: "\(nummer) naar een andere casus",
      intro:
        "\(nummer) hoort nu bij \(now). Zet u de melding later terug, dan staat alles weer zoals "
        + "het was.",
      fields: [
        FormField("gekozen", "Gekozen", PickedField { $0 }),
        .text(
          "casus", "Hoort bij", help: "nummer, of letters van een naam om te zoeken",
          isRequired: true),
      ]
        + (leaving.isEmpty
          ? []
          : [
            .choices(
              "personen", "Weg uit \(now)",
              leaving.map { FieldOption($0.description, "\($0)  \(world.view.typering($0))") },
              help: "wie daar niets te zoeken heeft; de anderen blijven ook daar staan")
          ]) + CorrectieForm.waarom("Reden")
    ) { form, world in
      guard let goal = Nummer<Casus>(form.text("casus")) else {
        return .missing("casus", "Kies de casus waar de melding bij hoort, zoals C-2026-0001.")
      }
      let order = Meldingverplaatsing(
        nummer, naar: goal,
        personen: Set(form.choices("personen").compactMap { Nummer<Persoon>($0) }),
        waarom: form.verantwoording)
      return .effects(GevolgenScreen.open(.rechtzetten(.melding(order)), back: 2, world))
    }
    screen.form.suggestions = Suggestions(target: "gekozen", fields: ["casus"], digits: [])
    screen.adapt = { form, world in
      form.hide(["gekozen"])
      if let chosen = form.choice("gekozen") {
        form.set(.empty, for: "gekozen")
        form.set(.text(chosen), for: "casus")
      }
      suggest(&form, nummer, now, world)
    }
    screen.woord = "wat dit verandert"
    screen.adapt?(&screen.form, world)
    return screen
  }

  /// Casussen that fit what is typed; those of its persons and gemeente when nothing is.
  private static func suggest(
    _ form: inout Form, _ nummer: Nummer<Melding>, _ now: Nummer<Casus>, _ world: World
  ) {
    guard form.focusedID == "casus" else {
      form.suggestions?.show([])
      return
    }
    let typed = form.text("casus")
    let known = Dictionary(
      world.view.koppelkeuzes(nummer).map { ($0.casus.nummer, $0.waarom) }
    ) { first, _ in first }
    let found =
      typed.isBlank
      ? world.view.koppelkeuzes(nummer).map(\.casus.nummer)
      : ((try? world.view.zoek(typed, hooguit: 40))?.treffers ?? []).compactMap {
        Nummer<Casus>($0.nummer)
      }
    form.suggestions?.show(
      found.filter { $0 != now && $0.description != typed }.prefix(4).compactMap { other in
        world.view[other].map {
          Suggestion(
            id: other.description, label: "\(other)  \(world.view.typering($0.inhoud))",
            reason: [known[other] ?? $0.inhoud.gemeente, $0.inhoud.fase.naam].compactMap { $0 }
              .joined(separator: ", "))
        }
      })
  }

  /// The persons of a melding who stand in its casus and are named by no other melding there.
  private static func wieKanWeg(
    _ melding: Melding, _ now: Nummer<Casus>, _ world: World
  ) -> [Nummer<Persoon>] {
    guard let casus = world.view[now]?.inhoud else { return [] }
    return melding.gegevens.betrokkenen.map(\.persoon).filter { person in
      casus.betrokkenen.contains { $0.persoon == person && !$0.hoofd }
    }
  }

  private static func regel(_ nummer: Nummer<Melding>, _ world: World) -> String {
    let data = world.view[nummer]?.inhoud.gegevens
    let kind = data?.soort.map(world.house.meldingsoorten.naam)
    return ([nummer.description, data?.ontvangenOp?.metJaar, kind].compactMap { $0 })
      .joined(separator: "  ")
  }

  // MARK: - A person

  /// Who of a record is somebody else; straight on when there is one.
  static func persoon(in nummer: RecordNummer, _ world: World) -> FormScreen? {
    let all = betrokkenen(nummer, world)
    guard all.count > 1 else { return all.first.map { persoon($0, in: nummer, world) } }
    var screen = FormScreen(
      title: "Verkeerde persoon in \(nummer)", intro: "Wie is eigenlijk iemand anders?",
      fields: [
        .choice(
          "wie", "Persoon",
          all.map { FieldOption($0.description, "\($0)  \(world.view.typering($0))") },
          isRequired: true)
      ]
    ) { form, world in
      guard let chosen = form.choice("wie").flatMap({ Nummer<Persoon>($0) }) else {
        return .missing("wie", "Kies wie er verkeerd staat.")
      }
      return .effects([.replace(persoon(chosen, in: nummer, world))])
    }
    screen.woord = "verder"
    return screen
  }

  private static func betrokkenen(_ nummer: RecordNummer, _ world: World) -> [Nummer<Persoon>] {
    let all =
      Nummer<Casus>(nummer).flatMap { world.view[$0]?.inhoud.betrokkenen }
      ?? Nummer<Melding>(nummer).flatMap { world.view[$0]?.inhoud.gegevens.betrokkenen } ?? []
    return all.map(\.persoon).filter { world.view[$0] != nil }
  }

  private static func persoon(
    _ wrong: Nummer<Persoon>, in nummer: RecordNummer, _ world: World
  ) -> FormScreen {
    let places = world.view.plaatsen(van: wrong)
    let names = MeldingForm.person(world).filter {
      !["rol", "gebied", "onderwerp", "onderwerpnaam"].contains($0.id)
    }
    var screen = FormScreen(
      title: "\(wrong) is iemand anders",
      intro: "\(world.view.typering(wrong)). Kies waar een ander is bedoeld, en wie. Relaties "
        + "blijven bij de persoon; antwoorden op de criteria blijven staan.",
      fields: [
        .choices(
          "plaatsen", "In", places.map { FieldOption($0.nummer.description, regel($0)) },
          help: "\(nummer) en waar dezelfde vergissing staat", isRequired: true)
      ] + names + CorrectieForm.waarom("Reden")
    ) { form, world in
      if let refusal = form.bornRefusal("geboortedatum", today: world.today) {
        return .missing("geboortedatum", refusal)
      }
      let chosen = Set(form.choices("plaatsen").compactMap { RecordNummer($0) })
      guard !chosen.isEmpty else {
        return .missing("plaatsen", "Kies in welke dossiers een ander is bedoeld.")
      }
      guard let person = MeldingForm.persons(form).first else {
        return .missing("achternaam", "Vul de achternaam in, of NN als die onbekend is.")
      }
      let order = Persoonsvervanging(
        wrong, door: person.wie, plaatsen: chosen, waarom: form.verantwoording)
      return .effects(GevolgenScreen.open(.rechtzetten(.persoon(order)), back: 2, world))
    }
    MeldingForm.suggestPersons(&screen)
    screen.woord = "wat dit verandert"
    return screen
  }

  /// A place with its day and what it is.
  static func regel(_ place: Persoonsplaats) -> String {
    "\(place.nummer)  \(place.dag.metJaar)  \(place.wat)"
  }
}
