import Dispatch
import FoundationEssentials
import Synchronization

/// The bytes of a record's file as they were read, not yet decoded.
struct Recordbytes: Sendable {
  let nummer: RecordNummer
  /// Nil when there is no file, or it could not be read.
  let bytes: Data?
  /// Why it could not be read.
  let reden: String?

  /// How many files are decoded in one go; fewer are not worth a second core.
  private static let portion = 1_000

  /// The records of many files.
  ///
  /// Reading is done by one thread, through the seam; decoding is arithmetic on bytes and takes
  /// most of the time of starting up, so it is spread over the cores.
  static func decoded(_ files: [Recordbytes], house: House) -> Records {
    let starts = Array(stride(from: 0, to: files.count, by: portion))
    let parts = Mutex([Records?](repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { index in
      var part = Records(house: house)
      for file in files[starts[index]..<min(starts[index] + portion, files.count)] {
        file.decode(into: &part)
      }
      let done = part
      parts.withLock { $0[index] = done }
    }
    var all = Records(house: house)
    for part in parts.withLock({ $0 }) { part.map { all.take($0) } }
    return all
  }

  /// Puts the record in its place, or lists why it can't be read; without a file it is not there.
  func decode(into records: inout Records) {
    switch nummer.soort {
    case .persoon: decode(Persoon.self, into: &records)
    case .melding: decode(Melding.self, into: &records)
    case .casus: decode(Casus.self, into: &records)
    case .overleg: decode(Overleg.self, into: &records)
    case .huisverbod: decode(Huisverbod.self, into: &records)
    case .detentie: decode(Detentiemelding.self, into: &records)
    case .inrichting: decode(Medewerkers.self, into: &records)
    }
  }

  private func decode<A: Aggregate>(_ type: A.Type, into records: inout Records) {
    guard let own = Nummer<A>(nummer) else { return }
    records[keyPath: A.table][own] = nil
    records.onleesbaar[nummer] = reden
    guard let bytes else { return }
    do throws(Unreadable) {
      records[keyPath: A.table][own] = try RecordFile.decode(bytes, own)
    } catch {
      records.onleesbaar[nummer] = error.reason
    }
  }
}

extension Records {
  /// Takes over the records of a part that has none of these.
  fileprivate mutating func take(_ part: Records) {
    take(part, \.medewerkers)
    take(part, \.personen)
    take(part, \.meldingen)
    take(part, \.casussen)
    take(part, \.overleggen)
    take(part, \.huisverboden)
    take(part, \.detentiemeldingen)
    onleesbaar.merge(part.onleesbaar) { _, new in new }
  }

  private mutating func take<A>(
    _ part: Records, _ table: WritableKeyPath<Records, [Nummer<A>: Stored<A>]>
  ) {
    guard !part[keyPath: table].isEmpty else { return }
    self[keyPath: table].merge(part[keyPath: table]) { _, new in new }
  }
}
