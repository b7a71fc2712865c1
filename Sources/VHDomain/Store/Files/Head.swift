import FoundationEssentials

/// Where the store stands: its generation, the end of its log and the numbers handed out.
public struct Head: Codable, Equatable, Sendable {
  /// One more with every commit; 0 for a new store.
  public var generatie: Int
  /// The end of the log.
  public var logboek: LogEnd
  /// The last number handed out per counter, such as `casussen/2026`; never goes back.
  public var tellers: [String: Int]

  /// The head of a store without commits.
  public static let new = Head(generatie: 0, logboek: .start, tellers: [:])

  static let path = "HEAD"

  /// The bytes of the file: readable, the same for the same head.
  var bytes: Data {
    get throws(StoreError) { try readableJSON(self, Head.path) }
  }

  init(generatie: Int, logboek: LogEnd, tellers: [String: Int]) {
    self.generatie = generatie
    self.logboek = logboek
    self.tellers = tellers
  }

  init(bytes: Data) throws(StoreError) {
    do {
      self = try JSONDecoder().decode(Head.self, from: bytes)
    } catch {
      throw .damaged(path: Head.path, reason: "onleesbare inhoud")
    }
  }
}

/// The end of the log: which file, how long it is, and the number and hash of its last line.
public struct LogEnd: Codable, Equatable, Sendable {
  /// The month of the last file, as `yyyy-MM`; empty when nothing was logged yet.
  public var segment: String
  /// The length of that file in bytes.
  public var lengte: Int
  /// The number of the last line.
  public var nummer: Int
  /// The hash of the last line.
  public var hash: Sum

  static let start = LogEnd(segment: "", lengte: 0, nummer: 0, hash: .none)

  /// The path of the last file.
  var path: String { LogEnd.path(segment) }

  static func path(_ segment: String) -> String { "logboek/\(segment).jsonl" }
}

/// What makes a folder a data folder: its format and the identity of this store.
struct Format: Codable, Equatable {
  var formaat: Int
  var opslag: String

  static let path = "FORMAT"
  static let current = 1
}

/// Pretty JSON with sorted keys and a newline at the end.
func readableJSON(_ value: some Encodable, _ path: String) throws(StoreError) -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    return try encoder.encode(value) + [UInt8(ascii: "\n")]
  } catch {
    throw .misuse("\(path) is niet te schrijven")
  }
}
