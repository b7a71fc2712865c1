/// Why two casussen belong together.
public enum Verbandsoort: String, CaseIterable, Codable, Sendable {
  case gezin
  case netwerk
  case gebied
  case vervolg
  case anders

  /// The kind in words.
  public var naam: String {
    switch self {
    case .gezin: "zelfde gezin"
    case .netwerk: "zelfde groep of netwerk"
    case .gebied: "zelfde gebied"
    case .vervolg: "vervolg of overdracht"
    case .anders: "anders"
    }
  }
}

/// The casus at the other end: one of this house, or one that another house knows by its own number.
public enum Verbandpartij: Codable, Equatable, Sendable {
  case hier(Nummer<Casus>)
  case elders(huis: String, nummer: String)

  /// The casus of this house, if it is one.
  public var casus: Nummer<Casus>? {
    if case .hier(let casus) = self { casus } else { nil }
  }

  /// The number, with the house when it is another.
  public var naam: String {
    switch self {
    case .hier(let casus): casus.description
    case .elders(let huis, let nummer): "\(huis) \(nummer)"
    }
  }
}

/// That a casus is related to another (decision 30).
public struct Casusverband: Codable, Equatable, Sendable {
  /// The other casus.
  public var met: Verbandpartij
  /// Why they belong together.
  public var soort: Verbandsoort
  /// What the relation is, in words.
  public var toelichting: String

  /// A relation with its kind and note.
  public init(met: Verbandpartij, soort: Verbandsoort, toelichting: String) {
    self.met = met
    self.soort = soort
    self.toelichting = toelichting
  }
}
