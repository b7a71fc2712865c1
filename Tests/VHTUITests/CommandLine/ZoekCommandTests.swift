import Foundation
import Testing

/// `vh zoek`: by words, as JSON, asked for, and never what somebody may not know.
@Suite struct ZoekCommandTests {
  @Test func `finds by the words given, as text and as one JSON document`() throws {
    try Vh.practising { vh in
      let text = try vh.run("zoek", "verhoeven", "--als", "a.devries")
      #expect(text.code == 0 && text.err.isEmpty)
      #expect(text.out.contains("Verhoeven"))
      let json = try vh.run("zoek", "verhoeven", "--json", "--als", "a.devries")
      let value = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
      let total = try #require(value?["totaal"] as? Int)
      #expect(total >= 1)
      #expect((value?["treffers"] as? [Any])?.count == total)
    }
  }

  @Test func `nothing found is an answer, and in JSON too`() throws {
    try Vh.practising { vh in
      let text = try vh.run("zoek", "xyzzy", "--als", "a.devries")
      #expect(text.code == 0 && text.out == "Niets gevonden.\n")
      let json = try vh.run("zoek", "xyzzy", "--json", "--als", "a.devries")
      #expect(json.out.contains("\"totaal\": 0"))
    }
  }

  @Test func `without a word it reads the question, so that no name stays in a history`() throws {
    try Vh.practising { vh in
      let asked = try vh.run("zoek", "--als", "a.devries", input: "verhoeven\n")
      #expect(asked.code == 0 && asked.err.isEmpty)
      #expect(try asked.out == vh.run("zoek", "verhoeven", "--als", "a.devries").out)
      for nothing in ["", "\n", "   \n"] {
        let answer = try vh.run("zoek", "--als", "a.devries", input: nothing)
        #expect(answer.code == 64 && answer.out.isEmpty)
        #expect(answer.err.contains("Er is niets om naar te zoeken"))
      }
    }
  }

  @Test func `on a terminal it asks`() throws {
    try Vh.practising { vh in
      let pty = try Pty(
        ["zoek", "--als", "a.devries"],
        environment: vh.environment.merging(["XDG_DATA_HOME": vh.home]) { $1 })
      #expect(pty.wait { $0.text.joined().contains("Zoek naar:") })
      pty.send("verhoeven\r")
      #expect(pty.waitForExit() == .code(0))
      #expect(pty.screen.text.joined().contains("P-0000"))
    }
  }

  @Test(arguments: [[], ["--json"]])
  func `what is restricted is found only by who is on the list`(form: [String]) throws {
    try Vh.with { vh in
      try vh.maakHuis(vh.dataFolder)
      let taken = try vh.run(["importeer"] + vh.schrijfOud() + ["--als", "beheer"])
      #expect(taken.code == 0, "\(taken.err)")
      func found(_ word: String, _ id: String) throws -> String {
        try vh.run(["zoek", word, "--als", id] + form).out
      }
      #expect(try found("verborgen", "manager").contains("P-000003"))
      #expect(try found("kuipers", "buiten").contains("P-000001"))
      for word in ["verborgen", "C-2019-0002", "P-000003", "radicalisering", "02-01-1990"] {
        #expect(try found(word, "buiten") == found("xyzzy", "buiten"), "\(word)")
      }
    }
  }

  @Test func `only for who is known here`() throws {
    try Vh.practising { vh in
      #expect(try vh.run("zoek", "verhoeven").code == 77)
      #expect(try vh.run("zoek", "verhoeven", "--als", "nemo").code == 77)
      let none = try vh.run("zoek", "x", "--als", "beheer", "--gegevens", vh.home + "/nergens")
      #expect(none.code == 66)
    }
  }
}
