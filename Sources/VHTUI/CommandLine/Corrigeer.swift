import ArgumentParser
import VHDomain

/// `vh corrigeer`: which values a record holds, and putting one right (T26).
struct Corrigeer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrigeer",
    abstract: "Toon wat er in een dossier te corrigeren is, of corrigeer.",
    discussion:
      "vh corrigeer C-2026-0001 --veld e2.op --wordt 2026-03-30 --soort typfout --reden \"Dag verkeerd\""
  )

  @Argument(help: ArgumentHelp("Het dossier; niet bij --alle.", valueName: "nummer"))
  var nummer: String?

  @Option(help: ArgumentHelp("Het veld, zoals de lijst het noemt.", valueName: "veld"))
  var veld: String?

  @Option(
    help: ArgumentHelp("Wat er had moeten staan; leeg maakt het veld leeg.", valueName: "waarde"))
  var wordt: String?

  @Option(
    help: ArgumentHelp("Wat voor fout het is.", valueName: "soort"),
    completion: .list(Correctiesoort.allCases.map(\.rawValue)))
  var soort: String?

  @Option(help: ArgumentHelp("Waarom, in één zin.", valueName: "zin"))
  var reden: String?

  @Option(help: ArgumentHelp("Wie erom vroeg.", valueName: "naam"))
  var aanvrager: String?

  @Option(help: ArgumentHelp("Waar het bewijs te vinden is.", valueName: "plaats"))
  var bewijs: String?

  @Flag(help: "Corrigeer ook de andere plaatsen met dezelfde waarde.")
  var overal = false

  @Flag(help: "Zeg alleen wat het zou veranderen.")
  var proef = false

  @Flag(help: "Noem ook de velden die leeg zijn.")
  var leeg = false

  @Flag(help: "Corrigeer zonder het dossier te zien: het antwoord is altijd hetzelfde.")
  var blind = false

  @OptionGroup var veel: Corrigeerveel

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    if veel.alle != nil { return try many() }
    guard let nummer else {
      throw CommandError("Er ontbreekt: een nummer, of --alle <soort>.", code: 64)
    }
    guard !veel.isGevraagd else {
      throw CommandError("Deze opties horen bij --alle, niet bij een enkel dossier.", code: 64)
    }
    guard let record = RecordNummer(nummer), record.soort != .inrichting else {
      throw CommandError(
        "\"\(Edge.safe(nummer))\" is geen nummer; verwacht bijvoorbeeld C-2026-0001.", code: 64)
    }
    if blind { return try unseen(record) }
    guard let veld else { return try list(record) }
    guard let wordt else { throw CommandError("Er ontbreekt: --wordt <waarde>.", code: 64) }
    let kind = try correctiesoort()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let actor = try algemeen.actor()
    let view = try huis.view(actor)
    let field = try find(veld, in: try fields(record, view), record)
    let all = [field] + (overal ? view.zelfde(als: field) : [])
    let order = Correctieopdracht(
      all.map {
        Veldwijziging($0, wordt: JSONValue(getypt: wordt, als: $0.waarde) ?? .string(wordt))
      },
      soort: kind,
      reden: reden ?? "", aanvrager: aanvrager, bewijs: bewijs)
    let effect: Gevolgen
    do throws(PerformError) {
      effect = try huis.registry.gevolgen(van: .corrigeren(order), as: actor)
    } catch {
      throw CommandError(error)
    }
    Edge.out(Edge.safe(effect.tekst))
    if proef { return Edge.out("Op proef: er is niets gewijzigd.") }
    try vastleggen(order, effect, huis, actor)
  }

  /// Carries it out, or says that it waits for a second person and under which number.
  func vastleggen(
    _ order: Correctieopdracht, _ effect: Gevolgen, _ huis: Huis, _ actor: Actor
  ) throws {
    let receipt = try huis.perform(.corrigeren(order), as: actor)
    guard let waits = receipt.nieuw(Voorstel.self) else {
      return Edge.out("Gecorrigeerd; de oude waarde staat in het verloop.")
    }
    Edge.out(
      "Dit raakt \(dutchList(effect.groepen.map(\.naam))): \(waits) wacht nu op een tweede persoon. "
        + "Er is nog niets gewijzigd.")
  }

  /// By number and field, without access.
  private func unseen(_ record: RecordNummer) throws {
    guard !proef, !overal, !leeg else {
      throw CommandError("--blind gaat niet samen met --proef, --overal of --leeg.", code: 64)
    }
    guard let veld, let wordt else {
      throw CommandError("Er ontbreekt: --veld <veld> en --wordt <waarde>.", code: 64)
    }
    let order = Blindcorrectie(
      record, veld: veld, wordt: wordt, soort: try correctiesoort(),
      waarom: Verantwoording(reden ?? "", aanvrager: aanvrager, bewijs: bewijs))
    let actor = try algemeen.actor()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    _ = try huis.perform(.rechtzetten(.blind(order)), as: actor)
    Edge.out(Blindcorrectie.antwoord)
  }

  func correctiesoort() throws -> Correctiesoort {
    guard let kind = soort.flatMap(Correctiesoort.init) else {
      let known = Correctiesoort.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandError("--soort: kies \(known).", code: 64)
    }
    return kind
  }

  private func list(_ record: RecordNummer) throws {
    let view = try Huis(Paden.data(algemeen.gegevens)).view(try algemeen.actor())
    let all = try fields(record, view).filter { leeg || $0.waarde != .null }
    let width = all.map(\.adres.count).max() ?? 0
    Edge.out(
      Edge.safe(
        all.map { $0.adres.padded(to: width + 2) + $0.waarde.leesbaar }.joined(separator: "\n")))
  }

  private func fields(_ record: RecordNummer, _ view: View) throws -> [Correctieveld] {
    let all = view.correctievelden(record)
    guard !all.isEmpty else { throw CommandError("\(record) is niet gevonden.", code: 66) }
    return all
  }

  private func find(
    _ adres: String, in all: [Correctieveld], _ record: RecordNummer
  ) throws -> Correctieveld {
    guard let found = all.first(where: { $0.adres == adres }) else {
      throw CommandError(
        "\(Edge.safe(adres)) is geen veld van \(record); vh corrigeer \(record) noemt ze.", code: 65
      )
    }
    return found
  }
}

extension Gevolgen {
  /// What it does, line by line.
  var tekst: String {
    (velden.map { "\($0.nummer)  \($0.naam): \($0.was) wordt \($0.wordt)" } + toestand + [brief])
      .joined(separator: "\n")
  }
}
