/// What can be asked about the house itself: one command, `.inrichten`.
///
/// What is in use can be ended, never deleted; an id never changes.
public enum Inrichtopdracht: Equatable, Sendable {
  /// Something new, with its first day and perhaps its last.
  case toevoegen(Huisonderdeel, reden: String)
  /// From a day on it is so.
  case wijzigen(Huisonderdeel, vanaf: Datum, reden: String)
  /// Its last day.
  case beeindigen(Huissoort, String, op: Datum, reden: String)
  /// It goes on after all: the last day is taken away.
  case voortzetten(Huissoort, String, reden: String)

  /// Why, as it was written.
  public var reden: String {
    switch self {
    case .toevoegen(_, let reden), .wijzigen(_, _, let reden), .beeindigen(_, _, _, let reden),
      .voortzetten(_, _, let reden):
      reden
    }
  }

  /// What it is about.
  var over: (soort: Huissoort, id: String) {
    switch self {
    case .toevoegen(let part, _), .wijzigen(let part, _, _): (part.soort, part.id)
    case .beeindigen(let kind, let id, _, _), .voortzetten(let kind, let id, _): (kind, id)
    }
  }
}
