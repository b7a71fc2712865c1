extension Rule where Subject == Casus {
  /// what a partner tells stands with its giver and legal ground.
  public static let grondslagBijVerrijking = Rule(
    id: "R-101", severity: .blocks, source: "003, 004",
    summary: "Elke bijdrage noemt de organisatie, de inhoud en de grondslag."
  ) { casus, context in
    casus.verrijkingen.flatMap { incomplete($0, context.house) }
  }

  private static func incomplete(_ verrijking: Verrijking, _ house: House) -> [Finding] {
    var reasons = Reasons()
    reasons.require(
      house.partners.met(id: verrijking.partner) != nil, "R-101",
      "Kies de organisatie die dit inbrengt.", at: "partner")
    reasons.require(
      !verrijking.tekst.isBlank, "R-101", "Schrijf wat de organisatie inbrengt.", at: "tekst")
    reasons.require(
      verrijking.grondslag.flatMap { house.grondslagen.met(id: $0) } != nil, "R-101",
      "Kies op welke grondslag dit gedeeld wordt.", at: "grondslag")
    return reasons.findings
  }
}
