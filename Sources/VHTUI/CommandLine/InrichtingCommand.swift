import ArgumentParser
import VHDomain

/// `vh inrichting`: what the house consists of, and its first and last days.
struct InrichtingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inrichting", abstract: "Partners, gemeenten, tafels en termijnen van het huis.",
    discussion: "vh inrichting lijst partners",
    subcommands: [Lijst.self, Toevoegen.self, Beeindigen.self, Voortzetten.self])

  struct Lijst: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lijst", abstract: "Toon wat geldt, van wanneer tot wanneer.",
      discussion: "vh inrichting lijst partners")

    @Argument(help: ArgumentHelp("Anders alles.", valueName: "soort"), completion: .huissoort)
    var soort: String?
    @OptionGroup var algemeen: Algemeen

    func run() throws {
      let kinds = try soort.map { [try Huissoort.lees($0)] } ?? Huissoort.allCases
      let view = try Huis(Paden.data(algemeen.gegevens)).view(try algemeen.actor())
      for kind in kinds {
        if kinds.count > 1 { Edge.out(kind.naam) }
        for row in view.inrichting(kind) { InrichtingCommand.tell(row, view) }
      }
    }
  }

  fileprivate static func tell(_ row: Huisregel, _ view: View) {
    guard row.onderdeel.soort != .termijnen else {
      for fact in row.onderdeel.feiten(view.house) { Edge.out("\(fact.label): \(fact.waarde)") }
      return
    }
    let from = row.onderdeel.geldigheid.zin.map { ", \($0)" } ?? ""
    let name = row.onderdeel.id == row.onderdeel.naam ? "" : "  \(Edge.safe(row.onderdeel.naam))"
    Edge.out("\(Edge.safe(row.onderdeel.id))\(name)\(from)")
  }

  struct Toevoegen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "toevoegen", abstract: "Voeg een partner of gemeente toe.",
      discussion: """
        vh inrichting toevoegen partners --naam "Stichting Thuis" --keten zorg --status deelnemer \
        --reden "Nieuw convenant"
        """)

    @Argument(
      help: ArgumentHelp(
        "partners of gemeenten; een tafel maakt u in het programma.", valueName: "soort"),
      completion: .huissoort)
    var soort: String
    @Option(help: ArgumentHelp("De naam op de schermen.", valueName: "naam"))
    var naam: String
    @Option(help: ArgumentHelp("De id; anders gemaakt van de naam.", valueName: "id"))
    var id: String?
    @Option(
      parsing: .singleValue,
      help: ArgumentHelp("Van een partner: zorg, straf of bestuur; mag vaker.", valueName: "keten"),
      completion: .list(Keten.allCases.map(\.rawValue)))
    var keten: [String] = []
    @Option(
      help: ArgumentHelp("Van een partner, zoals deelnemer.", valueName: "status"),
      completion: .list(PartnerStatus.allCases.map(\.rawValue)))
    var status: String?
    @Option(help: ArgumentHelp("Van een gemeente.", valueName: "aantal"))
    var inwoners: Int?
    @Option(help: ArgumentHelp("De eerste dag; anders altijd al.", valueName: "jjjj-mm-dd"))
    var vanaf: String?
    @Option(help: ArgumentHelp("Waarom.", valueName: "tekst"))
    var reden: String
    @OptionGroup var algemeen: Algemeen

    func run() throws {
      let kind = try Huissoort.lees(soort)
      let first = try vanaf.map { try Datum.optie("--vanaf", $0) }
      let huis = try Huis(Paden.data(algemeen.gegevens))
      let actor = try algemeen.actor()
      let part = try part(kind, first, huis, actor)
      _ = try huis.perform(.inrichten(.toevoegen(part, reden: reden)), as: actor)
      Edge.out("\(Edge.safe(naam)) is toegevoegd als \(kind.een) \(Edge.safe(part.id)).")
    }

    private func part(
      _ kind: Huissoort, _ first: Datum?, _ huis: Huis, _ actor: Actor
    ) throws -> Huisonderdeel {
      switch kind {
      case .gemeenten:
        var gemeente = Gemeente(naam: naam, vanaf: first)
        gemeente.inwoners = inwoners
        return .gemeente(gemeente: gemeente)
      case .partners:
        let own = try id ?? huis.view(actor).latereHuis.nieuweId(kind, naam)
        guard let status else { throw CommandError("Er ontbreekt: --status <status>.", code: 64) }
        return .partner(
          partner: Partner(
            id: own, naam: naam, ketens: try keten.map { try Keten.optie("--keten", $0) },
            status: try PartnerStatus.optie("--status", status), vanaf: first))
      case .tafels, .termijnen:
        throw CommandError(
          "\(kind.naam) maakt of wijzigt u in het programma, bij Inrichting.", code: 64)
      }
    }
  }

  /// A part of the house that is there.
  struct Onderdeel: ParsableArguments {
    @Argument(
      help: ArgumentHelp("partners, gemeenten of tafels.", valueName: "soort"),
      completion: .huissoort)
    var soort: String
    @Argument(help: ArgumentHelp("De id; van een gemeente de naam.", valueName: "id"))
    var id: String

    var kind: Huissoort { get throws { try Huissoort.lees(soort) } }
  }

  struct Beeindigen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "beeindigen", abstract: "Leg de laatste dag vast; wat er staat, blijft staan.",
      discussion: "vh inrichting beeindigen partners mee --op 2026-12-31 --reden \"Opgeheven\"")

    @OptionGroup var onderdeel: Onderdeel
    @Option(help: ArgumentHelp("De laatste dag.", valueName: "jjjj-mm-dd"))
    var op: String
    @Option(help: ArgumentHelp("Waarom.", valueName: "tekst"))
    var reden: String
    @OptionGroup var algemeen: Algemeen

    func run() throws {
      let (kind, id) = (try onderdeel.kind, onderdeel.id)
      let last = try Datum.optie("--op", op)
      let (huis, actor) = try InrichtingCommand.huis(algemeen, kind, id)
      _ = try huis.perform(.inrichten(.beeindigen(kind, id, op: last, reden: reden)), as: actor)
      Edge.out("\(Edge.safe(id)) geldt tot en met \(last.lang).")
    }
  }

  struct Voortzetten: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voortzetten", abstract: "Haal een laatste dag weg: het gaat toch door.",
      discussion: "vh inrichting voortzetten partners mee --reden \"Blijft toch\"")

    @OptionGroup var onderdeel: Onderdeel
    @Option(help: ArgumentHelp("Waarom.", valueName: "tekst"))
    var reden: String
    @OptionGroup var algemeen: Algemeen

    func run() throws {
      let (kind, id) = (try onderdeel.kind, onderdeel.id)
      let (huis, actor) = try InrichtingCommand.huis(algemeen, kind, id)
      _ = try huis.perform(.inrichten(.voortzetten(kind, id, reden: reden)), as: actor)
      Edge.out("\(Edge.safe(id)) gaat door.")
    }
  }

  /// The house with something that is there.
  fileprivate static func huis(
    _ algemeen: Algemeen, _ kind: Huissoort, _ id: String
  ) throws -> (Huis, Actor) {
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let actor = try algemeen.actor()
    guard try huis.view(actor).huisonderdeel(kind, id) != nil else {
      throw CommandError("Dit huis kent geen \(kind.een) \"\(Edge.safe(id))\".", code: 66)
    }
    return (huis, actor)
  }
}

extension Huissoort {
  fileprivate static func lees(_ text: String) throws -> Huissoort {
    guard let kind = Huissoort(rawValue: text) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandError("\"\(Edge.safe(text))\" kan niet; verwacht een van \(known).", code: 64)
    }
    return kind
  }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// A word after an option.
  fileprivate static func optie(_ option: String, _ text: String) throws -> Self {
    guard let word = Self(rawValue: text) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandError(
        "\(option): \"\(Edge.safe(text))\" is onbekend; verwacht een van \(known).", code: 64)
    }
    return word
  }
}

extension Datum {
  /// A day after an option.
  fileprivate static func optie(_ option: String, _ text: String) throws -> Datum {
    guard let day = Datum(text) else {
      throw CommandError("\(option): \"\(Edge.safe(text))\" \(Datum.bezwaar(text)).", code: 64)
    }
    return day
  }
}
