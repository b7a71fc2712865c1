import VHDomain

/// Every screen with sample content from the practice data: what tests draw and what the printed
/// key table is made from.
///
/// One line a screen. A sample that needs keys is brought there by those keys, so that no state is
/// shown that can't be reached.
enum ScreenCatalogue {
  /// Where a screen is seen.
  enum Setting: String, CaseIterable, Sendable {
    /// Before sign-in.
    case niemand
    /// A procesregisseur at the desk.
    case eigenPlek
    /// Who keeps the house in order.
    case beheer
    /// The manager, for whom two corrections of the beheerder wait.
    case voorstel
    /// The beheerder who proposed those.
    case voorstelEigen
    /// Who keeps the house in order and manages it, after an old register was taken over.
    case overgenomen
    /// A procesregisseur whose spoed waits for the triage.
    case spoed
    /// Casussen that belong together, one on which the house advises, and a day on which it came in.
    case samenhang
    /// A screening meeting with a point on the table.
    case screening
    /// A triage with a point on the table of which nothing may be shown yet.
    case triageTafel
    /// A triage with a point on the table, criterion 2 still open.
    case triage
    /// The same with all criteria answered.
    case triageBeantwoord
    /// The same, with a keten among the answers of which nobody contributed.
    case triageWaarschuwt
    /// A procesregisseur at the desk, with a casus on the agenda of next week.
    case gepland
    /// The desk of the manager after a triage, with the next one planned.
    case naTriage
    /// A procesregisseur at the desk, with a meeting about one casus planned for today.
    case casusoverleg
    /// That meeting with its casus on the table and the person concerned there.
    case casusoverlegOpen
  }

  struct Entry {
    let name: String
    let setting: Setting
    let make: (World) -> any Screen

    init(_ name: String, _ setting: Setting = .eigenPlek, _ make: @escaping (World) -> any Screen) {
      self.name = name
      self.setting = setting
      self.make = make
    }
  }

  static var all: [Entry] {
    general + personen + correcties + cijfers + house + inrichting + meldingen + meldingForms
      + dossiers
      + casusForms + meetings + screening + triage + partners + together + papieren + regie
      + casusoverleg
  }

  static var names: [String] { all.map(\.name) }

  // MARK: - General

  private static var general: [Entry] {
    [
      Entry("aanmelden", .niemand) { _ in AanmeldenScreen() },
      Entry("start") { _ in StartScreen() },
      Entry("start-zaal", .triage) { _ in StartScreen() },
      Entry("conflict") { world in
        ConflictScreen(
          nummer: casus(1, world).record, wie: "S. Yılmaz", om: "10:15",
          velden: [
            .init(
              id: "tekst", naam: "toelichting", mijn: "Woont weer bij zijn moeder.",
              ander: "Staat op de wachtlijst voor beschermd wonen.")
          ])
      },
      Entry("conflict-zaal", .triage) { world in
        ConflictScreen(
          nummer: casus(5, world).record, wie: "S. Yılmaz", om: "10:15",
          velden: [
            .init(
              id: "tekst", naam: "toelichting", mijn: "Woont weer bij zijn moeder.",
              ander: "Staat op de wachtlijst voor beschermd wonen.")
          ])
      },
      Entry("consult") { _ in ConsultScreen() },
      Entry("stoppen") { _ in StoppenScreen() },
      Entry("hulp") {
        OpdrachtenScreen.hulp(DossierScreen(nummer: casus(1, $0)), $0, isTop: false)
      },
      Entry("hulp-formulier") { OpdrachtenScreen.hulp(MeldingForm.new($0), $0, isTop: false) },
      Entry("hulp-zoeken") {
        typed(OpdrachtenScreen.hulp(StartScreen(), $0, isTop: true), $0, text("gor"))
      },
      Entry("opdrachten") { OpdrachtenScreen.palet(StartScreen(), $0, isTop: true) },
      Entry("opdrachten-zoeken") {
        typed(OpdrachtenScreen.palet(StartScreen(), $0, isTop: true), $0, text("cas"))
      },
      Entry("opdrachten-zaal", .triage) {
        OpdrachtenScreen.palet(triagePoint($0), $0, isTop: false)
      },
      Entry("zoeken") { _ in ZoekScreen() },
      Entry("zoeken-gevonden") { typed(ZoekScreen(), $0, "v", "e", "r") },
      Entry("onafgemaakt") { _ in OnafgemaaktScreen() },
      Entry("nieuw") { _ in NieuwScreen() },
      Entry("weggooien") { _ in VraagScreen.weggooien(sampleDraft) },
      Entry("lezen") { typed(DossierScreen(nummer: casus(1, $0)), $0, "w") },
      Entry("waarschuwing") { warning($0) },
      Entry("ongedaan") {
        VraagScreen.ongedaanMaken("actie A3 bij \(casus(1, $0))", vastgelegd: $0.now, [])
      },
    ]
  }

