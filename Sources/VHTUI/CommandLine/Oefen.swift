import ArgumentParser
import VHDomain

/// `vh oefen`: fictitious people, and the program opened on them.
struct Oefen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oefen", abstract: "Oefen met verzonnen gegevens in een eigen map.",
    discussion: "vh oefen")

  @Option(help: ArgumentHelp("Het huis, of een bestand met een profiel.", valueName: "huis"))
  var huis = "midden-limburg"

  @Flag(help: "Maak de oefenmap, maar open het programma niet.")
  var alleenAanmaken = false

  @OptionGroup var scherm: Scherm
  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let path = Paden.practice(algemeen.gegevens)
    if try !isReady(path) { try make(path) }
    guard !alleenAanmaken else {
      Edge.out("Oefenmap: \(Edge.safe(path))")
      return
    }
    try scherm.open(path, als: algemeen.als)
  }

  /// Whether a practice store stands there already; anything else in the way is refused.
  private func isReady(_ path: String) throws -> Bool {
    do throws(StoreError) {
      let store = try FileStore(opening: path)
      guard store.isOefenmap() else {
        throw .exists(path: path)
      }
      return true
    } catch {
      switch error {
      case .notThere: return false
      case .notOurs: return false
      default: throw CommandError(error)
      }
    }
  }

  private func make(_ path: String) throws {
    let profile = try Huisprofiel.bytes(huis)
    let house = try Huisprofiel.read(profile.bytes, file: profile.name)
    let moment = try Edge.now(isPractice: true)
    do {
      try FileStore.create(
        at: path, house: house, profile: profile.bytes, medewerkers: Oefenhuis.medewerkers,
        at: moment, oefenmap: true)
      try Oefenhuis.fill(FileStore(opening: path), house: house, today: moment)
    } catch let error as StoreError {
      throw CommandError(error)
    } catch let error as PerformError {
      throw CommandError(error)
    }
  }
}
