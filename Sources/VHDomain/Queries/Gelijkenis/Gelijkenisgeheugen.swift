import Dispatch
import Synchronization

/// What comparing persons keeps as long as nothing is committed: the index.
final class Gelijkenisgeheugen: Sendable {
  private let inhoud = Mutex<Persoonindex?>(nil)
  private let begonnen = Mutex(false)

  init() {}

  /// The index, made at the first question.
  func index(_ records: Records) -> Persoonindex {
    inhoud.withLock { kept in
      let index = kept ?? Persoonindex(records)
      kept = index
      return index
    }
  }

  /// Makes the index on another core, so that the first letter of a name does not wait for it.
  func bereidVoor(_ records: Records) {
    guard
      begonnen.withLock({ started in
        defer { started = true }; return !started
      })
    else { return }
    DispatchQueue.global(qos: .utility).async { _ = self.index(records) }
  }
}
