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
      Entry("huisverbod") { TrajectForms.huisverbod(casus(1, $0), dossier($0), nil, $0) },
      Entry("toestemming") { TrajectForms.toestemming(casus(1, $0), $0) },
      Entry("actie-verzetten") { VervolgForms.verzetten(casus(1, $0), actie($0), $0) },
      Entry("escalatie-uitkomst") { world in
        let asked = ["De teamleider GGZ", "De stuurgroep"].map {
          Escalatie(aan: $0, vraag: "Wanneer is er plaats?", uiterlijk: world.today)
        }
        return VervolgForms.uitkomst(casus(1, world), asked, world)
      },
      Entry("ander-traject") { VervolgForms.traject(casus(1, $0), dossier($0), $0) },
      Entry("geen-eindmeting") { VervolgForms.zonderEindmeting(casus(1, $0), $0) },
      Entry("leefgebied-toch") { VervolgForms.toch(casus(1, $0), dossier($0), $0) },
      Entry("voorwaarde-bezien") {
        var condition = Voorwaarde("De huur wordt betaald")
        condition.id = "V1"
        return RegieForms.bezien(casus(1, $0), condition, $0)
      },
      Entry("dossier-zrm") {
        typed(DossierScreen(nummer: casus(1, $0)), $0, .tab, .tab, .tab, .tab)
      },
      Entry("werkdruk") { _ in WerkdrukScreen() },
      Entry("werkvoorraad-alleen") { _ in WerkfilterScreen(.alle) },
      Entry("werkvoorraad-collega") { _ in WerkvoorraadScreen(.van("s.yilmaz")) },
      Entry("werkvoorraad-signaal") { _ in
        WerkvoorraadScreen(.alle, alleen: .signaal("R-41"))
      },
      Entry("afschalen-blokkades") { AfrondlijstScreen(nummer: casus(1, $0)) },
    ]
  }

  private static func actie(_ world: World) -> Actie {
    dossier(world).openActies.first
      ?? Actie("-", partner: "", wie: "", uiterlijk: world.today)
  }

  private static func dossier(_ world: World) -> Casus {
    world.view[casus(1, world)]?.inhoud ?? Casus()
  }
}
