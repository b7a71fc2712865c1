import VHDomain

/// The rows of the page of the beheerder that put records right.
extension BeheerScreen {
  static let veel = StartScreen.Row(
    name: "Veel dossiers corrigeren", note: "dezelfde fout op veel plaatsen",
    woorden: "massaal migratie bulk herstellen corrigeren beheer"
  ) { world in [.push(VeelForms.new(world))] }

  static let blind = StartScreen.Row(
    name: "Corrigeren zonder toegang", note: "een veld in een dossier dat u niet mag zien",
    woorden: "blind afgeschermd radicalisering bij nummer corrigeren beheer"
  ) { _ in [.push(BlindForm.new())] }
}
