/// A report that someone went into or came out of detention (Y6, R-74).
public struct Detentiemelding: Aggregate {
  /// What can happen to it.
  public enum Fact: Codable, Equatable, Sendable {
    case gemigreerd(gegevens: Detentiegegevens, herkomst: Herkomst)
    case gemeld(gegevens: Detentiegegevens, melding: Nummer<Melding>)
  }

  /// What was reported.
  public var gegevens = Detentiegegevens()
  /// The system it was kept in before.
  public var herkomst: Herkomst?
  /// The melding that brought it.
  public var melding: Nummer<Melding>?

  /// Nothing known yet.
  public init() {}

  /// Numbers look like `D-2026-0001`.
  public static var soort: Recordsoort { .detentie }
  /// Where they stand.
  public static var table:
    WritableKeyPath<Records, [Nummer<Detentiemelding>: Stored<Detentiemelding>]>
  {
    \.detentiemeldingen
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .gemigreerd(let gegevens, let herkomst):
      self.gegevens = gegevens
      self.herkomst = herkomst
    case .gemeld(let gegevens, let melding):
      self.gegevens = gegevens
      self.melding = melding
    }
  }
}

/// Into or out of detention.
public enum Detentierichting: String, CaseIterable, Codable, Sendable {
  case instroom = "in"
  case uitstroom = "uit"
}

/// The facts of a detention report.
public struct Detentiegegevens: Codable, Equatable, Sendable {
  /// The day.
  public var datum: Datum?
  /// In or out.
  public var richting: Detentierichting?
  /// The gemeente where it counts.
  public var gemeente: String?
  /// The person.
  public var persoon: Nummer<Persoon>?
  /// The prison, as written.
  public var inrichting: String?

  /// Nothing known yet.
  public init() {}
}
