import FoundationEssentials

/// A record as a JSON file: number, revision, checksum, state and history, pleasant to read.
///
/// `som` is the SHA-256 of the file's bytes with the value of `som` left empty. Members this
/// program does not know, written by a newer one, are kept.
enum RecordFile {
  static let schema = 1
  private static let blank = "\n  \"som\": \"\""

  /// Where a record stands in the data folder; no personal data in the name.
  static func path(_ nummer: RecordNummer) -> String {
    switch nummer.soort {
    case .persoon: "personen/\(nummer).json"
    case .melding: "meldingen/\(nummer.jaar)/\(nummer).json"
    case .casus: "casussen/\(nummer.jaar)/\(nummer).json"
    case .overleg: "overleggen/\(nummer.jaar)/\(nummer).json"
    case .huisverbod: "huisverboden/\(nummer.jaar)/\(nummer).json"
    case .detentie: "detentie/\(nummer.jaar)/\(nummer).json"
    case .consulten: "consulten/\(nummer.jaar)/\(nummer).json"
    case .informatievraag: "informatievragen/\(nummer.jaar)/\(nummer).json"
    case .contact: "contacten/\(nummer).json"
    case .rapport: "rapporten/\(nummer.jaar)/\(nummer).json"
    case .voorstel: "voorstellen/\(nummer.jaar)/\(nummer).json"
    case .inrichting: "inrichting/medewerkers.json"
    }
  }

  /// The number a path stands for; nil when it is no record.
  static func nummer(_ path: String) -> RecordNummer? {
    if path == "inrichting/medewerkers.json" { return Medewerkers.nummer.record }
    guard path.hasSuffix(".json"), let name = path.split(separator: "/").last,
      let nummer = RecordNummer(String(name.dropLast(5))), RecordFile.path(nummer) == path
    else { return nil }
    return nummer
  }

  /// The bytes of a record; unknown members of the file it replaces are carried over.
  ///
  /// - Throws: `damaged` when that file holds something that can't be carried over.
  static func encode<A: Aggregate>(
    _ stored: Stored<A>, replacing old: (bytes: Data, stored: Stored<A>)?
  ) throws(StoreError) -> Data {
    var tree = try tree(stored)
    if let old {
      let raw = try parsed(old.bytes, stored.nummer.record)
      tree = tree.keepingUnknown(of: raw, known: try self.tree(old.stored))
    }
    return sealed(Data(tree.sortedKeys.pretty.utf8))
  }

  /// A record as people export it: without schema and checksum.
  static func json<A: Aggregate>(_ stored: Stored<A>) -> JSONValue? {
    guard case .object(var object) = try? tree(stored).sortedKeys else { return nil }
    object["schema"] = nil
    object["som"] = nil
    return .object(object)
  }

  private static func parsed(
    _ bytes: Data, _ nummer: RecordNummer
  ) throws(StoreError) -> JSONValue {
    do throws(JSONFault) {
      return try JSONText.parse(bytes)
    } catch {
      throw .damaged(path: path(nummer), reason: error.description)
    }
  }

