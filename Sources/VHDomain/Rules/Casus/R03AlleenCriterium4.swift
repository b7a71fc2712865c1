extension Rule where Subject == Casus {
  /// when criterion 4 is the only ground, the area is named.
  public static let alleenCriterium4 = Rule(
    id: "R-03", severity: .warns, source: "003; besluit 1",
    summary: "Is onveiligheid in plaats of buurt de enige grond, dan is het gebied benoemd."
  ) { casus, context in
    let onlyC4 = casus.procesregiebesluiten.compactMap { $0.criteria?.toets(context.house) }
      .contains { $0.alleenC4 }
    guard onlyC4, casus.gaatOver.soort != .gebied, (casus.gaatOver.gebied ?? "").isBlank else {
      return []
    }
    return [
      Finding(
        "Onveiligheid in plaats of buurt is de enige grond en er is geen gebied genoemd; noteer om welk gebied het gaat.",
        at: "gebied", severity: .warns)
    ]
  }
}
