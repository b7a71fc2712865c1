/// Records in memory: for tests, and wherever nothing may be left behind.
public final class MemoryStore: Store {
  private var records: Records
  private var drafts: [String: Concept] = [:]

  /// A store with these records.
  public init(_ records: Records) {
    self.records = records
  }

  /// A store of a house with these medewerkers and nothing else.
  public convenience init(house: House, medewerkers: [Medewerker], at moment: Moment) {
    self.init(Records(house: house, medewerkers: medewerkers, at: moment))
  }

  /// The records.
  public func load() throws(StoreError) -> Records { records }

  /// Decides and keeps.
  public func transact(
    _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt {
    do throws(Refusal) {
      let transaction = try body(records)
      return transaction.isEmpty
        ? records.receiptOfNothing(transaction) : records.commit(transaction)
    } catch {
      throw .refused(error)
    }
  }

  /// The drafts.
  public func concepten() throws(StoreError) -> [Concept] {
    drafts.values.sorted { ($0.bewaard, $0.naam) < ($1.bewaard, $1.naam) }
  }

  /// Keeps a draft.
  public func bewaar(_ concept: Concept) throws(StoreError) { drafts[concept.naam] = concept }

  /// Removes a draft.
  public func verwijder(concept naam: String) throws(StoreError) { drafts[naam] = nil }

  /// Memory can always be changed.
  public var alleenLezen: StoreError? { nil }
}

extension Records {
  /// A house on its first day: its profile, its medewerkers and no records.
  public init(house: House, medewerkers: [Medewerker], at moment: Moment) {
    self.init(house: house)
    let maker = Signature(
      medewerker: "vh", naam: "vh init", rol: nil, organisatie: house.id, terminal: "")
    var stored = Stored<Medewerkers>(nieuw: Medewerkers.nummer, op: moment)
    for medewerker in medewerkers {
      let head = EventHead(
        id: "e\(stored.verloop.count + 1)", op: moment.dag, vastgelegd: moment, door: maker)
      let fact = Medewerkers.Fact.toegevoegd(medewerker: medewerker)
      stored.verloop.append(Event(head, wat: fact))
      stored.inhoud.apply(fact, head)
    }
    stored.rev = 1
    self.medewerkers[Medewerkers.nummer] = stored
  }
}
