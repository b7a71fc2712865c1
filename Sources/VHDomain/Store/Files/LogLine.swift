import FoundationEssentials

/// A line of the log as it stands on disk.
///
///     {"nr":7,"generatie":5,"tijd":"…",…,"bestanden":{…},"vorige":"sha256:…","hash":"sha256:…"}
///
/// `hash` is the SHA-256 of the line's bytes without the member `,"hash":"…"` and without the
/// newline, so of `{"nr":7,…,"vorige":"sha256:…"}`. `vorige` is the `hash` of the line before,
/// `Sum.none` for the first. The last line of a commit lists in `bestanden` every file it
/// touched with its new sum, null for one it removed.
public struct LogLine: Equatable, Sendable {
  /// The number of the line: 1 for the first, then one more each time.
  public let number: Int
  /// The generation of the store after the commit it belongs to.
  public let generation: Int
  /// The files this commit touched, with their new sum or nil when removed.
  public let files: [String: Sum?]
  /// The whole line as JSON, without the newline.
  public let json: Data

  let previous: Sum
  let hash: Sum
}

extension LogLine {
  /// Reads a line; nil when it is no line of ours or its hash does not fit.
  init?(_ json: Data) {
    struct Members: Decodable {
      var nr: Int
      var generatie: Int
      var bestanden: [String: Sum?]?
      var vorige: Sum
      var hash: Sum
    }
    let tail = LogLine.hashMember(.none).utf8.count
    guard json.count > tail,
      let members = try? JSONDecoder().decode(Members.self, from: json),
      json.suffix(tail).elementsEqual(LogLine.hashMember(members.hash).utf8),
      Sum(of: json.dropLast(tail) + [UInt8(ascii: "}")]) == members.hash
    else { return nil }
    number = members.nr
    generation = members.generatie
    files = members.bestanden ?? [:]
    previous = members.vorige
    hash = members.hash
    self.json = Data(json)
  }

  /// The end of every line.
  private static func hashMember(_ hash: Sum) -> String { ",\"hash\":\"\(hash)\"}" }

  /// Writes a line, newline included, and gives its hash.
  static func written(
    _ entry: LogEntry, number: Int, generation: Int, files: [(String, Sum?)], previous: Sum
  ) -> (bytes: Data, hash: Sum) {
    var line = "{\"nr\":\(number),\"generatie\":\(generation),\"tijd\":\(quoted(entry.tijd))"
    for (key, value) in entry.fields { line += ",\(quoted(key)):\(value.json)" }
    if !files.isEmpty {
      let members = files.map { "\(quoted($0)):\($1.map { "\"\($0)\"" } ?? "null")" }
      line += ",\"bestanden\":{\(members.joined(separator: ","))}"
    }
    line += ",\"vorige\":\"\(previous)\""
    let hash = Sum(of: Data("\(line)}".utf8))
    return (Data("\(line)\(hashMember(hash))\n".utf8), hash)
  }
}

extension LogEntry {
  private static let reserved: Set = ["nr", "generatie", "tijd", "bestanden", "vorige", "hash"]

  /// Refuses an entry that would break the form of the log.
  func check() throws(StoreError) {
    guard tijd.utf8.count == 20, tijd.hasSuffix("Z"), Datum(String(tijd.prefix(10))) != nil else {
      throw .misuse("logregel zonder geldig tijdstip")
    }
    var seen = LogEntry.reserved
    for field in fields where !seen.insert(field.key).inserted {
      throw .misuse("logregel met een dubbele of gereserveerde sleutel \(field.key)")
    }
  }

  /// The month of the moment, which names the file.
  var month: String { String(tijd.prefix(7)) }
}

extension LogEnd {
  /// The bytes these entries add, the file they go to with its length before, and the end after.
  ///
  /// A clock that was put back does not reopen an earlier month.
  func adding(_ entries: [LogEntry], generation: Int, files: [(String, Sum?)])
    throws(StoreError) -> (bytes: Data, offset: Int, end: LogEnd)
  {
    var end = self
    for entry in entries {
      try entry.check()
      end.segment = max(end.segment, entry.month)
    }
    let offset = end.segment == segment ? lengte : 0
    var bytes = Data()
    for (index, entry) in entries.enumerated() {
      end.nummer += 1
      let line = LogLine.written(
        entry, number: end.nummer, generation: generation,
        files: index == entries.count - 1 ? files : [], previous: end.hash)
      bytes += line.bytes
      end.hash = line.hash
    }
    end.lengte = offset + bytes.count
    return (bytes, offset, end)
  }
}
