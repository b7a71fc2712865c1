import VHDomain

/// The intake: one form in the order of a police report; few fields are required.
enum MeldingForm {
  /// Why no melding can be registered by this person, or nil.
  static func disabled(_ world: World) -> String? {
    world.disabled(
      .registreren(Intake(gegevens: Meldinggegevens(), personen: []), ontvangen: false))
  }

  static func new(_ world: World) -> FormScreen {
    screen(world, title: "Nieuwe melding", nummer: nil)
  }

  /// A melding about the same persons as a closed casus: a relapse (T18).
  static func relapse(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> FormScreen {
    var screen = screen(world, title: "Terugval op \(nummer)", nummer: nil, previous: nummer)
    if let person = casus.hoofdbetrokkene ?? casus.betrokkenen.first?.persoon {
      screen.form.set(.choice(person.description), for: "persoon")
    }
    if let gemeente = casus.gemeente { screen.form.set(.choice(gemeente), for: "gemeente") }
    return screen
  }

  /// A concept taken up again.
  static func change(_ stored: Stored<Melding>, _ world: World) -> FormScreen {
    var screen = screen(world, title: "Melding \(stored.nummer)", nummer: stored.nummer)
    let data = stored.inhoud.gegevens
    let choices: [(String, String?)] = [
      ("bron", data.bron), ("soort", data.soort), ("politiecode", data.politiecode),
      ("gemeente", data.gemeente), ("inbrengendePartner", data.inbrengendePartner),
      ("persoon", data.betrokkenen.first?.persoon.description),
      ("rol", data.betrokkenen.first?.rollen.first?.rawValue),
      ("onderwerp", data.onderwerp == .persoon ? nil : data.onderwerp.rawValue),
    ]
    for (id, value) in choices { if let value { screen.form.set(.choice(value), for: id) } }
    if let day = data.ontvangenOp { screen.form.set(.date(day.description), for: "ontvangenOp") }
    if let answer = data.vermoedenVerwardGedrag.flatMap({ FieldAnswer(rawValue: $0.rawValue) }) {
      screen.form.set(.answer(answer), for: "verward")
    }
    let texts = [
      ("aanleiding", data.aanleiding), ("gebied", data.gebied ?? ""),
      ("aanmelder", data.aanmelder ?? ""), ("kenmerk", data.kenmerk ?? ""),
      ("onderwerpnaam", data.onderwerpnaam ?? ""),
    ]
    for (id, text) in texts where !text.isEmpty { screen.form.set(.text(text), for: id) }
    return screen
  }

  private static func screen(
    _ world: World, title: String, nummer: Nummer<Melding>?, previous: Nummer<Casus>? = nil
  ) -> FormScreen {
    let form: Formulier =
      previous != nil ? .terugval : nummer == nil ? .meldingNieuw : .meldingWijzigen
    var screen = FormScreen(
      concept: form.plek(previous?.record ?? nummer?.record), title: title,
      ribbon: .pad(world, at: .melding), fields: fields(world)
    ) { form, world in
      if let problem = problem(form, world.today) {
        return .missing(problem.field, problem.sentence)
      }
      return .run(command(form, nummer, previous, received: true))
    }
    MeldingForm.suggestPersons(&screen, nummer)
    screen.keep = { form, world in
      isEmpty(form) ? nil : command(form, nummer, previous, received: false)
    }
    screen.after = { receipt, _ in
      guard let made = receipt.nummers.compactMap({ Nummer<Melding>($0) }).first else {
        return [.pop]
      }
      return [.replace(MeldingScreen(nummer: made)), .say("\(made) is ontvangen. Enter: route.")]
    }
    return screen
  }

  // MARK: - Fields

  private static func fields(_ world: World) -> [FormField] {
    source(world) + place(world) + person(world) + [
      .text("kenmerk", "Kenmerk", help: "het nummer bij de bron, zoals op een politiemelding"),
      .multiline(
        "aanleiding", "Aanleiding", help: "wat is er gebeurd, in een paar zinnen", isRequired: true),
      Contactaanvulling.veld,
    ]
  }

  private static func source(_ world: World) -> [FormField] {
    let house = world.house
    return [
      .choice(
        "bron", "Bron", FieldOption.list(house.bronnen.geldig(op: world.today)), isRequired: true),
      .choice(
        "soort", "Soort", FieldOption.list(house.meldingsoorten.geldig(op: world.today)),
        isRequired: true),
      .choice(
        "politiecode", "Politiecode",
        house.politiecodes.map { FieldOption($0.id, "\($0.id)  \($0.naam)") },
        help: "alleen bij een politiemelding"),
      .answer("verward", "Verward gedrag?", help: "vermoeden van verward of onbegrepen gedrag"),
      .day(
        "ontvangenOp", "Ontvangen op", today: world.today, side: .terug, isRequired: true),
    ]
  }

  private static func place(_ world: World) -> [FormField] {
    let house = world.house
    return [
      .choice(
        "gemeente", "Gemeente", FieldOption.list(house.gemeenten.geldig(op: world.today)),
        isRequired: true),
      .choice(
        "inbrengendePartner", "Ingebracht door",
        FieldOption.list(house.partners.geldig(op: world.today))),
      .text("aanmelder", "Aanmelder", help: "de professional die meldt"),
    ]
  }

  // MARK: - Reading the form

  private static func isEmpty(_ form: Form) -> Bool {
    form.fields.allSatisfy { $0.editor.value == .empty }
  }

  private static func problem(
    _ form: Form, _ today: Datum
  ) -> (field: String, sentence: String)? {
    if form.unread("ontvangenOp") != nil {
      return ("ontvangenOp", "Deze datum is niet te lezen; typ bijvoorbeeld 24-11 of gisteren.")
    }
    return form.bornRefusal("geboortedatum", today: today).map { ("geboortedatum", $0) }
  }

  /// The fields that are about the report itself.
  static func fields(_ form: Form) -> Meldinggegevens {
    var data = Meldinggegevens()
    data.bron = form.choice("bron")
    data.soort = form.choice("soort")
    data.politiecode = form.choice("politiecode")
    data.vermoedenVerwardGedrag = form.answer("verward")
    data.ontvangenOp = form.date("ontvangenOp")
    data.gemeente = form.choice("gemeente")
    data.inbrengendePartner = form.choice("inbrengendePartner")
    data.aanmelder = form.optionalText("aanmelder")
    data.onderwerp = subject(form)
    data.onderwerpnaam = form.optionalText("onderwerpnaam")
    data.gebied = form.optionalText("gebied")
    data.kenmerk = form.optionalText("kenmerk")
    data.aanleiding = form.text("aanleiding")
    return data
  }

  private static func command(
    _ form: Form, _ nummer: Nummer<Melding>?, _ previous: Nummer<Casus>?, received: Bool
  ) -> Command {
    var data = fields(form)
    data.vorigeCasus = previous
    let personen = persons(form)
    let intake = Intake(gegevens: data, personen: personen)
    return nummer.map { .meldingWijzigen($0, intake, ontvangen: received) }
      ?? .registreren(intake, ontvangen: received)
  }
}
