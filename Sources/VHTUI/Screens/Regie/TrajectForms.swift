import VHDomain

/// The forms about the traject of a casus and what belongs to it.
enum TrajectForms {
  static func nietNu(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "Leefgebied nu niet aan bod, \(nummer)",
      fields: [
        .choice(
          "leefgebied", "Leefgebied", FieldOption.list(world.house.leefgebieden), isRequired: true),
        .text("reden", "Waarom nu niet", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .bijCasus(
          nummer,
          .leefgebiedNietNu(form.choice("leefgebied") ?? "", reden: form.text("reden"))))
    }
  }

  static func intensiteit(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "Intensiteit van de regie, \(nummer)",
      fields: [
        .choice(
          "intensiteit", "Intensiteit",
          FieldOption.list(world.house.regieprofiel.intensiteiten), isRequired: true)
      ]
    ) { form, _ in .run(.bijCasus(nummer, .intensiteit(form.choice("intensiteit") ?? ""))) }
  }

  static func casemanager(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "Casemanager van \(nummer)",
      fields: [
        .choice(
          "partner", "Organisatie", FieldOption.list(world.house.partners.geldig(op: world.today)),
          isRequired: true),
        .text("naam", "Naam", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .bijCasus(
          nummer,
          .casemanager(
            Casusregisseur(partner: form.choice("partner") ?? "", naam: form.text("naam")))))
    }
  }

  static func tekenen(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "Plan van \(nummer): wat zegt de betrokkene",
      fields: [
        .choice(
          "instemming", "Betrokkene",
          Instemming.allCases.map { FieldOption($0.rawValue, $0.naam) }, isRequired: true),
        .day("op", "Op", today: world.today, side: .terug, voorstel: world.today),
        .text("toelichting", "Toelichting"),
      ]
    ) { form, _ in
      guard let answer = form.choice("instemming").flatMap(Instemming.init) else {
        return .missing("instemming", "Kies wat de betrokkene van het plan vindt.")
      }
      return .run(
        .bijCasus(
          nummer,
          .planTekenen(answer, toelichting: form.text("toelichting"), op: form.date("op"))))
    }
  }

  static func zsm(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "ZSM bij \(nummer)",
      fields: [
        .text("besluit", "Besluit of advies", isRequired: true),
        .answer("advies", "Is het een advies?"),
        .day("op", "Op", today: world.today, side: .terug, voorstel: world.today),
      ]
    ) { form, world in
      .run(
        .bijCasus(
          nummer,
          .zsm(
            ZSMBesluit(
              op: form.date("op") ?? world.today, besluit: form.text("besluit"),
              isAdvies: form.answer("advies") == .ja))))
    }
  }

  static func verwijzing(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "Kenmerk van \(nummer) bij een ander",
      fields: [
        .text("bij", "Organisatie of systeem", isRequired: true),
        .text("kenmerk", "Kenmerk", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .bijCasus(
          nummer,
          .verwijzen(Externdossier(bij: form.text("bij"), kenmerk: form.text("kenmerk")))))
    }
  }

  /// The fields the house lists for the trajecten of this casus, as they stand.
  static func gegevens(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ world: World
  ) -> FormScreen {
    let fields = world.house.trajectvelden(van: casus).filter {
      $0.isOpen(casus.regie, op: world.today)
    }
    let locked = world.house.trajectvelden(van: casus).count - fields.count
    var screen = FormScreen(
      title: "Gegevens van het traject, \(nummer)",
      intro: locked == 0
        ? ""
        : "\(counted(locked, "veld is", "velden zijn")) op slot tot de betrokkene toestemming gaf.",
      fields: fields.map { field($0, casus, world) }
    ) { form, _ in
      let values = fields.map { Trajectgegeven($0.id, value($0, form)) }
        .filter { $0.waarde != (casus.regie.waarde($0.veld) ?? "") }
      return values.isEmpty
        ? .effects([.pop, .say("Er is niets gewijzigd.")])
        : .run(.bijCasus(nummer, .gegevens(values)))
    }
    for field in fields {
      guard let known = casus.regie.waarde(field.id) else { continue }
      switch field.soort {
      case .tekst: screen.form.set(.text(known), for: field.id)
      case .dag: screen.form.set(.date(known), for: field.id)
      case .keuze: screen.form.set(.choice(known), for: field.id)
      case .jaNee: screen.form.set(.answer(known == "ja" ? .ja : .nee), for: field.id)
      }
    }
    return screen
  }

  private static func field(
    _ field: Trajectveld, _ casus: Casus, _ world: World
  ) -> FormField {
    switch field.soort {
    case .tekst: .text(field.id, field.naam)
    case .dag: .day(field.id, field.naam, today: world.today, side: .vooruit)
    case .keuze: .choice(field.id, field.naam, FieldOption.list(field.keuzes))
    case .jaNee: .answer(field.id, field.naam)
    }
  }

  private static func value(_ field: Trajectveld, _ form: Form) -> String {
    switch field.soort {
    case .tekst: form.text(field.id)
    case .dag: form.date(field.id)?.description ?? ""
    case .keuze: form.choice(field.id) ?? ""
    case .jaNee: form.answer(field.id).flatMap { $0 == .onbekend ? nil : $0.rawValue } ?? ""
    }
  }

  static func toestemming(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      title: "Toestemming bij \(nummer)",
      fields: [
        .choice(
          "voor", "Voor",
          FieldOption.list(world.house.regieprofiel.toestemmingen.geldig(op: world.today)),
          isRequired: true),
        .text("bron", "Bron", help: "van wie de informatie komt", isRequired: true),
        .text("gevraagdDoor", "Gevraagd door", isRequired: true),
        .day("op", "Gegeven op", today: world.today, side: .terug, voorstel: world.today),
        .day("tot", "Geldt tot en met", today: world.today, side: .vooruit),
      ]
    ) { form, world in
      .run(
        .bijCasus(
          nummer,
          .toestemming(
            Toestemming(
              voor: form.choice("voor") ?? "", bron: form.text("bron"),
              gevraagdDoor: form.text("gevraagdDoor"), op: form.date("op") ?? world.today,
              tot: form.date("tot")))))
    }
  }
}
