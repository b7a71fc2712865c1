import VHDomain

/// The status Top X and the restraining order.
extension TrajectForms {
  static func topX(_ nummer: Nummer<Casus>, _ casus: Casus, _ world: World) -> FormScreen {
    casus.isTopX ? topXAf(nummer, casus, world) : topXWegen(nummer, casus, world)
  }

  private static func topXAf(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ world: World
  ) -> FormScreen {
    FormScreen(
      title: "Top X van \(nummer)",
      intro: casus.regie.topX.herzienVoor.map { "Opnieuw te bekijken voor \($0.lang)." } ?? "",
      fields: [
        .choice(
          "wat", "Uitkomst",
          [FieldOption("blijft", "de status blijft"), FieldOption("eindigt", "de status eindigt")],
          isRequired: true),
        .day("herzienVoor", "Opnieuw bekijken", today: world.today, side: .vooruit),
        .text("reden", "Reden", help: "nodig als de status eindigt"),
      ]
    ) { form, _ in
      if form.choice("wat") == "eindigt" {
        return .run(.bijCasus(nummer, .topXBeeindigen(reden: form.text("reden"))))
      }
      guard let day = form.date("herzienVoor") else {
        return .missing("herzienVoor", "Vul in voor welke dag de status opnieuw wordt bekeken.")
      }
      return .run(.bijCasus(nummer, .topXHerzien(day)))
    }
  }

  private static func topXWegen(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ world: World
  ) -> FormScreen {
    let house = world.house
    let isCriminal = house.regieprofiel.topX == .strafrecht
    let review = world.today.plus(maanden: house.termijnen.topXHerzienMaanden)
    let criminal: [FormField] =
      isCriminal
      ? [
        .answer("strafrecht", "Strafrechtelijk?"), .answer("overlast", "Ernstige overlast?"),
        .answer("verlegen", "Handelingsverlegen?"),
      ] : []
    return FormScreen(
      title: "Top X van \(nummer)",
      intro: casus.regie.topX.kandidaat.map {
        "Voorgedragen door \(house.partners.naam($0.door)): \($0.reden)"
      } ?? "Voordragen geeft nog geen status: daarvoor weegt een tafel.",
      fields: [
        .choice(
          "wat", "Uitkomst",
          [
            FieldOption("voordragen", "voordragen"), FieldOption("aan", "gewogen: status aan"),
            FieldOption("niet", "gewogen: geen status"),
          ], isRequired: true),
        .choice(
          "tafel", "Tafel", FieldOption.list(house.tafels.geldig(op: world.today)),
          help: "die weegt"),
        .choices("partners", "Partners", FieldOption.list(house.partners.geldig(op: world.today))),
        .choices("leefgebieden", "Problemen op", FieldOption.list(house.leefgebieden)),
      ] + criminal + [
        .text("reden", "Reden", isRequired: true),
        .day(
          "herzienVoor", "Opnieuw bekijken", today: world.today, side: .vooruit, voorstel: review),
      ]
    ) { form, _ in
      if form.choice("wat") == "voordragen" {
        let by = form.choices("partners").first ?? ""
        return .run(
          .bijCasus(
            nummer, .topXVoordragen(TopXkandidaat(door: by, reden: form.text("reden")))))
      }
      guard form.choice("wat") != nil else { return .missing("wat", "Kies een uitkomst.") }
      var weighed = TopXweging(
        aan: form.choice("wat") == "aan", tafel: form.choice("tafel") ?? "",
        reden: form.text("reden"))
      weighed.partners = form.choices("partners")
      weighed.leefgebieden = form.choices("leefgebieden")
      weighed.strafrecht = form.answer("strafrecht")
      weighed.overlast = form.answer("overlast")
      weighed.handelingsverlegen = form.answer("verlegen")
      weighed.terugval = !casus.topX.isEmpty
      weighed.herzienVoor = weighed.aan ? form.date("herzienVoor") : nil
      return .run(.bijCasus(nummer, .topXWegen(weighed)))
    }
  }

  /// The last order or assessment of a casus that was kept here.
  static func bekend(_ nummer: Nummer<Casus>, _ world: World) -> Stored<Huisverbod>? {
    world.view.huisverboden.last {
      $0.inhoud.gegevens.casus == nummer && $0.inhoud.herkomst == nil
    }
  }

