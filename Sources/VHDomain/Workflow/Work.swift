/// The injected world of a decision: no clock, no randomness inside.
public struct Context: Sendable {
  /// The moment it is recorded.
  public var now: Moment
  /// Who acts.
  public var signature: Signature
  /// Who asked for it first, where a second person carries it out (four eyes).
  var voorsteller: Signature?

  /// The day it is recorded, in Europe/Amsterdam.
  public var today: Datum { now.dag }
}

/// One request in progress: the committed records with the changes so far laid over them.
struct Work {
  /// The records as committed.
  let records: Records
  /// Only what this request changed.
  private(set) var changed: Records
  /// The records changed, in order of first change.
  private(set) var touched: [RecordNummer] = []
  private var isTouched: Set<RecordNummer> = []
  /// What an import has to tell.
  var verslag: Invoerverslag?
  var context: Context
  /// The warnings the user passes, with the written reason.
  var aanvaard: [Aanvaarding] = []
  /// Who follows, when it takes long.
  var voortgang = Voortgang.geen

  init(_ records: Records, _ context: Context) {
    self.records = records
    self.context = context
    changed = Records(house: records.house)
  }

  var house: House { records.house }

  /// The meeting on whose behalf is acted.
  var overleg: Stored<Overleg>? { context.signature.overleg.flatMap { self[$0] } }

  /// The day the fact belongs to: that of the meeting, or today.
  var factDay: Datum { overleg?.inhoud.datum ?? context.today }

  subscript<A: Aggregate>(nummer: Nummer<A>) -> Stored<A>? {
    changed[keyPath: A.table][nummer] ?? records[keyPath: A.table][nummer]
  }

  /// The record with this number, of which something is in force.
  ///
  /// - Throws: `Refusal`; an unknown number and a hidden one get the same answer.
  func find<A: Aggregate>(_ nummer: Nummer<A>) throws(Refusal) -> A {
    let stored = try known(nummer)
    guard !stored.inhoud.isLeeg else {
      throw Refusal("opslag", "\(nummer) is ingetrokken; leg het zo nodig opnieuw vast.")
    }
    return stored.inhoud
  }

  /// The record with this number, withdrawn or not.
  ///
  /// - Throws: `Refusal` as `find` does.
  func known<A: Aggregate>(_ nummer: Nummer<A>) throws(Refusal) -> Stored<A> {
    if let reason = records.onleesbaar[nummer.record] {
      throw Refusal("opslag", "\(nummer) is niet leesbaar: \(reason)")
    }
    guard let stored = self[nummer], !isHidden(nummer.record) else {
      throw Refusal("opslag", "\(nummer) is niet gevonden.")
    }
    return stored
  }

  /// Whether a casus is the point on the table of the meeting on whose behalf is acted.
  func isOnTheTable(_ nummer: Nummer<Casus>) -> Bool {
    overleg.map {
      $0.inhoud.status == .open && $0.inhoud.huidigPunt == nummer && !isHidden(nummer.record)
    } ?? false
  }

  func isHidden(_ nummer: RecordNummer) -> Bool {
    let access = records.medewerkerlijst.met(id: context.signature.medewerker)?.toegang ?? []
    return Zichtbaarheid(house, toegang: access).verbergt(nummer, in: records)
  }

  /// Tells how far long work is.
  ///
  /// - Throws: `Refusal.afgebroken` when it is to be broken off.
  func meld(_ wat: String, _ gedaan: Int, van totaal: Int) throws(Refusal) {
    do throws(StoreError) {
      try voortgang.meld(wat, gedaan, van: totaal, elke: 64)
    } catch {
      throw .afgebroken
    }
  }

  // MARK: Changing

  /// The next `A3`, `B3` or `D3` of a casus: one more than were ever made, so that what was withdrawn
  /// keeps its own.
  func volgende(
    _ letter: String, van nummer: Nummer<Casus>, _ isMade: (Casus.Fact) -> Bool
  ) -> String {
    let made = self[nummer]?.verloop.compactMap(\.wat).count(where: isMade) ?? 0
    return "\(letter)\(made + 1)"
  }

  /// The next number of a kind in the year of the fact; numbers are never reused.
  mutating func newNumber<A: Aggregate>(_ type: A.Type, jaar: Int) -> Nummer<A> {
    let first = RecordNummer(A.soort, jaar: jaar, volgnummer: 1)
    let last = changed.tellers[first.teller] ?? records.tellers[first.teller] ?? 0
    changed.tellers[first.teller] = last + 1
    return Nummer<A>(jaar: jaar, volgnummer: last + 1)
  }

  /// Records facts in a record, which is made when it does not exist yet.
  mutating func tell<A: Aggregate>(
    _ nummer: Nummer<A>, _ facts: [A.Fact], op day: Datum? = nil, gemeente: String? = nil,
    waarom: String? = nil
  ) {
    guard !facts.isEmpty else { return }
    var stored = self[nummer] ?? Stored(nieuw: nummer, op: context.now)
    for fact in facts {
      let head = head(in: stored, op: day ?? factDay, gemeente: gemeente, waarom: waarom)
      stored.verloop.append(Event(head, wat: fact))
      stored.inhoud.apply(fact, head)
    }
    keep(stored)
  }

  /// The head of the next event of a record: who asked and, where it took two, who agreed.
  func head<A: Aggregate>(
    in stored: Stored<A>, op day: Datum, gemeente: String?, waarom: String?
  ) -> EventHead {
    EventHead(
      id: "e\(stored.verloop.count + 1)", op: day, vastgelegd: context.now, gemeente: gemeente,
      door: context.voorsteller ?? context.signature, waarom: waarom,
      mede: context.voorsteller.map { _ in context.signature })
  }

  /// Lays a changed record over the committed one.
  mutating func keep<A: Aggregate>(_ stored: Stored<A>) {
    let nummer = stored.nummer
    var stored = stored
    if isTouched.insert(nummer.record).inserted { touched.append(nummer.record) }
    stored.rev = (records[keyPath: A.table][nummer]?.rev ?? 0) + 1
    stored.gewijzigd = context.now
    changed[keyPath: A.table][nummer] = stored
  }

  /// Records facts in a casus, in the gemeente where it counts.
  mutating func tell(
    _ nummer: Nummer<Casus>, _ facts: Casus.Fact..., waarom: String? = nil
  ) {
    let gemeente = self[nummer]?.inhoud.gemeente
    tell(nummer, facts, gemeente: gemeente, waarom: waarom)
  }
}

extension Refusal {
  private static let stopped = "afgebroken"

  /// Broken off by the user: nothing was found wrong.
  static let afgebroken = Refusal(stopped, StoreError.cancelled.message)

  var isAfgebroken: Bool { findings.first?.rule == Refusal.stopped }
}
