import Foundation
import Glibc
import Testing

@testable import VHDomain

@Suite struct UitvoerTests {
  private static let manager = Actor(medewerker: "ma", terminal: "t1")

  private static func files(_ wereld: Wereld) throws -> [(Invoersoort, String)] {
    let uitvoer = try wereld.registry.uitvoer(as: Actor(medewerker: "ra", terminal: "t1"))
    return Invoersoort.allCases.map {
      ($0, String(decoding: uitvoer.bytes($0.bestandsnaam), as: UTF8.self))
    }
  }

  @Test(arguments: [3, UInt64.random(in: .min ... .max)])
  func `what is exported and imported again is exported the same`(seed: UInt64) throws {
    var random = Willekeur(seed)
    let first = try Wereld()
    try first.voerIn(Bestanden.willekeurig(&random))
    let exported = try Self.files(first)
    let second = try Wereld()
    let verslag = try second.voerIn(exported)
    #expect(verslag.waarschuwingen == [], "seed \(seed)")
    let again = try Self.files(second)
    for (left, right) in zip(exported, again) {
      #expect(left.1 == right.1, "\(left.0), seed \(seed)")
    }
    #expect(try Samenhang.ontvouwen(second.records) == [], "seed \(seed)")
  }

  @Test func `casussen decided here are exported from their state`() throws {
    let first = try Wereld()
    _ = try first.gesloten()
    _ = try first.onderProcesregie()
    let exported = try Self.files(first)
    let second = try Wereld()
    try second.voerIn(exported)
    func days(_ wereld: Wereld) throws -> [String] {
      try wereld.records.casussen.values.map { stored in
        let casus = stored.inhoud
        return "\(casus.fase) \(String(describing: casus.eersteScreening)) "
          + "\(String(describing: casus.eersteTriage)) \(casus.trajecten.last?.traject ?? "") "
          + "\(String(describing: casus.procesregieVan)) \(String(describing: casus.afsluiting?.op))"
      }.sorted()
    }
    #expect(try days(first) == days(second))
    #expect(try first.records.personen.count == second.records.personen.count)
  }

  @Test func `who may export gets what that person may see`() throws {
    let wereld = try Wereld()
    try wereld.voerIn([
      (.personen, "persoon_id,achternaam\nP1,Geheim\nP2,Open\n"),
      (.casussen, "casus_id,triage_op,traject,personen\nX,2019-01-01,radicalisering,P1\n"),
    ])
    #expect(throws: Refusal.self) {
      try wereld.registry.uitvoer(as: Actor(medewerker: "ad", terminal: "t1"))
    }
    let seen = try wereld.registry.uitvoer(as: Self.manager)
    for name in seen.bestanden {
      let text = String(decoding: seen.bytes(name), as: UTF8.self)
      #expect(!text.contains("Geheim") && !text.contains("radicalisering,"), "\(name)")
      if name.hasSuffix(".json") {
        #expect(throws: Never.self) { try JSONText.parse(text) }
      }
    }
    #expect(try Self.files(wereld).contains { $0.1.contains("Geheim") })
  }

  @Test(arguments: [FaultyFileSystem.Fault.dies, .fails(EIO), .fails(ENOSPC)])
  func `an import with a fault at any call is there wholly or not at all`(
    fault: FaultyFileSystem.Fault
  ) throws {
    try Bureau.with { bureau in
      let rows = (0..<120).map { ["P\($0)", "Naam \($0)"] }
      let table = Invoertabel(.personen, kolommen: ["persoon_id", "achternaam"], rijen: rows)
      let path = bureau.place
      var call = 1
      var happened = true
      while happened {
        let copy = try path.copy(to: "\(call)")
        let faulty = FaultyFileSystem()
        let other = try Bureau(.file, copy, faulty)
        faulty.arm(fault, at: call)
        let acknowledged = (try? other.perform(.importeren(Invoer([table])))) != nil
        happened = faulty.calls.count >= call
        faulty.disarm()
        let found = try Bureau(.file, copy).records
        #expect(found.personen.count == 120 || found.personen.isEmpty && !acknowledged)
        #expect(found.onleesbaar.isEmpty)
        try FileManager.default.removeItem(atPath: copy.root)
        call += call < 20 ? 1 : 53
      }
      #expect(call > 100)
    }
  }
}

/// Random files that can be imported.
enum Bestanden {
  static func willekeurig(_ random: inout Willekeur) -> [(Invoersoort, String)] {
    var lines = [
      "casus_id,gemeente,personen,meldingen,screening_op,screening_tafel,triage_op,"
        + "traject,procesregie_van,afgesloten_op,afsluitreden,procesregisseur,c1,c2"
    ]
    var meldingen = [
      "melding_id,ontvangen_op,gemeente,verward_gedrag,traject,personen,omschrijving"
    ]
    var zrm = ["casus_id,persoon,gemeten_op,versie,domein,score"]
    var notities = ["notitie_id,casus_id,datum,door,tekst"]
    func maybe(_ text: String) -> String { Bool.random(using: &random) ? text : "" }
    for n in 0..<40 {
      let start = Datum(2017, 1, 1)?.plus(dagen: Int.random(in: 0...1500, using: &random))
      guard let start else { continue }
      let person = "P\(Int.random(in: 0..<20, using: &random))"
      let place = ["Weert", "Roermond", "buiten:Venlo", ""].randomElement(using: &random) ?? ""
      meldingen.append(
        "M\(n),\(start),\(place),\(maybe("ja")),\(maybe("pga")),\(maybe(person)),"
          + "\"Zegt \"\"ja\"\";\nen, \(n)\"")
      lines.append(
        "C\(n),\(place),\(person),M\(n),\(start.plus(dagen: 2)),\(maybe("verward").isEmpty ? "overig" : "verward"),"
          + "\(maybe("\(start.plus(dagen: 9))")),\(maybe("top-x")),\(maybe("\(start.plus(dagen: 9))")),"
          + "\(maybe("\(start.plus(dagen: 200))")),\(maybe("klaar")),\(maybe("R\(n % 3)")),\(maybe("ja")),\(maybe("nee"))"
      )
      zrm.append("C\(n),\(person),\(start.plus(dagen: 20)),2013,d\(n),\(maybe("4"))")
      notities.append("N\(n),C\(n),\(start.plus(dagen: 20)),\(maybe("Jo")),\"a\nb \(n)\"")
    }
    let personen = (0..<20).map { "P\($0),Naam\($0),\(maybe("1980-02"))" }
    return [
      (.personen, (["persoon_id,achternaam,geboortedatum"] + personen).joined(separator: "\n")),
      (.meldingen, meldingen.joined(separator: "\n")), (.casussen, lines.joined(separator: "\n")),
      (.zrm, zrm.joined(separator: "\n")), (.notities, notities.joined(separator: "\n")),
    ]
  }
}
