import VHDomain

/// The forms of the procesregisseur: each asks for one command on a casus.
enum RegieForms {
  static func plan(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let partners = world.house.partners.geldig(op: world.today)
    var screen = FormScreen(
      concept: Formulier.plan.plek(nummer.record),
      title: "Plan van \(nummer) vaststellen",
      intro: open(nummer, world),
      fields: [
        .choice(
          "richting", "Gericht op",
          Planrichting.allCases.map { FieldOption($0.rawValue, $0.naam) }),
        .choices("partners", "Akkoord van", FieldOption.list(partners)),
        .choice(
          "instemming", "Betrokkene",
          Instemming.allCases.map { FieldOption($0.rawValue, $0.naam) }, isRequired: true),
        .text("toelichting", "Toelichting", help: "bij weigeren of niet vragen: waarom (R-44)"),
        .text(
          "nietNu", "Andere leefgebieden", help: "waarom die nu niet aan bod zijn (R-43)"),
      ]
    ) { form, _ in
      guard let answer = form.choice("instemming").flatMap(Instemming.init) else {
        return .missing("instemming", "Kies wat de betrokkene van het plan vindt.")
      }
      return .run(
        .bijCasus(
          nummer,
          .planVaststellen(
            Planvaststelling(
              richting: form.choice("richting").flatMap(Planrichting.init),
              partners: form.choices("partners"), instemming: answer,
              toelichting: form.text("toelichting"), nietNu: form.optionalText("nietNu")))))
    }
    screen.form.set(.choice(Planrichting.persoon.rawValue), for: "richting")
    screen.form.focus("partners")
    return screen
  }

  /// Which leefgebieden have neither goal nor reason.
  private static func open(_ nummer: Nummer<Casus>, _ world: World) -> String {
    guard let casus = world.view[nummer]?.inhoud else { return "" }
    let known = casus.plan.doelen.compactMap(\.leefgebied) + casus.regie.nietNu.map(\.leefgebied)
    let left = world.house.leefgebieden.filter { !known.contains($0.id) }
    return left.isEmpty
      ? "Elk leefgebied heeft een doel of een reden."
      : "Nog zonder doel of reden: \(dutchList(left.map(\.naam)))."
  }

