import Dispatch
import Synchronization

/// What search keeps as long as nothing is committed: the index, what each reader may see of it,
/// and the last answer.
final class Zoekgeheugen: Sendable {
  private struct Inhoud {
    var index: Zoekindex?
    var zichtbaar: [[Vertrouwelijkheid]: Bits] = [:]
    var laatste: (vraag: Vraag, resultaat: Zoekresultaat)?
  }

  /// A question of a reader.
  struct Vraag: Equatable {
    var tekst: String
    var lijsten: [Vertrouwelijkheid]
    var hooguit: Int
  }

  private let inhoud = Mutex(Inhoud())

  private let begonnen = Mutex(false)

  init() {}

  /// Makes the index on another core, so that the first letter does not wait for it.
  ///
  /// Who asks meanwhile waits for what is left of it.
  func bereidVoor(_ records: Records) {
    guard
      begonnen.withLock({ started in
        defer { started = true }; return !started
      })
    else { return }
    DispatchQueue.global(qos: .utility).async { _ = self.index(records) }
  }

  /// The index, made at the first question.
  func index(_ records: Records) -> Zoekindex {
    inhoud.withLock { inhoud in
      let index = inhoud.index ?? Zoekindex(records)
      inhoud.index = index
      return index
    }
  }

  /// Which places a reader on these lists may know of.
  func zichtbaar(
    _ lists: [Vertrouwelijkheid], of index: Zoekindex, _ isVisible: (RecordNummer) -> Bool
  ) -> Bits {
    if let known = inhoud.withLock({ $0.zichtbaar[lists] }) { return known }
    var bits = Bits(index.nummers.count)
    for (place, nummer) in index.nummers.enumerated() where isVisible(nummer) {
      bits.insert(place)
    }
    inhoud.withLock { $0.zichtbaar[lists] = bits }
    return bits
  }

  /// The answer to this question when it was the last one asked, else a new one, kept.
  func antwoord(_ vraag: Vraag, _ maak: () -> Zoekresultaat) -> Zoekresultaat {
    let last = inhoud.withLock { $0.laatste }
    if let last, last.vraag == vraag { return last.resultaat }
    let new = maak()
    inhoud.withLock { $0.laatste = (vraag, new) }
    return new
  }
}
