import Foundation
import Glibc
import Testing

@testable import VHDomain

@Suite struct DraftTests {
  @Test func `keeps a draft under any name and gives it back`() throws {
    try StoreFixture.with { fixture in
      let names = [".anna", "../../buiten", "anna/M-2026-0001", "zoë 100%"]
      let folder = try fixture.open()
      for name in names { try folder.saveDraft(name, Data(name)) }
      try folder.saveDraft(names[0], Data("later"))

      let next = try fixture.open()
      #expect(try next.drafts() == names.sorted())
      #expect(try next.draft(names[0]) == Data("later"))
      #expect(try next.draft(names[1]) == Data(names[1]))
      #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.root) == ["gegevens"])
    }
  }

  @Test func `removes a draft, and one that is absent is fine`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.saveDraft("anna", Data("x"))

      try folder.removeDraft("anna")
      try folder.removeDraft("anna")

      #expect(try folder.drafts() == [])
      #expect(try folder.draft("anna") == nil)
    }
  }

  @Test func `keeps the earlier draft when the new one cannot be written`() throws {
    try StoreFixture.with { fixture in
      let faulty = FaultyFileSystem()
      let folder = try fixture.open(faulty)
      try folder.saveDraft("anna", Data("eerder"))
      faulty.arm(.fails(ENOSPC), at: 1, only: "write")

      #expect(throws: StoreError.diskFull) { try folder.saveDraft("anna", Data("later")) }

      #expect(try folder.draft("anna") == Data("eerder"))
      #expect(try folder.drafts() == ["anna"])
      #expect(!fixture.everything().contains { $0.contains("tmp") })
    }
  }

  @Test func `needs no lock`() throws {
    try StoreFixture.with { fixture in
      let mine = try fixture.open()
      let other = try fixture.open()

      try mine.writeLocked { _ in try other.saveDraft("anna", Data("x")) }

      #expect(try mine.draft("anna") == Data("x"))
    }
  }

  @Test(arguments: ["", String(repeating: "x", count: 201)])
  func `refuses a name that no file can have`(name: String) throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()

      #expect(throws: StoreError.misuse("ongeldige conceptnaam")) {
        try folder.saveDraft(name, Data())
      }
    }
  }
}
