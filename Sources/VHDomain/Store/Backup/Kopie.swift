import FoundationEssentials

/// A backup that was read back and found whole, byte for byte.
public struct Kopie {
  /// The generation of the store it was made of.
  public var generatie: Int { lijst.generatie }
  /// How many files it holds.
  public var aantal: Int { lijst.bestanden.count }
  /// Records and log that already did not agree when the backup was made.
  public let afwijkend: [String]

  let path: String
  let lijst: Kopielijst
  let tree: Tree
  private let known: [String: Kopielijst.Bestand]

  /// Opens a backup and compares every file with what was written.
  ///
  /// - Throws: `StoreError`: `notThere`, or `damaged` naming the first file that is not as written.
  public init(
    opening path: String, fileSystem: any FileSystem = PosixFileSystem(),
    voortgang: Voortgang = .geen
  ) throws(StoreError) {
    self.path = path
    tree = try Tree(at: path, fileSystem: fileSystem)
    guard let bytes = try tree.read(Kopielijst.path, limit: .max) else {
      throw .damaged(path: path, reason: "is geen volledige reservekopie van vh")
    }
    guard let lijst = Kopielijst(bytes) else {
      throw .damaged(path: path + "/" + Kopielijst.path, reason: "niet zoals het geschreven is")
    }
    self.lijst = lijst
    known = Dictionary(lijst.bestanden.map { ($0.pad, $0) }) { $1 }
    try Kopie.verify(lijst, known, tree, path, voortgang)
    afwijkend = try Kopie.differences(tree, lijst, known)
  }

  private static func verify(
    _ lijst: Kopielijst, _ known: [String: Kopielijst.Bestand], _ tree: Tree, _ path: String,
    _ voortgang: Voortgang
  ) throws(StoreError) {
    for (done, file) in lijst.bestanden.enumerated() {
      try voortgang.meld("kopie nalezen", done, van: lijst.bestanden.count, elke: 16)
      try Paths.check(file.pad)
      guard let bytes = try tree.read(file.pad, limit: .max) else {
        throw .damaged(path: path + "/" + file.pad, reason: "ontbreekt")
      }
      guard bytes.count == file.lengte, Sum(of: bytes) == file.som else {
        throw .damaged(path: path + "/" + file.pad, reason: "niet zoals het geschreven is")
      }
    }
    let snapshot = Snapshot(tree: tree, pending: nil, head: .new)
    for found in try snapshot.paths(under: "") where known[found] == nil {
      if found == Kopielijst.path { continue }
      throw .damaged(path: path + "/" + found, reason: "hoort niet in deze reservekopie")
    }
  }

  /// What the log in the backup says otherwise than the records in it.
  private static func differences(
    _ tree: Tree, _ lijst: Kopielijst, _ known: [String: Kopielijst.Bestand]
  ) throws(StoreError) -> [String] {
    guard let bytes = try tree.read(Head.path), let head = try? Head(bytes: bytes) else {
      return [Head.path]
    }
    let log = try Snapshot(tree: tree, pending: nil, head: head).walkLog()
    let records = log.files.filter { path, sum in
      sum != known[path]?.som && RecordFile.nummer(path) != nil
    }
    return log.problems.map(\.path) + records.keys.sorted()
  }

  /// The bytes of a file, when it is in it.
  func bytes(_ path: String) -> Data? {
    known[path] == nil ? nil : (try? tree.read(path, limit: .max)) ?? nil
  }

  /// Refuses whoever may not put the house in order, as the backup knows them.
  public func vereisBeheerder(_ id: String, op day: Datum) throws(Refusal) {
    guard let person = medewerkers.first(where: { $0.id == id }), person.actief(op: day) else {
      throw Refusal(
        "wie-mag", "Medewerker \"\(id)\" is in deze reservekopie niet bekend.")
    }
    try Uitvoer.vereis(.inrichten, person)
  }

  /// Whoever restores it, in the role that the backup knows.
  func beheerder(_ actor: Actor, op moment: Moment) -> Beheerder {
    let person = medewerkers.first { $0.id == actor.medewerker }
    return Beheerder(actor, rol: person.flatMap(Bevoegdheid.inrichten.rol), op: moment)
  }

  /// Who works in the house, as the backup has it; empty when that can't be read.
  var medewerkers: [Medewerker] {
    let path = RecordFile.path(Medewerkers.nummer.record)
    guard let bytes = bytes(path),
      let stored = try? RecordFile.decode(bytes, Medewerkers.nummer)
    else { return [] }
    return stored.inhoud.lijst
  }
}
