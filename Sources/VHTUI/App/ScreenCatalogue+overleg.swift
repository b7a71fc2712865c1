import VHDomain

/// The screens of a meeting: the tables, the roll-call and the points of screening and triage.
extension ScreenCatalogue {
  static var meetings: [Entry] {
    [
      Entry("tafel-wachtrij") { TafelScreen(tafel: "screening-verward", datum: $0.today) },
      Entry("tafel-delen") { TafelScreen(tafel: "routeertafel", datum: $0.today) },
      Entry("tafel-agenda") { TafelScreen(tafel: "triage", datum: $0.today) },
      Entry("tafel-screening", .screening) {
        TafelScreen(tafel: "screening-verward", datum: $0.today)
      },
      Entry("tafel-andere-dag", .gepland) { TafelScreen(tafel: "triage", datum: $0.today) },
      Entry("tafel-bezet", .triage) {
        TafelScreen(tafel: "screening-verward", datum: $0.today)
      },
      Entry("tafel-triage", .triage) { TafelScreen(tafel: "triage", datum: $0.today) },
      Entry("afronden", .triage) {
        typed(TafelScreen(tafel: "triage", datum: $0.today), $0, .end, .enter)
      },
      Entry("presentie") {
        PresentieScreen(tafel: "triage", datum: $0.today, meeting: nil, $0)
      },
      Entry("presentie-afwezig") {
        typed(
          PresentieScreen(tafel: "triage", datum: $0.today, meeting: nil, $0), $0, "0", "5", "1",
          "2", "1")
      },
      Entry("presentie-kort") {
        PresentieScreen(tafel: "screening-verward", datum: $0.today, meeting: nil, $0)
      },
      Entry("vrijgeven", .triageTafel) { VrijgaveScreen(nummer: $0.overleg?.nummer ?? none) },
      Entry("vrijgave-afwijking", .triageTafel) {
        typed(VrijgaveScreen(nummer: $0.overleg?.nummer ?? none), $0, "2", .enter)
      },
      Entry("uitnodiging-antwoord", .gepland) { world in
        AntwoordScreen(
          nummer: world.view.komendeOverleggen.first?.nummer ?? none, organisatie: "met-ggz")
      },
      Entry("gast", .triage) { OverlegForms.gast($0.overleg?.nummer ?? none, $0) },
      Entry("punt-erbij") { OverlegForms.punt("triage", $0.today, $0) },
      Entry("presentie-open", .triage) {
        PresentieScreen(tafel: "triage", datum: $0.today, meeting: $0.overleg, $0)
      },
    ]
  }

  static var screening: [Entry] {
    [
      Entry("screening-uitkomst", .screening) { screeningPoint($0) },
      Entry("screening-partner", .screening) { typed(screeningPoint($0), $0, "2") },
      Entry("screening-alle-partners", .screening) { typed(screeningPoint($0), $0, "2", "4") },
      Entry("screening-gemeente", .screening) { typed(screeningPoint($0), $0, "3") },
      Entry("screening-reden", .screening) { typed(screeningPoint($0), $0, "4") },
      Entry("screening-eigen-woorden", .screening) { typed(screeningPoint($0), $0, "4", "t") },
      Entry("screening-risico", .screening) { typed(screeningPoint($0), $0, "1") },
      Entry("screening-terug-op", .screening) {
        typed(screeningPoint($0), $0, ["6"] + text("Loopt er al hulp?") + [.enter, "1"])
      },
      Entry("screening-koppelen", .screening) { typed(screeningPoint($0), $0, "7") },
      Entry("screening-waar", .screening) { typed(screeningPoint($0), $0, "w") },
      Entry("screening-voorlezen", .screening) {
        typed(screeningPoint($0), $0, "2", "1", "3")
      },
      Entry("screening-tekst", .screening) { typed(screeningPoint($0), $0, "l") },
    ]
  }

