import Foundation
import Testing

@testable import VHDomain

/// An import followed and broken off: before the commit point nothing changes, after it all is there.
@Suite struct AfbrekenTests {
  private static let table = Invoertabel(
    .personen, kolommen: ["persoon_id", "achternaam"],
    rijen: (0..<120).map { ["P\($0)", "N\($0)"] })

  /// What is told during an import into a folder, broken off when `stop` says so.
  private func told(
    _ bureau: Bureau, stop: @escaping (Int, Stand) -> Bool
  ) throws -> (stands: [Stand], error: PerformError?) {
    var stands: [Stand] = []
    do throws(PerformError) {
      _ = try bureau.registry.perform(
        .importeren(Invoer([Self.table])), as: Bureau.everyone,
        voortgang: Voortgang {
          stands.append($0)
          return !stop(stands.count, $0)
        })
      return (stands, nil)
    } catch {
      return (stands, error)
    }
  }

  @Test func `tells every stage, and that it can't be broken off once it is saved`() throws {
    try Bureau.with { bureau in
      let stands = try told(bureau) { _, _ in false }.stands
      let stages = stands.map(\.wat).reduce(into: [String]()) {
        if $0.last != $1 { $0.append($1) }
      }
      #expect(
        stages == [
          "regels controleren", "regels overnemen", "regels van de werkwijze toetsen",
          "dossiers klaarzetten", "bestanden vergelijken", "vastleggen voorbereiden",
          "bestanden schrijven", "vastleggen",
        ])
      let firm = try #require(stands.firstIndex { !$0.isAfTeBreken })
      #expect(stands[firm...].allSatisfy { !$0.isAfTeBreken })
      #expect(stands[firm].wat == "bestanden schrijven")
    }
  }

  @Test func `broken off anywhere before the commit point nothing has changed`() throws {
    try Bureau.with { bureau in
      let before = Afdruk(try bureau.records)
      var at = 1
      while true {
        let (stands, error) = try told(bureau) { count, _ in count == at }
        guard error != nil else { break }
        #expect(error == .failed(.cancelled))
        #expect(stands.count == at && stands.allSatisfy(\.isAfTeBreken))
        #expect(Afdruk(try bureau.records) == before)
        at += 1
      }
      #expect(at > 10)
      #expect(try bureau.records.personen.count == 120)
      #expect(try bureau.registry.controle(as: Bureau.everyone).fouten == 0)
    }
  }

  @Test func `asked after the commit point it goes on to the end`() throws {
    try Bureau.with { bureau in
      let answer = try told(bureau) { _, stand in !stand.isAfTeBreken }
      #expect(answer.error == nil)
      #expect(try bureau.records.personen.count == 120)
    }
  }

  @Test func `a proof can be broken off too`() throws {
    let wereld = try Wereld()
    let actor = Actor(medewerker: "be", terminal: "t1")
    #expect(throws: PerformError.failed(.cancelled)) {
      try wereld.registry.proef(
        Wereld.invoer(Wereld.alles, "csv"), as: actor, voortgang: Voortgang { _ in false })
    }
  }

  @Test func `reading a large file can be broken off`() {
    let bytes = Array(("persoon_id\n" + String(repeating: "P\n", count: 200_000)).utf8)
    var told = 0
    #expect(throws: StoreError.cancelled) {
      try Invoertabel(
        .personen, bestand: "p.csv", bytes: bytes,
        voortgang: Voortgang { _ in
          told += 1
          return told < 3
        })
    }
    #expect(told == 3)
  }
}

/// Files that nobody would make on purpose.
@Suite struct SlechteInvoerTests {
  private func fouten(_ bytes: [UInt8], _ soort: Invoersoort = .personen) throws -> [String] {
    let table = Invoertabel(soort, bestand: soort.bestandsnaam, bytes: bytes)
    return try Wereld().weigering(.importeren(Invoer([table])), als: "be").zinnen
  }

  @Test func `another encoding is named, with what to do`() throws {
    let latin = Array("persoon_id,achternaam\nP1,Andr".utf8) + [0xE9, 0x0A]
    #expect(
      try fouten(latin) == [
        "personen.csv:2: dit is geen geldige UTF-8; bewaar het bestand als CSV in UTF-8"
      ])
    let wide: [UInt8] = [0xFF, 0xFE] + "persoon_id\nP1\n".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(
      try fouten(wide).first?.contains("NUL-byte; bewaar het bestand als CSV in UTF-8") == true)
    #expect(
      try fouten(Array("persoon_id\nP\u{0}1\n".utf8)).first?.hasPrefix("personen.csv:2:") == true)
  }

  @Test func `an empty file is a fault, only a header is not`() throws {
    #expect(
      try fouten([]) == ["personen.csv:1: het bestand is leeg; verwacht een regel met kolomnamen"])
    #expect(try fouten([0xEF, 0xBB, 0xBF]).count == 1)
    let wereld = try Wereld()
    #expect(try wereld.voerIn([(.personen, "persoon_id\n")]).tellingen[.personen] == .init())
  }

  @Test func `a cell of ten megabytes is refused without being shown`() throws {
    let big = String(repeating: "a", count: 10 << 20)
    let lines = try fouten(Array("persoon_id,achternaam\nP1,\(big)\nP2,Goed\n".utf8))
    #expect(lines == ["personen.csv:2: kolom achternaam is groter dan 1 MB"])
    #expect(try fouten(Array(big.utf8)).first?.contains("te lang") == true)
    #expect(try fouten(Array("persoon_id\n\"\(big)".utf8)).first?.contains("niet gesloten") == true)
  }

  @Test func `columns that stand twice are named`() throws {
    #expect(
      try fouten(Array("persoon_id,achternaam,achternaam\nP1,A,B\n".utf8)) == [
        "personen.csv:1: kolom \"achternaam\" komt twee keer voor"
      ])
  }

  @Test func `past the limit faults are counted by column, so all are told in bounded memory`() {
    var fouten = Invoerfouten(grens: 3)
    for regel in 2...11 {
      let rij = Invoerrij(soort: .personen, bestand: "p.csv", regel: regel)
      fouten.noteer(rij, "gemeente", "\"X\" is onbekend")
      fouten.noteer(rij, "geboortedatum", "\"Y\" bestaat niet")
    }
    let refusal = #expect(throws: Refusal.self) { try fouten.enforce(["p.csv"]) }
    #expect(
      refusal?.zinnen == [
        "p.csv:2:gemeente: \"X\" is onbekend", "p.csv:2:geboortedatum: \"Y\" bestaat niet",
        "p.csv:3:gemeente: \"X\" is onbekend",
        "p.csv:3:geboortedatum: en nog 9 fouten van hier tot en met regel 11; verbeter eerst de "
          + "fouten hierboven",
        "p.csv:4:gemeente: en nog 8 fouten van hier tot en met regel 11; verbeter eerst de fouten "
          + "hierboven",
      ])
  }

  @Test func `a file of something else stops after so many lines`() throws {
    let text = "persoon_id,achternaam\n" + String(repeating: "a,b,c\n", count: 20_000)
    let lines = try fouten(Array(text.utf8))
    #expect(lines.count == CSVText.foutgrens + 1)
    #expect(
      lines.last
        == "personen.csv:10002: vanaf hier is niet meer gelezen: 10000 regels zijn niet te lezen")
  }

  @Test func `text that steers a terminal is never repeated as it is`() throws {
    let lines = try fouten(
      Array("melding_id,ontvangen_op\nM,\u{1B}[2Jx\u{202E}\n".utf8), .meldingen)
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { !$0.isUnsafe } })
  }
}
