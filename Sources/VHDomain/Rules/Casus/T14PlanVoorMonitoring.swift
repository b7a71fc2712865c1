extension Rule where Subject == Casus {
  /// T13 and T14: monitoring starts when there is a casusregisseur and an agreed plan with a goal.
  public static let planVoorMonitoring = Rule(
    id: "T14", severity: .blocks, source: "veldgids T13, T14; besluit 22",
    summary:
      "Monitoren kan als er een casusregisseur is en een vastgesteld plan met ten minste één doel."
  ) { casus, _ in
    let isAgreedHere = casus.plan.vastgesteldOp != nil && !casus.isPlanOvergenomen
    guard casus.fase == .monitoring || isAgreedHere else { return [] }
    var reasons = Reasons()
    reasons.require(
      casus.casusregisseur != nil, "T14", "Noem eerst de casusregisseur.", at: "casusregisseur")
    reasons.require(!casus.plan.doelen.isEmpty, "T14", "Stel ten minste één doel.", at: "doel")
    reasons.require(
      casus.plan.vastgesteldOp != nil, "T14", "Stel eerst het plan van aanpak vast.", at: "plan")
    return reasons.findings
  }
}
