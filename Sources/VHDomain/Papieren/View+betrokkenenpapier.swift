/// What the person concerned gets on paper, in plain words: no codes, no numbers, nothing that others
/// told of him.
extension View {
  /// His plan, with a place to sign: signed or refused, with the day.
  func betrokkenenplan(_ stored: Stored<Casus>) -> Papier {
    let casus = stored.inhoud
    var paper = brief(.planBetrokkene, "Uw plan", "plan-betrokkene-\(stored.nummer)", casus)
    paper.inleiding = [
      "Dit is uw plan. U en een aantal organisaties werken hieraan mee. \(house.naam) let erop dat "
        + "iedereen doet wat is afgesproken.",
      "Lees het rustig door. Begrijpt u iets niet, of klopt iets niet? Zeg het dan.",
    ]
    let mine = casus.acties.filter { $0.afgeschermd != true && $0.status != .vervallen }
    let parts: [(String, [Papier.Regel])] = [
      ("Wat willen we bereiken?", casus.plan.doelen.map { .punt($0.tekst.metHoofdletter) }),
      ("Wie doet wat?", mine.filter { $0.status == .open }.map { .punt(gewoon($0)) }),
      (
        "Wat is al gedaan?",
        mine.filter { $0.status == .afgerond }.map { .punt(gewoon($0)) }
      ),
      (
        "Wanneer stoppen wij?",
        casus.regie.voorwaarden.isEmpty
          ? []
          : [.tekst("Wij stoppen als dit zo is:")]
            + casus.regie.voorwaarden.map { condition in
              .punt(
                condition.tekst.metHoofdletter
                  + (condition.voldaan == true ? ". Dit is al zo." : "."))
            }
      ),
      ("Wie kunt u bellen?", helpers(casus)),
      ("Uw rechten", Self.rechten), ("Wat vindt u van dit plan?", tekenen(casus)),
    ]
    paper.delen = parts.filter { !$0.1.isEmpty }.map { Papier.Deel(kop: $0.0, regels: $0.1) }
    return paper
  }

  private static let rechten: [Papier.Regel] = [
    .punt("U mag zien wat er over u is opgeschreven."),
    .punt("Klopt er iets niet? Dan mag u vragen om het te veranderen."),
    .punt("U mag zelf opschrijven hoe u het ziet. Dat bewaren wij erbij."),
    .punt("U mag nee zeggen tegen dit plan. Vertel ons dan waarom."),
  ]

  private func brief(
    _ soort: Papiersoort, _ titel: String, _ bestandsnaam: String, _ casus: Casus
  ) -> Papier {
    let who = casus.hoofdbetrokkene.map { "Voor \(naam($0)). " } ?? ""
    return Papier(
      soort: soort, organisatie: Lezer.betrokkene.tekst, titel: titel,
      onder: "\(who)\(house.naam), \(today.voluit)",
      slot: "Dit papier is van u. Bewaar het goed.", bestandsnaam: bestandsnaam)
  }

  /// An action as one says it: who does what, and when it is done.
  private func gewoon(_ action: Actie) -> String {
    let who = action.partner.map(house.partners.naam) ?? ""
    let until =
      action.uiterlijk.map { day in
        day < today ? " Dit is nog niet klaar." : " Klaar op \(day.voluit)."
      } ?? ""
    return "\(who): \(action.omschrijving.zonderPunt)." + (action.status == .open ? until : "")
  }

  /// Whom to call: who directs here, and who leads at a partner.
  private func helpers(_ casus: Casus) -> [Papier.Regel] {
    let director = casus.procesregisseur.flatMap { medewerkers.met(id: $0)?.naam }
      .map { Papier.Regel.punt("\($0), \(house.naam)") }
    let leads = [casus.casusregisseur, casus.regie.casemanager].compactMap { $0 }.map { lead in
      let number = contact(lead.naam, bij: lead.partner)?.telefoon.map { ", \($0)" } ?? ""
      return Papier.Regel.punt("\(lead.naam), \(house.partners.naam(lead.partner))\(number)")
    }
    return [director].compactMap { $0 } + leads
  }

