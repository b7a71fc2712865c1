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

  @Flag(help: "Toon elke bevinding, ook als er heel veel van één soort zijn.")
  var alles = false

  @Flag(help: "Herstel wat te herstellen is; wat er stond blijft bewaard.")
  var herstel = false

  @Option(help: ArgumentHelp("Waarom er hersteld wordt.", valueName: "reden"))
  var reden: String?

  @Option(
    help: ArgumentHelp("Een reservekopie om dossiers uit te herstellen.", valueName: "map"),
    completion: .directory)
  var uit: String?

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    guard herstel || (reden == nil && uit == nil) else {
      throw CommandError("--reden en --uit horen bij --herstel.", code: 64)
    }
    guard !herstel || reden != nil else {
      throw CommandError("Zeg met --reden waarom er hersteld wordt.", code: 64)
    }
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let actor = try algemeen.actor()
    _ = try huis.view(actor)
    if let reden { try mend(huis, actor, reden) }
    let report = try ControleCommand.report(huis, actor)
    if json {
      Edge.out(report.json.pretty)
    } else {
      let most = alles ? Int.max : ControleCommand.perSoort
      Edge.out(Edge.safe(report.tekst(hooguit: most).joined(separator: "\n")))
    }
    if report.fouten > 0 { throw Bevonden() }
  }

  /// Mends, and tells file by file what was done; with `--json` on stderr, beside the document.
  private func mend(_ huis: Huis, _ actor: Actor, _ reden: String) throws {
    let points: [Herstelpunt]
    do {
      let kopie = try uit.map { try Kopie(opening: $0) }
      points = try huis.registry.herstel(reden: reden, als: actor, uit: kopie)
    } catch let error as StoreError {
      throw CommandError(error)
    } catch let error as PerformError {
      throw CommandError(error)
    }
    let tell = json ? Edge.error : Edge.out
    for point in points {
      tell(
        Edge.line("\(point.isHersteld ? "hersteld" : "niet hersteld")  \(point.pad): \(point.zin).")
      )
    }
    if points.isEmpty { tell("Er was niets te herstellen.") }
  }

  /// So many findings of one kind are listed; of an old register come thousands alike.
  static let perSoort = 20

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

extension Controleverslag {
  /// The report as lines: how often what was found, then each finding, of one kind at most so many.
  func tekst(hooguit most: Int) -> [String] {
    let soorten = soorten
    guard !soorten.isEmpty else { return [samenvatting] }
    let width = soorten.map(\.controle.count).max() ?? 0
    let digits = soorten.map { "\($0.bevindingen.count)".count }.max() ?? 0
    let counts = soorten.map { soort in
      let count = "\(soort.bevindingen.count)"
      let blanks = String(repeating: " ", count: digits - count.count)
      return "  \(blanks)\(count)  \(soort.ernst.rawValue.padded(to: 8))  "
        + "\(soort.controle.padded(to: width))  \(soort.zin)"
    }
    return ["Gevonden, per soort:"] + counts + [""]
      + soorten.flatMap { $0.regels(hooguit: most) } + ["", samenvatting]
  }
}

extension Controleverslag.Soort {
  /// The findings, and how many more there are.
  fileprivate func regels(hooguit most: Int) -> [String] {
    let lines = bevindingen.prefix(most).map { "\(ernst.rawValue)  \($0.regel)" }
    let rest = bevindingen.count - lines.count
    guard rest > 0 else { return lines }
    return lines + ["  … en nog \(rest) keer \(controle); --alles of --json toont ze ook."]
  }
}
