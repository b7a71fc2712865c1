import Foundation
import Testing

@testable import VHTUI

/// Help, usage errors, places and environment: what the command line says in every case.
@Suite struct OpdrachtregelTests {
  static let commands = [
    [], ["init"], ["medewerker"], ["medewerker", "toevoegen"], ["medewerker", "wijzigen"],
    ["medewerker", "beeindigen"], ["medewerker", "lijst"], ["toets"], ["toon"], ["paden"],
    ["oefen"], ["instellingen"], ["voltooiing"],
  ]

  /// Words that only an English help would hold.
  private static let english: Set<String> = [
    "usage", "options", "option", "overview", "missing", "error", "unknown", "argument", "command",
    "commands", "subcommand", "subcommands", "arguments", "default", "value", "values", "show",
    "help", "version", "the", "and", "or", "for", "see", "expected", "unexpected", "invalid",
    "please", "provide", "file", "path", "name", "did", "you", "mean",
  ]

  private func expectDutch(_ text: String, _ sourceLocation: SourceLocation = #_sourceLocation) {
    // An option may be named after the English word that everybody types.
    let words = text.replacing("--help", with: "").lowercased()
      .split { !$0.isLetter && $0 != "-" }.map(String.init)
    let found = words.filter(Self.english.contains)
    #expect(found.isEmpty, "\(found) in:\n\(text)", sourceLocation: sourceLocation)
  }

  // MARK: - Help

  @Test(arguments: commands)
  func `helps in Dutch, with an example that can be typed`(command: [String]) throws {
    try Vh.with { vh in
      let answer = try vh.run(command + ["--help"])
      #expect(answer.code == 0)
      #expect(answer.err.isEmpty)
      let name = (["vh"] + command).joined(separator: " ")
      #expect(answer.out.contains("Gebruik: \(name)"))
      expectDutch(answer.out)
      let lines = answer.out.split(separator: "\n").map(String.init)
      let example = try #require(lines.firstIndex(of: "Voorbeeld:").map { lines[$0 + 1] })
      #expect(example.hasPrefix("  \(name)"))
      #expect(lines.allSatisfy { !$0.hasSuffix("  ") }, "an option without a text")
      #expect(try vh.run(command + ["-h"]).out == answer.out)
    }
  }

  @Test func `the first help names every subcommand`() throws {
    try Vh.with { vh in
      let help = try vh.run("--help").out
      for command in Self.commands where command.count == 1 {
        #expect(help.contains("\n  \(command[0]) "))
      }
    }
  }

  @Test(arguments: ["help", "hulp"])
  func `a word for help works in front, and is a name behind it`(word: String) throws {
    try Vh.practising { vh in
      #expect(try vh.run(word, "toon").out == (try vh.run("toon", "--help").out))
      let add = ["medewerker", "toevoegen", word, "--naam", "Hulp", "--rol", "manager"]
      let added = try vh.run(add + ["--als", "beheer"])
      #expect(added.out == "Hulp is toegevoegd.\n")
    }
  }

  // MARK: - Usage errors

  @Test(arguments: [
    (["--onzin"], "Optie --onzin bestaat niet."),
    (["toon", "C-2026-0001", "--onzin"], "Optie --onzin bestaat niet."),
    (["toon", "C-2026-0001", "-x"], "Optie -x bestaat niet."),
    (["init"], "Er ontbreekt: --huis <huis>."),
    (["init", "--huis"], "Achter --huis <huis> ontbreekt de waarde."),
    (["medewerker", "toevoegen", "x", "--naam"], "ontbreekt de waarde"),
    (["toets"], "Er ontbreekt: <bestand>."), (["toon"], "Er ontbreekt: <nummer>."),
    (["toon", "C-2026-0001", "nog-een"], "\"nog-een\" is hier niet verwacht."),
    (["toon", "een", "twee", "drie"], "Hier niet verwacht: "),
    (["onzin"], "Opdracht \"onzin\" bestaat niet"),
    (["medewerker", "onzin"], "Opdracht \"medewerker onzin\" bestaat niet"),
    (["medewerker"], "Na medewerker hoort toevoegen, wijzigen, beeindigen of lijst"),
    (["--kleur", "blauw"], "\"blauw\" kan niet bij --kleur <wanneer>; kies"),
    (["oefen", "--kleur", "blauw"], "'auto', 'altijd' of 'nooit'."),
    (["--versie", "nog-een"], "\"nog-een\" is hier niet verwacht."),
    (["--versie=3"], "Bij --versie hoort geen waarde."),
    (["oefen", "--alleen-aanmaken=ja"], "Bij --alleen-aanmaken hoort geen waarde."),
    (["--version"], "--version"),
    (["lijst\u{1B}[31m\nvh: klaar"], "bestaat niet"), (["toon", "a", "b\u{1B}[31m"], "niet"),
  ])
  func `says in Dutch what is wrong with the arguments, and exits with 64`(
    arguments: [String], sentence: String
  ) throws {
    try Vh.with { vh in
      let answer = try vh.run(arguments)
      #expect(answer.code == 64)
      #expect(answer.out.isEmpty)
      #expect(answer.err.contains(sentence))
      #expect(answer.err.contains("--help"))
      #expect(answer.errLines.allSatisfy { $0.hasPrefix("vh: ") })
      #expect(!answer.err.contains("\nvh: klaar"))
      #expect(!answer.err.holdsControls)
      expectDutch(answer.err.replacing("--version", with: ""))
    }
  }

