import FoundationEssentials

/// The store at one generation: what can be read while a lock is held.
///
/// When a commit is durable but could not be written out yet, its bytes are laid over the files,
/// so that nobody sees half of it.
public struct Snapshot {
  /// Where the store stands; `Head.new` when the file cannot be read, and then
  /// `DataFolder.readOnlyReason` says so.
  public let head: Head

  let tree: Tree
  private let pending: [String: JournalEntry.Operation]

  init(tree: Tree, pending: JournalEntry?, head: Head) {
    self.tree = tree
    self.head = head
    let operations = pending?.handelingen.map { ($0.path, $0) } ?? []
    self.pending = Dictionary(operations) { _, last in last }
  }

  /// What a commit that could not be written out yet touches.
  var pendingPaths: Set<String> { Set(pending.keys) }

  /// The bytes of a file, or nil when there is none.
  ///
  /// Throws `damaged` for a link, a pipe, a folder or an impossibly large file in its place.
  public func read(_ path: String) throws(StoreError) -> Data? {
    try read(path, limit: Tree.sizeLimit)
  }

  func read(_ path: String, limit: Int) throws(StoreError) -> Data? {
    try Paths.check(path)
    switch pending[path] {
    case nil: return try tree.read(path, limit: limit)
    case .put(_, let bytes, _): return bytes
    case .delete: return nil
    case .append(_, let offset, let bytes): return try appended(bytes, to: path, at: offset)
    }
  }

  /// The names of the files in a folder, sorted, without unfinished ones; none without folder.
  ///
  /// The empty path is the data folder itself.
  public func list(_ folder: String) throws(StoreError) -> [String] {
    if !folder.isEmpty { try Paths.check(folder) }
    var names = Set(try tree.list(folder).filter { $0.kind != .folder }.map(\.name))
    for (path, operation) in pending {
      let (parent, name) = path[...].splitAtLastSlash
      guard parent == folder else { continue }
      if case .delete = operation {
        names.remove(String(name))
      } else {
        names.insert(String(name))
      }
    }
    return names.sorted()
  }

  /// The paths of all files under a folder, deep, sorted, without unfinished ones.
  ///
  /// Whatever is not a folder is in it: a link is found here and refused when read.
  public func paths(under folder: String) throws(StoreError) -> [String] {
    if !folder.isEmpty { try Paths.check(folder) }
    let start = folder.isEmpty ? "" : folder + "/"
    var found: Set<String> = []
    try collect(folder, into: &found)
    for (path, operation) in pending where path.hasPrefix(start) {
      if case .delete = operation {
        found.remove(path)
      } else {
        found.insert(path)
      }
    }
    return found.sorted()
  }

  private func collect(_ folder: String, into found: inout Set<String>) throws(StoreError) {
    for entry in try tree.everything(in: folder) where !entry.name.hasPrefix(Tree.unfinished) {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if entry.kind == .folder {
        try collect(path, into: &found)
      } else {
        found.insert(path)
      }
    }
  }

  private func appended(_ bytes: Data, to path: String, at offset: Int) throws(StoreError)
    -> Data
  {
    let found = try tree.read(path, limit: .max) ?? Data()
    if found.dropFirst(offset).starts(with: bytes) { return found }
    return found.prefix(offset) + bytes
  }
}

/// What a path in the store may look like.
enum Paths {
  private static let reserved: Set<Substring> = [
    Head.path[...], Format.path[...], StoreLock.path[...], Applier.reservePath[...], "journal",
    "logboek", "concepten",
  ]

  /// Refuses a path that could lead outside the folder.
  static func check(_ path: String) throws(StoreError) {
    guard parts(path).allSatisfy(staysInside) else {
      throw .misuse("ongeldig pad \(quoted(path))")
    }
  }

  /// Refuses a path that is not the caller's to change, or that would need quoting anywhere.
  static func checkWritable(_ path: String) throws(StoreError) {
    guard parts(path).allSatisfy(isPlain) else { throw .misuse("ongeldig pad \(quoted(path))") }
    let top = path.prefix { $0 != "/" }
    if reserved.contains(top) { throw .misuse("pad \(path) is van de opslag zelf") }
  }

  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/", omittingEmptySubsequences: false)
  }

  private static func staysInside(_ name: Substring) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
  }

  private static func isPlain(_ name: Substring) -> Bool {
    !name.isEmpty && name.utf8.count <= 200 && name.utf8.first != UInt8(ascii: ".")
      && name.utf8.allSatisfy(isPlain)
  }

  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }
}
