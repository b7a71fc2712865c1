import Foundation
import Glibc
import Testing

@testable import VHDomain

@Suite struct DataFolderTests {
  @Test func `gives back in a new session what was committed`() throws {
    try StoreFixture.with { fixture in
      let receipt = try fixture.open().add("meldingen/2026/M-2026-0001.json", "een\n")

      let later = try fixture.open()
      #expect(receipt == CommitReceipt(generation: 1, logNumbers: 1..<2, deferred: nil))
      #expect(try later.text("meldingen/2026/M-2026-0001.json") == "een\n")
      #expect(try later.text("inrichting/huis.json") == "{}\n")
      #expect(try later.readLocked { try $0.list("meldingen/2026") } == ["M-2026-0001.json"])
    }
  }

  @Test func `changes and removes files in one commit`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "oud")
      try folder.add("personen/P-2.json", "weg")

      try folder.writeLocked { writer in
        try writer.commit(
          [
            .put(path: "personen/P-1.json", bytes: Data("nieuw"), expected: Sum(of: Data("oud"))),
            .delete(path: "personen/P-2.json", expected: Sum(of: Data("weg"))),
          ], log: [.test()])
      }

      #expect(try folder.text("personen/P-1.json") == "nieuw")
      #expect(try folder.readLocked { try $0.paths(under: "personen") } == ["personen/P-1.json"])
    }
  }

  @Test func `refuses a change made on other bytes than are there, and changes nothing`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "een")
      let before = try fixture.bytes("HEAD")

      #expect(throws: StoreError.conflict(path: "personen/P-1.json")) {
        try folder.writeLocked { writer in
          try writer.commit(
            [
              .put(path: "personen/P-2.json", bytes: Data("twee"), expected: nil),
              .put(path: "personen/P-1.json", bytes: Data("x"), expected: Sum(of: Data("nul"))),
            ], log: [.test()])
        }
      }

      #expect(try fixture.bytes("HEAD") == before)
      #expect(!fixture.exists("personen/P-2.json"))
    }
  }

  @Test func `refuses to make a new file over one that is there`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "een")

      #expect(throws: StoreError.conflict(path: "personen/P-1.json")) {
        try folder.add("personen/P-1.json", "twee")
      }
    }
  }

  @Test func `sees at once what another session commits`() throws {
    try StoreFixture.with { fixture in
      let mine = try fixture.open()
      let other = try fixture.open()
      try mine.add("personen/P-1.json", "een")

      #expect(try other.generation() == 1)
      try other.add("personen/P-2.json", "twee")

      #expect(try mine.generation() == 2)
      #expect(try mine.text("personen/P-2.json") == "twee")
      let changed = try mine.readLocked { try $0.logLines(since: 1) }
      #expect(changed.map { Array($0.files.keys) } == [["personen/P-2.json"]])
    }
  }

  @Test func `keeps counters and refuses to turn one back`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.writeLocked { writer in
        try writer.commit([], log: [.test()], counters: ["meldingen/2026": 4])
        #expect(writer.snapshot.head.tellers == ["meldingen/2026": 4])
        #expect(throws: StoreError.misuse("teller meldingen/2026 loopt terug")) {
          try writer.commit([], log: [.test()], counters: ["meldingen/2026": 3])
        }
      }

      #expect(try fixture.open().readLocked { $0.head.tellers } == ["meldingen/2026": 4])
    }
  }

  @Test func `says that another holds the lock, and leaves it to them`() throws {
    try StoreFixture.with { fixture in
      let mine = try fixture.open()
      let other = try fixture.open()
      other.patience = .milliseconds(20)

      try mine.writeLocked { _ in
        #expect(throws: StoreError.notLocked) { try other.writeLocked { _ in } }
        #expect(throws: StoreError.notLocked) { try other.readLocked { _ in } }
      }
      try mine.readLocked { _ in
        #expect(throws: StoreError.notLocked) { try other.writeLocked { _ in } }
        #expect(throws: Never.self) { try other.readLocked { _ in } }
      }

      #expect(throws: Never.self) { try other.writeLocked { _ in } }
      #expect(StoreError.notLocked.exitCode == 75)
    }
  }

  @Test(arguments: [
    "../buiten.json", "/etc/vh", "personen//P.json", "personen/.tmp-P.json", "personen/./P",
    "HEAD", "FORMAT", "lock", "journal/txn", "logboek/2026-11.jsonl", "personen/\u{1b}.json", "",
  ])
  func `refuses a path outside the records`(path: String) throws {
    try StoreFixture.with { fixture in
      let before = fixture.everything()
      let folder = try fixture.open()

      let error = #expect(throws: StoreError.self) { try folder.add(path, "x") }

      #expect(error?.exitCode == 70)
      #expect(fixture.everything() == before)
    }
  }

  @Test func `commits a record with at most twelve syncs`() throws {
    try StoreFixture.with { fixture in
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      try folder.writeLocked { _ in }
      faulty.disarm()

      try folder.add("meldingen/2026/M-2026-0001.json", "een")
      let first = faulty.calls.filter { $0 == "sync" }.count
      faulty.disarm()
      try folder.add("meldingen/2026/M-2026-0002.json", "twee")
      let second = faulty.calls.filter { $0 == "sync" }.count

      #expect(first <= 12)
      #expect(second <= 7)
    }
  }

  @Test func `keeps everything to the user alone, whatever the umask`() throws {
    let before = umask(0o022)
    defer { umask(before) }
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("meldingen/2026/M-2026-0001.json", "een")
      try folder.saveDraft("anna", Data("x"))

      #expect(fixture.mode("") == 0o700)
      for file in fixture.everything() {
        let isFolder =
          (try? FileManager.default.contentsOfDirectory(
            atPath: fixture.path + "/" + file)) != nil
        #expect(fixture.mode(file) == (isFolder ? 0o700 : 0o600), "\(file)")
      }
    }
  }

  @Test func `follows no link, waits for no pipe and reads no folder in a record's place`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try Data("geheim").write(to: URL(fileURLWithPath: fixture.root + "/buiten"))
      symlink(fixture.root + "/buiten", fixture.path + "/personen/P-1.json")
      mkfifo(fixture.path + "/personen/P-2.json", 0o600)
      mkdir(fixture.path + "/personen/P-3.json", 0o700)
      symlink(fixture.root, fixture.path + "/personen/map")

      for file in ["P-1.json", "P-2.json", "P-3.json", "map/buiten"] {
        let error = #expect(throws: StoreError.self, "\(file)") {
          try folder.text("personen/" + file)
        }
        #expect(error?.exitCode == 65, "\(file)")
      }
    }
  }

  @Test func `finds and reads a file that someone else put there`() throws {
    try StoreFixture.with { fixture in
      try fixture.set("personen/kopie van P-1.json~", Data("x"))
      let folder = try fixture.open()

      let found = try folder.readLocked { try $0.paths(under: "personen") }

      #expect(found == ["personen/kopie van P-1.json~"])
      #expect(try folder.text(found[0]) == "x")
    }
  }

  @Test func `refuses a commit outside its locked section and a section inside another`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      let kept = try folder.writeLocked { $0 }

      #expect(throws: StoreError.self) { try kept.commit([], log: [.test()]) }
      _ = try folder.readLocked { _ in
        #expect(throws: StoreError.self) { try folder.writeLocked { _ in } }
      }
      #expect(try folder.generation() == 0)
    }
  }
}
