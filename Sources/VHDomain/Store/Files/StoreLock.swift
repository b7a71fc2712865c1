import Glibc

/// The lock of the whole store: the kernel keeps it and drops it when the process ends.
///
/// It is never stolen and the file never replaced; whoever waits too long is told so.
final class StoreLock {
  static let path = "lock"

  private let tree: Tree
  private let file: Descriptor

  init(_ tree: Tree) throws(StoreError) {
    self.tree = tree
    do {
      file = try tree.open(StoreLock.path, .read)
    } catch .notThere {
      throw .damaged(path: StoreLock.path, reason: "ontbreekt")
    } catch {
      throw error
    }
  }

  deinit { tree.fileSystem.close(file) }

  /// Takes the lock, waiting for others at most so long; `notLocked` after that.
  func acquire(_ kind: LockKind, patience: Duration) throws(StoreError) {
    let deadline = ContinuousClock.now + patience
    var pause: UInt32 = 1_000
    while try !isTaken(kind) {
      guard ContinuousClock.now < deadline else { throw .notLocked }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }

  /// Drops the lock; closing the file would do so too.
  func release() { try? tree.fileSystem.lock(file, .none) }

  private func isTaken(_ kind: LockKind) throws(StoreError) -> Bool {
    try attempt("flock", StoreLock.path) { () throws(SystemError) in
      do throws(SystemError) {
        try tree.fileSystem.lock(file, kind)
        return true
      } catch  where error.code == EWOULDBLOCK {
        return false
      }
    }
  }
}
