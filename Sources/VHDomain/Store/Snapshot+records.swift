import FoundationEssentials

/// Records as they stand in the files of a snapshot.
extension Snapshot {
  /// Reads every record; one that can't be read is listed and leaves the others alone.
  ///
  /// - Throws: `damaged` when the profile of the house can't be read, or what reading a folder
  ///   throws.
  func records() throws(StoreError) -> Records {
    let decoding = Recordontleding(house: try house())
    for folder in [
      "inrichting", "personen", "meldingen", "casussen", "overleggen", "huisverboden", "detentie",
      "consulten", "informatievragen", "contacten", "rapporten", "voorstellen",
    ] {
      for path in try paths(under: folder) { if let file = bytes(path) { decoding.add(file) } }
    }
    let records = decoding.records()
    return standing(records, atLeast: records.hoogsteNummers)
  }

  /// The same records with the files of some log lines read anew, and those that could not be
  /// read before: what was in the way may be gone.
  func records(_ known: Records, after lines: [LogLine]) throws(StoreError) -> Records {
    var records = known
    let unreadable = known.onleesbaar.keys.map(RecordFile.path)
    let paths = Set(lines.flatMap(\.files.keys) + unreadable)
    if paths.contains(House.path) { records.profiel = try house() }
    for path in paths.sorted() { read(path, into: &records) }
    return standing(records, atLeast: known.tellers)
  }

  /// A counter that was spoilt may not hand out a number again.
  private func standing(_ records: Records, atLeast counters: [String: Int]) -> Records {
    var records = records
    records.tellers = head.tellers.merging(counters) { max($0, $1) }
    records.generatie = head.generatie
    return records
  }

  private func house() throws(StoreError) -> House {
    guard let bytes = try read(House.path) else {
      throw .damaged(path: House.path, reason: "ontbreekt")
    }
    do throws(InputFaults) {
      return try House.read(bytes, file: House.path)
    } catch {
      throw .damaged(
        path: House.path, reason: error.faults.map(\.description).joined(separator: "; "))
    }
  }

  private func read(_ path: String, into records: inout Records) {
    guard let file = bytes(path) else { return }
    file.decode(into: &records)
  }

  /// The bytes of a record; nil when the path stands for none.
  private func bytes(_ path: String) -> Recordbytes? {
    guard let nummer = RecordFile.nummer(path) else { return nil }
    do throws(StoreError) {
      return Recordbytes(nummer: nummer, bytes: try read(path), reden: nil)
    } catch {
      return Recordbytes(nummer: nummer, bytes: nil, reden: error.message)
    }
  }
}

extension Records {
  /// The highest number of each counter that stands here, readable or not.
  fileprivate var hoogsteNummers: [String: Int] {
    var highest: [String: Int] = [:]
    func count<A: Aggregate>(_ table: [Nummer<A>: Stored<A>]) {
      for nummer in table.keys { highest.note(nummer.record) }
    }
    count(personen)
    count(meldingen)
    count(casussen)
    count(overleggen)
    count(huisverboden)
    count(detentiemeldingen)
    count(consultdagen)
    count(informatievragen)
    count(contacten)
    count(rapporten)
    count(voorstellen)
    for nummer in onleesbaar.keys { highest.note(nummer) }
    return highest
  }
}

extension [String: Int] {
  /// Raises the counter of a number to that number; the list of medewerkers has none.
  mutating func note(_ nummer: RecordNummer) {
    if nummer.soort == .inrichting { return }
    self[nummer.teller] = Swift.max(self[nummer.teller] ?? 0, nummer.volgnummer)
  }
}

extension House {
  /// Where the profile stands in the data folder.
  static let path = "inrichting/huis.json"
}
