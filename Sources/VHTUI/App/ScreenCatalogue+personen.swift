import VHDomain

/// The screens of a person: what is known, what can be added, and the forms that ask for it.
extension ScreenCatalogue {
  static var personen: [Entry] {
    [
      Entry("persoon") { _ in PersoonScreen(nummer: persoon(1)) },
      Entry("persoon-gegevens") { PersoonForm.wijzigen(persoon(1), $0) },
      Entry("persoon-geheim", .beheer) { PersoonForm.wijzigen(persoon(2), $0) },
      Entry("persoon-erbij") { _ in PersoonStappenScreen(nummer: persoon(1)) },
      Entry("persoon-in-zaal", .triage) { _ in PersoonStappenScreen(nummer: persoon(1)) },
      Entry("dossier-personen") {
        typed(DossierScreen(nummer: Nummer(jaar: $0.today.jaar, volgnummer: 1)), $0, .tab)
      },
      Entry("dossier-erbij") {
        typed(DossierScreen(nummer: Nummer(jaar: $0.today.jaar, volgnummer: 1)), $0, .tab, "+")
      },
      Entry("rol") {
        PersoonForms.rollen(persoon(1), Nummer(jaar: $0.today.jaar, volgnummer: 1), $0)
      },
      Entry("relatie") { PersoonForms.relatie(persoon(1), $0) },
      Entry("relatie-bekenden") { world in
        var form = PersoonForms.relatie(persoon(1), world)
        form.form.focus("naam")
        return typed(form, world, text("dij"))
      },
      Entry("relatie-keuze") { typed(PersoonScreen(nummer: persoon(1)), $0, "2", .enter) },
      Entry("kader") { PersoonForms.kader(persoon(1), nil, $0) },
      Entry("kader-keuze") { typed(PersoonScreen(nummer: persoon(1)), $0, "1", .enter) },
      Entry("detentie") { PersoonForms.detentie(persoon(1), $0) },
      Entry("let-op") { PersoonForms.letOp(persoon(1), $0) },
      Entry("geboren") { PersoonForms.geboren(persoon(1), $0) },
      Entry("persoonsfeit-vervalt") { _ in
        PersoonForms.vervalt("Kader K1", persoon(1)) { .kaderVervalt(id: "K1", reden: $0) }
      },
    ]
  }

  private static func persoon(_ number: Int) -> Nummer<Persoon> {
    Nummer(jaar: 0, volgnummer: number)
  }
}
