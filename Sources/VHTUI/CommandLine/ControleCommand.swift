import ArgumentParser
import Foundation
import VHDomain

/// `vh controle`: every record, reference, rule and the log.
struct ControleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controle",
    abstract: "Controleer alle dossiers, verwijzingen, regels en het logboek.",
    discussion: "vh controle --als beheer")

  @Flag(help: "Geef alle bevindingen als JSON.")
  var json = false

  @Flag(help: "Herstel wat te herstellen is; kan nog niet.")
  var herstel = false

  @Option(help: ArgumentHelp("Waarom er hersteld wordt.", valueName: "reden"))
  var reden: String?

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    guard !herstel, reden == nil else {
      throw CommandError(
        "Herstellen kan nog niet; vh controle zonder --herstel en --reden toont wat er is.",
        code: 64)
    }
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let actor = try algemeen.actor()
    _ = try huis.view(actor)
    let report = try ControleCommand.report(huis, actor)
    if json {
      Edge.out(report.json.pretty)
    } else {
      let lines = report.bevindingen.map { "\($0.ernst.rawValue)  \($0.regel)" }
      Edge.out(Edge.safe((lines + [report.samenvatting]).joined(separator: "\n")))
    }
    if report.fouten > 0 { throw Bevonden() }
  }

  private static func report(_ huis: Huis, _ actor: Actor) throws -> Controleverslag {
    let regel = Voortgangsregel()
    defer { regel.close() }
    do throws(StoreError) {
      return try huis.registry.controle(as: actor, voortgang: regel.voortgang)
    } catch {
      throw CommandError(error)
    }
  }
}

/// The command did what was asked and found something: exit code 1, nothing to say.
struct Bevonden: Error {}
