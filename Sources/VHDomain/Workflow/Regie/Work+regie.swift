/// What a procesregisseur does with a casus: each request leads to one fact.
extension Work {
  mutating func direct(
    _ nummer: Nummer<Casus>, _ opdracht: Regieopdracht
  ) throws(Refusal) {
    let casus = try find(nummer)
    guard casus.fase.isProcesregie || casus.fase == .afgeschaald || casus.isNazorgzaak else {
      throw Refusal("T13", "De casus is in fase \"\(casus.fase.naam)\"; dan kan dit niet.")
    }
    if case .overlegPlannen(let plan) = opdracht { return try arrange(plan, about: nummer) }
    let feit = try fact(opdracht, casus, nummer)
    tell(nummer, [.regie(feit: feit)], gemeente: casus.gemeente, waarom: opdracht.reden)
  }

  private func fact(
    _ opdracht: Regieopdracht, _ casus: Casus, _ nummer: Nummer<Casus>
  ) throws(Refusal) -> Regiefeit {
    switch opdracht {
    case .leefgebiedNietNu, .leefgebiedToch, .voorwaardeStellen, .voorwaardeBezien,
      .voorwaardeVervalt, .planVaststellen, .planTekenen, .intensiteit, .casemanager:
      try plan(opdracht, casus, nummer)
    case .actieVerzetten, .actieWacht, .aanbod, .actieAfschermen: try action(opdracht, casus)
    case .overlegPlannen: throw Refusal("opslag", "Dit kan hier niet.")
    case .papierMaken(let paper): .papierGemaakt(papier: try made(paper))
    case .noteren, .escaleren, .escalatieAfronden, .nalopen, .stil, .nietMeerStil, .zsm,
      .verwijzen:
      try follow(opdracht, casus, nummer)
    case .meten(let measured): .gemeten(meting: try measure(measured, casus))
    case .zonderEindmeting(let why):
      .zonderEindmeting(
        reden: try filled(why, "R-57", "Schrijf waarom er geen eindmeting komt.", "reden"))
    case .topXVoordragen, .topXWegen, .topXHerzien, .topXBeeindigen: try topX(opdracht, casus)
    case .traject, .gegevens, .toestemming, .toestemmingIntrekken:
      try traject(opdracht, casus, nummer)
    }
  }

  // MARK: - The plan

  private func plan(
    _ opdracht: Regieopdracht, _ casus: Casus, _ nummer: Nummer<Casus>
  ) throws(Refusal) -> Regiefeit {
    switch opdracht {
    case .leefgebiedNietNu(let area, let why):
      let text = try filled(
        why, "R-43", "Schrijf waarom dit leefgebied nu niet aan bod is.", "reden")
      return .leefgebiedNietNu(reden: Leefgebiedreden(try known(leefgebied: area), reden: text))
    case .leefgebiedToch(let area):
      return .leefgebiedToch(leefgebied: try known(leefgebied: area))
    case .voorwaardeStellen(let text):
      var condition = Voorwaarde(
        try filled(text, "R-47", "Schrijf wat er zo moet zijn.", "voorwaarde"))
      condition.id = next("V", nummer) { if case .voorwaardeGesteld = $0 { true } else { false } }
      return .voorwaardeGesteld(voorwaarde: condition)
    case .voorwaardeBezien(let id, let met, let day, let words):
      try require(
        casus.regie.voorwaarden.contains { $0.id == id }, "R-47", missing("Voorwaarde", id))
      try past(day, "R-47", "op")
      return .voorwaardeBezien(id: id, voldaan: met, op: day, toelichting: words)
    case .voorwaardeVervalt(let id, let why):
      try require(
        casus.regie.voorwaarden.contains { $0.id == id }, "R-47", missing("Voorwaarde", id))
      _ = try filled(why, "R-47", "Schrijf waarom de voorwaarde vervalt.", "reden")
      return .voorwaardeVervallen(id: id)
    case .planVaststellen(let agreed):
      try require(
        casus.fase == .procesregie, "T13",
        "De casus is in fase \"\(casus.fase.naam)\"; dan kan dit niet.")
      return .planVastgesteld(vaststelling: agreed)
    case .planTekenen(let answer, let words, let day):
      try require(
        casus.regie.vaststelling != nil, "R-44", "Stel eerst het plan van aanpak vast.")
      if let day {
        try past(day, "R-44", "op")
        let agreed = casus.regie.vaststelling?.op
        try require(
          agreed.map { day >= $0 } ?? true, "R-44",
          "Het plan is pas op \(agreed?.lang ?? "") vastgesteld; vul een latere dag in.", at: "op")
      }
      return .planGetekend(instemming: answer, toelichting: words, op: day)
    case .intensiteit(let id):
      try require(
        house.regieprofiel.intensiteiten.met(id: id) != nil, "intensiteit",
        "Kies hoe intensief de regie is.", at: "intensiteit")
      return .intensiteitGekozen(intensiteit: id)
    case .casemanager(let manager):
      try require(
        house.partners.geldig(op: factDay).met(id: manager.partner) != nil, "R-70",
        "Kies de organisatie van de casemanager.", at: "partner")
      _ = try filled(manager.naam, "R-70", "Vul de naam van de casemanager in.", "naam")
      return .casemanagerBenoemd(casemanager: manager)
    default: throw Refusal("opslag", "Dit kan hier niet.")
    }
  }

