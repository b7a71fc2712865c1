import Foundation
import Glibc

@testable import VHDomain

/// A data folder of one test, removed afterwards.
struct StoreFixture {
  let root: String
  var path: String { root + "/gegevens" }

  /// Gives the body a fresh data folder.
  ///
  /// In memory where the computer offers that, for suites with thousands of syncs.
  static func with<Value>(
    inMemory: Bool = false, _ body: (StoreFixture) throws -> Value
  ) throws -> Value {
    try withoutStore(inMemory: inMemory) { fixture in
      try fixture.create()
      return try body(fixture)
    }
  }

  /// Gives the body a fresh place without a data folder in it.
  static func withoutStore<Value>(
    inMemory: Bool = false, _ body: (StoreFixture) throws -> Value
  ) throws -> Value {
    let hasMemory = inMemory && access("/dev/shm", W_OK) == 0
    let place = hasMemory ? "/dev/shm/" : NSTemporaryDirectory()
    let fixture = StoreFixture(root: place + "vh-opslag-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      atPath: fixture.root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: fixture.root) }
    return try body(fixture)
  }

  func create() throws {
    try DataFolder.create(
      at: path, files: [("inrichting/huis.json", Data("{}\n".utf8))],
      fileSystem: PosixFileSystem(), reserveSize: 4096)
  }

  func open(_ fileSystem: any FileSystem = PosixFileSystem()) throws -> DataFolder {
    try DataFolder(opening: path, fileSystem: fileSystem, reserveSize: 4096)
  }

  /// The same folder again, byte for byte, in a place of its own.
  func copy(to name: String) throws -> StoreFixture {
    let copy = StoreFixture(root: root + "/" + name)
    try FileManager.default.createDirectory(
      atPath: copy.root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: copy.path)
    return copy
  }

  func bytes(_ file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + file))
  }

  func set(_ file: String, _ bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: path + "/" + file))
  }

  func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + file)
  }

  /// The permission bits of a path below the folder; of the folder itself for the empty one.
  func mode(_ file: String) -> UInt32 {
    var found = stat()
    return lstat(path + "/" + file, &found) == 0 ? found.st_mode & 0o777 : 0
  }

  /// Every path below the folder.
  func everything() -> [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
  }
}

extension LogEntry {
  /// A line as a change of a record writes it.
  static func test(_ what: String = "wijzigen", tijd: String = "2026-11-03T10:15:00Z") -> LogEntry {
    LogEntry(tijd: tijd, fields: [("handeling", .text(what)), ("medewerker", .text("anna"))])
  }
}

extension Data {
  init(_ text: String) { self.init(text.utf8) }
}

extension DataFolder {
  /// Commits one new file.
  @discardableResult
  func add(_ path: String, _ text: String, tijd: String = "2026-11-03T10:15:00Z") throws
    -> CommitReceipt
  {
    try writeLocked { writer in
      try writer.commit(
        [.put(path: path, bytes: Data(text), expected: nil)], log: [.test(tijd: tijd)])
    }
  }

  func text(_ path: String) throws -> String? {
    try readLocked { try $0.read(path) }.map { String(decoding: $0, as: UTF8.self) }
  }
}
