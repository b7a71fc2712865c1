import VHDomain

/// Arranging a meeting about one casus: day, time, place, who comes.
enum CasusoverlegForms {
  private static let alleenPerCasus: Set<String> = [
    "tijd", "plaats", "deelnemers", "betrokkene", "gast", "functie", "vraag",
  ]

  /// A new meeting; a table with its own agenda can be chosen as well, for a casus that comes back
  /// there for review.
  static func plannen(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let own = world.house.casustafels(op: world.today)
    let others = world.house.tafels.geldig(op: world.today).filter {
      !$0.isScreening && !$0.isPerCasus && ($0.isBesluittafel || $0.soort == .casusoverleg)
    }
    let tables = own + others
    var screen = FormScreen(
      concept: Formulier.overlegPlannen.plek(nummer.record),
      title: "Overleg over \(nummer) plannen",
      ribbon: .pad(world, at: .procesregie),
      fields: [
        .choice("tafel", "Overleg", FieldOption.list(tables), isRequired: true)
      ] + velden(nummer, world)
    ) { form, _ in
      guard let table = form.choice("tafel") else {
        return .missing("tafel", "Kies welk overleg het wordt.")
      }
      guard let day = form.date("datum") else {
        return .missing("datum", "Vul de dag in, bijvoorbeeld do of 3-12.")
      }
      guard own.met(id: table) != nil else {
        return .run(.agenderen(nummer, tafel: table, datum: day))
      }
      return .run(.bijCasus(nummer, .overlegPlannen(plan(form, nummer, table, day))))
    }
    screen.form.set(.choice(own.first?.id ?? ""), for: "tafel")
    let partners = world.view.planpartners(nummer)
    if !partners.isEmpty { screen.form.set(.choices(partners), for: "deelnemers") }
    screen.adapt = { form, _ in
      let isOwn = own.met(id: form.choice("tafel") ?? "") != nil
      form.hide(isOwn ? (form.text("gast").isEmpty ? ["functie"] : []) : alleenPerCasus)
    }
    screen.form.hide(["functie"])
    screen.form.focus("datum")
    screen.isComplete = { form in
      own.met(id: form.choice("tafel") ?? "") == nil && form.date("datum") != nil
    }
    screen.after = { receipt, world in [.pop, .say(gepland(receipt, nummer, world))] }
    return screen
  }

  /// - Parameter op: the day it is planned for already.
  private static func velden(
    _ nummer: Nummer<Casus>, op dag: Datum? = nil, _ world: World
  ) -> [FormField] {
    let partners = world.house.partners.geldig(op: world.today)
    return [

      .day(
        "datum", "Op", today: world.today, side: .vooruit, voorstel: dag, isRequired: true),
      .text("tijd", "Om", help: "bijvoorbeeld 14:00; mag leeg blijven"),
      .text("plaats", "Waar", help: "mag leeg blijven"),
      .choices("deelnemers", "Aan tafel", FieldOption.list(partners), isRequired: true),
      .answer("betrokkene", "Betrokkene erbij?"),
      .text("gast", "Gast", help: "naam; alleen als er een gast komt"),
      .text("functie", "Functie van de gast"),
      .text("vraag", "Vraag", help: "wat u van de tafel vraagt; ook de betrokkene kan dit lezen"),
    ]
  }

  private static func plan(
    _ form: Form, _ nummer: Nummer<Casus>, _ tafel: String, _ dag: Datum
  ) -> Overlegplan {
    var arranged = Overlegafspraak(casus: nummer, deelnemers: form.choices("deelnemers"))
    arranged.tijd = form.optionalText("tijd")
    arranged.plaats = form.optionalText("plaats")
    arranged.metBetrokkene = form.answer("betrokkene") == .ja
    if let guest = form.optionalText("gast") {
      arranged.gasten = [
        Gast(naam: guest, functie: form.text("functie"), geheimhouding: false)
      ]
    }
    return Overlegplan(
      tafel: tafel, datum: dag, afspraak: arranged, vraag: form.optionalText("vraag"))
  }

  private static func gepland(
    _ receipt: Receipt, _ nummer: Nummer<Casus>, _ world: World
  ) -> String {
    let made = receipt.nummers.compactMap { Nummer<Overleg>($0) }.first
      .flatMap { world.view[$0] }
    guard let made else { return "Het overleg is gepland." }
    let next = made.inhoud.afspraak == nil ? "" : " Uitnodigingen: onder Overleg, dan d."
    return "\(world.view.naam(made.nummer)): gepland.\(next)"
  }

  /// Another day, place or participants.
  static func wijzigen(
    _ meeting: Stored<Overleg>, _ nummer: Nummer<Casus>, _ world: World
  ) -> FormScreen {
    let known = meeting.inhoud.afspraak ?? Overlegafspraak(casus: nummer, deelnemers: [])
    var screen = FormScreen(
      title: "Overleg over \(nummer) wijzigen",
      intro: "Wie al is uitgenodigd, stuurt u een nieuwe uitnodiging.",
      ribbon: .pad(world, at: .procesregie), fields: velden(nummer, op: meeting.inhoud.datum, world)
    ) { form, _ in
      guard let day = form.date("datum") else {
        return .missing("datum", "Vul de dag in, bijvoorbeeld do of 3-12.")
      }
      let plan = plan(form, nummer, meeting.inhoud.tafel, day)
      return .run(.bijOverleg(meeting.nummer, .afspraak(plan)))
    }
    fill(&screen.form, meeting.inhoud, known)
    screen.adapt = { form, _ in form.hide(form.text("gast").isEmpty ? ["functie"] : []) }
    screen.form.hide(known.gasten.isEmpty ? ["functie"] : [])
    screen.form.focus("datum")
    screen.after = { _, _ in [.pop, .pop, .say("Het overleg is gewijzigd.")] }
    return screen
  }

  private static func fill(_ form: inout Form, _ meeting: Overleg, _ known: Overlegafspraak) {
    form.set(.text(known.tijd ?? ""), for: "tijd")
    form.set(.text(known.plaats ?? ""), for: "plaats")
    form.set(.choices(known.deelnemers), for: "deelnemers")
    form.set(.answer(known.metBetrokkene ? .ja : .nee), for: "betrokkene")
    form.set(.text(known.gasten.first?.naam ?? ""), for: "gast")
    form.set(.text(known.gasten.first?.functie ?? ""), for: "functie")
    form.set(.text(meeting.punt(Puntid(known.casus))?.vraag ?? ""), for: "vraag")
  }

  /// The meeting does not go on, with the reason.
  static func afzeggen(_ meeting: Stored<Overleg>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      title: "\(world.view.naam(meeting.nummer)) afzeggen",
      intro: "Wie is uitgenodigd, laat u zelf weten dat het niet doorgaat.",
      fields: [.text("reden", "Reden", isRequired: true)]
    ) { form, _ in .run(.bijOverleg(meeting.nummer, .afzeggen(reden: form.text("reden")))) }
    screen.after = { _, _ in [.pop, .say("Het overleg is afgezegd.")] }
    return screen
  }
}
