import Foundation
import Testing

@testable import VHDomain

@Suite struct LogTests {
  private static let november = "logboek/2026-11.jsonl"

  @Test func `writes one readable line with the caller's keys in their order`() throws {
    try StoreFixture.with { fixture in
      let entry = LogEntry(
        tijd: "2026-11-03T10:15:00Z",
        fields: [
          ("medewerker", .text("anna")), ("rol", .none),
          ("velden", .list([.text("fase"), .number(2), .flag(true)])),
        ])
      try fixture.open().writeLocked { writer in try writer.commit([], log: [entry]) }

      let line = String(decoding: try fixture.bytes(Self.november), as: UTF8.self)
      #expect(
        line.hasPrefix(
          #"{"nr":1,"generatie":1,"tijd":"2026-11-03T10:15:00Z","medewerker":"anna","#
            + #""rol":null,"velden":["fase",2,true],"vorige":"sha256:000"#))
      #expect(line.hasSuffix("\"}\n"))
    }
  }

  @Test func `names each touched file with its new sum`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "een")
      try folder.writeLocked { writer in
        try writer.commit(
          [.delete(path: "personen/P-1.json", expected: Sum(of: Data("een")))],
          log: [.test("lezen"), .test("wissen")])
      }

      let lines = try folder.readLocked { try $0.logLines(since: 0) }
      #expect(lines.map(\.number) == [1, 2, 3])
      #expect(lines.map(\.generation) == [1, 2, 2])
      #expect(lines[0].files == ["personen/P-1.json": Sum(of: Data("een"))])
      #expect(lines[1].files == [:])
      #expect(lines[2].files == ["personen/P-1.json": Sum?.none])
    }
  }

  @Test func `starts a file each month, but never goes back to an earlier one`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "een")
      try folder.add("personen/P-2.json", "twee", tijd: "2026-12-01T00:00:00Z")
      try folder.add("personen/P-3.json", "drie", tijd: "2026-11-30T23:59:59Z")

      #expect(
        try folder.readLocked { try $0.list("logboek") } == ["2026-11.jsonl", "2026-12.jsonl"])
      #expect(try folder.readLocked { try $0.logLines(since: 1).map(\.number) } == [2, 3])
      #expect(try folder.readLocked { try $0.logLines(since: 0).map(\.number) } == [1, 2, 3])
      #expect(try folder.readLocked { try $0.verifyLog() } == [])
    }
  }

  @Test func `notices any flipped byte`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      try folder.add("personen/P-1.json", "een")
      try folder.add("personen/P-2.json", "twee")
      let log = try fixture.bytes(Self.november)

      for index in log.indices {
        var flipped = log
        flipped[index] ^= 1
        try fixture.set(Self.november, flipped)
        let problems = try folder.readLocked { try $0.verifyLog() }
        #expect(!problems.isEmpty, "byte \(index)")
      }
    }
  }

  @Test func `notices a line that was removed, swapped or cut off`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      for number in 1...4 { try folder.add("personen/P-\(number).json", "x") }
      let lines = try fixture.bytes(Self.november).split(separator: 0x0A)
      func problems(_ order: [Int]) throws -> [String] {
        try fixture.set(Self.november, Data(order.flatMap { lines[$0] + [0x0A] }))
        return try folder.readLocked { try $0.verifyLog() }.map(\.message)
      }

      #expect(try problems([0, 1, 2, 3]) == [])
      #expect(try problems([0, 2, 3]).first == "Op logregel 1 volgt regel 3.")
      #expect(try problems([0, 2, 1, 3]).first == "Op logregel 1 volgt regel 3.")
      #expect(
        try problems([0, 1, 2]) == [
          "HEAD wijst naar logregel 4, maar het logboek eindigt bij regel 3."
        ])
    }
  }

  @Test func `lets no text steer a terminal`() throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()
      let nasty = "\u{1b}[2J\u{9b}\u{202e}\"\\\n\u{7f}é"
      try folder.writeLocked { writer in try writer.commit([], log: [.test(nasty)]) }

      let line = try fixture.bytes(Self.november).dropLast()
      let text = String(decoding: line, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) })
      #expect(!text.unicodeScalars.contains("\u{202e}"))
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(object?["handeling"] as? String == nasty)
    }
  }

  @Test(arguments: [
    LogEntry(tijd: "gisteren", fields: []),
    LogEntry(tijd: "2026-13-03T10:15:00Z", fields: []),
    LogEntry(tijd: "2026-11-03T10:15:00Z", fields: [("hash", .none)]),
    LogEntry(tijd: "2026-11-03T10:15:00Z", fields: [("a", .none), ("a", .none)]),
  ])
  func `refuses a line that would break the log`(entry: LogEntry) throws {
    try StoreFixture.with { fixture in
      let folder = try fixture.open()

      #expect(throws: StoreError.self) {
        try folder.writeLocked { writer in try writer.commit([], log: [entry]) }
      }
      #expect(throws: StoreError.self) {
        try folder.writeLocked { writer in
          try writer.commit(
            [.put(path: "personen/P-1.json", bytes: Data("x"), expected: nil)], log: [])
        }
      }
      #expect(try folder.generation() == 0)
    }
  }
}
