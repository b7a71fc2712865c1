import FoundationEssentials

/// Something wrong with the log.
public struct LogProblem: Equatable, Sendable {
  /// The file it is in.
  public let path: String
  /// The line within that file, 1 for the first; nil when it concerns the whole file.
  public let line: Int?
  /// One Dutch sentence.
  public let message: String
}

extension Snapshot {
  /// The lines after a number, oldest first; their `files` are what has changed since.
  ///
  /// Throws `damaged` at a line that cannot be read.
  public func logLines(since number: Int) throws(StoreError) -> [LogLine] {
    guard number < head.logboek.nummer else { return [] }
    var newestFirst: [[LogLine]] = []
    for segment in try segments().reversed() {
      let path = LogEnd.path(segment)
      let lines = try tail(of: path, since: number)
      newestFirst.append(lines.lines)
      if lines.reachedOlder { break }
    }
    return newestFirst.reversed().flatMap { $0 }
  }

  /// The lines of one file after a number, found from its end so that the past costs nothing.
  private func tail(of path: String, since number: Int) throws(StoreError)
    -> (lines: [LogLine], reachedOlder: Bool)
  {
    var lines: [LogLine] = []
    var rest = (try readLog(path))[...]
    while let start = rest.startOfLastLine {
      guard let line = LogLine(rest[start...].withoutNewline) else {
        throw .damaged(path: path, reason: "onleesbare logregel")
      }
      if line.number <= number { return (lines.reversed(), true) }
      lines.append(line)
      rest = rest[..<start]
    }
    return (lines.reversed(), false)
  }

  /// Walks the whole log: every line readable, its hash right, the chain unbroken, the numbers
  /// contiguous, and the end where the head says it is.
  public func verifyLog() throws(StoreError) -> [LogProblem] { try walkLog().problems }

  /// The same walk, with the sum that each file had when it was last touched; nil when removed.
  func walkLog() throws(StoreError) -> (
    problems: [LogProblem], files: [String: Sum?], earlier: [String: Set<Sum>]
  ) {
    var walk = LogWalk()
    var length = 0
    for segment in try segments() {
      let path = LogEnd.path(segment)
      do throws(StoreError) {
        let bytes = try readLog(path)
        walk.walk(bytes, path)
        if segment == head.logboek.segment { length = bytes.count }
      } catch .damaged(_, let reason) {
        walk.note(path, "Het bestand \(reason).")
      } catch {
        throw error
      }
    }
    let reached = (walk.number, walk.hash)
    if reached != (head.logboek.nummer, head.logboek.hash), walk.problems.isEmpty {
      walk.problems.append(
        LogProblem(
          path: Head.path, line: nil,
          message: "HEAD wijst naar logregel \(head.logboek.nummer), maar het logboek eindigt "
            + "bij regel \(walk.number)."))
    }
    if walk.problems.isEmpty, length != head.logboek.lengte {
      walk.note(
        Head.path,
        "HEAD wijst naar byte \(head.logboek.lengte) van het logboek, dat tot "
          + "\(length) loopt.")
    }
    if walk.problems.isEmpty, walk.generation != head.generatie {
      walk.note(
        Head.path,
        "HEAD is van stand \(head.generatie), het logboek van stand \(walk.generation).")
    }
    return (walk.problems, walk.files, walk.earlier)
  }

  private func readLog(_ path: String) throws(StoreError) -> Data {
    try read(path, limit: .max) ?? Data()
  }

  /// The months that have a log file, oldest first.
  func segments() throws(StoreError) -> [String] {
    try list("logboek").filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
  }
}

/// The state of a walk over the log, file after file.
private struct LogWalk {
  var problems: [LogProblem] = []
  var files: [String: Sum?] = [:]
  /// The sums files had before their last.
  var earlier: [String: Set<Sum>] = [:]
  var number = 0
  var generation = 0
  /// The hash the next line must name; nil after a line that could not be read.
  var hash: Sum? = Sum.none

  /// Something that is wrong with a whole file.
  mutating func note(_ path: String, _ message: String) {
    problems.append(LogProblem(path: path, line: nil, message: message))
  }

  mutating func walk(_ bytes: Data, _ path: String) {
    var lineNumber = 0
    for json in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      lineNumber += 1
      if json.isEmpty, json.endIndex == bytes.endIndex { return }
      check(json, path, lineNumber)
    }
  }

  private mutating func check(_ json: Data, _ path: String, _ lineNumber: Int) {
    func report(_ message: String) {
      problems.append(LogProblem(path: path, line: lineNumber, message: message))
    }
    guard let line = LogLine(json) else {
      number += 1
      hash = nil
      return report("Logregel \(number) is onleesbaar of gewijzigd.")
    }
    if line.number != number + 1 {
      report("Op logregel \(number) volgt regel \(line.number).")
    } else if let hash, line.previous != hash {
      report("Logregel \(line.number) sluit niet aan op de regel ervoor.")
    }
    number = line.number
    generation = line.generation
    hash = line.hash
    for (path, sum) in line.files {
      if case .some(.some(let old)) = files[path] { earlier[path, default: []].insert(old) }
      files[path] = .some(sum)
    }
  }
}

extension Data {
  /// Where the last line begins, nil when there are no bytes.
  fileprivate var startOfLastLine: Index? {
    guard !isEmpty else { return nil }
    guard let before = withoutNewline.lastIndex(of: UInt8(ascii: "\n")) else { return startIndex }
    return index(after: before)
  }

  fileprivate var withoutNewline: Data {
    last == UInt8(ascii: "\n") ? dropLast() : self
  }
}
