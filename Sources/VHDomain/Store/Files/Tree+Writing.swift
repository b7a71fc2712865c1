import FoundationEssentials
import Glibc

extension Tree {
  /// What the names of files begin with until they are complete.
  static let unfinished = ".tmp-"

  /// Writes a new file, synced; the name must be free.
  ///
  /// Its folder still needs a sync. When anything fails the file is removed: its descriptor is not to be synced again.
  func create(_ path: String, _ bytes: Data) throws(StoreError) {
    let file = try open(path, .create)
    do {
      try write(bytes, to: file, at: 0, path)
      try sync(file, path)
      fileSystem.close(file)
    } catch {
      fileSystem.close(file)
      discard(path)
      throw error
    }
  }

  /// Writes a new file that is certain only after `syncEverything`.
  func place(_ path: String, _ bytes: Data) throws(StoreError) {
    let file = try open(path, .create)
    defer { fileSystem.close(file) }
    try write(bytes, to: file, at: 0, path)
  }

  /// What `syncEverything` needs, opened before the writing: what fails from then on is told there.
  func openForSync() throws(StoreError) -> Descriptor {
    let root = try folder("")
    return try attempt("open", ".") { () throws(SystemError) in
      try fileSystem.open(".", in: root, .folder)
    }
  }

  /// Waits until all of the file system is on the medium.
  func syncEverything(_ opened: Descriptor) throws(StoreError) {
    try attempt("syncfs", ".") { () throws(SystemError) in try fileSystem.syncAll(opened) }
  }

  /// Puts complete, synced bytes at a path in one step; its folder still needs a sync.
  func replace(_ path: String, _ bytes: Data, suffix: String = "") throws(StoreError) {
    let name = path[...].splitAtLastSlash.name
    let temporary = Tree.temporary(path, suffix)
    if try status(temporary) != nil { try remove(temporary) }
    try create(temporary, bytes)
    do {
      try rename(temporary, to: String(name))
    } catch {
      discard(temporary)
      throw error
    }
  }

  private static func temporary(_ path: String, _ suffix: String = "") -> String {
    let (parent, name) = path[...].splitAtLastSlash
    let newName = unfinished + name + suffix
    return parent.isEmpty ? newName : parent + "/" + newName
  }

  /// Puts many files in place with one sync for all.
  ///
  /// They are written under their unfinished names, made durable together, and only then given
  /// their own. Their folders still need a sync.
  func replaceAll(
    _ files: [(path: String, bytes: Data)], tell: (_ written: Int) -> Void = { _ in }
  ) throws(StoreError) {
    let opened = try openForSync()
    defer { fileSystem.close(opened) }
    for (done, (path, bytes)) in files.enumerated() {
      tell(done)
      let temporary = Tree.temporary(path)
      if try status(temporary) != nil { try remove(temporary) }
      let file = try open(temporary, .create)
      defer { fileSystem.close(file) }
      try write(bytes, to: file, at: 0, temporary)
    }
    tell(files.count)
    try syncEverything(opened)
    for (path, _) in files {
      try rename(Tree.temporary(path), to: String(path[...].splitAtLastSlash.name))
    }
  }

  /// Gives a file another name in its folder.
  func rename(_ path: String, to newName: String) throws(StoreError) {
    let (parent, name) = path[...].splitAtLastSlash
    let folder = try folder(parent)
    try attempt("rename", path) { () throws(SystemError) in
      try fileSystem.rename(String(name), to: newName, in: folder)
    }
  }

  /// Removes a file; one that is absent is fine.
  func remove(_ path: String) throws(StoreError) {
    _ = try ifThere { () throws(StoreError) in
      let (parent, name) = path[...].splitAtLastSlash
      let folder = try folder(parent)
      try attempt("unlink", path) { () throws(SystemError) in
        try fileSystem.remove(String(name), in: folder)
      }
    }
  }

  /// Removes an unfinished file as well as it can; recovery finds what stays behind.
  func discard(_ path: String) { try? remove(path) }

  /// Writes all bytes, in as many calls as the file system wants.
  func write(_ bytes: Data, to file: Descriptor, at offset: Int, _ path: String)
    throws(StoreError)
  {
    var done = 0
    while done < bytes.count {
      let count = try attempt("write", path) { () throws(SystemError) in
        try bytes.withUnsafeBytes { all in
          Result { () throws(SystemError) in
            try fileSystem.write(
              file, at: offset + done, from: UnsafeRawBufferPointer(rebasing: all[done...]))
          }
        }.get()
      }
      guard count > 0 else { throw .ioFailed(call: "write", path: path, errno: EIO) }
      done += count
    }
  }

  /// Cuts an open file off.
  func truncate(_ file: Descriptor, to length: Int, _ path: String) throws(StoreError) {
    try attempt("ftruncate", path) { () throws(SystemError) in
      try fileSystem.truncate(file, to: length)
    }
  }

  /// Waits until an open file is on the medium.
  func sync(_ file: Descriptor, _ path: String) throws(StoreError) {
    try attempt("fsync", path) { () throws(SystemError) in try fileSystem.sync(file) }
  }

  /// Waits until the names in a folder are on the medium.
  func sync(folder path: String) throws(StoreError) {
    let parent = try folder(path[...])
    let fresh = try attempt("open", path) { () throws(SystemError) in
      try fileSystem.open(".", in: parent, .folder)
    }
    defer { fileSystem.close(fresh) }
    try sync(fresh, path.isEmpty ? "." : path)
  }

  /// Gives a file these permission bits.
  func setMode(_ mode: UInt32, _ path: String) throws(StoreError) {
    let (parent, name) = path[...].splitAtLastSlash
    let folder = try folder(parent)
    try attempt("chmod", path) { () throws(SystemError) in
      try fileSystem.setMode(mode, of: String(name), in: folder)
    }
  }

  /// Makes the folders a path needs and gives the folders in which one was made.
  func makeFolders(for path: String) throws(StoreError) -> Set<String> {
    let (parent, _) = path[...].splitAtLastSlash
    if parent.isEmpty { return [] }
    do {
      _ = try folder(parent)
      return []
    } catch .notThere {
      var touched = try makeFolders(for: String(parent))
      touched.insert(try makeFolder(String(parent)))
      return touched
    } catch {
      throw error
    }
  }

  /// Makes one folder, unless it is there, and gives the folder it is in.
  func makeFolder(_ path: String) throws(StoreError) -> String {
    let (above, name) = path[...].splitAtLastSlash
    let folder = try folder(above)
    try attempt("mkdir", path) { () throws(SystemError) in
      do throws(SystemError) {
        try fileSystem.makeFolder(String(name), in: folder)
      } catch  where error.code == EEXIST {
        return
      }
    }
    return String(above)
  }

  /// Bytes this user may still write.
  func freeBytes() throws(StoreError) -> Int {
    let root = try folder("")
    return try attempt("statvfs", ".") { () throws(SystemError) in
      try fileSystem.freeBytes(root)
    }
  }

  /// Refuses a data folder on a network file system.
  func refuseNetwork() throws(StoreError) {
    let root = try folder("")
    let type = try attempt("stat", ".") { () throws(SystemError) in
      try fileSystem.networkType(root)
    }
    if let type { throw .networkFileSystem(type: type) }
  }
}
