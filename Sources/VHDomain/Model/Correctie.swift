/// Why a correction is made (field guide T26).
public enum Correctiesoort: String, CaseIterable, Codable, Sendable {
  case typfout
  case feitelijkOnjuist = "feitelijk-onjuist"
  case ontbrak
  case opVerzoekBetrokkene = "op-verzoek-betrokkene"
  case foutiefSamengevoegd = "foutief-samengevoegd"
  case verkeerdDossier = "verkeerd-dossier"

  /// As people say it.
  public var naam: String {
    switch self {
    case .typfout: "typfout"
    case .feitelijkOnjuist: "feitelijk onjuist"
    case .ontbrak: "ontbrak"
    case .opVerzoekBetrokkene: "op verzoek van de betrokkene"
    case .foutiefSamengevoegd: "foutief samengevoegd"
    case .verkeerdDossier: "verkeerd dossier"
    }
  }
}

/// How one event puts an earlier one right.
///
/// What happened after all stands in `wat` of the event, the rest here. The earlier event stays as
/// it was recorded.
public struct Correctie: Codable, Equatable, Sendable {
  /// The id of the event that was wrong.
  public var gebeurtenis: String
  /// The day it happened after all; nil where that was right.
  public var op: Datum?
  /// The gemeente where it counts after all; nil where that was right.
  public var gemeente: String?
  /// Why in a word.
  public var soort: Correctiesoort
  /// Who asked for it, when it was not the administrator.
  public var aanvrager: String?
  /// Where the proof is, such as a number in another system.
  public var bewijs: String?
  /// The person who was merged away, when it follows from a merge.
  public var samenvoeging: Nummer<Persoon>?
  /// Whether it was made without seeing what stood there.
  public var blind: Bool?
  /// The move it follows from: the melding and the id of its event.
  public var verplaatsing: String?

  /// A correction of an event.
  public init(_ gebeurtenis: String, soort: Correctiesoort) {
    self.gebeurtenis = gebeurtenis
    self.soort = soort
  }
}
