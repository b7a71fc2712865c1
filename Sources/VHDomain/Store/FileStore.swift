import FoundationEssentials

/// Records as JSON files in a data folder: one file a record, every commit whole or not at all.
///
/// The records are kept in memory too; nothing derived is on disk. Other terminals' commits are
/// taken over by the log lines since the last one seen.
public final class FileStore: Store {
  private static let profile = "inrichting/huis.json"

  private let folder: DataFolder
  private var records: Records?
  private var seen = 0

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
  /// - Parameter profile: the profile's JSON text; it is kept as it is, comments of the house's
  ///   administrator in its order of lines included.
  /// - Throws: `StoreError`: `exists` when the folder is not empty, `cannotCreate`.
  public static func create(
    at path: String, house: House, profile: [UInt8], medewerkers: [Medewerker], at moment: Moment,
    fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StoreError) {
    let first = Records(house: house, medewerkers: medewerkers, at: moment)
    var files: [(path: String, bytes: Data)] = [(FileStore.profile, Data(profile))]
    for stored in first.medewerkers.values {
      files.append(
        (RecordFile.path(stored.nummer.record), try RecordFile.encode(stored, replacing: nil)))
    }
    try DataFolder.create(at: path, files: files, fileSystem: fileSystem)
  }

  /// Why nothing can be changed at the moment, or nil.
  public var alleenLezen: StoreError? { folder.readOnlyReason }

  /// All records as last committed, also by other terminals.
  public func load() throws(StoreError) -> Records {
    if let records, let now = try? folder.generation(), now == records.generatie { return records }
    do {
      return try folder.readLocked { snapshot in try catchUp(snapshot) }
    } catch {
      throw StoreError.from(error)
    }
  }

  /// Decides and commits inside the lock.
  public func transact(
    _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt {
    do {
      return try folder.writeLocked { writer in
        var records = try catchUp(writer.snapshot)
        let transaction = try body(records)
        if transaction.isEmpty { return records.receiptOfNothing(transaction) }
        let changes = try changes(of: transaction, over: records, writer.snapshot)
        try writer.commit(
          changes, log: LogEntry.lines(of: transaction, on: records),
          counters: transaction.changed.tellers)
        let receipt = records.commit(transaction)
        self.records = records
        seen = writer.snapshot.head.logboek.nummer
        return receipt
      }
    } catch let refusal as Refusal {
      throw .refused(refusal)
    } catch {
      throw .failed(StoreError.from(error))
    }
  }

  // MARK: - Writing

  private func changes(
    of transaction: Transaction, over records: Records, _ snapshot: Snapshot
  ) throws(StoreError) -> [Change] {
    let changed = transaction.changed
    return try changes(changed.medewerkers, records, snapshot)
      + changes(changed.personen, records, snapshot)
      + changes(changed.meldingen, records, snapshot)
      + changes(changed.casussen, records, snapshot)
      + changes(changed.overleggen, records, snapshot)
  }

  private func changes<A: Aggregate>(
    _ changed: [Nummer<A>: Stored<A>], _ records: Records, _ snapshot: Snapshot
  ) throws(StoreError) -> [Change] {
    var result: [Change] = []
    for stored in changed.values.sorted(by: { $0.nummer < $1.nummer }) {
      let path = RecordFile.path(stored.nummer.record)
      let before = try base(stored.nummer, records, try snapshot.read(path), path)
      result.append(
        .put(
          path: path, bytes: try RecordFile.encode(stored, replacing: before),
          expected: before.map { Sum(of: $0.bytes) }))
    }
    return result
  }

  /// The file a change is made on, when it still is what the decision was based on.
  private func base<A: Aggregate>(
    _ nummer: Nummer<A>, _ records: Records, _ bytes: Data?, _ path: String
  ) throws(StoreError) -> (bytes: Data, stored: Stored<A>)? {
    let known = records[keyPath: A.table][nummer]
    guard let bytes else {
      if known == nil { return nil }
      throw .conflict(path: path)
    }
    guard let known, let found = try? RecordFile.decode(bytes, nummer), found.rev == known.rev
    else { throw .conflict(path: path) }
    return (bytes, known)
  }

  // MARK: - Reading

  private func catchUp(_ snapshot: Snapshot) throws(StoreError) -> Records {
    guard var records, let lines = try? snapshot.logLines(since: seen) else {
      return try readAll(snapshot)
    }
    let paths = Set(lines.flatMap(\.files.keys))
    if paths.contains(FileStore.profile) { records.house = try readHouse(snapshot) }
    for path in paths.sorted() { try read(path, snapshot, into: &records) }
    return keep(records, snapshot)
  }

  private func readAll(_ snapshot: Snapshot) throws(StoreError) -> Records {
    var records = Records(house: try readHouse(snapshot))
    for folder in ["inrichting", "personen", "meldingen", "casussen", "overleggen"] {
      for path in try snapshot.paths(under: folder) {
        try read(path, snapshot, into: &records)
      }
    }
    return keep(records, snapshot)
  }

  private func keep(_ records: Records, _ snapshot: Snapshot) -> Records {
    var kept = records
    kept.tellers = snapshot.head.tellers
    kept.generatie = snapshot.head.generatie
    self.records = kept
    seen = snapshot.head.logboek.nummer
    return kept
  }

  private func readHouse(_ snapshot: Snapshot) throws(StoreError) -> House {
    guard let bytes = try snapshot.read(FileStore.profile) else {
      throw .damaged(path: FileStore.profile, reason: "ontbreekt")
    }
    do throws(InputFaults) {
      return try House.read(bytes, file: FileStore.profile)
    } catch {
      throw .damaged(
        path: FileStore.profile, reason: error.faults.map(\.description).joined(separator: "; "))
    }
  }

  private func read(
    _ path: String, _ snapshot: Snapshot, into records: inout Records
  ) throws(StoreError) {
    guard let nummer = RecordFile.nummer(path) else { return }
    switch nummer.soort {
    case .persoon: try read(Persoon.self, nummer, path, snapshot, &records)
    case .melding: try read(Melding.self, nummer, path, snapshot, &records)
    case .casus: try read(Casus.self, nummer, path, snapshot, &records)
    case .overleg: try read(Overleg.self, nummer, path, snapshot, &records)
    case .inrichting: try read(Medewerkers.self, nummer, path, snapshot, &records)
    }
  }

  /// Reads one record; one that can't be read is listed and leaves the others alone.
  private func read<A: Aggregate>(
    _ type: A.Type, _ record: RecordNummer, _ path: String, _ snapshot: Snapshot,
    _ records: inout Records
  ) throws(StoreError) {
    guard let nummer = Nummer<A>(record) else { return }
    records[keyPath: A.table][nummer] = nil
    records.onleesbaar[record] = nil
    do {
      guard let bytes = try snapshot.read(path) else { return }
      records[keyPath: A.table][nummer] = try RecordFile.decode(bytes, nummer)
    } catch let unreadable as Unreadable {
      records.onleesbaar[record] = unreadable.reason
    } catch let error as StoreError {
      records.onleesbaar[record] = error.message
    } catch {
      records.onleesbaar[record] = "niet te lezen"
    }
  }
}

extension StoreError {
  /// The store's own error, or a fault of the program when it is another.
  fileprivate static func from(_ error: any Error) -> StoreError {
    error as? StoreError ?? .misuse("onverwachte fout in de opslag")
  }
}