  /// The record as JSON with sorted keys, so that equal parts of two records are equal here too.
  private static func tree<A: Aggregate>(_ stored: Stored<A>) throws(StoreError) -> JSONValue {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return try JSONText.parse(try encoder.encode(Envelope(stored)))
    } catch {
      throw .misuse("\(stored.nummer) kan niet worden opgeschreven")
    }
  }

  private static func sealed(_ bytes: Data) -> Data {
    guard let place = bytes.firstLine(startingWith: blank) else { return bytes }
    var result = bytes
    result.insert(contentsOf: Data(Sum(of: bytes).text.utf8), at: place.upperBound - 1)
    return result
  }

  /// Reads a record.
  ///
  /// - Throws: `Unreadable` with a Dutch reason when the file is not what the store wrote.
  static func decode<A: Aggregate>(_ bytes: Data, _ nummer: Nummer<A>) throws(Unreadable)
    -> Stored<A>
  {
    guard let sum = checksum(in: bytes) else {
      throw Unreadable(reason: "de controlesom ontbreekt")
    }
    return try decode(bytes, nummer, isSound: sum.stated == sum.actual)
  }

  /// Reads a record that someone edited: its checksum says nothing then.
  static func decodeEdited<A: Aggregate>(
    _ bytes: Data, _ nummer: Nummer<A>
  ) throws(Unreadable) -> Stored<A> { try decode(bytes, nummer, isSound: true) }

  private static func decode<A: Aggregate>(
    _ bytes: Data, _ nummer: Nummer<A>, isSound: Bool
  ) throws(Unreadable) -> Stored<A> {
    let envelope: Envelope<A>
    do {
      // The quick reader says only that it can't; then the other one says why, if it can't either.
      envelope =
        try (try? Recorddecoder.decode(Envelope<A>.self, from: bytes))
        ?? JSONDecoder().decode(Envelope<A>.self, from: bytes)
    } catch let error as DecodingError {
      throw Unreadable(reason: isNewer(bytes) ? newer : error.dutch)
    } catch {
      throw Unreadable(reason: "geen geldige JSON")
    }
    guard envelope.schema <= schema else { throw Unreadable(reason: newer) }
    guard isSound else {
      throw Unreadable(reason: "de controlesom klopt niet: het bestand is buiten vh gewijzigd")
    }
    guard envelope.nummer == nummer.record else {
      throw Unreadable(reason: "het nummer in het bestand is \(envelope.nummer)")
    }
    return Stored(
      nummer: nummer, rev: envelope.rev, gewijzigd: envelope.gewijzigd, inhoud: envelope.inhoud,
      verloop: envelope.verloop)
  }

  private static let newer = "geschreven door een nieuwere versie van vh"

  /// Whether the file says that a newer program wrote it, whatever else is in it.
  private static func isNewer(_ bytes: Data) -> Bool {
    struct Version: Decodable { var schema: Int }
    return (try? JSONDecoder().decode(Version.self, from: bytes)).map { $0.schema > schema }
      ?? false
  }

  private static func checksum(in bytes: Data) -> (stated: String, actual: String)? {
    guard let place = bytes.firstLine(startingWith: String(blank.dropLast())),
      let end = bytes[place.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let stated = String(decoding: bytes[place.upperBound..<end], as: UTF8.self)
    return (stated, Sum(of: bytes[..<place.upperBound], bytes[end...]).text)
  }
}

extension Data {
  /// Where a line that begins so stands; the text starts with the newline before it.
  fileprivate func firstLine(startingWith text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    return withUnsafeBytes { bytes in
      let last = bytes.count - wanted.count
      guard last >= 0, let head = wanted.first else { return nil }
      for start in 0...last where bytes[start] == head {
        if wanted.indices.allSatisfy({ bytes[start + $0] == wanted[$0] }) {
          return start..<start + wanted.count
        }
      }
      return nil
    }
  }
}

/// Why a record file can't be read.
struct Unreadable: Error, Equatable {
  let reason: String
}

/// The file of a record, member for member.
struct Envelope<A: Aggregate>: Codable {
  var schema = RecordFile.schema
  var nummer: RecordNummer
  var rev: Int
  var gewijzigd: Moment
  var som = ""
  var inhoud: A
  var verloop: [Event<A.Fact>]

  init(_ stored: Stored<A>) {
    nummer = stored.nummer.record
    rev = stored.rev
    gewijzigd = stored.gewijzigd
    inhoud = stored.inhoud
    verloop = stored.verloop
  }
}

extension DecodingError {
  /// Where in the file and what is wrong, in Dutch.
  fileprivate var dutch: String {
    switch self {
    case .keyNotFound(let key, let context): "\(key.stringValue) ontbreekt\(place(context))"
    case .typeMismatch(_, let context): "verkeerde soort waarde\(place(context))"
    case .valueNotFound(_, let context): "lege waarde\(place(context))"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "geen geldige JSON"
    case .dataCorrupted(let context): "onbekende waarde\(place(context))"
    @unknown default: "niet te lezen"
    }
  }

  private func place(_ context: Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return path.isEmpty ? "" : " bij \(path.joined(separator: "."))"
  }
}
