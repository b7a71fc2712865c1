/// Somebody at a partner whom the house calls or writes to; never a betrokkene.
public struct Contact: Aggregate {
  /// What can happen to a contact.
  public enum Fact: Codable, Equatable, Sendable {
    case vastgelegd(gegevens: Contactgegevens)
    case gewijzigd(gegevens: Contactgegevens)
    case beeindigd(op: Datum)
  }

  /// What is known of the contact.
  public var gegevens = Contactgegevens()

  /// Nothing known yet.
  public init() {}

  /// Numbers look like `K-000001`.
  public static var soort: Recordsoort { .contact }
  /// Where contacts stand.
  public static var table: WritableKeyPath<Records, [Nummer<Contact>: Stored<Contact>]> {
    \.contacten
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .vastgelegd(let gegevens), .gewijzigd(let gegevens): self.gegevens = gegevens
    case .beeindigd(let op): gegevens.tot = op
    }
  }
}

/// Who somebody is at a partner, and how to reach them.
public struct Contactgegevens: Codable, Equatable, Sendable {
  /// The name, as people say it.
  public var naam = ""
  /// What this person does there.
  public var functie: String?
  /// The organisation, by partner id.
  public var partner: String?
  /// The gemeente this person works for, when it is not the whole region.
  public var gemeente: String?
  /// The telephone number, as it is written down.
  public var telefoon: String?
  /// The address for mail.
  public var mail: String?
  /// The first day; nil for always.
  public var van: Datum?
  /// The last day; nil for no end.
  public var tot: Datum?

  /// Nothing known yet.
  public init() {}

  /// Whether this person is there on a day.
  public func geldt(op dag: Datum) -> Bool {
    (van.map { $0 <= dag } ?? true) && (tot.map { dag <= $0 } ?? true)
  }
}
