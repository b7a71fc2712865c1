/// A record whose state is the fold of its events.
///
/// `apply` is total: every check stands in `decide`, so a stored event can always be folded.
/// Source: architecture, "a file of a record = its state + its own history".
public protocol Aggregate: Codable, Equatable, Sendable {
  /// What can happen to it.
  associatedtype Fact: Codable, Equatable, Sendable

  /// The kind of record, which is the letter of its numbers.
  static var soort: Recordsoort { get }
  /// Where records of this kind stand among all records.
  static var table: WritableKeyPath<Records, [Nummer<Self>: Stored<Self>]> { get }

  /// The state before the first event.
  init()
  /// Changes the state by what happened.
  mutating func apply(_ fact: Fact, _ event: EventHead)
  /// Whether nothing that happened to it is in force (any more): it keeps its number and history,
  /// counts nowhere and stands in no list.
  var isLeeg: Bool { get }
  /// Which of the events of a commit can be withdrawn when these came after it; nil when one of
  /// them was built on it.
  static func intrekbaar(
    _ own: [Event<Fact>], nadien later: [Event<Fact>]
  ) -> [Event<Fact>]?
}

extension Aggregate {
  /// Whether the state is that before the first event.
  public var isLeeg: Bool { self == Self() }
}

/// Who acted: frozen into the event, so that a later change of role or name changes no history.
public struct Signature: Codable, Equatable, Sendable {
  /// The id of the medewerker.
  public var medewerker: String
  /// The name at that moment.
  public var naam: String
  /// The role that gave the right to act; nil for the making of the store itself.
  public var rol: Rol?
  /// The organisation the medewerker worked for: the house.
  public var organisatie: String
  /// The terminal.
  public var terminal: String
  /// The meeting on whose behalf it was done.
  public var overleg: Nummer<Overleg>?

  /// Someone with that name and role, at that terminal, on behalf of that meeting.
  public init(
    medewerker: String, naam: String, rol: Rol?, organisatie: String, terminal: String,
    overleg: Nummer<Overleg>? = nil
  ) {
    self.medewerker = medewerker
    self.naam = naam
    self.rol = rol
    self.organisatie = organisatie
    self.terminal = terminal
    self.overleg = overleg
  }
}

/// What every event says besides the fact itself.
public struct EventHead: Equatable, Sendable {
  /// Unique within the record, such as `e1`.
  public var id: String
  /// The day it happened.
  public var op: Datum
  /// When it was recorded.
  public var vastgelegd: Moment
  /// The gemeente where it counts.
  public var gemeente: String?
  /// Who did it.
  public var door: Signature
  /// Why, where a reason was given.
  public var waarom: String?
  /// The second person, where it took two (four eyes): who agreed to what `door` asked.
  public var mede: Signature?

  /// Who did it, in words: both names where it took two.
  public var wie: String { door.naam + (mede.map { ", mede door \($0.naam)" } ?? "") }
}

/// Something that happened to a record, or the withdrawal or correction of an earlier event.
public struct Event<Fact: Codable & Equatable & Sendable>: Equatable, Sendable {
  /// Identity, times, actor and reason.
  public var head: EventHead
  /// What happened; nil when this event withdraws another.
  public var wat: Fact?
  /// The id of the event that this one withdraws.
  public var trektIn: String?
  /// The earlier event that this one puts right, which `wat` then replaces.
  public var corrigeert: Correctie?

  /// The fact with its head.
  public init(
    _ head: EventHead, wat: Fact?, trektIn: String? = nil, corrigeert: Correctie? = nil
  ) {
    self.head = head
    self.wat = wat
    self.trektIn = trektIn
    self.corrigeert = corrigeert
  }

  /// The id of the event that this one withdraws or puts right; nil when it stands by itself.
  public var betreft: String? { trektIn ?? corrigeert?.gebeurtenis }
}

extension Event: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, op, vastgelegd, gemeente, door, mede, waarom, wat, trektIn, corrigeert
  }

  /// Reads one flat object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    head = EventHead(
      id: try values.decode(String.self, forKey: .id),
      op: try values.decode(Datum.self, forKey: .op),
      vastgelegd: try values.decode(Moment.self, forKey: .vastgelegd),
      gemeente: try values.decodeIfPresent(String.self, forKey: .gemeente),
      door: try values.decode(Signature.self, forKey: .door),
      waarom: try values.decodeIfPresent(String.self, forKey: .waarom),
      mede: try values.decodeIfPresent(Signature.self, forKey: .mede))
    wat = try values.decodeIfPresent(Fact.self, forKey: .wat)
    trektIn = try values.decodeIfPresent(String.self, forKey: .trektIn)
    corrigeert = try values.decodeIfPresent(Correctie.self, forKey: .corrigeert)
  }

  /// Writes one flat object.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(head.id, forKey: .id)
    try values.encode(head.op, forKey: .op)
    try values.encode(head.vastgelegd, forKey: .vastgelegd)
    try values.encodeIfPresent(head.gemeente, forKey: .gemeente)
    try values.encode(head.door, forKey: .door)
    try values.encodeIfPresent(head.mede, forKey: .mede)
    try values.encodeIfPresent(head.waarom, forKey: .waarom)
    try values.encodeIfPresent(wat, forKey: .wat)
    try values.encodeIfPresent(trektIn, forKey: .trektIn)
    try values.encodeIfPresent(corrigeert, forKey: .corrigeert)
  }
}

