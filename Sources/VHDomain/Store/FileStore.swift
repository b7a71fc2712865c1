import FoundationEssentials

/// Records as JSON files in a data folder: one file a record, every commit whole or not at all.
///
/// The records are kept in memory too; nothing derived is on disk. Other terminals' commits are
/// taken over by the log lines since the last one seen.
public final class FileStore: Store {
  static let practice = "inrichting/oefenmap.json"

  let folder: DataFolder
  private var records: Records?
  private var seen = 0
  private var moves = 0

  /// Opens a data folder.
  ///
  /// - Throws: `StoreError`: `notThere`, `notOurs`, `networkFileSystem` or `damaged`.
  public init(
    opening path: String, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StoreError) {
    folder = try DataFolder(opening: path, fileSystem: fileSystem)
  }

  /// Makes a data folder for a house, with its first medewerkers.
  ///
  /// - Parameters:
  ///   - profile: the profile's JSON text, kept as it is.
  ///   - oefenmap: marks the folder as one for practising.
  /// - Throws: `StoreError`: `exists` when the folder is not empty, `cannotCreate`.
  public static func create(
    at path: String, house: House, profile: [UInt8], medewerkers: [Medewerker], at moment: Moment,
    oefenmap: Bool = false, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StoreError) {
    let first = Records(house: house, medewerkers: medewerkers, at: moment)
    var files: [(path: String, bytes: Data)] = [(House.path, Data(profile))]
    for stored in first.medewerkers.values {
      files.append(
        (RecordFile.path(stored.nummer.record), try RecordFile.encode(stored, replacing: nil)))
    }
    if oefenmap { files.append((FileStore.practice, Data("{\n  \"oefenmap\": true\n}\n".utf8))) }
    try DataFolder.create(at: path, files: files, fileSystem: fileSystem)
  }

  /// Whether the folder was made for practising; what is in it is about nobody.
  public func isOefenmap() -> Bool {
    (try? folder.readLocked { try $0.read(FileStore.practice) != nil }) ?? false
  }

  /// Why nothing can be changed at the moment, or nil.
  public var alleenLezen: StoreError? { folder.readOnlyReason }

  /// All records as last committed, also by other terminals.
  public func load() throws(StoreError) -> Records {
    if let records, records.onleesbaar.isEmpty, let now = try? folder.generation(),
      now == records.generatie, moves == folder.moves
    {
      return records
    }
    do {
      return try folder.readLocked { snapshot in try catchUp(snapshot) }
    } catch {
      throw StoreError.from(error)
    }
  }

