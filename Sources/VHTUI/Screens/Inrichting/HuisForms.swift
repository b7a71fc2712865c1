import VHDomain

/// The forms of the house: each asks for one change, with the day it holds from and why.
enum HuisForms {
  /// A new one of a kind; nil where there is nothing to add.
  static func nieuw(_ soort: Huissoort, _ world: World) -> FormScreen? {
    guard soort != .termijnen else { return nil }
    var fields = Huisvelden.velden(soort, isNieuw: true, world)
    fields += [
      .day(
        "vanaf", "Eerste dag", today: world.today, side: .vooruit,
        help: "mag leeg blijven: altijd al"),
      reason,
    ]
    var screen = FormScreen(
      concept: plek("nieuw", soort.rawValue), title: "Nieuwe \(soort.een)",
      intro: soort == .gemeenten
        ? "De naam komt zo in de cijfers te staan en is later niet te wijzigen."
        : "",
      ribbon: .pad(world, at: nil), fields: fields
    ) { form, world in
      if let problem = unread(form, "vanaf") { return problem }
      switch Huisvelden.nieuw(soort, form, world) {
      case .success(let part): return .run(.inrichten(.toevoegen(part, reden: form.text("reden"))))
      case .failure(let problem): return .missing(problem.veld, problem.zin)
      }
    }
    screen.after = { _, world in
      guard let made = world.view.latereHuis.onderdelen(soort).last else { return [.pop] }
      return [
        .replace(HuisonderdeelScreen(soort: soort, id: made.id)),
        .say("\(made.naam) is toegevoegd."),
      ]
    }
    return screen
  }

  /// What something is from a day on.
  static func wijzigen(_ part: Huisonderdeel, _ world: World) -> FormScreen {
    let fields =
      Huisvelden.velden(part.soort, isNieuw: false, world) + [
        .day(
          "vanaf", "Vanaf", today: world.today, side: .vooruit,
          help: "wat voor die dag was, blijft zo", isRequired: true), reason,
      ]
    var screen = FormScreen(
      concept: plek("wijzigen", part.soort.rawValue, part.id),
      title: "\(part.naam) wijzigen", ribbon: .pad(world, at: nil), fields: fields
    ) { form, _ in
      if let problem = unread(form, "vanaf") { return problem }
      guard let day = form.date("vanaf") else {
        return .missing("vanaf", "Vul in vanaf welke dag dit geldt, bijvoorbeeld vandaag of 1-1.")
      }
      switch Huisvelden.gewijzigd(part, form) {
      case .success(let new):
        return .run(.inrichten(.wijzigen(new, vanaf: day, reden: form.text("reden"))))
      case .failure(let problem): return .missing(problem.veld, problem.zin)
      }
    }
    Huisvelden.vul(&screen.form, part)
    screen.after = { _, _ in [.pop, .say("Gewijzigd; de oude waarde staat in het verloop.")] }
    return screen
  }

  /// The last day, another one, or none after all.
  static func einde(_ part: Huisonderdeel, _ world: World) -> FormScreen {
    let known = part.geldigheid.tot
    var screen = FormScreen(
      concept: plek("einde", part.soort.rawValue, part.id), title: "\(part.naam), laatste dag",
      intro:
        "Daarna wordt \(part.naam) niet meer voorgesteld. Wat er al staat, blijft staan en telt mee."
        + (known == nil ? "" : " Leeg: \(part.naam) gaat toch door."),
      ribbon: .pad(world, at: nil),
      fields: [
        .day(
          "tot", "Laatste dag", today: world.today, side: .vooruit, isRequired: known == nil),
        reason,
      ]
    ) { form, _ in
      if let problem = unread(form, "tot") { return problem }
      let why = form.text("reden")
      if let day = form.date("tot") {
        return .run(.inrichten(.beeindigen(part.soort, part.id, op: day, reden: why)))
      }
      guard known != nil else {
        return .missing("tot", "Vul de laatste dag in, bijvoorbeeld vandaag of 31-12.")
      }
      return .run(.inrichten(.voortzetten(part.soort, part.id, reden: why)))
    }
    if let known { screen.form.set(.date(known.description), for: "tot") }
    screen.after = { _, world in
      let now = world.view.huisonderdeel(part.soort, part.id)?.geldigheid.tot
      return [
        .pop,
        .say(now.map { "\(part.naam) geldt tot en met \($0.lang)." } ?? "\(part.naam) gaat door."),
      ]
    }
    return screen
  }

  /// Where the typing of a form is kept: with the one record of the house, so that what somebody else
  /// changed meanwhile is asked about.
  static func plek(_ stap: String, _ soort: String, _ id: String = "") -> Concept.Plek {
    Formulier.inrichting.plek(
      Medewerkers.nummer.record, detail: id.isEmpty ? "\(stap) \(soort)" : "\(stap) \(soort) \(id)")
  }

  /// The form of such a place; nil when what it is about is not there.
  static func open(_ detail: String, _ world: World) -> FormScreen? {
    let parts = detail.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count >= 2 else { return nil }
    let id = parts.count > 2 ? parts[2] : ""
    guard let kind = Huissoort(rawValue: parts[1]) else {
      return MedewerkerForms.open(parts[0], world.view.medewerkers.met(id: id), world)
    }
    if parts[0] == "nieuw" { return nieuw(kind, world) }
    return world.view.huisonderdeel(kind, id).map {
      parts[0] == "einde" ? einde($0, world) : wijzigen($0, world)
    }
  }

  static var reason: FormField {
    .text("reden", "Reden", help: "komt in het verloop", isRequired: true)
  }

  static func unread(_ form: Form, _ id: String) -> FormScreen.Submission? {
    form.unread(id).map { _ in
      .missing(id, "Deze datum is niet te lezen; typ bijvoorbeeld 1-1 of vandaag.")
    }
  }
}
