import VHDomain

extension ScreenCatalogue {
  /// A meeting about one casus, and the papers of a casus.
  static var casusoverleg: [Entry] {
    [
      Entry("overleg-plannen") { CasusoverlegForms.plannen(casus(1, $0), $0) },
      Entry("overleg-wijzigen", .casusoverleg) { world in
        meeting(world).map { CasusoverlegForms.wijzigen($0, casus(1, world), world) }
          ?? CasusoverlegForms.plannen(casus(1, world), world)
      },
      Entry("overleg-afzeggen", .casusoverleg) { world in
        meeting(world).map { CasusoverlegForms.afzeggen($0, world) }
          ?? CasusoverlegForms.plannen(casus(1, world), world)
      },
      Entry("start-casusoverleg", .casusoverleg) { _ in StartScreen() },
      Entry("dossier-overleg", .casusoverleg) { dossier($0, tabs: 5) },
      Entry("dossier-papieren", .casusoverleg) { dossier($0, tabs: 6) },
      Entry("casusoverleg", .casusoverleg) { world in
        meeting(world).map { TafelScreen($0) }
          ?? TafelScreen(tafel: "casusoverleg", datum: world.today)
      },
      Entry("casusoverleg-presentie", .casusoverleg) { world in
        PresentieScreen(
          tafel: "casusoverleg", datum: world.today, meeting: nil, gepland: meeting(world), world)
      },
      Entry("casusoverleg-uitnodigen", .casusoverleg) { world in
        NaOverlegScreen(nummer: meeting(world)?.nummer ?? none)
      },
      Entry("papier-uitnodiging-betrokkene", .casusoverleg) { world in
        PapierScreen(
          .overleg(meeting(world)?.nummer ?? none, .uitnodiging, organisatie: "betrokkene"))
      },
      Entry("papier-plan-tafel", .casusoverleg) { PapierScreen(.casus(casus(1, $0), .planTafel)) },
      Entry("papier-plan-betrokkene", .casusoverleg) {
        PapierScreen(.casus(casus(1, $0), .planBetrokkene))
      },
      Entry("papier-samenvatting", .casusoverleg) {
        PapierScreen(.casus(casus(1, $0), .samenvatting))
      },
      Entry("papier-drukken", .casusoverleg) {
        Papieropdracht.drukken(.casus(casus(1, $0), .samenvatting), $0)
      },
      Entry("bespreking-plan", .casusoverlegOpen) { BesprekingScreen.new(casus(1, $0), $0) },
      Entry("bespreking-inbreng", .casusoverlegOpen) {
        typed(BesprekingScreen.new(casus(1, $0), $0), $0, .tab)
      },
      Entry("bespreking-afspraak", .casusoverlegOpen) {
        typed(BesprekingScreen.new(casus(1, $0), $0), $0, "b")
      },
      Entry("bespreking-voorlezen", .casusoverlegOpen) {
        typed(
          BesprekingScreen.new(casus(1, $0), $0), $0,
          ["b"] + text("Hij blijft wonen zolang de huur wordt betaald.") + [.enter])
      },
    ]
  }

  private static let none = Nummer<Overleg>(jaar: 2026, volgnummer: 1)

  private static func meeting(_ world: World) -> Stored<Overleg>? {
    world.view.overleggen.last { $0.inhoud.afspraak != nil }
  }

  private static func dossier(_ world: World, tabs: Int) -> any Screen {
    typed(DossierScreen(nummer: casus(1, world)), world, Array(repeating: .tab, count: tabs))
  }
}
