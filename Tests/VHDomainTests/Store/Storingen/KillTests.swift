import Foundation
import Testing

@testable import VHDomain

/// A program of its own is killed, as by `kill -9`, before and after every call it makes of the file
/// system; the next program finds what was there before or after, and goes on.
@Suite(.enabled(if: Proefprogramma.isThere, "het programma VHFaults is niet gebouwd"))
struct KillTests {
  @Test(arguments: Proefprogramma.soorten)
  func `whatever call it is killed at, the work is done or not begun`(soort: String) throws {
    try Bureau.with { bureau in
      try bureau.walk(Array(Walk.reporting))
      try bureau.registry.bewaar(
        [.init("tekst", soort: "tekst", ["eerste"])], op: .init("doel", Walk.persoon.record),
        titel: "Doel", als: Bureau.everyone)
      let beheer = Actor(medewerker: "b.beheer", terminal: "balie-1")
      _ = try bureau.registry.reservekopie(
        naar: bureau.place.root + "/gegevens-kopie", als: beheer)
      try bureau.perform(.persoonAanmaken(Walk.person("Na de kopie")))
      let base = try Folder(bureau.place)

      let whole = try base.copy()
      defer { try? FileManager.default.removeItem(atPath: whole.place.root) }
      let told = try whole.run(soort, "na", nil)
      let calls = try #require(Int(told.text.split(separator: " ").last?.dropLast() ?? ""))
      #expect(told.text.hasPrefix("klaar"))
      let outcome = try whole.state()
      let before = try base.state()
      #expect(outcome != before && calls > 5, "\(soort): \(told.text)")

      var killed = 0
      for call in Swift.stride(from: 1, through: calls, by: Self.stride(calls)) {
        for when in ["voor", "half", "na"] {
          let copy = try base.copy()
          defer { try? FileManager.default.removeItem(atPath: copy.place.root) }
          let told = try copy.run(soort, when, call)
          let what = "\(soort), \(when) aanroep \(call) van \(calls)"
          #expect(told.isKilled && told.text.isEmpty, "\(what): \(told.text)")
          killed += 1
          let found = try copy.state()
          #expect(found == before || found == outcome, "\(what)")
          try copy.expectSound(what)
        }
      }
      Faults.tell("kill -9 bij \(soort)", "\(killed) keer, \(calls) systeemaanroepen, 0 verloren")
    }
  }

  /// In the quick form a few calls of each kind, in the full one all of them.
  private static func stride(_ calls: Int) -> Int {
    Faults.isFull ? 1 : max(1, calls / 3)
  }

  /// A data folder with what stands beside it.
  private struct Folder {
    let place: StoreFixture

    init(_ place: StoreFixture) throws { self.place = place }

    func copy() throws -> Folder {
      let root =
        (place.root as NSString).deletingLastPathComponent + "/vh-dood-"
        + UUID().uuidString
      try FileManager.default.copyItem(atPath: place.root, toPath: root)
      return try Folder(StoreFixture(root: root))
    }

    func run(_ soort: String, _ when: String, _ call: Int?) throws -> (text: String, isKilled: Bool)
    {
      try Proefprogramma.run(
        ["werk", place.path, soort, when, call.map(String.init) ?? "nooit"])
    }

    /// What a next program sees: the records, the drafts, and whether a backup stands there.
    func state() throws -> State {
      let bureau = try Bureau(.file, place)
      let records = try bureau.records
      let drafts = try bureau.store.concepten().flatMap(\.velden).flatMap(\.waarden)
      let kopie = try? Kopie(opening: place.path + "-nieuw")
      let isHalf =
        kopie == nil
        && FileManager.default.fileExists(atPath: place.path + "-nieuw")
      return State(
        events: records.events.sorted(), drafts: drafts, backup: kopie?.generatie, isHalf: isHalf,
        unreadable: records.onleesbaar.count, counters: records.tellers)
    }

    /// Nothing wrong with the log, nothing left lying about, and the next commit works.
    func expectSound(_ what: String) throws {
      let bureau = try Bureau(.file, place)
      try bureau.perform(.persoonAanmaken(Walk.person("Verder")))
      let folder = try place.open()
      #expect(try folder.readLocked { try $0.controleer(.geen) } == [], "\(what)")
      let left = place.everything().filter { $0.contains("tmp") || $0.hasSuffix("txn") }
      #expect(left.allSatisfy { $0.hasPrefix("concepten/") }, "\(what): \(left)")
      #expect(try bureau.records.unfolded == [], "\(what)")
    }
  }

  private struct State: Equatable {
    var events: [String]
    var drafts: [String]
    var backup: Int?
    var isHalf: Bool
    var unreadable: Int
    var counters: [String: Int]
  }
}
