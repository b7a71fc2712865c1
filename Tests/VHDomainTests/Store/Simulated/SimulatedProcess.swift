import Glibc

@testable import VHDomain

/// A computer with a simulated disk, on which one program after the other works.
final class SimulatedMachine {
  var disk: SimulatedDisk
  /// What is left out, to see whether it is missed.
  let removed: Barrier?
  /// The disk before each call that changes something, while recorded.
  var record: [SimulatedDisk]?
  /// How much was recorded when a journal was last made durable.
  var promised: Int?
  /// What a program did that no program of ours may do.
  var violations: Set<String> = []
  /// The sync that fails, counted from 1.
  var failingSync: (number: Int, code: Int32)?
  var syncs = 0

  init(_ disk: SimulatedDisk, without barrier: Barrier? = nil) {
    self.disk = disk
    removed = barrier
  }
}

/// Something the design says can't be left out.
enum Barrier: String, CaseIterable {
  case journalFile, journalFolder, appliedFiles, touchedFolders, logLine, republish
  case republishedFile
  /// Only in large commits.
  case filesTogether
  /// Said to be needless in this program: the explorer agrees.
  case logTail, appendSkips

  static let needed: [Barrier] = [
    .journalFile, .journalFolder, .appliedFiles, .touchedFolders, .logLine, .republish,
    .republishedFile,
  ]
}

/// One program on such a computer.
final class SimulatedProcess: FileSystem {
  private struct Opened {
    let node: SimulatedDisk.Node
    let path: String
    let mode: OpenMode
    var hasFailed = false
  }

  private let machine: SimulatedMachine
  private var opened: [Int32: Opened] = [:]
  private var last: Int32 = 2
  private var held = LockKind.none
  /// Whether a re-publishing that is left out is going on.
  private var isPretending = false
  /// Whether this program makes the data folder, for which there is no lock yet.
  private let isMaking: Bool

  init(_ machine: SimulatedMachine, isMaking: Bool = false) {
    self.machine = machine
    self.isMaking = isMaking
  }

  // MARK: - Opening

