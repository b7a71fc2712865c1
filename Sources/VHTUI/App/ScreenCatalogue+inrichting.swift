import VHDomain

/// The house itself: what there is, what it is, and its forms.
extension ScreenCatalogue {
  static var inrichting: [Entry] {
    [
      Entry("inrichting", .beheer) { _ in InrichtingScreen() },
      Entry("inrichting-niet") { _ in HuislijstScreen(soort: .partners) },
      Entry("inrichting-partners", .beheer) { _ in HuislijstScreen(soort: .partners) },
      Entry("inrichting-gemeenten", .beheer) { _ in HuislijstScreen(soort: .gemeenten) },
      Entry("inrichting-tafels", .beheer) { _ in HuislijstScreen(soort: .tafels) },
      Entry("inrichting-partner", .beheer) { _ in
        HuisonderdeelScreen(soort: .partners, id: "politie")
      },
      Entry("inrichting-tafel", .beheer) { _ in
        HuisonderdeelScreen(soort: .tafels, id: "triage")
      },
      Entry("inrichting-termijnen", .beheer) { _ in
        HuisonderdeelScreen(soort: .termijnen, id: "termijnen")
      },
      Entry("inrichting-nieuwe-partner", .beheer) { form(HuisForms.nieuw(.partners, $0)) },
      Entry("inrichting-nieuwe-gemeente", .beheer) { form(HuisForms.nieuw(.gemeenten, $0)) },
      Entry("inrichting-nieuwe-tafel", .beheer) { form(HuisForms.nieuw(.tafels, $0)) },
      Entry("inrichting-wijzigen", .beheer) { world in
        form(world.view.huisonderdeel(.tafels, "triage").map { HuisForms.wijzigen($0, world) })
      },
      Entry("inrichting-termijnen-wijzigen", .beheer) { world in
        form(
          world.view.huisonderdeel(.termijnen, "termijnen").map { HuisForms.wijzigen($0, world) })
      },
      Entry("inrichting-laatste-dag", .beheer) { world in
        form(world.view.huisonderdeel(.partners, "politie").map { HuisForms.einde($0, world) })
      },
      Entry("medewerkers", .beheer) { _ in MedewerkersScreen() },
      Entry("medewerker", .beheer) { MedewerkerScreen(id: $0.view.medewerkers.first?.id ?? "") },
      Entry("medewerker-nieuw", .beheer) { MedewerkerForms.nieuw($0) },
      Entry("medewerker-wijzigen", .beheer) { world in
        form(world.view.medewerkers.first.map { MedewerkerForms.wijzigen($0, world) })
      },
      Entry("medewerker-laatste-dag", .beheer) { world in
        form(world.view.medewerkers.first.map { MedewerkerForms.einde($0, world) })
      },
    ]
  }

  private static func form(_ screen: FormScreen?) -> any Screen { screen ?? InrichtingScreen() }
}
