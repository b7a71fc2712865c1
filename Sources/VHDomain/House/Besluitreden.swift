/// A coded reason of a decision, for the outcomes it goes with.
public struct Besluitreden: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The reason as a sentence without its full stop, as it stands in the minutes.
  public var naam: String
  /// The outcomes it can be chosen for.
  public var uitkomsten: [Uitkomst]
  /// When it may be chosen.
  public var geldigheid: Geldigheid
}

extension House {
  /// The coded reasons of an outcome on a day, in the order of their digits.
  public func besluitredenen(voor uitkomst: Uitkomst, op dag: Datum) -> [Besluitreden] {
    besluitredenen.geldig(op: dag).filter { $0.uitkomsten.contains(uitkomst) }
  }
}
