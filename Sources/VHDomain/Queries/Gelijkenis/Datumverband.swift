/// How two birth dates relate, the closest first.
enum Datumverband: Sendable {
  case gelijk
  case dagMaandVerwisseld
  case eenCijfer
  case cijfersVerwisseld
  /// One is known in part, and fits.
  case past
  /// One is 1 January of the same year, which often stands for "day unknown".
  case plaatshouder
  case onbekend
  case anders

  /// 3 the same, 2 may be the same, 1 not known, 0 another date.
  var sterkte: Int {
    switch self {
    case .gelijk: 3
    case .dagMaandVerwisseld, .eenCijfer, .cijfersVerwisseld, .past, .plaatshouder: 2
    case .onbekend: 1
    case .anders: 0
    }
  }
}

/// A birth date in numbers, so that thousands are compared in no time; 0 stands for unknown.
struct Geboortecijfers: Equatable, Sendable {
  var jaar: Int16 = 0
  var maand: Int8 = 0
  var dag: Int8 = 0

  init(_ date: Geboortedatum?) {
    let parts = date?.description.split(separator: "-").compactMap { Int($0) } ?? []
    if parts.count > 0 { jaar = Int16(clamping: parts[0]) }
    if parts.count > 1 { maand = Int8(clamping: parts[1]) }
    if parts.count > 2 { dag = Int8(clamping: parts[2]) }
  }

  var isHeel: Bool { dag != 0 }
  /// Whether it is 1 January.
  var isPlaatshouder: Bool { maand == 1 && dag == 1 }
  /// The whole date as one number; nil when it is known in part.
  var sleutel: Int32? {
    isHeel ? (Int32(jaar) * 100 + Int32(maand)) * 100 + Int32(dag) : nil
  }

  func verband(_ other: Geboortecijfers) -> Datumverband {
    guard jaar != 0, other.jaar != 0 else { return .onbekend }
    if isHeel, other.isHeel { return whole(other) }
    guard jaar == other.jaar else { return .anders }
    let isMonthKnown = maand != 0 && other.maand != 0
    if isMonthKnown, maand != other.maand {
      return isPlaatshouder || other.isPlaatshouder ? .plaatshouder : .anders
    }
    return .past
  }

  private func whole(_ other: Geboortecijfers) -> Datumverband {
    if self == other { return .gelijk }
    if jaar == other.jaar, maand == other.dag, dag == other.maand { return .dagMaandVerwisseld }
    if jaar == other.jaar, isPlaatshouder || other.isPlaatshouder { return .plaatshouder }
    var different = cijfers ^ other.cijfers
    let first = different.trailingZeroBitCount & ~3
    different &= ~(0xF << UInt32(first))
    if different == 0 { return .eenCijfer }
    let second = different.trailingZeroBitCount & ~3
    guard different & ~(0xF << UInt32(second)) == 0, second == first + 4 else { return .anders }
    let isTurned =
      cijfer(first) == other.cijfer(second) && cijfer(second) == other.cijfer(first)
    return isTurned ? .cijfersVerwisseld : .anders
  }

  private func cijfer(_ shift: Int) -> UInt32 { cijfers >> UInt32(shift) & 0xF }

  /// The digits, four bits each.
  private var cijfers: UInt32 {
    var left = UInt32(sleutel ?? 0)
    var packed: UInt32 = 0
    for place in UInt32(0)..<8 {
      packed |= (left % 10) << (4 * place)
      left /= 10
    }
    return packed
  }
}
