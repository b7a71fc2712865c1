import Foundation
import Testing

@testable import VHDomain

/// The folder goes away under a running program, and comes back.
@Suite struct PlaceTests {
  private func move(_ from: String, to path: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: path)
  }

  private func expectGone(_ bureau: Bureau) throws {
    let known = bureau.registry.view(as: Bureau.everyone).personen.count
    let gone = StoreError.gone(path: bureau.place.path)
    #expect(throws: PerformError.failed(gone)) {
      try bureau.perform(.persoonAanmaken(Walk.person("Weg")))
    }
    #expect(throws: gone) { try bureau.registry.refresh() }
    #expect(throws: gone) { try bureau.registry.probeer(schrijvend: true) }
    #expect(bureau.store.alleenLezen == gone)
    #expect(bureau.registry.view(as: Bureau.everyone).personen.count == known)
  }

  private func expectGoesOn(_ bureau: Bureau) throws {
    try bureau.registry.refresh()
    try bureau.registry.probeer(schrijvend: true)
    try bureau.perform(.persoonAanmaken(Walk.person("Terug")))
    #expect(bureau.store.alleenLezen == nil)
    let next = try Bureau(.file, bureau.place)
    #expect(try next.records.differences(from: bureau.records) == [])
  }

  @Test func `nothing is saved in a folder that was moved away, and it goes on when it is back`()
    throws
  {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      let away = bureau.place.root + "/weg"
      try move(bureau.place.path, to: away)
      let before = StoreFixture(root: bureau.place.root).everything()
      try expectGone(bureau)
      #expect(StoreFixture(root: bureau.place.root).everything() == before)

      try move(away, to: bureau.place.path)
      try expectGoesOn(bureau)
    }
  }

  @Test func `the same store on another disk is taken up by itself, with what is in it`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      bureau.registry.meld(
        Aanwezig(nummer: Walk.persoon.record, naam: "Anna", sinds: Bureau.start))
      let away = bureau.place.root + "/weg"
      try move(bureau.place.path, to: away)
      try FileManager.default.createDirectory(
        atPath: bureau.place.path, withIntermediateDirectories: false)
      try expectGone(bureau)
      try FileManager.default.removeItem(atPath: bureau.place.path)
      try FileManager.default.copyItem(atPath: away, toPath: bureau.place.path)
      try Bureau(.file, bureau.place).perform(.persoonAanmaken(Walk.person("Elders")))

      try expectGoesOn(bureau)
      #expect(try bureau.records.personen.count == 3)
      #expect(!FileManager.default.fileExists(atPath: away + "/personen/P-000002.json"))
    }
  }

  @Test func `another store at the same path is not written in`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      try move(bureau.place.path, to: bureau.place.root + "/weg")
      try Bureau.create(at: bureau.place.path)
      let files = try bureau.place.contents()
      try expectGone(bureau)
      #expect(try bureau.place.contents() == files)
    }
  }

  @Test func `a try to write leaves nothing behind and says what stands in the way`() throws {
    try Bureau.with { bureau in
      let faulty = FaultyFileSystem()
      let own = try Bureau(.file, bureau.place, faulty)
      let files = try bureau.place.contents()
      try own.registry.probeer(schrijvend: true)
      faulty.free = 1 << 19
      #expect(throws: StoreError.diskFull) { try own.registry.probeer(schrijvend: false) }
      faulty.free = nil
      try own.registry.probeer(schrijvend: false)
      faulty.readOnly = true
      let error = #expect(throws: StoreError.self) { try own.registry.probeer(schrijvend: true) }
      #expect(error?.stand?.hasPrefix("ALLEEN LEZEN") == true)
      #expect(error?.message.contains("tmp") == false)
      #expect(try bureau.place.contents() == files)
    }
  }
}
