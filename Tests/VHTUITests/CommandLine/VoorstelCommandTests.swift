import Foundation
import Testing

/// `vh corrigeer` and `vh voorstel`: what waits for a second person, from a script.
@Suite struct VoorstelCommandTests {
  /// The address of a field of a record that ends in a key.
  private func field(_ nummer: String, _ key: String, _ vh: Vh) throws -> String {
    let list = try vh.run("corrigeer", nummer, "--als", "beheer")
    let line = try #require(list.outLines.first { $0.contains(".\(key) ") }, "\(list.out)")
    return String(line.prefix { $0 != " " })
  }

  private func propose(_ vh: Vh, _ wordt: String = "Backer") throws -> Vh.Answer {
    try vh.run(
      "corrigeer", "P-000001", "--veld", try field("P-000001", "achternaam", vh), "--wordt", wordt,
      "--soort", "typfout", "--reden", "Fout", "--overal", "--als", "beheer")
  }

  @Test func `a correction that counts waits, and another accepts it`() throws {
    try Vh.practising { vh in
      let asked = try propose(vh)
      #expect(asked.code == 0, "\(asked.err)")
      #expect(asked.out.contains("W-2026-0001 wacht nu op een tweede persoon"), "\(asked.out)")
      #expect(!(try vh.run("toon", "P-000001", "--als", "beheer").out.contains("Backer")))
      let list = try vh.run("voorstel", "--als", "m.janssen")
      #expect(list.out.contains("W-2026-0001  M. Peters  P-000001"), "\(list.out)")
      let one = try vh.run("voorstel", "W-2026-0001", "--als", "m.janssen")
      #expect(one.out.contains("Wat het nu verandert") && one.out.contains("Stand: "), "\(one.out)")

      let own = try vh.run("voorstel", "W-2026-0001", "--akkoord", "--als", "beheer")
      #expect(own.code == 77 && own.err.contains("hebt u zelf voorgesteld"), "\(own.err)")
      let done = try vh.run("voorstel", "W-2026-0001", "--akkoord", "--als", "m.janssen")
      #expect(done.code == 0, "\(done.err)")
      let shown = try vh.run("toon", "P-000001", "--als", "beheer").out
      #expect(shown.contains("Backer") && shown.contains("M. Peters, mede door M. Janssen"))
      #expect(try vh.run("voorstel", "--als", "beheer").out.contains("Er wacht niets"))
      #expect(try vh.run("voorstel", "--alles", "--als", "beheer").out.contains("aanvaard door"))
      #expect(try vh.run("toon", "W-2026-0001", "--als", "beheer").out.contains("M. Janssen"))
      #expect(try vh.run("controle", "--als", "beheer").code == 0)
    }
  }

  @Test func `what changed meanwhile asks for the state that was looked at`() throws {
    try Vh.practising { vh in
      _ = try propose(vh)
      let place = try vh.run(
        "corrigeer", "P-000001", "--veld", try field("P-000001", "woonplaats", vh), "--wordt",
        "Weert", "--soort", "typfout", "--reden", "Fout", "--als", "beheer")
      #expect(place.out.contains("Gecorrigeerd"), "\(place.out)\(place.err)")
      let blind = try vh.run("voorstel", "W-2026-0001", "--akkoord", "--als", "m.janssen")
      #expect(blind.code == 65 && blind.err.contains("P-000001"), "\(blind.err)")
      let shown = try vh.run("voorstel", "W-2026-0001", "--als", "m.janssen")
      let line = try #require(shown.outLines.last { $0.hasPrefix("Stand: ") })
      let wrong = try vh.run(
        "voorstel", "W-2026-0001", "--akkoord", "--stand", "00000000", "--als", "m.janssen")
      #expect(wrong.code == 65)
      let right = try vh.run(
        "voorstel", "W-2026-0001", "--akkoord", "--stand", String(line.dropFirst(7)), "--als",
        "m.janssen")
      #expect(right.code == 0, "\(right.err)")
    }
  }

  @Test func `is refused with a reason, taken back, or not there`() throws {
    try Vh.practising { vh in
      _ = try propose(vh)
      let bare = try vh.run("voorstel", "W-2026-0001", "--weiger", "--als", "m.janssen")
      #expect(bare.code == 65 && bare.err.contains("waarom u weigert"))
      let both = try vh.run(
        "voorstel", "W-2026-0001", "--weiger", "--akkoord", "--als", "m.janssen")
      #expect(both.code == 64)
      #expect(
        try vh.run("voorstel", "W-2026-0001", "--intrekken", "--als", "m.janssen").code == 65)
      #expect(try vh.run("voorstel", "W-2026-0001", "--akkoord", "--als", "a.devries").code == 77)
      #expect(
        try vh.run(
          "voorstel", "W-2026-0001", "--weiger", "--reden", "Geen bewijs", "--als", "m.janssen"
        ).code == 0)
      _ = try propose(vh)
      #expect(try vh.run("voorstel", "W-2026-0002", "--intrekken", "--als", "beheer").code == 0)
      #expect(try vh.run("voorstel", "W-2026-0009", "--als", "beheer").code == 66)
      #expect(try vh.run("voorstel", "P-000001", "--als", "beheer").code == 64)
      #expect(try vh.run("voorstel", "--akkoord", "--als", "beheer").code == 64)
    }
  }
}
