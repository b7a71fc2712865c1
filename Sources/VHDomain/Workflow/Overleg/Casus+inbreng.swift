/// What the table brings in about one casus: contributions, answers and what they rest on.
extension Casus {
  func enrich(
    _ verrijking: Verrijking, _ nummer: Nummer<Casus>, _ work: Work
  ) throws(Refusal) -> Fact {
    var recorded = verrijking
    recorded.id = work.volgende("B", van: nummer) { fact in
      if case .verrijkt = fact { true } else { false }
    }
    recorded.op = work.factDay
    let meeting = work.overleg?.inhoud
    let usual = work.house.bijdrageregel(
      tafel: meeting?.tafel, organisatie: verrijking.partner, op: work.factDay)
    recorded.doel = verrijking.doel ?? usual.doel
    if let readers = verrijking.voor {
      try checkReaders(readers, work.house, meeting, work.factDay)
    }
    return .verrijkt(verrijking: recorded)
  }

  private func checkReaders(
    _ readers: [Lezer], _ house: House, _ meeting: Overleg?, _ day: Datum
  ) throws(Refusal) {
    let unknown = readers.contains { reader in
      switch reader {
      case .organisatie(let id): house.partners.geldig(op: day).met(id: id) == nil
      case .gast(let nummer): !(meeting?.gasten ?? []).contains { $0.nummer == nummer }
      case .betrokkene: false
      }
    }
    if unknown {
      throw Refusal(
        "R-101", "Kies partners van dit huis of gasten van dit overleg voor wie dit bestemd is.",
        at: "voor")
    }
  }

  func support(
    _ vraag: Criteriumvraag, _ ids: [String], _ house: House, _ day: Datum
  ) throws(Refusal) -> [Fact] {
    let unknown = ids.filter { id in !verrijkingen.contains { $0.id == id } }
    var reasons = Reasons()
    reasons.require(
      house.criteriaprofiel(op: day).vragen.contains(vraag), "R-10",
      "Deze vraag hoort niet bij de criteria van dit huis.", at: "criteria.\(vraag.pad)")
    reasons.require(
      unknown.isEmpty, "R-04",
      "\(dutchList(unknown)) is geen bijdrage van deze casus.", at: "bijdragen")
    try reasons.enforce()
    return [.criteriumOnderbouwd(vraag: vraag, bijdragen: ids)]
  }

  func tellReporter(_ told: Teruggekoppeld, _ work: Work) throws(Refusal) -> [Fact] {
    var reasons = Reasons()
    reasons.require(
      !told.wijze.isBlank, "R-28", "Schrijf hoe de melder het heeft gehoord.", at: "wijze")
    reasons.require(
      !besluiten.isEmpty, "R-28", "Er is nog niets besloten om terug te koppelen.")
    reasons.require(
      !heeftGehoord(told.melding), "R-28", "De melder heeft dit besluit al gehoord.")
    reasons.require(
      told.melding.map(meldingen.contains) ?? true, "R-28",
      "\(told.melding?.description ?? "") hoort niet bij deze casus.", at: "melding")
    try reasons.enforce()
    var recorded = told
    recorded.door = work.context.signature.medewerker
    recorded.op = work.factDay
    recorded.naBesluit = besluiten.count
    return [.teruggekoppeld(terugkoppeling: recorded)]
  }

  private func checkDivided(
    _ vraag: Criteriumvraag, _ standpunten: [Standpunt], _ house: House, _ day: Datum
  ) throws(Refusal) {
    let names = standpunten.map(\.organisatie)
    let unknown = names.filter { house.partners.geldig(op: day).met(id: $0) == nil }
    var reasons = Reasons()
    reasons.require(
      unknown.isEmpty, "R-04", "\(dutchList(unknown)) is op die dag geen partner van dit huis.",
      at: "criteria.\(vraag.pad)")
    reasons.require(
      Set(names).count == names.count, "R-04", "Een organisatie staat er twee keer bij.",
      at: "criteria.\(vraag.pad)")
    reasons.require(
      Set(standpunten.map(\.antwoord)).count > 1, "R-04",
      "Noem ten minste twee organisaties die het oneens zijn.", at: "criteria.\(vraag.pad)")
    try reasons.enforce()
  }

  func answer(
    _ antwoord: Criteriumantwoord, _ house: House, _ day: Datum
  ) throws(Refusal) -> [Fact] {
    let profiel = house.criteriaprofiel(op: day)
    guard profiel.vragen.contains(antwoord.vraag) else {
      throw Refusal(
        "R-10", "Deze vraag hoort niet bij de criteria van dit huis.",
        at: "criteria.\(antwoord.vraag.pad)")
    }
    if case .verdeeld(let vraag, let standpunten) = antwoord {
      try checkDivided(vraag, standpunten, house, day)
    }
    if case .organisaties(let lijst, _) = antwoord {
      let unknown = lijst.filter { house.partners.geldig(op: day).met(id: $0) == nil }
      guard profiel == .maastrichtHeuvelland, unknown.isEmpty else {
        throw Refusal(
          "R-10",
          unknown.isEmpty
            ? "Dit huis telt ketens, geen organisaties."
            : "\(dutchList(unknown)) is op die dag geen partner van dit huis.",
          at: "criteria.meerdereKetens.organisaties")
      }
    }
    if case .leefgebieden(let lijst, _) = antwoord {
      let unknown = lijst.filter { house.leefgebieden.met(id: $0) == nil }
      guard unknown.isEmpty else {
        throw Refusal(
          "R-04", "\(dutchList(unknown)) is geen leefgebied van dit huis.",
          at: "criteria.meerdereProblemen.leefgebieden")
      }
    }
    if case .antwoord(let vraag, _) = antwoord, vraag.isFormulier {
      let message =
        vraag.isLijst
        ? "Noem welke \(vraag.rawValue) het zijn."
        : "Schrijf welk lokaal team wat heeft geprobeerd."
      throw Refusal(vraag.isLijst ? "R-04" : "R-14", message, at: "criteria.\(vraag.pad)")
    }
    if case .stagnatie(let stagnatie) = antwoord, let since = stagnatie.sinds, since > day {
      throw Refusal(
        "R-14", "\(since.lang) is nog niet geweest; vul in sinds wanneer de hulp stokt.",
        at: "criteria.plustaak.stagnatie")
    }
    return [.criteriumBeantwoord(antwoord: antwoord)]
  }
}
