import Foundation
import Glibc
import Testing

@testable import VHDomain

/// Every call of a commit goes wrong once, in every way; what follows is before or after.
@Suite struct FaultTests {
  private static let changes: [Change] = [
    .put(path: "meldingen/2026/M-1.json", bytes: Data("nieuw"), expected: nil),
    .put(path: "personen/P-1.json", bytes: Data("anders"), expected: Sum(of: Data("oud"))),
    .delete(path: "personen/P-2.json", expected: Sum(of: Data("weg"))),
  ]
  private static let before = [
    "inrichting/huis.json": "{}\n", "personen/P-1.json": "oud", "personen/P-2.json": "weg",
  ]
  private static let after = [
    "inrichting/huis.json": "{}\n", "personen/P-1.json": "anders",
    "meldingen/2026/M-1.json": "nieuw",
  ]

  @Test(arguments: [
    FaultyFileSystem.Fault.dies, .fails(EIO), .fails(ENOSPC), .fails(EINTR),
    .doneButFails(EIO), .shortWrite, .keepsFailing(ENOSPC), .keepsFailing(EROFS),
    .keepsFailing(EINTR), .keepsShort,
  ])
  func `a commit with a fault at any call is wholly there or not at all`(
    fault: FaultyFileSystem.Fault
  ) throws {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      var call = 1
      var happened = true
      while happened {
        let copy = try fixture.copy(to: "\(call)")
        let faulty = FaultyFileSystem()
        let acknowledged = try Self.commit(copy, faulty, fault, at: call)
        happened = faulty.calls.count >= call
        try Self.expectWhole(copy, acknowledged, "\(fault) at call \(call): \(faulty.calls)")
        if [.fails(EINTR), .shortWrite, .keepsShort].contains(fault) { #expect(acknowledged) }
        try FileManager.default.removeItem(atPath: copy.root)
        call += fault.step
      }
      #expect(call > 40)
      Faults.tell("vastleggen met \(fault)", "\(call / fault.step) aanroepen, 0 verloren")
    }
  }

