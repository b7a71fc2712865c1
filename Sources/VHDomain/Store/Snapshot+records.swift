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
      "consulten", "informatievragen", "contacten", "rapporten",
    ] {
      for path in try paths(under: folder) { if let file = bytes(path) { decoding.add(file) } }
    }
    return standing(decoding.records())
  }

  /// The same records with the files of some log lines read anew, and those that could not be
  /// read before: what was in the way may be gone.
  func records(_ known: Records, after lines: [LogLine]) throws(StoreError) -> Records {
    var records = known
    let unreadable = known.onleesbaar.keys.map(RecordFile.path)
    let paths = Set(lines.flatMap(\.files.keys) + unreadable)
    if paths.contains(House.path) { records.house = try house() }
    for path in paths.sorted() { read(path, into: &records) }
    return standing(records)
  }

  private func standing(_ records: Records) -> Records {
    var records = records
    records.tellers = head.tellers
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

extension House {
  /// Where the profile stands in the data folder.
  static let path = "inrichting/huis.json"
}
