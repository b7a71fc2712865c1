extension Rule where Subject == Casus {
  /// T6 and T7: a screening decision names its destination and reason; for triage also the
  /// judgement on risk and complexity.
  public static let screeningsbesluitVolledig = Rule(
    id: "T7", severity: .blocks, source: "veldgids T6-T8",
    summary:
      "Een screeningsbesluit noemt bestemming en reden; naar triage ook risico en complexiteit."
  ) { casus, _ in
    casus.besluiten.filter { $0.orgaan == .screening }.flatMap(\.ontbreekt)
  }
}
