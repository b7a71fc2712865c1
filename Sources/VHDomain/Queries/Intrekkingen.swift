/// A record's history in words, with what was withdrawn and by whom: nothing disappears from it.
public struct Intrekkingen<A: Verteld>: Sendable {
  private let view: View
  private let facts: [String: A.Fact]
  private let withdrawals: [String: EventHead]

  init(_ stored: Stored<A>, _ view: View) {
    self.view = view
    // Only when there is something withdrawn is there anything to look up.
    let withdrawals = stored.verloop.compactMap { event in event.trektIn.map { ($0, event.head) } }
    self.withdrawals = Dictionary(withdrawals) { $1 }
    facts =
      withdrawals.isEmpty
      ? [:]
      : Dictionary(stored.verloop.compactMap { event in event.wat.map { (event.head.id, $0) } }) {
        $1
      }
  }

  /// What happened, in a few words; said first that it no longer counts, since the rest may be cut.
  public func zin(_ event: Event<A.Fact>) -> String {
    (withdrawals[event.head.id] == nil ? "" : "ingetrokken: ") + feit(event)
  }

  /// What happened, in a few words, whether or not it still counts.
  public func feit(_ event: Event<A.Fact>) -> String {
    if let how = event.corrigeert {
      return "\(how.kop): " + (event.wat.map { A.zin($0, view) } ?? "")
    }
    if let wat = event.wat { return A.zin(wat, view) }
    let undone = event.trektIn.flatMap { facts[$0] }.map { ": \(A.zin($0, view))" } ?? ""
    return "ongedaan gemaakt" + undone
  }

  /// By whom and when an event was withdrawn; nil when it is in force.
  public func intrekking(van event: Event<A.Fact>) -> String? {
    withdrawals[event.head.id].map {
      "ingetrokken door \($0.door.naam) op \($0.vastgelegd.dag.lang) om "
        + "\($0.vastgelegd.tijdMetSeconden) (ongedaan gemaakt)"
    }
  }
}

extension Correctie {
  /// What an event that puts another right is called.
  fileprivate var kop: String {
    samenvoeging.map { "samengevoegd (was \($0))" } ?? "gecorrigeerd (\(soort.naam))"
  }
}

extension View {
  /// The history of a record in words.
  public func verloop<A: Verteld>(van stored: Stored<A>) -> Intrekkingen<A> {
    Intrekkingen(stored, self)
  }
}
