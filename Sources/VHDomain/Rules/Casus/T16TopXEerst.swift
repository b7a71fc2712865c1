extension Rule where Subject == Casus {
  /// T16: the status Top X ends before a casus is scaled down.
  public static let topXVoorAfschalen = Rule(
    id: "T16", severity: .blocks, source: "veldgids T16",
    summary:
      "Voor het afschalen eindigt eerst de status Top X."
  ) { casus, _ in
    guard casus.afschaling != nil, casus.isTopX, casus.overname == nil else { return [] }
    return [Finding("Beëindig eerst de status Top X.", at: "topX")]
  }
}
