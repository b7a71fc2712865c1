extension Rule where Subject == Casus {
  /// not every traject is offered in every gemeente of the house.
  public static let trajectInGemeente = Rule(
    id: "R-16", severity: .warns, source: "004",
    summary: "Een traject wordt gekozen in een gemeente waar het huis het aanbiedt."
  ) { casus, context in
    let chosen = casus.procesregiebesluiten.last?.traject
    guard let traject = chosen.flatMap({ context.house.trajecten.met(id: $0) }),
      !traject.gemeenten.isEmpty, let gemeente = casus.gemeente,
      !traject.gemeenten.contains(gemeente)
    else { return [] }
    return [
      Finding(
        "Traject \(traject.naam) is er alleen voor \(dutchList(traject.gemeenten)), niet voor \(gemeente); noteer waarom het hier toch past.",
        at: "traject", severity: .warns)
    ]
  }
}
