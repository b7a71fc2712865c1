import Foundation
import Testing

@testable import VHDomain

/// The schemas in `Resources/schema` say of every file what the program reads and writes.
@Suite struct SchemaDocsTests {
  private static let boek = Result { try Schemaboek.maak() }
  private static let folder = "Resources/schema/"

  @Test func `the published schemas are those of the types`() throws {
    let boek = try Self.boek.get()
    let isRecording = ProcessInfo.processInfo.environment["VH_GOLDEN"] == "opnemen"
    for (name, schema) in boek.bestanden {
      let path = Brontekst.wortel.appending(path: Self.folder + name)
      let text = schema.sortedKeys.pretty
      if isRecording {
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: path)
      }
      #expect((try? Brontekst.lees(Self.folder + name)) == text, "\(name)")
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Brontekst.wortel.appending(path: Self.folder).path)
    #expect(Set(names) == Set(boek.bestanden.keys))
    if isRecording { Issue.record("opgenomen") }
  }

  @Test func `every fact there is fits, and with one member more or another kind it does not`()
    throws
  {
    try check(Persoon.self, Feiten.persoon)
    try check(Melding.self, Feiten.melding)
    try check(Casus.self, Feiten.casus)
    try check(Overleg.self, Feiten.overleg)
    try check(Consultdag.self, Feiten.consulten)
    try check(Informatievraag.self, Feiten.informatievragen)
    try check(Contact.self, Feiten.contacten)
    try check(Voorstel.self, Feiten.voorstellen)
    try check(Medewerkers.self, Feiten.medewerkers)
  }

  private func check<A: Aggregate>(_ type: A.Type, _ facts: [A.Fact]) throws {
    var stored = Stored<A>(nieuw: Nummer<A>(jaar: 2026, volgnummer: 1), op: Bureau.start)
    for (index, fact) in facts.enumerated() {
      let head = try Feiten.hoofd("e\(index + 1)", reden: "Omdat.")
      stored.verloop.append(Event(head, wat: fact))
      stored.inhoud.apply(fact, head)
    }
    stored.rev = stored.verloop.count
    let value = try JSONText.parse(try RecordFile.encode(stored, replacing: nil))
    let boek = try Self.boek.get()
    let path = RecordFile.path(stored.nummer.record)
    let toets = Schematoets(root: try #require(boek.schema(path), "\(path)"))
    #expect(toets.fouten(value) == [], "\(path)")
    for place in value.objects().sample {
      var more = value
      more.set("te veel", at: place.path + ["nogIets"])
      #expect(toets.fouten(more) != [], "\(path) \(place.path)")
    }
    for place in value.leaves().sample {
      var other = value
      other.set(["verkeerd": []], at: place)
      #expect(toets.fouten(other) != [], "\(path) \(place)")
    }
  }

  @Test(arguments: [11, 2_026] as [UInt64])
  func `records of random commands fit`(seed: UInt64) throws {
    try Bureau.with { bureau in
      var random = SeededRandom(seed: seed)
      for _ in 0..<150 {
        let step = RandomStep.next(try bureau.records, using: &random)
        _ = try? bureau.perform(step)
        bureau.wait()
      }
      try Self.expectFits(bureau.place, least: 20)
    }
  }

  @Test func `every file of a folder fits: records, head, log, drafts, presence, backup`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)
      try bureau.registry.bewaar(
        [.init("tekst", soort: "tekst", ["half"])], op: .init("doel", Walk.casus.record),
        titel: "Doel", als: Bureau.everyone)
      bureau.registry.meld(Aanwezig(nummer: Walk.casus.record, naam: "Anna", sinds: Bureau.start))
      let path = "personen/P-000001.json"
      let sound = String(decoding: try bureau.place.bytes(path), as: UTF8.self)
      try bureau.place.set(path, Data(sound.replacingOccurrences(of: "Geheim", with: "Anders")))
      let beheer = Actor(medewerker: "b.beheer", terminal: "balie-1")
      _ = try bureau.registry.herstel(reden: "proef", als: beheer)
      _ = try bureau.registry.reservekopie(naar: bureau.place.root + "/kopie", als: beheer)
      try FileManager.default.copyItem(
        atPath: bureau.place.root + "/kopie/MANIFEST.json",
        toPath: bureau.place.path + "/MANIFEST.json")
      try Self.expectFits(bureau.place, least: 15)
    }
  }

  @Test func `a change on its way fits`() throws {
    let entry = JournalEntry(
      generatie: 3,
      handelingen: [
        .put(path: "personen/P-000001.json", bytes: Data("{}"), expected: nil),
        .delete(path: "a", expected: .none), .append(path: "b", offset: 4, bytes: Data("x")),
      ])
    let line = try entry.encoded.prefix { $0 != UInt8(ascii: "\n") }
    let schema = try #require(try Self.boek.get().bestanden["journaal.schema.json"])
    #expect(Schematoets(root: schema).fouten(try JSONText.parse(line)) == [])
  }

  @Test func `the profiles that come along fit, and what the reader refuses the schema refuses`()
    throws
  {
    let toets = Schematoets(root: try #require(try Self.boek.get().bestanden["huis.schema.json"]))
    for id in House.meegeleverd {
      let house = try JSONText.parse(House.bytes(meegeleverd: id) ?? [])
      #expect(toets.fouten(house) == [], "\(id)")
      for (index, place) in house.objects().enumerated() where index % 7 == 0 {
        var more = house
        more.set("te veel", at: place.path + ["nogIets"])
        #expect(toets.fouten(more) != [], "\(id) \(place.path)")
        for key in place.keys {
          var less = house
          less.set([:], at: place.path)
          for kept in place.keys where kept != key {
            less.set(house.value(at: place.path + [kept]) ?? [:], at: place.path + [kept])
          }
          if toets.fouten(less) == [] { continue }
          #expect(throws: InputFaults.self, "\(id) \(place.path) \(key)") {
            try House.read(Data(less.pretty), file: "huis.json")
          }
        }
      }
    }
  }

  /// Every file with a schema is as it says; the others are the few that are no JSON.
  private static func expectFits(_ place: StoreFixture, least: Int) throws {
    let boek = try Self.boek.get()
    var checked = 0
    for (path, bytes) in try place.contents() {
      guard let schema = boek.schema(path) else {
        let isKept = path.hasPrefix("herstel/")
        #expect(isKept || ["lock", "reserve"].contains(path), "\(path)")
        continue
      }
      let isLog = path.hasSuffix(".jsonl")
      for part in isLog ? bytes.split(separator: UInt8(ascii: "\n")) : [bytes] {
        #expect(Schematoets(root: schema).fouten(try JSONText.parse(part)) == [], "\(path)")
      }
      checked += 1
    }
    #expect(checked >= least)
  }
}

