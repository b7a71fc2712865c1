import FoundationEssentials

/// A folder of files that loses nothing: all changes of a commit are saved, or none.
///
/// Several programs may work in it at once. Every file is complete whenever it is visible; a
/// commit is first written as a whole to a journal, and whoever comes next finishes what a
/// crash broke off. Use it on one thread.
public final class DataFolder {
  /// The folder as it was given.
  public let path: String
  /// The identity of this store, chosen at random when it was made.
  public let storeID: String
  /// How long to wait for another program's lock.
  public var patience: Duration = .seconds(5)
  /// Why nothing can be changed at the moment, if so; looked at again in every locked section,
  /// except after a failure at the commit point, which lasts as long as this object.
  public internal(set) var readOnlyReason: StoreError?

  var tree: Tree
  var journal: Journal
  var lock: StoreLock
  /// How often the path led to another folder than before.
  var moves = 0
  let reserveSize: Int
  /// Set for good once the store was in doubt or is of a newer format.
  var sealed: StoreError?
  /// The end of the log that was last compared with the file itself.
  var checkedEnd: LogEnd?
  var isSwept = false
  /// What this program tells the others, and the lock that says it still runs.
  var presentFile: (path: String, file: Descriptor)?
  private var isLocked = false

  /// Opens an existing data folder.
  ///
  /// Throws `notThere`, `notOurs` for a folder that is none or was not finished,
  /// `networkFileSystem`, or `damaged`. A folder of a newer format opens for reading only.
  public convenience init(
    opening path: String, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StoreError) {
    try self.init(opening: path, fileSystem: fileSystem, reserveSize: DataFolder.reserveSize)
  }

  init(opening path: String, fileSystem: any FileSystem, reserveSize: Int) throws(StoreError) {
    self.path = path
    self.reserveSize = reserveSize
    do {
      tree = try Tree(at: path, fileSystem: fileSystem)
    } catch .damaged {
      throw .notOurs(path: path)
    } catch {
      throw error
    }
    let format = try DataFolder.format(in: tree, path)
    try tree.refuseNetwork()
    storeID = format.opslag
    lock = try StoreLock(tree)
    journal = Journal(tree: tree)
    if format.formaat > Format.current { sealed = .newerFormat(format.formaat) }
    readOnlyReason = sealed
  }

  deinit { try? present(nil) }

  static func format(in tree: Tree, _ path: String) throws(StoreError) -> Format {
    guard let bytes = try tree.read(Format.path),
      let format = try? JSONDecoder().decode(Format.self, from: bytes), format.formaat > 0
    else { throw .notOurs(path: path) }
    return format
  }

  /// The generation on disk, cheap enough to ask every second: it tells that others committed.
  public func generation() throws(StoreError) -> Int {
    try noticeReplaced()
    try followPath()
    return try storedHead().head.generatie
  }

  /// Stands in a data folder that was set aside for a restored backup.
  static let replacedPath = "VERVANGEN"

  /// Whoever still has a folder open that was set aside changes nothing in it.
  func noticeReplaced() throws(StoreError) {
    guard sealed == nil, try tree.status(DataFolder.replacedPath) != nil else { return }
    sealed = .readOnly(
      reason: "er is een reservekopie teruggezet en deze map is opzij gezet; start vh opnieuw")
    readOnlyReason = sealed
  }

  func storedHead() throws(StoreError) -> (head: Head, sum: Sum) {
    guard let bytes = try tree.read(Head.path) else {
      throw .damaged(path: Head.path, reason: "ontbreekt")
    }
    return (try Head(bytes: bytes), Sum(of: bytes))
  }
}

// MARK: - Locked sections

extension DataFolder {
  /// Reads while nobody writes: everything the body sees is of one generation.
  ///
  /// Finishes what a crash left first; if that is not possible, reads as if it were finished.
  /// Throws `notLocked`, or what the body throws.
  public func readLocked<Value>(_ body: (Snapshot) throws -> Value) throws -> Value {
    try section { try body(try lockedSnapshot()) }
  }

  /// Reads and changes while nobody else does either; the body commits through the writer.
  ///
  /// Decide inside the body, on what is read there: that is what makes the decision hold.
  /// Throws `notLocked`, `readOnly`, a recovery's error, or what the body throws.
  @discardableResult
  public func writeLocked<Value>(_ body: (Writer) throws -> Value) throws -> Value {
    try section {
      if let sealed { throw StoreError.sealed(sealed) }
      try lock.acquire(.exclusive, patience: patience)
      try noticeReplaced()
      if let sealed { throw StoreError.sealed(sealed) }
      let writer = Writer(self, try recover())
      defer { writer.close() }
      sweepOnce()
      return try body(writer)
    }
  }

  private func section<Value>(_ body: () throws -> Value) throws -> Value {
    if isLocked { throw StoreError.misuse("een vergrendeld deel binnen een ander") }
    try noticeReplaced()
    try followPath()
    isLocked = true
    defer {
      lock.release()
      isLocked = false
    }
    return try body()
  }

  private func lockedSnapshot() throws(StoreError) -> Snapshot {
    try lock.acquire(.shared, patience: patience)
    if case .ready = try journal.state(), sealed == nil {
      lock.release()
      recoverForReading()
      try lock.acquire(.shared, patience: patience)
    }
    switch try journal.state() {
    case .empty:
      if case .damaged(Journal.path, _) = readOnlyReason { readOnlyReason = sealed }
      return snapshot(nil)
    case .ready(let transaction, _):
      return snapshot(transaction)
    case .damaged:
      readOnlyReason = sealed ?? .damaged(path: Journal.path, reason: "onleesbare inhoud")
      return snapshot(nil)
    }
  }

  /// Tries to finish a commit before reading; what stands in the way is kept for the user.
  private func recoverForReading() {
    do throws(StoreError) {
      try lock.acquire(.exclusive, patience: patience)
      _ = try recover()
    } catch {
      readOnlyReason = readOnlyReason ?? error
    }
    lock.release()
  }

  private func snapshot(_ pending: JournalEntry?) -> Snapshot {
    let bare = Snapshot(tree: tree, pending: pending, head: .new)
    do throws(StoreError) {
      guard let bytes = try bare.read(Head.path) else {
        throw .damaged(path: Head.path, reason: "ontbreekt")
      }
      return Snapshot(tree: tree, pending: pending, head: try Head(bytes: bytes))
    } catch {
      readOnlyReason = sealed ?? error
      return bare
    }
  }
}

extension StoreError {
  /// What a write is answered with once the folder is closed to changes.
  static func sealed(_ reason: StoreError) -> StoreError {
    switch reason {
    case .newerFormat, .readOnly: reason
    case .inDoubt: .readOnly(reason: "de schijf gaf een fout bij het opslaan")
    case .damaged(let path, let why): .readOnly(reason: "\(path): \(why)")
    default: .readOnly(reason: "er ging iets mis bij het opslaan")
    }
  }
}
