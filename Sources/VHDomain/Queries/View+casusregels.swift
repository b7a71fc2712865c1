/// What is known of a casus in words, whether it was decided here or in an old system; `vh toon` and
/// the dossier say it with the same ones.
extension View {
  /// From which old system it comes, and its id there.
  public func overgenomen(_ casus: Casus) -> String? {
    casus.overname.map { "uit \($0.herkomst.bronsysteem), daar \($0.herkomst.bronId)" }
  }

  /// The first screening, the first triage and the first day under procesregie; nil when none is known.
  public func stappen(_ casus: Casus) -> String? {
    let screening = casus.eersteScreening.map { "screening \($0.op.lang) (\($0.tafel.rawValue))" }
    let steps = [
      screening, casus.eersteTriage.map { "triage \($0.lang)" },
      casus.procesregieVan.map { "procesregie sinds \($0.lang)" },
    ].compactMap { $0 }
    return steps.isEmpty ? nil : steps.joined(separator: ", ")
  }

  /// The last decision: of a table here, or the one that was taken over.
  public func besluitregel(_ casus: Casus) -> String? {
    if let own = casus.laatsteBesluit {
      let day = own.op.map { "\($0.kort(op: today)): " } ?? ""
      return day + zin(own)
    }
    guard let taken = casus.overname, taken.procesregieVan != nil || taken.besluitorgaan != nil
    else { return nil }
    let what = taken.procesregieVan == nil ? "besluit" : "procesregie"
    let who = taken.besluitorgaan.map { "besloten door \($0.rawValue)" }
    return "\(what), \(who ?? "niet bekend door wie besloten"), overgenomen"
  }

  /// The criteria: as they were answered here, or as the old system had them.
  public func criteriaregel(_ casus: Casus) -> String? {
    if casus.criteriaVersie > 0 {
      return casus.criteria.toets(house.criteriaprofiel(op: today)).zin
    }
    guard let taken = casus.overname, !taken.criteria.isEmpty else { return nil }
    let answers = taken.criteria.enumerated().map { "\($0.offset + 1) \($0.element.rawValue)" }
    let day = taken.criteriaOp.map { " op \($0.lang)" } ?? ""
    return "\(answers.joined(separator: ", "))\(day), overgenomen"
  }

  /// The casusregisseur with the organisation, as far as known.
  public func casusregie(_ casus: Casus) -> String? {
    if let lead = casus.casusregisseur {
      return "\(lead.naam), \(house.partners.naam(lead.partner))"
    }
    let name = casus.overname?.casusregisseur
    let partner = casus.overname?.casusregiePartner.map(house.partners.naam)
    if let name { return "\(name), organisatie niet bekend" }
    return partner.map { "\($0), naam niet bekend" }
  }

  /// Since when there is a plan, and what it holds; nil without one.
  public func planregel(_ casus: Casus) -> String? {
    let goals = casus.plan.doelen.count
    let held = goals == 0 ? "zonder doelen" : counted(goals, "doel", "doelen")
    guard let day = casus.plan.vastgesteldOp else {
      return goals == 0 ? nil : "nog niet vastgesteld, \(held)"
    }
    return "vastgesteld \(day.lang), \(casus.isPlanOvergenomen ? "overgenomen " : "")\(held)"
  }

  /// The closing: the day, and why.
  public func sluiting(_ casus: Casus) -> String? {
    casus.afsluiting.map { end in
      let why = end.reden.map(house.afsluitredenen.naam) ?? end.uitkomst?.naam
      return "\(end.op?.lang ?? "dag niet bekend"), \(why ?? "reden niet bekend")"
    }
  }

  /// The numbers of its meldingen, as far as this reader may know of them; nil without any.
  public func meldingen(van casus: Casus) -> String? {
    let known = casus.meldingen.filter { self[$0] != nil }
    return known.isEmpty ? nil : dutchList(known.map(\.description))
  }

  /// The closed casus of which this is a relapse, as far as this reader may know of it.
  public func terugval(_ casus: Casus) -> String? {
    casus.opening.vorigeCasus.flatMap { self[$0]?.nummer.description }
  }

  /// An action with all that is known of it.
  public func zin(_ actie: Actie) -> String {
    let who = [actie.partner.map(house.partners.naam) ?? "", actie.wie].filter { !$0.isEmpty }
    let what = (who.isEmpty ? "" : "\(who.joined(separator: ", ")): ") + actie.omschrijving
    let area = actie.leefgebied.map { "leefgebied \(house.leefgebieden.naam($0))" }
    let ended = actie.status == .open ? nil : actie.status.rawValue
    let end = ended.map { word in word + (actie.afgerondOp.map { " \($0.kort(op: today))" } ?? "") }
    return [what, area, actie.uiterlijk.map { "uiterlijk \($0.kort(op: today))" }, end]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
