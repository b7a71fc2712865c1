import Foundation
import Testing

/// `vh init` and `vh medewerker` as an administrator uses them.
@Suite struct InitCommandTests {
  private func initialised(_ arguments: String..., body: (Vh) throws -> Void) throws {
    try Vh.with { vh in
      let made = try vh.run(["init", "--huis", "midden-limburg"] + arguments)
      try #require(made.code == 0, "\(made.err)")
      try body(vh)
    }
  }

  // MARK: - init

  @Test func `makes a folder only its owner can read, with one administrator`() throws {
    try initialised { vh in
      let attributes = try FileManager.default.attributesOfItem(atPath: vh.dataFolder)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
      let list = try vh.run("medewerker", "lijst", "--als", "beheer")
      #expect(list.outLines == ["beheer  beheer  beheerder"])
    }
  }

  @Test func `puts the administrator on the restricted lists that were named, else on none`() throws
  {
    try initialised("--beheerder", "m.peters", "--toegang", "radicalisering,bij") { vh in
      let text = try String(
        contentsOfFile: vh.dataFolder + "/inrichting/medewerkers.json", encoding: .utf8)
      #expect(text.contains("\"m.peters\""))
      #expect(text.contains("\"radicalisering\""))
      #expect(text.contains("\"bij\""))
    }
    try initialised { vh in
      let text = try String(
        contentsOfFile: vh.dataFolder + "/inrichting/medewerkers.json", encoding: .utf8)
      #expect(!text.contains("radicalisering"))
    }
  }

  @Test func `refuses a folder that holds something, with 73`() throws {
    try initialised { vh in
      let again = try vh.run("init", "--huis", "midden-limburg")
      #expect(again.code == 73)
      #expect(again.err.contains("is niet leeg"))
      _ = try vh.write("brief.txt", "van een ander")
      #expect(try vh.run("init", "--huis", "midden-limburg", "--gegevens", vh.home).code == 73)
      #expect(vh.contents(vh.home).contains("brief.txt"))
      #expect(!vh.contents(vh.home).contains("HEAD"))
    }
  }

  @Test func `does not know another house than those that come with it or a file`() throws {
    try Vh.with { vh in
      let unknown = try vh.run("init", "--huis", "atlantis")
      #expect(unknown.code == 66)
      #expect(unknown.err.contains("midden-limburg"))
      #expect(try vh.run("init", "--huis", vh.home + "/nergens.json").code == 66)
      #expect(vh.contents(vh.dataFolder).isEmpty)
    }
  }

  @Test func `names every fault of a profile with file, path and what is expected`() throws {
    try Vh.with { vh in
      let file = try vh.write("huis.json", #"{"id": 3, "naam": "", "tafels": [{}]}"#)
      let answer = try vh.run("init", "--huis", file)
      #expect(answer.code == 65)
      #expect(answer.errLines.count > 10)
      #expect(answer.errLines.allSatisfy { $0.hasPrefix("vh: \(file): ") })
      #expect(answer.errLines.allSatisfy { $0.contains("; verwacht ") })
      #expect(answer.err.contains("id: 3 is geen tekst"))
      #expect(answer.err.contains("tafels[0].naam: ontbreekt"))
      #expect(vh.contents(vh.home) == ["huis.json"])
    }
  }

  @Test(arguments: [["--toegang", "alles"], ["--beheerder", "M. Peters"]])
  func `refuses what it can not read with 64, before anything is made`(extra: [String]) throws {
    try Vh.with { vh in
      let answer = try vh.run(["init", "--huis", "midden-limburg"] + extra)
      #expect(answer.code == 64)
      #expect(vh.contents(vh.home).isEmpty)
    }
  }

  // MARK: - medewerker

  private static let devries = [
    "medewerker", "toevoegen", "a.devries", "--naam", "A. de Vries", "--rol", "procesregisseur",
  ]

  @Test func `adds, changes and ends someone`() throws {
    try initialised { vh in
      var vh = vh
      vh.environment["VH_ALS"] = "beheer"
      #expect(try vh.run(Self.devries).code == 0)
      let change = ["medewerker", "wijzigen", "a.devries"]
      #expect(try vh.run(change + ["--rol", "voorzitter", "--rol", "manager"]).code == 0)
      let list = try vh.run("medewerker", "lijst")
      #expect(list.outLines.contains("a.devries  A. de Vries  voorzitter, manager"))

      let ended = try vh.run("medewerker", "beeindigen", "a.devries", "--op", "2099-12-31")
      #expect(ended.code == 0)
      #expect(ended.out.contains("tot en met do 31 dec 2099"))
      #expect(try vh.run("medewerker", "lijst").out.contains("tot en met do 31 dec 2099"))
    }
  }

  @Test func `only an administrator may, and whoever acts is named`() throws {
    try initialised { vh in
      let unnamed = try vh.run(Self.devries)
      #expect(unnamed.code == 77)
      #expect(unnamed.err.contains("--als"))
      #expect(try vh.run(Self.devries + ["--als", "beheer"]).code == 0)

      let another = ["medewerker", "toevoegen", "b", "--naam", "B", "--rol", "manager"]
      let refused = try vh.run(another + ["--als", "a.devries"])
      #expect(refused.code == 77)
      #expect(refused.err.contains("daarvoor is de rol beheerder nodig"))
      let unknown = try vh.run(another + ["--als", "nemo"])
      #expect(unknown.code == 77)
      #expect(try vh.run("medewerker", "lijst", "--als", "nemo").code == 77)
      #expect(try vh.run("medewerker", "lijst", "--als", "beheer").outLines.count == 2)
    }
  }

  @Test func `a wrong or missing role is 64, and the known ones are named`() throws {
    try initialised { vh in
      let add = ["medewerker", "toevoegen", "b", "--naam", "B", "--als", "beheer"]
      let wrong = try vh.run(add + ["--rol", "koning"])
      #expect(wrong.code == 64)
      #expect(wrong.err.contains("procesregisseur"))
      let none = try vh.run(add)
      #expect(none.code == 64)
      #expect(none.err.contains("--rol"))
    }
  }

  @Test(arguments: [["beeindigen", "beheer"], ["wijzigen", "beheer", "--rol", "manager"]])
  func `the last administrator stays`(request: [String]) throws {
    try initialised { vh in
      let answer = try vh.run(["medewerker"] + request + ["--als", "beheer"])
      #expect(answer.code == 65)
      #expect(answer.err.contains("Er moet ten minste één beheerder blijven"))
      #expect(
        try vh.run("medewerker", "lijst", "--als", "beheer").out.contains("beheerder"))
    }
  }

  @Test(arguments: [["beeindigen", "nemo"], ["wijzigen", "nemo", "--naam", "N"]])
  func `someone who is not there is 66`(request: [String]) throws {
    try initialised { vh in
      let answer = try vh.run(["medewerker"] + request + ["--als", "beheer"])
      #expect(answer.code == 66)
      #expect(answer.err.contains("\"nemo\""))
    }
  }

  @Test func `a day that does not exist is 64, and an id that exists 65`() throws {
    try initialised { vh in
      let day = ["medewerker", "beeindigen", "beheer", "--op", "2026-02-30", "--als", "beheer"]
      let wrong = try vh.run(day)
      #expect(wrong.code == 64)
      #expect(wrong.err.contains("verwacht jjjj-mm-dd"))
      #expect(try vh.run(Self.devries + ["--als", "beheer"]).code == 0)
      #expect(try vh.run(Self.devries + ["--als", "beheer"]).code == 65)
    }
  }
}
