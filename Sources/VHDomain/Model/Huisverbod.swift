/// A temporary restraining order from the home, or the risk assessment without one (P6, Y10).
public struct Huisverbod: Aggregate {
  /// What can happen to it.
  public enum Fact: Codable, Equatable, Sendable {
    case gemigreerd(gegevens: Huisverbodgegevens, herkomst: Herkomst)
  }

  /// What is known of it.
  public var gegevens = Huisverbodgegevens()
  /// The system it was kept in before.
  public var herkomst: Herkomst?

  /// Nothing known yet.
  public init() {}

  /// Numbers look like `H-2026-0001`.
  public static var soort: Recordsoort { .huisverbod }
  /// Where they stand.
  public static var table: WritableKeyPath<Records, [Nummer<Huisverbod>: Stored<Huisverbod>]> {
    \.huisverboden
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .gemigreerd(let gegevens, let herkomst):
      self.gegevens = gegevens
      self.herkomst = herkomst
    }
  }
}

/// The facts of a restraining order; an assessment may end without one.
public struct Huisverbodgegevens: Codable, Equatable, Sendable {
  /// The gemeente where it was imposed.
  public var gemeente: String?
  /// The person it is about.
  public var persoon: Nummer<Persoon>?
  /// The casus it belongs to.
  public var casus: Nummer<Casus>?
  /// The day the risk assessment was filled in.
  public var rihgOp: Datum?
  /// The day it was imposed.
  public var opgelegdOp: Datum?
  /// The day it ended.
  public var eindeOp: Datum?

  /// Nothing known yet.
  public init() {}
}
