extension Rule where Subject == Casus {
  /// to be put forward is not to have the status; it is weighed first.
  public static let topXGewogen = Rule(
    id: "R-34", severity: .blocks, source: "001",
    summary:
      "Een voordracht, zoals van de GPP, is nog geen status Top X: eerst wordt gewogen."
  ) { casus, _ in
    let given = casus.regie.topX.wegingen.count { $0.aan }
    guard casus.overname == nil, casus.topX.count > given else { return [] }
    return [
      Finding(
        "Een voordracht geeft nog geen status Top X; laat een tafel eerst wegen.", at: "tafel")
    ]
  }
}
