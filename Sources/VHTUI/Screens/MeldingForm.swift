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
    fill(&screen.form, stored.inhoud.gegevens)
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
    screen.open = { form, world in
      world.refusal(command(form, nummer, previous, received: true))?.findings ?? []
    }
    screen.ready = ready
    if previous == nil, nummer == nil {
      screen.next = { following($0, $1.nieuw(Melding.self), $2) }
    }
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

  // MARK: - Saving and going on

  /// What goes along to the next melding of a pile: seen there, marked, and easily cleared.
  private static let carried = ["bron", "soort", "basisteam", "ontvangenOp"]

  static func following(_ form: Form, _ made: Nummer<Melding>?, _ world: World) -> FormScreen {
    var screen = new(world)
    let made = made?.description ?? "De melding"
    for id in carried { screen.form.set(form.value(of: id), for: id) }
    screen.form.mark(carried: carried.filter { screen.form.value(of: $0) != .empty })
    screen.intro = "\(made) is ontvangen. = komt daarvan, Ctrl-U wist een veld."
    screen.adapt?(&screen.form, world)
    if let first = screen.form.fields.first(where: { !$0.isHidden && $0.editor.value == .empty }) {
      screen.form.focus(first.id)
    }
    return screen
  }

  /// What is told when nothing is missing: where it is proposed to go.
  private static func ready(_ form: Form, _ world: World) -> String {
    let line = world.house.routevoorstel(fields(form), op: world.today)
    return "Compleet voor screening. Voorstel: \(line.zin(world.house, fields(form)))."
  }

  // MARK: - Reading the form

  private static func isEmpty(_ form: Form) -> Bool {
    form.fields.allSatisfy { $0.editor.value == .empty || $0.isCarried }
  }

  private static func problem(
    _ form: Form, _ today: Datum
  ) -> (field: String, sentence: String)? {
    for id in ["ontvangenOp", "detentiedatum"] where form.unread(id) != nil {
      return (id, "Deze datum is niet te lezen; typ bijvoorbeeld 24-11 of gisteren.")
    }
    return form.bornRefusal("geboortedatum", today: today).map { ("geboortedatum", $0) }
  }

  static func command(
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
