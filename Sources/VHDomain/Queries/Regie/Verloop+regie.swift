extension Regiefeit {
  /// What happened, in a few Dutch words.
  func zin(_ view: View) -> String {
    let house = view.house
    switch self {
    case .leefgebiedNietNu(let why):
      return "leefgebied \(house.leefgebieden.naam(why.leefgebied)) nu niet: \(why.reden)"
    case .leefgebiedToch(let id): return "leefgebied \(house.leefgebieden.naam(id)) weer aan bod"
    case .voorwaardeGesteld(let condition):
      return "voorwaarde \(condition.id): \(condition.tekst)"
    case .voorwaardeBezien(let id, let met, let day, let words):
      return "voorwaarde \(id) \(met ? "" : "niet ")voldaan, sinds \(day.lang)"
        + (words.map { ": \($0)" } ?? "")
    case .voorwaardeVervallen(let id): return "voorwaarde \(id) vervallen"
    case .planVastgesteld(let agreed):
      return "plan van aanpak vastgesteld"
        + (agreed.instemming.map { ", betrokkene \($0.naam)" } ?? "")
    case .planGetekend(let answer, let words, let day):
      return "plan: betrokkene \(answer.naam)" + (day.map { " op \($0.lang)" } ?? "")
        + (words.isBlank ? "" : ": \(words)")
    case .intensiteitGekozen(let id):
      return "intensiteit \(house.regieprofiel.intensiteiten.naam(id))"
    case .casemanagerBenoemd(let manager):
      return "casemanager \(manager.naam), \(house.partners.naam(manager.partner))"
    case .actieVerzet(let id, let day): return "actie \(id) verzet naar \(day.lang)"
    case .actieWacht(let id, let waiting):
      return waiting.map { "actie \(id) wacht op \(view.zin($0))" } ?? "actie \(id) wacht niet meer"
    case .aanbod(let id, let answer): return "actie \(id) \(answer.rawValue)"
    case .genoteerd(let note): return view.zin(note)
    case .gemeten(let measured): return view.zin(measured)
    case .zonderEindmeting(let why): return "geen eindmeting: \(why)"
    case .geescaleerd(let asked):
      return "escalatie \(asked.id) naar \(asked.aan): \(asked.vraag)"
    case .escalatieAfgerond(let id, let outcome): return "escalatie \(id) afgerond: \(outcome)"
    case .nagelopen(let review): return "nagelopen, volgende review \(review.volgende.lang)"
    case .stil(let quiet): return "stil tot en met \(quiet.tot.lang): \(quiet.reden)"
    case .nietMeerStil: return "niet meer stil"
    case .zsm(let decided):
      return "\(decided.isAdvies ? "interventieadvies" : "ZSM-besluit"): \(decided.besluit)"
    case .extern(let reference): return "bij \(reference.bij): \(reference.kenmerk)"
    case .actieAfgeschermd(let id, let isShielded):
      return "actie \(id) \(isShielded ? "niet" : "wel") op het papier van de betrokkene"
    case .overlegGepland(let meeting): return "overleg gepland: \(view.naam(meeting))"
    case .overlegVerzet(let meeting, let day):
      return "overleg \(meeting) verzet naar \(day.lang)"
    case .overlegAfgezegd(let meeting): return "overleg \(meeting) afgezegd"
    case .besproken(let discussed):
      return "besproken in \(discussed.overleg): \(discussed.verslag.onschadelijk)"
    case .papierGemaakt(let paper):
      return "papier gemaakt: \(paper.soort.naam), voor \(dutchList(paper.voor.map(view.naam)))"
    default: return trajectzin(view)
    }
  }

  private func trajectzin(_ view: View) -> String {
    switch self {
    case .topXVoorgedragen(let candidate):
      "voorgedragen voor Top X door \(view.house.partners.naam(candidate.door)): \(candidate.reden)"
    case .topXGewogen(let judgement):
      "Top X \(judgement.aan ? "aan" : "niet gegeven"): \(judgement.reden)"
    case .topXHerzien(let day): "Top X blijft, opnieuw bekijken voor \(day.lang)"
    case .topXAf(let why): "Top X beëindigd: \(why)"
    case .trajectGekozen(let id): "traject \(view.house.trajecten.naam(id))"
    case .trajectgegevens(let values):
      values.allSatisfy { $0.veld == Trajectgegeven.minderjarig }
        ? "trajectgegevens, op slot"
        : "trajectgegevens: \(dutchList(values.filter { $0.veld != Trajectgegeven.minderjarig }.map { view.house.regieprofiel.trajectvelden.naam($0.veld) }))"
    case .toestemming(let given):
      "toestemming \(given.id) voor \(view.house.regieprofiel.toestemmingen.naam(given.voor)), bron \(given.bron)"
    case .toestemmingIngetrokken(let id, _): "toestemming \(id) ingetrokken"
    default: ""
    }
  }
}

extension View {
  /// For what is waited, since when.
  public func zin(_ waiting: Wachten) -> String {
    "\(house.regieprofiel.wachtredenen.naam(waiting.reden)) sinds \(waiting.sinds.kort(op: today))"
      + (waiting.toelichting.map { ", \($0)" } ?? "")
  }

  /// A note with who it was about.
  public func zin(_ note: Notitie) -> String {
    guard let whom = note.met else { return "notitie: \(note.tekst)" }
    return "contact met \(whom)\(note.wijze.map { " (\($0))" } ?? ""): \(note.tekst)"
  }

  /// A measurement in one line.
  public func zin(_ measured: ZRMMeting) -> String {
    let low = measured.scores.filter { ($0.score ?? 5) <= 2 }.map(\.domein)
    let assessed = measured.scores.count { $0.score != nil }
    return "ZRM \(measured.versie) van \(initialen(measured.persoon)): \(assessed) beoordeeld"
      + (low.isEmpty ? "" : ", laag op \(dutchList(low))")
  }
}

extension View {
  /// A restraining order in one line: what happened last, and when it ends.
  public func huisverbodzin(_ data: Huisverbodgegevens) -> String {
    guard let start = data.opgelegdOp else {
      return "RIHG ingevuld \(data.rihgOp?.lang ?? ""), geen huisverbod"
    }
    if let day = data.ingetrokkenOp { return "huisverbod ingetrokken \(day.lang)" }
    let end = data.einde.map { ", einde \($0.lang)" } ?? ""
    return data.verlengdTot == nil
      ? "huisverbod opgelegd \(start.lang)\(end)" : "huisverbod verlengd\(end)"
  }
}
