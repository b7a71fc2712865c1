/// Whether an organisation knows the persons of a casus.
public enum Bekendheidsantwoord: String, CaseIterable, Codable, Sendable {
  case bekend
  case onbekend
  /// Secrecy forbids an answer; never shown apart from "not known".
  case magNietZeggen = "mag-niet-zeggen"
  /// Was there when it was asked and named nothing.
  case nietGemeld = "niet-gemeld"

  /// What an organisation can answer itself.
  public static let antwoorden: [Bekendheidsantwoord] = [.bekend, .onbekend, .magNietZeggen]
}

/// The answer of one organisation about one casus.
public struct Bekendheid: Codable, Equatable, Sendable {
  /// Which organisation, by partner id.
  public var organisatie: String
  /// What it answered.
  public var antwoord: Bekendheidsantwoord
  /// Who recorded it, by id of the medewerker; set when it is recorded.
  public var door: String?
  /// The day; set when it is recorded.
  public var op: Datum?
  /// The meeting, when it was answered there; nil for a reply beforehand.
  public var overleg: Nummer<Overleg>?

  /// An answer of an organisation.
  public init(_ organisatie: String, _ antwoord: Bekendheidsantwoord) {
    self.organisatie = organisatie
    self.antwoord = antwoord
  }
}
