/// A point in time, to the millisecond; stored in UTC as `2026-11-26T12:51:40.123Z`.
///
/// Shown as local time in Europe/Amsterdam by the European rule in force since 1996: summer time
/// from the last Sunday of March 01:00 UTC until the last Sunday of October 01:00 UTC.
public struct Moment: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconden: Int

  /// The moment so many milliseconds since 1970-01-01T00:00:00Z.
  public init(milliseconden: Int) {
    self.milliseconden = milliseconden
  }

  /// Reads `yyyy-MM-ddTHH:mm:ss.SSSZ` (the fraction may be absent); nil for anything else.
  public init?(_ tekst: String) {
    let bytes = Array(tekst.utf8)
    guard bytes.count == 24 || bytes.count == 20, bytes.last == 0x5A, bytes[10] == 0x54,
      bytes[13] == 0x3A, bytes[16] == 0x3A, bytes.count == 20 || bytes[19] == 0x2E,
      let dag = Datum(utf8: bytes[..<10]),
      let uur = Moment.number(bytes[11..<13]), uur < 24,
      let minuut = Moment.number(bytes[14..<16]), minuut < 60,
      let seconde = Moment.number(bytes[17..<19]), seconde < 60,
      let fractie = bytes.count == 24 ? Moment.number(bytes[20..<23]) : 0
    else { return nil }
    let seconds = dag.dagnummer * 86_400 + uur * 3600 + minuut * 60 + seconde
    self.init(milliseconden: seconds * 1000 + fractie)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

extension Moment: Comparable {
  /// Earlier moments come first.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconden < right.milliseconden
  }
}

// MARK: - Local time

extension Moment {
  /// The calendar day in Europe/Amsterdam.
  public var dag: Datum { Datum(dagnummer: localSeconds.floorDivided(by: 86_400)) }

  /// The local time of day as `13:51`.
  public var tijd: String { String(tijdMetSeconden.prefix(5)) }

  /// The local time of day as `13:51:40`.
  public var tijdMetSeconden: String {
    let second = localSeconds - dag.dagnummer * 86_400
    return padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":"
      + padded(second % 60, 2)
  }

  private var localSeconds: Int {
    let utc = milliseconden.floorDivided(by: 1000)
    return utc + (Moment.isZomertijd(utc) ? 7200 : 3600)
  }

  private static func isZomertijd(_ utc: Int) -> Bool {
    let jaar = Datum(dagnummer: utc.floorDivided(by: 86_400)).jaar
    guard let maart = Datum(jaar, 3, 31), let oktober = Datum(jaar, 10, 31) else { return false }
    return (switchover(maart)..<switchover(oktober)).contains(utc)
  }

  /// 01:00 UTC on the last Sunday on or before a day, in seconds.
  private static func switchover(_ lastDay: Datum) -> Int {
    lastDay.plus(dagen: -(lastDay.weekdag % 7)).dagnummer * 86_400 + 3600
  }
}

extension Datum {
  /// The moment of a local time on this day, typed as `9:40`, `9.40`, `0940` or `14 uur`; nil for
  /// anything else.
  public func om(_ tekst: String) -> Moment? {
    let digits = tekst.split { !($0.isASCII && $0.isNumber) }
    let rest = tekst.filter { !($0.isASCII && $0.isNumber) }
    guard [":", ".", " ", "", "u", " uur", "h"].contains(rest), let first = digits.first,
      digits.count <= 2, let number = Int(first)
    else { return nil }
    let isJoined = digits.count == 1 && (3...4).contains(first.count)
    let hour = isJoined ? number / 100 : number
    guard let minute = isJoined ? number % 100 : digits.count == 2 ? Int(digits[1]) : 0,
      hour < 24, minute < 60
    else { return nil }
    let utc = (dagnummer * 86_400 + hour * 3600 + minute * 60) * 1000
    // The clock there is one or two hours ahead; the right one gives back what was typed.
    return [7_200_000, 3_600_000].map { Moment(milliseconden: utc - $0) }
      .first { $0.dag == self && $0.tijd == padded(hour, 2) + ":" + padded(minute, 2) }
  }
}

extension Int {
  /// Division that rounds down, also below zero.
  fileprivate func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

// MARK: - As text

extension Moment: CustomStringConvertible, Codable {
  /// `yyyy-MM-ddTHH:mm:ss.SSSZ`.
  public var description: String {
    let seconds = milliseconden.floorDivided(by: 1000)
    let dag = Datum(dagnummer: seconds.floorDivided(by: 86_400))
    let second = seconds - dag.dagnummer * 86_400
    return "\(dag)T" + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":"
      + padded(second % 60, 2) + "." + padded(milliseconden - seconds * 1000, 3) + "Z"
  }

  /// Reads the text form; throws a decoding error that names the value otherwise.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\"\(text)\" is geen tijdstip; verwacht jjjj-mm-ddTuu:mm:ss.mmmZ")
    }
    self = moment
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
