import Foundation
import Glibc
import Testing

@testable import VHDomain

@Suite struct ReservekopieTests {
  private static let beheer = Actor(medewerker: "b.beheer", terminal: "balie-1")

  @Test func `what is restored is what was backed up, byte for byte`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let before = try bureau.place.contents()
      let verslag = try bureau.backup("kopie")
      let kopie = try bureau.open("kopie")
      let done = try kopie.zetTerug(
        naar: bureau.place.root + "/nieuw/gegevens", vervang: false, door: Self.beheer,
        op: Bureau.start)

      let restored = StoreFixture(root: bureau.place.root + "/nieuw")
      let own: Set = ["HEAD", "logboek/2026-11.jsonl"]
      #expect(
        try restored.contents().filter { !own.contains($0.key) }
          == before.filter { !own.contains($0.key) })
      #expect(verslag.generatie == 5)
      #expect(verslag.afwijkend == [] && verslag.overgeslagen == [])
      #expect(done.opzij == nil)
      #expect(restored.mode("HEAD") == 0o600 && restored.mode("personen") == 0o700)
      let next = try Bureau(.file, restored)
      #expect(try next.records.differences(from: bureau.records) == [])
      #expect(try bureau.lastLogged.contains(#""wat":"reservekopie","medewerker":"b.beheer""#))
      #expect(try next.lastLogged.contains(#""wat":"teruggezet","medewerker":"b.beheer""#))
      #expect(try next.lastLogged.contains(#""rol":"beheerder""#))
      #expect(try restored.open().readLocked { try $0.verifyLog() } == [])
      try next.perform(.persoonAanmaken(Walk.person("Piet")))
      #expect(try next.records.onleesbaar.isEmpty)
    }
  }

  @Test func `what others change meanwhile is in it, whole`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let other = try Bureau(.file, bureau.place)
      var done = 0
      let following = Voortgang { stand in
        if stand.wat == "kopiëren", done < 2 {
          done += 1
          _ = try? other.perform(.persoonAanmaken(Walk.person("Erbij")))
          _ = try? other.perform(.persoonAanvullen(Walk.persoon, Walk.person("Anders \(done)")))
        }
        return true
      }
      let verslag = try bureau.registry.reservekopie(
        naar: bureau.place.root + "/kopie", als: Self.beheer, voortgang: following)

      #expect(done > 0 && verslag.generatie == 5 + 2 * done)
      #expect(verslag.afwijkend == [])
      _ = try bureau.open("kopie").zetTerug(
        naar: bureau.place.root + "/nieuw/gegevens", vervang: false, door: Self.beheer,
        op: Bureau.start)
      let next = try Bureau(.file, StoreFixture(root: bureau.place.root + "/nieuw"))
      #expect(try next.records.differences(from: other.records) == [])
    }
  }

  @Test func `a damaged backup is never accepted`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      try bureau.backup("kopie")
      let kopie = StoreFixture(root: bureau.place.root)
      let files = try FileManager.default.subpathsOfDirectory(atPath: kopie.root + "/kopie").filter
      {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(
          atPath: kopie.root + "/kopie/" + $0, isDirectory: &isFolder)
        return !isFolder.boolValue
      }
      #expect(files.count > 8)
      for file in files {
        let path = kopie.root + "/kopie/" + file
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        var cases: [Data?] = [
          nil, Data(), sound.dropLast(), sound + Data("\n"), Data(count: sound.count),
        ]
        for index in Swift.stride(from: 0, to: sound.count, by: max(1, sound.count / 9)) {
          var flipped = sound
          flipped[index] ^= 1
          cases.append(flipped)
        }
        for damaged in cases {
          if let damaged { try damaged.write(to: URL(fileURLWithPath: path)) } else { unlink(path) }
          #expect(throws: StoreError.self, "\(file)") { try bureau.open("kopie") }
        }
        try sound.write(to: URL(fileURLWithPath: path))
      }
      try Data("x").write(to: URL(fileURLWithPath: kopie.root + "/kopie/personen/erbij.json"))
      #expect(throws: StoreError.self) { try bureau.open("kopie") }
      unlink(kopie.root + "/kopie/personen/erbij.json")
      _ = try bureau.open("kopie")
    }
  }

  @Test func `a data folder that is there is only set aside when asked, and closed to who has it`()
    throws
  {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      try bureau.backup("kopie")
      try bureau.perform(.persoonAanmaken(Walk.person("Later")))
      let before = try bureau.place.contents()
      let kopie = try bureau.open("kopie")
      #expect(throws: StoreError.exists(path: bureau.place.path)) {
        try kopie.zetTerug(
          naar: bureau.place.path, vervang: false, door: Self.beheer, op: Bureau.start)
      }
      #expect(try bureau.place.contents() == before)

      let done = try kopie.zetTerug(
        naar: bureau.place.path, vervang: true, door: Self.beheer, op: Bureau.start)

      let aside = try #require(done.opzij)
      #expect(FileManager.default.fileExists(atPath: aside + "/personen/P-000004.json"))
      let error = #expect(throws: PerformError.self) {
        try bureau.perform(.persoonAanmaken(Walk.person("Te laat")))
      }
      guard case .failed(.readOnly) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let next = try Bureau(.file, bureau.place)
      #expect(try next.records.generatie == 6)
      try next.perform(.persoonAanmaken(Walk.person("Verder")))
    }
  }

  @Test(arguments: [FaultyFileSystem.Fault.fails(ENOSPC), .fails(EIO)])
  func `a backup that fails leaves nothing behind`(fault: FaultyFileSystem.Fault) throws {
    try Bureau.with { bureau in
      try bureau.walk(Array(Walk.reporting.prefix(1)))
      let faulty = FaultyFileSystem()
      let own = try Bureau(.file, bureau.place, faulty)
      var call = 1
      while true {
        faulty.arm(fault, at: call)
        let made = try? own.backup("kopie")
        let happened = faulty.calls.count >= call
        faulty.disarm()
        let names = try FileManager.default.contentsOfDirectory(atPath: bureau.place.root)
        #expect(names.sorted() == (made == nil ? ["gegevens"] : ["gegevens", "kopie"]), "\(call)")
        if made != nil { _ = try bureau.open("kopie") }
        try? FileManager.default.removeItem(atPath: bureau.place.root + "/kopie")
        if !happened { return }
        call += Faults.isFull ? 1 : 5
      }
    }
  }

  @Test func `only who may export makes a backup`() throws {
    try Bureau.with { bureau in
      let error = #expect(throws: PerformError.self) {
        try bureau.registry.reservekopie(
          naar: bureau.place.root + "/kopie",
          als: Actor(medewerker: "p.regie", terminal: "balie-1"))
      }
      if case .refused = error { return }
      Issue.record("\(String(describing: error))")
    }
  }
}