  private func tekenen(_ casus: Casus) -> [Papier.Regel] {
    let agreed = casus.regie.vaststelling
    let day = agreed?.antwoordOp.map { " op \($0.voluit)" } ?? ""
    switch agreed?.instemming {
    case .getekend: return [.tekst("U hebt dit plan getekend\(day).")]
    case .geweigerd where agreed?.antwoordOp != nil:
      return [.tekst("U hebt\(day) nee gezegd tegen dit plan.")]
    case .geweigerd, .akkoord, .nietGevraagd, nil:
      return [
        .vakje("Ik ben het eens met dit plan."), .vakje("Ik ben het niet eens met dit plan."),
        .invul("Omdat"), .invul("Naam"), .invul("Datum"), .invul("Handtekening"),
      ]
    }
  }

  // MARK: - Around a meeting

  /// The invitation of the person concerned.
  func uitnodigingBetrokkene(_ stof: Papierstof, _ afspraak: Overlegafspraak) -> Papier? {
    guard let casus = self[afspraak.casus]?.inhoud else { return nil }
    var paper = brief(
      .uitnodiging, "Uitnodiging voor een gesprek", "uitnodiging-\(stof.nummer)-betrokkene", casus)
    let time = afspraak.tijd.map { " om \($0) uur" } ?? ""
    let place = afspraak.plaats.map { " Het is in: \($0)." } ?? ""
    paper.inleiding = [
      "Wij nodigen u uit voor een gesprek over uw plan. Het is op \(stof.inhoud.datum.voluit)\(time).\(place)",
      "U mag iemand meenemen die u vertrouwt.",
    ]
    let asked = stof.punten.first?.punt.vraag
    let parts: [(String, [Papier.Regel])] = [
      ("Wie komen er?", aanTafel(afspraak, metFunctie: true)),
      ("Waar praten we over?", [.tekst(asked ?? "Over hoe het gaat met uw plan.")]),
      ("Kunt u niet komen?", [.tekst("Laat het ons weten. Dan zoeken we een andere dag.")]),
    ]
    paper.delen = parts.map { Papier.Deel(kop: $0.0, regels: $0.1) }
    return paper
  }

  /// What was agreed while the person concerned was at the table.
  func afsprakenBetrokkene(_ stof: Papierstof) -> Papier? {
    guard let point = stof.punten.first(where: { $0.punt.verslag != nil }),
      point.aanwezigen(stof.inhoud).contains(.betrokkene), let casus = point.casus
    else { return nil }
    var paper = brief(
      .besluitenlijst, "Afspraken uit ons gesprek", "besluitenlijst-\(stof.nummer)-betrokkene",
      casus)
    paper.inleiding = [
      "Op \(stof.inhoud.datum.voluit) hebben wij met u gepraat. Dit is toen afgesproken."
    ]
    let hidden = Set(casus.acties.filter { $0.afgeschermd == true }.map(\.id))
    let lines = regels(van: point).filter { line in
      !hidden.contains { line.hasPrefix("\($0) ") }
    }
    paper.delen = [
      Papier.Deel(kop: "Afgesproken", regels: lines.map { .punt($0.zonderActienummer) }),
      Papier.Deel(kop: "Wie kunt u bellen?", regels: helpers(casus)),
    ].filter { !$0.regels.isEmpty }
    return paper
  }

  /// Who is invited, as lines.
  func aanTafel(_ afspraak: Overlegafspraak, metFunctie: Bool) -> [Papier.Regel] {
    afspraak.deelnemers.map { .punt(house.partners.naam($0)) }
      + afspraak.gasten.map { .punt(metFunctie ? $0.functie.metHoofdletter : "een gast") }
  }

  /// What was agreed at a point, line by line.
  func regels(van point: Papierstof.Punt) -> [String] {
    (point.punt.verslag ?? "").split(separator: "\n").map(String.init)
  }
}

extension String {
  /// Without the point at its end, for inside a sentence.
  var zonderPunt: String { hasSuffix(".") ? String(dropLast()) : self }

  /// Without `A3 ` before it: a number of ours says nothing to somebody else.
  var zonderActienummer: String {
    guard let first = split(separator: " ", maxSplits: 1).first, first.first == "A",
      !first.dropFirst().isEmpty, first.dropFirst().allSatisfy(\.isNumber)
    else { return self }
    return String(dropFirst(first.count + 1))
  }
}
