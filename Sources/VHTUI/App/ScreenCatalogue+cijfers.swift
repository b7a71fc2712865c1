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
      Entry("cijfers-zaal", .triage) { figures($0, .end, .enter) },
    ]
  }

  private static func figures(_ world: World, _ keys: Key...) -> any Screen {
    Cijferkeuze(world).map { typed(CijfersScreen($0), world, keys) } ?? StartScreen()
  }
}
