import ArgumentParser
import Foundation
import VHDomain

/// `vh zoek`: persons, casussen and meldingen by number, name, birth date or words.
struct Zoek: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zoek",
    abstract: "Zoek personen, casussen en meldingen; zonder zoekterm wordt ernaar gevraagd.",
    discussion: "vh zoek --als a.devries")

  /// More than this is no list to read; the total tells how much is left out.
  private static let rows = 50

  @Argument(
    help: ArgumentHelp("Een nummer, naam, geboortedatum of woorden.", valueName: "zoekterm"))
  var termen: [String] = []

  @Flag(help: "Geef alle treffers als JSON.")
  var json = false

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let view = try huis.view(try algemeen.actor())
    let question = try termen.isEmpty ? Zoek.asked() : termen.joined(separator: " ")
    do throws(Refusal) {
      let found = try view.zoek(question, hooguit: json ? .max : Zoek.rows)
      Edge.out(json ? view.json(found).pretty : Zoek.text(found, view))
    } catch {
      throw CommandError(error)
    }
  }

  /// What to search for, asked so that no name stays in a shell's history.
  private static func asked() throws -> String {
    if isatty(STDIN_FILENO) == 1 { Edge.ask("Zoek naar: ") }
    guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else {
      throw CommandError(
        "Er is niets om naar te zoeken; typ een nummer, naam, geboortedatum of woorden.", code: 64)
    }
    return line
  }

  private static func text(_ found: Zoekresultaat, _ view: View) -> String {
    guard found.totaal > 0 else { return "Niets gevonden." }
    let lines = found.treffers.map { hit -> [String] in
      let row = view.regel(hit.nummer)
      return [
        hit.nummer.description, row?.wie ?? "", row?.gemeente ?? "", row?.staat ?? "", hit.waarom,
      ].map { Edge.safe($0).replacingOccurrences(of: "\n", with: " ") }
    }
    let widths = (0..<4).map { column in lines.map { $0[column].columns }.max() ?? 0 }
    let rows = lines.map { line in
      line.enumerated().map {
        $0.offset < 4 ? $0.element.padded(to: widths[$0.offset]) : $0.element
      }
      .joined(separator: "  ")
    }
    let more = found.totaal - found.treffers.count
    let rest = more > 0 ? ["En nog \(more); maak de vraag preciezer, of gebruik --json."] : []
    return (rows + rest).joined(separator: "\n")
  }
}
