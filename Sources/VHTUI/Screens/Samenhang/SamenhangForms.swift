import VHDomain

/// The forms that say whom and what a casus is about, and to which others it is related.
enum SamenhangForms {
  // MARK: - Persons

  static func persoon(_ nummer: Nummer<Melding>, _ world: World) -> FormScreen {
    let data = world.view[nummer]?.inhoud.gegevens
    return person(
      world, nummer.record, hasMain: !mayHaveMain(data?.gaatOver, data?.betrokkenen)
    ) { .betrokkeneBijMelding(nummer, $0) }
  }

  static func persoon(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let casus = world.view[nummer]?.inhoud
    return person(
      world, nummer.record, hasMain: !mayHaveMain(casus?.gaatOver, casus?.betrokkenen)
    ) { .betrokkeneBijCasus(nummer, $0) }
  }

  private static func mayHaveMain(
    _ subject: Onderwerpgegevens?, _ others: [Betrokkenheid]?
  ) -> Bool {
    subject?.soort.kentHoofdbetrokkene == true && others?.contains(where: \.hoofd) == false
  }

  private static func person(
    _ world: World, _ nummer: RecordNummer, hasMain: Bool,
    _ command: @escaping (Intakepersoon) -> Command
  ) -> FormScreen {
    let names = MeldingForm.person(world).filter {
      !["rol", "gebied", "onderwerp", "onderwerpnaam"].contains($0.id)
    }
    let roles = BetrokkeneRol.allCases.map { FieldOption($0.rawValue, $0.naam) }
    var screen = FormScreen(
      concept: Formulier.betrokkene.plek(nummer), title: "Persoon erbij in \(nummer)",
      ribbon: .pad(world, at: nil),
      fields: names + (hasMain ? [] : [.answer("hoofd", "Hoofdbetrokkene?")]) + [
        .choices("rollen", "Rol", roles, help: "mag leeg blijven; ook meer dan een")
      ]
    ) { form, world in
      if let refusal = form.bornRefusal("geboortedatum", today: world.today) {
        return .missing("geboortedatum", refusal)
      }
      guard let person = MeldingForm.persons(form).first else {
        return .missing("achternaam", "Vul de achternaam in, of NN als die onbekend is.")
      }
      let rollen = form.choices("rollen").compactMap(BetrokkeneRol.init)
      return .run(
        command(Intakepersoon(person.wie, hoofd: form.answer("hoofd") == .ja, rollen: rollen)))
    }
    MeldingForm.suggestPersons(&screen)
    screen.after = { _, _ in [.pop, .say("De persoon staat erbij. u: ongedaan maken.")] }
    return screen
  }

  // MARK: - Subject

