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

  /// Puts the record in its place, or lists why it can't be read; without a file it is not there.
  func decode(into records: inout Records) {
    switch nummer.soort {
    case .persoon: decode(Persoon.self, into: &records)
    case .melding: decode(Melding.self, into: &records)
    case .casus: decode(Casus.self, into: &records)
    case .overleg: decode(Overleg.self, into: &records)
    case .huisverbod: decode(Huisverbod.self, into: &records)
    case .detentie: decode(Detentiemelding.self, into: &records)
    case .consulten: decode(Consultdag.self, into: &records)
    case .informatievraag: decode(Informatievraag.self, into: &records)
    case .contact: decode(Contact.self, into: &records)
    case .rapport: decode(Rapport.self, into: &records)
    case .voorstel: decode(Voorstel.self, into: &records)
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

/// The records of many files, decoded on other cores while the next files are read.
///
/// Reading is done by one thread, through the seam; decoding is arithmetic on bytes and takes most
/// of the time of starting up.
final class Recordontleding {
  /// How many files are decoded in one go; fewer are not worth a second core.
  private static let portion = 500

  private let house: House
  private let done: Verzamelaar
  private let group = DispatchGroup()
  private let queue = DispatchQueue(label: "vh.ontleden", attributes: .concurrent)
  private var waiting: [Recordbytes] = []

  /// The parts that are ready; who comes first does not matter, since no two hold the same record.
  private final class Verzamelaar: Sendable {
    let parts = Mutex<[Records]>([])
  }

  init(house: House) {
    self.house = house
    done = Verzamelaar()
  }

  /// Takes a file that was read.
  func add(_ file: Recordbytes) {
    waiting.append(file)
    if waiting.count == Self.portion { start() }
  }

  private func start() {
    let files = waiting
    waiting = []
    queue.async(group: group) { [house, done] in
      var part = Records(house: house)
      for file in files { file.decode(into: &part) }
      let ready = part
      done.parts.withLock { $0.append(ready) }
    }
  }

  /// All records, once the last file is decoded.
  func records() -> Records {
    var all = Records(house: house)
    for file in waiting { file.decode(into: &all) }
    waiting = []
    group.wait()
    for part in done.parts.withLock({ $0 }) { all.take(part) }
    return all
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
    take(part, \.consultdagen)
    take(part, \.informatievragen)
    take(part, \.contacten)
    take(part, \.rapporten)
    take(part, \.voorstellen)
    onleesbaar.merge(part.onleesbaar) { _, new in new }
  }

  private mutating func take<A>(
    _ part: Records, _ table: WritableKeyPath<Records, [Nummer<A>: Stored<A>]>
  ) {
    guard !part[keyPath: table].isEmpty else { return }
    self[keyPath: table].merge(part[keyPath: table]) { _, new in new }
  }
}
