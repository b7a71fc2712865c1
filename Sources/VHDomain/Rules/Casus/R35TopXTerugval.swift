extension Rule where Subject == Casus {
  /// being placed again after the status ended is a new interval, because of a relapse.
  public static let topXTerugval = Rule(
    id: "R-35", severity: .blocks, source: "000",
    summary:
      "Wie na het einde van de status opnieuw Top X wordt, krijgt een nieuwe periode met reden terugval."
  ) { casus, _ in
    guard casus.topX.count > 1, let last = casus.regie.topX.wegingen.last, last.aan, !last.terugval
    else { return [] }
    return [
      Finding(
        "De status was al eens beëindigd; opnieuw plaatsen kan alleen als terugval.", at: "terugval"
      )
    ]
  }
}