  func openFolder(at path: String) throws(SystemError) -> Descriptor {
    give(SimulatedDisk.root, "", .folder)
  }

  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError)
    -> Descriptor
  {
    let parent = try file(folder)
    if name == "." { return give(parent.node, parent.path, mode) }
    let path = parent.path.isEmpty ? name : parent.path + "/" + name
    let found = machine.disk.folders[parent.node]?.names[name]
    switch mode {
    case .folder:
      guard let found else { throw SystemError(ENOENT) }
      guard machine.disk.folders[found] != nil else { throw SystemError(ENOTDIR) }
      return give(found, path, mode)
    case .read:
      guard let found else { throw SystemError(ENOENT) }
      return give(found, path, mode)
    case .create:
      if found != nil { throw SystemError(EEXIST) }
      return give(create(name, parent.node, path), path, mode)
    case .update:
      return give(found ?? create(name, parent.node, path), path, mode)
    }
  }

  private func create(_ name: String, _ folder: SimulatedDisk.Node, _ path: String)
    -> SimulatedDisk.Node
  {
    mutates(path)
    if machine.removed == .republish, path == "journal/txn.tmp", hasJournal {
      isPretending = true
      return machine.disk.makeHiddenFile()
    }
    return machine.disk.makeFile(name, in: folder)
  }

  private func give(_ node: SimulatedDisk.Node, _ path: String, _ mode: OpenMode) -> Descriptor {
    last += 1
    opened[last] = Opened(node: node, path: path, mode: mode)
    return Descriptor(number: last)
  }

  private func file(_ descriptor: Descriptor) throws(SystemError) -> Opened {
    guard let found = opened[descriptor.number] else { throw SystemError(EBADF) }
    if found.hasFailed { machine.violations.insert("S9: \(found.path) used after a failed sync") }
    return found
  }

  func close(_ file: Descriptor) { opened[file.number] = nil }

  // MARK: - Changing

  /// Before anything changes: kept aside, and looked at whether it may.
  private func mutates(_ path: String) {
    if machine.record != nil { machine.record?.append(machine.disk) }
    if held != .exclusive, !isMaking, !path.hasPrefix("concepten") {
      machine.violations.insert("S11: \(path) changed without the lock")
    }
  }

  private var hasJournal: Bool {
    guard let folder = machine.disk.folders[SimulatedDisk.root]?.names["journal"] else {
      return false
    }
    return machine.disk.folders[folder]?.names["txn"] != nil
  }

  func write(_ file: Descriptor, at offset: Int, from bytes: UnsafeRawBufferPointer)
    throws(SystemError) -> Int
  {
    let found = try self.file(file)
    mutates(found.path)
    if found.mode == .update, !found.path.hasPrefix("logboek/") {
      machine.violations.insert("S5: \(found.path) changed in place")
    }
    machine.disk.write(bytes, at: offset, to: found.node)
    return bytes.count
  }

  func truncate(_ file: Descriptor, to length: Int) throws(SystemError) {
    let found = try self.file(file)
    mutates(found.path)
    machine.disk.truncate(found.node, to: length)
  }

  func sync(_ file: Descriptor) throws(SystemError) {
    let found = try self.file(file)
    mutates(found.path)
    machine.syncs += 1
    if let failing = machine.failingSync, failing.number == machine.syncs {
      machine.disk.failSync(found.node)
      opened[file.number]?.hasFailed = true
      throw SystemError(failing.code)
    }
    if !isLeftOut(found) { machine.disk.sync(found.node) }
    if found.path == "journal", hasJournal {
      isPretending = false
      machine.promised = machine.record?.count
    }
  }

  private func isLeftOut(_ file: Opened) -> Bool {
    let name = file.path[...].splitAtLastSlash.name
    switch machine.removed {
    case .journalFile: return name == "txn.tmp" && !hasJournal
    case .republishedFile: return name == "txn.tmp" && hasJournal
    case .journalFolder: return file.path == "journal"
    case .republish: return isPretending && file.path.hasPrefix("journal")
    case .appliedFiles: return name.hasPrefix(Tree.unfinished)
    case .touchedFolders:
      return file.mode == .folder && file.path != "journal" && held == .exclusive
    case .logLine: return file.path.hasPrefix("logboek/") && hasJournal
    case .logTail: return file.path.hasPrefix("logboek/") && !hasJournal
    case .appendSkips, .filesTogether, nil: return false
    }
  }

  func syncAll(_ folder: Descriptor) throws(SystemError) {
    mutates("")
    machine.syncs += 1
    if machine.removed != .filesTogether { machine.disk.syncAll() }
  }

  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    let parent = try file(folder)
    if isPretending, name == "txn.tmp" { return }
    mutates(parent.path)
    guard machine.disk.folders[parent.node]?.names[name] != nil else { throw SystemError(ENOENT) }
    machine.disk.rename(name, to: newName, in: parent.node)
  }

  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    throw SystemError(EINVAL)
  }

  func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    let parent = try file(folder)
    guard machine.disk.folders[parent.node]?.names[name] != nil else { throw SystemError(ENOENT) }
    mutates(parent.path)
    machine.disk.remove(name, in: parent.node)
  }

  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    let parent = try file(folder)
    guard machine.disk.folders[parent.node]?.names[name] == nil else { throw SystemError(EEXIST) }
    mutates(parent.path)
    machine.disk.makeFolder(name, in: parent.node)
  }

  func setMode(_ mode: UInt32, of name: String, in folder: Descriptor) throws(SystemError) {}

  // MARK: - Looking

  func read(_ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(SystemError) -> Int
  {
    let found = try self.file(file)
    if machine.removed == .appendSkips, found.mode == .update, hasJournal { return 0 }
    guard let bytes = machine.disk.files[found.node]?.bytes else { throw SystemError(EISDIR) }
    let part = bytes.dropFirst(offset).prefix(buffer.count)
    buffer.copyBytes(from: part)
    return part.count
  }

  func list(_ folder: Descriptor) throws(SystemError) -> [FolderEntry] {
    let found = try file(folder)
    return (machine.disk.folders[found.node]?.names ?? [:]).map { name, node in
      FolderEntry(name: name, kind: machine.disk.folders[node] == nil ? .file : .folder)
    }
  }

  func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    status(of: try self.file(file).node)
  }

  func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    let parent = try file(folder)
    guard let node = machine.disk.folders[parent.node]?.names[name] else {
      throw SystemError(ENOENT)
    }
    return status(of: node)
  }

  private func status(of node: SimulatedDisk.Node) -> FileStatus {
    let file = machine.disk.files[node]
    return FileStatus(
      kind: file == nil ? .folder : .file, size: file?.bytes.count ?? 0, mode: 0o600, changed: 0)
  }

  func lock(_ file: Descriptor, _ lock: LockKind) throws(SystemError) { held = lock }
  func freeBytes(_ folder: Descriptor) throws(SystemError) -> Int { 1 << 40 }
  func networkType(_ folder: Descriptor) throws(SystemError) -> String? { nil }
}
