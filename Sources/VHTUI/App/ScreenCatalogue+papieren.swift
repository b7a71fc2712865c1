import VHDomain

/// What stands around a meeting: the calendar, the papers and the reporters.
extension ScreenCatalogue {
  static var papieren: [Entry] {
    [
      Entry("start-manager", .naTriage) { _ in StartScreen() },
      Entry("overleggen", .naTriage) { _ in OverleggenScreen() },
      Entry("overleggen-wacht") { _ in OverleggenScreen() },
      Entry("overleggen-zaal", .triage) { _ in OverleggenScreen() },
      Entry("uitnodigen", .naTriage) { typed(OverleggenScreen(), $0, "d") },
      Entry("papier-uitnodiging", .naTriage) { typed(OverleggenScreen(), $0, "d", .enter) },
      Entry("na-overleg", .naTriage) { after($0) },
      Entry("papier-verslag", .naTriage) { paper(.verslag, nil, $0) },
      Entry("papier-besluitenlijst", .naTriage) { paper(.besluitenlijst, "politie", $0) },
      Entry("papier-actielijst", .naTriage) { paper(.actielijst, "met-ggz", $0) },
      Entry("drukken", .naTriage) {
        typed(paper(.besluitenlijst, "politie", $0), $0, "d")
      },
      Entry("verstuurd", .naTriage) { typed(paper(.besluitenlijst, "met-ggz", $0), $0, "+") },
      Entry("terugkoppelen", .naTriage) { _ in TerugkoppelenScreen() },
      Entry("papier-terugkoppeling", .naTriage) { typed(TerugkoppelenScreen(), $0, .enter) },
      Entry("melder-ingelicht", .naTriage) { typed(TerugkoppelenScreen(), $0, "+") },
      Entry("papier-zaal", .triage) { _ in
        PapierScreen(.overleg(Nummer(jaar: 2026, volgnummer: 1), .verslag, organisatie: nil))
      },
    ]
  }

  /// The last triage that was closed.
  private static func last(_ world: World) -> Nummer<Overleg> {
    world.view.gehoudenOverleggen.first { $0.tafel == "triage" }?.nummer
      ?? Nummer(jaar: 2026, volgnummer: 1)
  }

  private static func after(_ world: World) -> any Screen { NaOverlegScreen(nummer: last(world)) }

  private static func paper(
    _ soort: Papiersoort, _ organisatie: String?, _ world: World
  ) -> any Screen {
    PapierScreen(.overleg(last(world), soort, organisatie: organisatie))
  }
}
