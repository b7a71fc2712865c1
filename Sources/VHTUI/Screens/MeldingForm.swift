import VHDomain

/// The intake: one form in the order of a police report; few fields are required.
enum MeldingForm {
  /// Why no melding can be registered by this person, or nil.
  static func disabled(_ world: World) -> String? {
    world.disabled(
      .registreren(Intake(gegevens: Meldinggegevens(), personen: []), ontvangen: false))
  }

  static func new(_ world: World) -> FormScreen { screen(world, "Nieuwe melding", Basis()) }

  /// What a melding is made from besides the form: nothing of it may get lost on the way.
  private struct Basis {
    /// The concept that is taken up again.
    var nummer: Nummer<Melding>?
    /// The closed casus it is a relapse of.
    var vorige: Nummer<Casus>?
    /// Whether it is told from that casus, not from a concept.
    var isTerugval = false
    /// The other persons: the form is about one.
    var anderen: [Intakepersoon] = []
    var traject: String?

    init() {}

    init(concept: Stored<Melding>) {
      let data = concept.inhoud.gegevens
      nummer = concept.nummer
      vorige = data.vorigeCasus
      traject = data.traject
      anderen = data.anderen.map {
        Intakepersoon(.bestaand($0.persoon), hoofd: $0.hoofd, rollen: $0.rollen)
      }
    }
  }

  /// A melding about the same persons as a closed casus: a relapse (T18).
  static func relapse(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> FormScreen {
    var basis = Basis()
    basis.vorige = nummer
    basis.isTerugval = true
    var screen = screen(world, "Terugval op \(nummer)", basis)
    if let person = casus.hoofdbetrokkene ?? casus.betrokkenen.first?.persoon {
      screen.form.set(.choice(person.description), for: "persoon")
    }
    if let gemeente = casus.gemeente { screen.form.set(.choice(gemeente), for: "gemeente") }
    return screen
  }

  /// A concept taken up again.
  static func change(_ stored: Stored<Melding>, _ world: World) -> FormScreen {
    var screen = screen(world, "Melding \(stored.nummer)", Basis(concept: stored))
    fill(&screen.form, stored.inhoud.gegevens)
    return screen
  }

  private static func screen(_ world: World, _ title: String, _ basis: Basis) -> FormScreen {
    var screen = FormScreen(
      concept: plek(basis), title: title,
      ribbon: .pad(world, at: .melding), fields: fields(world)
    ) { form, world in
      if let problem = problem(form, world.today) {
        return .missing(problem.field, problem.sentence)
      }
      return .run(command(form, basis, received: true))
    }
    MeldingForm.suggestPersons(&screen, basis.nummer)
    screen.open = { form, world in
      world.refusal(command(form, basis, received: true))?.findings ?? []
    }
    screen.ready = ready
    if basis.vorige == nil, basis.nummer == nil {
      screen.next = { following($0, $1.nieuw(Melding.self), $2) }
    }
    screen.keep = { form, world in
      isEmpty(form) ? nil : command(form, basis, received: false)
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

  private static func command(_ form: Form, _ basis: Basis, received: Bool) -> Command {
    var data = fields(form)
    data.vorigeCasus = basis.vorige
    data.traject = basis.traject
    let intake = Intake(gegevens: data, personen: persons(form) + basis.anderen)
    return basis.nummer.map { .meldingWijzigen($0, intake, ontvangen: received) }
      ?? .registreren(intake, ontvangen: received)
  }

  private static func plek(_ basis: Basis) -> Concept.Plek {
    if basis.isTerugval { return Formulier.terugval.plek(basis.vorige?.record) }
    let form: Formulier = basis.nummer == nil ? .meldingNieuw : .meldingWijzigen
    return form.plek(basis.nummer?.record)
  }
}
