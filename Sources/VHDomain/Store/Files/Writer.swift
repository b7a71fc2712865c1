import FoundationEssentials

/// A change to one file in a commit.
public enum Change: Equatable, Sendable {
  /// The file gets these bytes.
  ///
  /// `expected` is the sum of the bytes the change was made on; nil when the file is new.
  case put(path: String, bytes: Data, expected: Sum?)
  /// The file goes; `expected` is the sum of the bytes it had.
  case delete(path: String, expected: Sum)

  var path: String {
    switch self {
    case .put(let path, _, _), .delete(let path, _): path
    }
  }

  var expected: Sum? {
    switch self {
    case .put(_, _, let expected): expected
    case .delete(_, let expected): expected
    }
  }
}

/// What became of a commit: it is saved.
public struct CommitReceipt: Equatable, Sendable {
  /// The generation of the store with this commit.
  public let generation: Int
  /// The numbers of its log lines.
  public let logNumbers: Range<Int>
  /// Why writing out was put off, when it was: the commit is safe in the journal, everybody
  /// reads it, and the next locked section writes it out ("opgeslagen, wegschrijven uitgesteld").
  public let deferred: StoreError?
}

/// The right to change the store, for the duration of one locked section.
public final class Writer {
  /// The store as it is now, this section's own commits included.
  public private(set) var snapshot: Snapshot

  private let folder: DataFolder
  private var headSum: Sum
  private var pending = false
  private var isOpen = true

  init(_ folder: DataFolder, _ stored: (head: Head, sum: Sum)) {
    self.folder = folder
    snapshot = Snapshot(tree: folder.tree, pending: nil, head: stored.head)
    headSum = stored.sum
  }

  func close() { isOpen = false }

  /// Saves all changes, the log lines and the counters together, or nothing.
  ///
  /// When it returns, the commit survives anything short of losing the disk. It throws
  /// `conflict` when a file is not as expected, `diskFull`, `ioFailed` or `misuse` with nothing
  /// changed, and `inDoubt` when the disk failed at the commit point. A change needs a log line;
  /// a line may come without change. `counters` holds new values; none may go back. Until it is
  /// published it can be broken off, with `cancelled`.
  @discardableResult
  public func commit(
    _ changes: [Change], log: [LogEntry], counters: [String: Int] = [:],
    voortgang: Voortgang = .geen
  ) throws(StoreError) -> CommitReceipt {
    guard isOpen else { throw .misuse("vastleggen buiten het vergrendelde deel") }
    if let sealed = folder.sealed { throw .sealed(sealed) }
    if pending { try finishEarlier() }
    try check(changes, log, voortgang)
    let (transaction, head, numbers) = try prepare(changes, log, counters)
    try voortgang.meld("vastleggen voorbereiden", 0, van: changes.count)
    try publish(transaction)
    let deferred = apply(transaction, voortgang)
    snapshot = Snapshot(
      tree: folder.tree, pending: deferred == nil ? nil : transaction, head: head)
    return CommitReceipt(generation: head.generatie, logNumbers: numbers, deferred: deferred)
  }

  private func finishEarlier() throws(StoreError) {
    let stored = try folder.recover()
    snapshot = Snapshot(tree: folder.tree, pending: nil, head: stored.head)
    headSum = stored.sum
    pending = false
  }

  // MARK: - Before the commit point

  private func check(
    _ changes: [Change], _ log: [LogEntry], _ voortgang: Voortgang
  ) throws(StoreError) {
    if log.isEmpty { throw .misuse("wijziging zonder logregel") }
    var seen: Set<String> = []
    for (done, change) in changes.enumerated() {
      try voortgang.meld("bestanden vergelijken", done, van: changes.count, elke: 16)
      try Paths.checkWritable(change.path)
      guard seen.insert(change.path).inserted else {
        throw .misuse("\(change.path) komt twee keer voor")
      }
      if case .put(let path, let bytes, _) = change, bytes.count > Tree.sizeLimit {
        throw .misuse("\(path) is te groot")
      }
      let found = try snapshot.read(change.path)
      guard found.map({ Sum(of: $0) }) == change.expected else {
        throw .conflict(path: change.path)
      }
    }
  }

  private func prepare(_ changes: [Change], _ log: [LogEntry], _ counters: [String: Int])
    throws(StoreError) -> (JournalEntry, Head, Range<Int>)
  {
    var head = snapshot.head
    head.generatie += 1
    try head.count(counters)
    let files = changes.map { change in
      if case .put(let path, let bytes, _) = change { return (path, Optional(Sum(of: bytes))) }
      return (change.path, nil)
    }
    let start = head.logboek.nummer + 1
    let added = try head.logboek.adding(log, generation: head.generatie, files: files)
    head.logboek = added.end
    let operations =
      changes.map(\.operation) + [
        .append(path: added.end.path, offset: added.offset, bytes: added.bytes),
        .put(path: Head.path, bytes: try head.bytes, expected: headSum),
      ]
    let transaction = JournalEntry(generatie: head.generatie, handelingen: operations)
    return (transaction, head, start..<head.logboek.nummer + 1)
  }

  private func publish(_ transaction: JournalEntry) throws(StoreError) {
    let encoded = try transaction.encoded
    let blocks = 4096 * transaction.handelingen.count
    guard try folder.tree.freeBytes() >= 2 * encoded.count + blocks + 1 << 20 else {
      throw .diskFull
    }
    do {
      try folder.journal.publish(encoded)
    } catch .inDoubt {
      throw folder.noted(.inDoubt)
    } catch {
      throw error
    }
  }

  // MARK: - After the commit point

  /// Writes the commit out; an error here does not undo it.
  private func apply(_ transaction: JournalEntry, _ voortgang: Voortgang) -> StoreError? {
    do throws(StoreError) {
      try Applier(tree: folder.tree, replaying: false, voortgang: voortgang).apply(transaction)
      try folder.journal.clear()
    } catch {
      pending = true
      folder.readOnlyReason = error
      return error
    }
    if case .put(_, let bytes, _) = transaction.handelingen.last { headSum = Sum(of: bytes) }
    return nil
  }
}

extension Change {
  fileprivate var operation: JournalEntry.Operation {
    switch self {
    case .put(let path, let bytes, let expected):
      .put(path: path, bytes: bytes, expected: expected)
    case .delete(let path, let expected): .delete(path: path, expected: expected)
    }
  }
}

extension Head {
  /// Takes new values of counters; a number once handed out is never handed out again.
  fileprivate mutating func count(_ counters: [String: Int]) throws(StoreError) {
    for (name, value) in counters {
      guard value >= tellers[name] ?? 0 else { throw .misuse("teller \(name) loopt terug") }
      tellers[name] = value
    }
  }
}
