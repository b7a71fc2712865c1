/// Which reading of the admission criteria a house follows.
public enum Criteriaprofiel: String, CaseIterable, Codable, Sendable {
  case landelijk
  case maastrichtHeuvelland = "maastricht-heuvelland"
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

/// The seven questions of the criteria round, in the order they are asked (field guide 4.1).
public enum Criteriumvraag: String, CaseIterable, Codable, Sendable {
  case leefgebieden
  case gevolg
  case ketens
  case dwangEnDrang
  case binnenEenKetenToereikend
  case impactOpSysteem
  case gebiedsgebonden
}
