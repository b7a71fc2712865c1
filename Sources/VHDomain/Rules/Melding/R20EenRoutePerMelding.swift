extension Rule where Subject == Melding {
  /// a melding leaves screening by exactly one decision.
  public static let eenRoutePerMelding = Rule(
    id: "R-20", severity: .blocks, source: "000, 001",
    summary: "Een melding verlaat de screening met precies één routebesluit."
  ) { melding, _ in
    let final = melding.routes.filter { $0.uitkomst != .aangehouden }
    if melding.herkomst == nil, melding.status.isUitScreening, melding.routes.isEmpty,
      melding.casus == nil
    {
      return [
        Finding("Deze melding verlaat de screening zonder besluit; kies een route.", at: "route")
      ]
    }
    return final.count > 1
      ? [Finding("Deze melding heeft al een routebesluit; herroep dat eerst.", at: "route")] : []
  }
}
