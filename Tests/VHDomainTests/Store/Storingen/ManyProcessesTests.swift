import Foundation
import Glibc
import Testing

@testable import VHDomain

/// Four programs commit at random on one folder and are killed now and then; whatever any of them
/// was told is saved is there, once, and nothing else is.
@Suite(.enabled(if: Proefprogramma.isThere, "het programma VHFaults is niet gebouwd"))
struct ManyProcessesTests {
  private static var each: Int { Faults.isFull ? 1000 : 50 }
  private static let writers = 4

  @Test func `nothing that was acknowledged to any of four programs is lost, whoever is killed`()
    throws
  {
    try Bureau.with { bureau in
      try bureau.walk(Array(Walk.reporting))
      let first = try bureau.records
      var random = SeededRandom(seed: 20_261_127)
      var programs: [Int: Process] = [:]
      var starts = 0
      let deadline = Date().addingTimeInterval(Faults.isFull ? 1500 : 120)
      while Date() < deadline {
        for who in 0..<Self.writers where programs[who]?.isRunning != true {
          let done = try Self.noted(bureau, who).count
          if done >= Self.each { continue }
          programs[who] = try Proefprogramma.start([
            "wandel", bureau.place.path, "\(who)", "\(Self.next(bureau, who))",
            "\(Self.next(bureau, who) + Self.each - done)", "\(random.next())",
            Self.journal(bureau, who), "\(Int.random(in: 100...3000, using: &random))",
          ])
          starts += 1
        }
        if programs.values.allSatisfy({ !$0.isRunning }) { break }
        usleep(UInt32.random(in: 20_000...(Faults.isFull ? 400_000 : 150_000), using: &random))
        let victim = Int.random(in: 0..<Self.writers, using: &random)
        if let program = programs[victim], program.isRunning,
          Int.random(in: 0..<3, using: &random) == 0
        {
          kill(program.processIdentifier, SIGKILL)
          program.waitUntilExit()
        }
      }
      for program in programs.values { program.waitUntilExit() }
      // Whoever was started again had been killed, by itself at some call or from outside.
      try Self.expectAll(bureau, first, starts - Self.writers)
    }
  }

  private static func journal(_ bureau: Bureau, _ who: Int) -> String {
    "\(bureau.place.root)/gemeld-\(who)"
  }

  /// A number that this program has not used before.
  private static func next(_ bureau: Bureau, _ who: Int) -> Int {
    let last = try? noted(bureau, who).last?.number
    return (last ?? 0) + 1000
  }

  private struct Noted {
    var number: Int
    var generation: Int
    var nummers: [String]
  }

  /// What a program was told is saved.
  private static func noted(_ bureau: Bureau, _ who: Int) throws -> [Noted] {
    guard let text = try? String(contentsOfFile: journal(bureau, who), encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 3, let number = Int(parts[0]), let generation = Int(parts[1]) else {
        return nil
      }
      return Noted(
        number: number, generation: generation,
        nummers: parts[2].split(separator: ",").map(String.init))
    }
  }

  private static func expectAll(_ bureau: Bureau, _ first: Records, _ kills: Int) throws {
    let told = try (0..<writers).flatMap { try noted(bureau, $0) }
    #expect(told.count >= writers * each, "\(told.count)")
    #expect(Set(told.map(\.generation)).count == told.count, "a generation was given out twice")
    let next = try Bureau(.file, bureau.place)
    let records = try next.records
    let lines = try bureau.place.open().readLocked { try $0.logLines(since: 0) }
    var files: [Int: Set<String>] = [:]
    for line in lines { files[line.generation, default: []].formUnion(line.files.keys) }
    for one in told {
      let paths = one.nummers.compactMap { RecordNummer($0).map(RecordFile.path) }
      #expect(files[one.generation] == Set(paths), "generation \(one.generation)")
    }
    // Each kill may leave one commit that nobody was told of.
    let commits = records.generatie - first.generatie
    #expect(told.count...(told.count + kills) ~= commits, "\(commits) \(told.count) \(kills)")
    #expect(kills > 0)
    #expect(Set(files.keys) == Set(1...records.generatie))
    #expect(records.onleesbaar.isEmpty && records.unfolded == [])
    #expect(
      records.personen.keys.map(\.record.volgnummer).sorted() == Array(1...records.personen.count))
    let folder = try bureau.place.open()
    #expect(try folder.readLocked { try $0.controleer(.geen) } == [])
    Faults.tell(
      "vier programma's tegelijk",
      "\(told.count) gemeld, \(commits) vastgelegd, \(kills) keer kill -9, 0 verloren")
  }
}
