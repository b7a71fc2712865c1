import ArgumentParser
import VHDomain

/// `vh medewerker`: who works with the program, in which roles.
struct MedewerkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "medewerker", abstract: "Medewerkers en hun rollen.",
    discussion: "vh medewerker toevoegen a.devries --naam \"A. de Vries\" --rol procesregisseur",
    subcommands: [Toevoegen.self, Wijzigen.self, Beeindigen.self, Lijst.self])

  struct Toevoegen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "toevoegen", abstract: "Voeg een medewerker toe.",
      discussion: "vh medewerker toevoegen a.devries --naam \"A. de Vries\" --rol procesregisseur")

    @Argument(help: ArgumentHelp("De id, in kleine letters.", valueName: "id"))
    var id: String
    @Option(help: ArgumentHelp("De naam op de schermen.", valueName: "naam"))
    var naam: String
    @Option(
      parsing: .singleValue,
      help: ArgumentHelp("Een rol; mag vaker voorkomen.", valueName: "rol"), completion: .rol)
    var rol: [String] = []
    @Option(
      help: ArgumentHelp("Lijsten: radicalisering, bij.", valueName: "lijsten"),
      completion: .lijsten)
    var toegang: String?
    @Option(help: ArgumentHelp("De omvang van het werk, zoals 0,8.", valueName: "fte"))
    var fte: String?
    @OptionGroup var algemeen: Algemeen

    func run() throws {
      guard !rol.isEmpty else { throw CommandError("Er ontbreekt: --rol <rol>.", code: 64) }
      let medewerker = Medewerker(
        id: id, naam: naam, rollen: try Rol.list(rol),
        toegang: try Vertrouwelijkheid.lijsten(toegang),
        fteHonderdsten: try Medewerker.omvang(fte))
      let huis = try Huis(Paden.data(algemeen.gegevens))
      _ = try huis.perform(.medewerkerToevoegen(medewerker), as: try algemeen.actor())
      Edge.out("\(Edge.safe(naam)) is toegevoegd.")
    }
  }

  struct Wijzigen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "wijzigen", abstract: "Wijzig naam, rollen of lijsten; wat u weglaat blijft.",
      discussion: "vh medewerker wijzigen a.devries --rol procesregisseur --rol voorzitter")

    @Argument(help: ArgumentHelp("De id.", valueName: "id"))
    var id: String
    @Option(help: ArgumentHelp("De nieuwe naam.", valueName: "naam"))
    var naam: String?
    @Option(
      parsing: .singleValue,
      help: ArgumentHelp("De nieuwe rollen; mag vaker voorkomen.", valueName: "rol"),
      completion: .rol)
    var rol: [String] = []
    @Option(
      help: ArgumentHelp("De nieuwe lijsten: radicalisering, bij.", valueName: "lijsten"),
      completion: .lijsten)
    var toegang: String?
    @Option(help: ArgumentHelp("De omvang van het werk, zoals 0,8.", valueName: "fte"))
    var fte: String?
    @OptionGroup var algemeen: Algemeen

    func run() throws {
      let huis = try Huis(Paden.data(algemeen.gegevens))
      let actor = try algemeen.actor()
      let old = try huis.medewerker(id, for: actor)
      let new = Medewerker(
        id: id, naam: naam ?? old.naam, rollen: rol.isEmpty ? old.rollen : try Rol.list(rol),
        toegang: toegang == nil ? old.toegang : try Vertrouwelijkheid.lijsten(toegang),
        beeindigdOp: old.beeindigdOp,
        fteHonderdsten: try Medewerker.omvang(fte) ?? old.fteHonderdsten)
      _ = try huis.perform(.medewerkerWijzigen(new), as: actor)
      Edge.out("\(Edge.safe(new.naam)) is gewijzigd.")
    }
  }

  struct Beeindigen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "beeindigen", abstract: "Leg vast wanneer iemand hier voor het laatst werkt.",
      discussion: "vh medewerker beeindigen a.devries --op 2026-12-31")

    @Argument(help: ArgumentHelp("De id.", valueName: "id"))
    var id: String
    @Option(help: ArgumentHelp("De laatste dag; anders vandaag.", valueName: "jjjj-mm-dd"))
    var op: String?
    @OptionGroup var algemeen: Algemeen

    func run() throws {
      let huis = try Huis(Paden.data(algemeen.gegevens))
      let day = try op.map { text in
        guard let day = Datum(text) else {
          throw CommandError(
            "--op: \"\(Edge.safe(text))\" \(Datum.bezwaar(text)).", code: 64)
        }
        return day
      }
      let last = day ?? huis.registry.now.dag
      let actor = try algemeen.actor()
      _ = try huis.medewerker(id, for: actor)
      _ = try huis.perform(.medewerkerBeeindigen(id, op: last), as: actor)
      Edge.out("\(Edge.safe(id)) werkt hier tot en met \(last.lang).")
    }
  }

  struct Lijst: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lijst", abstract: "Toon de medewerkers.",
      discussion: "vh medewerker lijst")

    @OptionGroup var algemeen: Algemeen

    func run() throws {
      let huis = try Huis(Paden.data(algemeen.gegevens))
      for medewerker in try huis.view(try algemeen.actor()).medewerkers {
        let ended = medewerker.beeindigdOp.map { ", tot en met \($0.lang)" } ?? ""
        let roles = medewerker.rollen.map(\.rawValue).joined(separator: ", ")
        let size = medewerker.fte.map { ", \($0) fte" } ?? ""
        Edge.out("\(medewerker.id)  \(Edge.safe(medewerker.naam))  \(roles)\(size)\(ended)")
      }
    }
  }
}

extension Huis {
  /// Someone of this house, as the one who acts may know them.
  fileprivate func medewerker(_ id: String, for actor: Actor) throws -> Medewerker {
    guard let found = try view(actor).medewerkers.met(id: id) else {
      throw CommandError("Medewerker \"\(Edge.safe(id))\" is niet bekend.", code: 66)
    }
    return found
  }
}

extension Medewerker {
  /// What stands after `--fte`; nil without it.
  fileprivate static func omvang(_ text: String?) throws -> Int? {
    try text.map { text in
      guard let size = fteHonderdsten(text) else {
        throw CommandError(
          "--fte: \"\(Edge.safe(text))\" is geen omvang; schrijf bijvoorbeeld 0,8.", code: 64)
      }
      return size
    }
  }
}

extension Rol {
  static func list(_ names: [String]) throws -> [Rol] {
    try names.map { name in
      guard let rol = Rol(rawValue: name) else {
        let known = Rol.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandError(
          "Rol \"\(Edge.safe(name))\" is onbekend; verwacht een van \(known).", code: 64)
      }
      return rol
    }
  }
}
