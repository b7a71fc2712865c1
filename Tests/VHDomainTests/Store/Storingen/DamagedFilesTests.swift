import Foundation
import Glibc
import Testing

@testable import VHDomain

/// Every kind of file, damaged in every way: never a crash, never a write, the others stay readable,
/// and `vh controle` names it.
@Suite struct DamagedFilesTests {
  private static var places: Int { Faults.isFull ? 150 : 1 }

  @Test func `a damaged record is named, and leaves itself and the others as they are`() throws {
    try Self.prepared { bureau, records in
      var cases = 0
      let kinds = Dictionary(grouping: records.nummers.sorted(), by: \.soort)
      #expect(kinds.count == Recordsoort.allCases.count, "\(kinds.keys)")
      for (soort, nummers) in kinds where soort != .inrichting {
        let nummer = try #require(nummers.first)
        let path = RecordFile.path(nummer)
        let sound = try bureau.place.bytes(path)
        let other = try bureau.place.bytes(RecordFile.path(nummers.last ?? nummer))
        let swapped = other == sound ? try bureau.place.bytes("FORMAT") : other
        for schade in Schade.alle(sound.count, places: Self.places) where !schade.laatGelijk(sound)
        {
          cases += 1
          try schade.doe(bureau.place.path + "/" + path, sound, other: swapped)
          let before = bureau.place.everyByte()
          let what = "\(path): \(schade)"

          let next = try Bureau(.file, bureau.place)
          let found = try next.records
          #expect(try Self.named(next, path, nummer), "\(what) is not named")
          #expect(found.onleesbaar.keys.sorted() == (schade.isWeg ? [] : [nummer]), "\(what)")
          #expect(
            found.differences(from: records).filter { !$0.hasPrefix("onl") } == ["\(nummer)"],
            "\(what)")
          #expect(bureau.place.everyByte() == before, "\(what): something was written")
          try Schade.herstel(bureau.place.path + "/" + path, sound)
        }
      }
      Faults.tell("beschadigde dossiers", "\(cases) gevallen, alle genoemd")
    }
  }

  @Test func `damage to what is not a record never crashes or writes, and is told`() throws {
    try Self.prepared { bureau, records in
      var cases = 0
      let files = [
        "HEAD", "FORMAT", "lock", "inrichting/huis.json", "inrichting/medewerkers.json",
        "logboek/2026-11.jsonl",
      ]
      for path in files {
        let sound = try bureau.place.bytes(path)
        let other = try bureau.place.bytes(path == "HEAD" ? "FORMAT" : "HEAD")
        for schade in Schade.alle(sound.count, places: Self.places) where !schade.laatGelijk(sound)
        {
          cases += 1
          try schade.doe(bureau.place.path + "/" + path, sound, other: other)
          let before = bureau.place.everyByte()
          let what = "\(path): \(schade)"
          #expect(try Self.isTold(bureau.place, path, records), "\(what) is not told")
          #expect(bureau.place.everyByte() == before, "\(what): something was written")
          try Schade.herstel(bureau.place.path + "/" + path, sound)
        }
      }
      let after = try Bureau(.file, bureau.place)
      #expect(try after.records.differences(from: records) == [])
      Faults.tell("beschadigde andere bestanden", "\(cases) gevallen")
    }
  }

  @Test func `a damaged change on its way changes nothing and is told`() throws {
    try Self.prepared { bureau, _ in
      let faulty = FaultyFileSystem()
      let own = try Bureau(.file, bureau.place, faulty)
      faulty.arm(.dies, at: 3, only: "sync")
      try own.perform(.persoonAanmaken(Walk.person("Onderweg")))
      let path = "journal/txn"
      let sound = try bureau.place.bytes(path)
      var cases = 0
      for schade in Schade.alle(sound.count, places: Self.places * 4)
      where !schade.laatGelijk(sound) {
        if case .weg = schade { continue }
        cases += 1
        try schade.doe(bureau.place.path + "/" + path, sound, other: Data("{}\n"))
        let before = bureau.place.everyByte()
        let next = try Bureau(.file, bureau.place)
        _ = try next.records
        #expect(throws: PerformError.self, "\(schade)") {
          try next.perform(.persoonAanmaken(Walk.person("Verder")))
        }
        #expect(next.store.alleenLezen != nil, "\(schade)")
        let found = try next.registry.controle(as: Bureau.everyone).bevindingen.map(\.controle)
        #expect(found.contains("journaal"), "\(schade): \(found)")
        #expect(bureau.place.everyByte() == before, "\(schade): something was written")
        try Schade.herstel(bureau.place.path + "/" + path, sound)
      }
      try Bureau(.file, bureau.place).perform(.persoonAanmaken(Walk.person("Daarna")))
      Faults.tell("beschadigd journaal", "\(cases) gevallen")
    }
  }

  @Test func `a damaged draft is left alone, and the other drafts are there`() throws {
    try Self.prepared { bureau, records in
      for name in ["een", "twee"] {
        try bureau.registry.bewaar(
          [.init("tekst", soort: "tekst", [name])],
          op: .init("doel", Walk.casus.record, detail: name), titel: "Doel", als: Bureau.everyone)
      }
      let paths = bureau.place.everything().filter { $0.hasPrefix("concepten/") }
      let path = try #require(paths.first)
      let sound = try bureau.place.bytes(path)
      var cases = 0
      for schade in Schade.alle(sound.count, places: Self.places * 4) {
        cases += 1
        try schade.doe(bureau.place.path + "/" + path, sound, other: Data("{}"))
        let before = bureau.place.everyByte()
        let next = try Bureau(.file, bureau.place)
        let found = try next.store.concepten().flatMap(\.velden).flatMap(\.waarden)
        #expect(found.contains("twee") || found.contains("een"), "\(schade): \(found)")
        #expect(try next.records.differences(from: records) == [], "\(schade)")
        #expect(bureau.place.everyByte() == before, "\(schade): something was written")
        try Schade.herstel(bureau.place.path + "/" + path, sound)
      }
      Faults.tell("beschadigde concepten", "\(cases) gevallen")
    }
  }

  @Test func `a file that may not be read is named, and the others stay`() throws {
    try Self.prepared { bureau, records in
      for nummer in records.nummers.sorted() where nummer.soort != .inrichting {
        let path = RecordFile.path(nummer)
        let next = try Bureau(.file, bureau.place, DeafFileSystem(to: path.fileName))
        let found = try next.records
        #expect(found.onleesbaar.keys.sorted() == [nummer], "\(path)")
        #expect(try Self.named(next, path, nummer), "\(path)")
      }
    }
  }

  // MARK: - Steps

  /// A folder with a record of every kind.
  private static func prepared(_ body: (Bureau, Records) throws -> Void) throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)
      try bureau.everyKind()
      try body(bureau, try bureau.records)
    }
  }

  /// Whether the checks name a record.
  private static func named(
    _ bureau: Bureau, _ path: String, _ nummer: RecordNummer
  ) throws -> Bool {
    try bureau.registry.controle(as: Bureau.everyone).bevindingen.contains {
      "\($0)".contains("\(nummer)") || "\($0)".contains(path)
    }
  }

  /// Whether somebody hears of it: at opening, as a folder that can't be changed, or in the checks; a
  /// house that still reads, and a lock with bytes in it, are as good as they were.
  private static func isTold(
    _ place: StoreFixture, _ path: String, _ records: Records
  ) throws -> Bool {
    let next: Bureau
    do {
      next = try Bureau(.file, place)
    } catch let error as StoreError {
      return !error.message.isEmpty
    }
    let found = try next.records
    if path == "lock" || path == "inrichting/huis.json" { return found.onleesbaar.isEmpty }
    if !found.onleesbaar.isEmpty || next.store.alleenLezen != nil { return true }
    if path == "FORMAT" { return found.differences(from: records) == [] }
    let checks = try next.registry.controle(as: Bureau.everyone).bevindingen
    let isFileTold = checks.contains {
      $0.zin.contains(path) || $0.controle == "logboek" || $0.nummer == RecordFile.nummer(path)
    }
    return isFileTold || found.differences(from: records) == []
  }
}

