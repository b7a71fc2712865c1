import FoundationEssentials

/// Who works on what, told by a locked file: the lock ends with the program, so none is ever stale.
extension DataFolder {
  static let presence = "aanwezig"

  /// Tells the others something until it is told otherwise or the program ends; nil takes it away.
  ///
  /// The file is locked before it has its name, so that nobody takes it for one left behind.
  func present(_ bytes: Data?) throws(StoreError) {
    if let old = presentFile {
      presentFile = nil
      tree.discard(old.path)
      tree.fileSystem.close(old.file)
    }
    guard let bytes, sealed == nil else { return }
    _ = try tree.makeFolder(DataFolder.presence)
    let name = String(UInt64.random(in: .min ... .max), radix: 36)
    let temporary = "\(DataFolder.presence)/\(Tree.unfinished)\(name)"
    let file = try tree.open(temporary, .create)
    do throws(StoreError) {
      try attempt("flock", temporary) { () throws(SystemError) in
        try tree.fileSystem.lock(file, .exclusive)
      }
      try tree.write(bytes, to: file, at: 0, temporary)
      try tree.rename(temporary, to: name)
    } catch {
      tree.discard(temporary)
      tree.fileSystem.close(file)
      throw error
    }
    presentFile = ("\(DataFolder.presence)/\(name)", file)
  }

  /// What the other programs that still run tell; what one left that ended is removed.
  func others() throws(StoreError) -> [Data] {
    var found: [Data] = []
    for entry in try tree.list(DataFolder.presence) where entry.kind == .file {
      let path = "\(DataFolder.presence)/\(entry.name)"
      guard path != presentFile?.path, let file = try? tree.open(path, .read) else { continue }
      defer { tree.fileSystem.close(file) }
      do throws(SystemError) {
        try tree.fileSystem.lock(file, .shared)
        tree.discard(path)
      } catch {
        if let bytes = (try? tree.read(path)) ?? nil { found.append(bytes) }
      }
    }
    return found
  }
}
