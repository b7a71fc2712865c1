/// Carries out many commands in memory, to be saved as one: practice data would otherwise take a commit
/// for each of a thousand steps.
final class Verzamelopslag: Store {
  private var records: Records
  private var changed: Records
  private var touched: [RecordNummer] = []
  private var last: Transaction?

  init(op records: Records) {
    self.records = records
    changed = Records(house: records.house)
  }

  func load() throws(StoreError) -> Records { records }

  func transact(
    _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt {
    let transaction: Transaction
    do throws(Refusal) {
      transaction = try body(records)
    } catch {
      throw .refused(error)
    }
    _ = changed.commit(transaction)
    touched += transaction.touched.filter { !touched.contains($0) }
    last = transaction
    return records.commit(transaction)
  }

  /// Saves all of it; nothing when nothing was done.
  func bewaar(in store: any Store) throws(PerformError) {
    guard var whole = last else { return }
    whole.changed = changed
    whole.touched = touched
    whole.verslag = nil
    whole.intrekking = nil
    _ = try store.transact { _ in whole }
  }

  var alleenLezen: StoreError? { nil }
  func concepten() throws(StoreError) -> [Concept] { [] }
  func bewaar(_ concept: Concept) throws(StoreError) {}
  func verwijder(concept naam: String) throws(StoreError) {}
}
