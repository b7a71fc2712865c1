import ArgumentParser
import VHDomain

/// Which records `vh corrigeer --alle` is about, and what happens to them.
struct Corrigeerveel: ParsableArguments {
  @Option(
    help: ArgumentHelp("Corrigeer alle dossiers van deze soort.", valueName: "soort"),
    completion: .list(Corrigeerveel.soorten.keys.sorted()))
  var alle: String?

  @Option(help: ArgumentHelp("Alleen waar dit staat.", valueName: "waarde"))
  var `is`: String?

  @Flag(help: "Alleen waar niets staat.")
  var isLeeg = false

  @Option(help: ArgumentHelp("Alleen in deze gemeente.", valueName: "naam"))
  var gemeente: String?

  @Option(
    help: ArgumentHelp("Alleen dossiers vanaf deze dag.", valueName: "jjjj-mm-dd"))
  var van: String?

  @Option(
    help: ArgumentHelp("Alleen dossiers tot en met deze dag.", valueName: "jjjj-mm-dd"))
  var tot: String?

  @Option(help: ArgumentHelp("Alleen wat uit dit systeem is overgenomen.", valueName: "naam"))
  var systeem: String?

  @Option(help: ArgumentHelp("Verschuif de dag, zoals 1 of -1.", valueName: "dagen"))
  var verschuif: Int?

  @Option(help: ArgumentHelp("Vervang dit stukje tekst door --wordt.", valueName: "tekst"))
  var vervang: String?

  @Option(help: ArgumentHelp("Niet deze dossiers: M-2026-0001,M-2026-0002.", valueName: "nummers"))
  var behalve: String?

  @Option(
    help: ArgumentHelp(
      "Bevestig hoeveel dossiers er veranderen; zonder dit wordt niets vastgelegd.",
      valueName: "aantal"))
  var aantal: Int?

  /// The kinds by the word they are asked with.
  static let soorten: [String: Recordsoort] = Dictionary(
    Correctiefilter.soorten.map { ($0.enkelvoud, $0) }
  ) { first, _ in first }

  /// Whether any of it was asked for.
  var isGevraagd: Bool {
    alle != nil || self.is != nil || isLeeg || gemeente != nil || van != nil || tot != nil
      || systeem != nil || verschuif != nil || vervang != nil || behalve != nil || aantal != nil
  }
}

extension Corrigeer {
  /// The same correction for all records that a filter finds: all of it or nothing.
  func many() throws {
    guard nummer == nil else {
      throw CommandError("Geef een nummer of --alle, niet allebei.", code: 64)
    }
    let filter = try filter()
    let new = try nieuw()
    let kind = try correctiesoort()
    let actor = try algemeen.actor()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let view = try huis.view(actor)
    let order = Correctieopdracht(
      view.kandidaten(filter), new, soort: kind,
      waarom: Verantwoording(reden ?? "", aanvrager: aanvrager, bewijs: bewijs)
    ) { overal ? view.zelfde(als: $0) : [] }
    .zonder(Set((veel.behalve ?? "").split(separator: ",").compactMap { RecordNummer(String($0)) }))
    guard !order.wijzigingen.isEmpty else {
      throw CommandError(
        "Er is geen dossier waarin dit iets verandert; controleer --veld en --is.", code: 66)
    }
    let effect: Gevolgen
    do throws(PerformError) {
      effect = try huis.registry.gevolgen(van: .corrigeren(order), as: actor)
    } catch {
      throw CommandError(error)
    }
    let places = effect.gemeenten.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    Edge.out(
      Edge.safe(
        ([effect.tekst, "", "\(counted(effect.dossiers, "dossier", "dossiers"))"] + places)
          .joined(separator: "\n")))
    if proef { return Edge.out("Op proef: er is niets gewijzigd.") }
    guard veel.aantal == effect.dossiers else {
      throw CommandError(
        "Er veranderen \(counted(effect.dossiers, "dossier", "dossiers")); bevestig dat met --aantal "
          + "\(effect.dossiers). Er is niets vastgelegd.", code: 65)
    }
    try vastleggen(order, effect, huis, actor)
  }

  private func filter() throws -> Correctiefilter {
    guard let kind = veel.alle.flatMap({ Corrigeerveel.soorten[$0] }) else {
      throw CommandError(
        "--alle: kies \(Corrigeerveel.soorten.keys.sorted().joined(separator: ", ")).", code: 64)
    }
    guard let veld else { throw CommandError("Er ontbreekt: --veld <veld>.", code: 64) }
    guard veel.is == nil || !veel.isLeeg else {
      throw CommandError("Kies --is of --is-leeg, niet allebei.", code: 64)
    }
    var filter = Correctiefilter(kind, veld: veld)
    filter.waarde = veel.isLeeg ? .leeg : veel.is.map { .gelijk($0) } ?? .alles
    filter.gemeente = veel.gemeente
    filter.van = try day(veel.van, "--van")
    filter.tot = try day(veel.tot, "--tot")
    filter.systeem = veel.systeem
    return filter
  }

  private func day(_ text: String?, _ option: String) throws -> Datum? {
    guard let text else { return nil }
    guard let day = Datum(text) else {
      throw CommandError(
        "\(option): \"\(Edge.safe(text))\" \(Datum.bezwaar(text)).", code: 64)
    }
    return day
  }

  private func nieuw() throws -> Nieuwewaarde {
    if let days = veel.verschuif {
      guard wordt == nil, veel.vervang == nil, days != 0 else {
        throw CommandError("--verschuif is een aantal dagen, zonder --wordt.", code: 64)
      }
      return .verschoven(dagen: days)
    }
    guard let wordt else {
      throw CommandError("Er ontbreekt: --wordt <waarde>, of --verschuif <dagen>.", code: 64)
    }
    if let part = veel.vervang { return .vervangen(part, door: wordt) }
    return wordt.isEmpty ? .leeg : .gelijk(wordt)
  }
}

extension Recordsoort {
  /// The kind in one word.
  fileprivate var enkelvoud: String {
    switch self {
    case .persoon: "persoon"
    case .melding: "melding"
    case .casus: "casus"
    case .huisverbod: "huisverbod"
    case .detentie: "detentiemelding"
    case .informatievraag: "informatievraag"
    case .overleg: "overleg"
    case .contact: "contact"
    case .consulten: "consulten"
    case .rapport: "rapport"
    case .voorstel: "voorstel"
    case .inrichting: "inrichting"
    }
  }
}
