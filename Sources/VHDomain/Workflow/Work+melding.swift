/// T1-T4: from a report to a casus in screening or on the agenda.
extension Work {
  mutating func register(_ intake: Intake, received: Bool) throws(Refusal) {
    try checkFields(intake)
    let day = intake.gegevens.ontvangenOp ?? context.today
    let gegevens = try filledIn(intake)
    let nummer = newNumber(Melding.self, jaar: day.jaar)
    let facts: [Melding.Fact] =
      [.vastgelegd(gegevens: gegevens)] + (received ? try receive(gegevens, nummer) : [])
    tell(nummer, facts, op: day, gemeente: gegevens.gemeente)
    if received { reportDetention(nummer, gegevens) }
  }

  mutating func change(
    _ nummer: Nummer<Melding>, _ intake: Intake, received: Bool
  ) throws(Refusal) {
    let melding = try find(nummer)
    guard melding.status == .concept else {
      throw Refusal("T1", "\(nummer) is al ontvangen; een wijziging is dan een correctie.")
    }
    try checkFields(intake)
    let gegevens = try filledIn(intake)
    var facts: [Melding.Fact] = []
    if gegevens != melding.gegevens { facts.append(.gewijzigd(gegevens: gegevens)) }
    if received { facts += try receive(gegevens, nummer) }
    tell(
      nummer, facts, op: gegevens.ontvangenOp ?? context.today, gemeente: gegevens.gemeente)
    if received { reportDetention(nummer, gegevens) }
  }

  /// What is wrong with the fields as typed, whether or not the melding is complete.
  private func checkFields(_ intake: Intake) throws(Refusal) {
    let data = intake.gegevens
    let day = data.ontvangenOp ?? context.today
    var reasons = Reasons()
    reasons.require(
      day <= context.today, "T1", "\(day.lang) ligt in de toekomst; vul de dag van ontvangst in.",
      at: "ontvangenOp")
    requireChoice(&reasons, data.bron, house.bronnen.geldig(op: day), "bron", "bron")
    requireChoice(&reasons, data.soort, house.meldingsoorten.geldig(op: day), "soort", "soort")
    requireChoice(
      &reasons, data.inbrengendePartner, house.partners.geldig(op: day), "partner",
      "inbrengendePartner")
    requireChoice(
      &reasons, data.politiecode, house.politiecodes, "politiecode", "politiecode")
    requireChoice(
      &reasons, data.basisteam, house.basisteams.geldig(op: day), "basisteam", "basisteam")
    requireChoice(
      &reasons, data.grondslag, house.grondslagen.geldig(op: day), "grondslag", "grondslag")
    reasons.require(
      data.melderAnoniem != true || (data.aanmelder ?? "").isBlank, "T1",
      "Een anonieme melder krijgt geen naam; maak het veld leeg of meld niet anoniem.",
      at: "aanmelder")
    requireChoice(&reasons, data.traject, house.trajecten.geldig(op: day), "traject", "traject")
    reasons.require(
      data.gemeente.map { isKnownPlace($0, day) } ?? true, "T1",
      "\(data.gemeente ?? "") is op \(day.lang) geen gemeente van dit huis; typ buiten:NAAM voor een andere.",
      at: "gemeente")
    let known = intake.personen.compactMap { person -> Nummer<Persoon>? in
      if case .bestaand(let nummer) = person.wie { nummer } else { nil }
    }
    reasons.require(
      Set(known).count == known.count && !hasTwins(intake.personen), "T1",
      "Dezelfde persoon staat twee keer in deze melding.",
      at: "achternaam")
    reasons.require(
      data.onderwerp.kentHoofdbetrokkene || !intake.personen.contains(where: \.hoofd), "T1",
      "Een groep, netwerk of gebied heeft geen hoofdbetrokkene; alle personen zijn nevenbetrokkenen.",
      at: "onderwerp")
    reasons.require(
      intake.personen.count(where: \.hoofd) <= 1, "T1",
      "Er kan maar één hoofdbetrokkene zijn; de anderen zijn nevenbetrokkenen.", at: "achternaam")
    try reasons.enforce()
    if let previous = data.vorigeCasus { try requireClosed(previous) }
  }

  /// Whether a new person was typed twice; somebody without a name may well be two.
  private func hasTwins(_ persons: [Intakepersoon]) -> Bool {
    let typed = persons.compactMap { person -> Persoonsgegevens? in
      guard case .nieuw(let data) = person.wie, data.soort == .bekend else { return nil }
      return data
    }
    return typed.indices.contains { typed[..<$0].contains(typed[$0]) }
  }

  private func requireChoice<Choice: Benoemd>(
    _ reasons: inout Reasons, _ id: String?, _ choices: [Choice], _ what: String, _ field: String
  ) {
    reasons.require(
      id.map { choices.met(id: $0) != nil } ?? true, "T1",
      "\(what.metHoofdletter) \"\(id ?? "")\" kent dit huis niet op die dag; kies er een uit de lijst.",
      at: field)
  }

  private func isKnownPlace(_ name: String, _ day: Datum) -> Bool {
    name.hasPrefix("buiten:") && name.count > 7
      || house.gemeenten.geldig(op: day).met(id: name) != nil
  }

