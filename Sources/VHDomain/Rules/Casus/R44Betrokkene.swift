extension Rule where Subject == Casus {
  /// the person agrees with the plan, or it says why not.
  public static let betrokkeneBijPlan = Rule(
    id: "R-44", severity: .warns, source: "003, 004",
    summary:
      "Bij een vastgesteld plan staat of de betrokkene instemt, of waarom niet."
  ) { casus, _ in
    guard let agreed = casus.regie.vaststelling else { return [] }
    let needsReason = agreed.instemming?.vraagtReden ?? true
    guard needsReason, agreed.toelichting.isBlank else { return [] }
    return [
      Finding(
        "Schrijf of de betrokkene instemt, of waarom dat er niet is.", at: "toelichting",
        severity: .warns)
    ]
  }
}
