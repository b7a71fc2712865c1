extension Rule where Subject == Casus {
  /// the table that weighs has a partner of the keten straf.
  public static let topXTafel = Rule(
    id: "R-32", severity: .warns, source: "004; profiel topX strafrecht",
    summary:
      "Over de status Top X beslist de weegtafel met ten minste één partner uit de keten straf."
  ) { casus, context in
    guard let weighed = casus.weging(onder: .strafrecht, context.house) else { return [] }
    let chains = weighed.partners.compactMap { context.house.partners.met(id: $0) }
      .flatMap(\.ketens)
    guard !chains.contains(.straf) else { return [] }
    return [
      Finding(
        "Aan deze weegtafel zat geen partner uit de keten straf; leg vast wie er was.",
        at: "partners", severity: .warns)
    ]
  }
}
