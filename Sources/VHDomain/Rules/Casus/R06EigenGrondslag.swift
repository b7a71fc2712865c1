extension Rule where Subject == Casus {
  /// for thematic trajecten the criteria are no gate; they have a ground of their own.
  public static let eigenGrondslag = Rule(
    id: "R-06", severity: .blocks, source: "handvat 2019; besluit 4",
    summary:
      "Thematische trajecten worden niet aan de criteria getoetst, maar noemen een eigen grondslag."
  ) { casus, context in
    casus.procesregiebesluiten.compactMap { besluit in
      guard let traject = besluit.traject.flatMap({ context.house.trajecten.met(id: $0) }) else {
        return nil
      }
      if traject.toetsAanCriteria {
        return besluit.criteria?.uitkomst == nil
          ? Finding(
            "Traject \(traject.naam) vraagt om een toets aan de landelijke criteria.", at: "traject"
          )
          : nil
      }
      return besluit.grondslag == nil
        ? Finding("Kies de eigen grondslag van traject \(traject.naam).", at: "grondslag") : nil
    }
  }
}
