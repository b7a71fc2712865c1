/// The papers of a casus that the house directs: its plan, for the table and for the person
/// concerned, and a summary for who comes to a meeting about it.
extension View {
  /// A paper of a casus; nil when this reader may not have it, or when it is of a restricted class.
  ///
  /// - Parameter voor: for whom; nil for whom it usually is.
  public func casuspapier(
    _ soort: Papiersoort, _ nummer: Nummer<Casus>, voor lezers: [Lezer]? = nil
  ) -> Papier? {
    guard geenCasuspapier(nummer) == nil, let stored = self[nummer] else { return nil }
    let readers = lezers ?? gewoneLezers(soort, nummer)
    switch soort {
    case .planTafel: return planpapier(stored, voor: readers)
    case .planBetrokkene: return betrokkenenplan(stored)
    case .samenvatting: return samenvatting(stored, voor: readers)
    case .uitnodiging, .besluitenlijst, .actielijst, .verslag, .terugkoppeling: return nil
    }
  }

  /// Why no paper of a casus can be made; nil when it can.
  public func geenCasuspapier(_ nummer: Nummer<Casus>) -> String? {
    if room.isGedeeld {
      return "Op een gedeeld scherm staan geen papieren; open ze op uw eigen plek."
    }
    guard let casus = self[nummer]?.inhoud else { return "\(nummer) is niet gevonden." }
    if isBesloten(nummer) { return "Van een vertrouwelijke casus komt niets op papier." }
    guard casus.fase.isProcesregie || casus.fase == .afgeschaald else {
      return "Papieren zijn er zolang het huis de regie voert."
    }
    return nil
  }

  /// For whom a paper is, unless others are named: who was invited to the next meeting, else who has
  /// a part in the plan.
  public func gewoneLezers(_ soort: Papiersoort, _ nummer: Nummer<Casus>) -> [Lezer] {
    let partners = planpartners(nummer).map { Lezer.organisatie($0) }
    switch soort {
    case .planBetrokkene: return [.betrokkene]
    case .samenvatting:
      return volgendOverleg(over: nummer)?.inhoud.afspraak?.lezers ?? partners
    case .planTafel:
      let invited = volgendOverleg(over: nummer)?.inhoud.afspraak?.deelnemers ?? []
      let known = Set(partners)
      return partners + invited.map { .organisatie($0) }.filter { !known.contains($0) }
    case .uitnodiging, .besluitenlijst, .actielijst, .verslag, .terugkoppeling: return []
    }
  }

  /// The head and foot of a paper for professionals.
  private func papier(
    _ soort: Papiersoort, _ titel: String, _ stored: Stored<Casus>, voor lezers: [Lezer]
  ) -> Papier {
    let casus = stored.inhoud
    let born = casus.hoofdbetrokkene.flatMap { self[$0]?.inhoud.gegevens.geboortedatum?.jaar }
    let who = initialen(casus) + (born.map { ", geboren in \($0)" } ?? "")
    let names = dutchList(lezers.map(naam))
    return Papier(
      soort: soort, organisatie: nil, titel: titel,
      onder: "\(house.naam), \(stored.nummer)  \(who), \(today.lang)",
      slot: "Vertrouwelijk: alleen bestemd voor \(names.isEmpty ? "het huis" : names). Geef dit "
        + "niet door.",
      bestandsnaam: "\(soort.rawValue)-\(stored.nummer)")
  }

  // MARK: - For who carries it out

  private func planpapier(_ stored: Stored<Casus>, voor lezers: [Lezer]) -> Papier {
    var paper = papier(.planTafel, "Plan van aanpak", stored, voor: lezers)
    let casus = stored.inhoud
    let parts: [(String, [Papier.Regel])] = [
      ("Regie", regie(casus)), ("Doelen", doelen(casus.plan.doelen)),
      ("Acties", casus.acties.map { .punt("\($0.id) \(stand($0))") }),
      ("Voorwaarden om los te laten", voorwaarden(casus.regie.voorwaarden)),
      ("Nu niet aan bod", nietNu(casus)), ("Vastgesteld", vastgesteld(casus)),
    ]
    paper.delen = parts.filter { !$0.1.isEmpty }.map { Papier.Deel(kop: $0.0, regels: $0.1) }
    return paper
  }

