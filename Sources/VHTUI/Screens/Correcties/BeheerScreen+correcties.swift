import VHDomain

/// The rows of the page of the beheerder that put records right.
extension BeheerScreen {
  static let veel = StartScreen.Row(
    name: "Veel dossiers corrigeren", note: "dezelfde fout op veel plaatsen",
    woorden: "massaal migratie bulk herstellen corrigeren beheer"
  ) { world in [.push(VeelForms.new(world))] }
}
