import Foundation
import Testing

@testable import VHDomain

/// Several programs on one data folder.
@Suite struct TwoStoresTests {
  @Test func `each sees what the other commits`() throws {
    try Bureau.with { first in
      let second = try Bureau(.file, first.place)
      for (index, step) in Walk.steps.enumerated() {
        let (acting, watching) = index.isMultiple(of: 2) ? (first, second) : (second, first)
        acting.now = Moment(milliseconden: Bureau.start.milliseconden + 1000 * index)
        try acting.perform(step)

        try watching.registry.refresh()
        #expect(try watching.records.differences(from: acting.records) == [], "\(step)")
      }
      try first.reopen()
      #expect(try first.records.differences(from: second.records) == [])
    }
  }

  @Test func `a decision is taken on what is there now, not on what was seen`() throws {
    try Bureau.with { first in
      try first.perform(.registreren(Walk.intake(), ontvangen: true))
      let second = try Bureau(.file, first.place)
      try first.perform(.inScreeningNemen([Walk.melding1]))
      let before = try first.place.contents()

      let error = #expect(throws: PerformError.self) {
        try second.perform(.inScreeningNemen([Walk.melding1]))
      }

      let reason = "M-2026-0001 is al in behandeling (in-screening)."
      #expect(error == .refused(Refusal("T3", reason)))
      #expect(try first.place.contents() == before)
      #expect(try second.records.differences(from: first.records) == [])
    }
  }

  @Test func `numbers are never handed out twice, however many write at once`() throws {
    try Bureau.with { bureau in
      let (path, writers, each) = (bureau.place.path, 4, 15)
      let handed = Handed()
      DispatchQueue.concurrentPerform(iterations: writers) { writer in
        do {
          let own = try Bureau(.file, StoreFixture(root: String(path.dropLast("/gegevens".count))))
          for _ in 0..<each { handed.add(try Self.register(own).nieuw) }
        } catch {
          Issue.record("writer \(writer): \(error)")
        }
      }

      let total = writers * each
      try bureau.registry.refresh()
      let records = try bureau.records
      #expect(handed.nummers.count == 2 * total)
      #expect(Set(handed.nummers).count == 2 * total)
      #expect(records.generatie == total)
      #expect(records.tellers == ["M-2026": total, "P": total])
      #expect(records.meldingen.keys.map(\.record.volgnummer).sorted() == Array(1...total))
      #expect(records.unfolded == [])
    }
  }

  @Test func `a record changed outside the program is not written over`() throws {
    try Bureau.with { bureau in
      let file = "personen/P-000001.json"
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      for (member, value) in [
        ("rev", JSONValue.integer(7)), ("gewijzigd", "2026-11-04T10:00:00.000Z"),
      ] {
        var edited = try bureau.place.json(file)
        edited.set(value, at: [member])
        try bureau.place.setSealed(file, edited)
        let bytes = try bureau.place.bytes(file)

        let error = #expect(throws: PerformError.self) {
          try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Piet")))
        }

        #expect(error == .failed(.conflict(path: file)), "\(member)")
        #expect(try bureau.place.bytes(file) == bytes)
        try bureau.registry.refresh()
        #expect(try bureau.records.personen[Walk.persoon]?.inhoud.gegevens.voornamen == "Jan")
        try bureau.reopen()
      }
    }
  }

  @Test func `after a conflict the records are read anew, and the command can be given again`()
    throws
  {
    try Bureau.with { bureau in
      let file = "personen/P-000001.json"
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      var edited = try bureau.place.json(file)
      edited.set(7, at: ["rev"])
      try bureau.place.setSealed(file, edited)
      #expect(throws: PerformError.failed(.conflict(path: file))) {
        try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Piet")))
      }

      try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Piet")))

      #expect(try bureau.records.personen[Walk.persoon]?.rev == 8)
    }
  }

  @Test func `a record spoilt while the program runs is refused and shown as unreadable`() throws {
    try Bureau.with { bureau in
      let file = "personen/P-000001.json"
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      try bureau.place.set(file, Data("stuk"))

      #expect(throws: PerformError.failed(.conflict(path: file))) {
        try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Piet")))
      }

      #expect(try bureau.records.onleesbaar[Walk.persoon.record] == "de controlesom ontbreekt")
      #expect(try bureau.place.bytes(file) == Data("stuk"))
    }
  }

  @Test func `a file in the place of a new record is not written over`() throws {
    try Bureau.with { bureau in
      let file = "personen/P-000001.json"
      try bureau.place.set(file, Data("van een ander"))

      #expect(throws: PerformError.failed(.conflict(path: file))) {
        try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      }

      #expect(try bureau.place.bytes(file) == Data("van een ander"))
      #expect(try bureau.records.generatie == 0)
    }
  }

  @Test func `a folder put back to an earlier state is read as it is now`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      let (earlier, files) = (try bureau.records, try bureau.place.contents())
      try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Piet")))

      for (file, bytes) in files { try bureau.place.set(file, bytes) }

      #expect(try bureau.records.differences(from: earlier) == [])
    }
  }

  @Test func `who works on a record is known as long as that program runs, and no longer`() throws {
    try Bureau.with { first in
      let here = try FileStore(opening: first.place.path)
      let told = Aanwezig(nummer: Walk.casus.record, naam: "Anna", sinds: Bureau.start)
      var there: FileStore? = try FileStore(opening: first.place.path)
      there?.meld(told)
      #expect(here.elders() == [told])
      #expect(there?.elders() == [])
      there?.meld(nil)
      #expect(here.elders() == [])
      there?.meld(told)
      there = nil
      #expect(here.elders() == [])

      try first.place.set("aanwezig/achtergebleven", Data("{}"))
      #expect(here.elders() == [])
      #expect(!first.place.exists("aanwezig/achtergebleven"))
    }
  }

  // MARK: - Steps

  /// Registers a melding, as often as it takes to get the lock on a busy computer.
  private static func register(_ bureau: Bureau) throws -> Receipt {
    while true {
      do {
        return try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      } catch PerformError.failed(.notLocked) {
        continue
      }
    }
  }
}

/// Numbers collected by writers that work at once.
private final class Handed: @unchecked Sendable {
  private let lock = NSLock()
  private var collected: [RecordNummer] = []

  var nummers: [RecordNummer] { lock.withLock { collected } }

  func add(_ more: [RecordNummer]) { lock.withLock { collected += more } }
}
