import Foundation
import Glibc
import Testing

@testable import VHDomain

@Suite struct OpenAndCreateTests {
  @Test func `makes the folders on the way`() throws {
    try StoreFixture.withoutStore { fixture in
      let path = fixture.root + "/een/twee/drie/"
      try DataFolder.create(at: path, files: [])

      #expect(try DataFolder(opening: path).generation() == 0)
      let reserve = try FileManager.default.attributesOfItem(atPath: path + "reserve")
      #expect(reserve[.size] as? Int == 8 << 20)
    }
  }

  @Test func `fills an empty folder but never one with something in it`() throws {
    try StoreFixture.withoutStore { fixture in
      mkdir(fixture.path, 0o700)
      try fixture.create()
      let before = fixture.everything()

      let error = #expect(throws: StoreError.self) { try fixture.create() }

      #expect(error == .exists(path: fixture.path))
      #expect(error?.exitCode == 73)
      #expect(fixture.everything() == before)
    }
  }

  @Test func `says that a place cannot be made`() throws {
    try StoreFixture.withoutStore { fixture in
      try Data().write(to: URL(fileURLWithPath: fixture.root + "/bestand"))

      let error = #expect(throws: StoreError.self) {
        try DataFolder.create(at: fixture.root + "/bestand/gegevens", files: [])
      }

      #expect(error?.exitCode == 73)
    }
  }

  @Test func `does not take a half-made folder for a data folder`() throws {
    try StoreFixture.withoutStore { fixture in
      let faulty = FaultyFileSystem()
      faulty.disarm()
      try DataFolder.create(at: fixture.path, files: [], fileSystem: faulty, reserveSize: 64)
      let total = faulty.calls.count
      let formatIsDurable = total - 1

      for call in 1..<formatIsDurable {
        let place = fixture.root + "/\(call)"
        let dying = FaultyFileSystem()
        dying.arm(.dies, at: call)
        #expect(throws: StoreError.self) {
          try DataFolder.create(at: place, files: [], fileSystem: dying, reserveSize: 64)
        }
        let isComplete = FileManager.default.fileExists(atPath: place + "/FORMAT")
        if isComplete {
          #expect(throws: Never.self) { try DataFolder(opening: place).writeLocked { _ in } }
        } else {
          let error = #expect(throws: StoreError.self) { try DataFolder(opening: place) }
          #expect(error?.exitCode == 66 || error?.exitCode == 78)
        }
      }
    }
  }

  @Test func `tells an absent folder from one that is not ours`() throws {
    try StoreFixture.withoutStore { fixture in
      #expect(throws: StoreError.notThere(path: fixture.path)) { try fixture.open() }
      try Data().write(to: URL(fileURLWithPath: fixture.path))
      #expect(throws: StoreError.notOurs(path: fixture.path)) { try fixture.open() }
      unlink(fixture.path)
      mkdir(fixture.path, 0o700)
      #expect(throws: StoreError.notOurs(path: fixture.path)) { try fixture.open() }
      try fixture.set("FORMAT", Data("iets anders"))
      #expect(throws: StoreError.notOurs(path: fixture.path)) { try fixture.open() }
    }
  }

  @Test func `refuses a network file system`() throws {
    try StoreFixture.with { fixture in
      let faulty = FaultyFileSystem()
      faulty.network = "nfs4"

      let error = #expect(throws: StoreError.self) { try fixture.open(faulty) }

      #expect(error == .networkFileSystem(type: "nfs4"))
      #expect(error?.exitCode == 78)
    }
  }

  @Test func `reads a folder of a newer format and changes nothing in it`() throws {
    try StoreFixture.with { fixture in
      try fixture.open().add("personen/P-1.json", "een")
      try fixture.set("FORMAT", Data(#"{"formaat":2,"opslag":"x","nieuw":true}"#))
      let folder = try fixture.open()

      #expect(try folder.text("personen/P-1.json") == "een")
      #expect(folder.readOnlyReason == .newerFormat(2))
      #expect(throws: StoreError.newerFormat(2)) { try folder.add("personen/P-2.json", "twee") }
    }
  }

  @Test func `refuses a folder whose lock was removed`() throws {
    try StoreFixture.with { fixture in
      unlink(fixture.path + "/lock")

      #expect(throws: StoreError.damaged(path: "lock", reason: "ontbreekt")) {
        try fixture.open()
      }
    }
  }

  @Test func `writes a head that people can read`() throws {
    try StoreFixture.with { fixture in
      try fixture.open().writeLocked { writer in
        try writer.commit([], log: [.test()], counters: ["meldingen/2026": 1])
      }

      let text = String(decoding: try fixture.bytes("HEAD"), as: UTF8.self)
      let expected = """
        {
          "generatie" : 1,
          "logboek" : {
        """
      #expect(text.hasPrefix(expected))
      #expect(text.contains(#"    "segment" : "2026-11""#))
      #expect(text.contains(#"    "meldingen/2026" : 1"#))
      #expect(text.hasSuffix("}\n"))
    }
  }
}
