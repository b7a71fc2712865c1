/// A calendar day, as people mean it in Europe/Amsterdam; stored as `yyyy-MM-dd`.
///
/// A day has no time and no zone: periods, deadlines and figures count days (field guide 7.2).
public struct Datum: Hashable, Sendable {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  public let dagnummer: Int

  /// The day with this number of days since 1970-01-01.
  public init(dagnummer: Int) {
    self.dagnummer = dagnummer
  }

  /// The day of that year, month and day of the month, or nil when the calendar has no such day.
  public init?(_ jaar: Int, _ maand: Int, _ dag: Int) {
    guard (1...9999).contains(jaar), (1...12).contains(maand),
      dag >= 1, dag <= Datum.dagenInMaand(jaar, maand)
    else { return nil }
    self.dagnummer = Datum.dagnummer(jaar, maand, dag)
  }

  /// Reads `yyyy-MM-dd`, exactly that form; nil for anything else.
  public init?(_ tekst: String) {
    guard tekst.utf8.count == 10 else { return nil }
    self.init(utf8: tekst.utf8)
  }

  /// Reads ten bytes; every record holds many days, so no strings are made on the way.
  init?(utf8 bytes: some Sequence<UInt8>) {
    var numbers = (0, 0, 0)
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte) - 0x30
      switch place {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    self.init(numbers.0, numbers.1, numbers.2)
  }
}

extension Datum: Comparable {
  /// Earlier days come first.
  public static func < (left: Datum, right: Datum) -> Bool { left.dagnummer < right.dagnummer }
}

// MARK: - Parts

extension Datum {
  /// The year, such as 2026.
  public var jaar: Int { civil.jaar }
  /// The month, 1 to 12.
  public var maand: Int { civil.maand }
  /// The day of the month, 1 to 31.
  public var dag: Int { civil.dag }

  /// The day of the week, 1 (Monday) to 7 (Sunday).
  public var weekdag: Int {
    let shifted = (dagnummer + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// Howard Hinnant's civil-from-days: exact for every day number.
  private var civil: (jaar: Int, maand: Int, dag: Int) {
    let z = dagnummer + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let maand = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let jaar = yearOfEra + era * 400 + (maand <= 2 ? 1 : 0)
    return (jaar, maand, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func dagnummer(_ jaar: Int, _ maand: Int, _ dag: Int) -> Int {
    let year = maand <= 2 ? jaar - 1 : jaar
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5 + dag - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func dagenInMaand(_ jaar: Int, _ maand: Int) -> Int {
    switch maand {
    case 2: isSchrikkeljaar(jaar) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isSchrikkeljaar(_ jaar: Int) -> Bool {
    jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0)
  }
}

// MARK: - Counting

extension Datum {
  /// This day plus a number of days.
  public func plus(dagen: Int) -> Datum { Datum(dagnummer: dagnummer + dagen) }

  /// This day plus a number of months; 31 January plus one month is the last day of February.
  public func plus(maanden: Int) -> Datum {
    let (jaar, maand, dag) = civil
    let months = jaar * 12 + (maand - 1) + maanden
    let year = months >= 0 ? months / 12 : (months - 11) / 12
    let month = months - year * 12 + 1
    let day = min(dag, Datum.dagenInMaand(year, month))
    return Datum(dagnummer: Datum.dagnummer(year, month, day))
  }

  /// The number of days from this day to another; negative when that one is earlier.
  public func dagen(tot ander: Datum) -> Int { ander.dagnummer - dagnummer }
}

// MARK: - As text

extension Datum: CustomStringConvertible, Codable {
  /// `yyyy-MM-dd`, the form in files and on the command line.
  public var description: String {
    let (jaar, maand, dag) = civil
    return padded(jaar, 4) + "-" + padded(maand, 2) + "-" + padded(dag, 2)
  }

  /// Reads `yyyy-MM-dd`; throws a decoding error that names the value otherwise.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let datum = Datum(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" \(Datum.bezwaar(text))")
    }
    self = datum
  }

  /// Writes `yyyy-MM-dd`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
