import Testing

@testable import VHDomain

/// The house of Midden-Limburg in memory, on Thursday 14 May 2026 at nine in the morning, with
/// someone for each role.
///
/// Every step goes through `Registry.perform`, so a test says only what matters to it.
final class Wereld {
  /// The adjustable clock.
  final class Klok {
    var nu: Moment
    init(_ nu: Moment) { self.nu = nu }
  }

  let klok: Klok
  let store: MemoryStore
  let registry: Registry

  init(house: House? = nil, medewerkers: [Medewerker] = Wereld.medewerkers) throws {
    let klok = Klok(try #require(Moment("2026-05-14T07:00:00.000Z")))
    let profile = try house ?? Wereld.house.get()
    self.klok = klok
    store = MemoryStore(house: profile, medewerkers: medewerkers, at: klok.nu)
    registry = try Registry(store, clock: { klok.nu })
  }

  /// The shipped profile, read once.
  static let house = Result {
    let bytes = try #require(House.bytes(meegeleverd: "midden-limburg"))
    return try House.read(bytes, file: "midden-limburg.json")
  }

  /// The same, where nothing waits for a second person: for what a correction itself does.
  static var zonderVierOgen: House {
    get throws {
      var house = try house.get()
      house.vierOgen = []
      return house
    }
  }

  /// One person a role; `ra` is on the list of radicalisering, `br` on that of BIJ.
  static let medewerkers = [
    Medewerker(id: "ad", naam: "Ada Ministra", rollen: [.administratie]),
    Medewerker(id: "pr", naam: "Petra Regis", rollen: [.procesregisseur]),
    Medewerker(id: "pr2", naam: "Piet Regis", rollen: [.procesregisseur]),
    Medewerker(id: "vz", naam: "Vera Zitter", rollen: [.voorzitter]),
    Medewerker(id: "ma", naam: "Mo Nager", rollen: [.manager]),
    Medewerker(id: "be", naam: "Ben Heer", rollen: [.beheerder]),
    Medewerker(
      id: "ra", naam: "Rada Kaal", rollen: [.procesregisseur, .manager],
      toegang: [.radicalisering]),
    Medewerker(id: "br", naam: "Bram Reis", rollen: [.procesregisseur], toegang: [.bij]),
  ]

  /// What rules may look at here.
  var context: RuleContext {
    get throws {
      RuleContext(
        house: try Wereld.house.get(), medewerkers: try records.medewerkerlijst)
    }
  }

  // MARK: Looking

  /// The records as committed.
  var records: Records { get throws { try store.load() } }

  /// Today in Europe/Amsterdam.
  var vandaag: Datum { klok.nu.dag }

  func staat<A: Aggregate>(_ nummer: Nummer<A>) throws -> A { try opgeslagen(nummer).inhoud }

  func opgeslagen<A: Aggregate>(_ nummer: Nummer<A>) throws -> Stored<A> {
    try #require(try records[keyPath: A.table][nummer], "\(nummer) is er niet")
  }

  /// What someone sees.
  func zicht(_ id: String, in room: Room = .eigenPlek) -> View {
    registry.view(as: Actor(medewerker: id, terminal: "t1"), in: room)
  }

  // MARK: Doing

  /// Moves the clock to nine in the morning, so many days on.
  func verstrijk(dagen: Int) {
    klok.nu = Moment(milliseconden: klok.nu.milliseconden + dagen * 86_400_000)
  }

  /// Carries out a command; throws `PerformError` when it is refused.
  @discardableResult
  func doe(
    _ command: Command, als id: String = "ad", namens overleg: Nummer<Overleg>? = nil,
    aanvaardt: [Aanvaarding] = [], terminal: String = "t1"
  ) throws(PerformError) -> Receipt {
    try registry.perform(
      command, as: Actor(medewerker: id, terminal: terminal, overleg: overleg),
      accepting: aanvaardt)
  }

  /// Tries a command that must be refused: why, and proof that nothing changed.
  func weigering(
    _ command: Command, als id: String = "ad", namens overleg: Nummer<Overleg>? = nil,
    aanvaardt: [Aanvaarding] = [], at location: SourceLocation = #_sourceLocation
  ) throws -> Refusal {
    let before = Afdruk(try records)
    guard let refusal = try poging(command, als: id, namens: overleg, aanvaardt: aanvaardt) else {
      Issue.record("aanvaard: \(command)", sourceLocation: location)
      return Refusal([])
    }
    #expect(Afdruk(try records) == before, sourceLocation: location)
    return refusal
  }

  /// Carries out a command and answers why not, or nil when it was carried out.
  func poging(
    _ command: Command, als id: String, namens overleg: Nummer<Overleg>? = nil,
    aanvaardt: [Aanvaarding] = []
  ) throws(PerformError) -> Refusal? {
    do {
      try doe(command, als: id, namens: overleg, aanvaardt: aanvaardt)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal
    }
  }

  /// The sentences of a refusal.
  func zinnen(
    _ command: Command, als id: String = "ad", namens overleg: Nummer<Overleg>? = nil,
    aanvaardt: [Aanvaarding] = [], at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try weigering(command, als: id, namens: overleg, aanvaardt: aanvaardt, at: location).zinnen
  }
}

/// Everything committed, comparable.
struct Afdruk: Equatable {
  let medewerkers: [Nummer<Medewerkers>: Stored<Medewerkers>]
  let personen: [Nummer<Persoon>: Stored<Persoon>]
  let meldingen: [Nummer<Melding>: Stored<Melding>]
  let casussen: [Nummer<Casus>: Stored<Casus>]
  let overleggen: [Nummer<Overleg>: Stored<Overleg>]
  let consultdagen: [Nummer<Consultdag>: Stored<Consultdag>]
  let informatievragen: [Nummer<Informatievraag>: Stored<Informatievraag>]
  let contacten: [Nummer<Contact>: Stored<Contact>]
  let voorstellen: [Nummer<Voorstel>: Stored<Voorstel>]
  let tellers: [String: Int]
  let generatie: Int

  init(_ records: Records) {
    medewerkers = records.medewerkers
    personen = records.personen
    meldingen = records.meldingen
    casussen = records.casussen
    overleggen = records.overleggen
    consultdagen = records.consultdagen
    informatievragen = records.informatievragen
    contacten = records.contacten
    voorstellen = records.voorstellen
    tellers = records.tellers
    generatie = records.generatie
  }
}
