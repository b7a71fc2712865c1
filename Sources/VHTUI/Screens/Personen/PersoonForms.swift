import VHDomain

/// The forms of what is recorded with a person: each asks for one command.
enum PersoonForms {
  // MARK: - Measures

  static func kader(_ nummer: Nummer<Persoon>, _ known: Kader?, _ world: World) -> FormScreen {
    let partners = FieldOption.list(world.house.partners.geldig(op: world.today))
    let holder = known?.houder.flatMap { world.house.partners.met(id: $0) }
    var screen = FormScreen(
      concept: Formulier.kader.plek(nummer.record, detail: known?.id),
      title: known.map { "Kader \($0.id) van \(nummer)" } ?? "Lopend kader bij \(nummer)",
      intro: "Een feit dat naast de criteria getoond wordt; het beantwoordt er geen.",
      fields: [
        .choice(
          "soort", "Soort", FieldOption.list(world.house.kadersoorten.geldig(op: world.today)),
          isRequired: true),
        .choice("partner", "Uitvoerder", partners, help: "of vul hieronder een naam in"),
        .text("houder", "Uitvoerder, anders", help: "iemand die geen partner is"),
        .day("van", "Begonnen op", today: world.today, side: .terug),
        .day("tot", "Loopt tot en met", today: world.today, side: .vooruit),
        .text("bron", "Bron", help: "van wie u dit weet, of uit welk stuk", isRequired: true),
      ]
    ) { form, _ in
      if let problem = unread(form, ["van", "tot"]) { return problem }
      return .run(
        .bijPersoon(
          nummer,
          .kader(
            Kader(
              id: known?.id ?? "", soort: form.choice("soort") ?? "",
              houder: form.optionalText("houder") ?? form.choice("partner"),
              van: form.date("van"), tot: form.date("tot"), bron: form.text("bron")))))
    }
    guard let known else { return screen }
    screen.form.set(.choice(known.soort), for: "soort")
    if let holder { screen.form.set(.choice(holder.id), for: "partner") }
    fill(
      &screen.form, ["houder": holder == nil ? known.houder : nil, "bron": known.bron],
      ["van": known.van, "tot": known.tot])
    return screen
  }

  // MARK: - Detention

