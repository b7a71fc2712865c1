import Glibc
import VHDomain

/// One of several programs that commit at random on one folder, each noting what it was told is saved.
struct Wandeling {
  private let path: String
  private let who: Int
  private let file: Int32
  private let fileSystem: KillingFileSystem
  private var state: UInt64

  init(_ path: String, _ who: Int, seed: UInt64, journal: String, dies: Int?) {
    fileSystem = KillingFileSystem(seed.isMultiple(of: 2) ? .before : .halfway, at: dies)
    self.path = path
    self.who = who
    state = seed
    file = open(journal, O_WRONLY | O_APPEND | O_CREAT, 0o600)
  }

  private mutating func random(_ below: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % below
  }

  /// Commits from one number to another; the number stands in what is committed.
  mutating func go(_ from: Int, _ to: Int) throws {
    let registry = try Registry(try FileStore(opening: path, fileSystem: fileSystem)) {
      Werk.moment
    }
    fileSystem.arm()
    for number in from..<to {
      let command = next(number, registry)
      let receipt = try commit(command, registry)
      note(
        "\(number) \(receipt.generatie) \(receipt.nummers.map(\.description).joined(separator: ","))"
      )
    }
  }

  private mutating func next(_ number: Int, _ registry: Registry) -> Command {
    var person = Werk.persoon("p\(who)-\(number)")
    person.achternaam = "Wandelaar"
    let own = registry.view(as: Werk.actor).personen.filter {
      $0.inhoud.gegevens.voornamen?.hasPrefix("p\(who)-") == true
    }.map(\.nummer).sorted()
    switch random(4) {
    case 0:
      var intake = Werk.intake
      intake.personen = [Intakepersoon(.nieuw(person), hoofd: true, rol: .pleger)]
      return .registreren(intake, ontvangen: true)
    case 1: return .persoonAanmaken(person)
    default:
      guard !own.isEmpty else { return .persoonAanmaken(person) }
      return .persoonAanvullen(own[Int(random(UInt64(own.count)))], person)
    }
  }

  /// Whoever waits too long for the others tries again.
  private func commit(_ command: Command, _ registry: Registry) throws -> Receipt {
    while true {
      do throws(PerformError) {
        return try registry.perform(command, as: Werk.actor)
      } catch {
        guard error == .failed(.notLocked) else { throw error }
      }
    }
  }

  private func note(_ line: String) {
    _ = (line + "\n").withCString { write(file, $0, strlen($0)) }
  }
}
