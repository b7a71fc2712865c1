extension Rule where Subject == Casus {
  /// a measurement is a snapshot, so information older than 30 days is not used.
  public static let zrmVerseInformatie = Rule(
    id: "R-56", severity: .warns, source: "004",
    summary:
      "Een meting is een momentopname: informatie van meer dan 30 dagen oud telt niet mee."
  ) { casus, _ in
    guard let last = casus.zrm.last, last.door != nil, let from = last.informatieVan,
      from.dagen(tot: last.op) > 30
    else { return [] }
    return [
      Finding(
        "De informatie is \(from.dagen(tot: last.op)) dagen ouder dan de meting; gebruik informatie van hooguit 30 dagen.",
        at: "informatieVan", severity: .warns)
    ]
  }
}
