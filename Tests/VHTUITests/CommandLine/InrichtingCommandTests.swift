import Foundation
import Testing

@testable import VHTUI

/// `vh inrichting` as a script uses it.
@Suite struct InrichtingCommandTests {
  private func initialised(_ body: (Vh) throws -> Void) throws {
    try Vh.with { vh in
      var vh = vh
      #expect(try vh.run("init", "--huis", "midden-limburg", "--beheerder", "beheer").code == 0)
      vh.environment["VH_ALS"] = "beheer"
      try body(vh)
    }
  }

  private static let thuis = [
    "inrichting", "toevoegen", "partners", "--naam", "Stichting Thuis", "--keten", "zorg",
    "--status", "deelnemer", "--vanaf", "2020-01-01", "--reden", "Nieuw.",
  ]

  @Test func `adds, lists, ends and goes on`() throws {
    try initialised { vh in
      let added = try vh.run(Self.thuis)
      #expect(added.code == 0, "\(added.err)")
      #expect(added.out.contains("partner stichting-thuis"))
      let listed = try vh.run("inrichting", "lijst", "partners")
      #expect(
        listed.outLines.contains("stichting-thuis  Stichting Thuis, vanaf wo 1 jan 2020"))

      let end = ["inrichting", "beeindigen", "partners", "stichting-thuis"]
      #expect(try vh.run(end + ["--op", "2099-12-31", "--reden", "Weg."]).code == 0)
      #expect(
        try vh.run("inrichting", "lijst").out.contains("tot en met do 31 dec 2099"))
      let on = ["inrichting", "voortzetten", "partners", "stichting-thuis", "--reden", "Toch."]
      #expect(try vh.run(on).code == 0)
      #expect(try vh.run("controle").code == 0)
    }
  }

  @Test func `refuses with the exit code of each kind`() throws {
    try initialised { vh in
      #expect(try vh.run("inrichting", "lijst", "dingen").code == 64)
      #expect(try vh.run("inrichting", "lijst", "partners", "--als", "nemo").code == 77)
      let end = ["inrichting", "beeindigen", "partners"]
      let when = ["--op", "2099-12-31", "--reden", "x"]
      #expect(try vh.run(end + ["niemand"] + when).code == 66)
      #expect(try vh.run(end + ["mee", "--op", "2026-02-30", "--reden", "x"]).code == 64)
      let used = try vh.run(end + ["politie"] + when)
      #expect(used.code == 65, "\(used.code)")
      #expect(used.err.contains("vaste plaatsen aan tafels"))
      let status = Self.thuis.map { $0 == "deelnemer" ? "vriend" : $0 }
      #expect(try vh.run(status).code == 64)
    }
  }
}