  private static let sampleDraft = Concept(
    medewerker: "a.devries",
    plek: Formulier.actie.plek(Nummer<Casus>(jaar: 2026, volgnummer: 1).record),
    titel: "Actie bij C-2026-0001", bewaard: Moment(milliseconden: 1_795_603_327_000),
    velden: [.init("omschrijving", soort: "tekst", ["briefadres regelen"])])

  private static func warning(_ world: World) -> any Screen {
    let command = Command.overlegOpenen(
      tafel: "triage", datum: world.today, aanwezig: ["politie"], voorzitter: world.wie)
    let refusal = world.refusal(command) ?? Refusal("R-22", "Er zijn te weinig organisaties.")
    return WaarschuwingScreen(command: command, refusal: refusal)
  }

  // MARK: - Meldingen

  private static var meldingen: [Entry] {
    [
      Entry("meldingen") { _ in MeldingenScreen() },
      Entry("meldingen-alle") { typed(MeldingenScreen(), $0, .tab) },
      Entry("meldingen-gemerkt") {
        typed(MeldingenScreen(), $0, "+", .down, "+")
      },
      Entry("meldingen-filter") {
        typed(MeldingenScreen(), $0, [.tab, "/"] + text("overlast"))
      },
      Entry("melding-concept") { MeldingScreen(nummer: melding(9, $0)) },
      Entry("melding-ontvangen") { MeldingScreen(nummer: melding(7, $0)) },
      Entry("melding-gerouteerd") { MeldingScreen(nummer: melding(4, $0)) },
      Entry("melding-onbekend") { MeldingScreen(nummer: melding(99, $0)) },
      Entry("route") { RouteScreen(nummer: melding(7, $0)) },
      Entry("route-rechtstreeks") { typed(RouteScreen(nummer: melding(7, $0)), $0, "2") },
      Entry("route-spoed") { typed(RouteScreen(nummer: melding(7, $0)), $0, "3") },
      Entry("route-koppelen") { typed(RouteScreen(nummer: melding(7, $0)), $0, "4") },
      Entry("route-koppelen-reden") { typed(RouteScreen(nummer: melding(7, $0)), $0, "4", "1") },
      Entry("route-beheer", .beheer) { RouteScreen(nummer: melding(7, $0)) },
    ]
  }

  private static var meldingForms: [Entry] {
    [
      Entry("melding-nieuw") { MeldingForm.new($0) },
      Entry("melding-ingevuld") { filledIn($0) },
      Entry("melding-bekenden") {
        typed(MeldingForm.new($0), $0, toSurname + text("Dykstra"))
      },
      Entry("melding-bekend-gekozen") {
        typed(MeldingForm.new($0), $0, toSurname + text("Dykstra1"))
      },
      Entry("melding-ontbreekt") { incomplete($0) },
      Entry("melding-code") { typed(MeldingForm.new($0), $0, "1", .enter, "1", .enter) },
      Entry("melding-partner") {
        typed(MeldingForm.new($0), $0, text("woning") + [.enter] + text("uithuis") + [.enter])
      },
      Entry("melding-volgens-melder") { world in
        let before: [Key] = text("woning") + [.enter] + Array(repeating: .tab, count: 10)
        return typed(MeldingForm.new(world), world, before + text("jno"))
      },
      Entry("melding-detentie") { typed(MeldingForm.new($0), $0, text("dji") + [.enter]) },
      Entry("melding-volgende") { world in
        let first = filledIn(world) as? FormScreen ?? MeldingForm.new(world)
        return MeldingForm.following(first.form, melding(9, world), world)
      },
      Entry("conclusie") { MeldingForms.conclusie(melding(7, $0), $0) },
      Entry("melding-wijzigen") { typed(MeldingScreen(nummer: melding(9, $0)), $0, .enter) },
      Entry("melding-terugval") { world in
        let nummer = casus(4, world)
        return MeldingForm.relapse(nummer, world.view[nummer]?.inhoud ?? Casus(), world)
      },
    ]
  }

  /// The way to the surname in the intake: past the fields before it, without a source.
  private static var toSurname: [Key] { Array(repeating: .tab, count: 4) }

