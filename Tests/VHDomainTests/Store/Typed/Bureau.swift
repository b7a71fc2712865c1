import Foundation

@testable import VHDomain

/// The stores that keep the same contract.
enum StoreKind: CaseIterable, Sendable {
  case memory
  case file
}

/// A store of one test, with the door to it and a clock that stands still until told otherwise.
final class Bureau {
  /// A Tuesday, ten in the morning.
  static let start = Moment(milliseconden: 1_793_696_400_000)
  static let today = start.dag
  static let everyone = Actor(medewerker: "a.alles", terminal: "balie-1")
  static let people = [
    Medewerker(id: "a.alles", naam: "Anna Alleskunner", rollen: Rol.allCases),
    Medewerker(id: "p.regie", naam: "Piet Procesman", rollen: [.procesregisseur]),
    Medewerker(id: "b.beheer", naam: "Bea Beheerster", rollen: [.beheerder]),
  ]
  static let profile = House.bytes(meegeleverd: "midden-limburg") ?? []

  let kind: StoreKind
  let place: StoreFixture
  private(set) var store: any Store
  private(set) var registry: Registry
  private let clock: Clock

  private final class Clock {
    var now = Bureau.start
  }

  /// Gives the body a fresh store, removed afterwards.
  static func with<Value>(
    _ kind: StoreKind = .file, _ body: (Bureau) throws -> Value
  ) throws -> Value {
    try StoreFixture.withoutStore(inMemory: true) { place in
      if kind == .file { try create(at: place.path) }
      return try body(try Bureau(kind, place))
    }
  }

  static func create(at path: String) throws {
    try FileStore.create(
      at: path, house: try house, profile: profile, medewerkers: people, at: start)
  }

  static var house: House { get throws { try House.read(profile, file: "huis.json") } }

  /// Another program on the same folder.
  init(
    _ kind: StoreKind, _ place: StoreFixture, _ fileSystem: any FileSystem = PosixFileSystem()
  ) throws {
    let clock = Clock()
    let store: any Store =
      switch kind {
      case .memory:
        MemoryStore(house: try Bureau.house, medewerkers: Bureau.people, at: Bureau.start)
      case .file: try FileStore(opening: place.path, fileSystem: fileSystem)
      }
    self.kind = kind
    self.place = place
    self.clock = clock
    self.store = store
    registry = try Registry(store) { clock.now }
  }

  /// Ends the program and starts it again.
  func reopen() throws {
    store =
      switch kind {
      case .memory: MemoryStore(try store.load())
      case .file: try FileStore(opening: place.path)
      }
    let clock = clock
    registry = try Registry(store) { clock.now }
  }

  /// The records as the store gives them.
  var records: Records { get throws { try store.load() } }

  var now: Moment {
    get { clock.now }
    set { clock.now = newValue }
  }

  func wait(seconds: Int = 1) {
    clock.now = Moment(milliseconden: clock.now.milliseconden + 1000 * seconds)
  }

  @discardableResult
  func perform(_ step: Step) throws -> Receipt {
    var actor = Bureau.everyone
    actor.overleg = step.overleg
    return try registry.perform(step.command, as: actor, accepting: step.aanvaard)
  }

  @discardableResult
  func perform(_ command: Command) throws -> Receipt { try perform(Step(command)) }

  /// Carries out all steps, a second apart.
  func walk(_ steps: [Step]) throws {
    for step in steps {
      try perform(step)
      wait()
    }
  }
}

/// A command, with the meeting it is done for and the warnings that are passed.
struct Step {
  var command: Command
  var overleg: Nummer<Overleg>?
  var aanvaard: [Aanvaarding]

  init(_ command: Command, in overleg: Nummer<Overleg>? = nil, passing regel: String? = nil) {
    self.command = command
    self.overleg = overleg
    aanvaard = regel.map { [Aanvaarding(regel: $0, reden: "Vertrouwelijk waarom")] } ?? []
  }
}
