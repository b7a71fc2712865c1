/// A class of records whose very existence is hidden (decision 14, R-116).
public enum Vertrouwelijkheid: String, CaseIterable, Codable, Sendable {
  case radicalisering
  case bij
}

/// A kind of approach.
public struct Traject: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files; the list is in the interfaces contract, a house may add its own.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// Whether the landelijke criteria are its gate; thematic trajecten have a ground of their own.
  public var toetsAanCriteria: Bool
  /// The restricted class its records belong to, if any.
  public var vertrouwelijkheid: Vertrouwelijkheid?
  /// When the house offers it.
  public var geldigheid: Geldigheid
  /// The gemeenten it is offered in; empty is all of them.
  public var gemeenten: [String] = []
  /// The sources it is received from, by id; empty is any.
  public var verwijzers: [String] = []
}
