import Foundation
import Testing

@testable import VHDomain

/// What the log says of the commits of a store.
@Suite struct StoreLogTests {
  @Test func `every event has one line, and every line an event`() throws {
    try Bureau.with { bureau in
      let before = Set(try bureau.records.events)
      try bureau.walk(Walk.steps)

      let lines = try Self.lines(bureau).map {
        try Self.text($0, "nummer") + " " + Self.text($0, "event")
      }
      let events = Set(try bureau.records.events).subtracting(before)
      #expect(Set(lines) == events)
      #expect(lines.count == events.count)
    }
  }

  @Test func `commits within one tick of the clock get a line an event too`() throws {
    try Bureau.with { bureau in
      let before = Set(try bureau.records.events)
      for step in Walk.steps { try bureau.perform(step) }

      let lines = try Self.lines(bureau).map {
        try Self.text($0, "nummer") + " " + Self.text($0, "event")
      }
      #expect(lines.sorted() == Set(try bureau.records.events).subtracting(before).sorted())
    }
  }

  @Test func `a line names who, in which role, where, what and on which record`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting + Walk.screeningSteps)

      let line = try #require(
        try Self.lines(bureau).first { try Self.text($0, "wat") == "besloten" })
      let value = try JSONText.parse(line.json)
      let expected: [String: JSONValue] = [
        "nummer": "C-2026-0001", "rev": 2, "event": "e2", "wat": "besloten",
        "medewerker": "a.alles", "rol": "administratie", "terminal": "balie-1",
        "overleg": "O-2026-0001", "generatie": 9, "tijd": "2026-11-03T09:00:08Z",
      ]
      for (key, member) in expected { #expect(value[key] == member, "\(key)") }
    }
  }

  @Test func `the last line of a commit has the checksum of every file it wrote`() throws {
    try Bureau.with { bureau in
      for step in Walk.steps {
        let receipt = try bureau.perform(step)
        bureau.wait()
        let lines = try Self.lines(bureau).filter { $0.generation == receipt.generatie }

        let files = try #require(lines.last?.files)
        #expect(files.keys.sorted() == receipt.nummers.map(RecordFile.path).sorted(), "\(step)")
        for (file, sum) in files {
          let bytes = try bureau.place.bytes(file)
          #expect(sum == Sum(of: bytes), "\(file) after \(step)")
        }
        #expect(lines.dropLast().allSatisfy { $0.files.isEmpty })
      }
    }
  }

  @Test func `no name and no word anybody typed reaches the log`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)

      let everything = try bureau.place.contents()
      for word in [
        "Vertrouwelijk", "Geheimhouder", "Johannes", "Alleskunner", "Nieuweling", "1979",
      ] {
        let holders = everything.filter { $0.value.range(of: Data(word)) != nil }.keys
        #expect(!holders.isEmpty, "nobody holds \(word), so that this proves nothing")
        #expect(!holders.contains { $0.hasPrefix("logboek") || $0 == "HEAD" }, "\(word)")
      }
    }
  }

  @Test func `the chain of the log is sound after a walk, and a changed line shows`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)
      #expect(try Self.problems(bureau) == [])

      let file = "logboek/2026-11.jsonl"
      let log = String(decoding: try bureau.place.bytes(file), as: UTF8.self)
      let forged = log.replacingOccurrences(of: "\"wat\":\"monitoren\"", with: "\"wat\":\"x\"")
        .replacingOccurrences(of: "\"wat\":\"inMonitoring\"", with: "\"wat\":\"opgeschaald\"")
      try bureau.place.set(file, Data(forged))
      #expect(try Self.problems(bureau).count == 1)
    }
  }

  @Test func `a refused command leaves no line`() throws {
    try Bureau.with { bureau in
      #expect(throws: PerformError.self) { try bureau.perform(.monitoren(Walk.casus)) }

      let lines = try Self.lines(bureau)
      #expect(lines == [])
    }
  }

  // MARK: - Steps

  private static func lines(_ bureau: Bureau) throws -> [LogLine] {
    try bureau.place.open().readLocked { try $0.logLines(since: 0) }
  }

  private static func problems(_ bureau: Bureau) throws -> [LogProblem] {
    try bureau.place.open().readLocked { try $0.verifyLog() }
  }

  private static func text(_ line: LogLine, _ key: String) throws -> String {
    guard case .string(let text)? = try JSONText.parse(line.json)[key] else { return "niets" }
    return text
  }
}
