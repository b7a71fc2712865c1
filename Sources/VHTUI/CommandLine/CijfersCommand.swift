import ArgumentParser
import VHDomain

/// `vh cijfers`: a table of figures, or the records behind one of them.
struct CijfersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cijfers", abstract: "Cijfers over een periode, met hun definities.",
    discussion: "vh cijfers melding-triage --periode verslagjaar-2019 --formaat csv --naar st01.csv"
  )

  @Argument(
    help: ArgumentHelp("De tabel; vh cijfers --lijst noemt ze.", valueName: "tabel"),
    completion: .tabel)
  var tabel: String?

  @Flag(help: "Noem de tabellen met hun definities.")
  var lijst = false

  @Option(
    help: ArgumentHelp(
      "2018-Q4, 2018-Q4..2019-Q3, 2019, verslagjaar-2019 of 2017-01-01..2017-10-31; anders het lopende verslagjaar.",
      valueName: "periode"))
  var periode: String?

  @Option(help: ArgumentHelp("Alleen dit traject.", valueName: "traject"))
  var traject: String?

  @Option(help: ArgumentHelp("Alleen deze gemeente.", valueName: "gemeente"))
  var gemeente: String?

  @Option(help: ArgumentHelp("Alleen deze tafel, bij aanwezigheid.", valueName: "tafel"))
  var tafel: String?

  @Option(
    help: ArgumentHelp(
      "Zoveel jaren naast elkaar, dit jaar het laatst; 2 vergelijkt met het jaar ervoor.",
      valueName: "aantal"))
  var jaren: Int?

  @Option(
    help: ArgumentHelp("tekst, csv, json, markdown of html; anders tekst.", valueName: "formaat"),
    completion: .list(Formaat.allCases.map(\.rawValue)))
  var formaat: String?

  @Option(
    help: ArgumentHelp("Schrijf naar dit nieuwe bestand.", valueName: "bestand"),
    completion: .file())
  var naar: String?

  @Option(
    help: ArgumentHelp(
      "Noem de dossiers achter een cijfer, zoals \"Weert/2019-Q3:triage_casussen\".",
      valueName: "cel"))
  var toon: String?

  @Option(
    help: ArgumentHelp("Het teken tussen de velden van CSV; anders ;.", valueName: "teken"),
    completion: .list([",", "tab"]))
  var csvScheiding: String?

  @Option(
    help: ArgumentHelp(
      "Druk dit bevroren rapport af zoals het is gepubliceerd.", valueName: "nummer"))
  var bevroren: String?

  @Flag(help: "Noem bij --bevroren wat nu anders zou zijn, en waardoor.")
  var verschillen = false

  @Flag(help: "Publiceer de tabel als bevroren rapport; dat kan niet ongedaan worden gemaakt.")
  var bevries = false

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    guard !lijst else {
      Edge.out(bekendeTabellen.map(\.beschrijving).joined(separator: "\n\n"))
      return
    }
    do {
      try publish(try text())
    } catch let error as Cijferfout {
      throw CommandError(Edge.safe(error.zin), code: error.exitCode)
    }
  }

  /// The order of the checks: what the command line itself says wrong comes before the folder.
  private func text() throws -> String {
    if let bevroren { return try frozen(bevroren) }
    guard !verschillen else {
      throw CommandError("--verschillen kan alleen bij --bevroren.", code: 64)
    }
    guard let tabel else {
      throw CommandError("Noem een tabel; vh cijfers --lijst noemt ze.", code: 64)
    }
    let format = try Formaat(naam: formaat ?? "tekst")
    let separator = try separator(format)
    if toon != nil, format != .tekst, format != .json {
      throw CommandError("--toon kan als tekst of json.", code: 64)
    }
    try checkTarget()
    let actor = try algemeen.actor()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let view = try huis.view(actor)
    let period = try periode.map { try Verslagperiode.lees($0, view.house) }
    if tabel == CijfersCommand.hoofdstuk {
      try checkWhole()
      return safe(
        try geheel(view, period ?? view.lopendVerslagjaar).geschreven(als: format), format)
    }
    let definition = try Tabeldefinitie.met(id: tabel, in: view.house)
    let question = Cijfervraag(
      definition, period ?? view.lopendVerslagjaar, traject: traject, gemeente: gemeente,
      tafel: tafel, jaren: jaren)
    let table = try view.tabel(question)
    if bevries { return try freeze(question, huis, actor) }
    guard let toon else {
      let shown = table.voorUitvoer(view.house)
      return safe(shown.geschreven(als: format, scheiding: separator), format)
    }
    let cell = try table.cel(toon)
    return safe(view.tekst(cell, adres: toon, als: format), format)
  }

  /// What stands in the place of a table when the whole chapter of an annual report is asked.
  private static let hoofdstuk = "hoofdstuk"

  private func checkWhole() throws {
    guard toon == nil, traject == nil, gemeente == nil, tafel == nil, jaren == nil, !bevries else {
      throw CommandError("Het hoofdstuk kent alleen --periode, --formaat en --naar.", code: 64)
    }
  }

  /// The report as published, or what would be different now.
  private func frozen(_ number: String) throws -> String {
    guard tabel == nil, toon == nil, formaat ?? "tekst" == "tekst", !bevries else {
      throw CommandError(
        "--bevroren gaat niet samen met een tabel, --toon, --formaat of --bevries.", code: 64)
    }
    try checkTarget()
    let view = try Huis(Paden.data(algemeen.gegevens)).view(try algemeen.actor())
    let (found, report) = try view.rapport(number)
    guard verschillen else { return report.tekst }
    let lines = try view.verschilzinnen(found)
    return Edge.safe(
      ("\(found): " + (lines.isEmpty ? "alle cijfers zijn nu nog gelijk." : "nu anders")
        + "\n" + lines.map { $0 + "\n" }.joined()))
  }

  private func freeze(_ question: Cijfervraag, _ huis: Huis, _ actor: Actor) throws -> String {
    let receipt = try huis.perform(.cijfersBevriezen(Rapportvraag(question)), as: actor)
    guard let number = receipt.nieuw(Rapport.self) else { return "" }
    return "Bevroren als \(number); vh cijfers --bevroren \(number) drukt het af.\n"
  }

  /// CSV and JSON escape by themselves; CSV needs its carriage returns.
  private func safe(_ text: String, _ format: Formaat) -> String {
    format == .csv || format == .json ? text : Edge.safe(text)
  }

  private func separator(_ format: Formaat) throws -> Character {
    guard let csvScheiding else { return ";" }
    guard format == .csv else {
      throw CommandError("--csv-scheiding kan alleen bij --formaat csv.", code: 64)
    }
    guard let sign = [";": ";", ",": ",", "tab": "\t"][csvScheiding] as Character? else {
      throw CommandError("--csv-scheiding: verwacht ; of , of tab.", code: 64)
    }
    return sign
  }

  private func checkTarget() throws {
    guard let naar, Edge.exists(naar) else { return }
    throw Uitvoerbestand.exists(naar)
  }

  private func publish(_ text: String) throws {
    guard let naar else {
      Edge.write(text)
      return
    }
    try Uitvoerbestand.write(text, to: naar)
    Edge.out("Geschreven: \(Edge.safe(naar))")
  }
}

extension CijfersCommand {
  /// The tables of every house; with a data folder that can be read, those of its house too.
  private var bekendeTabellen: [Tabeldefinitie] {
    let view = try? Huis(Paden.data(algemeen.gegevens)).view(algemeen.actor())
    return view?.tabellen ?? Tabeldefinitie.alle
  }

  /// All tables of the chapter, with a line that says how many are done; Ctrl-C breaks off.
  private func geheel(_ view: View, _ periode: Verslagperiode) throws -> Hoofdstuk {
    let regel = Voortgangsregel(onderbreekbaar: true)
    defer { regel.close() }
    var isBroken = false
    let chapter = try view.hoofdstuk(periode) { done, total in
      do throws(StoreError) {
        try regel.voortgang.meld("tabellen tellen", done, van: total)
      } catch {
        isBroken = true
      }
      return !isBroken
    }
    guard !isBroken else { throw regel.afgebroken }
    return chapter
  }
}
