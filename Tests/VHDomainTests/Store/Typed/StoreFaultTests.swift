import Foundation
import Glibc
import Testing

@testable import VHDomain

/// A command with a fault at any call of the file system is wholly carried out or not at all.
@Suite struct StoreFaultTests {
  /// Two meldingen become one casus: three files, a line each, a new number.
  private static let command = Command.inScreeningNemen([Walk.melding1, Walk.melding2])

  @Test(arguments: [
    FaultyFileSystem.Fault.dies, .fails(EIO), .fails(ENOSPC), .doneButFails(EIO),
    .keepsFailing(ENOSPC), .fails(EINTR), .keepsShort,
  ])
  func `a command is there wholly or not at all, and what was acknowledged is there`(
    fault: FaultyFileSystem.Fault
  ) throws {
    try Self.prepared { fixture, before, after in
      let later = try fixture.copy(to: "later")
      try Self.meanwhile(later)
      let laterFiles = try later.contents()
      var call = 1
      var happened = true
      while happened {
        let copy = try fixture.copy(to: "\(call)")
        let faulty = FaultyFileSystem()
        let bureau = try Bureau(.file, copy, faulty)
        for (file, bytes) in laterFiles { try copy.set(file, bytes) }
        faulty.arm(fault, at: call)
        let acknowledged = Self.isAcknowledged(bureau)
        happened = faulty.calls.count >= call
        let what = "\(fault) at call \(call): \(faulty.calls.suffix(8))"
        faulty.disarm()

        if !happened { #expect(acknowledged) }
        try Self.expectWhole(copy, before, after, acknowledged, what)
        try Self.expectGoesOn(bureau, after, what)
        try FileManager.default.removeItem(atPath: copy.root)
        call += fault.step
      }
      #expect(call > 60)
      Faults.tell("opdracht met \(fault)", "\(call / fault.step) aanroepen, 0 verloren")
    }
  }

  @Test func `a store being made is complete or no store`() throws {
    try StoreFixture.withoutStore(inMemory: true) { fixture in
      let house = try Bureau.house
      let expected = Records(house: house, medewerkers: Bureau.people, at: Bureau.start)
      var call = 1
      var happened = true
      while happened {
        let path = fixture.root + "/\(call)"
        let faulty = FaultyFileSystem()
        faulty.arm(.dies, at: call)
        let made: Void? = try? FileStore.create(
          at: path, house: house, profile: Bureau.profile, medewerkers: Bureau.people,
          at: Bureau.start, fileSystem: faulty)
        happened = faulty.calls.count >= call
        let store = try? FileStore(opening: path)

        #expect(made == nil || store != nil, "call \(call)")
        if let store {
          #expect(try store.load().differences(from: expected) == [], "call \(call)")
        }
        try? FileManager.default.removeItem(atPath: path)
        call += 1
      }
      #expect(call > 40)
    }
  }

  @Test func `a full disk is told in Dutch and changes nothing`() throws {
    try Self.prepared { fixture, before, after in
      let faulty = FaultyFileSystem()
      let bureau = try Bureau(.file, fixture, faulty)
      let files = try fixture.contents()
      faulty.free = 1 << 20
      let error = #expect(throws: PerformError.self) { try bureau.perform(Self.command) }

      #expect(error == .failed(.diskFull))
      #expect(
        StoreError.diskFull.message
          == "De schijf is vol en er is niets gewijzigd; maak ruimte vrij en probeer het opnieuw.")
      #expect(try fixture.contents() == files)
      #expect(try bureau.records.differences(from: before) == [])

      faulty.free = nil
      try bureau.perform(Self.command)
      #expect(bureau.store.alleenLezen == nil)
      #expect(try bureau.records.casussen == after.casussen)
    }
  }

