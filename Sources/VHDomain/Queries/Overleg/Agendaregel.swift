/// Why a point stands on an agenda where it stands; also the order.
public enum Agendareden: Int, CaseIterable, Comparable, Sendable {
  /// Provisional procesregie to be confirmed.
  case spoed
  /// Held over before, or not reached: it returns.
  case terug
  /// Screened and complete.
  case nieuw
  /// Under procesregie, back at the table for review.
  case review
  /// A theme, or a casus of another house.
  case thema

  /// In a few words.
  public var naam: String {
    switch self {
    case .spoed: "spoed"
    case .terug: "komt terug"
    case .nieuw: "nieuw"
    case .review: "review"
    case .thema: "thema"
    }
  }

  /// In the order of an agenda.
  public static func < (left: Agendareden, right: Agendareden) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A line of an agenda, with what the table needs to prepare it.
public struct Agendaregel: Equatable, Sendable {
  /// The point; for a candidate the one it would become.
  public var punt: Agendapunt
  /// Why it is there.
  public var reden: Agendareden
  /// The gemeente it counts in.
  public var gemeente: String?
  /// What was asked last time, of whom, and the answer.
  public var vorigeKeer: VorigeKeer?
  /// The day it was to come back.
  public var terugOp: Datum?
  /// How often a meeting did not get to it; from the second time on it is marked.
  public var keerNietBesproken = 0
  /// Actions of last time that are still open; they stand here and in no round of their own.
  public var openActies: [Actie] = []

  /// Whether a meeting passed it over more than once.
  public var isGemarkeerd: Bool { keerNietBesproken > 1 }
}

/// Points that ask for the same participants, in a row.
public struct Agendablok: Equatable, Sendable {
  /// The gemeente they share; nil for points without one.
  public var gemeente: String?
  /// Who is needed for them: the fixed participants without the other gemeenten.
  public var deelnemers: [String]
  /// The points.
  public var regels: [Agendaregel]
}

/// What an agenda is and could become.
public struct Agendavoorstel: Equatable, Sendable {
  /// The meeting, when it was planned.
  public var overleg: Nummer<Overleg>?
  /// What is on it, in the order it is best discussed.
  public var blokken: [Agendablok]
  /// What is not on it yet and is due by that day.
  public var kandidaten: [Agendaregel]
}
