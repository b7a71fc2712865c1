import ArgumentParser
import VHDomain

/// `vh instellingen`: what is set, and where each value comes from.
struct InstellingenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instellingen",
    abstract: "Toon wat er is ingesteld en waar elke waarde vandaan komt.",
    discussion: "vh instellingen --json")

  @Flag(help: "Geef de instellingen als JSON.")
  var json = false

  @OptionGroup var scherm: Scherm
  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let settings = Instellingen.hier(scherm.opties(als: algemeen.als))
    Edge.out(json ? settings.json.pretty : settings.tekst)
    guard settings.fouten.isEmpty else {
      throw CommandError(lines: settings.fouten, code: 78)
    }
  }
}

extension Instellingen {
  /// The settings of this user on this terminal.
  static func hier(_ opties: Opties = Opties()) -> Instellingen {
    Instellingen(
      bestand(Paden.settings), terminal: Huis.terminalName, opties: opties,
      omgeving: Edge.environment)
  }

  /// No file is no fault; one that can't be read is.
  private static func bestand(
    _ path: String
  ) -> (bestand: Instellingenbestand, fouten: [String]) {
    guard Edge.exists(path) else { return (Instellingenbestand(), []) }
    do {
      return Instellingenbestand.read(try Edge.read(path), file: Edge.line(path))
    } catch let error as CommandError {
      return (Instellingenbestand(), error.lines)
    } catch {
      return (Instellingenbestand(), ["\(Edge.line(path)) is niet te lezen als bestand."])
    }
  }

  fileprivate var tekst: String {
    let rows = regels.map { regel in
      let source = regel.naam.isEmpty ? regel.bron.rawValue : "\(regel.bron.rawValue) \(regel.naam)"
      return "\(regel.sleutel.padded(to: 25))  \(regel.woord.padded(to: 14))  \(source)"
    }
    let found = Edge.exists(Paden.settings) ? "" : " (is er niet)"
    let places = [
      "", "terminal   \(Huis.terminalName)", "bestand    \(Edge.line(Paden.settings))\(found)",
    ]
    return (rows + places).joined(separator: "\n")
  }

  fileprivate var json: JSONValue {
    let members = regels.map { regel in
      JSONObject.Member(
        regel.sleutel,
        ["waarde": regel.waarde, "bron": .string(regel.bron.rawValue), "naam": .string(regel.naam)])
    }
    return [
      "bestand": .string(Paden.settings), "aanwezig": .bool(Edge.exists(Paden.settings)),
      "terminal": .string(Huis.terminalName),
      "instellingen": .object(JSONObject(members)),
      "fouten": .array(fouten.map { .string($0) }),
    ]
  }
}

extension Instellingen.Regel {
  /// The value in a line of text.
  fileprivate var woord: String {
    switch waarde {
    case .string(let text): Edge.line(text)
    case .integer(let minutes): minutes == 0 ? "nooit" : "\(minutes) min"
    case .bool(let flag): flag ? "ja" : "nee"
    case .null: "niemand"
    default: waarde.compact
    }
  }
}
