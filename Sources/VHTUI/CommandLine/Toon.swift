import ArgumentParser
import VHDomain

/// `vh toon`: one record with its whole history.
struct Toon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "Toon één dossier met zijn hele verloop.",
    discussion: "vh toon C-2026-0001 --als a.devries")

  @Argument(
    help: ArgumentHelp(
      "M-2026-0001, C-2026-0001, O-2026-0001, P-000001, V-2026-0001 of K-000001.",
      valueName: "nummer"))
  var nummer: String

  @Flag(help: "Geef het dossier als JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Maak van een casus een papier: plan-tafel, plan-betrokkene of samenvatting.",
      valueName: "papier"), completion: .list(Papiersoort.vanCasus.map(\.rawValue)))
  var papier: String?

  @Option(
    help: ArgumentHelp("tekst of html, bij --papier; anders tekst.", valueName: "formaat"),
    completion: .list(Papiervorm.allCases.map(\.rawValue)))
  var formaat: String?

  @Option(
    help: ArgumentHelp(
      "Voor wie het papier is, zoals politie,ggz; anders wie voor het overleg is uitgenodigd.",
      valueName: "wie"))
  var voor: String?

  @Option(
    help: ArgumentHelp("Schrijf het papier naar dit nieuwe bestand.", valueName: "bestand"),
    completion: .file())
  var naar: String?

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    guard let record = RecordNummer(nummer), record.soort != .inrichting else {
      throw CommandError(
        "\"\(Edge.safe(nummer))\" is geen nummer; verwacht bijvoorbeeld C-2026-0001.", code: 64)
    }
    guard papier != nil || (formaat == nil && voor == nil && naar == nil) else {
      throw CommandError("--formaat, --voor en --naar horen bij --papier.", code: 64)
    }
    let asked = try papier.map {
      try Toon.vraag(papier: $0, formaat: formaat, voor: voor, json: json)
    }
    let actor = try algemeen.actor()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let view = try huis.view(actor)
    if let broken = view.onleesbaar.first(where: { $0.nummer == record }) {
      throw CommandError("Dossier \(record) niet leesbaar: \(broken.reden).", code: 65)
    }
    if let asked { return try druk(asked, record, huis, actor) }
    if json {
      guard let value = view.json(record) else { throw notFound(record) }
      Edge.out(value.pretty)
    } else {
      guard let text = view.tekst(record) else { throw notFound(record) }
      Edge.out(Edge.safe(text))
    }
  }

  func notFound(_ record: RecordNummer) -> CommandError {
    CommandError("\(record) is niet gevonden.", code: 66)
  }
}
