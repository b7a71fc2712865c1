/// Which point of a meeting: `C-2026-0001` for a casus, `P1`, `P2` … for a point without one.
public struct Puntid: RawRepresentable, Hashable, Comparable, Codable, Sendable,
  CustomStringConvertible
{
  /// The text in files.
  public let rawValue: String

  /// The point with this text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The point of a casus; a casus stands on an agenda once.
  public init(_ casus: Nummer<Casus>) { rawValue = casus.description }

  /// The casus, when it is a point of one.
  public var casus: Nummer<Casus>? { Nummer<Casus>(rawValue) }

  /// As in files.
  public var description: String { rawValue }

  /// In the order of their texts.
  public static func < (left: Puntid, right: Puntid) -> Bool { left.rawValue < right.rawValue }
}

/// What a point is about when it is about no casus of this house.
public enum Puntonderwerp: Codable, Equatable, Sendable {
  /// A theme, such as a neighbourhood; no persons.
  case thema(tekst: String)
  /// A casus of another house, by the name of that house and its own number.
  case vanAnderHuis(huis: String, nummer: String)

  /// In a few words, as on an agenda.
  public var naam: String {
    switch self {
    case .thema(let tekst): tekst
    case .vanAnderHuis(let huis, let nummer): "\(nummer) van \(huis)"
    }
  }

  /// Whether it is about a person, so that secrecy is asked of guests.
  public var gaatOverPersonen: Bool {
    switch self {
    case .thema: false
    case .vanAnderHuis: true
    }
  }
}

/// A point on the agenda of a meeting: a casus, a theme or a casus of another house.
public struct Agendapunt: Codable, Equatable, Sendable {
  /// Which casus; nil for a theme or a casus of another house.
  public var casus: Nummer<Casus>?
  /// What was decided; nil while it was not.
  public var uitkomst: Uitkomst?
  /// Whether it goes before the others: provisional procesregie to be confirmed (decision 29).
  public var spoed: Bool?
  /// Its own name within the meeting, where it has no casus.
  private var eigenId: Puntid?
  /// What it is about, where it has no casus.
  public var onderwerp: Puntonderwerp?
  /// What the one who brought it in asks of the table.
  public var vraag: String?
  /// Whether the manager released it.
  public var vrijgegeven: Bool?
  /// Where the release differs from the rule of the table; nothing else is kept.
  public var afwijkingen: [Vrijgave]?
  /// Who leaves the table for this point (decision 38).
  public var vanTafel: [Lezer]?
  /// Whether it was put at the end of the meeting.
  public var geparkeerd: Bool?
  /// Whether the round of who knows the persons was closed.
  public var bekendheidGevraagd: Bool?
  /// Who was there when it was decided.
  public var aanwezig: [Lezer]?
  /// What was agreed on a point that needs no decision.
  public var verslag: String?
  /// When it comes back, said by the chair because it was not reached.
  public var terugOp: Datum?

  private enum CodingKeys: String, CodingKey {
    case casus, uitkomst, spoed
    case eigenId = "id"
    case onderwerp, vraag, vrijgegeven, afwijkingen, vanTafel, geparkeerd, bekendheidGevraagd
    case aanwezig, verslag, terugOp
  }

  /// A casus not yet discussed.
  public init(casus: Nummer<Casus>) {
    self.casus = casus
  }

  /// A theme or a casus of another house, not yet discussed.
  public init(_ id: Puntid, _ onderwerp: Puntonderwerp) {
    eigenId = id
    self.onderwerp = onderwerp
  }

  /// Which point it is, within the meeting.
  public var id: Puntid {
    casus.map { Puntid($0) } ?? eigenId ?? Puntid(rawValue: "")
  }

  /// Whether nothing is left to discuss.
  public var isAfgerond: Bool { uitkomst != nil || verslag != nil }

  /// Whether persons are spoken about.
  public var gaatOverPersonen: Bool { casus != nil || onderwerp?.gaatOverPersonen ?? false }
}
