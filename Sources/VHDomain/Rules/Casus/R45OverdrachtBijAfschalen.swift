extension Rule where Subject == Casus {
  /// scaling down names who goes on, which conditions are met, and leaves no action behind.
  public static let overdrachtBijAfschalen = Rule(
    id: "R-45", severity: .blocks, source: "000, 003, 004",
    summary: "Afschalen noemt wie het overneemt en waaraan is voldaan; open acties gaan mee."
  ) { casus, context in
    guard let afschaling = casus.afschaling else { return [] }
    var reasons = Reasons()
    reasons.require(
      isKnown(afschaling, context.house), "R-45",
      "Kies de partner of het niveau dat de casus overneemt.", at: "ontvanger")
    reasons.require(
      !afschaling.voorwaarden.isBlank, "R-45",
      "Schrijf aan welke voorwaarden is voldaan.", at: "voorwaarden")
    reasons.require(
      casus.openActies.isEmpty, "R-45",
      casus.openActies.count == 1
        ? "Er staat nog 1 actie open; rond die af of draag die over."
        : "Er staan nog \(casus.openActies.count) acties open; rond ze af of draag ze over.",
      at: "acties")
    return reasons.findings
  }

  private static func isKnown(_ afschaling: Afschaling, _ house: House) -> Bool {
    afschaling.partner.flatMap { house.partners.met(id: $0) } != nil
      || afschaling.niveau.flatMap { house.schaalniveaus.met(id: $0) } != nil
  }
}
