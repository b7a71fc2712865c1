extension Rule where Subject == Casus {
  /// T10: a decision for procesregie names two ketens, a traject the house offers and an
  /// active procesregisseur; the body is one the house lets decide.
  ///
  /// Where a house counts organisations, criterion 2 itself asks for them.
  public static let procesregieVolledig = Rule(
    id: "T10", severity: .blocks, source: "veldgids T10; besluit 3",
    summary:
      "Procesregie noemt een traject, een procesregisseur, een grondslag en ten minste twee ketens."
  ) { casus, context in
    casus.procesregiebesluiten.flatMap { incomplete($0, context.house) }
      + unfitRegisseur(casus, context.medewerkers)
  }

  /// Who directs it now; who did before may have left or changed roles since.
  private static func unfitRegisseur(_ casus: Casus, _ medewerkers: [Medewerker]) -> [Finding] {
    guard casus.fase.isProcesregie, !casus.isRegieOvergenomen, let id = casus.procesregisseur,
      medewerkers.met(id: id)?.rollen.contains(.procesregisseur) != true
    else { return [] }
    return [Finding("Kies een procesregisseur van het huis.", at: "procesregisseur")]
  }

  private static func incomplete(_ besluit: Besluit, _ house: House) -> [Finding] {
    var reasons = Reasons()
    reasons.require(
      besluit.orgaan.map(house.besluitorganen.contains) ?? false, "T10",
      "Deze tafel mag in dit huis niet over procesregie besluiten.", at: "uitkomst")
    if let id = besluit.traject, let day = besluit.op {
      reasons.require(
        house.trajecten.geldig(op: day).met(id: id) != nil, "T10",
        "Traject \(id) is in dit huis niet te kiezen.", at: "traject")
    }
    if let id = besluit.grondslag, let day = besluit.op {
      reasons.require(
        house.grondslagen.geldig(op: day).met(id: id) != nil, "T10",
        "Kies een grondslag die op die dag geldt.", at: "grondslag")
    }
    if let found = besluit.criteria, let answers = found.antwoorden,
      found.profiel(house) == .landelijk, !answers.toets(.landelijk).alleenC4
    {
      reasons.require(
        answers.meerdereKetens.ketens.count >= 2, "T10",
        "Noem de ketens die nodig zijn: ten minste twee.", at: "criteria.meerdereKetens.ketens")
    }
    return reasons.findings
  }
}
