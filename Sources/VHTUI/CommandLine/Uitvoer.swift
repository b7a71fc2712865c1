import Foundation

/// Files a user asked for: new, whole, and readable by their owner only.
enum Uitvoer {
  /// Writes a text to a file that does not exist yet; it is there whole or not at all.
  static func write(_ text: String, to path: String) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failed(path, errno) }
    defer { unlink(temporary) }
    let code = fill(file, Array(text.utf8))
    close(file)
    guard code == 0 else { throw failed(path, code) }
    guard link(temporary, path) == 0 else { throw failed(path, errno) }
  }

  static func exists(_ path: String) -> CommandError {
    CommandError("\(Edge.safe(path)) bestaat al; kies een andere naam.", code: 73)
  }

  /// Writes all bytes and waits for the disk; answers the error number, or 0.
  private static func fill(_ file: Int32, _ bytes: [UInt8]) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno == 0 ? EIO : errno }
      rest = rest.dropFirst(count)
    }
    return fsync(file) == 0 ? 0 : errno
  }

  private static func failed(_ path: String, _ code: Int32) -> CommandError {
    switch code {
    case EEXIST: exists(path)
    case ENOSPC, EDQUOT:
      CommandError("De schijf is vol; \(Edge.safe(path)) is niet gemaakt.", code: 74)
    default:
      CommandError(
        "\(Edge.safe(path)) kan niet worden gemaakt; controleer de map en uw rechten.", code: 73)
    }
  }
}

extension Edge {
  /// Writes text as it is, without a newline of our own.
  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
