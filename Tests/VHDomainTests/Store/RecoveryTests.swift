import Foundation
import Glibc
import Testing

@testable import VHDomain

@Suite struct RecoveryTests {
  @Test func `stops at a damaged journal and leaves it for an administrator`() throws {
    try StoreFixture.with { fixture in
      try fixture.open().add("personen/P-1.json", "een")
      try Self.leaveJournal(fixture)
      var journal = try fixture.bytes("journal/txn")
      journal[20] ^= 1
      try fixture.set("journal/txn", journal)
      let folder = try fixture.open()

      let error = #expect(throws: StoreError.self) { try folder.add("personen/P-3.json", "x") }

      #expect(error == .readOnly(reason: "journal/txn: onleesbare inhoud"))
      #expect(error?.exitCode == 74)
      #expect(try folder.text("personen/P-1.json") == "een")
      #expect(folder.readOnlyReason == .damaged(path: "journal/txn", reason: "onleesbare inhoud"))
      #expect(try fixture.bytes("journal/txn") == journal)
    }
  }

  @Test func `does not finish a commit over a file that someone else changed since`() throws {
    try StoreFixture.with { fixture in
      try Self.leaveJournal(fixture)
      try fixture.set("personen/P-2.json", Data("met de hand"))

      let error = #expect(throws: StoreError.self) { try fixture.open().writeLocked { _ in } }

      #expect(error?.exitCode == 74)
      #expect(try fixture.bytes("personen/P-2.json") == Data("met de hand"))
      #expect(fixture.exists("journal/txn"))
    }
  }

  @Test func `reading finishes a commit that was broken off`() throws {
    try StoreFixture.with { fixture in
      try Self.leaveJournal(fixture)

      #expect(try fixture.open().text("personen/P-2.json") == "twee")
      #expect(try fixture.bytes("personen/P-2.json") == Data("twee"))
      #expect(!fixture.exists("journal/txn"))
    }
  }

  @Test func `removes what a crash left unfinished, but no draft that is being written`() throws {
    try StoreFixture.with { fixture in
      let leftovers = ["journal/txn.tmp", ".tmp-HEAD", "personen/.tmp-P-1.json"]
      for file in leftovers { try fixture.set(file, Data("half")) }
      try fixture.set("concepten/.tmp-anna-1", Data("vers"))
      try fixture.set("concepten/.tmp-anna-2", Data("oud"))
      var long = [timeval(tv_sec: 1_000, tv_usec: 0), timeval(tv_sec: 1_000, tv_usec: 0)]
      utimes(fixture.path + "/concepten/.tmp-anna-2", &long)

      try fixture.open().writeLocked { _ in }

      for file in leftovers { #expect(!fixture.exists(file), "\(file)") }
      #expect(fixture.exists("concepten/.tmp-anna-1"))
      #expect(!fixture.exists("concepten/.tmp-anna-2"))
    }
  }

  @Test func `replaces what stands in the log where a broken-off commit belongs`() throws {
    try StoreFixture.with { fixture in
      try Self.leaveJournal(fixture)
      try fixture.set("logboek/2026-11.jsonl", Data(String(repeating: "x", count: 5_000)))

      try fixture.open().add("personen/P-3.json", "drie")

      let folder = try fixture.open()
      #expect(try folder.readLocked { try $0.verifyLog() } == [])
      #expect(try folder.readLocked { try $0.logLines(since: 0).count } == 2)
    }
  }

  @Test func `writes the log line again after a failed sync, however sound it looks`() throws {
    try StoreFixture.with { fixture in
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      let receipt = try folder.writeLocked { writer in
        faulty.arm(.fails(EIO), at: 3, only: "sync")
        return try writer.commit([], log: [.test()])
      }
      #expect(
        receipt.deferred
          == .ioFailed(call: "fsync", path: "logboek/2026-11.jsonl", errno: EIO))
      faulty.disarm()

      try folder.writeLocked { _ in }

      let journalAndLogAndHead = 3
      #expect(faulty.calls.filter { $0 == "write" }.count == journalAndLogAndHead)
    }
  }

