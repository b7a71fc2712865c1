import FoundationEssentials

extension DataFolder {
  /// Finishes what a crash broke off and compares the head with the log; needs the exclusive lock.
  ///
  /// Throws `readOnly` for damage and `inDoubt` for a failed commit point; nothing else may be
  /// written then.
  func recover() throws(StoreError) -> (head: Head, sum: Sum) {
    do throws(StoreError) {
      try finishPending()
      let stored = try storedHead()
      try checkLog(stored.head.logboek)
      readOnlyReason = nil
      return stored
    } catch {
      throw noted(error)
    }
  }

  /// Remembers what keeps the folder from being changed and gives the error the user sees.
  func noted(_ error: StoreError) -> StoreError {
    readOnlyReason = error
    switch error {
    case .inDoubt:
      sealed = error
      return error
    case .damaged: return .sealed(error)
    default: return error
    }
  }

  private func finishPending() throws(StoreError) {
    switch try journal.state() {
    case .empty:
      try journal.removeUnfinished()
    case .damaged:
      throw .damaged(path: Journal.path, reason: "onleesbare inhoud")
    case .ready(let transaction, let encoded):
      let applier = Applier(tree: tree, replaying: true)
      try applier.check(transaction)
      try journal.publish(encoded)
      try applier.apply(transaction)
      try journal.clear()
    }
  }

  // MARK: - Log

  /// The log must reach exactly to where the head says; an incomplete line after it is cut off.
  private func checkLog(_ end: LogEnd) throws(StoreError) {
    let later = try tree.list("logboek").map(\.name).filter { $0 > end.segment + ".jsonl" }
    if let name = later.first {
      throw .damaged(path: Head.path, reason: "loopt achter op logboek/\(name)")
    }
    let size = try tree.status(end.path)?.size ?? 0
    if end.nummer > 0, checkedEnd != end || size != end.lengte { try checkSegment(end) }
    checkedEnd = end
  }

  private func checkSegment(_ end: LogEnd) throws(StoreError) {
    let file = try openLog(end)
    defer { tree.fileSystem.close(file) }
    let size = try tree.size(of: file, end.path)
    guard size >= end.lengte, try lastLine(of: file, end)?.hash == end.hash else {
      throw .damaged(path: end.path, reason: "eindigt niet waar HEAD het zegt")
    }
    if size > end.lengte { try cutBack(file, end, size) }
  }

  private func openLog(_ end: LogEnd) throws(StoreError) -> Descriptor {
    guard try tree.status(end.path) != nil else {
      throw .damaged(path: end.path, reason: "ontbreekt")
    }
    return try tree.open(end.path, .update)
  }

  /// The line that ends where the head says, read from its end in growing pieces.
  private func lastLine(of file: Descriptor, _ end: LogEnd) throws(StoreError) -> LogLine? {
    var window = 4096
    while true {
      let start = max(0, end.lengte - window)
      let bytes = try tree.read(file, from: start, count: end.lengte - start, end.path)
      guard bytes.last == UInt8(ascii: "\n") else { return nil }
      let lines = bytes.dropLast()
      if let newline = lines.lastIndex(of: UInt8(ascii: "\n")) {
        return LogLine(lines[lines.index(after: newline)...])
      }
      if start == 0 { return LogLine(lines) }
      window *= 4
    }
  }

  /// Removes an incomplete line after the end; a complete one means that the head was put back.
  private func cutBack(_ file: Descriptor, _ end: LogEnd, _ size: Int) throws(StoreError) {
    let rest = try tree.read(file, from: end.lengte, count: size - end.lengte, end.path)
    if let newline = rest.firstIndex(of: UInt8(ascii: "\n")), LogLine(rest[..<newline]) != nil {
      throw .damaged(path: Head.path, reason: "loopt achter op \(end.path)")
    }
    try tree.truncate(file, to: end.lengte, end.path)
    try tree.sync(file, end.path)
  }

  // MARK: - Leftovers

  /// Once per program: removes unfinished files and restores the reserve.
  ///
  /// Recovery itself writes over what an interrupted one left, so this is tidiness; drafts are
  /// saved without the lock, so theirs go only when an hour old.
  /// What cannot be tidied, such as a folder without access, keeps nobody from working.
  func sweepOnce() {
    if isSwept { return }
    try? sweep("")
    restoreReserve()
    isSwept = true
  }

  private func sweep(_ folder: String) throws(StoreError) {
    for entry in try tree.everything(in: folder) {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if entry.kind == .folder {
        try sweep(path)
      } else if entry.name.hasPrefix(Tree.unfinished), folder != Drafts.folder || isOld(path) {
        try tree.remove(path)
      }
    }
  }

  private func isOld(_ path: String) -> Bool {
    guard let status = try? tree.status(path) else { return false }
    return Double(status.changed) + 3600 < Date().timeIntervalSince1970
  }

  /// Sets room aside again once there is plenty; a failure only means there is not.
  private func restoreReserve() {
    guard (try? tree.status(Applier.reservePath)?.size) != reserveSize,
      let free = try? tree.freeBytes(), free > 8 * reserveSize
    else { return }
    try? tree.replace(Applier.reservePath, Data(count: reserveSize))
  }
}
