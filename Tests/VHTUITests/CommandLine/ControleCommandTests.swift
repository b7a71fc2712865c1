import Foundation
import Testing

/// `vh controle`: 1 when something is wrong, 0 when all is well or only asks for a look.
@Suite struct ControleCommandTests {
  private func document(_ answer: Vh.Answer) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any]
    return try #require(value?["bevindingen"] as? [[String: Any]])
  }

  @Test func `a sound store is 0, in text and as one JSON document`() throws {
    try Vh.practising { vh in
      let text = try vh.run("controle", "--als", "beheer")
      #expect(text.code == 0 && text.err.isEmpty, "\(text.out)")
      #expect(text.out.contains("dossiers gecontroleerd"))
      let json = try vh.run("controle", "--json", "--als", "beheer")
      #expect(json.code == 0)
      #expect(try document(json).allSatisfy { $0["ernst"] as? String != "fout" })
    }
  }

  @Test func `a record that was changed outside the program is 1`() throws {
    try Vh.practising { vh in
      let path = vh.practiceFolder + "/personen/P-000001.json"
      let found = try FileManager.default.subpathsOfDirectory(atPath: vh.practiceFolder)
        .first { $0.hasSuffix("/P-000001.json") }
      let file = vh.practiceFolder + "/" + (found ?? path)
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacingOccurrences(of: "achternaam\" : \"", with: "achternaam\" : \"X")
        .appending(" ").write(toFile: file, atomically: false, encoding: .utf8)
      let answer = try vh.run("controle", "--als", "beheer")
      #expect(answer.code == 1)
      #expect(answer.outLines.contains { $0.hasPrefix("fout") && $0.contains("P-000001") })
      let json = try vh.run("controle", "--json", "--als", "beheer")
      #expect(json.code == 1)
      #expect(try document(json).contains { $0["ernst"] as? String == "fout" })
    }
  }

  @Test func `what an old system left open asks for a look and is 0`() throws {
    try Vh.with { vh in
      try vh.maakHuis(vh.dataFolder)
      let taken = try vh.run(["importeer"] + vh.schrijfOud() + ["--als", "beheer"])
      #expect(taken.code == 0, "\(taken.err)")
      let answer = try vh.run("controle", "--als", "beheer")
      #expect(answer.code == 0, "\(answer.out)")
      #expect(answer.outLines.contains { $0.hasPrefix("aandacht") }, "\(answer.out)")
      #expect(!answer.outLines.contains { $0.hasPrefix("fout") })
    }
  }

  @Test func `of one kind some are listed, and all when asked`() throws {
    try Vh.with { vh in
      try vh.maakHuis(vh.dataFolder)
      let rows = (1...30).map { "C\($0),Weert,2019-01-08,2019-01-09,2019-01-09\n" }
      let file = try vh.write(
        "casussen.csv", "casus_id,gemeente,screening_op,triage_op,procesregie_van\n" + rows.joined()
      )
      let taken = try vh.run("importeer", "--casussen", file, "--als", "beheer")
      #expect(taken.code == 0 && taken.out.contains("vh controle"), "\(taken.err)")

      let short = try vh.run("controle", "--als", "beheer")
      #expect(short.code == 0)
      #expect(short.out.contains("  30  aandacht  zonder-plan "), "\(short.out)")
      #expect(
        short.outLines.count { $0.hasPrefix("aandacht") && $0.contains("(zonder-plan)") } == 20)
      #expect(short.out.contains("en nog 10 keer zonder-plan"))

      let whole = try vh.run("controle", "--alles", "--als", "beheer")
      #expect(whole.outLines.count { $0.contains("(zonder-plan)") } == 30)
      let json = try vh.run("controle", "--json", "--als", "beheer")
      #expect(try document(json).count { $0["controle"] as? String == "zonder-plan" } == 30)
    }
  }

  @Test func `mending asks a reason and a right, and says when there was nothing`() throws {
    try Vh.practising { vh in
      let mending = try vh.run("controle", "--herstel", "--reden", "x", "--als", "beheer")
      #expect(mending.code == 0)
      #expect(mending.out.contains("Er was niets te herstellen."))
      #expect(try vh.run("controle", "--herstel", "--als", "beheer").code == 64)
      #expect(try vh.run("controle", "--reden", "x", "--als", "beheer").code == 64)
      let other = try vh.run("controle", "--herstel", "--reden", "x", "--als", "a.devries")
      #expect(other.code == 77)
      #expect(try vh.run("controle", "--als", "nemo").code == 77)
      #expect(try vh.run("controle").code == 77)
    }
  }
}
