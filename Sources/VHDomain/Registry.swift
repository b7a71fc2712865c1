/// The two doors of the house: every change goes through `perform`, everything read through `view`.
///
/// Screens and command line only ask and show; what someone may do and may know is settled here.
public final class Registry {
  private let store: any Store
  /// The store, for the doors that stand in other files.
  var opslag: any Store { store }
  private let clock: () -> Moment
  private var records: Records
  /// The day for which the house was made up.
  private var peildag: Datum?
  /// The house as it was made up last: with another one nothing that was kept holds.
  private var huis: House?
  /// What reading keeps, as long as nothing is committed.
  private var geheugen = Leesgeheugen()

  /// Opens the doors of a store.
  ///
  /// - Parameter clock: gives the moment, so that nothing inside looks at the time by itself.
  /// - Throws: `StoreError` when the store can't be read.
  public init(_ store: any Store, clock: @escaping () -> Moment) throws(StoreError) {
    self.store = store
    self.clock = clock
    records = try store.load()
    peil()
  }

  /// The moment, as the registry's clock gives it.
  public var now: Moment { clock() }

  /// Why nothing can be changed at the moment, or nil.
  public var alleenLezen: StoreError? { store.alleenLezen }

  /// Carries out a command: authorise, decide, commit with its log line.
  ///
  /// - Parameters:
  ///   - aanvaard: the warnings the user passes, each with the written reason.
  ///   - grond: the record as it was when the user typed; nothing happens when it has changed since.
  ///   - voortgang: follows long work, and may break it off as long as nothing is saved.
  /// - Throws: `PerformError` with every reason at once; nothing has changed then.
  @discardableResult
  public func perform(
    _ command: Command, as actor: Actor, accepting aanvaard: [Aanvaarding] = [],
    op grond: Grond? = nil, voortgang: Voortgang = .geen
  ) throws(PerformError) -> Receipt {
    let moment = clock()
    let receipt: Receipt
    do {
      receipt = try store.transact(followedBy: voortgang) {
        (records) throws(Refusal) -> Transaction in
        try grond?.vereis(records)
        return try decide(
          command, on: records, as: actor, accepting: aanvaard, at: moment, voortgang: voortgang)
      }
    } catch {
      throw error.isAfgebroken ? .failed(.cancelled) : error
    }
    try? refresh()
    return receipt
  }

  /// Why a command would be refused now, tried dry; nil when it would be carried out.
  public func refusal(of command: Command, as actor: Actor) -> Refusal? {
    do throws(Refusal) {
      _ = try decide(command, on: records, as: actor, at: clock())
      return nil
    } catch {
      return error
    }
  }

  /// What an import would do, tried dry: nothing changes.
  ///
  /// - Throws: `PerformError` with every fault of every file, as the import itself would.
  public func proef(
    _ invoer: Invoer, as actor: Actor, voortgang: Voortgang = .geen
  ) throws(PerformError) -> Invoerverslag {
    do throws(Refusal) {
      return try decide(
        .importeren(invoer), on: records, as: actor, at: clock(), voortgang: voortgang
      ).verslag ?? Invoerverslag()
    } catch {
      throw error.isAfgebroken ? .failed(.cancelled) : .refused(error)
    }
  }

  /// How many commits there were since what is shown here; nothing is taken over.
  ///
  /// - Throws: `StoreError` when that can't be read.
  public func wachtend() throws(StoreError) -> Int {
    max(0, try store.generatie() - records.generatie)
  }

  /// Tries whether something could be saved now; nothing is changed.
  ///
  /// - Throws: `StoreError` that says what stands in the way.
  public func probeer(schrijvend: Bool) throws(StoreError) {
    try store.probeer(schrijvend: schrijvend)
  }

  /// Takes over what other terminals committed.
  ///
  /// - Throws: `StoreError`; what was read before stays.
  public func refresh() throws(StoreError) {
    let fresh = try store.load()
    // A file that could not be read may be readable now, without a commit.
    if fresh.generatie != records.generatie || fresh.onleesbaar != records.onleesbaar {
      geheugen = Leesgeheugen()
    }
    records = fresh
    peil(anew: true)
  }

  /// Makes the house what it is today: what was changed from a day on holds from that day.
  private func peil(anew: Bool = false) {
    let today = clock().dag
    guard anew || peildag != today else { return }
    records.peil(op: today)
    if let huis, records.house != huis { geheugen = Leesgeheugen() }
    huis = records.house
    peildag = today
  }

  /// Gets ready for what will probably be asked next, while nobody asks anything.
  public func bereidVoor() {
    geheugen.zoeken.bereidVoor(records)
    geheugen.gelijkenis.bereidVoor(records)
  }

  /// What this person may see, at one's own place or in a room.
  public func view(as actor: Actor, in room: Room = .eigenPlek) -> View {
    peil()
    return View(records, actor: actor, room: room, now: clock(), geheugen: geheugen)
  }

  /// Checks every record, reference, rule and the log, as this person may know it.
  ///
  /// - Parameter voortgang: is told how many checks were made, and may break off.
  /// - Throws: `StoreError` when the files can't be read at all, `cancelled` when broken off.
  public func controle(
    as actor: Actor, in room: Room = .eigenPlek,
    voortgang: Voortgang = .geen
  ) throws(StoreError) -> Controleverslag {
    try refresh()
    let stof = Controlestof(
      records, vandaag: clock().dag, opslag: try store.controleer(voortgang))
    let view = view(as: actor, in: room)
    return try Controle(stof: stof, isHidden: view.verbergt).verslag(voortgang)
  }
}
