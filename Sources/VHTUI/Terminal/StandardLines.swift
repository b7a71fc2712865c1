import Foundation

/// Lines from standard input, and lines to standard output.
final class StandardLines: LineSource {
  /// The longest line that is taken; the rest is read and dropped.
  private static let limit = Pasted.limit + 1
  /// How long after a line the next one counts as pasted with it, in milliseconds.
  private static let gap: Int32 = 30

  let isTyped = isatty(STDIN_FILENO) == 1
  private var bytes: [UInt8] = []
  private var hasEnded = false
  private var isDeaf = false

  init() {
    CrashGuard.watchEndings(alsoStops: true)
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { CrashGuard.unwatchEndings() }

  func next(wait: Int32?) -> LineEvent {
    if let event = interrupted { return event }
    guard let wait else { return .nothing }
    if let line = takeLine() { return withRest(line) }
    if hasEnded { return .ended(signal: SIGHUP) }
    let isThere = fill(wait)
    if let event = interrupted { return event }
    return isThere ? takeLine().map(withRest) ?? .nothing : .nothing
  }

  /// A line, with those that come at once behind it when somebody types: that is a paste.
  private func withRest(_ line: String) -> LineEvent {
    guard isTyped else { return .line(line) }
    var lines = [line]
    while lines.count < Self.limit {
      if let next = takeLine() {
        lines.append(next)
      } else if hasEnded || !fill(Self.gap) {
        break
      }
    }
    return lines.count == 1 ? .line(line) : .paste(lines)
  }

  /// Writes one line; a reader that is gone ends the program.
  func put(_ line: String) {
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty, !isDeaf {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR, errno != EAGAIN {
        isDeaf = true
      }
    }
  }

  private var interrupted: LineEvent? {
    if isDeaf { return .ended(signal: SIGPIPE) }
    guard let signal = CrashGuard.takeInterrupt() else {
      return CrashGuard.ending.map { .ended(signal: $0) }
    }
    if signal == SIGTSTP {
      CrashGuard.stop()
      return nil
    }
    bytes = []
    if isTyped { put("") }
    return .cancel
  }

  /// Reads what comes within a time; false when nothing did.
  private func fill(_ wait: Int32) -> Bool {
    var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&watched, 1, wait) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk.prefix(count)
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      hasEnded = true
    }
    return true
  }

  /// The first whole line; at the end of the input also what has no line feed behind it.
  private func takeLine() -> String? {
    let end = bytes.firstIndex(of: 10) ?? (hasEnded && !bytes.isEmpty ? bytes.count : nil)
    guard let end else {
      bytes = Array(bytes.prefix(Self.limit))
      return nil
    }
    defer { bytes.removeFirst(min(end + 1, bytes.count)) }
    let line = bytes[..<end].prefix(Self.limit)
    return String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
  }
}
