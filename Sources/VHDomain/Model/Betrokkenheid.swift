/// The part someone plays in this melding or casus (decision 31); none by default.
public enum BetrokkeneRol: String, CaseIterable, Codable, Sendable {
  case pleger
  case slachtoffer
  case kind
  case getuige
  case omstander
  case overig
}

/// A person in a melding or casus.
public struct Betrokkenheid: Codable, Equatable, Sendable {
  /// Who.
  public var persoon: Nummer<Persoon>
  /// Whether the melding or casus is about this person in the first place.
  public var hoofd: Bool
  /// In which parts, where recorded: somebody can be pleger and slachtoffer at once.
  public var rollen: [BetrokkeneRol]

  /// A person, main or other, in a part.
  public init(persoon: Nummer<Persoon>, hoofd: Bool, rol: BetrokkeneRol? = nil) {
    self.init(persoon: persoon, hoofd: hoofd, rollen: rol.map { [$0] } ?? [])
  }

  /// A person, main or other, in any number of parts.
  public init(persoon: Nummer<Persoon>, hoofd: Bool, rollen: [BetrokkeneRol]) {
    self.persoon = persoon
    self.hoofd = hoofd
    self.rollen = rollen
  }

  /// The parts in words, nil when none was recorded.
  public var rolwoorden: String? {
    rollen.isEmpty ? nil : rollen.map(\.naam).joined(separator: " en ")
  }

  private enum CodingKeys: String, CodingKey { case persoon, hoofd, rol, rollen }

  /// Reads one part as `rol`, more of them as `rollen`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    persoon = try values.decode(Nummer<Persoon>.self, forKey: .persoon)
    hoofd = try values.decode(Bool.self, forKey: .hoofd)
    let one = try values.decodeIfPresent(BetrokkeneRol.self, forKey: .rol)
    rollen =
      try values.decodeIfPresent([BetrokkeneRol].self, forKey: .rollen) ?? one.map { [$0] } ?? []
  }

  /// Writes one part as `rol`, and all of them as `rollen` when there are more.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(persoon, forKey: .persoon)
    try values.encode(hoofd, forKey: .hoofd)
    try values.encodeIfPresent(rollen.first, forKey: .rol)
    if rollen.count > 1 { try values.encode(rollen, forKey: .rollen) }
  }
}

extension BetrokkeneRol {
  /// The part in words.
  public var naam: String { self == .pleger ? "pleger of verdachte" : rawValue }
}