  private func action(
    _ opdracht: Regieopdracht, _ casus: Casus
  ) throws(Refusal) -> Regiefeit {
    switch opdracht {
    case .actieVerzetten(let id, let day, let why):
      try open(id, casus)
      try coming(day, "R-41", "uiterlijk")
      _ = try filled(why, "R-41", "Schrijf waarom de datum verschuift.", "reden")
      return .actieVerzet(id: id, uiterlijk: day)
    case .actieWacht(let id, let waiting):
      try open(id, casus)
      if let waiting {
        try require(
          house.regieprofiel.wachtredenen.met(id: waiting.reden) != nil, "wachten",
          "Kies waarop het wachten is.", at: "reden")
        try past(waiting.sinds, "wachten", "sinds")
      }
      return .actieWacht(id: id, wacht: waiting)
    case .aanbod(let id, let answer, let why):
      try open(id, casus)
      if answer == .geweigerd {
        _ = try filled(why ?? "", "R-41", "Schrijf waarom het aanbod is geweigerd.", "reden")
      }
      return .aanbod(id: id, aanbod: answer)
    case .actieAfschermen(let id, let isShielded):
      let known = casus.acties.first { $0.id == id }
      try require(known != nil, "R-41", missing("Actie", id))
      try require(
        (known?.afgeschermd == true) != isShielded, "R-41",
        "Actie \(id) staat al \(isShielded ? "niet " : "")op het papier van de betrokkene.")
      return .actieAfgeschermd(id: id, afgeschermd: isShielded)
    default: throw Refusal("opslag", "Dit kan hier niet.")
    }
  }

  // MARK: - Following

  private func follow(
    _ opdracht: Regieopdracht, _ casus: Casus, _ nummer: Nummer<Casus>
  ) throws(Refusal) -> Regiefeit {
    switch opdracht {
    case .noteren(let text, let day, let whom, let how):
      _ = try filled(text, "notitie", "Schrijf wat er is gebeurd of besproken.", "tekst")
      try past(day, "notitie", "op")
      return .genoteerd(
        notitie: Notitie(
          id: volgende("N", van: nummer, { $0.isNotitie }), op: day,
          door: context.signature.naam, tekst: text, met: whom, wijze: how))
    case .escaleren(let asked):
      _ = try filled(asked.aan, "escaleren", "Noem aan wie het wordt voorgelegd.", "aan")
      _ = try filled(asked.vraag, "escaleren", "Schrijf wat er wordt gevraagd.", "vraag")
      guard let day = asked.uiterlijk else {
        throw Refusal(
          "escaleren", "Vul in uiterlijk wanneer er antwoord moet zijn.", at: "uiterlijk")
      }
      try coming(day, "escaleren", "uiterlijk")
      var kept = asked
      kept.id = next("E", nummer) { if case .geescaleerd = $0 { true } else { false } }
      return .geescaleerd(escalatie: kept)
    case .escalatieAfronden(let id, let outcome):
      try require(
        casus.regie.escalaties.contains { $0.id == id && $0.uitkomst == nil }, "escaleren",
        missing("Open escalatie", id))
      _ = try filled(outcome, "escaleren", "Schrijf wat eruit kwam.", "uitkomst")
      return .escalatieAfgerond(id: id, uitkomst: outcome)
    case .nalopen(let review):
      try ahead(review.volgende, "review", "volgende")
      return .nagelopen(review: review)
    case .stil(let day, let why):
      try ahead(day, "stil", "tot")
      _ = try filled(why, "stil", "Schrijf waarom de casus tot dan stil mag zijn.", "reden")
      return .stil(stilte: Stilte(tot: day, reden: why))
    case .nietMeerStil:
      try require(casus.regie.stil != nil, "stil", "Deze casus is niet stil gezet.")
      return .nietMeerStil
    case .zsm(let decided):
      _ = try filled(decided.besluit, "R-48", "Schrijf wat ZSM besloot of adviseerde.", "besluit")
      try past(decided.op, "R-48", "op")
      return .zsm(besluit: decided)
    case .verwijzen(let reference):
      _ = try filled(reference.bij, "verwijzing", "Noem de organisatie of het systeem.", "bij")
      _ = try filled(reference.kenmerk, "verwijzing", "Vul het kenmerk in.", "kenmerk")
      return .extern(verwijzing: reference)
    default: throw Refusal("opslag", "Dit kan hier niet.")
    }
  }