  static var triage: [Entry] {
    [
      Entry("triage-tafel", .triageTafel) {
        TriagePuntScreen.new(decision(casus(5, $0), .triage, $0), $0)
      },
      Entry("triage-gesloten", .triageTafel) { triagePoint($0) },
      Entry("triage-beeld", .triage) { triagePoint($0) },
      Entry("triage-inbreng", .triage) { typed(triagePoint($0), $0, .tab) },
      Entry("triage-criteria", .triage) { typed(triagePoint($0), $0, .tab, .tab, "4") },
      Entry("steunt-op", .triage) {
        typed(triagePoint($0), $0, .tab, .tab, "4", .tab, "1")
      },
      Entry("triage-verdeeld", .triage) { typed(triagePoint($0), $0, .tab, .tab, "4", "v") },
      Entry("bekend-ronde", .triage) { BekendScreen(nummer: casus(5, $0), $0) },
      Entry("actie-regel", .triage) {
        typed(
          ActieregelScreen(nummer: casus(5, $0)), $0, text("politie contactverbod nagaan vr"))
      },
      Entry("triage-herroepen", .triage) { OverlegForms.herroepen(casus(5, $0), $0) },
      Entry("triage-onthouding", .triageBeantwoord) {
        typed(triagePoint($0), $0, decision + ["+", "1"])
      },
      Entry("triage-waarom", .triage) { typed(triagePoint($0), $0, .tab, .tab, "w") },
      Entry("triage-besluit", .triage) { typed(triagePoint($0), $0, "b") },
      Entry("triage-geweigerd", .triage) { typed(triagePoint($0), $0, "b", "1") },
      Entry("triage-vraag", .triage) { typed(triagePoint($0), $0, "b", "2") },
      Entry("triage-beantwoord", .triageBeantwoord) { typed(triagePoint($0), $0, .tab, .tab) },
      Entry("triage-kiezen", .triageBeantwoord) { typed(triagePoint($0), $0, "b") },
      Entry("triage-aard", .triageBeantwoord) { typed(triagePoint($0), $0, "b", "1") },
      Entry("triage-traject", .triageBeantwoord) {
        typed(triagePoint($0), $0, "b", "1", "3", "3", "1")
      },
      Entry("triage-regisseur", .triageBeantwoord) {
        typed(triagePoint($0), $0, "b", "1", "3", "3", "1", .enter)
      },
      Entry("triage-let-op", .triageWaarschuwt) { typed(triagePoint($0), $0, decision) },
      Entry("triage-voorlezen", .triageBeantwoord) { typed(triagePoint($0), $0, decision) },
      Entry("leefgebieden", .triage) { CriteriaForms.lijst(.leefgebieden, casus(5, $0), $0) },
      Entry("ketens", .triage) { CriteriaForms.lijst(.ketens, casus(5, $0), $0) },
      Entry("inbreng", .triage) { CriteriaForms.inbreng(casus(5, $0), $0) },
      Entry("overrulen", .triage) { CriteriaForms.overrulen(casus(5, $0)) },
    ]
  }

  /// All that is asked for procesregie, up to reading back.
  private static var decision: [Key] {
    ["b", "1", "3", "3", "1", .enter, "1", "3", .enter, "t"]
      + text("Zorg en straf zijn samen nodig")
      + [.enter, "2"]
  }

  private static func screeningPoint(_ world: World) -> any Screen {
    ScreeningPuntScreen(besluitvorming: decision(casus(7, world), .screening, world))
  }

  private static let none = Nummer<Overleg>(jaar: 2026, volgnummer: 0)

  static func triagePoint(_ world: World) -> any Screen {
    TriagePuntScreen(besluitvorming: decision(casus(5, world), .triage, world))
  }

  private static func decision(
    _ nummer: Nummer<Casus>, _ orgaan: Besluitorgaan, _ world: World
  ) -> Besluitvorming {
    Besluitvorming(nummer, orgaan: orgaan, deelnemers: world.overleg?.inhoud.aanwezig ?? [])
  }
}
