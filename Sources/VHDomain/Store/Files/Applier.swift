import FoundationEssentials

/// Carries out a durable transaction; doing it again after a crash gives the same result.
struct Applier {
  static let reservePath = "reserve"
  /// From this many steps on, files are made durable together.
  static let large = 100

  let tree: Tree
  /// True when an earlier attempt may have left names that are visible but not durable.
  var replaying: Bool
  /// Is told how many files stand; by now nothing is broken off.
  var voortgang = Voortgang.geen

  /// Refuses, before anything is touched, when a target holds neither its old nor its new bytes.
  func check(_ transaction: JournalEntry) throws(StoreError) {
    for operation in transaction.handelingen {
      guard try holdsOldOrNew(operation) else {
        throw .damaged(
          path: operation.path, reason: "past niet bij de wijziging die nog moet worden verwerkt")
      }
    }
  }

  private func holdsOldOrNew(_ operation: JournalEntry.Operation) throws(StoreError) -> Bool {
    switch operation {
    case .put(let path, let bytes, let expected):
      let found = try tree.read(path)
      return found == bytes || found.map { Sum(of: $0) } == expected
    case .delete(let path, let expected):
      guard let found = try tree.read(path) else { return true }
      return Sum(of: found) == expected
    case .append(let path, let offset, _):
      return try tree.status(path)?.size ?? 0 >= offset
    }
  }

  /// Does every step and makes it durable; on a full disk spends the reserve and tries once more.
  func apply(_ transaction: JournalEntry) throws(StoreError) {
    do {
      try applyOnce(transaction)
    } catch .diskFull {
      guard try tree.status(Applier.reservePath) != nil else { throw .diskFull }
      try tree.remove(Applier.reservePath)
      try tree.sync(folder: "")
      // A sync that said the disk is full took the bytes for saved: they are written once more.
      var again = self
      again.replaying = true
      try again.applyOnce(transaction)
    } catch {
      throw error
    }
  }

  private func applyOnce(_ transaction: JournalEntry) throws(StoreError) {
    var touched = try applyTogether(transaction)
    let total = transaction.handelingen.count
    for (done, operation) in transaction.handelingen.enumerated() {
      voortgang.meldVast("vastleggen", done, van: total)
      touched.formUnion(try apply(operation))
    }
    for folder in touched.sorted() { try tree.sync(folder: folder) }
  }

  /// In a large transaction, such as an import, puts the files in place with one sync for all
  /// instead of one each; what is done here is found done by the steps that follow.
  ///
  /// The journal stays until every step is durable, so the order among files is free.
  private func applyTogether(_ transaction: JournalEntry) throws(StoreError) -> Set<String> {
    guard transaction.handelingen.count > Applier.large else { return [] }
    var touched: Set<String> = []
    var files: [(path: String, bytes: Data)] = []
    for case .put(let path, let bytes, _) in transaction.handelingen where path != Head.path {
      touched.formUnion(try tree.makeFolders(for: path))
      if try tree.read(path) != bytes { files.append((path, bytes)) }
    }
    try tree.replaceAll(files) { voortgang.meldVast("bestanden schrijven", $0, van: files.count) }
    return touched
  }

  /// Does one step and gives the folders that need a sync for it.
  private func apply(_ operation: JournalEntry.Operation) throws(StoreError) -> Set<String> {
    switch operation {
    case .put(let path, let bytes, _):
      var touched = try tree.makeFolders(for: path)
      if replaying { touched.formUnion(foldersAbove(path)) }
      if try tree.read(path) != bytes { try tree.replace(path, bytes) }
      touched.insert(String(path[...].splitAtLastSlash.parent))
      return touched
    case .delete(let path, _):
      try tree.remove(path)
      return [String(path[...].splitAtLastSlash.parent)]
    case .append(let path, let offset, let bytes):
      return try append(bytes, to: path, at: offset)
    }
  }

  /// Puts the bytes where they belong, cutting off only what is not theirs.
  ///
  /// Bytes that are there already are written over themselves on a replay: after a failed sync
  /// the system takes them for saved, and a sync alone would promise too much.
  private func append(_ bytes: Data, to path: String, at offset: Int) throws(StoreError)
    -> Set<String>
  {
    let isNew = try tree.status(path) == nil
    let file = try tree.open(path, .update)
    defer { tree.fileSystem.close(file) }
    let size = try tree.size(of: file, path)
    let isThere = try tree.read(file, from: offset, count: bytes.count, path) == bytes
    if !isThere, size > offset { try tree.truncate(file, to: offset, path) }
    if !isThere || replaying { try tree.write(bytes, to: file, at: offset, path) }
    try tree.sync(file, path)
    return isNew || replaying ? [String(path[...].splitAtLastSlash.parent)] : []
  }

  private func foldersAbove(_ path: String) -> Set<String> {
    var folders: Set<String> = [""]
    var (parent, _) = path[...].splitAtLastSlash
    while !parent.isEmpty {
      folders.insert(String(parent))
      parent = parent.splitAtLastSlash.parent
    }
    return folders
  }
}
