import Foundation
import Testing

@testable import VHDomain

/// `vh toon`: one record, for whoever may see it.
@Suite struct ToonCommandTests {
  @Test(arguments: ["C-2026-0001", "M-2026-0001", "O-2026-0001", "P-000001"])
  func `shows a record with its story, as text and as JSON`(number: String) throws {
    try Vh.practising { vh in
      let text = try vh.run("toon", number, "--als", "m.janssen")
      #expect(text.code == 0)
      #expect(text.out.hasPrefix(number + "\n"))
      #expect(text.out.contains("\nVerloop\n"))
      #expect(text.err.isEmpty)

      let json = try vh.run("toon", number, "--json", "--als", "m.janssen")
      #expect(json.code == 0)
      let value = try JSONSerialization.jsonObject(with: Data(json.out.utf8))
      #expect((value as? [String: Any])?["nummer"] as? String == number)
    }
  }

  @Test(arguments: ["C-2026", "X-2026-0001", "c", "", "C-2026-0001\u{1B}[31m", "I-000001"])
  func `a number that is none is 64`(number: String) throws {
    try Vh.practising { vh in
      let answer = try vh.run("toon", number, "--als", "m.janssen")
      #expect(answer.code == 64)
      #expect(answer.err.contains("is geen nummer; verwacht bijvoorbeeld C-2026-0001"))
      #expect(!answer.err.holdsControls)
    }
  }

  @Test(arguments: [[], ["--json"]])
  func `what is not there and what one may not see get the same answer`(form: [String]) throws {
    try Vh.practising { vh in
      let hidden = try registerRestricted(vh)
      #expect(try vh.run("toon", hidden, "--als", "m.janssen").out.contains("Geheim"))
      for number in [hidden, "M-2026-0099", "P-000009", "P-000099"] {
        let answer = try vh.run(["toon", number, "--als", "j.smeets"] + form)
        #expect(answer.code == 66)
        #expect(answer.out.isEmpty)
        #expect(answer.err == "vh: \(number) is niet gevonden.\n")
      }
    }
  }

  /// Registers a melding of a restricted kind, about someone who is in no other.
  private func registerRestricted(_ vh: Vh) throws -> String {
    var person = Persoonsgegevens()
    person.achternaam = "Geheim"
    var data = Meldinggegevens()
    data.bron = "politie"
    data.soort = "radicalisering"
    data.aanleiding = "Niet voor iedereen."
    let now = Moment(milliseconden: Int(Date().timeIntervalSince1970 * 1000))
    let registry = try Registry(FileStore(opening: vh.practiceFolder)) { now }
    let intake = Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)])
    let receipt = try registry.perform(
      .registreren(intake, ontvangen: false),
      as: Actor(medewerker: "m.janssen", terminal: "proef"))
    return try #require(receipt.nieuw(Melding.self)).description
  }

  @Test func `asks who acts, and takes the name from the environment too`() throws {
    try Vh.practising { vh in
      let unnamed = try vh.run("toon", "C-2026-0001")
      #expect(unnamed.code == 77)
      #expect(unnamed.err.contains("--als"))
      #expect(unnamed.out.isEmpty)
      #expect(try vh.run("toon", "C-2026-0001", with: ["VH_ALS": "a.devries"]).code == 0)
      let other = ["toon", "C-2026-0001", "--als", "nemo"]
      #expect(try vh.run(other, with: ["VH_ALS": "a.devries"]).code == 77)
    }
  }

  @Test func `an unreadable record is 65, and the others still show`() throws {
    try Vh.practising { vh in
      let path = vh.practiceFolder + "/casussen/2026/C-2026-0001.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try Data(text.dropLast(40).utf8).write(to: URL(fileURLWithPath: path))
      for form in [[], ["--json"]] {
        let answer = try vh.run(["toon", "C-2026-0001", "--als", "m.janssen"] + form)
        #expect(answer.code == 65)
        #expect(answer.err.contains("Dossier C-2026-0001 niet leesbaar"))
        #expect(answer.out.isEmpty)
      }
      #expect(try vh.run("toon", "C-2026-0002", "--als", "m.janssen").code == 0)
    }
  }

  @Test func `control characters of a record never reach the terminal raw`() throws {
    try Vh.practising { vh in
      var vh = vh
      vh.environment["VH_ALS"] = "beheer"
      let name = "Q\u{1B}[31m\u{9B}32m\u{7}\u{202E}"
      let add = ["medewerker", "toevoegen", "q", "--naam", name, "--rol", "beheerder"]
      let added = try vh.run(add)
      let list = try vh.run("medewerker", "lijst")
      let refused = try vh.run("medewerker", "toevoegen", "z", "--naam", "Z", "--rol", name)
      for answer in [added, list, refused] {
        #expect(!(answer.out + answer.err).holdsControls)
        #expect(!(answer.out + answer.err).contains("\u{202E}"))
      }
      #expect(list.out.contains("Q·[31m"))
    }
  }

  @Test func `a folder that is not ours, or not there, says what to do`() throws {
    try Vh.with { vh in
      let absent = try vh.run("toon", "C-2026-0001", "--als", "x")
      #expect(absent.code == 66)
      #expect(absent.err.contains("vh init"))
      #expect(absent.err.contains("vh oefen"))
      _ = try vh.write("brief.txt", "van een ander")
      let other = try vh.run("toon", "C-2026-0001", "--als", "x", "--gegevens", vh.home)
      #expect(other.code == 78)
      #expect(other.err.contains("geen (volledige) gegevensmap"))
    }
  }
}

/// A secret address on the command line, for every role of the practice house.
@Suite struct GeheimAdresCommandTests {
  @Test(arguments: [
    ("beheer", false), ("j.smeets", false), ("a.devries", false), ("m.janssen", true),
  ])
  func `stands in the output of who may read it only`(wie: String, mag: Bool) throws {
    try Vh.practising { vh in
      var outputs = ""
      for arguments in [
        ["toon", "P-000002"], ["toon", "P-000002", "--json"], ["zoek", "Lindehof"],
        ["zoek", "P-000002", "--json"],
      ] {
        let answer = try vh.run(arguments + ["--als", wie])
        outputs += answer.out + answer.err
      }
      #expect(outputs.contains("Lindehof 12") == mag)
    }
  }
}
