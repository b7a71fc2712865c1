import ArgumentParser

/// `vh handleiding-man`: a page of the manual; for who installs the program.
struct HandleidingManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handleiding-man", abstract: "Geef een bladzijde van de handleiding voor man.",
    discussion: "vh handleiding-man 1 > vh.1", shouldDisplay: false)

  @Argument(help: ArgumentHelp("1 (vh) of 5 (vh-gegevens).", valueName: "hoofdstuk"))
  var hoofdstuk: Int

  func run() throws {
    guard let page = Manpagina.pagina(hoofdstuk) else {
      throw CommandError("Hoofdstuk \(hoofdstuk) is er niet; kies 1 of 5.", code: 64)
    }
    Edge.write(page.roff)
  }
}
