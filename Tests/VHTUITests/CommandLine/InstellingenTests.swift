import Foundation
import Testing

@testable import VHTUI

/// The configuration: what it says, what goes above it, and what is told of its faults.
@Suite struct InstellingenTests {
  private func read(
    _ text: String, terminal: String = "pts/3", opties: Instellingen.Opties = .init(),
    omgeving: [String: String] = [:]
  ) -> Instellingen {
    Instellingen(
      Instellingenbestand.read(text.utf8, file: "instellingen.json"), terminal: terminal,
      opties: opties, omgeving: { omgeving[$0] })
  }

  // MARK: - What is in force

  @Test func `an empty file gives the defaults`() {
    let found = read("{}")
    #expect(found.fouten.isEmpty)
    #expect(found.thema.waarde == .standaard)
    #expect(found.kleur.waarde == .auto)
    #expect(!found.muis.waarde)
    #expect(found.gordijnNaMinuten.waarde == 10)
    #expect(found.gordijnInOverlegNaMinuten.waarde == 60)
    #expect(found.medewerker.waarde.isEmpty)
    #expect(!found.gedeeldScherm.waarde)
    #expect(found.regels.allSatisfy { $0.bron == .standaard })
  }

  @Test func `option goes above environment, environment above file, file above default`() {
    let file = #"{"kleur": "altijd", "medewerker": "uit.bestand", "thema": "mono"}"#
    let variables = ["NO_COLOR": "1", "VH_ALS": "uit.omgeving", "VH_THEMA": "hoog-contrast"]
    let options = Instellingen.Opties(kleur: .altijd, muis: true, als: "uit.optie")

    let plain = read(file)
    #expect(plain.kleur.waarde == .altijd && plain.kleur.bron == .bestand)
    #expect(plain.medewerker.waarde == "uit.bestand")
    #expect(plain.thema.waarde == .mono && plain.thema.bron == .bestand)

    let surrounded = read(file, omgeving: variables)
    #expect(surrounded.kleur.waarde == .nooit && surrounded.kleur.naam == "$NO_COLOR")
    #expect(surrounded.medewerker.waarde == "uit.omgeving")
    #expect(surrounded.thema.waarde == .hoogContrast && surrounded.thema.bron == .omgeving)

    let asked = read(file, opties: options, omgeving: variables)
    #expect(asked.kleur.waarde == .altijd && asked.kleur.naam == "--kleur")
    #expect(asked.muis.waarde && asked.muis.bron == .optie)
    #expect(asked.medewerker.waarde == "uit.optie" && asked.medewerker.bron == .optie)
  }

  @Test func `--kleur auto leaves it to NO_COLOR`() {
    let found = read("{}", opties: .init(kleur: .auto), omgeving: ["NO_COLOR": "1"])
    #expect(!found.metKleur)
  }

  @Test func `the first part that names the terminal goes above the rest`() {
    let file = """
      {"thema": "mono", "gordijnNaMinuten": 3, "terminals": [
        {"terminal": "tty2", "gedeeldScherm": true, "thema": "hoog-contrast"},
        {"terminal": "tty*", "gedeeldScherm": false, "medewerker": "a.devries"}]}
      """
    let second = read(file, terminal: "tty2")
    #expect(second.gedeeldScherm.waarde)
    #expect(second.thema.waarde == .hoogContrast)
    #expect(second.medewerker.waarde == "a.devries")
    #expect(second.gordijnNaMinuten.waarde == 3)
    #expect(!read(file, terminal: "tty3").gedeeldScherm.waarde)
    #expect(read(file, terminal: "tty3").medewerker.waarde == "a.devries")
    #expect(read(file, terminal: "pts/2").medewerker.waarde.isEmpty)
    #expect(read(file, terminal: "pts/2").thema.waarde == .mono)
  }

  @Test func `the example of the manual has no faults, and every key is explained`() {
    #expect(read(Instellingenbestand.voorbeeld).fouten.isEmpty)
    #expect(Instellingenbestand.uitleg.map(\.sleutel) == read("{}").regels.map(\.sleutel))
  }

  // MARK: - Faults

