import ArgumentParser
import VHDomain

/// `vh toets`: what answers to the admission criteria come to.
struct ToetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toets",
    abstract: "Toets antwoorden aan de criteria; mensen besluiten, het programma rekent.",
    discussion: "vh toets antwoorden.json --json")

  @Argument(
    help: ArgumentHelp("Een JSON-bestand met antwoorden, of - voor invoer.", valueName: "bestand"),
    completion: .file(extensions: ["json"]))
  var bestand: String

  @Flag(help: "Geef het antwoord als JSON.")
  var json = false

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let bytes = try Edge.read(bestand)
    let name = bestand == "-" ? "invoer" : bestand
    do throws(InputFaults) {
      let (profiel, toets) = try Criteriatoets.read(bytes, file: name)
      Edge.out(json ? toets.json.compact : ToetsCommand.text(toets, profiel))
    } catch {
      throw CommandError(error)
    }
  }

  private static func text(_ toets: Criteriatoets, _ profiel: Criteriaprofiel) -> String {
    let rows = zip(profiel.criteria, toets.criteria).enumerated().map { index, criterion in
      "  criterium \(index + 1)   \(criterion.1.uitkomst.rawValue.padded(to: 10))\(criterion.0)"
    }
    let lists = [
      ("Doorslaggevend", toets.geheel.doorslaggevend),
      ("Nog te beantwoorden", toets.geheel.nogTeBeantwoorden),
    ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }
    let task = toets.taak.map { ["Taak: \($0.rawValue)"] } ?? []
    let note =
      profiel == .maastrichtHeuvelland
      ? ["Let op: de samenhang (1, 2 en 3) of 4 is ontleend aan de landelijke criteria."] : []
    return ([toets.zin] + rows + lists + task + note).joined(separator: "\n")
  }
}
