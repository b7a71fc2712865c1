extension Rule where Subject == Melding {
  /// T2: a melding is received only when it says what a table needs to know.
  public static let meldingVolledig = Rule(
    id: "T2", severity: .blocks, source: "veldgids T2",
    summary:
      "Een melding is ontvangen als bron, soort, datum, gemeente, aanleiding en een persoon, groep of gebied bekend zijn."
  ) { melding, _ in
    [.ingetrokken, .concept, .overgenomen].contains(melding.status)
      ? [] : melding.gegevens.ontbreekt
  }
}

extension Meldinggegevens {
  /// What is still missing before the melding can be received, one finding a field (T2).
  public var ontbreekt: [Finding] {
    var reasons = Reasons()
    reasons.require(bron != nil, "T2", "Kies de bron van de melding.", at: "bron")
    reasons.require(soort != nil, "T2", "Kies de soort melding.", at: "soort")
    reasons.require(
      ontvangenOp != nil, "T2", "Vul in op welke dag de melding is ontvangen.", at: "ontvangenOp")
    reasons.require(gemeente != nil, "T2", "Kies de gemeente.", at: "gemeente")
    reasons.require(
      onderwerp.kanZonderPersonen || !betrokkenen.isEmpty, "T2", "Noem ten minste één persoon.",
      at: "achternaam")
    reasons.require(
      !aanleiding.isBlank, "T2", "Schrijf in een paar zinnen wat de aanleiding is.",
      at: "aanleiding")
    return reasons.findings + gaatOver.ontbreekt("T2")
  }
}
