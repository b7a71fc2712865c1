/// Whom and what a melding or casus is about, and to which casussen it is related (decision 30).
extension Work {
  mutating func add(_ person: Intakepersoon, to nummer: Nummer<Melding>) throws(Refusal) {
    let melding = try find(nummer)
    guard !melding.status.isUitScreening else {
      throw Refusal(
        "T1",
        "\(nummer) heeft al een route; voeg de persoon toe in het dossier van de casus.",
        at: "achternaam")
    }
    try checkAdded(person, among: melding.gegevens.betrokkenen, melding.gegevens.onderwerp)
    let added = try involve(person)
    tell(
      nummer, [.betrokkeneToegevoegd(betrokkene: added)], gemeente: melding.gegevens.gemeente)
    guard let casus = melding.casus, let open = self[casus]?.inhoud,
      !open.betrokkenen.contains(where: { $0.persoon == added.persoon })
    else { return }
    var other = added
    other.hoofd = false
    tell(casus, .betrokkeneToegevoegd(betrokkene: other))
  }

  mutating func add(_ person: Intakepersoon, to nummer: Nummer<Casus>) throws(Refusal) {
    let casus = try running(nummer)
    try checkAdded(person, among: casus.betrokkenen, casus.gaatOver.soort)
    let added = try involve(person)
    tell(nummer, .betrokkeneToegevoegd(betrokkene: added))
  }

  private func checkAdded(
    _ person: Intakepersoon, among others: [Betrokkenheid], _ subject: Onderwerp
  ) throws(Refusal) {
    var reasons = Reasons()
    if case .bestaand(let known) = person.wie {
      reasons.require(
        !others.contains { $0.persoon == known }, "T1",
        "\(known) staat er al in; kies iemand anders, of wijzig de rol.", at: "achternaam")
    }
    reasons.require(
      !person.hoofd || subject.kentHoofdbetrokkene, "T1",
      "Een groep, netwerk of gebied heeft geen hoofdbetrokkene.", at: "hoofd")
    reasons.require(
      !person.hoofd || !others.contains(where: \.hoofd), "T1",
      "Er is al een hoofdbetrokkene; leg deze persoon vast als nevenbetrokkene.", at: "hoofd")
    try reasons.enforce()
  }

  mutating func beAbout(
    _ subject: Onderwerpgegevens, _ nummer: Nummer<Casus>
  ) throws(Refusal) {
    let casus = try running(nummer)
    guard casus.gaatOver != subject else {
      throw Refusal("T1", "Er is niets gewijzigd; kies iets anders.", at: "onderwerp")
    }
    var reasons = Reasons()
    reasons.require(
      subject.soort.kanZonderPersonen || !casus.betrokkenen.isEmpty, "T1",
      "Er staat nog niemand in deze casus; voeg eerst een persoon toe.", at: "onderwerp")
    let missing = reasons.findings + subject.ontbreekt("T1")
    if !missing.isEmpty { throw Refusal(missing) }
    tell(nummer, .onderwerpVastgelegd(onderwerp: subject))
  }

  /// A casus of which something can still change.
  private func running(_ nummer: Nummer<Casus>) throws(Refusal) -> Casus {
    let casus = try find(nummer)
    guard !casus.fase.isVoorbij else {
      throw Refusal(
        "T18", "\(nummer) is gesloten; leg een terugval vast, dat geeft een nieuwe casus.")
    }
    return casus
  }

  // MARK: Related casussen

  /// Relates two casussen; both keep it, so that it is seen from either side.
  mutating func relate(_ nummer: Nummer<Casus>, _ relation: Casusverband) throws(Refusal) {
    let casus = try find(nummer)
    var reasons = Reasons()
    reasons.require(
      !(casus.verbanden ?? []).contains { $0.met == relation.met }, "verband",
      "\(nummer) is al verbonden met \(relation.met.naam); verbreek dat eerst.", at: "nummer")
    reasons.require(
      !relation.toelichting.isBlank, "verband", "Schrijf in een paar woorden wat het verband is.",
      at: "toelichting")
    switch relation.met {
    case .hier(let other):
      let related = try find(other)
      reasons.require(
        other != nummer, "verband", "Kies een andere casus dan \(nummer) zelf.", at: "nummer")
      reasons.require(
        related.klassen(house) == casus.klassen(house), "verband",
        "\(nummer) en \(other) zijn niet even vertrouwelijk; leg het verband vast in een notitie.",
        at: "nummer")
    case .elders(let huis, let number):
      reasons.require(!huis.isBlank, "verband", "Vul in welk huis de casus heeft.", at: "huis")
      reasons.require(
        !number.isBlank, "verband", "Vul het nummer in dat het andere huis gebruikt.", at: "nummer")
    }
    try reasons.enforce()
    tell(nummer, .verbonden(verband: relation))
    guard let other = relation.met.casus else { return }
    var back = relation
    back.met = .hier(nummer)
    tell(other, .verbonden(verband: back))
  }

  mutating func unrelate(
    _ nummer: Nummer<Casus>, _ other: Verbandpartij, _ reden: String
  ) throws(Refusal) {
    let casus = try find(nummer)
    if let known = other.casus { _ = try find(known) }
    guard casus.verbanden?.contains(where: { $0.met == other }) ?? false else {
      throw Refusal("verband", "\(nummer) is niet verbonden met \(other.naam).")
    }
    guard !reden.isBlank else {
      throw Refusal("verband", "Schrijf waarom het verband er niet (meer) is.", at: "reden")
    }
    tell(nummer, .verbandVerbroken(met: other), waarom: reden)
    if let known = other.casus {
      tell(known, .verbandVerbroken(met: .hier(nummer)), waarom: reden)
    }
  }
}