extension String {
  fileprivate var fileName: String { String(self[...].splitAtLastSlash.name) }
}

/// The real disk, on which one file may not be read.
private final class DeafFileSystem: FileSystem {
  private let real = PosixFileSystem()
  private let name: String

  init(to name: String) { self.name = name }

  func openFolder(at path: String) throws(SystemError) -> Descriptor {
    try real.openFolder(at: path)
  }

  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError)
    -> Descriptor
  {
    if name == self.name { throw SystemError(EACCES) }
    return try real.open(name, in: folder, mode)
  }

  func close(_ file: Descriptor) { real.close(file) }
  func read(_ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(SystemError) -> Int
  { try real.read(file, at: offset, into: buffer) }
  func write(_ file: Descriptor, at offset: Int, from bytes: UnsafeRawBufferPointer)
    throws(SystemError) -> Int
  { try real.write(file, at: offset, from: bytes) }
  func truncate(_ file: Descriptor, to length: Int) throws(SystemError) {
    try real.truncate(file, to: length)
  }
  func sync(_ file: Descriptor) throws(SystemError) { try real.sync(file) }
  func syncAll(_ folder: Descriptor) throws(SystemError) { try real.syncAll(folder) }
  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try real.rename(name, to: newName, in: folder)
  }
  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    try real.exchange(name, with: other, in: folder)
  }
  func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    try real.remove(name, in: folder)
  }
  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try real.makeFolder(name, in: folder)
  }
  func setMode(_ mode: UInt32, of name: String, in folder: Descriptor) throws(SystemError) {
    try real.setMode(mode, of: name, in: folder)
  }
  func list(_ folder: Descriptor) throws(SystemError) -> [FolderEntry] { try real.list(folder) }
  func status(_ file: Descriptor) throws(SystemError) -> FileStatus { try real.status(file) }
  func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    try real.status(name, in: folder)
  }
  func lock(_ file: Descriptor, _ lock: LockKind) throws(SystemError) { try real.lock(file, lock) }
  func freeBytes(_ folder: Descriptor) throws(SystemError) -> Int { try real.freeBytes(folder) }
  func networkType(_ folder: Descriptor) throws(SystemError) -> String? {
    try real.networkType(folder)
  }
}
