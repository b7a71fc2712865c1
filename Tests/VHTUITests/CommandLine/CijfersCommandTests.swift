import Foundation
import Testing
import VHDomain

@testable import VHTUI

/// `vh cijfers` on a practice folder: exit codes, and files that are whole or not there.
@Suite struct CijfersCommandTests {
  private let folder: URL
  private let store: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vh-cijfers-\(UUID())")
    store = folder.appending(path: "oefenmap").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try #require(
      Opdrachtregel.run(["oefen", "--meldingen", "0", "--alleen-aanmaken", "--gegevens", store])
        == 0)
  }

  private func cijfers(_ arguments: String...) -> Int32 {
    Opdrachtregel.run(["cijfers"] + arguments + ["--gegevens", store, "--als", "a.devries"])
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  @Test func `answers with the exit codes of the contract`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(Opdrachtregel.run(["cijfers", "--lijst", "--gegevens", path("nergens")]) == 0)
    #expect(cijfers("melding-triage") == 0)
    #expect(cijfers("melding-triage", "--toon", "Totaal/totaal:meldingen_alle") == 0)
    #expect(cijfers("meldingen") == 64)
    #expect(cijfers() == 64)
    #expect(cijfers("procesregie", "--periode", "2019-Q5") == 64)
    #expect(cijfers("procesregie", "--formaat", "pdf") == 64)
    #expect(cijfers("procesregie", "--csv-scheiding", ",") == 64)
    #expect(cijfers("procesregie", "--toon", "Weert") == 64)
    #expect(cijfers("procesregie", "--traject", "pag") == 65)
    #expect(cijfers("procesregie", "--gemeente", "Venlo") == 65)
    #expect(cijfers("procesregie", "--traject", "radicalisering") == 77)
    #expect(cijfers("procesregie", "--toon", "bij/Weert:casussen") == 77)
  }

  @Test func `lists the tables a house made itself, where its folder can be read`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let shipped = try #require(House.bytes(meegeleverd: "midden-limburg"))
    let own = """
      "cijfers": { "tabellen": [{ "id": "eigen-nazorg", "titel": "Eigen nazorg",
        "rijen": ["gemeente"], "kolommen": [{ "id": "meldingen", "kop": "Meldingen",
        "telt": "melding-triage.meldingen_alle", "trajecten": ["nazorg"] }] }] },
      """
    var text = String(decoding: shipped, as: UTF8.self)
    let brace = try #require(text.firstIndex(of: "{"))
    text.insert(contentsOf: own, at: text.index(after: brace))
    let profile = folder.appending(path: "huis.json")
    try text.write(to: profile, atomically: true, encoding: .utf8)
    try Vh.with { vh in
      let house = path("huis")
      #expect(
        try vh.run(["init", "--huis", profile.path, "--beheerder", "x", "--gegevens", house]).code
          == 0)

      let listed = try vh.run(["cijfers", "--lijst", "--gegevens", house, "--als", "x"])
      let without = try vh.run(["cijfers", "--lijst", "--gegevens", path("nergens")])

      #expect(listed.code == 0)
      #expect(listed.out.contains("eigen-nazorg"))
      #expect(without.code == 0)
      #expect(!without.out.contains("eigen-nazorg"))
    }
  }

  private func manager(_ arguments: String...) -> Int32 {
    Opdrachtregel.run(["cijfers"] + arguments + ["--gegevens", store, "--als", "m.janssen"])
  }

  @Test func `puts years side by side and asks one table of meetings, or says why not`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(cijfers("casussen", "--jaren", "3") == 0)
    #expect(cijfers("casussen", "--jaren", "0") == 64)
    #expect(cijfers("casussen", "--jaren", "30") == 64)
    #expect(cijfers("aanwezigheid", "--tafel", "triage") == 0)
    #expect(cijfers("aanwezigheid", "--tafel", "nergens") == 65)
    #expect(cijfers("hoofdstuk", "--periode", "verslagjaar-2026") == 0)
    #expect(cijfers("hoofdstuk", "--formaat", "csv") == 64)
    #expect(cijfers("hoofdstuk", "--gemeente", "Weert") == 64)
  }

  @Test func `publishes once, prints it byte for byte, and says what is different`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(cijfers("melding-triage", "--periode", "verslagjaar-2026", "--bevries") == 77)
    #expect(manager("melding-triage", "--periode", "2099", "--bevries") != 0)
    #expect(manager("melding-triage", "--periode", "verslagjaar-2026", "--bevries") == 0)
    #expect(manager("melding-triage", "--periode", "verslagjaar-2026", "--bevries") != 0)
    let one = path("een.txt")
    let two = path("twee.txt")
    #expect(manager("--bevroren", "1", "--naar", one) == 0)
    #expect(manager("--bevroren", "R-2026-0001", "--naar", two) == 0)

    let first = try Data(contentsOf: URL(filePath: one))
    #expect(try first == Data(contentsOf: URL(filePath: two)))
    #expect(String(decoding: first, as: UTF8.self).hasPrefix("Rapport R-2026-0001, bevroren op "))
    #expect(manager("--bevroren", "1", "--verschillen") == 0)
    #expect(manager("--bevroren", "7") == 66)
    #expect(manager("melding-triage", "--verschillen") == 64)
    #expect(manager("melding-triage", "--bevroren", "1") == 64)
  }

  @Test func `writes a new file, readable by its owner only`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = path("cijfers.csv")

    #expect(
      cijfers("procesregie", "--traject", "pga", "--formaat", "csv", "--naar", target) == 0)

    let text = try String(decoding: Data(contentsOf: URL(filePath: target)), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}gemeente;meldingen;casussen;unieke_personen\r\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test func `writes a page that stands on its own`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = path("cijfers.html")

    #expect(cijfers("melding-triage", "--formaat", "html", "--naar", target) == 0)

    let text = try String(contentsOfFile: target, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    #expect(text.hasSuffix("</html>\n"))
    #expect(cijfers("melding-triage", "--formaat", "html", "--toon", "x:y") == 64)
  }

  @Test func `leaves what is there alone, and nothing half written behind`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = path("cijfers.txt")
    try Data("oud".utf8).write(to: URL(filePath: target))

    #expect(cijfers("procesregie", "--naar", target) == 73)
    #expect(cijfers("procesregie", "--naar", path("nergens/cijfers.txt")) == 73)
    #expect(throws: CommandError.self) { try Uitvoerbestand.write("nieuw", to: target) }

    #expect(try String(contentsOfFile: target, encoding: .utf8) == "oud")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["cijfers.txt", "oefenmap"])
  }
}
