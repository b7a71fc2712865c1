extension Rule where Subject == Casus {
  /// in a house with extra tasks every admission says which kind it is, as the answers have
  /// it, so that the two are counted apart.
  public static let taakBijBesluit = Rule(
    id: "R-15", severity: .blocks, source: "004",
    summary: "Een besluit in een huis met plustaken noemt of het een basistaak of een plustaak is."
  ) { casus, context in
    casus.procesregiebesluiten.compactMap(\.criteria)
      .filter { found in
        found.uitkomst == .voldoet && found.taak != found.toets(context.house)?.taak
      }
      .map { _ in
        Finding(
          "Het besluit noemt niet de taak die uit de antwoorden volgt; beslis opnieuw.",
          at: "criteria.taak")
      }
  }
}
