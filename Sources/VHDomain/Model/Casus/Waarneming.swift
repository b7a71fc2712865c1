/// That somebody directs a casus for somebody else for a time, as at illness or leave.
///
/// The casus is directed by who stands in, with all rights and duties; on the last day nothing changes
/// by itself.
public struct Waarneming: Codable, Equatable, Sendable {
  /// Whose casus it was, by id of the medewerker.
  public var voor: String
  /// Who directs it for the time being, by id of the medewerker.
  public var door: String
  /// The last day.
  public var tot: Datum

  /// Somebody for somebody else through a day.
  public init(voor: String, door: String, tot: Datum) {
    self.voor = voor
    self.door = door
    self.tot = tot
  }
}
