/// A temporary restraining order from the home, or the risk assessment without one (P6, Y10).
public struct Huisverbod: Aggregate {
  /// What can happen to it.
  public enum Fact: Codable, Equatable, Sendable {
    case gemigreerd(gegevens: Huisverbodgegevens, herkomst: Herkomst)
    case vastgelegd(gegevens: Huisverbodgegevens)
    case waarschuwingAanvaard(aanvaarding: Aanvaarding)
  }

  /// What is known of it.
  public var gegevens = Huisverbodgegevens()
  /// The system it was kept in before.
  public var herkomst: Herkomst?
  /// The warnings that were passed, with the reason.
  public var aanvaard: [Aanvaarding]?

  /// Nothing known yet.
  public init() {}

  /// Numbers look like `H-2026-0001`.
  public static var soort: Recordsoort { .huisverbod }
  /// Where they stand.
  public static var table: WritableKeyPath<Records, [Nummer<Huisverbod>: Stored<Huisverbod>]> {
    \.huisverboden
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .gemigreerd(let gegevens, let herkomst):
      self.gegevens = gegevens
      self.herkomst = herkomst
    case .vastgelegd(let gegevens): self.gegevens = gegevens
    case .waarschuwingAanvaard(let passed): aanvaard = (aanvaard ?? []) + [passed]
    }
  }
}

/// The facts of a restraining order; an assessment may end without one.
public struct Huisverbodgegevens: Codable, Equatable, Sendable {
  /// The gemeente where it was imposed.
  public var gemeente: String?
  /// The person it is about.
  public var persoon: Nummer<Persoon>?
  /// The casus it belongs to.
  public var casus: Nummer<Casus>?
  /// The day the risk assessment was filled in.
  public var rihgOp: Datum?
  /// The day it was imposed.
  public var opgelegdOp: Datum?
  /// The day it ended.
  public var eindeOp: Datum?
  /// The time of the risk assessment, when recorded.
  public var rihgTijd: Moment?
  /// The time it was imposed, when recorded.
  public var opgelegdTijd: Moment?
  /// Who imposed it.
  public var opgelegdDoor: Huisverbodbevoegd?
  /// The last day after an extension, at most 28 days from the start.
  public var verlengdTot: Datum?
  /// Who extended it.
  public var verlengdDoor: Huisverbodbevoegd?
  /// The day it was withdrawn.
  public var ingetrokkenOp: Datum?
  /// Who withdrew it.
  public var ingetrokkenDoor: Huisverbodbevoegd?
  /// Whether the person lives there, not merely now and then.
  public var woontEr: Antwoord?
  /// The age of the person on the day it was imposed; set when it is recorded.
  public var leeftijd: Int?
  /// The casemanager, as written.
  public var casemanager: String?
  /// Whether Veilig Thuis takes part.
  public var veiligThuis: Antwoord?

  /// Nothing known yet.
  public init() {}
}

/// Who may decide about a restraining order.
public enum Huisverbodbevoegd: String, CaseIterable, Codable, Sendable {
  case burgemeester
  case hovj

  /// In words.
  public var naam: String {
    self == .burgemeester ? "burgemeester" : "hulpofficier van justitie, met mandaat"
  }
}

extension Huisverbodgegevens {
  /// The days an order lasts, and the most it may last when it is extended.
  public static let duur = 10
  /// Counted from the start.
  public static let langsteDuur = 28

  /// The end as it follows from start and extension, without a withdrawal.
  public var eindeVolgensTermijn: Datum? {
    verlengdTot ?? opgelegdOp?.plus(dagen: Self.duur)
  }

  /// The actual end: withdrawn, else as recorded, else as it follows.
  public var einde: Datum? { ingetrokkenOp ?? eindeOp ?? eindeVolgensTermijn }

  /// Until when the plan is monitored: one year after the actual end; 29 February becomes 28.
  public var monitoringTot: Datum? {
    opgelegdOp == nil ? nil : einde?.plus(maanden: 12)
  }

  /// The time it ends when it lasts its ten days: the same time of day, also over a change of the clock.
  public var eindeTijd: Moment? {
    guard let start = opgelegdTijd, verlengdTot == nil, ingetrokkenOp == nil else { return nil }
    return start.dag.plus(dagen: Self.duur).om(start.tijd)
  }
}