  private func regie(_ casus: Casus) -> [Papier.Regel] {
    let manager = casus.regie.casemanager.map { "\($0.naam), \(house.partners.naam($0.partner))" }
    let aim = casus.regie.vaststelling?.richting?.naam
    let traject = casus.trajecten.last.map {
      "\(house.trajecten.naam($0.traject)) sinds \($0.van.lang)"
    }
    let rows: [(String, String?)] = [
      ("Traject", traject), ("Gemeente", Persoonsgegevens.plaatsnaam(casus.gemeente)),
      ("Procesregisseur", procesregisseur(van: casus)), ("Casusregisseur", casusregie(casus)),
      ("Casemanager", manager), ("Gericht op", aim),
    ]
    return rows.compactMap { label, value in value.map { .gegeven(label, $0) } }
  }

  private func doelen(_ goals: [Doel]) -> [Papier.Regel] {
    goals.map { goal in
      let area = goal.leefgebied.map { " (\(house.leefgebieden.naam($0)))" } ?? ""
      return .punt("\(goal.id)\(area): \(goal.tekst)")
    }
  }

  /// Who does what before when, and where that stands.
  func stand(_ action: Actie) -> String {
    let who = action.partner.map(house.partners.naam) ?? ""
    let person = action.wie == Actieregel.wie ? "" : ", \(action.wie)"
    let day =
      action.status == .open
      ? action.uiterlijk.map { ", uiterlijk \($0.lang)" } ?? ""
      : ": \(action.status.rawValue)" + (action.afgerondOp.map { " op \($0.lang)" } ?? "")
    let waits = action.wacht.map { "; wacht op \(zin($0))" } ?? ""
    let offer = action.aanbod.map { "; \($0.rawValue)" } ?? ""
    return
      "\(who)\(person): \(action.omschrijving)\(day)\(action.status == .open ? waits : "")\(offer)"
  }

  private func voorwaarden(_ conditions: [Voorwaarde]) -> [Papier.Regel] {
    conditions.map { condition in
      let since = condition.op.map { " sinds \($0.lang)" } ?? ""
      let stand = condition.voldaan.map { ($0 ? "ja" : "nee") + since } ?? "nog niet bekeken"
      return .punt("\(condition.id) \(condition.tekst): \(stand)")
    }
  }

  private func nietNu(_ casus: Casus) -> [Papier.Regel] {
    let named = casus.regie.nietNu.map {
      Papier.Regel.punt("\(house.leefgebieden.naam($0.leefgebied)): \($0.reden)")
    }
    let rest = casus.regie.vaststelling?.nietNu.map { Papier.Regel.punt("De andere: \($0)") }
    return named + [rest].compactMap { $0 }
  }

  private func vastgesteld(_ casus: Casus) -> [Papier.Regel] {
    guard let day = casus.plan.vastgesteldOp else { return [.tekst("Nog niet vastgesteld.")] }
    let agreed = casus.regie.vaststelling
    let partners = dutchList((agreed?.partners ?? []).map(house.partners.naam))
    let words = (agreed?.toelichting ?? casus.plan.instemming ?? "")
    let answer = agreed?.instemming.map { answer in
      answer.naam + (agreed?.antwoordOp.map { " op \($0.lang)" } ?? "")
        + (words.isBlank ? "" : ": \(words)")
    }
    let rows: [(String, String?)] = [
      ("Op", day.lang), ("Akkoord van", partners.isEmpty ? nil : partners),
      ("De betrokkene", answer),
    ]
    return rows.compactMap { label, value in value.map { .gegeven(label, $0) } }
  }

