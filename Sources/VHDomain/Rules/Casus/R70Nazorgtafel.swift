extension Rule where Subject == Casus {
  /// after the nazorgtafel there is a casemanager, and it says whether procesregie is needed.
  public static let nazorgtafel = Rule(
    id: "R-70", severity: .blocks, source: "001",
    summary:
      "Na de nazorgtafel is er een casemanager, en staat er of procesregie nodig is."
  ) { casus, _ in
    guard casus.regie.waarde("nazorgtafel-op") != nil else { return [] }
    var reasons = Reasons()
    reasons.require(
      casus.regie.casemanager != nil, "R-70", "Benoem eerst de casemanager.",
      at: "nazorgtafel-op")
    reasons.require(
      casus.regie.waarde("procesregie-nodig") != nil, "R-70",
      "Geef aan of procesregie nodig is.", at: "procesregie-nodig")
    return reasons.findings
  }
}