  /// - Parameter known: the one that is filled in further; nil for a new one.
  static func huisverbod(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ known: Stored<Huisverbod>?, _ world: World
  ) -> FormScreen {
    let old = known?.inhoud.gegevens
    let deciders = Huisverbodbevoegd.allCases.map { FieldOption($0.rawValue, $0.naam) }
    var screen = FormScreen(
      title: known.map { "Huisverbod \($0.nummer)" } ?? "Huisverbod of RIHG bij \(nummer)",
      intro: old.map(world.view.huisverbodzin)?.metHoofdletter
        ?? "Een RIHG zonder huisverbod is gewoon; laat opgelegd dan leeg.",
      fields: [
        .choice(
          "persoon", "Voor wie",
          casus.betrokkenen.map { FieldOption("\($0.persoon)", world.view.typering($0.persoon)) },
          isRequired: true),
        .choice(
          "gemeente", "Gemeente", FieldOption.list(world.house.gemeenten.geldig(op: world.today)),
          help: "waar het is opgelegd", isRequired: true),
        .day("rihgOp", "RIHG ingevuld", today: world.today, side: .terug, isRequired: true),
        .text("rihgTijd", "om", help: "zoals 9:40"),
        .day("opgelegdOp", "Opgelegd", today: world.today, side: .terug),
        .text("opgelegdTijd", "om", help: "zoals 14:15"),
        .choice("opgelegdDoor", "Opgelegd door", deciders),
        .answer("woontEr", "Woont er?"),
        .day("verlengdTot", "Verlengd tot", today: world.today, side: .vooruit),
        .choice("verlengdDoor", "Verlengd door", deciders),
        .day("ingetrokkenOp", "Ingetrokken", today: world.today, side: .terug),
        .choice("ingetrokkenDoor", "Ingetrokken door", deciders),
        .text("casemanager", "Casemanager"), .answer("veiligThuis", "Veilig Thuis doet mee?"),
      ]
    ) { form, world in
      var data = old ?? Huisverbodgegevens()
      data.casus = nummer
      data.gemeente = form.choice("gemeente")
      data.persoon = form.choice("persoon").flatMap { Nummer<Persoon>($0) }
      data.rihgOp = form.date("rihgOp")
      data.rihgTijd = form.date("rihgOp")?.om(form.text("rihgTijd"))
      data.opgelegdOp = form.date("opgelegdOp")
      data.opgelegdTijd = form.date("opgelegdOp")?.om(form.text("opgelegdTijd"))
      data.opgelegdDoor = form.choice("opgelegdDoor").flatMap(Huisverbodbevoegd.init)
      data.woontEr = form.answer("woontEr")
      data.verlengdTot = form.date("verlengdTot")
      data.verlengdDoor = form.choice("verlengdDoor").flatMap(Huisverbodbevoegd.init)
      data.ingetrokkenOp = form.date("ingetrokkenOp")
      data.ingetrokkenDoor = form.choice("ingetrokkenDoor").flatMap(Huisverbodbevoegd.init)
      data.casemanager = form.optionalText("casemanager")
      data.veiligThuis = form.answer("veiligThuis")
      data.eindeOp = nil
      return .run(.huisverbodVastleggen(known?.nummer, data))
    }
    if let place = old?.gemeente ?? casus.gemeente,
      world.house.gemeenten.geldig(op: world.today).met(id: place) != nil
    {
      screen.form.set(.choice(place), for: "gemeente")
    }
    if let old { fill(&screen.form, old) }
    return screen
  }

  private static func fill(_ form: inout Form, _ old: Huisverbodgegevens) {
    if let person = old.persoon { form.set(.choice("\(person)"), for: "persoon") }
    let days = [
      ("rihgOp", old.rihgOp), ("opgelegdOp", old.opgelegdOp), ("verlengdTot", old.verlengdTot),
      ("ingetrokkenOp", old.ingetrokkenOp),
    ]
    for case (let id, let day?) in days { form.set(.date(day.description), for: id) }
    let times = [("rihgTijd", old.rihgTijd), ("opgelegdTijd", old.opgelegdTijd)]
    for case (let id, let time?) in times { form.set(.text(time.tijd), for: id) }
    let deciders = [
      ("opgelegdDoor", old.opgelegdDoor), ("verlengdDoor", old.verlengdDoor),
      ("ingetrokkenDoor", old.ingetrokkenDoor),
    ]
    for case (let id, let who?) in deciders { form.set(.choice(who.rawValue), for: id) }
    let answers = [("woontEr", old.woontEr), ("veiligThuis", old.veiligThuis)]
    for case (let id, let answer?) in answers {
      if let known = FieldAnswer(rawValue: answer.rawValue) { form.set(.answer(known), for: id) }
    }
    if let manager = old.casemanager { form.set(.text(manager), for: "casemanager") }
  }
}
