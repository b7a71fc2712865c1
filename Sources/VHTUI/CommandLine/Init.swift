import ArgumentParser
import VHDomain

/// `vh init`: a data folder for a house, with one administrator.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Maak een gegevensmap voor een huis, met één beheerder.",
    discussion: "vh init --huis midden-limburg --beheerder m.peters")

  @Option(
    help: ArgumentHelp("Het huis, of een bestand met een profiel.", valueName: "huis"),
    completion: .huis)
  var huis: String

  @Option(help: ArgumentHelp("De id van de eerste beheerder.", valueName: "id"))
  var beheerder = "beheer"

  @Option(
    help: ArgumentHelp(
      "Lijsten waarop de beheerder staat: radicalisering, bij.", valueName: "lijsten"),
    completion: .lijsten)
  var toegang: String?

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let profile = try Huisprofiel.bytes(huis)
    let house = try Huisprofiel.read(profile.bytes, file: profile.name)
    let lists = try Vertrouwelijkheid.lijsten(toegang)
    let administrator = Medewerker(
      id: beheerder, naam: beheerder, rollen: [.beheerder], toegang: lists)
    let path = Paden.data(algemeen.gegevens)
    try Huisprofiel.check(administrator)
    do throws(StoreError) {
      try FileStore.create(
        at: path, house: house, profile: profile.bytes, medewerkers: [administrator],
        at: Huisprofiel.now())
    } catch {
      throw CommandError(error)
    }
    Edge.out("Gegevensmap voor \(house.naam) gemaakt: \(Edge.safe(path))")
    Edge.out(
      "Beheerder: \(beheerder). Voeg medewerkers toe met: vh medewerker toevoegen --als \(beheerder) …"
    )
  }
}

/// A house profile by its name or from a file.
enum Huisprofiel {
  static func bytes(_ huis: String) throws -> (name: String, bytes: [UInt8]) {
    if let shipped = House.bytes(meegeleverd: huis) { return ("\(huis).json", shipped) }
    guard huis.contains("/") || huis.hasSuffix(".json") || Edge.exists(huis) else {
      throw CommandError(
        "Huis \"\(Edge.safe(huis))\" is er niet bij; kies \(House.meegeleverd.joined(separator: ", ")) "
          + "of een bestand met een profiel.", code: 66)
    }
    return (huis, try Edge.read(huis))
  }

  static func read(_ bytes: [UInt8], file: String) throws -> House {
    do throws(InputFaults) {
      return try House.read(bytes, file: file)
    } catch {
      throw CommandError(error)
    }
  }

  static func now() -> Moment { (try? Edge.now(isPractice: false)) ?? Moment(milliseconden: 0) }

  static func check(_ medewerker: Medewerker) throws {
    if let problem = medewerker.bezwaar {
      throw CommandError(problem, code: 64)
    }
  }
}

extension Vertrouwelijkheid {
  /// `radicalisering,bij` as a list.
  static func lijsten(_ text: String?) throws -> [Vertrouwelijkheid] {
    try (text ?? "").split(separator: ",").map { name in
      guard let list = Vertrouwelijkheid(rawValue: String(name)) else {
        throw CommandError(
          "Lijst \"\(Edge.safe(String(name)))\" is onbekend; verwacht radicalisering of bij.",
          code: 64)
      }
      return list
    }
  }
}
