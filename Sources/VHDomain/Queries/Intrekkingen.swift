/// A record's history in words, with what was withdrawn and by whom: nothing disappears from it.
public struct Intrekkingen<A: Verteld>: Sendable {
  private let view: View
  private let facts: [String: A.Fact]
  private let withdrawals: [String: EventHead]
  /// What each correction changed, field by field.
  private let changes: [String: [String]]

  init(_ stored: Stored<A>, _ view: View) {
    self.view = view
    // Only when there is something withdrawn is there anything to look up.
    let withdrawals = stored.verloop.compactMap { event in event.trektIn.map { ($0, event.head) } }
    self.withdrawals = Dictionary(withdrawals) { $1 }
    changes = stored.correctieregels
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
      let told = event.wat.map { A.zin($0, view) } ?? ""
      let fields = view.room.isGedeeld ? [] : changes[event.head.id] ?? []
      let second = event.head.mede.map { " (mede door \($0.naam))" } ?? ""
      return (["\(how.kop)\(second): \(told)"] + fields).joined(separator: "; ")
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

extension Stored {
  /// By correction, what it changed: `gemeente: Weert wordt Roermond`.
  fileprivate var correctieregels: [String: [String]] {
    guard verloop.contains(where: { $0.corrigeert != nil }) else { return [:] }
    var known: [String: [[String]: JSONValue]] = [:]
    var told: [String: [String]] = [:]
    for event in verloop {
      var values = Dictionary(event.correctiewaarden.map { ($0.pad, $0.waarde) }) { $1 }
      guard let how = event.corrigeert else {
        known[event.head.id] = values
        continue
      }
      let before = known[how.gebeurtenis] ?? [:]
      values[["op"]] = how.op.map { .string($0.description) } ?? before[["op"]]
      values[["gemeente"]] = how.gemeente.map { .string($0) } ?? before[["gemeente"]]
      told[event.head.id] = values.keys.sorted { $0.joined() < $1.joined() }.compactMap { pad in
        guard let new = values[pad], let old = before[pad], new != old else { return nil }
        return regel(pad, old, new, event.head.op)
      }
      known[how.gebeurtenis] = values
    }
    return told
  }

  private func regel(_ pad: [String], _ old: JSONValue, _ new: JSONValue, _ day: Datum) -> String {
    let field = Correctieveld(
      nummer: nummer.record, gebeurtenis: "", pad: pad, waarde: new, dag: day, wat: "")
    return "\(field.naam): \(old.leesbaar) wordt \(new.leesbaar)"
  }
}

extension Correctie {
  /// What an event that puts another right is called.
  fileprivate var kop: String {
    samenvoeging.map { "samengevoegd (was \($0))" }
      ?? "\(blind == true ? "blind " : "")gecorrigeerd (\(soort.naam))"
  }
}

extension View {
  /// The history of a record in words.
  public func verloop<A: Verteld>(van stored: Stored<A>) -> Intrekkingen<A> {
    Intrekkingen(stored, self)
  }
}
