import FoundationEssentials
import Glibc

/// The data folder as whole files: paths in, bytes out, every folder on the way held open.
///
/// Repeats what a signal interrupted and finishes short writes. Holding folders open makes a
/// read three calls, and keeps a symbolic link from leading outside. A folder is synced through
/// a descriptor of its own, so that none is ever used again after a failed sync.
final class Tree {
  /// Files beyond this many bytes are taken for damage rather than read into memory.
  static let sizeLimit = 64 << 20

  let fileSystem: any FileSystem
  /// Which folder this is, whatever its path leads to by now.
  let identity: FileIdentity
  private let root: Descriptor
  private var held: [String: Descriptor] = [:]
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  init(at path: String, fileSystem: any FileSystem) throws(StoreError) {
    self.fileSystem = fileSystem
    root = try attempt("open", path) { () throws(SystemError) in
      try fileSystem.openFolder(at: path)
    }
    let folder = root
    do throws(StoreError) {
      identity = try attempt("stat", path) { () throws(SystemError) in
        try fileSystem.status(folder)
      }.identity
    } catch {
      fileSystem.close(folder)
      throw error
    }
  }

  deinit {
    held.values.forEach(fileSystem.close)
    fileSystem.close(root)
  }

  /// The open folder at a path; `notThere` when it does not exist.
  func folder(_ path: Substring) throws(StoreError) -> Descriptor {
    if path.isEmpty { return root }
    if let folder = held[String(path)] { return folder }
    let (parent, name) = path.splitAtLastSlash
    let folder = try open(name, in: try folder(parent), .folder, String(path))
    held[String(path)] = folder
    return folder
  }

  func open(_ path: String, _ mode: OpenMode) throws(StoreError) -> Descriptor {
    let (parent, name) = path[...].splitAtLastSlash
    return try open(name, in: try folder(parent), mode, path)
  }

  private func open(
    _ name: Substring, in folder: Descriptor, _ mode: OpenMode, _ path: String
  ) throws(StoreError) -> Descriptor {
    try attempt("open", path) { () throws(SystemError) in
      try fileSystem.open(String(name), in: folder, mode)
    }
  }

}

extension Tree {
  /// Whether an error says that too much is open, not that something is wrong with a file.
  static func isOfMoment(_ code: Int32) -> Bool { [EMFILE, ENFILE, ENOMEM, EINTR].contains(code) }
}

/// Repeats a call that a signal interrupted, and names the path in its error.
///
/// A sync is repeated too: `EINTR` says that the waiting was broken off, not that writing failed.
/// After a hundred times it is an error like any other.
func attempt<Value>(
  _ call: String, _ path: String, _ body: () throws(SystemError) -> Value
) throws(StoreError) -> Value {
  var left = 100
  while true {
    do {
      return try body()
    } catch {
      left -= 1
      if error.code == EINTR, left > 0 { continue }
      throw StoreError(error, call: call, path: path)
    }
  }
}

/// The value, or nil when the file or folder does not exist.
func ifThere<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value? {
  do {
    return try body()
  } catch .notThere {
    return nil
  } catch {
    throw error
  }
}

extension Substring {
  /// The folder and the name within it; the folder is empty for a path without a slash.
  var splitAtLastSlash: (parent: Substring, name: Substring) {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return (prefix(0), self) }
    return (self[..<slash], self[index(after: slash)...])
  }
}

// MARK: - Reading

extension Tree {
  /// The bytes of a file, or nil when there is none.
  func read(_ path: String, limit: Int = sizeLimit) throws(StoreError) -> Data? {
    guard let file = try ifThere({ () throws(StoreError) in try open(path, .read) }) else {
      return nil
    }
    defer { fileSystem.close(file) }
    return try contents(of: file, path, size: try size(of: file, path), limit)
  }

  /// The length of an open regular file; `damaged` when it is anything else.
  func size(of file: Descriptor, _ path: String) throws(StoreError) -> Int {
    let status = try attempt("stat", path) { () throws(SystemError) in
      try fileSystem.status(file)
    }
    guard status.kind == .file else {
      throw .damaged(path: path, reason: "is geen gewoon bestand")
    }
    return status.size
  }

  private func contents(of file: Descriptor, _ path: String, size: Int, _ limit: Int)
    throws(StoreError) -> Data
  {
    guard size <= limit else { throw .damaged(path: path, reason: "is te groot") }
    var data = Data()
    data.reserveCapacity(size)
    while data.count < size {
      let count = try readBuffer(file, at: data.count, path)
      if count == 0 { break }
      data.append(contentsOf: buffer[..<min(count, size - data.count)])
    }
    return data
  }

  private func readBuffer(_ file: Descriptor, at offset: Int, _ path: String)
    throws(StoreError) -> Int
  {
    try attempt("read", path) { () throws(SystemError) in
      try buffer.withUnsafeMutableBytes { bytes in
        Result { () throws(SystemError) in
          try fileSystem.read(file, at: offset, into: bytes)
        }
      }.get()
    }
  }

  /// Part of an open file, shorter when the file ends earlier.
  func read(_ file: Descriptor, from start: Int, count: Int, _ path: String)
    throws(StoreError) -> Data
  {
    var data = Data()
    while data.count < count {
      let found = try readBuffer(file, at: start + data.count, path)
      if found == 0 { break }
      data.append(contentsOf: buffer[..<min(found, count - data.count)])
    }
    return data
  }

  /// The entries of a folder by name, without unfinished files; none when there is no folder.
  func list(_ path: String) throws(StoreError) -> [FolderEntry] {
    try everything(in: path).filter { !$0.name.hasPrefix(Tree.unfinished) }
      .sorted { $0.name < $1.name }
  }

  /// The entries of a folder, unfinished files included.
  func everything(in path: String) throws(StoreError) -> [FolderEntry] {
    let found = try ifThere { () throws(StoreError) in
      let folder = try folder(path[...])
      return try attempt("list", path) { () throws(SystemError) in try fileSystem.list(folder) }
    }
    return found ?? []
  }

  /// What is known of a file without opening it, or nil when there is none.
  func status(_ path: String) throws(StoreError) -> FileStatus? {
    try ifThere { () throws(StoreError) in
      let (parent, name) = path[...].splitAtLastSlash
      let folder = try folder(parent)
      return try attempt("stat", path) { () throws(SystemError) in
        try fileSystem.status(String(name), in: folder)
      }
    }
  }
}
