/// Which reading of the admission criteria a house follows.
public enum Criteriaprofiel: String, CaseIterable, Codable, Sendable {
  case landelijk
  case maastrichtHeuvelland = "maastricht-heuvelland"
}

/// Where the "and" and "or" between the criteria come from.
public enum Criteriaverbinding: String, CaseIterable, Codable, Sendable {
  /// The text itself has them.
  case eigen
  /// The text leaves them out; those of the landelijke criteria are used.
  case ontleend
}

/// A version of the admission criteria with the texts of its questions.
public struct Criteriaset: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files; every decision names it.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The reading.
  public var profiel: Criteriaprofiel
  /// Where the text comes from.
  public var bron: String
  /// The questions in our own words, by `Criteriumvraag`.
  public var vragen: [Criteriumtekst]
  /// When this version holds.
  public var geldigheid: Geldigheid
  /// Whether the house's own text says how the criteria hang together (decision 2).
  public var verbinding: Criteriaverbinding = .eigen
}

/// The text of one question of the criteria round.
public struct Criteriumtekst: Equatable, Sendable {
  /// Which question.
  public var vraag: Criteriumvraag
  /// Short text for the round, at most 40 columns.
  public var kort: String
  /// The whole question in one sentence.
  public var tekst: String
}

/// The questions of the criteria round, in the order they are asked (field guide 4.1).
///
/// No house asks them all: which ones is `Criteriaprofiel.vragen`.
public enum Criteriumvraag: String, CaseIterable, Codable, Sendable {
  case leefgebieden
  case gevolg
  case ketens
  case dwangEnDrang
  case binnenEenKetenToereikend
  case impactOpSysteem
  case gebiedsgebonden
  case plustaakImpact
  case lokaalToereikend
  case stagnatie
}

extension Criteriaprofiel {
  /// The questions of this reading, in the order they are asked.
  ///
  /// Maastricht-Heuvelland leaves dwang en drang out of criterion 2 and adds its plustaak.
  public var vragen: [Criteriumvraag] {
    switch self {
    case .landelijk: Criteriumvraag.allCases.filter { !$0.isPlustaak }
    case .maastrichtHeuvelland: Criteriumvraag.allCases.filter { $0 != .dwangEnDrang }
    }
  }

  /// Whether a house with this reading also takes cases as an extra task.
  public var heeftPlustaak: Bool { self == .maastrichtHeuvelland }
}