  // MARK: - For a meeting

  /// What all of these readers may see, and nothing else: the room rule on paper.
  private func samenvatting(_ stored: Stored<Casus>, voor lezers: [Lezer]) -> Papier {
    var paper = papier(.samenvatting, "Samenvatting voor het overleg", stored, voor: lezers)
    let casus = stored.inhoud
    let meeting = volgendOverleg(over: stored.nummer)
    let rule = regel(stored, meeting, lezers)
    let point = meeting?.inhoud.punt(Puntid(stored.nummer))
    let told = rule.gedeeld(casus.verrijkingen, voor: lezers).zichtbaar
    let may = { (part: Puntdeel) in !lezers.isEmpty && rule.zichtbaar(part, voor: lezers) }
    let isForProfessionals = lezers.allSatisfy { $0.organisatie != nil }
    let plan = Planbeeld(casus, zonderAfgeschermd: !isForProfessionals)
    let head = meeting.map { [Papier.Regel.gegeven("Overleg", wanneer($0.inhoud))] } ?? []
    let asked = may(.vraag) ? point?.vraag.map { Papier.Regel.gegeven("Vraag", $0) } : nil
    let reported = casus.meldingen.first.flatMap { self[$0]?.inhoud.gegevens.aanleiding }
    let reason =
      may(.beeld) && isForProfessionals
      ? reported.map { Papier.Regel.gegeven("Aanleiding", $0) } : nil
    let parts: [(String, [Papier.Regel])] = [
      ("Waarover", head + [asked, reason].compactMap { $0 } + (may(.plan) ? regie(casus) : [])),
      ("Doelen", may(.plan) ? doelen(plan.doelen) : []),
      ("Open acties", may(.plan) ? plan.acties.map { .punt("\($0.id) \(stand($0))") } : []),
      ("Voorwaarden om los te laten", may(.plan) ? voorwaarden(plan.voorwaarden) : []),
      ("Inbreng", told.map { .punt("\(house.partners.naam($0.partner)): \($0.tekst)") }),
      ("Eerder afgesproken", afspraken(stored.nummer, lezers)),
    ]
    paper.delen = parts.filter { !$0.1.isEmpty }.map { Papier.Deel(kop: $0.0, regels: $0.1) }
    return paper
  }

  /// Who may see how much: as at the meeting they are invited to, else by the rule of the table.
  private func regel(
    _ stored: Stored<Casus>, _ meeting: Stored<Overleg>?, _ lezers: [Lezer]
  ) -> Zaalregel {
    let gemeente = stored.inhoud.gemeente
    let table = house.casustafels(op: today).first?.regel ?? Tafelregel(anders: .volledig)
    let known = meeting?.inhoud.zaalregel(Puntid(stored.nummer), gemeente: gemeente, house)
    var levels: [Lezer: Vrijgaveniveau?] = [:]
    for lezer in lezers {
      let usual: Vrijgaveniveau =
        if case .gast = lezer { .beperkt } else {
          table.niveau(lezer, gemeente: gemeente, house)
        }
      levels[lezer] = known?.niveaus[lezer] ?? usual
    }
    var rule = Zaalregel(levels)
    rule.isOverEenCasus = true
    rule.isBetrokkeneGenodigd = known?.isBetrokkeneGenodigd ?? false
    return rule
  }

  /// What was agreed where each of these readers was there.
  private func afspraken(_ nummer: Nummer<Casus>, _ lezers: [Lezer]) -> [Papier.Regel] {
    guard !lezers.isEmpty else { return [] }
    return overleggen(over: nummer).prefix(5).compactMap { meeting in
      guard let point = meeting.inhoud.punt(Puntid(nummer)), let told = point.verslag,
        let there = point.aanwezig, lezers.allSatisfy(there.contains)
      else { return nil }
      return .gegeven(meeting.inhoud.datum.lang, told.split(separator: "\n").joined(separator: " "))
    }
  }
}
