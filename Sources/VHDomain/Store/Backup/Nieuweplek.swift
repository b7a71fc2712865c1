import Foundation

/// A folder that gets its name only once it is complete.
struct Nieuweplek {
  let path: String
  /// Where it is filled.
  let tijdelijk: String
  /// Where a backup is restored on trial.
  let proef: String
  private let fileSystem: any FileSystem

  /// - Throws: `exists` when there is something already; `misuse` never.
  init(_ given: String, nietIn other: String, _ fileSystem: any FileSystem) throws(StoreError) {
    path = Nieuweplek.absolute(given)
    tijdelijk = "\(path).tmp-\(getpid())"
    proef = "\(path).proef-\(getpid())"
    self.fileSystem = fileSystem
    let outer = Nieuweplek.absolute(other)
    guard path != outer, !path.hasPrefix(outer + "/") else {
      throw .exists(path: given)
    }
    guard Nieuweplek.isFree(path) else { throw .exists(path: given) }
    Nieuweplek.remove(tijdelijk)
    Nieuweplek.remove(proef)
  }

  /// Whether nothing stands there, or an empty folder.
  static func isFree(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true
  }

  /// The same place without `.`, links on the way or a slash at the end.
  static func absolute(_ path: String) -> String {
    let full =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let url = URL(fileURLWithPath: full).standardizedFileURL
    let parent = url.deletingLastPathComponent().resolvingSymlinksInPath().path
    return (parent == "/" ? "" : parent) + "/" + url.lastPathComponent
  }

  /// Gives the finished folder its name, durably.
  func takeName() throws(StoreError) {
    do throws(StoreError) {
      try Nieuweplek.move(tijdelijk, to: path, fileSystem)
    } catch {
      if !Nieuweplek.exists(tijdelijk) { Nieuweplek.remove(path) }
      throw error
    }
  }

  static func move(
    _ from: String, to path: String, _ fileSystem: any FileSystem
  ) throws(StoreError) {
    let (parent, name) = path[...].splitAtLastSlash
    let tree = try Tree(at: parent.isEmpty ? "/" : String(parent), fileSystem: fileSystem)
    try tree.rename(String(from[...].splitAtLastSlash.name), to: String(name))
    try tree.sync(folder: "")
  }

  /// Lets two folders change names in one step; false where the disk can't do that.
  ///
  /// Certain only once their parent is synced.
  static func exchange(
    _ one: String, _ other: String, _ fileSystem: any FileSystem
  ) throws(StoreError) -> Bool {
    let (parent, name) = one[...].splitAtLastSlash
    let tree = try Tree(at: parent.isEmpty ? "/" : String(parent), fileSystem: fileSystem)
    let folder = try tree.folder("")
    do throws(SystemError) {
      try fileSystem.exchange(
        String(name), with: String(other[...].splitAtLastSlash.name), in: folder)
    } catch {
      if [EINVAL, ENOSYS].contains(error.code) { return false }
      throw StoreError(error, call: "renameat2", path: one)
    }
    return true
  }

  func discard() {
    Nieuweplek.remove(tijdelijk)
    Nieuweplek.remove(proef)
  }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}

extension Nieuweplek {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