extension Bureau {
  @discardableResult
  fileprivate func backup(_ name: String) throws -> Kopieverslag {
    try registry.reservekopie(
      naar: place.root + "/" + name, als: Actor(medewerker: "b.beheer", terminal: "balie-1"))
  }

  /// The last line of the log.
  fileprivate var lastLogged: String {
    get throws {
      let log = String(decoding: try place.bytes("logboek/2026-11.jsonl"), as: UTF8.self)
      return log.split(separator: "\n").last.map(String.init) ?? ""
    }
  }

  fileprivate func open(_ name: String) throws -> Kopie {
    try Kopie(opening: place.root + "/" + name)
  }
}

@Suite struct HerstelTests {
  private static let file = "personen/P-000001.json"
  private static let beheer = Actor(medewerker: "b.beheer", terminal: "balie-1")

  @Test func `an edit by hand is taken over as its history says, and what stood there is kept`()
    throws
  {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let sound = String(decoding: try bureau.place.bytes(Self.file), as: UTF8.self)
      let edited = Data(sound.replacingOccurrences(of: "Geheimhouder", with: "Anders"))
      try bureau.place.set(Self.file, edited)
      try bureau.reopen()
      #expect(try bureau.records.onleesbaar.count == 1)

      let points = try bureau.registry.herstel(reden: "typefout", als: Self.beheer)

      #expect(
        points.filter { $0.pad == Self.file && !$0.zin.contains("eigenaar") }.map(\.isHersteld) == [
          true
        ])
      #expect(try bureau.records.personen[Walk.persoon]?.inhoud.gegevens.achternaam == "Anders")
      #expect(try bureau.controle() == [])
      let kept = bureau.place.everything().filter { $0.hasPrefix("herstel/") }
      let copy = try #require(kept.first { $0.hasSuffix(Self.file) })
      #expect(try bureau.place.bytes(copy) == edited)
      let report = try #require(kept.first { $0.hasSuffix("verslag.json") })
      #expect(String(decoding: try bureau.place.bytes(report), as: UTF8.self).contains("typefout"))
      let log = try bureau.place.bytes("logboek/2026-11.jsonl")
      #expect(!String(decoding: log, as: UTF8.self).contains("typefout"))
      try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Verder")))
    }
  }

  @Test func `what is gone, older or spoilt comes back from a backup, and only from there`() throws
  {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting.dropLast())
      let older = try bureau.place.bytes(Self.file)
      try bureau.walk(Walk.reporting.suffix(1))
      let before = try bureau.place.bytes(Self.file)
      _ = try bureau.registry.reservekopie(naar: bureau.place.root + "/kopie", als: Self.beheer)
      let kopie = try Kopie(opening: bureau.place.root + "/kopie")
      for damaged in [nil, older, Data("stuk"), Data()] {
        if let damaged {
          try bureau.place.set(Self.file, damaged)
        } else {
          unlink(bureau.place.path + "/" + Self.file)
        }
        try bureau.reopen()
        let without = try bureau.registry.herstel(reden: "proef", als: Self.beheer)
        #expect(without.contains { $0.pad == Self.file && !$0.isHersteld })

        bureau.wait()
        let points = try bureau.registry.herstel(reden: "proef", als: Self.beheer, uit: kopie)

        #expect(points.contains { $0.pad == Self.file && $0.isHersteld })
        #expect(try bureau.place.bytes(Self.file) == before)
        #expect(try bureau.controle() == [])
      }
    }
  }

  @Test func `controle names a roll-back, open modes and a change that can't be finished`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting.dropLast())
      let older = try bureau.place.bytes(Self.file)
      try bureau.walk(Walk.reporting.suffix(1))
      try bureau.place.set(Self.file, older)
      chmod(bureau.place.path + "/HEAD", 0o644)
      try bureau.place.set("journal/txn", Data("stuk"))
      try bureau.reopen()

      #expect(try Set(bureau.controle()).isSuperset(of: ["teruggedraaid", "rechten", "journaal"]))
    }
  }

  @Test func `nobody mends without a reason or the right`() throws {
    try Bureau.with { bureau in
      #expect(throws: PerformError.self) {
        try bureau.registry.herstel(reden: "  ", als: Self.beheer)
      }
      #expect(throws: PerformError.self) {
        try bureau.registry.herstel(
          reden: "proef", als: Actor(medewerker: "p.regie", terminal: "balie-1"))
      }
    }
  }
}

extension Bureau {
  /// The checks of the files that found something.
  fileprivate func controle() throws -> [String] {
    let points = Set(Controlepunt.opslagpunten.map(\.id) + ["leesbaar", "verloop", "revisie"])
    return try registry.controle(as: Bureau.everyone).bevindingen.map(\.controle)
      .filter(points.contains)
  }
}