  @Test func `names every fault with its key and what is expected, and keeps the rest`() {
    let found = read(
      """
      {"thema": "paars", "kleur": "nooit", "gordijnNaMinuten": 5000, "muis": "ja", "tema": 1,
       "terminals": [{"terminal": "pts/*", "medewerker": 3, "gedeeldScherm": true}, 7]}
      """)
    let expected = [
      #"thema: "paars" is onbekend; verwacht standaard, hoog-contrast of mono"#,
      "gordijnNaMinuten: 5000 valt buiten bereik; verwacht een geheel getal van 0 tot en met 1440",
      #"muis: "ja" is geen ja of nee; verwacht true of false"#,
      "terminals[0].medewerker: 3 is geen tekst; verwacht tekst van hooguit 60 tekens",
      "terminals[1]: 7 is geen object; verwacht een object tussen { en }",
      #"onbekende sleutel "tema"; bedoelt u "thema"?"#,
    ].map { "instellingen.json: \($0)" }
    for line in expected { #expect(found.fouten.contains(line), "\(line)") }
    #expect(found.fouten.count == expected.count)
    #expect(found.thema.waarde == .standaard && found.thema.bron == .standaard)
    #expect(found.gordijnNaMinuten.waarde == 10)
    #expect(found.kleur.waarde == .nooit)
    #expect(found.gedeeldScherm.waarde)
  }

  @Test(arguments: ["", "{", "[]", "{\"thema\": \"mono\", \"thema\": \"mono\"}", "\u{0}"])
  func `a text that is no configuration is one fault and all defaults`(text: String) {
    let found = read(text)
    #expect(found.fouten.count == 1)
    #expect(found.regels.allSatisfy { $0.bron == .standaard })
    #expect(found.melding.hasPrefix("instellingen.json: "))
    #expect(found.melding.hasSuffix("De standaard geldt."))
  }

  @Test func `an unknown theme in the environment is told and the file counts`() {
    let found = read(#"{"thema": "mono"}"#, omgeving: ["VH_THEMA": "ro\u{1B}ze"])
    #expect(found.thema.waarde == .mono)
    #expect(found.fouten.count == 1)
    #expect(found.fouten[0].hasPrefix("VH_THEMA: \"ro·ze\" is onbekend; verwacht"))
  }

  @Test func `the first sentence counts the faults it leaves out`() {
    #expect(read(#"{"thema": 1, "kleur": 1, "muis": 1}"#).melding.contains("En nog 2; zie vh"))
    #expect(read("{}").melding.isEmpty)
  }

  // MARK: - On the command line

  private func settings(_ vh: Vh, _ text: String) throws -> [String: String] {
    try FileManager.default.createDirectory(
      atPath: vh.home + "/instel/vh", withIntermediateDirectories: true)
    _ = try vh.write("instel/vh/instellingen.json", text)
    return ["XDG_CONFIG_HOME": vh.home + "/instel"]
  }

  @Test func `vh instellingen tells each value with where it comes from`() throws {
    try Vh.with { vh in
      let place = try settings(vh, #"{"thema": "mono", "gordijnNaMinuten": 0}"#)
      let answer = try vh.run(
        "instellingen", "--kleur", "nooit", with: place.merging(["VH_ALS": "x"]) { $1 })
      #expect(answer.code == 0)
      #expect(answer.err.isEmpty)
      let rows = answer.outLines.map { $0.split(separator: " ").joined(separator: " ") }
      #expect(rows.contains("thema mono bestand"))
      #expect(rows.contains("kleur nooit optie --kleur"))
      #expect(rows.contains("gordijnNaMinuten nooit bestand"))
      #expect(rows.contains("gordijnInOverlegNaMinuten 60 min standaard"))
      #expect(rows.contains("medewerker x omgeving $VH_ALS"))
      #expect(rows.contains("bestand \(vh.home)/instel/vh/instellingen.json"))
    }
  }

  @Test func `vh instellingen --json is one document with the faults in it, and exits with 78`()
    throws
  {
    try Vh.with { vh in
      let place = try settings(vh, #"{"thema": "paars"}"#)
      let answer = try vh.run("instellingen", "--json", with: place)
      #expect(answer.code == 78)
      #expect(answer.err.contains("instellingen.json: thema: \"paars\" is onbekend"))
      let found = try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any]
      #expect((found?["fouten"] as? [String])?.count == 1)
      let values = found?["instellingen"] as? [String: [String: Any]]
      #expect(values?["thema"]?["waarde"] as? String == "standaard")
      #expect(values?["thema"]?["bron"] as? String == "standaard")
    }
  }

  @Test func `vh paden names the file, and its faults on stderr`() throws {
    try Vh.with { vh in
      let place = try settings(vh, "{")
      let answer = try vh.run("paden", with: place)
      #expect(answer.code == 0)
      #expect(answer.out.contains("\(vh.home)/instel/vh/instellingen.json"))
      #expect(answer.err.contains("instellingen.json: "))
      #expect(try vh.run("paden", with: ["XDG_CONFIG_HOME": "ergens"]).out.contains("/.config/vh/"))
    }
  }

  @Test func `a folder in the place of the file is told and is no reason to stop`() throws {
    try Vh.with { vh in
      try FileManager.default.createDirectory(
        atPath: vh.home + "/vh/instellingen.json", withIntermediateDirectories: true)
      let answer = try vh.run("instellingen", with: ["XDG_CONFIG_HOME": vh.home])
      #expect(answer.code == 78)
      #expect(answer.err.contains("niet te lezen als bestand"))
      #expect(answer.out.contains("thema"))
    }
  }

  // MARK: - On the screen

  @Test func `starts as the medewerker of this terminal, in the theme of the file`() throws {
    try Vh.practising { vh in
      let place = try settings(
        vh, #"{"thema": "mono", "terminals": [{"terminal": "pts/*", "medewerker": "m.janssen"}]}"#)
      let pty = try Pty(
        ["oefen"], environment: environment(vh, place))
      #expect(pty.waitFor("M. Janssen"))
      pty.press("m")
      #expect(pty.waitFor("Nieuwe melding"))
      let text = String(decoding: pty.output, as: UTF8.self)
      #expect(!text.contains("\u{1B}[38;5"))
    }
  }

  @Test func `says on the first screen what is wrong with the file and starts all the same`() throws
  {
    try Vh.practising { vh in
      let place = try settings(vh, #"{"thema": "paars"}"#)
      let pty = try Pty(["oefen", "--als", "m.janssen"], environment: environment(vh, place))
      #expect(pty.waitFor("thema: \"paars\" is onbekend"))
      #expect(pty.waitFor("HET HUIS"))
    }
  }

  @Test func `asks who it is when the medewerker of the file is not known here`() throws {
    try Vh.practising { vh in
      let place = try settings(vh, #"{"medewerker": "nemo"}"#)
      let pty = try Pty(["oefen"], environment: environment(vh, place))
      #expect(pty.waitFor("AANMELDEN"))
    }
  }

  private func environment(_ vh: Vh, _ place: [String: String]) -> [String: String?] {
    ["XDG_DATA_HOME": vh.home, "VH_VANDAAG": "2026-11-24"].merging(place) { $1 }
      .mapValues { $0 }
  }
}
