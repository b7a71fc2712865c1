import VHDomain

/// What came in, who is asked, whom to call, and what belongs together.
extension ScreenCatalogue {
  static var partners: [Entry] {
    [
      Entry("start-samenhang", .samenhang) { _ in StartScreen() },
      Entry("vandaag", .samenhang) { VandaagScreen(dag: $0.today) },
      Entry("vandaag-eerder") { typed(VandaagScreen(dag: $0.today), $0, .left) },
      Entry("informatievragen", .samenhang) { _ in InformatievragenScreen() },
      Entry("informatievraag", .samenhang) { InformatievraagScreen(nummer: vraag(1, $0)) },
      Entry("informatievraag-beantwoord", .samenhang) {
        InformatievraagScreen(nummer: vraag(2, $0))
      },
      Entry("informatievraag-nieuw") { typed(InformatievragenScreen(), $0, "+") },
      Entry("informatievraag-antwoord", .samenhang) {
        typed(InformatievraagScreen(nummer: vraag(1, $0)), $0, .enter)
      },
      Entry("contacten") { _ in ContactenScreen() },
      Entry("contacten-filter") { typed(ContactenScreen(), $0, ["/"] + text("coen")) },
      Entry("contact") { typed(ContactenScreen(), $0, .enter) },
      Entry("contact-nieuw") { typed(ContactenScreen(), $0, "+") },
      Entry("contact-einde") { typed(ContactenScreen(), $0, .enter, "h") },
    ]
  }

  static var together: [Entry] {
    [
      Entry("samenhang", .samenhang) { typed(DossierScreen(nummer: dossier(1, $0)), $0, "k") },
      Entry("samenhang-persoon", .samenhang) {
        typed(SamenhangScreen(nummer: dossier(1, $0)), $0, "+")
      },
      Entry("samenhang-onderwerp", .samenhang) {
        typed(SamenhangScreen(nummer: dossier(2, $0)), $0, .enter)
      },
      Entry("samenhang-verbinden", .samenhang) {
        typed(SamenhangScreen(nummer: dossier(1, $0)), $0, "k")
      },
      Entry("samenhang-verbreken", .samenhang) {
        typed(SamenhangScreen(nummer: dossier(1, $0)), $0, .down, .down, .down, "h")
      },
      Entry("dossier-samenhang", .samenhang) { DossierScreen(nummer: dossier(1, $0)) },
      Entry("dossier-groep", .samenhang) { DossierScreen(nummer: dossier(2, $0)) },
      Entry("casusregisseur-contact") {
        typed(CasusForms.casusregisseur(dossier(2, $0), $0), $0, [.tab] + text("cel"))
      },
      Entry("advies-vragen") {
        typed(RouteScreen(nummer: Nummer(jaar: $0.today.jaar, volgnummer: 7)), $0, "8")
      },
      Entry("dossier-advies", .samenhang) { DossierScreen(nummer: dossier(7, $0)) },
      Entry("advies-geven", .samenhang) {
        typed(StappenScreen(nummer: dossier(7, $0)), $0, "1")
      },
      Entry("werkvoorraad-advies", .samenhang) { _ in WerkvoorraadScreen(.advies) },
    ]
  }

  private static func vraag(_ number: Int, _ world: World) -> Nummer<Informatievraag> {
    Nummer(jaar: world.today.jaar, volgnummer: number)
  }

  private static func dossier(_ number: Int, _ world: World) -> Nummer<Casus> {
    Nummer(jaar: world.today.jaar, volgnummer: number)
  }
}