  private func requireClosed(_ nummer: Nummer<Casus>) throws(Refusal) {
    guard try find(nummer).fase == .gesloten else {
      throw Refusal(
        "T18",
        "\(nummer) loopt nog; koppel de melding, een terugval kan alleen op een gesloten casus.",
        at: "vorigeCasus")
    }
  }

  /// The fields with the persons in them, new ones recorded on the way.
  private mutating func filledIn(_ intake: Intake) throws(Refusal) -> Meldinggegevens {
    var data = intake.gegevens
    data.betrokkenen = []
    for person in intake.personen { data.betrokkenen.append(try involve(person)) }
    return data
  }

  /// A person in a melding or casus, recorded on the way when new.
  mutating func involve(_ person: Intakepersoon) throws(Refusal) -> Betrokkenheid {
    let nummer: Nummer<Persoon>
    switch person.wie {
    case .bestaand(let known):
      _ = try find(known)
      nummer = known
    case .nieuw(let gegevens): nummer = try make(gegevens)
    }
    return Betrokkenheid(persoon: nummer, hoofd: person.hoofd, rollen: person.rollen)
  }

  mutating func takeIntoScreening(_ nummers: [Nummer<Melding>]) throws(Refusal) {
    let meldingen = try received(nummers)
    guard let first = meldingen.first?.gegevens else {
      throw Refusal("T3", "Kies eerst een melding.")
    }
    guard Set(nummers).count == nummers.count else {
      throw Refusal("T3", "Dezelfde melding staat twee keer in deze lijst.")
    }
    guard Set(meldingen.map { house.vertrouwelijkheid($0.gegevens) }).count == 1 else {
      throw Refusal(
        "T3", "Deze meldingen zijn niet even vertrouwelijk; neem ze apart in screening.")
    }
    let queues = Set(meldingen.map { house.wachtrij($0.gegevens) })
    guard queues.count == 1 else {
      throw Refusal(
        "T3", "Deze meldingen horen in verschillende wachtrijen; neem ze apart in screening.")
    }
    var opening = opening(nummers, meldingen)
    opening.wachtrij = house.wachtrij(first)
    let casus = openCasus(opening)
    for nummer in nummers {
      tell(nummer, [.inScreening(casus: casus)], gemeente: first.gemeente)
    }
  }

  mutating func straightToTriage(
    _ nummer: Nummer<Melding>, _ reden: String, _ tafel: String, _ datum: Datum
  ) throws(Refusal) {
    let meldingen = try received([nummer])
    guard !reden.isBlank else {
      throw Refusal("T4", "Schrijf waarom de screening wordt overgeslagen.", at: "reden")
    }
    var opening = opening([nummer], meldingen)
    opening.zonderScreening = reden
    let casus = openCasus(opening)
    tell(
      nummer, [.rechtstreeksNaarTriage(casus: casus)], gemeente: opening.gemeente, waarom: reden)
    try schedule(casus, tafel, datum)
  }

  func received(_ nummers: [Nummer<Melding>]) throws(Refusal) -> [Melding] {
    var meldingen: [Melding] = []
    for nummer in nummers {
      let melding = try find(nummer)
      guard melding.status != .concept else {
        throw Refusal(house.ontbreekt(melding.gegevens) + [conceptStill(nummer)])
      }
      guard melding.status == .ontvangen else {
        throw Refusal("T3", "\(nummer) is al in behandeling (\(melding.status.rawValue)).")
      }
      meldingen.append(melding)
    }
    return meldingen
  }

  private func conceptStill(_ nummer: Nummer<Melding>) -> Finding {
    Finding("\(nummer) is nog een concept; maak de melding eerst compleet.", rule: "T2")
  }

  func opening(_ nummers: [Nummer<Melding>], _ meldingen: [Melding]) -> Opening {
    var opening = Opening()
    opening.meldingen = nummers
    let subject = meldingen.map(\.gegevens.gaatOver).first { $0.soort != .persoon }
    opening.onderwerp = subject?.soort ?? .persoon
    opening.onderwerpnaam = subject?.naam
    for data in meldingen.map(\.gegevens) {
      opening.gebied = opening.gebied ?? data.gebied
      opening.gemeente = opening.gemeente ?? data.gemeente
      opening.traject = opening.traject ?? house.traject(data)
      opening.vorigeCasus = opening.vorigeCasus ?? data.vorigeCasus
      opening.inbrengendePartner = opening.inbrengendePartner ?? house.inbrenger(data)
      for person in data.betrokkenen
      where !opening.betrokkenen.contains(where: { $0.persoon == person.persoon }) {
        var added = person
        added.hoofd =
          person.hoofd && opening.onderwerp.kentHoofdbetrokkene
          && !opening.betrokkenen.contains(where: \.hoofd)
        opening.betrokkenen.append(added)
      }
    }
    return opening
  }

  mutating func openCasus(_ opening: Opening) -> Nummer<Casus> {
    let nummer = newNumber(Casus.self, jaar: factDay.jaar)
    tell(nummer, [.geopend(opening: opening)], gemeente: opening.gemeente)
    return nummer
  }
}