/// An object within a value.
private struct Objectplek {
  var path: [String]
  var keys: [String]

}

extension Array {
  /// About sixty of them, the first and last among them.
  fileprivate var sample: [Element] {
    let step = Swift.max(1, count / 60)
    return indices.filter { $0.isMultiple(of: step) || $0 == count - 1 }.map { self[$0] }
  }
}

extension JSONValue {
  /// Every object in it, itself included.
  fileprivate func objects(_ path: [String] = []) -> [Objectplek] {
    switch self {
    case .object(let object):
      [Objectplek(path: path, keys: object.keys)]
        + object.members.flatMap { $0.value.objects(path + [$0.key]) }
    case .array(let items):
      items.enumerated().flatMap { $1.objects(path + ["\($0)"]) }
    default: []
    }
  }

  /// Every text, number and flag in it.
  fileprivate func leaves(_ path: [String] = []) -> [[String]] {
    switch self {
    case .object(let object): object.members.flatMap { $0.value.leaves(path + [$0.key]) }
    case .array(let items): items.enumerated().flatMap { $1.leaves(path + ["\($0)"]) }
    default: [path]
    }
  }
}

/// The same files, judged by a validator that is none of ours.
@Suite struct OnafhankelijkeSchemaTests {
  private static let hasValidator =
    run(["-c", "from jsonschema import Draft202012Validator"]).code == 0

  @Test(.enabled(if: hasValidator, "python3 met de module jsonschema ontbreekt"))
  func `an independent validator takes every file of a practice store, and no damaged one`() throws
  {
    try StoreFixture.withoutStore(inMemory: true) { place in
      try Self.practice(place)
      let folder = place.path
      let script = Brontekst.wortel.appending(path: "scripts/schemacontrole.py").path
      let found = Self.run([script, folder])
      #expect(found.code == 0, "\(found.text.suffix(2000))")
      #expect(found.text.contains(" 0 fouten"))

      let path = "inrichting/medewerkers.json"
      for (member, value) in [("nogIets", JSONValue.string("x")), ("rev", "een")] {
        let sound = try place.bytes(path)
        var other = try place.json(path)
        other.set(value, at: [member])
        try place.set(path, Data(other.pretty))
        let found = Self.run([script, folder])
        #expect(found.code == 1 && found.text.contains(path), "\(found.text.suffix(500))")
        try place.set(path, sound)
      }
    }
  }

  /// A practice house with a small register in it, taken over like a real one.
  private static func practice(_ place: StoreFixture) throws {
    let house = try Bureau.house
    let moment = Moment(milliseconden: 1_795_689_727_000)
    try FileStore.create(
      at: place.path, house: house, profile: Bureau.profile, medewerkers: Oefenhuis.medewerkers,
      at: moment, oefenmap: true)
    let store = try FileStore(opening: place.path)
    let tables = Oefenregister.bestanden(
      house: house, vandaag: moment.dag, meldingen: 60, zaad: 1
    ).compactMap { file in
      Invoersoort.allCases.first { $0.bestandsnaam == file.naam }.map {
        Invoertabel($0, bestand: file.naam, bytes: Array(file.tekst.utf8))
      }
    }
    try Registry(store) { moment }.perform(
      .importeren(Invoer(bronsysteem: "oefenregister", tables)),
      as: Actor(medewerker: "beheer", terminal: "oefenen"))
    try Oefenhuis.fill(store, house: house, today: moment)
  }

  private static func run(_ arguments: [String]) -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    guard (try? process.run()) != nil else { return (127, "") }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