  private static func filledIn(_ world: World) -> any Screen {
    var screen = MeldingForm.new(world)
    screen.form.set(.choice("politie"), for: "bron")
    screen.form.set(.choice("overlast"), for: "soort")
    screen.form.set(.answer(.nee), for: "verward")
    screen.form.set(.date(world.today.description), for: "ontvangenOp")
    screen.form.set(.choice("Roermond"), for: "gemeente")
    screen.form.set(.text("Bakker"), for: "achternaam")
    screen.form.set(
      .text("Zet 's nachts de muziek hard en scheldt de buren uit."), for: "aanleiding")
    screen.form.focus("achternaam")
    return screen
  }

  private static func incomplete(_ world: World) -> any Screen {
    var screen = MeldingForm.new(world)
    let trial = Command.registreren(
      Intake(gegevens: Meldinggegevens(), personen: []), ontvangen: true)
    let findings = world.refusal(trial)?.findings ?? []
    screen.form.show(findings: findings.map { (field: $0.field, message: $0.message) })
    return screen
  }

  // MARK: - Casussen

  private static var dossiers: [Entry] {
    [
      Entry("werkvoorraad-mijn") { _ in WerkvoorraadScreen(isAlleen: true) },
      Entry("werkvoorraad-alle") { _ in WerkvoorraadScreen(isAlleen: false) },
      Entry("dossier-overzicht") { DossierScreen(nummer: casus(1, $0)) },
      Entry("dossier-plan") { typed(DossierScreen(nummer: casus(1, $0)), $0, .tab, .tab) },
      Entry("dossier-verloop") {
        typed(DossierScreen(nummer: casus(1, $0)), $0, .tab, .tab, .tab)
      },
      Entry("dossier-besluit") {
        typed(DossierScreen(nummer: casus(3, $0)), $0, .tab, .tab, .tab, .enter)
      },
      Entry("dossier-nieuw") { DossierScreen(nummer: casus(2, $0)) },
      Entry("dossier-nieuw-plan") { typed(DossierScreen(nummer: casus(2, $0)), $0, .tab, .tab) },
      Entry("dossier-aangehouden") { DossierScreen(nummer: casus(3, $0)) },
      Entry("dossier-gesloten") { DossierScreen(nummer: casus(4, $0)) },
      Entry("werkvoorraad-zonder", .overgenomen) { _ in WerkvoorraadScreen.zonder },
      Entry("dossier-overgenomen", .overgenomen) { _ in overgenomen },
      Entry("dossier-overgenomen-plan", .overgenomen) { typed(overgenomen, $0, .tab, .tab) },
      Entry("dossier-overgenomen-verloop", .overgenomen) {
        typed(overgenomen, $0, .tab, .tab, .tab)
      },
      Entry("dossier-spoed", .spoed) { DossierScreen(nummer: casus(7, $0)) },
      Entry("stappen-spoed", .spoed) { StappenScreen(nummer: casus(7, $0)) },
      Entry("werkvoorraad-spoed", .spoed) { _ in WerkvoorraadScreen(isAlleen: true) },
      Entry("tafel-spoed", .spoed) { TafelScreen(tafel: "triage", datum: $0.today) },
      Entry("dossier-onbekend") { DossierScreen(nummer: casus(99, $0)) },
      Entry("stappen") { StappenScreen(nummer: casus(1, $0)) },
      Entry("stappen-gesloten") { StappenScreen(nummer: casus(4, $0)) },
      Entry("actie-afronden") { typed(DossierScreen(nummer: casus(1, $0)), $0, .enter) },
    ]
  }

  private static var casusForms: [Entry] {
    [
      Entry("actie-nieuw") { CasusForms.actie(casus(1, $0), $0) },
      Entry("actie-vervalt") { typed(DossierScreen(nummer: casus(1, $0)), $0, .enter, "2") },
      Entry("agenderen") { CasusForms.agenderen(casus(5, $0), tafel: "triage", $0) },
      Entry("casusregisseur") { CasusForms.casusregisseur(casus(2, $0), $0) },
      Entry("procesregisseur") { CasusForms.procesregisseur(casus(1, $0), $0) },
      Entry("doel") { CasusForms.doel(casus(1, $0), $0) },
      Entry("plan") { RegieForms.plan(casus(1, $0), $0) },
      Entry("opschalen") { CasusForms.opschalen(casus(1, $0)) },
      Entry("afschalen") { CasusForms.afschalen(casus(1, $0), $0) },
      Entry("afsluiten") { CasusForms.afsluiten(casus(1, $0), $0) },
    ]
  }
}