/// A record as it is kept: number, revision, state and history.
public struct Stored<Inhoud: Aggregate>: Equatable, Sendable {
  /// Its number.
  public let nummer: Nummer<Inhoud>
  /// How often it was changed; 1 after the first commit.
  public var rev: Int
  /// When it was last changed.
  public var gewijzigd: Moment
  /// The state: the fold of the events in force.
  public var inhoud: Inhoud
  /// The history.
  public var verloop: [Event<Inhoud.Fact>]

  /// A record with this content and history.
  public init(
    nummer: Nummer<Inhoud>, rev: Int, gewijzigd: Moment, inhoud: Inhoud,
    verloop: [Event<Inhoud.Fact>]
  ) {
    self.nummer = nummer
    self.rev = rev
    self.gewijzigd = gewijzigd
    self.inhoud = inhoud
    self.verloop = verloop
  }

  /// A record to which nothing has happened yet.
  public init(nieuw nummer: Nummer<Inhoud>, op moment: Moment) {
    self.init(nummer: nummer, rev: 0, gewijzigd: moment, inhoud: Inhoud(), verloop: [])
  }

  /// The events in force: those that no later event withdrew, each as it was put right last.
  ///
  /// A corrected event keeps its place, its id and who recorded it when.
  public var geldendVerloop: [Event<Inhoud.Fact>] { Stored.geldend(verloop) }

  /// The events in force among these.
  static func geldend(_ verloop: [Event<Inhoud.Fact>]) -> [Event<Inhoud.Fact>] {
    guard verloop.contains(where: { $0.betreft != nil }) else { return verloop }
    let withdrawn = Set(verloop.compactMap(\.trektIn))
    let inForce = verloop.filter { $0.wat != nil && !withdrawn.contains($0.head.id) }
    let corrections = Dictionary(
      inForce.compactMap { event in event.corrigeert.map { ($0.gebeurtenis, event) } }
    ) { $1 }
    return inForce.compactMap { event in
      guard event.corrigeert == nil else { return nil }
      guard let better = corrections[event.head.id], let how = better.corrigeert else {
        return event
      }
      var right = event
      right.wat = better.wat
      right.head.op = how.op ?? event.head.op
      right.head.gemeente = how.gemeente ?? event.head.gemeente
      return right
    }
  }

  /// The record as it was known at the end of a day: what was recorded later is left out.
  ///
  /// - Returns: nil when nothing of it was recorded by then.
  public func zoalsOp(_ dag: Datum) -> Stored? { zoalsBekend { $0.dag <= dag } }

  /// The record as it was known at a moment; nil when nothing of it was recorded by then.
  public func zoalsOp(_ moment: Moment) -> Stored? { zoalsBekend { $0 <= moment } }

  private func zoalsBekend(_ isKnown: (Moment) -> Bool) -> Stored? {
    let known = verloop.filter { isKnown($0.head.vastgelegd) }
    guard let last = known.last else { return nil }
    var then = self
    then.verloop = known
    then.inhoud = Stored.fold(Stored.geldend(known))
    then.gewijzigd = last.head.vastgelegd
    return then
  }

  /// The history by the day things happened, and then by when they were recorded: what an old system
  /// had stands where it belongs.
  public var verloopOpDag: [Event<Inhoud.Fact>] {
    verloop.enumerated().sorted {
      ($0.element.head.op, $0.element.head.vastgelegd, $0.offset)
        < ($1.element.head.op, $1.element.head.vastgelegd, $1.offset)
    }
    .map(\.element)
  }

  /// The state that follows from the history alone.
  public var gevouwen: Inhoud { Stored.fold(geldendVerloop) }

  /// What decides who may know of it: the state, or what it was before all of it was withdrawn, so
  /// that a history is never seen by more people than the record was.
  var voorZicht: Inhoud {
    inhoud.isLeeg ? Stored.fold(verloop.filter { $0.corrigeert == nil }) : inhoud
  }

  private static func fold(_ events: [Event<Inhoud.Fact>]) -> Inhoud {
    var state = Inhoud()
    for event in events {
      if let fact = event.wat { state.apply(fact, event.head) }
    }
    return state
  }
}
