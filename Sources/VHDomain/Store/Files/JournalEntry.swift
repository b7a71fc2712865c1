import FoundationEssentials

/// A commit on its way: everything that is to be done, complete before any of it is done.
struct JournalEntry: Codable, Equatable {
  var generatie: Int
  var handelingen: [Operation]

  /// One step; doing it twice is the same as doing it once.
  enum Operation: Codable, Equatable {
    /// The file gets these bytes; before, it had the expected sum, or was absent when nil.
    case put(path: String, bytes: Data, expected: Sum?)
    /// The file goes; before, it had the expected sum.
    case delete(path: String, expected: Sum)
    /// The bytes stand at this offset in the file.
    case append(path: String, offset: Int, bytes: Data)

    var path: String {
      switch self {
      case .put(let path, _, _), .delete(let path, _), .append(let path, _, _): path
      }
    }
  }

  /// The file's bytes: one line of JSON, one line with its SHA-256.
  var encoded: Data {
    get throws(StoreError) {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      guard let body = try? encoder.encode(self) else {
        throw .misuse("transactie is niet te schrijven")
      }
      return body + Data("\n\(Sum(of: body))\n".utf8)
    }
  }

  init(generatie: Int, handelingen: [Operation]) {
    self.generatie = generatie
    self.handelingen = handelingen
  }

  /// Reads a journal; nil when a single byte is not as it was written.
  init?(encoded: Data) {
    let tail = Sum.none.text.utf8.count + 2
    guard encoded.count > tail else { return nil }
    let body = encoded.dropLast(tail)
    guard encoded.suffix(tail).elementsEqual("\n\(Sum(of: body))\n".utf8),
      let transaction = try? JSONDecoder().decode(JournalEntry.self, from: Data(body))
    else { return nil }
    self = transaction
  }
}