  static func onderwerp(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> FormScreen {
    let options = Onderwerp.allCases.map { FieldOption($0.rawValue, $0.naam.metHoofdletter) }
    var screen = FormScreen(
      concept: Formulier.onderwerp.plek(nummer.record), title: "Waarover gaat \(nummer)?",
      intro: "Een groep, netwerk of gebied heeft geen hoofdbetrokkene. Zet geen achternaam in de "
        + "naam van een groep: die staat ook op het scherm van de zaal.",
      ribbon: .pad(world, at: nil),
      fields: [
        .choice("onderwerp", "Gaat over", options, isRequired: true),
        .text("onderwerpnaam", "Naam", help: "bijvoorbeeld groep Stationsplein"),
        .text("gebied", "Gebied", help: "plaats of buurt"),
      ]
    ) { form, _ in
      guard let kind = form.choice("onderwerp").flatMap(Onderwerp.init) else {
        return .missing("onderwerp", "Kies waarover de casus gaat.")
      }
      return .run(
        .onderwerpVastleggen(
          nummer,
          Onderwerpgegevens(
            kind, naam: form.optionalText("onderwerpnaam"), gebied: form.optionalText("gebied"))))
    }
    if let name = casus.gaatOver.naam { screen.form.set(.text(name), for: "onderwerpnaam") }
    if let area = casus.gaatOver.gebied { screen.form.set(.text(area), for: "gebied") }
    return screen
  }

  // MARK: - Relations

  static func verband(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let kinds = Verbandsoort.allCases.map { FieldOption($0.rawValue, $0.naam.metHoofdletter) }
    var screen = FormScreen(
      concept: Formulier.verband.plek(nummer.record), title: "\(nummer) verbinden",
      intro: "Het verband is bij beide casussen te zien.", ribbon: .pad(world, at: nil),
      fields: [
        FormField("gekozen", "Gekozen", PickedField { $0 }),
        .text(
          "nummer", "Met casus", help: "nummer, of letters van een naam om te zoeken",
          isRequired: true),
        .text("huis", "Ander huis", help: "alleen als de casus van een ander huis is"),
        .choice("soort", "Soort verband", kinds, isRequired: true),
        .text("toelichting", "Toelichting", help: "wat het verband is", isRequired: true),
      ]
    ) { form, _ in submission(form, nummer) }
    screen.adapt = { form, world in
      // A number of this house needs no other house.
      let isOwn = Nummer<Casus>(form.text("nummer")) != nil && form.optionalText("huis") == nil
      form.hide(isOwn ? ["gekozen", "huis"] : ["gekozen"])
      if let chosen = form.choice("gekozen") {
        form.set(.empty, for: "gekozen")
        form.set(.text(chosen), for: "nummer")
      }
      suggest(&form, nummer, world)
    }
    screen.form.suggestions = Suggestions(target: "gekozen", fields: ["nummer"], digits: [])
    screen.form.hide(["gekozen"])
    return screen
  }

  private static func submission(_ form: Form, _ nummer: Nummer<Casus>) -> FormScreen.Submission {
    guard let kind = form.choice("soort").flatMap(Verbandsoort.init) else {
      return .missing("soort", "Kies wat voor verband het is.")
    }
    let number = form.text("nummer")
    let other: Verbandpartij
    if let house = form.optionalText("huis") {
      other = .elders(huis: house, nummer: number)
    } else if let casus = Nummer<Casus>(number) {
      other = .hier(casus)
    } else {
      return .missing(
        "nummer",
        "\"\(number)\" is geen casus van dit huis; typ bijvoorbeeld C-2026-0001, of vul het andere "
          + "huis in.")
    }
    return .run(
      .casussenVerbinden(
        nummer,
        Casusverband(met: other, soort: kind, toelichting: form.text("toelichting"))))
  }

  /// Casussen that fit what is typed, those with a shared person when nothing is.
  private static func suggest(_ form: inout Form, _ nummer: Nummer<Casus>, _ world: World) {
    guard form.focusedID == "nummer", !world.view.room.isGedeeld,
      form.optionalText("huis") == nil
    else {
      form.suggestions?.show([])
      return
    }
    let typed = form.text("nummer")
    let found =
      typed.isBlank
      ? world.view.verwanteCasussen(nummer)
      : ((try? world.view.zoek(typed, hooguit: 40))?.treffers ?? []).compactMap {
        Nummer<Casus>($0.nummer)
      }
    form.suggestions?.show(
      found.filter { $0 != nummer && $0.description != typed }.prefix(4).compactMap { other in
        world.view[other].map {
          Suggestion(
            id: other.description, label: "\(other)  \(world.view.typering($0.inhoud))",
            reason: [$0.inhoud.gemeente, $0.inhoud.fase.naam].compactMap { $0 }
              .joined(separator: ", "))
        }
      })
  }

  static func verbreken(
    _ nummer: Nummer<Casus>, _ other: Verbandpartij, _ world: World
  ) -> FormScreen {
    FormScreen(
      concept: Formulier.verbandWeg.plek(nummer.record, detail: other.naam),
      title: "Verband met \(other.naam) verbreken",
      intro: "Het verdwijnt bij beide casussen uit beeld; het verloop bewaart dat het er was.",
      ribbon: .pad(world, at: nil),
      fields: [.text("reden", "Reden", help: "waarom het verband er niet is", isRequired: true)]
    ) { form, _ in .run(.verbandVerbreken(nummer, other, reden: form.text("reden"))) }
  }
}
