extension Rule where Subject == Melding {
  /// about a return (BIJ) somebody mandated by the gemeente concludes; the house prepares.
  public static let bijConclusie = Rule(
    id: "R-75", severity: .blocks, source: "001; T24",
    summary:
      "Een melding BIJ gaat pas verder met de conclusie van een gemandateerde van de gemeente, nooit van het huis."
  ) { melding, context in
    guard melding.herkomst == nil, context.house.vertrouwelijkheid(melding.gegevens) == .bij
    else { return [] }
    guard let conclusion = melding.bijConclusie else {
      return melding.status.isUitScreening
        ? [
          Finding(
            "Leg eerst de conclusie van de gemeente vast; het huis bereidt die alleen voor.",
            at: "conclusie")
        ] : []
    }
    let name = conclusion.gemandateerde.lowercased()
    let isOwn = context.medewerkers.contains { $0.naam.lowercased() == name }
    return isOwn
      ? [
        Finding(
          "\(conclusion.gemandateerde) werkt bij het huis; noem wie de gemeente heeft gemandateerd.",
          at: "gemandateerde")
      ] : []
  }
}
