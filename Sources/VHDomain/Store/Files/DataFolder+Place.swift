import FoundationEssentials

/// Where the folder is: a disk may be taken away and put back while the program runs.
extension DataFolder {
  /// Goes where the path leads now.
  ///
  /// A folder that is held open goes on working after somebody moved it away or its disk was
  /// unplugged; what is saved there would be seen by nobody. The same store at the same path is
  /// taken up again by itself.
  ///
  /// - Throws: `gone` as long as this store is not there.
  func followPath() throws(StoreError) {
    if sealed != nil { return }
    let found: Tree
    do throws(StoreError) {
      found = try Tree(at: path, fileSystem: tree.fileSystem)
      if found.identity == tree.identity {
        if case .gone = readOnlyReason { readOnlyReason = nil }
        return
      }
      guard try DataFolder.format(in: found, path).opslag == storeID else {
        throw .gone(path: path)
      }
      try moveIn(found)
    } catch {
      readOnlyReason = error.isOfMoment ? error : .gone(path: path)
      throw error.isOfMoment ? error : .gone(path: path)
    }
  }

  private func moveIn(_ found: Tree) throws(StoreError) {
    try found.refuseNetwork()
    let fresh = try StoreLock(found)
    if let old = presentFile { tree.fileSystem.close(old.file) }
    presentFile = nil
    lock = fresh
    journal = Journal(tree: found)
    tree = found
    checkedEnd = nil
    isSwept = false
    readOnlyReason = nil
    moves += 1
  }

  /// Tries whether something could be saved now, without saving anything.
  ///
  /// - Throws: `gone`, `diskFull`, or what stands in the way.
  func tryWriting() throws(StoreError) {
    try noticeReplaced()
    if let sealed { throw .sealed(sealed) }
    try followPath()
    try requireRoom()
    let name = String(UInt64.random(in: .min ... .max), radix: 36)
    let path = "\(Drafts.folder)/\(Tree.unfinished)proef-\(name)"
    do throws(StoreError) {
      tree.fileSystem.close(try tree.open(path, .create))
      try tree.remove(path)
    } catch {
      // The name of the trial says nothing to anybody.
      guard case .ioFailed(let call, _, let code) = error else { throw error }
      throw .ioFailed(call: call, path: "de gegevensmap", errno: code)
    }
  }

  /// Refuses when there is no room for even a small commit.
  func requireRoom() throws(StoreError) {
    if try tree.freeBytes() < DataFolder.leastRoom { throw .diskFull }
  }

  /// What a small commit asks for.
  static let leastRoom = 1 << 20 + 64 << 10
}

extension StoreError {
  /// Whether it says something of this program or this moment rather than of the place.
  fileprivate var isOfMoment: Bool {
    switch self {
    case .ioFailed(_, _, let code): Tree.isOfMoment(code)
    default: false
    }
  }
}
