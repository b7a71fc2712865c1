extension Rule where Subject == Casus {
  /// a score of 1 or 2 leads to a goal or action, or it says why not.
  public static let zrmLaagMetActie = Rule(
    id: "R-52", severity: .warns, source: "004",
    summary:
      "Bij een score van 1 of 2 staat een doel of actie in het plan, of waarom niet."
  ) { casus, context in
    guard let last = casus.zrm.last, last.door != nil,
      let version = context.house.regieprofiel.zrmversies.met(id: last.versie)
    else { return [] }
    let served = Set(
      casus.plan.doelen.compactMap(\.leefgebied) + casus.acties.compactMap(\.leefgebied))
    let low = last.scores.filter { ($0.score ?? 5) <= 2 && ($0.zonderActie ?? "").isBlank }
    let bare = low.filter { score in
      let area = version.domeinen.first { $0.naam == score.domein }?.leefgebied
      return area.map { !served.contains($0) } ?? true
    }
    guard !bare.isEmpty else { return [] }
    return [
      Finding(
        "Lage score zonder doel of actie: \(dutchList(bare.map(\.domein))). Stel een doel of schrijf waarom niet.",
        at: "zonderActie", severity: .warns)
    ]
  }
}
