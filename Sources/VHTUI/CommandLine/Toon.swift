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

  @Option(
    help: ArgumentHelp(
      "Zoals het dossier op die dag bekend was, en wat sindsdien veranderde.",
      valueName: "jjjj-mm-dd"))
  var zoalsOp: String?

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
    if let zoalsOp { return try then(record, zoalsOp, view) }
    if let asked { return try druk(asked, record, huis, actor) }
    if json {
      guard let value = view.json(record) else { throw notFound(record) }
      Edge.out(value.pretty)
    } else {
      guard let text = view.tekst(record) else { throw notFound(record) }
      Edge.out(Edge.safe(text))
    }
  }

  /// The record as it was known, and what is different since.
  private func then(_ record: RecordNummer, _ text: String, _ view: View) throws {
    guard let day = Datum(text) else {
      throw CommandError(
        "--zoals-op: \"\(Edge.safe(text))\" \(Datum.bezwaar(text)).", code: 64)
    }
    guard view.json(record) != nil else { throw notFound(record) }
    guard let then = view.zoalsOp(day, record) else {
      throw CommandError("Op \(day.lang) was er van \(record) nog niets vastgelegd.", code: 66)
    }
    if json {
      guard let value = then.json(record) else { throw notFound(record) }
      return Edge.out(value.pretty)
    }
    guard let known = then.tekst(record) else { throw notFound(record) }
    Edge.out(Edge.safe("Zoals bekend op \(day.lang)\n\n\(known)"))
    let since = then.verschillen(met: view, record)
    let lines = since.map { "  \($0.naam): \($0.was) werd \($0.wordt)" }
    Edge.out(
      Edge.safe(
        (["", "Sindsdien"] + (lines.isEmpty ? ["  niets veranderd"] : lines)).joined(
          separator: "\n")))
  }

  func notFound(_ record: RecordNummer) -> CommandError {
    CommandError("\(record) is niet gevonden.", code: 66)
  }
}
