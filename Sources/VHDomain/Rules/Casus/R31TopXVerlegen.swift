extension Rule where Subject == Casus {
  /// R-31, third part: it says that partners cannot stop it by themselves.
  public static let topXVerlegen = Rule(
    id: "R-31b", severity: .warns, source: "004; profiel topX strafrecht",
    summary:
      "Bij de status Top X staat dat partners het zelf niet kunnen keren."
  ) { casus, context in
    guard let weighed = casus.weging(onder: .strafrecht, context.house),
      weighed.handelingsverlegen != .ja
    else { return [] }
    return [
      Finding(
        "Er staat niet dat partners het zelf niet kunnen keren; leg de handelingsverlegenheid vast.",
        at: "handelingsverlegen", severity: .warns)
    ]
  }
}
