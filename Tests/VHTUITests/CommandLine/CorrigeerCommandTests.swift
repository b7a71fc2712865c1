import Testing

@testable import VHTUI

/// `vh corrigeer --alle`: many records at once, all or nothing, and only when the number is known.
@Suite struct CorrigeerCommandTests {
  @Test func `puts many right once the number is confirmed`() throws {
    try Vh.with { vh in
      try vh.maakHuis(vh.dataFolder)
      _ = try vh.run(["importeer"] + vh.schrijfOud() + ["--als", "beheer"])
      let asked = [
        "corrigeer", "--alle", "casus", "--veld", "gemeente", "--wordt", "Roermond", "--soort",
        "feitelijk-onjuist", "--reden", "Migratie", "--als", "beheer",
      ]
      let before = try vh.afdruk(vh.dataFolder)

      let dry = try vh.run(asked + ["--proef"])
      #expect(dry.code == 0, "\(dry.err)")
      #expect(dry.out.contains("Op proef: er is niets gewijzigd."), "\(dry.out)")
      let lines = dry.out.split(separator: "\n")
      let count = try #require(
        lines.first { $0.hasSuffix(" dossiers") || $0.hasSuffix(" dossier") }?.split(separator: " ")
          .first.map(String.init), "\(dry.out)")
      let unsure = try vh.run(asked)
      #expect(unsure.code == 65, "\(unsure.out)")
      #expect(unsure.err.contains("--aantal \(count)"), "\(unsure.err)")
      #expect(try vh.afdruk(vh.dataFolder) == before)

      let done = try vh.run(asked + ["--aantal", count])
      #expect(done.code == 0, "\(done.err)")
      let again = try vh.run(asked + ["--aantal", count])
      #expect(again.code == 66, "\(again.out)")
    }
  }

  @Test func `says which option is wrong, and changes nothing`() throws {
    try Vh.with { vh in
      try vh.maakHuis(vh.dataFolder)
      let all = ["corrigeer", "--als", "beheer"]
      let cases: [([String], String)] = [
        ([], "--alle"), (["--alle", "iets"], "--alle: kies"),
        (["--alle", "melding"], "--veld"), (["--alle", "melding", "--veld", "dag"], "--wordt"),
        (["--alle", "melding", "--veld", "dag", "--verschuif", "0"], "--verschuif"),
        (["--alle", "melding", "--veld", "dag", "--wordt", "x", "--van", "30-2"], "--van"),
        (["M-2026-0001", "--aantal", "2"], "--alle"),
        (["M-2026-0001", "--alle", "melding"], "niet allebei"),
        (
          ["--alle", "melding", "--veld", "dag", "--wordt", "x", "--is", "y", "--is-leeg"],
          "niet allebei"
        ),
      ]
      for (options, words) in cases {
        let answer = try vh.run(all + options)
        #expect(answer.code == 64, "\(options): \(answer.err)")
        #expect(answer.err.contains(words), "\(options): \(answer.err)")
      }
    }
  }
}
