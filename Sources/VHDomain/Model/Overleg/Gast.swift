/// Someone at a meeting who is of no partner of the table.
public struct Gast: Codable, Equatable, Sendable {
  /// The number within the meeting; set when it is recorded.
  public var nummer = 0
  /// The name.
  public var naam: String
  /// In which function, such as zorgcoördinator mensenhandel.
  public var functie: String
  /// Whether secrecy was promised; without it nothing is shown.
  public var geheimhouding: Bool
  /// Whether the guest left.
  public var isVertrokken: Bool?

  /// A guest who comes in.
  public init(naam: String, functie: String, geheimhouding: Bool) {
    self.naam = naam
    self.functie = functie
    self.geheimhouding = geheimhouding
  }

  /// As a reader at the table.
  public var lezer: Lezer { .gast(nummer) }

  /// Whether the guest is there now.
  public var isAanwezig: Bool { isVertrokken != true }
}