  static func detentie(_ nummer: Nummer<Persoon>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.detentie.plek(nummer.record), title: "Detentie van \(nummer)",
      fields: [
        .day("sinds", "Vast sinds", today: world.today, side: .terug, isRequired: true),
        .text("inrichting", "Inrichting"),
        .day("verwachtVrij", "Komt vrij op", today: world.today, side: .vooruit, help: "verwacht"),
        .day("vrijOp", "Vrijgekomen op", today: world.today, side: .terug, help: "leeg: zit vast"),
        .text("bron", "Bron", help: "van wie u dit weet", isRequired: true),
      ]
    ) { form, _ in
      if let problem = unread(form, ["sinds", "verwachtVrij", "vrijOp"]) { return problem }
      guard let since = form.date("sinds") else {
        return .missing("sinds", "Vul in sinds wanneer iemand vastzit, bijvoorbeeld 14-5.")
      }
      return .run(
        .bijPersoon(
          nummer,
          .detentie(
            Detentie(
              sinds: since, inrichting: form.optionalText("inrichting"),
              verwachtVrij: form.date("verwachtVrij"), vrijOp: form.date("vrijOp"),
              bron: form.text("bron")))))
    }
    guard let now = world.view.detentie(van: nummer)?.detentie, now.vrijOp == nil else {
      return screen
    }
    fill(
      &screen.form, ["inrichting": now.inrichting],
      ["sinds": now.sinds, "verwachtVrij": now.verwachtVrij])
    return screen
  }

  // MARK: - Let op

  static func letOp(_ nummer: Nummer<Persoon>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.letOp.plek(nummer.record), title: "Let op bij \(nummer)",
      intro:
        "Voor wie erheen gaat. Het staat boven elk dossier van deze persoon, nooit in de zaal.",
      fields: [
        .text("tekst", "Wat", help: "bijvoorbeeld: hond los op het erf", isRequired: true),
        .text("bron", "Bron", help: "van wie u dit weet", isRequired: true),
        .day("herzienVoor", "Herzien voor", today: world.today, side: .vooruit, isRequired: true),
      ]
    ) { form, _ in
      guard let review = form.date("herzienVoor") else {
        return .missing("herzienVoor", "Vul in wanneer u er opnieuw naar kijkt, zoals over 6 wk.")
      }
      return .run(
        .bijPersoon(
          nummer,
          .letOp(
            LetOp(tekst: form.text("tekst"), bron: form.text("bron"), herzienVoor: review))))
    }
    let known = world.view[nummer]?.inhoud.letOp
    fill(&screen.form, ["tekst": known?.tekst, "bron": known?.bron], [:])
    return screen
  }

  // MARK: - Birth

  static func geboren(_ nummer: Nummer<Persoon>, _ world: World) -> FormScreen {
    let data = world.view[nummer]?.inhoud.gegevens
    var screen = FormScreen(
      concept: Formulier.geboren.plek(nummer.record), title: "\(nummer) is geboren",
      fields: [
        .day("op", "Geboren op", today: world.today, side: .terug, isRequired: true),
        .text("achternaam", "Achternaam", help: "zonder tussenvoegsel", isRequired: true),
        .text("tussenvoegsel", "Tussenvoegsel"), .text("voornamen", "Voornamen"),
        .choice(
          "geslacht", "Geslacht", Geslacht.allCases.map { FieldOption($0.rawValue, $0.rawValue) }),
      ]
    ) { form, _ in
      guard let day = form.date("op") else {
        return .missing("op", "Vul de dag van de geboorte in, bijvoorbeeld gisteren of 14-5.")
      }
      return .run(
        .bijPersoon(
          nummer,
          .geboren(
            Geboorte(
              op: day, achternaam: form.text("achternaam"),
              tussenvoegsel: form.optionalText("tussenvoegsel"),
              voornamen: form.optionalText("voornamen"),
              geslacht: form.choice("geslacht").flatMap(Geslacht.init)))))
    }
    fill(
      &screen.form, ["achternaam": data?.achternaam, "tussenvoegsel": data?.tussenvoegsel], [:])
    return screen
  }

  // MARK: - What was recorded by mistake

  static func vervalt(
    _ what: String, _ nummer: Nummer<Persoon>, isDeep: Bool = false,
    _ opdracht: @escaping (String) -> Persoonsopdracht
  ) -> FormScreen {
    var screen = FormScreen(
      title: "\(what) bij \(nummer) laten vervallen",
      fields: [.text("reden", "Reden", isRequired: true)]
    ) { form, _ in .run(.bijPersoon(nummer, opdracht(form.text("reden")))) }
    if isDeep { screen.after = { _, _ in [.pop, .pop] } }
    return screen
  }

  // MARK: - Parts

  /// Why the part of a person in a casus can't be changed, or nil.
  static func geenRol(
    _ nummer: Nummer<Persoon>, _ casus: Nummer<Casus>, _ world: World
  ) -> String? {
    if world.view.room.isGedeeld {
      return "Op een gedeeld scherm wijzigt u geen rollen; doe dit op uw eigen plek."
    }
    let now = world.view[casus]?.inhoud.betrokkenen.first { $0.persoon == nummer }?.rollen ?? []
    let other = BetrokkeneRol.allCases.filter { !now.contains($0) }
    return world.disabled(.rollenVastleggen(casus, nummer, other))
  }

  static func rollen(
    _ nummer: Nummer<Persoon>, _ casus: Nummer<Casus>, _ world: World
  ) -> FormScreen {
    var screen = FormScreen(
      title: "Rol van \(nummer) in \(casus)",
      intro: "Iemand kan tegelijk pleger en slachtoffer zijn; geen rol is ook een antwoord.",
      fields: [.choices("rollen", "Rol", Self.rollen)]
    ) { form, _ in
      .run(
        .rollenVastleggen(
          casus, nummer, form.choices("rollen").compactMap(BetrokkeneRol.init)))
    }
    let now = world.view[casus]?.inhoud.betrokkenen.first { $0.persoon == nummer }?.rollen ?? []
    if !now.isEmpty { screen.form.set(.choices(now.map(\.rawValue)), for: "rollen") }
    return screen
  }

  /// The parts somebody can play.
  static var rollen: [FieldOption] {
    BetrokkeneRol.allCases.map { FieldOption($0.rawValue, $0.naam) }
  }

  // MARK: - What they share

  /// A date that was typed and not understood.
  static func unread(_ form: Form, _ ids: [String]) -> FormScreen.Submission? {
    ids.first { form.unread($0) != nil }.map {
      .missing($0, "Deze datum is niet te lezen; typ bijvoorbeeld 14-5 of 1-3-2027.")
    }
  }

  static func fill(_ form: inout Form, _ texts: [String: String?], _ days: [String: Datum?]) {
    for (id, text) in texts { if let text, !text.isEmpty { form.set(.text(text), for: id) } }
    for (id, day) in days { if let day { form.set(.date(day.description), for: id) } }
  }
}
