extension Rule where Subject == Casus {
  /// the status Top X asks, in principle, problems on two leefgebieden of two ketens.
  public static let topXKetens = Rule(
    id: "R-30", severity: .warns, source: "001; profiel topX ketens",
    summary:
      "De status Top X vraagt in beginsel problemen op twee leefgebieden van twee ketens."
  ) { casus, context in
    guard context.house.regieprofiel.topX == .ketens,
      let weighed = casus.regie.topX.wegingen.last, weighed.aan
    else { return [] }
    let areas = weighed.leefgebieden.compactMap { context.house.leefgebieden.met(id: $0) }
    let chains = Set(areas.map(\.keten))
    guard areas.count < 2 || chains.count < 2 else { return [] }
    let known = chains.map(\.rawValue).sorted()
    return [
      Finding(
        "Er zijn \(areas.count) leefgebieden met een probleem, in "
          + (known.isEmpty ? "geen keten" : "de keten \(dutchList(known))")
          + "; Top X vraagt er twee van twee ketens.",
        at: "leefgebieden", severity: .warns)
    ]
  }
}