  @Test func `a disk that turns out full while writing changes nothing`() throws {
    try Self.prepared { fixture, before, _ in
      let faulty = FaultyFileSystem()
      let bureau = try Bureau(.file, fixture, faulty)
      let files = try fixture.contents()
      faulty.arm(.fails(ENOSPC), at: 1, only: "write")

      #expect(throws: PerformError.failed(.diskFull)) { try bureau.perform(Self.command) }

      #expect(try fixture.contents() == files)
      #expect(try bureau.records.differences(from: before) == [])
    }
  }

  @Test func `a folder that can only be read is told in Dutch and changes nothing`() throws {
    try Self.prepared { fixture, before, _ in
      let faulty = FaultyFileSystem()
      let bureau = try Bureau(.file, fixture, faulty)
      let files = try fixture.contents()
      faulty.readOnly = true
      let error = #expect(throws: PerformError.self) { try bureau.perform(Self.command) }

      guard case .failed(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.message.contains("alleen-lezen schijf"), "\(failure.message)")
      #expect(failure.message.contains("waarschuw uw beheerder"), "\(failure.message)")
      #expect(bureau.store.alleenLezen != nil)
      #expect(try fixture.contents() == files)
      #expect(try bureau.records.differences(from: before) == [])

      faulty.readOnly = false
      try bureau.perform(Self.command)
      #expect(bureau.store.alleenLezen == nil)
    }
  }

  @Test func `after a failure at the commit point the store reads on and changes nothing more`()
    throws
  {
    try Self.prepared { fixture, before, after in
      let faulty = FaultyFileSystem()
      let bureau = try Bureau(.file, fixture, faulty)
      faulty.arm(.fails(EIO), at: 2, only: "sync")
      #expect(throws: PerformError.failed(.inDoubt)) { try bureau.perform(Self.command) }
      faulty.disarm()

      #expect(bureau.store.alleenLezen == .inDoubt)
      #expect(throws: PerformError.self) { try bureau.perform(Self.command) }
      let seen = try bureau.records
      #expect(seen.differences(from: before) == [] || seen.casussen == after.casussen)

      let next = try Bureau(.file, fixture)
      try next.perform(.persoonAanmaken(Walk.person("Kees")))
      #expect(try next.records.casussen == after.casussen)
    }
  }

  // MARK: - Steps

  /// A folder with two meldingen, and the records before and after the command.
  private static func prepared(
    _ body: (StoreFixture, _ before: Records, _ after: Records) throws -> Void
  ) throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let before = try bureau.records
      let copy = try bureau.place.copy(to: "after")
      let other = try Bureau(.file, copy)
      try meanwhile(copy)
      try other.perform(command)
      try body(bureau.place, before, try other.records)
    }
  }

  /// Another program commits, so that the command begins with catching up.
  private static func meanwhile(_ fixture: StoreFixture) throws {
    try Bureau(.file, fixture).perform(.persoonAanvullen(Walk.persoon, Walk.person("Kees")))
  }

  private static func isAcknowledged(_ bureau: Bureau) -> Bool {
    (try? bureau.perform(command)) != nil
  }

  /// What the next program finds.
  private static func expectWhole(
    _ fixture: StoreFixture, _ before: Records, _ after: Records, _ acknowledged: Bool,
    _ what: String
  ) throws {
    let next = try Bureau(.file, fixture)
    let found = try next.records
    let isAfter = found.differences(from: after) == []
    let isBefore =
      found.casussen.isEmpty && found.meldingen == before.meldingen
      && found.generatie == before.generatie + 1 && found.onleesbaar.isEmpty
    #expect(isAfter || isBefore && !acknowledged, "\(what)")
    #expect(try fixture.open().readLocked { try $0.verifyLog() } == [], "\(what)")
  }

  /// The program that met the fault goes on once it has passed, unless the store is in doubt.
  private static func expectGoesOn(_ bureau: Bureau, _ after: Records, _ what: String) throws {
    if bureau.store.alleenLezen == .inDoubt { return }
    if try bureau.records.casussen.isEmpty { try bureau.perform(command) }
    #expect(try bureau.records.differences(from: after) == [], "\(what)")
  }
}
