/// A quarter of a calendar year, such as `2018-Q4`.
public struct Kwartaal: Hashable, Sendable {
  /// The first day.
  public let van: Datum

  /// The quarter in which a day falls.
  public init(_ dag: Datum) {
    van = dag.plus(dagen: 1 - dag.dag).plus(maanden: -((dag.maand - 1) % 3))
  }

  /// Reads `2018-Q4`; nil for anything else.
  public init?(_ tekst: String) {
    let parts = tekst.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let jaar = Kwartaal.jaar(String(parts[0])),
      let nummer = ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: parts[1]),
      let van = Datum(jaar, 3 * nummer + 1, 1)
    else { return nil }
    self.van = van
  }

  /// Reads a year of four digits; nil for anything else.
  static func jaar(_ tekst: String) -> Int? {
    guard tekst.utf8.count == 4, tekst.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let jaar = Int(tekst), jaar > 0
    else { return nil }
    return jaar
  }

  /// The last day.
  public var tot: Datum { volgende.van.plus(dagen: -1) }

  /// The quarter after it.
  public var volgende: Kwartaal { Kwartaal(van.plus(maanden: 3)) }

  /// How many quarters since the beginning of the era; the next quarter has the next rank.
  var rang: Int { van.jaar * 4 + (van.maand - 1) / 3 }
}

extension Kwartaal: CustomStringConvertible, Comparable {
  /// The written form, `2018-Q4`.
  public var description: String { padded(van.jaar, 4) + "-Q\((van.maand - 1) / 3 + 1)" }

  /// Earlier quarters come first.
  public static func < (left: Kwartaal, right: Kwartaal) -> Bool { left.van < right.van }
}
