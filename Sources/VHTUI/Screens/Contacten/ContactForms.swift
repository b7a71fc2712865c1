import VHDomain

/// The forms of the directory: each asks for one command.
enum ContactForms {
  static func nieuw(_ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.contact.plek(), title: "Nieuw contact", ribbon: .pad(world, at: nil),
      fields: fields(world)
    ) { form, _ in
      if let problem = unread(form) { return problem }
      return .run(.contactVastleggen(data(form)))
    }
    screen.after = { receipt, world in
      let made = receipt.nieuw(Contact.self).flatMap { world.view[$0] }?.inhoud.gegevens.naam
      return [.pop, .say("\(made ?? "Het contact") staat in de lijst.")]
    }
    return screen
  }

  static func wijzigen(_ stored: Stored<Contact>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.contact.plek(stored.nummer.record),
      title: "\(stored.inhoud.gegevens.naam) wijzigen", ribbon: .pad(world, at: nil),
      fields: fields(world)
    ) { form, _ in
      if let problem = unread(form) { return problem }
      return .run(.contactWijzigen(stored.nummer, data(form)))
    }
    let known = stored.inhoud.gegevens
    let texts = [
      ("naam", known.naam), ("functie", known.functie), ("telefoon", known.telefoon),
      ("mail", known.mail),
    ]
    for (id, text) in texts { if let text { screen.form.set(.text(text), for: id) } }
    for (id, choice) in [("partner", known.partner), ("gemeente", known.gemeente)] {
      if let choice { screen.form.set(.choice(choice), for: id) }
    }
    for (id, day) in [("van", known.van), ("tot", known.tot)] {
      if let day { screen.form.set(.date(day.description), for: id) }
    }
    return screen
  }

  static func beeindigen(_ stored: Stored<Contact>, _ world: World) -> FormScreen {
    let naam = stored.inhoud.gegevens.naam
    var screen = FormScreen(
      title: "\(naam) beëindigen",
      intro: "Na deze dag wordt \(naam) niet meer voorgesteld. Wat er al staat, blijft staan.",
      ribbon: .pad(world, at: nil),
      fields: [
        .day("tot", "Laatste dag", today: world.today, side: .vooruit, isRequired: true)
      ]
    ) { form, _ in
      guard let day = form.date("tot") else {
        return .missing("tot", "Vul de laatste dag in, bijvoorbeeld vandaag of 31-12.")
      }
      return .run(.contactBeeindigen(stored.nummer, op: day))
    }
    screen.after = { _, _ in [.pop, .say("De laatste dag van \(naam) is vastgelegd.")] }
    return screen
  }

  private static func fields(_ world: World) -> [FormField] {
    let house = world.house
    return [
      .text("naam", "Naam", isRequired: true),
      .text("functie", "Functie", help: "bijvoorbeeld wijkagent of casemanager"),
      .choice(
        "partner", "Organisatie", FieldOption.list(house.partners.geldig(op: world.today)),
        isRequired: true),
      .choice(
        "gemeente", "Gemeente", FieldOption.list(house.gemeenten.geldig(op: world.today)),
        help: "als het niet de hele regio is"),
      .text("telefoon", "Telefoon", help: "telefoon of mail is nodig"), .text("mail", "Mail"),
      .day("van", "Eerste dag", today: world.today, side: .terug, help: "mag leeg blijven"),
      .day("tot", "Laatste dag", today: world.today, side: .vooruit, help: "mag leeg blijven"),
    ]
  }

  private static func unread(_ form: Form) -> FormScreen.Submission? {
    ["van", "tot"].first { form.unread($0) != nil }.map {
      .missing($0, "Deze datum is niet te lezen; typ bijvoorbeeld 1-9 of vandaag.")
    }
  }

  private static func data(_ form: Form) -> Contactgegevens {
    var data = Contactgegevens()
    data.naam = form.text("naam")
    data.functie = form.optionalText("functie")
    data.partner = form.choice("partner")
    data.gemeente = form.choice("gemeente")
    data.telefoon = form.optionalText("telefoon")
    data.mail = form.optionalText("mail")
    data.van = form.date("van")
    data.tot = form.date("tot")
    return data
  }
}
