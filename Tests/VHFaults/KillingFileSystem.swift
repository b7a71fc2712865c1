import Glibc
import VHDomain

/// The real disk, on which this program is killed at a chosen call, as by `kill -9`.
final class KillingFileSystem: FileSystem {
  /// Where in the call it ends.
  enum When: String {
    case before = "voor"
    case after = "na"
    /// Half of what was to be written is written.
    case halfway = "half"
  }

  private let real = PosixFileSystem()
  private let when: When
  private var left: Int?
  private(set) var calls = 0

  /// - Parameter left: the call to die at, counted from the arming; nil never.
  init(_ when: When, at left: Int?) {
    self.when = when
    self.left = left
  }

  private var isArmed = false

  /// From here on calls count.
  func arm() { isArmed = true }

  private func die() {
    kill(getpid(), SIGKILL)
    while true { pause() }
  }

  private func step<Value>(_ body: () throws(SystemError) -> Value) throws(SystemError) -> Value {
    guard isArmed else { return try body() }
    calls += 1
    let isLast = left == calls
    if isLast, when == .before { die() }
    // A call that fails was made as well.
    defer { if isLast { die() } }
    return try body()
  }

  func openFolder(at path: String) throws(SystemError) -> Descriptor {
    try step { () throws(SystemError) in try real.openFolder(at: path) }
  }

  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError)
    -> Descriptor
  {
    try step { () throws(SystemError) in try real.open(name, in: folder, mode) }
  }

  func close(_ file: Descriptor) { real.close(file) }

  func read(_ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(SystemError) -> Int
  { try step { () throws(SystemError) in try real.read(file, at: offset, into: buffer) } }

  func write(_ file: Descriptor, at offset: Int, from bytes: UnsafeRawBufferPointer)
    throws(SystemError) -> Int
  {
    let isHalf = when == .halfway && isArmed && left == calls + 1
    let part = isHalf ? UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]) : bytes
    return try step { () throws(SystemError) in try real.write(file, at: offset, from: part) }
  }

  func truncate(_ file: Descriptor, to length: Int) throws(SystemError) {
    try step { () throws(SystemError) in try real.truncate(file, to: length) }
  }

  func sync(_ file: Descriptor) throws(SystemError) {
    try step { () throws(SystemError) in try real.sync(file) }
  }

  func syncAll(_ folder: Descriptor) throws(SystemError) {
    try step { () throws(SystemError) in try real.syncAll(folder) }
  }

  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try step { () throws(SystemError) in try real.rename(name, to: newName, in: folder) }
  }

  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    try step { () throws(SystemError) in try real.exchange(name, with: other, in: folder) }
  }

  func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    try step { () throws(SystemError) in try real.remove(name, in: folder) }
  }

  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try step { () throws(SystemError) in try real.makeFolder(name, in: folder) }
  }

  func setMode(_ mode: UInt32, of name: String, in folder: Descriptor) throws(SystemError) {
    try step { () throws(SystemError) in try real.setMode(mode, of: name, in: folder) }
  }

  func list(_ folder: Descriptor) throws(SystemError) -> [FolderEntry] {
    try step { () throws(SystemError) in try real.list(folder) }
  }

  func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    try step { () throws(SystemError) in try real.status(file) }
  }

  func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    try step { () throws(SystemError) in try real.status(name, in: folder) }
  }

  func lock(_ file: Descriptor, _ lock: LockKind) throws(SystemError) {
    try step { () throws(SystemError) in try real.lock(file, lock) }
  }

  func freeBytes(_ folder: Descriptor) throws(SystemError) -> Int {
    try step { () throws(SystemError) in try real.freeBytes(folder) }
  }

  func networkType(_ folder: Descriptor) throws(SystemError) -> String? {
    try step { () throws(SystemError) in try real.networkType(folder) }
  }
}
