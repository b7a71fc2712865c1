extension Rule where Subject == Casus {
  /// every action names an organisation, a person or function, and a last day.
  public static let actieVolledig = Rule(
    id: "R-41", severity: .blocks, source: "001",
    summary: "Elke actie noemt wat, welke organisatie, wie en uiterlijk wanneer."
  ) { casus, context in
    casus.acties.filter { $0.herkomst == nil }.flatMap { incomplete($0, context.house) }
  }

  private static func incomplete(_ actie: Actie, _ house: House) -> [Finding] {
    var reasons = Reasons()
    reasons.require(
      !actie.omschrijving.isBlank, "R-41", "Schrijf wat er gedaan wordt.", at: "omschrijving")
    reasons.require(
      actie.partner.flatMap { house.partners.met(id: $0) } != nil, "R-41",
      "Kies de organisatie die de actie doet.", at: "partner")
    reasons.require(
      !actie.wie.isBlank, "R-41", "Noem wie het doet: een naam of een functie.", at: "wie")
    reasons.require(
      actie.uiterlijk != nil, "R-41", "Vul in uiterlijk wanneer het gedaan is.", at: "uiterlijk")
    return reasons.findings
  }
}
