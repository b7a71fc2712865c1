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
    let paden = Dictionary(
      Invoersoort.allCases.compactMap { soort in path(soort).map { (soort, $0) } }
    ) { first, _ in first }
    guard !paden.isEmpty else {
      throw CommandError("Noem ten minste één bestand, zoals --meldingen meldingen.csv.", code: 64)
    }
    let actor = try algemeen.actor()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let regel = Voortgangsregel(onderbreekbaar: true)
    defer { regel.close() }
    let keuze = Invoerkeuze(bronsysteem: bronsysteem, paden: paden)
    let verslag = try importeer(keuze, huis, actor, regel)
    let signaal = regel.signaal
    regel.close()
    for line in Invoertekst.waarschuwingen(verslag) { Edge.error(Edge.line(line)) }
    Edge.out(Edge.safe(Invoertekst.regels(verslag, isProef: proef).joined(separator: "\n")))
    if signaal != nil, !proef { Edge.error("vh: Afbreken kwam te laat: alles is vastgelegd.") }
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
    _ keuze: Invoerkeuze, _ huis: Huis, _ actor: Actor, _ regel: Voortgangsregel
  ) throws -> Invoerverslag {
    let door = Bestanden(
      lees: { (pad, voortgang) throws(Leesfout) in try Bestandslezer.lees(pad, voortgang) },
      namen: { (map) throws(Leesfout) in try Bestandslezer.namen(map) })
    do {
      let invoer = try Invoerpakket.lees(keuze, door, regel.voortgang).invoer
      if proef { return try huis.registry.proef(invoer, as: actor, voortgang: regel.voortgang) }
      return try huis.registry.perform(
        .importeren(invoer), as: actor, voortgang: regel.voortgang
      ).verslag ?? Invoerverslag()
    } catch let error as Invoerpakket.Fouten {
      throw error.isAfgebroken ? regel.afgebroken : CommandError(error)
    } catch let error as PerformError {
      throw error.isAfgebroken ? regel.afgebroken : CommandError(error)
    }
  }
}
