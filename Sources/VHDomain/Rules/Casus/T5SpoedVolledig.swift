extension Rule where Subject == Casus {
  /// T5: acting before a table decided names why, who decided and who directs it (decision 29).
  ///
  /// The rules on admission are tested when a table confirms it.
  public static let spoedVolledig = Rule(
    id: "T5", severity: .blocks, source: "000, 002; veldgids T5; besluit 29",
    summary: "Spoed noemt waarom het niet kan wachten, wie besloot en wie de procesregisseur is."
  ) { casus, _ in
    guard let spoed = casus.spoed, spoed.isVoorlopig else { return [] }
    var reasons = Reasons()
    reasons.require(
      !spoed.reden.isBlank, "T5", "Schrijf waarom het niet kan wachten op een tafel.", at: "reden")
    reasons.require(
      !spoed.besluiter.isBlank, "T5",
      "Noem wie tot spoed besloot: een procesregisseur of de manager.", at: "besluiter")
    return reasons.findings
  }
}
