extension Rule where Subject == Casus {
  /// the ketens named in the criteria are seen among the partners that contributed.
  ///
  /// A check of the answers against the facts in the file; it hints, it never decides.
  public static let antwoordenEnFeiten = Rule(
    id: "R-04", severity: .warns, source: "003",
    summary: "De ketens die de criteria noemen, komen terug bij de partners die inbrachten."
  ) { casus, context in
    let decided = casus.procesregiebesluiten.compactMap(\.criteria)
    guard let found = decided.last(where: { $0.antwoorden != nil }), let answers = found.antwoorden,
      found.toets(context.house)?.c2.uitkomst == .ja
    else { return [] }
    let partners = casus.verrijkingen.map(\.partner) + [casus.opening.inbrengendePartner ?? ""]
    let seen = Set(partners.flatMap { context.house.partners.met(id: $0)?.ketens ?? [] })
    let missing = answers.meerdereKetens.ketens.filter { !seen.contains($0) }
    return missing.isEmpty
      ? []
      : [
        Finding(
          "Geen partner uit de keten \(dutchList(missing.map(\.rawValue))) bracht iets in; noteer waarop het antwoord steunt.",
          at: "criteria.meerdereKetens.ketens", severity: .warns)
      ]
  }
}
