/// A correction that waits for a second person (four eyes).
///
/// What was asked, by whom, and what became of it. Source: field guide 7.1, decision 24.
public struct Voorstel: Aggregate {
  /// What can happen to it.
  public enum Fact: Codable, Equatable, Sendable {
    case voorgesteld(inhoud: Voorstelinhoud)
    case aanvaard
    case geweigerd(reden: String)
    case ingetrokken(reden: String?)
  }

  /// What became of it.
  public enum Status: String, CaseIterable, Codable, Sendable {
    case open
    case aanvaard
    case geweigerd
    case ingetrokken
  }

  /// What is asked; nil before it was.
  public var inhoud: Voorstelinhoud?
  /// Who asked.
  public var door: Signature?
  /// When.
  public var op: Moment?
  /// What became of it.
  public var status = Status.open
  /// Who decided: another one, or who asked when it was withdrawn.
  public var beslisser: Signature?
  /// Why it was refused or withdrawn.
  public var reden: String?

  /// Nothing asked yet.
  public init() {}

  /// Numbers look like `W-2026-0001`.
  public static var soort: Recordsoort { .voorstel }
  /// Where they stand.
  public static var table: WritableKeyPath<Records, [Nummer<Voorstel>: Stored<Voorstel>]> {
    \.voorstellen
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .voorgesteld(let inhoud):
      self.inhoud = inhoud
      door = event.door
      op = event.vastgelegd
    case .aanvaard: decide(.aanvaard, event)
    case .geweigerd(let reden): decide(.geweigerd, event, reden)
    case .ingetrokken(let reden): decide(.ingetrokken, event, reden)
    }
  }

  private mutating func decide(_ status: Status, _ event: EventHead, _ reden: String? = nil) {
    self.status = status
    self.reden = reden
    beslisser = event.door
  }

  /// What was decided stays: nothing of it is withdrawn.
  public static func intrekbaar(
    _ own: [Event<Fact>], nadien later: [Event<Fact>]
  ) -> [Event<Fact>]? { nil }
}

/// What is asked of a second person, and what it stood on when it was asked.
public struct Voorstelinhoud: Codable, Equatable, Sendable {
  /// What is to be carried out.
  public var opdracht: Voorgesteld
  /// Why it needs a second person.
  public var groepen: [Vierogengroep]
  /// The published figures it moved when it was asked.
  public var cijfers: [Voorstelcijfer]
  /// The records it changes, as they were when it was asked.
  public var grond: [Voorstelgrond]
  /// The warnings that were passed, each with its reason.
  public var aanvaard: [Aanvaarding]
}

/// A published figure that a proposal moves, as it was seen when it was made.
public struct Voorstelcijfer: Codable, Hashable, Sendable {
  /// The report.
  public var rapport: Nummer<Rapport>
  /// The title of its table and its period.
  public var titel: String
  /// Which figure.
  public var adres: String
  /// The figure as published; nil when not known.
  public var was: Int?
  /// The figure after it; nil when not known.
  public var wordt: Int?
}

/// A record on which a proposal stands.
public struct Voorstelgrond: Codable, Hashable, Sendable {
  /// The record.
  public var nummer: RecordNummer
  /// Its revision then; 0 for one that was not there.
  public var rev: Int
}
