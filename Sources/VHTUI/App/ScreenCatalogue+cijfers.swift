import VHDomain

/// The figures, in every state they are seen in.
extension ScreenCatalogue {
  static var cijfers: [Entry] {
    [
      Entry("cijfers") { figures($0) },
      Entry("cijfers-totaal") { figures($0, .pageDown, .pageDown, .right, .right) },
      Entry("cijfers-procesregie") { figures($0, .tab) },
      Entry("cijfers-periode") { figures($0, .up) },
      Entry("cijfers-kies-periode") { figures($0, "2") },
      Entry("cijfers-andere-periode") { figures($0, "2", "7") },
      Entry("cijfers-kies-tabel") { figures($0, "1") },
      Entry("cijfers-kies-gemeente") { figures($0, "3") },
      Entry("cijfers-kies-traject") { figures($0, .tab, "4") },
      Entry("cijfers-grafiek") { figures($0, "6", .down) },
      Entry("cijfers-jaren") { figures($0, .tab, .tab, "5") },
      Entry("cijfers-staven") { figures($0, .tab, .tab, .tab, .tab, "6") },
      Entry("cijfers-toelichting") { figures($0, "t") },
      Entry("cijfers-dossiers") { figures($0, .end, .enter) },
      Entry("cijfers-personen") { figures($0, .tab, .pageDown, .right, .right, .enter) },
      Entry("rapporten") { figures($0, "<", "d") },
      Entry("rapport") { _ in
        RapportScreen(nummer: Nummer(jaar: 2026, volgnummer: 1), tekst: sample)
      },
      Entry("cijfers-zaal", .triage) { figures($0, .end, .enter) },
    ]
  }

  /// A published text, wider than the screen.
  private static let sample = """
    Rapport R-2026-0001, bevroren op do 26 nov 2026, definitie 0d1e2f3a4b5c.

    Meldingen, screening en triage
    gemeente   kwartaal  meldingen_alle  screening_casussen  meldingen_verward  triage_casussen
    Weert      2026-Q1               31                   8                 12                3
    Weert      totaal                31                   8                 12                3
    """

  private static func figures(_ world: World, _ keys: Key...) -> any Screen {
    Cijferkeuze(world).map { typed(CijfersScreen($0), world, keys) } ?? StartScreen()
  }
}
