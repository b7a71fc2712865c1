extension Rule where Subject == Casus {
  /// the public prosecutor takes part when radicalisation is discussed.
  public static let omAanTafel = Rule(
    id: "R-77", severity: .warns, source: "002",
    summary:
      "Aan de weegtafel radicalisering neemt het OM deel."
  ) { casus, _ in
    guard casus.regie.waarde("weegtafel-op") != nil, casus.regie.waarde("om-aan-tafel") != "ja"
    else { return [] }
    return [
      Finding(
        "Het OM hoort bij deze bespreking; nodig het uit.", at: "om-aan-tafel", severity: .warns)
    ]
  }
}