  @Test func `reading changes nothing`() throws {
    try StoreFixture.with { fixture in
      try fixture.set("personen/.tmp-P-1.json", Data("half"))
      let before = fixture.everything()
      unlink(fixture.path + "/reserve")

      let folder = try fixture.open()
      _ = try folder.readLocked { try ($0.paths(under: ""), $0.verifyLog()) }

      #expect(fixture.everything() == before.filter { $0 != "reserve" })
    }
  }

  @Test func `cuts an incomplete line off the log`() throws {
    try StoreFixture.with { fixture in
      try fixture.open().add("personen/P-1.json", "een")
      let log = try fixture.bytes("logboek/2026-11.jsonl")
      try fixture.set("logboek/2026-11.jsonl", log + Data(#"{"nr":2,"gener"#))

      try fixture.open().add("personen/P-2.json", "twee")

      let lines = try fixture.bytes("logboek/2026-11.jsonl").split(separator: 0x0A)
      #expect(lines.count == 2)
      #expect(try fixture.open().readLocked { try $0.verifyLog() } == [])
    }
  }

  @Test(arguments: ["ontbreekt", "korter", "anders"])
  func `stops when the log does not reach to where the head says`(damage: String) throws {
    try StoreFixture.with { fixture in
      try fixture.open().add("personen/P-1.json", "een")
      let log = try fixture.bytes("logboek/2026-11.jsonl")
      switch damage {
      case "ontbreekt": unlink(fixture.path + "/logboek/2026-11.jsonl")
      case "korter": try fixture.set("logboek/2026-11.jsonl", log.dropLast(10))
      default: try fixture.set("logboek/2026-11.jsonl", Data(log.map { $0 == 0x37 ? 0x38 : $0 }))
      }
      let folder = try fixture.open()

      let error = #expect(throws: StoreError.self) { try folder.add("personen/P-2.json", "x") }

      #expect(error?.exitCode == 74)
      #expect(!fixture.exists("personen/P-2.json"))
      #expect(try folder.text("personen/P-1.json") == "een")
      #expect(try folder.readLocked { try $0.verifyLog() } != [])
    }
  }

  @Test(arguments: ["2026-11-03T10:15:00Z", "2026-12-01T00:00:00Z"])
  func `stops when an older head was put back`(tijd: String) throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "een")
      let head = try fixture.bytes("HEAD")
      try folder.add("personen/P-2.json", "twee", tijd: tijd)
      let log = fixture.everything().filter { $0.hasSuffix(".jsonl") }
      try fixture.set("HEAD", head)

      let error = #expect(throws: StoreError.self) { try folder.add("personen/P-3.json", "x") }

      #expect(error?.message.contains("loopt achter") == true)
      #expect(fixture.everything().filter { $0.hasSuffix(".jsonl") } == log)
      #expect(try folder.readLocked { try $0.verifyLog() } != [])
    }
  }

  @Test func `reads on when the head is damaged, and changes nothing`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "een")
      try fixture.set("HEAD", Data("{"))

      #expect(try folder.text("personen/P-1.json") == "een")
      #expect(folder.readOnlyReason == .damaged(path: "HEAD", reason: "onleesbare inhoud"))
      #expect(throws: StoreError.self) { try folder.add("personen/P-2.json", "x") }
      #expect(try fixture.bytes("HEAD") == Data("{"))
    }
  }

  /// A durable commit of `personen/P-2.json` of which nothing was written out yet.
  private static func leaveJournal(_ fixture: StoreFixture) throws {
    let faulty = FaultyFileSystem()
    let folder = try fixture.open(faulty)
    try folder.writeLocked { writer in
      faulty.arm(.dies, at: 3, only: "sync")
      try writer.commit(
        [.put(path: "personen/P-2.json", bytes: Data("twee"), expected: nil)], log: [.test()])
    }
  }
}
