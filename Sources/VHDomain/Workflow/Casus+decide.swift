extension Casus {
  /// What a command that concerns this casus alone leads to; every check stands here or in a rule.
  func decide(_ command: Command, _ work: Work) throws(Refusal) -> [Fact] {
    switch command {
    case .verrijken(let nummer, let verrijking):
      return [try enrich(verrijking, nummer, work)]
    case .onderbouwen(_, let vraag, let ids):
      return try support(vraag, ids, work.house, work.factDay)
    case .terugkoppelen(_, let told): return try tellReporter(told, work)
    case .beantwoorden(_, let antwoord): return try answer(antwoord, work.house, work.factDay)
    case .overrulen(_, let regel, let reden): return try overrule(regel, reden)
    case .casusregisseurBenoemen(_, let casusregisseur):
      return try appoint(casusregisseur, work)
    case .procesregisseurWijzigen(_, let medewerker, let reden):
      return try hand(over: medewerker, reden, work)
    case .doelStellen(let nummer, let doel): return try set(doel, nummer, work)
    case .actieToevoegen(let nummer, let actie): return try add(actie, nummer, work)
    case .actieEindigen(_, let id, let status, let reden): return try end(id, status, reden)
    case .monitoren:
      try requireConfirmed("T14")
      return try require(fase == .procesregie, "T14", [.inMonitoring])
    case .opschalen(_, let reden):
      try requireReason(reden, "T15", "Schrijf wat er is gebeurd of stagneert.")
      return try require(fase == .monitoring, "T15", [.opgeschaald])
    case .afschalen(_, let afschaling): return try scaleDown(afschaling, work.factDay)
    case .afsluiten(_, let afsluiting): return try finish(afsluiting)
    case .rollenVastleggen(_, let persoon, let rollen): return try play(rollen, persoon)
    case .registreren, .meldingWijzigen, .inScreeningNemen, .rechtstreeksNaarTriage, .koppelen,
      .doorgeleiden, .spoed, .bijConcluderen, .consultTellen, .cijfersBevriezen, .persoonAanmaken,
      .persoonAanvullen,
      .nietDezelfde, .tochOnzeker, .bijPersoon, .agenderen, .overlegOpenen, .aanwezigheid,
      .overlegSluiten, .puntOpenen, .betrokkeneBijMelding, .betrokkeneBijCasus,
      .onderwerpVastleggen, .casussenVerbinden, .verbandVerbreken, .adviesVragen, .adviesGeven,
      .informatievraagStellen, .informatievraagWijzigen, .informatievraagBeantwoorden,
      .contactVastleggen, .contactWijzigen,
      .contactBeeindigen, .puntAgenderen, .bijOverleg,
      .bijCasus, .huisverbodVastleggen, .besluiten, .medewerkerToevoegen, .medewerkerWijzigen,
      .medewerkerBeeindigen, .importeren, .corrigeren, .personenSamenvoegen,
      .samenvoegingOntbinden, .casusVerhuizen, .caseloadOverdragen, .rechtzetten,
      .voorstelBeoordelen, .caseloadTerugnemen, .inrichten,
      .ongedaanMaken:
      return []
    }
  }

  /// The facts, when the phase allows the step; otherwise a sentence that names the phase.
  private func require(
    _ condition: Bool, _ step: String, _ facts: @autoclosure () -> [Fact]
  ) throws(Refusal) -> [Fact] {
    guard condition else {
      throw Refusal(step, "De casus is in fase \"\(fase.naam)\"; dan kan dit niet.")
    }
    return facts()
  }

  /// While procesregie is provisional a table comes first (decision 29).
  private func requireConfirmed(_ step: String) throws(Refusal) {
    if isVoorlopig {
      throw Refusal(step, "De spoed is nog niet bekrachtigd; laat eerst een tafel beslissen.")
    }
  }

  /// The parts of a person who is in the casus; an empty list takes them away.
  private func play(
    _ rollen: [BetrokkeneRol], _ persoon: Nummer<Persoon>
  ) throws(Refusal) -> [Fact] {
    guard let known = betrokkenen.first(where: { $0.persoon == persoon }) else {
      throw Refusal(
        "besluit-31", "\(persoon) staat niet in deze casus; kies iemand die er wel in staat.",
        at: "rollen")
    }
    guard !fase.isVoorbij else {
      throw Refusal("besluit-31", "De casus is gesloten; een rol wijzigen is dan een correctie.")
    }
    let ordered = BetrokkeneRol.allCases.filter(rollen.contains)
    guard known.rollen != ordered else {
      throw Refusal("besluit-31", "Er is niets gewijzigd; kies een andere rol.", at: "rollen")
    }
    return [.rollenVastgelegd(persoon: persoon, rollen: ordered)]
  }

  private func requireReason(_ reden: String, _ step: String, _ message: String) throws(Refusal) {
    if reden.isBlank { throw Refusal(step, message, at: "reden") }
  }

  private func overrule(_ regel: String, _ reden: String) throws(Refusal) -> [Fact] {
    guard Rules.casus.contains(where: { $0.info.id == regel && $0.info.overrulable }) else {
      throw Refusal("besluit-17", "Regel \(regel) kan niet overruled worden.", at: "regel")
    }
    try requireReason(reden, "besluit-17", "Schrijf waarom de regel hier niet geldt.")
    return [.regelOverruled(overrule: Aanvaarding(regel: regel, reden: reden))]
  }

  private func appoint(
    _ casusregisseur: Casusregisseur, _ work: Work
  ) throws(Refusal) -> [Fact] {
    var reasons = Reasons()
    reasons.require(
      work.house.partners.geldig(op: work.factDay).met(id: casusregisseur.partner) != nil, "R-40",
      "Kies de organisatie van de casusregisseur.", at: "partner")
    reasons.require(
      !casusregisseur.naam.isBlank, "R-40", "Vul de naam van de casusregisseur in.", at: "naam")
    try reasons.enforce()
    return try require(
      fase.isProcesregie, "T13", [.casusregisseurBenoemd(casusregisseur: casusregisseur)])
  }

  private func hand(
    over medewerker: String, _ reden: String, _ work: Work
  ) throws(Refusal) -> [Fact] {
    let person = work.records.medewerkerlijst.met(id: medewerker)
    guard let person, person.rollen.contains(.procesregisseur), person.actief(op: work.factDay)
    else {
      throw Refusal("R-40", "Kies een procesregisseur die hier nu werkt.", at: "procesregisseur")
    }
    try requireReason(reden, "R-40", "Schrijf waarom de casus overgaat.")
    return try require(
      fase.isProcesregie, "R-40", [.procesregisseurBenoemd(procesregisseur: medewerker)])
  }

  private func set(
    _ doel: Doel, _ nummer: Nummer<Casus>, _ work: Work
  ) throws(Refusal) -> [Fact] {
    var reasons = Reasons()
    reasons.require(!doel.tekst.isBlank, "T13", "Schrijf wat er bereikt moet worden.", at: "tekst")
    reasons.require(
      doel.leefgebied.flatMap { work.house.leefgebieden.met(id: $0) } != nil, "T13",
      "Kies bij welk leefgebied dit doel hoort.", at: "leefgebied")
    try reasons.enforce()
    var recorded = doel
    recorded.id = work.volgende("D", van: nummer) { fact in
      if case .doelGesteld = fact { true } else { false }
    }
    return try require(fase.isProcesregie, "T13", [.doelGesteld(doel: recorded)])
  }

  private func add(
    _ actie: Actie, _ nummer: Nummer<Casus>, _ work: Work
  ) throws(Refusal) -> [Fact] {
    if let day = actie.uiterlijk, day < work.factDay {
      throw Refusal("R-41", "\(day.lang) is al geweest; kies een komende dag.", at: "uiterlijk")
    }
    if let id = actie.partner, let partner = work.house.partners.met(id: id),
      !partner.geldigheid.geldt(op: work.factDay)
    {
      throw Refusal(
        "R-41", "\(partner.naam) is op \(work.factDay.lang) geen partner; kies een ander.",
        at: "partner")
    }
    if let partner = actie.partner.flatMap(work.house.partners.met(id:)),
      let last = partner.geldigheid.tot, let day = actie.uiterlijk, day > last
    {
      throw Refusal(
        "R-41",
        "\(partner.naam) is partner tot en met \(last.lang); kies een eerdere dag of een ander.",
        at: "uiterlijk")
    }
    var recorded = actie
    recorded.id = work.volgende("A", van: nummer) { fact in
      switch fact {
      case .actieToegevoegd, .actieGemigreerd: true
      default: false
      }
    }
    recorded.status = .open
    return try require(
      fase.isProcesregie || fase == .inTriage, "T13", [.actieToegevoegd(actie: recorded)])
  }

  private func end(_ id: String, _ status: Actiestatus, _ reden: String?) throws(Refusal) -> [Fact]
  {
    guard let actie = acties.first(where: { $0.id == id }) else {
      throw Refusal("R-41", "Actie \(id) is niet gevonden.")
    }
    guard actie.status == .open, status != .open else {
      throw Refusal("R-41", "Actie \(id) is al \(actie.status.rawValue).")
    }
    if status == .vervallen {
      try requireReason(reden ?? "", "R-41", "Schrijf waarom de actie vervalt.")
    }
    return [.actieGeeindigd(id: id, status: status)]
  }

  private func scaleDown(_ afschaling: Afschaling, _ day: Datum) throws(Refusal) -> [Fact] {
    try requireConfirmed("T16")
    var recorded = afschaling
    recorded.op = day
    return try require(fase.isProcesregie, "T16", [.afgeschaald(afschaling: recorded)])
  }

  /// Only a decision of a table ends a casus with an outcome instead of a reason.
  private func finish(_ afsluiting: Afsluiting) throws(Refusal) -> [Fact] {
    var recorded = afsluiting
    recorded.uitkomst = nil
    return try require(fase == .afgeschaald, "T17", [.gesloten(afsluiting: recorded)])
  }
}

extension Fase {
  /// The phase in words, as on screens (decision 26).
  public var naam: String {
    switch self {
    case .screening: "screening"
    case .triageGeagendeerd: "geagendeerd"
    case .inTriage: "in triage"
    case .aangehouden: "aangehouden"
    case .procesregie: "procesregie"
    case .monitoring: "monitoring"
    case .afgeschaald: "afgeschaald"
    case .advies: "advies"
    case .gesloten: "gesloten"
    case .ingetrokken: "ingetrokken"
    }
  }
}
