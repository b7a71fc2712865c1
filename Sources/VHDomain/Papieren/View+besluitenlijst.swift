/// What one organisation may know of the decisions of a meeting.
extension View {
  /// How much of a decision an organisation gets on paper.
  private enum Besluitzicht {
    /// What was read back: it was there, or it may see all of the point.
    case geheel
    /// That it is asked, and what.
    case opdracht
    /// What came out and no more: the reasons may rest on what it may not read.
    case uitkomst
  }

  func besluitenlijst(_ stof: Papierstof, voor organisatie: String) -> Papier? {
    let parts = stof.punten.compactMap { point in
      zicht(point, stof, organisatie).map { part(point, $0) }
    }
    guard !parts.isEmpty else { return nil }
    var paper = leegPapier(.besluitenlijst, stof, voor: organisatie)
    paper.inleiding = [
      "Hierop staat alleen waar uw organisatie bij was, of wat zij mag weten."
    ]
    paper.delen = parts
    return paper
  }

  private func zicht(
    _ point: Papierstof.Punt, _ stof: Papierstof, _ organisatie: String
  ) -> Besluitzicht? {
    guard point.besluit != nil || point.punt.verslag != nil else { return nil }
    if point.was(organisatie, bij: stof.inhoud) { return .geheel }
    if point.besluit?.partner == organisatie { return .opdracht }
    let level = point.regel.niveau(.organisatie(organisatie)) ?? .bestaan
    let wasAsked = point.punt.vanTafel?.contains(.organisatie(organisatie)) ?? false
    if level == .volledig, !wasAsked, isAllesBestemd(point, voor: organisatie) { return .geheel }
    return level >= .beperkt ? .uitkomst : nil
  }

  /// Whether no contribution was kept from an organisation, so that the reasons may be read.
  private func isAllesBestemd(_ point: Papierstof.Punt, voor organisatie: String) -> Bool {
    (point.casus?.verrijkingen ?? []).allSatisfy {
      point.regel.zichtbaar(.bijdrage($0), voor: .organisatie(organisatie))
    }
  }

  private func part(_ point: Papierstof.Punt, _ zicht: Besluitzicht) -> Papier.Deel {
    Papier.Deel(kop: kop(point), regels: lines(point, zicht))
  }

  private func lines(_ point: Papierstof.Punt, _ zicht: Besluitzicht) -> [Papier.Regel] {
    guard let decision = point.besluit else {
      return zicht == .geheel ? regels(van: point).map { .tekst($0) } : [.tekst("Besproken.")]
    }
    switch zicht {
    case .geheel: return decision.alineas(self).map { .tekst($0) }
    case .uitkomst: return [.gegeven("Uitkomst", uitkomst(decision))]
    case .opdracht:
      let asked = decision.vraag.map { Papier.Regel.gegeven("Vraag aan u", $0) }
      let until = decision.terugOp.map { Papier.Regel.gegeven("Komt terug op", $0.lang) }
      return [.gegeven("Uitkomst", "\(uitkomst(decision)), bij u")]
        + [asked, until].compactMap { $0 }
    }
  }

  /// An outcome without the partner it concerns.
  private func uitkomst(_ decision: Besluit) -> String {
    decision.uitkomst.map { zin($0, nil) } ?? "nog geen"
  }
}

extension Besluit {
  /// The paragraphs that were read back.
  func alineas(_ view: View) -> [String] {
    tekst.map { $0.split(separator: "\n").map(String.init) } ?? [view.zin(self).metHoofdletter]
  }
}
