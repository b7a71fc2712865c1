/// The kinds of record a house keeps.
public enum Recordsoort: String, CaseIterable, Codable, Sendable {
  case persoon = "P"
  case melding = "M"
  case casus = "C"
  case overleg = "O"
  case huisverbod = "H"
  case detentie = "D"
  case consulten = "T"
  case informatievraag = "V"
  case contact = "K"
  case rapport = "R"
  case voorstel = "W"
  case inrichting = "I"

  /// Whether numbers start anew each year.
  public var perJaar: Bool { ![.persoon, .contact, .inrichting].contains(self) }
}

/// The number of any record: `M-2026-0001`, `C-2026-0001`, `O-2026-0001`, `P-000001`.
public struct RecordNummer: Hashable, Sendable {
  /// The kind of record.
  public let soort: Recordsoort
  /// The year of the fact; 0 for kinds that count on.
  public let jaar: Int
  /// The number within kind and year, from 1.
  public let volgnummer: Int

  /// The number of a kind, in a year (0 where the kind counts on).
  public init(_ soort: Recordsoort, jaar: Int, volgnummer: Int) {
    self.soort = soort
    self.jaar = soort.perJaar ? jaar : 0
    self.volgnummer = volgnummer
  }

  /// Reads the written form, also in lower case; nil for anything else.
  public init?(_ tekst: String) {
    let bytes = tekst.utf8
    guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")),
      let soort = Recordsoort(rawValue: tekst[..<dash].uppercased())
    else { return nil }
    let numbers = bytes[bytes.index(after: dash)...]
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count == (soort.perJaar ? 2 : 1), let volgnummer = numbers.last ?? nil,
      volgnummer > 0, let jaar = soort.perJaar ? numbers[0] : 0,
      !soort.perJaar || (1000...9999).contains(jaar)
    else { return nil }
    self.init(soort, jaar: jaar, volgnummer: volgnummer)
  }

  /// Digits only, and no more than fit.
  private static func number(_ bytes: Substring.UTF8View) -> Int? {
    guard !bytes.isEmpty else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      let (more, isTooMuch) = value.multipliedReportingOverflow(by: 10)
      guard !isTooMuch, more <= .max - 9 else { return nil }
      value = more + Int(byte) - 0x30
    }
    return value
  }

  /// The counter that hands out this number: `M-2026`, or `P`.
  public var teller: String { soort.perJaar ? "\(soort.rawValue)-\(jaar)" : soort.rawValue }
}

extension RecordNummer: CustomStringConvertible, Comparable, Codable {
  /// The written form, with at least four digits, six for kinds that count on.
  public var description: String { "\(teller)-\(padded(volgnummer, soort.perJaar ? 4 : 6))" }

  /// By kind, year and number.
  public static func < (left: RecordNummer, right: RecordNummer) -> Bool {
    (left.soort.rawValue, left.jaar, left.volgnummer)
      < (right.soort.rawValue, right.jaar, right.volgnummer)
  }

  /// Reads the written form; throws a decoding error that names the value otherwise.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let nummer = RecordNummer(text), nummer.description == text else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is geen nummer zoals M-2026-0001")
    }
    self = nummer
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The number of a record of one kind, so that a casus is never looked up with a melding's number.
public struct Nummer<Inhoud: Aggregate>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number without its kind.
  public let record: RecordNummer

  /// The number of this kind, in a year.
  public init(jaar: Int, volgnummer: Int) {
    record = RecordNummer(Inhoud.soort, jaar: jaar, volgnummer: volgnummer)
  }

  /// A number known to be of this kind; nil when it is of another.
  public init?(_ record: RecordNummer) {
    guard record.soort == Inhoud.soort else { return nil }
    self.record = record
  }

  /// Reads the written form; nil when it is no number of this kind.
  public init?(_ tekst: String) {
    guard let record = RecordNummer(tekst) else { return nil }
    self.init(record)
  }

  /// The written form.
  public var description: String { record.description }

  /// By year and number.
  public static func < (left: Nummer, right: Nummer) -> Bool {
    (left.record.jaar, left.record.volgnummer) < (right.record.jaar, right.record.volgnummer)
  }
}

extension Nummer: Codable {
  /// Reads the written form; throws a decoding error when it is of another kind.
  public init(from decoder: any Decoder) throws {
    let record = try RecordNummer(from: decoder)
    guard let nummer = Nummer(record) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "\"\(record)\" is geen nummer dat begint met \(Inhoud.soort.rawValue)"))
    }
    self = nummer
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }
}
