extension Rule where Subject == Casus {
  /// in a house with a plustaak, procesregie asks for (1 and 2 and 3) or 4, or the plustaak.
  ///
  /// Whether the house's own text hangs its criteria together so is a setting of its profile
  /// (decision 2).
  public static let criteriaMetPlustaak = Rule(
    id: "R-10", severity: .blocks, source: "004; besluit 2",
    summary:
      "In een huis met plustaken begint procesregie pas als de criteria zijn vervuld, of de plustaak."
  ) { casus, context in
    casus.procesregiebesluiten.compactMap(\.criteria)
      .filter { $0.uitkomst == .voldoetNiet && $0.profiel(context.house).heeftPlustaak }
      .map { _ in
        Finding(
          "De criteria van dit huis zijn niet vervuld en de plustaak evenmin; kies een andere uitkomst.",
          at: "uitkomst")
      }
  }
}
