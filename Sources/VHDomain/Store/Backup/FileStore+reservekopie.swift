import FoundationEssentials
import Glibc

/// What became of a backup.
public struct Kopieverslag: Equatable, Sendable {
  /// The generation of the store that stands in it.
  public var generatie: Int
  /// How many files it holds.
  public var bestanden: Int
  /// Records and log that do not agree, in the data folder itself too.
  public var afwijkend: [String]
  /// What is in the data folder and was left out, because it is no regular file.
  public var overgeslagen: [String]
  /// Whether the log tells that it was made; a folder that can only be read can't.
  public var isInLogboek = true
}

extension FileStore {
  /// Makes a backup in a new folder, reads it back and restores it on trial; only then it has its
  /// name.
  ///
  /// Others go on working: files are copied without a lock, and what was changed meanwhile is
  /// copied once more while nobody writes.
  ///
  /// - Throws: `StoreError`; nothing is left behind then. `exists` when the folder is not empty.
  public func reservekopie(
    naar path: String, door beheerder: Beheerder, voortgang: Voortgang = .geen
  ) throws(StoreError) -> Kopieverslag {
    let fileSystem = folder.tree.fileSystem
    let target = try Nieuweplek(path, nietIn: folder.path, fileSystem)
    do throws(StoreError) {
      var copying = try Kopieerwerk(folder, naar: target.tijdelijk, voortgang)
      try copying.run()
      let lijst = try copying.finish(op: beheerder.moment)
      let kopie = try Kopie(
        opening: target.tijdelijk, fileSystem: fileSystem, voortgang: voortgang)
      try tryOut(kopie, at: target.proef, voortgang)
      try target.takeName()
      return Kopieverslag(
        generatie: lijst.generatie, bestanden: lijst.bestanden.count, afwijkend: kopie.afwijkend,
        overgeslagen: copying.skipped, isInLogboek: folder.schrijf(beheerder, "reservekopie"))
    } catch {
      target.discard()
      throw error
    }
  }

  /// Restores the backup beside it and looks whether a program can work with that.
  private func tryOut(
    _ kopie: Kopie, at path: String, _ voortgang: Voortgang
  ) throws(StoreError) {
    try kopie.fill(path, reserve: 0, folder.tree.fileSystem, voortgang)
    let trial = try DataFolder(opening: path, fileSystem: folder.tree.fileSystem)
    guard try trial.generation() == kopie.generatie else {
      throw .damaged(path: kopie.path, reason: "terugzetten op proef gaf iets anders")
    }
    Nieuweplek.remove(path)
  }
}

extension DataFolder {
  /// A line in the log without any change of a record.
  ///
  /// - Returns: whether that could be written.
  func schrijf(_ beheerder: Beheerder, _ wat: String) -> Bool {
    let made = try? writeLocked { try $0.commit([], log: [beheerder.regel(wat)]) }
    return made != nil
  }
}

/// The copying itself.
private struct Kopieerwerk {
  private let source: DataFolder
  private let target: Tree
  private let voortgang: Voortgang
  private var copied: [String: Kopielijst.Bestand] = [:]
  private(set) var skipped: [String] = []
  private var generation = 0
  private let opened: Descriptor

  init(_ source: DataFolder, naar path: String, _ voortgang: Voortgang) throws(StoreError) {
    self.source = source
    self.voortgang = voortgang
    let fileSystem = source.tree.fileSystem
    do throws(StoreError) {
      try DataFolder.makeRoot(path, fileSystem)
    } catch {
      throw error.whileCreating(path)
    }
    target = try Tree(at: path, fileSystem: fileSystem)
    opened = try target.openForSync()
  }

  mutating func run() throws(StoreError) {
    let (paths, seen) = try locked { snapshot throws(StoreError) in
      (try Kopieerwerk.paths(snapshot), snapshot.head.logboek.nummer)
    }
    for (done, path) in paths.enumerated() {
      try voortgang.meld("kopiëren", done, van: paths.count, elke: 16)
      try copy(path, from: Snapshot(tree: source.tree, pending: nil, head: .new))
    }
    try catchUp(since: seen)
  }

  /// While nobody writes: what changed since, the log and where it ends.
  private mutating func catchUp(since seen: Int) throws(StoreError) {
    var work = self
    try locked { snapshot throws(StoreError) in
      if let reason = source.readOnlyReason, case .damaged = reason { throw reason }
      let paths = Set(try Kopieerwerk.paths(snapshot))
      let touched = Set(try snapshot.logLines(since: seen).flatMap(\.files.keys))
      let own = paths.filter { $0 == Head.path || $0.hasPrefix("logboek/") }
      let missing = paths.subtracting(work.copied.keys).subtracting(work.skipped)
      let pending = snapshot.pendingPaths
      for path in touched.union(own).union(missing).union(pending).sorted() {
        try work.copy(path, from: snapshot)
      }
      for path in work.copied.keys where !paths.contains(path) { try work.drop(path) }
      work.generation = snapshot.head.generatie
    }
    self = work
  }

  private mutating func copy(_ path: String, from snapshot: Snapshot) throws(StoreError) {
    let bytes: Data?
    do throws(StoreError) {
      bytes = try snapshot.read(path, limit: .max)
    } catch .damaged {
      if !skipped.contains(path) { skipped.append(path) }
      return
    } catch {
      throw error
    }
    if copied[path] != nil { try drop(path) }
    guard let bytes else { return }
    _ = try target.makeFolders(for: path)
    try target.place(path, bytes)
    copied[path] = Kopielijst.Bestand(pad: path, lengte: bytes.count, som: Sum(of: bytes))
  }

  private mutating func drop(_ path: String) throws(StoreError) {
    try target.remove(path)
    copied[path] = nil
  }

  /// Makes everything durable, with the list last.
  func finish(op moment: Moment) throws(StoreError) -> Kopielijst {
    let lijst = Kopielijst(
      opslag: source.storeID, generatie: generation, gemaakt: moment.description,
      bestanden: copied.values.sorted { $0.pad < $1.pad })
    defer { source.tree.fileSystem.close(opened) }
    try target.syncEverything(opened)
    try target.create(Kopielijst.path, try lijst.bytes)
    try target.sync(folder: "")
    return lijst
  }

  /// What belongs in a backup: all but what only a running program needs.
  private static func paths(_ snapshot: Snapshot) throws(StoreError) -> [String] {
    let own: Set = [StoreLock.path, Applier.reservePath, DataFolder.replacedPath]
    return try snapshot.paths(under: "").filter {
      !own.contains($0) && !$0.hasPrefix("journal/") && !$0.hasPrefix("aanwezig/")
    }
  }

  private func locked<Value>(
    _ body: (Snapshot) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    do {
      return try source.readLocked { try body($0) }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .misuse("onverwachte fout bij het kopiëren")
    }
  }
}
