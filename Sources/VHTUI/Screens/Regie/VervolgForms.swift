import VHDomain

/// The forms that change or settle what a procesregisseur recorded before.
enum VervolgForms {
  static func verzetten(
    _ nummer: Nummer<Casus>, _ actie: Actie, _ world: World
  ) -> FormScreen {
    var screen = FormScreen(
      title: "Actie \(actie.id) van \(nummer) verzetten",
      intro: "\(world.view.zin(actie).metHoofdletter).",
      fields: [
        .day(
          "uiterlijk", "Nieuwe datum", today: world.today, side: .vooruit,
          help: "ook in werkdagen: over 5 wd", isRequired: true),
        .text("reden", "Reden", help: "waarom eerder of later", isRequired: true),
      ]
    ) { form, _ in
      guard let day = form.date("uiterlijk") else {
        return .missing("uiterlijk", "Vul in uiterlijk wanneer, bijvoorbeeld over 5 wd.")
      }
      return .run(
        .bijCasus(nummer, .actieVerzetten(actie.id, uiterlijk: day, reden: form.text("reden"))))
    }
    screen.after = { _, _ in [.pop, .pop] }
    return screen
  }

  /// What came of what was asked higher up; with several open, which one.
  static func uitkomst(
    _ nummer: Nummer<Casus>, _ open: [Escalatie], _ world: World
  ) -> FormScreen {
    let which = open.map { FieldOption($0.id, "\($0.id) \($0.aan): \($0.vraag)") }
    let one = open.count == 1 ? open.first : nil
    return FormScreen(
      title: "Uitkomst van de escalatie bij \(nummer)",
      intro: one.map { "\($0.id) aan \($0.aan): \($0.vraag)" } ?? "",
      fields: (one == nil ? [.choice("escalatie", "Welke", which, isRequired: true)] : []) + [
        .text("uitkomst", "Uitkomst", help: "wat het antwoord was", isRequired: true)
      ]
    ) { form, _ in
      .run(
        .bijCasus(
          nummer,
          .escalatieAfronden(
            one?.id ?? form.choice("escalatie") ?? "", uitkomst: form.text("uitkomst"))))
    }
  }

  static func traject(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ world: World
  ) -> FormScreen {
    let house = world.house
    let choices = house.trajecten.geldig(op: world.today).filter {
      $0.vertrouwelijkheid == nil && $0.id != casus.traject
    }
    return FormScreen(
      title: "Ander traject voor \(nummer)",
      intro:
        "Nu: \(casus.traject.map(house.trajecten.naam) ?? "geen"). Wat het oude traject vroeg, "
        + "blijft bewaard; het nieuwe geldt vanaf vandaag.",
      fields: [
        .choice("traject", "Traject", FieldOption.list(choices), isRequired: true),
        .text("reden", "Waarom", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .bijCasus(nummer, .traject(form.choice("traject") ?? "", reden: form.text("reden"))))
    }
  }

  static func zonderEindmeting(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "Geen eindmeting bij \(nummer)",
      intro: "Een eindmeting laat zien wat er veranderde. Komt zij er niet, schrijf dan waarom.",
      fields: [.text("reden", "Waarom niet", isRequired: true)]
    ) { form, _ in .run(.bijCasus(nummer, .zonderEindmeting(reden: form.text("reden")))) }
  }

  /// A leefgebied that waited is tackled after all.
  static func toch(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ world: World
  ) -> FormScreen {
    let waiting = casus.regie.nietNu.map {
      FieldOption($0.leefgebied, "\(world.house.leefgebieden.naam($0.leefgebied)): \($0.reden)")
    }
    return FormScreen(
      title: "Leefgebied toch aan bod, \(nummer)",
      fields: [.choice("leefgebied", "Leefgebied", waiting, isRequired: true)]
    ) { form, _ in .run(.bijCasus(nummer, .leefgebiedToch(form.choice("leefgebied") ?? ""))) }
  }

  /// Permission is withdrawn; with several in force, which one.
  static func intrekken(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ world: World
  ) -> FormScreen {
    let given = casus.regie.toestemmingen.filter { $0.geldt(op: world.today) }
    let words = { (one: Toestemming) in
      "\(world.house.regieprofiel.toestemmingen.naam(one.voor)), bron \(one.bron), "
        + "gegeven op \(one.op.lang)"
    }
    let only = given.count == 1 ? given.first : nil
    let which = given.map { FieldOption($0.id, "\($0.id) \(words($0))") }
    return FormScreen(
      title: "Toestemming bij \(nummer) intrekken",
      intro: (only.map { "\($0.id): \(words($0)). " } ?? "")
        + "Na het intrekken gaan de velden weer op slot, voor iedereen.",
      fields: (only == nil ? [.choice("welke", "Welke", which, isRequired: true)] : []) + [
        .day("op", "Ingetrokken op", today: world.today, side: .terug, voorstel: world.today)
      ]
    ) { form, world in
      .run(
        .bijCasus(
          nummer,
          .toestemmingIntrekken(
            only?.id ?? form.choice("welke") ?? "", op: form.date("op") ?? world.today)))
    }
  }
}
