/// The house advises a partner on a casus that the partner keeps: no procesregie, no criteria.
public struct Adviesvraag: Codable, Equatable, Sendable {
  /// What is asked.
  public var vraag: String
  /// The partner that asks, by id.
  public var partner: String
  /// Who of the house advises, by id of the medewerker.
  public var adviseur: String
  /// The day it was taken; set when it is recorded.
  public var op: Datum?
  /// The advice, once given.
  public var advies: String?

  /// A question of a partner, with who advises.
  public init(vraag: String, partner: String, adviseur: String) {
    self.vraag = vraag
    self.partner = partner
    self.adviseur = adviseur
  }
}