  static func notitie(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.notitie.plek(nummer.record), title: "Notitie bij \(nummer)",
      fields: [
        .text("tekst", "Wat", isRequired: true),
        .text("met", "Contact met", help: "alleen bij een contact: met wie"),
        .text("wijze", "Hoe", help: "gebeld, op huisbezoek, per mail"),
        .day("op", "Op", today: world.today, side: .terug, voorstel: world.today),
      ]
    ) { form, world in
      .run(
        .bijCasus(
          nummer,
          .noteren(
            form.text("tekst"), op: form.date("op") ?? world.today,
            met: form.optionalText("met"), wijze: form.optionalText("wijze"))))
    }
    // A line from the caseload: Enter after the text is enough.
    screen.isComplete = { !$0.text("tekst").isEmpty && $0.focusedID != "tekst" }
    return screen
  }

  static func stil(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      concept: Formulier.stil.plek(nummer.record), title: "\(nummer) stil tot",
      intro: "Tot en met die dag vraagt de casus geen aandacht; wat er gebeurt, staat er wel.",
      fields: [
        .day("tot", "Stil tot en met", today: world.today, side: .vooruit, isRequired: true),
        .text("reden", "Reden", isRequired: true),
      ]
    ) { form, _ in
      guard let day = form.date("tot") else {
        return .missing("tot", "Vul in tot en met welke dag, bijvoorbeeld over 2 wk.")
      }
      return .run(.bijCasus(nummer, .stil(tot: day, reden: form.text("reden"))))
    }
  }

  static func escaleren(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      concept: Formulier.escaleren.plek(nummer.record), title: "\(nummer) escaleren",
      intro: "Leg voor wat vastloopt: aan een leidinggevende van een partner of de stuurgroep.",
      fields: [
        .text("aan", "Aan", help: "wie en van welke organisatie", isRequired: true),
        .text("vraag", "Vraag", isRequired: true),
        .day(
          "uiterlijk", "Antwoord voor", today: world.today, side: .vooruit, isRequired: true),
      ]
    ) { form, _ in
      .run(
        .bijCasus(
          nummer,
          .escaleren(
            Escalatie(
              aan: form.text("aan"), vraag: form.text("vraag"),
              uiterlijk: form.date("uiterlijk")))))
    }
  }

  static func nalopen(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let next = world.view.volgendeReview
    var screen = FormScreen(
      title: "\(nummer) nagelopen",
      intro: "De volgende review staat er al; een andere dag: typ eroverheen.",
      fields: [
        .day(
          "volgende", "Volgende review", today: world.today, side: .vooruit, voorstel: next,
          isRequired: true),
        .text("toelichting", "Bevinding"),
      ]
    ) { form, _ in
      guard let day = form.date("volgende") else {
        return .missing("volgende", "Vul in wanneer de volgende review is.")
      }
      return .run(
        .bijCasus(
          nummer,
          .nalopen(Review(volgende: day, toelichting: form.optionalText("toelichting")))))
    }
    screen.isComplete = { $0.date("volgende") != nil }
    return screen
  }

  static func voorwaarde(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      concept: Formulier.voorwaarde.plek(nummer.record), title: "Voorwaarde bij \(nummer)",
      intro: "Wat zo moet zijn voordat het huis loslaat, zoals: de huur wordt betaald.",
      fields: [.text("voorwaarde", "Voorwaarde", isRequired: true)]
    ) { form, _ in
      .run(.bijCasus(nummer, .voorwaardeStellen(form.text("voorwaarde"))))
    }
  }

  static func bezien(
    _ nummer: Nummer<Casus>, _ voorwaarde: Voorwaarde, _ world: World
  ) -> FormScreen {
    FormScreen(
      title: "Voorwaarde \(voorwaarde.id) van \(nummer)", intro: voorwaarde.tekst,
      fields: [
        .choice(
          "voldaan", "Voldaan?",
          [
            FieldOption("ja", "ja"), FieldOption("nee", "nog niet"),
            FieldOption("vervalt", "vervalt, met een reden"),
          ], isRequired: true),
        .day("op", "Sinds", today: world.today, side: .terug, voorstel: world.today),
        .text("reden", "Toelichting", help: "nodig als de voorwaarde vervalt"),
      ]
    ) { form, world in
      guard let answer = form.choice("voldaan") else {
        return .missing("voldaan", "Kies ja, nog niet of vervalt.")
      }
      if answer == "vervalt" {
        return .run(
          .bijCasus(nummer, .voorwaardeVervalt(voorwaarde.id, reden: form.text("reden"))))
      }
      return .run(
        .bijCasus(
          nummer,
          .voorwaardeBezien(
            voorwaarde.id, voldaan: answer == "ja", op: form.date("op") ?? world.today,
            toelichting: form.optionalText("reden"))))
    }
  }

  static func wachten(
    _ nummer: Nummer<Casus>, _ actie: Actie, _ world: World
  ) -> FormScreen {
    let reasons = world.house.regieprofiel.wachtredenen.geldig(op: world.today)
    var screen = FormScreen(
      title: "Actie \(actie.id) wacht",
      fields: [
        .choice("reden", "Waarop", FieldOption.list(reasons), isRequired: true),
        .day("sinds", "Sinds", today: world.today, side: .terug, voorstel: world.today),
        .text("toelichting", "Toelichting", help: "zoals: twee keer gebeld"),
      ]
    ) { form, world in
      .run(
        .bijCasus(
          nummer,
          .actieWacht(
            actie.id,
            Wachten(
              form.choice("reden") ?? "", sinds: form.date("sinds") ?? world.today,
              toelichting: form.optionalText("toelichting")))))
    }
    screen.after = { _, _ in [.pop, .pop] }
    return screen
  }

  static func aanbod(
    _ nummer: Nummer<Casus>, _ actie: Actie, _ world: World
  ) -> FormScreen {
    var screen = FormScreen(
      title: "Aanbod van actie \(actie.id)",
      fields: [
        .choice(
          "aanbod", "Aanbod", Aanbod.allCases.map { FieldOption($0.rawValue, $0.rawValue) },
          isRequired: true),
        .text("reden", "Reden", help: "nodig als het is geweigerd"),
      ]
    ) { form, _ in
      guard let answer = form.choice("aanbod").flatMap(Aanbod.init) else {
        return .missing("aanbod", "Kies of het is aangeboden, aangenomen of geweigerd.")
      }
      return .run(
        .bijCasus(nummer, .aanbod(actie.id, answer, reden: form.optionalText("reden"))))
    }
    screen.after = { _, _ in [.pop, .pop] }
    return screen
  }
}
