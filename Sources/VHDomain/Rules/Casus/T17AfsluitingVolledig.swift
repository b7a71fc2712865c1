extension Rule where Subject == Casus {
  /// T17: a casus is closed with a coded reason; the person was told, or it says why not.
  public static let afsluitingVolledig = Rule(
    id: "T17", severity: .blocks, source: "veldgids T17, R-103",
    summary: "Afsluiten noemt een reden en of de betrokkene is geïnformeerd, of waarom niet."
  ) { casus, context in
    guard let afsluiting = casus.afsluiting, afsluiting.uitkomst == nil,
      casus.overname?.afgeslotenOp == nil
    else { return [] }
    var reasons = Reasons()
    reasons.require(
      afsluiting.reden.flatMap { context.house.afsluitredenen.met(id: $0) } != nil, "T17",
      "Kies waarom de casus wordt afgesloten.", at: "reden")
    reasons.require(
      afsluiting.betrokkeneGeinformeerd != nil, "T17",
      "Geef aan of de betrokkene is geïnformeerd.", at: "geinformeerd")
    reasons.require(
      afsluiting.betrokkeneGeinformeerd != false
        || !(afsluiting.redenNietGeinformeerd ?? "").isBlank, "T17",
      "Schrijf waarom de betrokkene niet is geïnformeerd.", at: "redenNietGeinformeerd")
    return reasons.findings
  }
}