  @Test(arguments: [
    FaultyFileSystem.Fault.dies, .fails(EIO), .keepsFailing(ENOSPC), .fails(EINTR), .shortWrite,
  ])
  func `a recovery with a fault at any call ends in the same state`(
    fault: FaultyFileSystem.Fault
  ) throws {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      try Self.breakOff(fixture)
      var call = 1
      var happened = true
      while happened {
        let copy = try fixture.copy(to: "\(call)")
        let faulty = FaultyFileSystem()
        let folder = try copy.open(faulty)
        faulty.arm(fault, at: call)
        _ = try? folder.writeLocked { _ in }
        happened = faulty.calls.count >= call
        try Self.expectWhole(copy, true, "\(fault) at call \(call) of it: \(faulty.calls)")
        try FileManager.default.removeItem(atPath: copy.root)
        call += fault.step
      }
      #expect(call > 40)
      Faults.tell("vastleggen met \(fault)", "\(call / fault.step) aanroepen, 0 verloren")
    }
  }

  @Test func `a commit that cannot be written out yet is saved and read by everyone`() throws {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      try folder.writeLocked { _ in }

      let receipt = try folder.writeLocked { writer in
        faulty.arm(.dies, at: 3, only: "sync")
        let receipt = try writer.commit(Self.changes, log: [.test()])
        #expect(try writer.snapshot.read("personen/P-1.json") == Data("anders"))
        return receipt
      }
      #expect(receipt.deferred != nil)
      #expect(try Self.contents(folder) == Self.after)
      #expect(try folder.readLocked { try $0.verifyLog() } == [])
      #expect(folder.readOnlyReason != nil)

      faulty.disarm()
      try folder.add("personen/P-3.json", "verder")
      #expect(folder.readOnlyReason == nil)
      #expect(try fixture.bytes("personen/P-1.json") == Data("anders"))
      #expect(!fixture.exists("journal/txn"))
    }
  }

  @Test func `a failure at the commit point closes the session, and the next one decides`() throws {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      try folder.writeLocked { writer in
        faulty.arm(.fails(EIO), at: 2, only: "sync")
        #expect(throws: StoreError.inDoubt) { try writer.commit(Self.changes, log: [.test()]) }
        let again = #expect(throws: StoreError.self) { try writer.commit([], log: [.test()]) }
        #expect(again?.exitCode == 74)
      }
      #expect(folder.readOnlyReason == .inDoubt)
      #expect(throws: StoreError.self) { try folder.add("personen/P-3.json", "x") }
      #expect(try fixture.bytes("personen/P-1.json") == Data("oud"))
      #expect(fixture.exists("journal/txn"))

      try Self.expectWhole(fixture, true, "after a failed sync of the journal")
    }
  }

  @Test func `a second commit first finishes one that was put off`() throws {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      let next: [Change] = [.put(path: "personen/P-3.json", bytes: Data("x"), expected: nil)]
      try folder.writeLocked { writer in
        faulty.arm(.dies, at: 3, only: "sync")
        try writer.commit(Self.changes, log: [.test()])
        #expect(throws: StoreError.self) { try writer.commit(next, log: [.test()]) }
        faulty.disarm()
        let receipt = try writer.commit(next, log: [.test()])
        #expect(receipt == CommitReceipt(generation: 4, logNumbers: 4..<5, deferred: nil))
      }

      #expect(
        try Self.contents(fixture.open()) == Self.after.merging(["personen/P-3.json": "x"]) { $1 })
    }
  }

  @Test func `a rename that failed and yet happened is in doubt`() throws {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      try folder.writeLocked { writer in
        faulty.arm(.doneButFails(EIO), at: 1, only: "rename")
        #expect(throws: StoreError.inDoubt) { try writer.commit(Self.changes, log: [.test()]) }
      }

      #expect(try fixture.bytes("personen/P-1.json") == Data("oud"))
    }
  }

  @Test func `refuses a commit for which there is no room, with nothing changed`() throws {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      try folder.writeLocked { _ in }
      let names = fixture.everything()
      faulty.free = 1 << 20

      let error = #expect(throws: StoreError.self) { try folder.add("personen/P-3.json", "x") }

      #expect(error == .diskFull)
      #expect(error?.exitCode == 74)
      #expect(fixture.everything() == names)
      faulty.free = nil
      try folder.add("personen/P-3.json", "x")
    }
  }

  @Test func `spends the reserve when the disk turns out to be full after the commit point`() throws
  {
    try StoreFixture.with(inMemory: true) { fixture in
      try Self.prepare(fixture)
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      let receipt = try folder.writeLocked { writer in
        faulty.arm(.fails(ENOSPC), at: 2, only: "write")
        return try writer.commit(Self.changes, log: [.test()])
      }

      #expect(receipt.deferred == nil)
      #expect(!fixture.exists("reserve"))
      #expect(try Self.contents(folder) == Self.after)
      try fixture.open().writeLocked { _ in }
      #expect(fixture.exists("reserve"))
    }
  }

  // MARK: - Steps

  private static func prepare(_ fixture: StoreFixture) throws {
    let folder = try fixture.open()
    try folder.add("personen/P-1.json", "oud")
    try folder.add("personen/P-2.json", "weg")
  }

  /// Leaves a store with a durable commit of which only a part is written out.
  private static func breakOff(_ fixture: StoreFixture) throws {
    let faulty = FaultyFileSystem()
    let folder = try fixture.open(faulty)
    try folder.writeLocked { writer in
      faulty.arm(.dies, at: 4, only: "sync")
      try writer.commit(changes, log: [.test()])
    }
  }

  private static func commit(
    _ fixture: StoreFixture, _ faulty: FaultyFileSystem, _ fault: FaultyFileSystem.Fault,
    at call: Int
  ) throws -> Bool {
    let folder = try fixture.open(faulty)
    faulty.arm(fault, at: call)
    do {
      try folder.writeLocked { try $0.commit(changes, log: [.test()]) }
      return true
    } catch is StoreError {
      return false
    }
  }

  private static func contents(_ folder: DataFolder) throws -> [String: String] {
    try folder.readLocked { snapshot in
      var found: [String: String] = [:]
      for top in ["inrichting", "meldingen", "personen"] {
        for path in try snapshot.paths(under: top) {
          found[path] = try snapshot.read(path).map { String(decoding: $0, as: UTF8.self) }
        }
      }
      return found
    }
  }

  /// What the next program finds: one of the two states, a sound log, nothing left lying about,
  /// and a store that goes on working.
  private static func expectWhole(
    _ fixture: StoreFixture, _ acknowledged: Bool, _ comment: String
  ) throws {
    let next = try fixture.open()
    try next.writeLocked { _ in }
    let found = try contents(next)
    let isAfter = found == after
    #expect(isAfter || (found == before && !acknowledged), "\(comment)\n\(found)")
    #expect(try next.generation() == (isAfter ? 3 : 2), "\(comment)")
    #expect(try next.readLocked { try $0.verifyLog() } == [], "\(comment)")
    #expect(!fixture.everything().contains { $0.contains("tmp") || $0.hasSuffix("txn") })
    try next.add("personen/P-9.json", "verder")
    #expect(try next.text("personen/P-9.json") == "verder", "\(comment)")
  }
}