  // MARK: - The program itself

  @Test func `without a terminal it points to the subcommands, with 78`() throws {
    try Vh.practising { vh in
      for arguments in [["--als", "m.janssen"], ["oefen"]] {
        let answer = try vh.run(arguments)
        #expect(answer.code == 78)
        #expect(answer.err.contains("vh --help"))
        #expect(answer.out.isEmpty)
      }
    }
  }

  @Test func `without a data folder it points to init and oefen, with 66`() throws {
    try Vh.with { vh in
      let answer = try vh.run()
      #expect(answer.code == 66)
      #expect(answer.err.contains("vh init"))
      #expect(answer.err.contains("vh oefen"))
      #expect(answer.err.contains(vh.dataFolder))
      #expect(vh.contents(vh.home).isEmpty)
    }
  }

  @Test func `says its version`() throws {
    try Vh.with { vh in
      let answer = try vh.run("--versie")
      #expect(answer.code == 0)
      #expect(answer.out == "vh \(VH.version)\n")
    }
  }

  // MARK: - Places and environment

  @Test func `names the places it uses, those of the environment and those of an option`() throws {
    try Vh.with { vh in
      let plain = try vh.run("paden")
      #expect(plain.code == 0)
      let settings = "instellingen  /nonexistent/.config/vh/instellingen.json"
      #expect(
        plain.outLines == [
          "gegevens      \(vh.dataFolder)", "oefenmap      \(vh.practiceFolder)", settings,
        ])
      let own = try vh.run("paden", with: ["VH_GEGEVENS": "/a", "XDG_DATA_HOME": "onder/hier"])
      #expect(
        own.outLines == [
          "gegevens      /a", "oefenmap      /nonexistent/.local/share/vh/oefenmap", settings,
        ])
      let given = try vh.run("paden", "--gegevens", "/b\u{1B}c", with: ["VH_GEGEVENS": "/a"])
      #expect(given.outLines.first == "gegevens      /b·c")
    }
  }

  @Test func `practice has its own folder and looks away from VH_GEGEVENS`() throws {
    try Vh.with { vh in
      let elsewhere = vh.home + "/elders"
      let made = try vh.run(
        "oefen", "--alleen-aanmaken", "--meldingen", "0", with: ["VH_GEGEVENS": elsewhere])
      #expect(made.code == 0)
      #expect(vh.contents(elsewhere).isEmpty)
      #expect(vh.contents(vh.practiceFolder).contains("HEAD"))
      let again = try vh.run("oefen", "--alleen-aanmaken", "--meldingen", "0")
      #expect(again.code == 0)
    }
  }

  @Test func `practice refuses a folder that is neither empty nor for practice, with 73`() throws {
    try Vh.with { vh in
      #expect(try vh.run("init", "--huis", "midden-limburg").code == 0)
      _ = try vh.write("brief.txt", "van een ander")
      for folder in [vh.dataFolder, vh.home] {
        let answer = try vh.run("oefen", "--alleen-aanmaken", "--gegevens", folder)
        #expect(answer.code == 73)
        #expect(answer.err.contains("kies een andere map"))
      }
      #expect(!vh.contents(vh.dataFolder + "/inrichting").contains("oefenmap.json"))
    }
  }

  @Test func `VH_VANDAAG sets the day of practice only, and a wrong one is 64`() throws {
    try Vh.practising { vh in
      let start = try vh.run("toon", "M-2026-0008", "--als", "m.janssen")
      #expect(start.out.contains("Ontvangen   ma 23 nov 2026"))
      let wrong = ["VH_VANDAAG": "2026-11-31"]
      for arguments in [["toon", "C-2026-0001", "--als", "m.janssen"], ["oefen"]] {
        let answer = try vh.run(arguments, with: wrong)
        #expect(answer.code == 64)
        #expect(answer.err.contains("VH_VANDAAG: \"2026-11-31\" bestaat niet"))
      }
      #expect(try vh.run("init", "--huis", "midden-limburg", "--gegevens", vh.dataFolder).code == 0)
      let list = ["medewerker", "lijst", "--als", "beheer", "--gegevens", vh.dataFolder]
      #expect(try vh.run(list, with: wrong).code == 0)
    }
  }

  @Test func `whoever is named but not known can not open the program`() throws {
    try Vh.practising { vh in
      for answer in [
        try vh.run("--als", "nemo"), try vh.run("oefen", "--als", "nemo"),
        try vh.run(with: ["VH_ALS": "nemo"]),
      ] {
        #expect(answer.code == 77)
        #expect(answer.err.contains("\"nemo\" is hier niet bekend"))
      }
    }
  }
}