  private func measure(
    _ measured: ZRMMeting, _ casus: Casus
  ) throws(Refusal) -> ZRMMeting {
    try require(
      casus.betrokkenen.contains { $0.persoon == measured.persoon }, "besluit-32",
      "\(measured.persoon) staat niet in deze casus; kies iemand die er wel in staat.",
      at: "persoon")
    try past(measured.op, "R-56", "op")
    try require(
      !casus.zrm.contains {
        $0.persoon == measured.persoon && $0.op == measured.op && $0.versie == measured.versie
      }, "R-56", "Op \(measured.op.lang) is deze persoon al gemeten; kies een andere dag.", at: "op"
    )
    var kept = measured
    kept.door = context.signature.medewerker
    kept.leeftijd =
      self[measured.persoon]?.inhoud.gegevens.geboortedatum?.leeftijd(op: measured.op)
    return kept
  }

  // MARK: - Checks

  private func known(leefgebied: String) throws(Refusal) -> String {
    try require(
      house.leefgebieden.met(id: leefgebied) != nil, "R-43", "Kies een leefgebied van dit huis.",
      at: "leefgebied")
    return leefgebied
  }

  private func open(_ id: String, _ casus: Casus) throws(Refusal) {
    try require(casus.openActies.contains { $0.id == id }, "R-41", missing("Open actie", id))
  }

  private func missing(_ what: String, _ id: String) -> String { "\(what) \(id) is niet gevonden." }

  func require(
    _ condition: Bool, _ rule: String, _ message: @autoclosure () -> String, at field: String? = nil
  ) throws(Refusal) {
    if !condition { throw Refusal(rule, message(), at: field) }
  }

  func filled(
    _ text: String, _ rule: String, _ message: String, _ field: String
  ) throws(Refusal) -> String {
    try require(!text.isBlank, rule, message, at: field)
    return text
  }

  /// What happened can't lie ahead.
  func past(_ day: Datum, _ rule: String, _ field: String) throws(Refusal) {
    try require(
      day <= context.today, rule,
      "\(day.lang) ligt in de toekomst; vul een dag in die al is geweest.", at: field)
  }

  /// What is to be done can't lie behind.
  func coming(_ day: Datum, _ rule: String, _ field: String) throws(Refusal) {
    try require(
      day >= factDay, rule, "\(day.lang) is al geweest; kies een komende dag.", at: field)
  }

  private func ahead(_ day: Datum, _ rule: String, _ field: String) throws(Refusal) {
    try require(
      day > context.today, rule, "\(day.lang) is niet later dan vandaag; kies een komende dag.",
      at: field)
  }

  func next(
    _ letter: String, _ nummer: Nummer<Casus>, _ isMade: (Regiefeit) -> Bool
  ) -> String {
    volgende(letter, van: nummer) { fact in
      if case .regie(let feit) = fact { isMade(feit) } else { false }
    }
  }
}

extension Casus {
  /// Whether the nazorgtafel took it, with or without procesregie.
  var isNazorgzaak: Bool { traject == "nazorg" && !fase.isVoorbij }
}

extension Casus.Fact {
  /// Whether a note was made.
  var isNotitie: Bool {
    switch self {
    case .notitieGemigreerd, .regie(.genoteerd): true
    default: false
    }
  }
}
