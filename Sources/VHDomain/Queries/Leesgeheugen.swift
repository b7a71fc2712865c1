import Synchronization

/// What reading keeps as long as nothing is committed: sorted lists, counts, the search index.
///
/// Screens ask for the same lists at every key. What is kept is a function of the records, of what
/// the reader may see and of the day; a commit makes a new memory, so nothing goes stale.
final class Leesgeheugen: Sendable {
  /// Under which something is kept.
  struct Sleutel: Hashable {
    /// What it is, such as `meldingen`.
    var naam: String
    /// The restricted lists the reader is on.
    var lijsten: [Vertrouwelijkheid]
    /// The day it holds for, when it depends on the day.
    var dag: Datum?
    /// What else it depends on, such as whose work it is.
    var van: String?
  }

  private let bewaard = Mutex<[Sleutel: any Sendable]>([:])
  private let laatste = Mutex<[String: (sleutel: Sleutel, waarde: any Sendable)]>([:])
  /// What search keeps.
  let zoeken = Zoekgeheugen()
  /// What comparing persons keeps.
  let gelijkenis = Gelijkenisgeheugen()

  init() {}

  /// What is kept under a key, made at the first question.
  func waarde<Waarde: Sendable>(_ sleutel: Sleutel, _ maak: () -> Waarde) -> Waarde {
    // First whether it is there: nothing at all would pass for a value that is optional.
    if let kept = bewaard.withLock({ $0[sleutel] }), let known = kept as? Waarde { return known }
    let made = maak()
    bewaard.withLock { $0[sleutel] = made }
    return made
  }

  /// What is kept under a key, if anything is.
  func bekend<Waarde: Sendable>(_ sleutel: Sleutel) -> Waarde? {
    bewaard.withLock { $0[sleutel] } as? Waarde
  }

  /// The same for what changes while somebody types: only the last one of a name is kept.
  func laatsteWaarde<Waarde: Sendable>(_ sleutel: Sleutel, _ maak: () -> Waarde) -> Waarde {
    let last = laatste.withLock { $0[sleutel.naam] }
    if let last, last.sleutel == sleutel, let known = last.waarde as? Waarde { return known }
    let made = maak()
    laatste.withLock { $0[sleutel.naam] = (sleutel, made) }
    return made
  }
}
