import VHDomain

extension ScreenCatalogue {
  /// What a procesregisseur does between meetings.
  static var regie: [Entry] {
    [
      Entry("nalopen") { NalopenScreen(nummer: casus(1, $0)) },
      Entry("nalopen-klaar") { typed(NalopenScreen(nummer: casus(1, $0)), $0, .tab) },
      Entry("nagelopen") { RegieForms.nalopen(casus(1, $0), $0) },
      Entry("regie") { RegieScreen(nummer: casus(1, $0)) },
      Entry("zrm") { typed(ZRMScreen(nummer: casus(1, $0), $0), $0, "3", "2", "0") },
      Entry("zrm-vastleggen") {
        typed(ZRMScreen(nummer: casus(1, $0), $0), $0, "3", "2", "0", .enter)
      },
      Entry("notitie") { RegieForms.notitie(casus(1, $0), $0) },
      Entry("stil") { RegieForms.stil(casus(1, $0), $0) },
      Entry("escaleren") { RegieForms.escaleren(casus(1, $0), $0) },
      Entry("voorwaarde") { RegieForms.voorwaarde(casus(1, $0), $0) },
      Entry("top-x") { TrajectForms.topX(casus(1, $0), dossier($0), $0) },
      Entry("huisverbod") { TrajectForms.huisverbod(casus(1, $0), dossier($0), $0) },
      Entry("toestemming") { TrajectForms.toestemming(casus(1, $0), dossier($0), $0) },
      Entry("afschalen-blokkades") { AfrondlijstScreen(nummer: casus(1, $0)) },
    ]
  }

  private static func dossier(_ world: World) -> Casus {
    world.view[casus(1, world)]?.inhoud ?? Casus()
  }
}
