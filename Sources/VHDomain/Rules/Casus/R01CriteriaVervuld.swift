extension Rule where Subject == Casus {
  /// procesregie asks for the landelijke criteria to be met.
  ///
  /// What is still open is for R-02; thematic trajecten record a ground of their own; a
  /// house with a plustaak has R-10.
  public static let criteriaVervuld = Rule(
    id: "R-01", severity: .blocks, source: "003; besluiten 1 en 4",
    summary: "Procesregie begint pas als de landelijke criteria zijn vervuld.", overrulable: true
  ) { casus, context in
    casus.procesregiebesluiten.compactMap(\.criteria)
      .filter { $0.uitkomst == .voldoetNiet && !$0.profiel(context.house).heeftPlustaak }
      .map { _ in
        Finding(
          "De landelijke criteria zijn niet vervuld; kies een andere uitkomst, of laat de manager de regel met reden overrulen.",
          at: "uitkomst")
      }
  }
}

extension Casus {
  /// The decisions that took it under procesregie.
  var procesregiebesluiten: [Besluit] { besluiten.filter { $0.uitkomst == .procesregie } }
}
