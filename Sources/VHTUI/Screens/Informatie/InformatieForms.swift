import VHDomain

/// The forms of a question about a named person.
enum InformatieForms {
  /// Why no question can be recorded by this person, or nil: only the right counts here.
  static func disabled(_ world: World) -> String? {
    var asked = Vraaggegevens()
    asked.partner = world.house.partners.geldig(op: world.today).first?.id ?? ""
    asked.grondslag = world.house.grondslagen.geldig(op: world.today).first?.id ?? ""
    asked.vrager = "-"
    asked.naam = "-"
    asked.vraag = "-"
    return world.disabled(.informatievraagStellen(asked))
  }

  static func nieuw(_ world: World) -> FormScreen {
    screen(world, Formulier.informatievraag.plek(), "Nieuwe informatievraag") {
      .informatievraagStellen($0)
    }
  }

  /// An open question that was written down wrong.
  static func wijzigen(_ nummer: Nummer<Informatievraag>, _ world: World) -> FormScreen {
    let plek = Formulier.informatiewijziging.plek(nummer.record)
    var screen = screen(world, plek, "\(nummer) wijzigen") { .informatievraagWijzigen(nummer, $0) }
    if let asked = world.view[nummer]?.inhoud.vraag { fill(&screen.form, asked) }
    screen.after = { _, _ in [.pop, .say("\(nummer) is gewijzigd. u: ongedaan maken.")] }
    return screen
  }

  private static func fill(_ form: inout Form, _ asked: Vraaggegevens) {
    form.set(.choice(asked.partner), for: "partner")
    form.set(.text(asked.vrager), for: "vrager")
    form.set(.choice(asked.grondslag), for: "grondslag")
    if let received = asked.ontvangen {
      form.set(.date(received.dag.description), for: "dag")
      form.set(.text(received.tijd), for: "tijd")
    }
    if let persoon = asked.persoon { form.set(.choice(persoon.description), for: "persoon") }
    if let naam = asked.naam { form.set(.text(naam), for: "achternaam") }
    if let geboren = asked.geboren { form.set(.date(geboren.description), for: "geboortedatum") }
    form.set(.text(asked.vraag), for: "vraag")
  }

  private static func screen(
    _ world: World, _ plek: Concept.Plek, _ title: String,
    _ command: @escaping @Sendable (Vraaggegevens) -> Command
  ) -> FormScreen {
    let house = world.house
    let hours = house.termijnen.informatievraagUren
    var screen = FormScreen(
      concept: plek, title: title,
      intro: "Het huis antwoordt binnen \(hours) uur na ontvangst, ook als er niets is.",
      ribbon: .pad(world, at: nil),
      fields: [
        .choice(
          "partner", "Gevraagd door", FieldOption.list(house.partners.geldig(op: world.today)),
          isRequired: true),
        .text("vrager", "Wie daar", help: "naam of functie", isRequired: true),
        .choice(
          "grondslag", "Grondslag", FieldOption.list(house.grondslagen.geldig(op: world.today)),
          isRequired: true),
        .day(
          "dag", "Ontvangen op", today: world.today, side: .terug, help: "leeg is vandaag"),
        .text("tijd", "Hoe laat", help: "bijvoorbeeld 9:40; leeg is nu"),
      ] + persons(world) + [
        .multiline("vraag", "Vraag", help: "wat de partner wil weten", isRequired: true),
        Contactaanvulling.veld,
      ]
    ) { form, world in submission(form, world, command) }
    adapt(&screen)
    screen.after = { receipt, world in
      guard let made = receipt.nieuw(Informatievraag.self) else { return [.pop] }
      let due = world.view[made]?.inhoud.vraag.uiterlijk.map { "\($0.dag.kort) \($0.tijd)" }
      return [
        .replace(InformatievraagScreen(nummer: made)),
        .say("\(made) staat open, uiterlijk \(due ?? "")."),
      ]
    }
    return screen
  }

  /// Only what names somebody: nothing else is kept of who is not in the register.
  private static func persons(_ world: World) -> [FormField] {
    MeldingForm.person(world).filter {
      ["persoon", "achternaam", "tussenvoegsel", "voornamen", "geboortedatum"].contains($0.id)
    }
  }

  private static func adapt(_ screen: inout FormScreen) {
    MeldingForm.suggestPersons(&screen)
    let known = screen.adapt
    screen.adapt = { form, world in
      known?(&form, world)
      Contactaanvulling.adapt(&form, at: "vrager", partner: "partner", world)
    }
  }

  private static func submission(
    _ form: Form, _ world: World, _ command: (Vraaggegevens) -> Command
  ) -> FormScreen.Submission {
    if form.unread("dag") != nil {
      return .missing("dag", "Deze datum is niet te lezen; typ bijvoorbeeld gisteren of 24-11.")
    }
    if let refusal = form.bornRefusal("geboortedatum", today: world.today) {
      return .missing("geboortedatum", refusal)
    }
    let day = form.date("dag")
    var received: Moment?
    if let text = form.optionalText("tijd") {
      guard let moment = (day ?? world.today).om(text) else {
        return .missing("tijd", "\"\(text)\" is geen tijd; typ bijvoorbeeld 9:40 of 14.05.")
      }
      received = moment
    } else if let day, day != world.today {
      return .missing("tijd", "Vul in hoe laat de vraag op \(day.lang) binnenkwam.")
    }
    return .run(command(asked(form, received)))
  }

  private static func asked(_ form: Form, _ received: Moment?) -> Vraaggegevens {
    var asked = Vraaggegevens()
    asked.partner = form.choice("partner") ?? ""
    asked.vrager = form.text("vrager")
    asked.grondslag = form.choice("grondslag") ?? ""
    asked.ontvangen = received
    asked.vraag = form.text("vraag")
    asked.persoon = form.choice("persoon").flatMap { Nummer<Persoon>($0) }
    guard asked.persoon == nil else { return asked }
    let names = ["voornamen", "tussenvoegsel", "achternaam"].compactMap(form.optionalText)
    asked.naam = names.isEmpty ? nil : names.joined(separator: " ")
    asked.geboren = form.born("geboortedatum")
    return asked
  }

  static func antwoord(_ nummer: Nummer<Informatievraag>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.informatieantwoord.plek(nummer.record), title: "Antwoord op \(nummer)",
      intro: world.view[nummer].map {
        "\(world.view.wie($0.inhoud.vraag)): \($0.inhoud.vraag.vraag)"
      } ?? "",
      ribbon: .pad(world, at: nil),
      fields: [
        .answer(
          "informatie", "Is er informatie?", help: "nee geldt als antwoord: geen informatie",
          isRequired: true),
        .multiline("gegeven", "Wat is gegeven", help: "wat de partner te horen kreeg"),
      ]
    ) { form, _ in
      switch form.answer("informatie") {
      case .ja:
        return .run(
          .informatievraagBeantwoorden(nummer, Vraagantwoord(gegeven: form.text("gegeven"))))
      case .nee where form.text("gegeven").isBlank:
        return .run(.informatievraagBeantwoorden(nummer, Vraagantwoord(gegeven: nil)))
      case .nee:
        return .missing("informatie", "Er staat wat er gegeven is; kies ja, of maak dat veld leeg.")
      case .onbekend, nil:
        return .missing("informatie", "Kies j als er iets is gegeven, n als er geen informatie is.")
      }
    }
    screen.isComplete = { form in form.answer("informatie") == .nee }
    screen.after = { _, _ in [.pop, .say("\(nummer) is beantwoord. u: ongedaan maken.")] }
    return screen
  }
}
