extension Rule where Subject == Casus {
  /// with the status goes a day before which it is looked at anew.
  public static let topXReview = Rule(
    id: "R-33", severity: .warns, source: "004; termijn afgeleid",
    summary:
      "Bij de status Top X hoort een dag waarvoor hij opnieuw wordt bekeken."
  ) { casus, _ in
    guard casus.isTopX, !casus.regie.topX.wegingen.isEmpty, casus.regie.topX.herzienVoor == nil
    else { return [] }
    return [
      Finding(
        "Vul in voor welke dag de status Top X opnieuw wordt bekeken.", at: "herzienVoor",
        severity: .warns)
    ]
  }
}
