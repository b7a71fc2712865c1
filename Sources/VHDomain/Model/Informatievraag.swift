/// A partner asks what the house knows of a named person, with a clock in hours (ZSM, partners).
///
/// No melding: nothing is reported, it has no route and no casus, and it counts in a table of its own.
public struct Informatievraag: Aggregate {
  /// What can happen to it.
  public enum Fact: Codable, Equatable, Sendable {
    case gesteld(vraag: Vraaggegevens)
    case verbeterd(vraag: Vraaggegevens)
    case beantwoord(antwoord: Vraagantwoord)
  }

  /// What was asked, by whom, about whom.
  public var vraag = Vraaggegevens()
  /// What was given.
  public var antwoord: Vraagantwoord?
  /// Who gave it: the name at that moment.
  public var beantwoordDoor: String?

  /// Nothing asked yet.
  public init() {}

  /// Numbers look like `V-2026-0001`.
  public static var soort: Recordsoort { .informatievraag }
  /// Where they stand.
  public static var table:
    WritableKeyPath<Records, [Nummer<Informatievraag>: Stored<Informatievraag>]>
  {
    \.informatievragen
  }

  /// Whether it still waits for an answer.
  public var isOpen: Bool { antwoord == nil && !isLeeg }

  /// Whether the answer came, or would come now, after its hour.
  public func isTeLaat(op nu: Moment) -> Bool {
    guard let due = vraag.uiterlijk else { return false }
    return (antwoord?.op ?? nu) > due
  }

  /// Whether the answer came within its hours.
  public var isOpTijd: Bool { antwoord?.op.map { !isTeLaat(op: $0) } ?? false }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .gesteld(let vraag), .verbeterd(let vraag): self.vraag = vraag
    case .beantwoord(let antwoord):
      self.antwoord = antwoord
      beantwoordDoor = event.door.naam
    }
  }
}

/// A question about a named person.
public struct Vraaggegevens: Codable, Equatable, Sendable {
  /// The organisation that asks, by partner id.
  public var partner = ""
  /// Who asks there.
  public var vrager = ""
  /// The legal ground of the question, by id of the house.
  public var grondslag = ""
  /// The person, when recorded here.
  public var persoon: Nummer<Persoon>?
  /// The name as it was asked, of somebody who is not recorded here.
  ///
  /// It stays with the question: asking makes nobody a person of the register.
  public var naam: String?
  /// The birth date as it was asked.
  public var geboren: Geboortedatum?
  /// What is asked.
  public var vraag = ""
  /// When it came in.
  public var ontvangen: Moment?
  /// Until when it can be answered in time; set when it is recorded, by the term of the house then.
  public var uiterlijk: Moment?

  /// Nothing asked yet.
  public init() {}
}

/// What was given in answer.
public struct Vraagantwoord: Codable, Equatable, Sendable {
  /// What was given; nil for "geen informatie".
  public var gegeven: String?
  /// When; set when it is recorded.
  public var op: Moment?

  /// What was given, or that there is nothing to give.
  public init(gegeven: String?) { self.gegeven = gegeven }
}
