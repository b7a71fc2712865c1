import VHDomain

/// Putting records right, in the states it is seen in.
extension ScreenCatalogue {
  static var correcties: [Entry] {
    [
      Entry("dossier-corrigeren", .beheer) { _ in DossierScreen(nummer: casus) },
      Entry("corrigeren", .beheer) { _ in CorrectieScreen(nummer: casus.record) },
      Entry("corrigeren-filter", .beheer) {
        typed(CorrectieScreen(nummer: casus.record), $0, ["/"] + text("gemeente"))
      },
      Entry("correctie", .beheer) { world in
        let fields = world.view.correctievelden(casus.record)
        return fields.first { $0.pad == ["gemeente"] }.map { CorrectieForm.new($0, world) }
          ?? CorrectieScreen(nummer: casus.record)
      },
      Entry("gevolgen", .beheer) { world in
        let move = Command.casusVerhuizen(
          casus, gemeente: "Weert", op: world.today, reden: "Verhuisd.")
        guard case .push(let screen) = GevolgenScreen.open(move, back: 2, world).first else {
          return CorrectieScreen(nummer: casus.record)
        }
        return screen
      },
      Entry("samenvoegen", .beheer) {
        SamenvoegForms.samenvoegen(
          Nummer(jaar: 0, volgnummer: 1), Nummer(jaar: 0, volgnummer: 2), $0)
      },
      Entry("verhuizen", .beheer) { VerplaatsForms.verhuizen(casus, naar: "Weert", $0) },
      Entry("overdragen", .beheer) { VerplaatsForms.overdragen(nil, $0) },
    ]
  }

  private static let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
}