  /// Decides and commits inside the lock.
  public func transact(
    _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt { try transact(followedBy: .geen, body) }

  /// Decides and commits inside the lock, and tells how far it is.
  public func transact(
    followedBy voortgang: Voortgang, _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt {
    do {
      return try folder.writeLocked { writer in
        var records = try catchUp(writer.snapshot)
        try requireMedewerkers(records)
        let transaction = try body(records)
        if transaction.isEmpty { return records.receiptOfNothing(transaction) }
        let changes = try changes(of: transaction, over: records, writer.snapshot, voortgang)
        try writer.commit(
          changes, log: LogEntry.lines(of: transaction, on: records),
          counters: transaction.changed.tellers, voortgang: voortgang)
        let receipt = records.commit(transaction)
        self.records = records
        seen = writer.snapshot.head.logboek.nummer
        return receipt
      }
    } catch let refusal as Refusal {
      throw .refused(refusal)
    } catch {
      let failure = StoreError.from(error)
      if case .conflict = failure { records = nil }
      throw .failed(failure)
    }
  }

  /// The generation on disk.
  public func generatie() throws(StoreError) -> Int { try folder.generation() }

  /// Tries whether something could be saved now.
  public func probeer(schrijvend: Bool) throws(StoreError) {
    if schrijvend { return try folder.tryWriting() }
    try folder.requireRoom()
  }

  /// Compares every file with the log, and the log with itself.
  public func controleer(_ voortgang: Voortgang) throws(StoreError) -> [Opslagbevinding] {
    do {
      return try folder.readLocked { snapshot in try snapshot.controleer(voortgang) }
    } catch {
      throw StoreError.from(error)
    }
  }

  /// Reads all records anew the next time.
  func forget() { records = nil }

  // MARK: - Writing

  private func changes(
    of transaction: Transaction, over records: Records, _ snapshot: Snapshot,
    _ voortgang: Voortgang
  ) throws(StoreError) -> [Change] {
    let changed = transaction.changed
    let total = transaction.touched.count
    var made: [Change] = []
    made.reserveCapacity(total)
    func add<A: Aggregate>(_ table: [Nummer<A>: Stored<A>]) throws(StoreError) {
      for stored in table.values.sorted(by: { $0.nummer < $1.nummer }) {
        try voortgang.meld("dossiers klaarzetten", made.count, van: total, elke: 16)
        made.append(try change(stored, records, snapshot))
      }
    }
    try add(changed.medewerkers)
    try add(changed.personen)
    try add(changed.meldingen)
    try add(changed.casussen)
    try add(changed.overleggen)
    try add(changed.huisverboden)
    try add(changed.detentiemeldingen)
    try add(changed.consultdagen)
    try add(changed.informatievragen)
    try add(changed.contacten)
    try add(changed.rapporten)
    try add(changed.voorstellen)
    return made
  }

  private func change<A: Aggregate>(
    _ stored: Stored<A>, _ records: Records, _ snapshot: Snapshot
  ) throws(StoreError) -> Change {
    let path = RecordFile.path(stored.nummer.record)
    let before = try base(stored.nummer, records, try snapshot.read(path), path)
    return .put(
      path: path, bytes: try RecordFile.encode(stored, replacing: before),
      expected: before.map { Sum(of: $0.bytes) })
  }

  /// The file a change is made on, when it still is what the decision was based on.
  ///
  /// Only someone outside the program can make it differ; after a conflict all is read anew.
  private func base<A: Aggregate>(
    _ nummer: Nummer<A>, _ records: Records, _ bytes: Data?, _ path: String
  ) throws(StoreError) -> (bytes: Data, stored: Stored<A>)? {
    let known = records[keyPath: A.table][nummer]
    guard let bytes else {
      if known == nil { return nil }
      throw .conflict(path: path)
    }
    guard let known, let found = try? RecordFile.decode(bytes, nummer), found == known
    else { throw .conflict(path: path) }
    return (bytes, known)
  }

  // MARK: - Reading

  /// The records as they are now: by the log lines since the last one seen, or all read anew when
  /// there is nothing to go on from.
  private func catchUp(_ snapshot: Snapshot) throws(StoreError) -> Records {
    let current: Records
    if moves != folder.moves {
      records = nil
      moves = folder.moves
    }
    if let records, records.generatie <= snapshot.head.generatie,
      let lines = try? snapshot.logLines(since: seen)
    {
      current = try snapshot.records(records, after: lines)
    } else {
      current = try snapshot.records()
    }
    records = current
    seen = snapshot.head.logboek.nummer
    return current
  }

  /// Without the list of medewerkers nobody is known: that is no reason to refuse somebody.
  private func requireMedewerkers(_ records: Records) throws(StoreError) {
    let nummer = Medewerkers.nummer
    if records.medewerkers[nummer] != nil { return }
    throw .damaged(
      path: RecordFile.path(nummer.record),
      reason: records.onleesbaar[nummer.record] ?? "ontbreekt")
  }
}

extension StoreError {
  /// The store's own error, or a fault of the program when it is another.
  fileprivate static func from(_ error: any Error) -> StoreError {
    error as? StoreError ?? .misuse("onverwachte fout in de opslag")
  }
}
