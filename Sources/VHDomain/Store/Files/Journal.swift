import FoundationEssentials

/// The one commit on its way, in `journal/txn`: publishing it is the commit point.
struct Journal {
  static let path = "journal/txn"
  private static let unfinishedPath = "journal/txn.tmp"

  let tree: Tree

  enum State {
    case empty
    case ready(JournalEntry, encoded: Data)
    case damaged
  }

  func state() throws(StoreError) -> State {
    guard try tree.status(Journal.path) != nil else { return .empty }
    do {
      guard let encoded = try tree.read(Journal.path, limit: .max) else { return .empty }
      guard let transaction = JournalEntry(encoded: encoded) else { return .damaged }
      return .ready(transaction, encoded: encoded)
    } catch .damaged {
      return .damaged
    } catch {
      throw error
    }
  }

  /// Makes a transaction durable; returns only when it is.
  ///
  /// Throws `inDoubt` when the name may be there but is not known to be durable: then nothing
  /// may be applied or removed. After any other error nothing has changed.
  func publish(_ encoded: Data) throws(StoreError) {
    try removeUnfinished()
    try tree.create(Journal.unfinishedPath, encoded)
    try reveal(encoded)
    do {
      try tree.sync(folder: "journal")
    } catch {
      throw .inDoubt
    }
  }

  /// Gives the complete file its name; a failed rename that did happen is in doubt.
  private func reveal(_ encoded: Data) throws(StoreError) {
    let failure: StoreError
    do {
      return try tree.rename(Journal.unfinishedPath, to: "txn")
    } catch {
      failure = error
    }
    do {
      if try tree.status(Journal.unfinishedPath) == nil { throw StoreError.inDoubt }
    } catch {
      throw .inDoubt
    }
    tree.discard(Journal.unfinishedPath)
    throw failure
  }

  /// Forgets the transaction once everything in it is done and durable.
  func clear() throws(StoreError) { try tree.remove(Journal.path) }

  /// Removes what a commit that was broken off before the commit point left behind.
  func removeUnfinished() throws(StoreError) {
    if try tree.status(Journal.unfinishedPath) != nil {
      try tree.remove(Journal.unfinishedPath)
    }
  }
}
