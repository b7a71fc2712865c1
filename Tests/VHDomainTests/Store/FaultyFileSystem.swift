import Glibc

@testable import VHDomain

/// The real disk with a fault at a chosen call.
final class FaultyFileSystem: FileSystem {
  /// What goes wrong.
  enum Fault: Equatable, CustomStringConvertible {
    /// The call is not done and fails with this error.
    case fails(Int32)
    /// The call is done and fails all the same.
    case doneButFails(Int32)
    /// A write takes only the first byte.
    case shortWrite
    /// This call and all after it fail: the process is as good as gone.
    case dies
    /// This call and all after it fail with this error, until the fault is over.
    case keepsFailing(Int32)
    /// Every write from this call on takes only a part.
    case keepsShort

    /// From one call to the next: in the quick form only the end of the program at every call.
    var step: Int { Faults.isFull || self == .dies ? 1 : 5 }

    var description: String {
      switch self {
      case .fails(let code): "fails(\(code))"
      case .doneButFails(let code): "doneButFails(\(code))"
      case .shortWrite: "shortWrite"
      case .dies: "dies"
      case .keepsFailing(let code): "keepsFailing(\(code))"
      case .keepsShort: "keepsShort"
      }
    }
  }

  private let real = PosixFileSystem()
  private var countdown: Int?
  private var fault = Fault.dies
  private var only: String?
  /// The calls made since the last arming.
  private(set) var calls: [String] = []
  var network: String?
  var free: Int?
  /// Whether the disk is one that can only be read.
  var readOnly = false

  /// Lets the n-th call from now on go wrong, counting only calls of a kind when one is named.
  func arm(_ fault: Fault, at call: Int, only: String? = nil) {
    self.fault = fault
    self.only = only
    countdown = call
    calls = []
  }

  func disarm() {
    countdown = nil
    calls = []
  }

  private var isLasting: Bool {
    switch fault {
    case .dies, .keepsFailing, .keepsShort: true
    case .fails, .doneButFails, .shortWrite: false
    }
  }

  private func step<Value>(_ name: String, _ body: () throws(SystemError) -> Value)
    throws(SystemError) -> Value
  {
    calls.append(name)
    guard let left = countdown, only == nil || only == name else { return try body() }
    countdown = isLasting && left <= 1 ? 1 : left - 1
    guard left == 1 else { return try body() }
    switch fault {
    case .fails(let code), .keepsFailing(let code): throw SystemError(code)
    case .dies: throw SystemError(EIO)
    case .shortWrite, .keepsShort: return try body()
    case .doneButFails(let code):
      _ = try body()
      throw SystemError(code)
    }
  }

  func openFolder(at path: String) throws(SystemError) -> Descriptor {
    try step("openFolder") { () throws(SystemError) in try real.openFolder(at: path) }
  }

  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError)
    -> Descriptor
  {
    if readOnly, mode == .create || mode == .update { throw SystemError(EROFS) }
    return try step("open") { () throws(SystemError) in try real.open(name, in: folder, mode) }
  }

  func close(_ file: Descriptor) { real.close(file) }

  func read(_ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(SystemError) -> Int
  {
    try step("read") { () throws(SystemError) in try real.read(file, at: offset, into: buffer) }
  }

  func write(_ file: Descriptor, at offset: Int, from bytes: UnsafeRawBufferPointer)
    throws(SystemError) -> Int
  {
    let isShort = countdown == 1 && (fault == .shortWrite || fault == .keepsShort)
    let count = fault == .keepsShort ? max(1, bytes.count / 2) : 1
    let part = isShort ? UnsafeRawBufferPointer(rebasing: bytes[..<count]) : bytes
    return try step("write") { () throws(SystemError) in
      try real.write(file, at: offset, from: part)
    }
  }

  func truncate(_ file: Descriptor, to length: Int) throws(SystemError) {
    try step("truncate") { () throws(SystemError) in try real.truncate(file, to: length) }
  }

  func sync(_ file: Descriptor) throws(SystemError) {
    try step("sync") { () throws(SystemError) in try real.sync(file) }
  }

  func syncAll(_ folder: Descriptor) throws(SystemError) {
    try step("syncAll") { () throws(SystemError) in try real.syncAll(folder) }
  }

  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    if readOnly { throw SystemError(EROFS) }
    try step("rename") { () throws(SystemError) in
      try real.rename(name, to: newName, in: folder)
    }
  }

  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    if readOnly { throw SystemError(EROFS) }
    try step("exchange") { () throws(SystemError) in
      try real.exchange(name, with: other, in: folder)
    }
  }

  func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    if readOnly { throw SystemError(EROFS) }
    try step("remove") { () throws(SystemError) in try real.remove(name, in: folder) }
  }

  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    if readOnly { throw SystemError(EROFS) }
    try step("makeFolder") { () throws(SystemError) in try real.makeFolder(name, in: folder) }
  }

  func setMode(_ mode: UInt32, of name: String, in folder: Descriptor) throws(SystemError) {
    try step("setMode") { () throws(SystemError) in
      try real.setMode(mode, of: name, in: folder)
    }
  }

  func list(_ folder: Descriptor) throws(SystemError) -> [FolderEntry] {
    try step("list") { () throws(SystemError) in try real.list(folder) }
  }

  func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    try step("status") { () throws(SystemError) in try real.status(file) }
  }

  func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    try step("status") { () throws(SystemError) in try real.status(name, in: folder) }
  }

  func lock(_ file: Descriptor, _ lock: LockKind) throws(SystemError) {
    try real.lock(file, lock)
  }

  func freeBytes(_ folder: Descriptor) throws(SystemError) -> Int {
    if let free { return free }
    return try step("freeBytes") { () throws(SystemError) in try real.freeBytes(folder) }
  }

  func networkType(_ folder: Descriptor) throws(SystemError) -> String? {
    if let network { return network }
    return try step("networkType") { () throws(SystemError) in try real.networkType(folder) }
  }
}
