/// Where records are kept.
///
/// `MemoryStore` and `FileStore` pass the same contract suite.
public protocol Store: AnyObject {
  /// All records as last committed, those of other terminals included.
  ///
  /// - Throws: `StoreError`. A single record that can't be read is no error: it is listed in
  ///   `Records.onleesbaar`.
  func load() throws(StoreError) -> Records

  /// Decides and commits inside the lock: the body sees the records as they are at that moment,
  /// and what it answers is saved whole, durably, or not at all. A transaction without changes is
  /// no commit: its receipt names no records and the generation stays as it was.
  ///
  /// - Throws: `PerformError.refused` when the body refuses, `.failed` when it can't be saved.
  func transact(
    _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt

  /// The same, followed: it can be broken off until the commit is published.
  ///
  /// - Throws: `PerformError.failed(.cancelled)` when it was; nothing has changed then.
  func transact(
    followedBy voortgang: Voortgang, _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt

  /// The generation last committed, without taking anything over.
  ///
  /// - Throws: `StoreError` when that can't be read.
  func generatie() throws(StoreError) -> Int

  /// Tries whether something could be saved now; nothing is changed.
  ///
  /// - Parameter schrijvend: also tries to write; else it only looks whether there is room.
  /// - Throws: `StoreError` that says what stands in the way.
  func probeer(schrijvend: Bool) throws(StoreError)

  /// Why nothing can be changed at the moment, or nil.
  var alleenLezen: StoreError? { get }

  /// What people typed and did not record yet, oldest first; what can't be read is left out and
  /// left alone.
  ///
  /// - Throws: `StoreError` when the folder can't be read.
  func concepten() throws(StoreError) -> [Concept]

  /// Keeps a draft, durably and at once, in place of the one with the same name; needs no lock.
  ///
  /// - Throws: `StoreError` when it can't be kept; the one before it is then still there.
  func bewaar(_ concept: Concept) throws(StoreError)

  /// Removes a draft; one that is not there is fine.
  ///
  /// - Throws: `StoreError` when it can't be removed.
  func verwijder(concept naam: String) throws(StoreError)

  /// What is wrong with the files and the log behind the records; nothing where there are none.
  ///
  /// - Throws: `StoreError` when they can't be read at all, `cancelled` when it was broken off.
  func controleer(_ voortgang: Voortgang) throws(StoreError) -> [Opslagbevinding]
}

extension Store {
  /// The generation last committed.
  public func generatie() throws(StoreError) -> Int { try load().generatie }

  /// Nothing stands in the way where there are no files.
  public func probeer(schrijvend: Bool) throws(StoreError) {}

  /// Nothing: there are no files.
  public func controleer(_ voortgang: Voortgang) throws(StoreError) -> [Opslagbevinding] { [] }

  /// Without files there is nothing to follow once it is decided.
  public func transact(
    followedBy voortgang: Voortgang, _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt { try transact(body) }
}

/// Why a command was not carried out.
public enum PerformError: Error, Equatable, Sendable {
  /// The rules, the rights or the transition do not allow it.
  case refused(Refusal)
  /// It could not be saved; nothing changed.
  case failed(StoreError)
}

extension PerformError {
  /// Whether the user broke it off, while deciding or while preparing the files.
  public var isAfgebroken: Bool {
    switch self {
    case .refused(let refusal): refusal.isAfgebroken
    case .failed(let failure): failure == .cancelled
    }
  }
}

/// That a command was carried out and saved.
public struct Receipt: Equatable, Sendable {
  /// The commit.
  public var generatie: Int
  /// The records changed, in order of first change.
  public var nummers: [RecordNummer]
  /// Those of them that are new.
  public var nieuw: [RecordNummer]
  /// When it was saved.
  public var opgeslagen: Moment
  /// What an import has to tell.
  public var verslag: Invoerverslag?
  /// What undoes it; nil when that can't be done.
  public var intrekking: Intrekking?

  /// The first new record of a kind, such as the casus that screening opened.
  public func nieuw<A: Aggregate>(_ type: A.Type) -> Nummer<A>? {
    nieuw.lazy.compactMap { Nummer<A>($0) }.first
  }
}

extension Records {
  /// Lays a transaction over the records and tells what it changed.
  mutating func commit(_ transaction: Transaction) -> Receipt {
    let fresh = transaction.touched.filter { !contains($0) }
    let changed = transaction.changed
    personen.merge(changed.personen) { $1 }
    meldingen.merge(changed.meldingen) { $1 }
    casussen.merge(changed.casussen) { $1 }
    overleggen.merge(changed.overleggen) { $1 }
    huisverboden.merge(changed.huisverboden) { $1 }
    detentiemeldingen.merge(changed.detentiemeldingen) { $1 }
    consultdagen.merge(changed.consultdagen) { $1 }
    informatievragen.merge(changed.informatievragen) { $1 }
    contacten.merge(changed.contacten) { $1 }
    rapporten.merge(changed.rapporten) { $1 }
    voorstellen.merge(changed.voorstellen) { $1 }
    medewerkers.merge(changed.medewerkers) { $1 }
    tellers.merge(changed.tellers) { max($0, $1) }
    generatie += 1
    return Receipt(
      generatie: generatie, nummers: transaction.touched, nieuw: fresh,
      opgeslagen: transaction.moment, verslag: transaction.verslag,
      intrekking: transaction.intrekking)
  }

  /// What is answered to a request that changed nothing.
  func receiptOfNothing(_ transaction: Transaction) -> Receipt {
    Receipt(
      generatie: generatie, nummers: [], nieuw: [], opgeslagen: transaction.moment,
      verslag: transaction.verslag)
  }

  /// Whether there is a record with this number.
  public func contains(_ nummer: RecordNummer) -> Bool {
    switch nummer.soort {
    case .persoon: Nummer<Persoon>(nummer).map { personen[$0] != nil } ?? false
    case .melding: Nummer<Melding>(nummer).map { meldingen[$0] != nil } ?? false
    case .casus: Nummer<Casus>(nummer).map { casussen[$0] != nil } ?? false
    case .overleg: Nummer<Overleg>(nummer).map { overleggen[$0] != nil } ?? false
    case .huisverbod: Nummer<Huisverbod>(nummer).map { huisverboden[$0] != nil } ?? false
    case .detentie: Nummer<Detentiemelding>(nummer).map { detentiemeldingen[$0] != nil } ?? false
    case .consulten: Nummer<Consultdag>(nummer).map { consultdagen[$0] != nil } ?? false
    case .informatievraag:
      Nummer<Informatievraag>(nummer).map { informatievragen[$0] != nil } ?? false
    case .contact: Nummer<Contact>(nummer).map { contacten[$0] != nil } ?? false
    case .rapport: Nummer<Rapport>(nummer).map { rapporten[$0] != nil } ?? false
    case .voorstel: Nummer<Voorstel>(nummer).map { voorstellen[$0] != nil } ?? false
    case .inrichting: Nummer<Medewerkers>(nummer).map { medewerkers[$0] != nil } ?? false
    }
  }
}

extension Transaction {
  /// Whether the request changed nothing, such as opening the point that is on the table already.
  var isEmpty: Bool { touched.isEmpty }
}
