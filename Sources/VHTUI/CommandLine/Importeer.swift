import ArgumentParser
import Foundation
import VHDomain

/// `vh importeer`: take over the records of an old system, all of them or none.
struct Importeer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importeer", abstract: "Neem dossiers over uit CSV-bestanden, alles of niets.",
    discussion: "vh importeer --personen personen.csv --meldingen meldingen.csv --proef")

  @Option(help: ArgumentHelp("Personen.", valueName: "bestand"), completion: .csv)
  var personen: String?
  @Option(help: ArgumentHelp("Meldingen.", valueName: "bestand"), completion: .csv)
  var meldingen: String?
  @Option(help: ArgumentHelp("Casussen.", valueName: "bestand"), completion: .csv)
  var casussen: String?
  @Option(help: ArgumentHelp("Huisverboden.", valueName: "bestand"), completion: .csv)
  var huisverboden: String?
  @Option(
    help: ArgumentHelp("Meldingen van instroom en uitstroom.", valueName: "bestand"),
    completion: .csv)
  var detentie: String?
  @Option(
    help: ArgumentHelp("Metingen van zelfredzaamheid.", valueName: "bestand"), completion: .csv)
  var zrm: String?
  @Option(help: ArgumentHelp("Acties.", valueName: "bestand"), completion: .csv)
  var acties: String?
  @Option(help: ArgumentHelp("Notities.", valueName: "bestand"), completion: .csv)
  var notities: String?

  @Option(help: ArgumentHelp("Het systeem waar de dossiers uit komen.", valueName: "naam"))
  var bronsysteem = "csv"

  @Flag(help: "Controleer alles en meld wat er zou gebeuren; er verandert niets.")
  var proef = false

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let given = Invoersoort.allCases.compactMap { soort in path(soort).map { (soort, $0) } }
    guard !given.isEmpty else {
      throw CommandError("Noem ten minste één bestand, zoals --meldingen meldingen.csv.", code: 64)
    }
    let actor = try algemeen.actor()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let progress = Voortgang()
    defer { progress.clear() }
    var tables: [Invoertabel] = []
    for (soort, path) in given {
      progress.show("\(Edge.safe(path)) lezen")
      tables.append(Invoertabel(soort, bestand: Edge.safe(path), bytes: try Edge.read(path)))
    }
    let rows = tables.map(\.aantal).reduce(0, +)
    progress.show("\(rows) regels \(proef ? "controleren" : "controleren en vastleggen")")
    let verslag = try importeer(Invoer(bronsysteem: bronsysteem, tables), huis, actor)
    progress.clear()
    for line in verslag.waarschuwingen { Edge.error(Edge.safe(line)) }
    Edge.out(Edge.safe(Importeer.tekst(verslag, isProef: proef)))
  }

  private func path(_ soort: Invoersoort) -> String? {
    switch soort {
    case .personen: personen
    case .meldingen: meldingen
    case .casussen: casussen
    case .huisverboden: huisverboden
    case .detentie: detentie
    case .zrm: zrm
    case .acties: acties
    case .notities: notities
    }
  }

  private func importeer(
    _ invoer: Invoer, _ huis: Huis, _ actor: Actor
  ) throws -> Invoerverslag {
    do throws(PerformError) {
      if proef { return try dry(invoer, huis, actor) }
      return try huis.registry.perform(.importeren(invoer), as: actor).verslag ?? Invoerverslag()
    } catch {
      throw CommandError(error)
    }
  }

  private func dry(
    _ invoer: Invoer, _ huis: Huis, _ actor: Actor
  ) throws(PerformError) -> Invoerverslag {
    do {
      return try huis.registry.proef(invoer, as: actor)
    } catch {
      throw .refused(error)
    }
  }

  // MARK: - What it says

  static func tekst(_ verslag: Invoerverslag, isProef: Bool) -> String {
    let counts = Invoersoort.allCases.compactMap { soort in
      verslag.tellingen[soort].map { telling in
        soort.rawValue.padding(toLength: 14, withPad: " ", startingAt: 0)
          + "\(telling.nieuw) nieuw, \(telling.bekend) al bekend"
      }
    }
    let isNothing = verslag.tellingen.values.allSatisfy { $0.nieuw == 0 }
    let head =
      isProef
      ? "Proef: er is niets gewijzigd. De invoer zou dit vastleggen:"
      : isNothing ? "Alles was al ingevoerd; er is niets gewijzigd." : "Ingevoerd:"
    return ([head] + counts + people(verslag) + unknown(verslag)).joined(separator: "\n")
  }

  private static func people(_ verslag: Invoerverslag) -> [String] {
    guard !verslag.medewerkers.isEmpty else { return [] }
    return ["Nieuwe procesregisseurs, niet actief en zonder rechten:"]
      + verslag.medewerkers.map { "  \($0)" }
  }

  private static func unknown(_ verslag: Invoerverslag) -> [String] {
    guard !verslag.onbekend.isEmpty else { return [] }
    let rows = verslag.onbekend.sorted {
      ($0.key.soort.rawValue, $0.key.kolom, -$0.value, $0.key.waarde)
        < ($1.key.soort.rawValue, $1.key.kolom, -$1.value, $1.key.waarde)
    }
    return ["Waarden die dit huis niet kent, bewaard zoals ze er staan:"]
      + rows.map {
        "  \($0.key.soort.rawValue).\($0.key.kolom): \"\($0.key.waarde)\" (\($0.value)x)"
      }
  }
}

/// One line on the terminal that says what goes on; nothing where no terminal is.
struct Voortgang {
  private let isShown = isatty(STDERR_FILENO) == 1

  func show(_ text: String) {
    if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)…".utf8)) }
  }

  func clear() {
    if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
