import ArgumentParser
import Foundation
import VHDomain

/// The options that may follow any subcommand.
struct Algemeen: ParsableArguments {
  @Option(
    help: ArgumentHelp("De gegevensmap; anders $VH_GEGEVENS of de vaste plaats.", valueName: "map"),
    completion: .directory)
  var gegevens: String?

  @Option(help: ArgumentHelp("Wie dit doet; anders $VH_ALS.", valueName: "medewerker"))
  var als: String?

  /// Who acts; named, not proven (decision 24).
  func actor() throws -> Actor {
    guard let id = als ?? Edge.environment("VH_ALS") else {
      throw CommandError("Zeg wie dit doet, met --als MEDEWERKER of $VH_ALS.", code: 77)
    }
    return Actor(medewerker: id, terminal: Huis.terminalName)
  }
}

/// An opened data folder with its registry.
struct Huis {
  let registry: Registry
  let isPractice: Bool

  init(_ path: String) throws {
    do {
      let store = try FileStore(opening: path)
      let practice = store.isOefenmap()
      // Read once beforehand, so that a wrong `$VH_VANDAAG` is told before anything else.
      let first = try Edge.now(isPractice: practice)
      registry = try Registry(store) { (try? Edge.now(isPractice: practice)) ?? first }
      isPractice = practice
    } catch let error as StoreError {
      throw CommandError(error)
    }
  }

  /// The name of this terminal as the log keeps it: no person in it.
  static var terminalName: String {
    let name = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "zonder terminal"
    return name.hasPrefix("/dev/") ? String(name.dropFirst(5)) : name
  }

  /// The view of someone who is known here.
  func view(_ actor: Actor) throws -> View {
    let view = registry.view(as: actor)
    guard let person = view.medewerker, person.actief(op: view.today) else {
      throw CommandError(
        "Medewerker \"\(Edge.safe(actor.medewerker))\" is hier niet bekend; zie vh medewerker lijst.",
        code: 77)
    }
    return view
  }

  func perform(_ command: Command, as actor: Actor) throws -> Receipt {
    do throws(PerformError) {
      return try registry.perform(command, as: actor)
    } catch {
      throw CommandError(error)
    }
  }
}
