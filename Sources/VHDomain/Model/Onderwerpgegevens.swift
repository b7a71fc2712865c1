/// What a melding or casus is about (decision 30): a person, a family, a group, a network or an area.
public enum Onderwerp: String, CaseIterable, Codable, Sendable {
  case persoon
  case systeem
  case groep
  case netwerk
  case gebied

  /// The kind in words.
  public var naam: String {
    switch self {
    case .persoon: "een persoon"
    case .systeem: "een gezin of systeem"
    case .groep: "een groep"
    case .netwerk: "een netwerk"
    case .gebied: "een gebied"
    }
  }

  /// Whether one of the persons is the main one.
  public var kentHoofdbetrokkene: Bool { self == .persoon || self == .systeem }
  /// Whether it can stand without persons.
  public var kanZonderPersonen: Bool { !kentHoofdbetrokkene }
}

/// The kind, with the name and the area that go with it.
public struct Onderwerpgegevens: Codable, Equatable, Sendable {
  /// The kind.
  public var soort: Onderwerp
  /// What it is called, such as `groep Stationsplein`; a family needs none.
  public var naam: String?
  /// The area.
  public var gebied: String?

  /// A kind with its name and area.
  public init(_ soort: Onderwerp, naam: String? = nil, gebied: String? = nil) {
    self.soort = soort
    self.naam = naam
    self.gebied = gebied
  }

  /// What is still missing, one finding a field; the persons apart.
  func ontbreekt(_ rule: String) -> [Finding] {
    var reasons = Reasons()
    reasons.require(
      soort != .gebied || !(gebied ?? "").isBlank, rule, "Vul in om welk gebied het gaat.",
      at: "gebied")
    reasons.require(
      ![.groep, .netwerk].contains(soort) || !(naam ?? "").isBlank, rule,
      "Geef \(soort == .groep ? "de groep" : "het netwerk") een naam, bijvoorbeeld groep "
        + "Stationsplein.", at: "onderwerpnaam")
    return reasons.findings
  }
}
