import Foundation
import Testing

@testable import VHDomain

@Suite struct ControleTests {
  @Test func `finds nothing in sound records`() throws {
    let report = try Controlebron().verslag()

    #expect(report.bevindingen.map(\.regel) == [])
    #expect(
      report.samenvatting == "\(report.dossiers) dossiers gecontroleerd; er is niets gevonden.")
  }

  @Test(arguments: Controlegeval.alle)
  func `says what is wrong in one sentence`(geval: Controlegeval) throws {
    var source = try Controlebron()
    try geval.bederf(&source)

    #expect(source.regels(geval.controle) == geval.regels)
  }

  @Test func `every check is provoked by a case`() {
    #expect(Set(Controlegeval.alle.map(\.controle)) == Set(Controlepunt.alle.map(\.id)))
    #expect(Set(Controlepunt.alle.map(\.id)).count == Controlepunt.alle.count)
  }

  @Test func `faults come before what only asks for attention`() throws {
    var source = try Controlebron()
    for geval in Controlegeval.alle { try? geval.bederf(&source) }

    let report = source.verslag()
    let weights = report.bevindingen.map(\.ernst)

    #expect(report.fouten > 0 && report.aandacht > 0)
    #expect(weights == weights.filter { $0 == .fout } + weights.filter { $0 == .aandacht })
  }

  @Test func `of hidden records only the kind and the number are told`() throws {
    var source = try Controlebron()
    try source.wijzig(Controlebron.c1) { $0.inhoud.gemeente = "Weert" }
    try source.wijzig(Controlebron.c2) { $0.inhoud.gemeente = "Weert" }

    let told = source.verslag { $0.soort == .casus }.bevindingen.map(\.regel)

    #expect(
      told == [
        "2 casussen met afgeschermde inhoud: niet zoals het hoort. "
          + "De inhoud van een dossier volgt uit zijn verloop. (verloop)"
      ])
  }

  @Test func `a sentence about another record that is hidden is not told either`() throws {
    var source = try Controlebron()
    try source.wijzig(Controlebron.o1) {
      $0.inhoud.agenda = []
      $0.inhoud.huidigPunt = Controlebron.c1
    }

    let told = source.verslag { $0 == Controlebron.c1.record }.bevindingen.map(\.regel)

    #expect(!told.isEmpty)
    #expect(!told.joined().contains("C-2026-0001"))
  }

  @Test func `an overruled rule and an accepted warning are silent`() throws {
    var source = try Controlebron()
    try source.wijzig(Nummer<Overleg>(jaar: 2026, volgnummer: 2)) {
      $0.inhoud.aanwezig = ["politie"]
      $0.inhoud.aanvaard = [Aanvaarding(regel: "R-22", reden: "Spoed.")]
    }
    #expect(source.regels("waarschuwing").isEmpty)
  }

  @Test func `tells how far it is, and stops at once when asked`() throws {
    let wereld = try Wereld()
    let actor = Actor(medewerker: "be", terminal: "t1")
    var told: [Int] = []
    _ = try wereld.registry.controle(
      as: actor,
      voortgang: Voortgang {
        #expect($0.totaal == Controlepunt.alle.count && $0.isAfTeBreken)
        told.append($0.gedaan)
        return true
      })
    #expect(told == Array(0...Controlepunt.alle.count))
    told = []
    #expect(throws: StoreError.cancelled) {
      try wereld.registry.controle(
        as: actor,
        voortgang: Voortgang {
          told.append($0.gedaan)
          return told.count < 3
        })
    }
    #expect(told == [0, 1, 2])
  }

  @Test func `the report as JSON names the checks`() throws {
    var source = try Controlebron()
    try source.wijzig(Controlebron.p1) { $0.rev = 2 }
    let json = source.verslag().json

    #expect(json["fouten"] == .integer(1))
    guard case .array(let found)? = json["bevindingen"] else { return #expect(Bool(false)) }
    #expect(found.first?["nummer"] == .string("P-000001"))
    #expect(found.first?["controle"] == .string("revisie"))
  }
}

/// The checks on a real data folder.
@Suite struct OpslagcontroleTests {
  private func regels(_ bureau: Bureau) throws -> [String] {
    try bureau.reopen()
    return try bureau.registry.controle(as: Bureau.everyone).bevindingen.map(\.regel)
  }

  @Test func `a folder that was only changed by the program is sound`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      #expect(try regels(bureau) == [])
    }
  }

  @Test func `finds a changed log, an older file, a lost one and what does not belong`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let report = "meldingen/2026/M-2026-0001.json"
      let first = try bureau.place.bytes(report)
      try bureau.perform(.persoonAanmaken(Walk.person("Piet")))
      let persons = try bureau.records.personen.keys.sorted()
      let last = try #require(persons.last)
      let path = "personen/\(last).json"
      let other = "personen/P-000099.json"

      var changed = String(decoding: first, as: UTF8.self)
      changed = changed.replacingOccurrences(of: "\"rev\": ", with: "\"rev\":  ")
      try bureau.place.set(report, Data(changed.utf8))
      try bureau.place.set("personen/kopie.txt", Data("x".utf8))
      try bureau.place.set(
        other,
        Data(
          String(decoding: try bureau.place.bytes(path), as: UTF8.self)
            .replacingOccurrences(of: "\(last)", with: "P-000099").utf8))
      try FileManager.default.removeItem(atPath: "\(bureau.place.path)/\(path)")

      let found = try regels(bureau).joined(separator: "\n")

      #expect(found.contains("M-2026-0001: Dossier niet leesbaar: de controlesom klopt niet"))
      #expect(found.contains("\(last): Het logboek kent dit dossier, maar het bestand is er niet."))
      #expect(found.contains("P-000099: Het bestand is buiten vh om geplaatst. (buiten-logboek)"))
      #expect(found.contains("\"personen/kopie.txt\": hoort niet in de gegevensmap. (los-bestand)"))
    }
  }

  @Test func `finds an older version of a record put back, and a line of the log changed`() throws {
    try Bureau.with { bureau in
      let person = try #require(
        try bureau.perform(.persoonAanmaken(Walk.person("Jan"))).nieuw(Persoon.self))
      let path = "personen/\(person).json"
      let old = try bureau.place.bytes(path)
      try bureau.perform(.persoonAanvullen(person, Walk.person("Johan")))
      try bureau.place.set(path, old)

      #expect(
        try regels(bureau) == [
          "\(person): Het bestand is een oudere versie; latere wijzigingen zijn weg. (teruggedraaid)"
        ])

      let months = try FileManager.default.contentsOfDirectory(
        atPath: "\(bureau.place.path)/logboek")
      let log = "logboek/\(try #require(months.first))"
      let text = String(decoding: try bureau.place.bytes(log), as: UTF8.self)
      try bureau.place.set(
        log, Data(text.replacingOccurrences(of: "a.alles", with: "b.alles").utf8))
      #expect(try regels(bureau).contains { $0.hasPrefix(log) && $0.hasSuffix("(logboek)") })
    }
  }
}
