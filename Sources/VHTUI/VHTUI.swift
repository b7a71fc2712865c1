import ArgumentParser
import Foundation
import VHDomain

/// The program: without a subcommand it opens on the data folder.
@main
struct VH: ParsableCommand {
  static let version = Programma.versie

  static let configuration = CommandConfiguration(
    commandName: "vh", abstract: "Casusregie voor een Zorg- en Veiligheidshuis.",
    discussion: "vh oefen",
    subcommands: [
      Init.self, MedewerkerCommand.self, InrichtingCommand.self, ToetsCommand.self, Zoek.self,
      Toon.self, Corrigeer.self, VoorstelCommand.self,
      CijfersCommand.self, ControleCommand.self, Importeer.self, Exporteer.self, Reservekopie.self,
      Terugzetten.self,
      PadenCommand.self, InstellingenCommand.self, Oefen.self, VoltooiingCommand.self,
      HandleidingManCommand.self, Meting.self,
    ])

  @Flag(help: "Toon de versie.")
  var versie = false

  @OptionGroup var scherm: Scherm
  @OptionGroup var algemeen: Algemeen

  func run() throws {
    if versie {
      Edge.out("vh \(VH.version)")
      return
    }
    try scherm.open(Paden.data(algemeen.gegevens), als: algemeen.als)
  }

  static func main() {
    umask(0o077)
    CrashGuard.install()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--terminal-zelftest" { Foundation.exit(runTerminalSelfTest()) }
    Foundation.exit(Opdrachtregel.run(arguments))
  }
}
