import VHDomain

/// What only the administrator sees: the check and the import.
extension ScreenCatalogue {
  static var house: [Entry] {
    [
      Entry("start-beheer", .beheer) { _ in StartScreen() },
      Entry("beheer", .beheer) { _ in BeheerScreen() },
      Entry("beheer-niet") { _ in BeheerScreen() },
      Entry("controle-nog-niet", .beheer) { _ in ControleScreen() },
      Entry("controle", .beheer) { typed(ControleScreen(), $0, "o") },
      Entry("start-overgenomen", .overgenomen) { _ in StartScreen() },
      Entry("controle-overgenomen", .overgenomen) { typed(ControleScreen(), $0, "o") },
      Entry("controle-soort", .overgenomen) { world in
        // The row of the one kind of which there are many.
        let screen = typed(ControleScreen(), world, "o") as? ControleScreen
        return screen?.veel.map { ControleScreen($0) } ?? ControleScreen()
      },
      Entry("dubbelen-nog-niet", .beheer) { _ in DubbelenScreen() },
      Entry("dubbelen", .beheer) { typed(DubbelenScreen(), $0, "o") },
      Entry("personen-naast-elkaar", .beheer) { _ in
        PersonenNaastElkaarScreen(
          een: Nummer(jaar: 0, volgnummer: 7), ander: Nummer(jaar: 0, volgnummer: 9))
      },
      Entry("niet-dezelfde", .beheer) {
        typed(
          PersonenNaastElkaarScreen(
            een: Nummer(jaar: 0, volgnummer: 7), ander: Nummer(jaar: 0, volgnummer: 9)), $0, "n")
      },
      Entry("meldingen-naast-elkaar", .beheer) { world in
        MeldingenNaastElkaarScreen(
          paar: Dubbelmelding(
            een: Nummer<Melding>(jaar: world.today.jaar, volgnummer: 1).record,
            ander: Nummer<Melding>(jaar: world.today.jaar, volgnummer: 7).record,
            redenen: ["zelfde dag, bron en politiecode", "mogelijk dezelfde persoon"]))
      },
      Entry("importeren", .beheer) { ImporteerForm.new($0) },
      Entry("importeren-niet-te-lezen", .beheer) {
        typed(ImporteerForm.new($0), $0, text("csv") + [.enter] + text("nergens") + [.enter])
      },
      Entry("importeren-proef", .beheer) { imported("oud", $0) },
      Entry("importeren-fouten", .beheer) { imported("fout", $0) },
      Entry("importeren-fout", .beheer) { typed(imported("fout", $0), $0, .enter) },
      Entry("importeren-vraag", .beheer) { typed(imported("oud", $0), $0, .enter) },
      Entry("importeren-klaar", .beheer) { done("oud", $0) },
    ]
  }

  /// A casus of the old register of which all is known.
  static var overgenomen: DossierScreen { DossierScreen(nummer: Nummer(jaar: 2024, volgnummer: 1)) }

  /// A folder of the stage, read and checked.
  private static func imported(_ map: String, _ world: World) -> any Screen {
    typed(ImporteerForm.new(world), world, text("csv") + [.enter] + text(map) + [.enter])
  }

  /// The page after it, as if it was done.
  private static func done(_ map: String, _ world: World) -> any Screen {
    let job = Importeerjob.proef(Invoerkeuze(map: map))
    guard let desk = world.desk, case .proef(let proef, _) = job.run(desk, .geen) else {
      return InvoerScreen(klaar: Invoerverslag())
    }
    return InvoerScreen(klaar: proef.verslag)
  }
}
