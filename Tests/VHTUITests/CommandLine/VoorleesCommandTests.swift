import Testing

@testable import VHTUI

@Suite struct VoorleesCommandTests {
  @Test func `reads lines from a pipe and ends well when they end`() throws {
    try Vh.practising { vh in
      let answer = try vh.run(
        "oefen", "--voorlees", "--meldingen", "0", "--als", "j.smeets",
        input: "m\n3\n\n.13\nKuipers\n", with: ["TERM": "dumb"])
      #expect(answer.code == 0)
      #expect(answer.err.isEmpty)
      #expect(!answer.out.holdsControls)
      #expect(answer.outLines.prefix(2) == Lijnwoorden.uitleg[...])
      #expect(answer.outLines.contains("Achternaam: Kuipers"))
      #expect(answer.outLines.last == "vh is gestopt.")
      let again = try vh.run("oefen", "--voorlees", "--als", "j.smeets", input: "??\nq\n1\n")
      #expect(again.outLines.contains { $0.contains("Onafgemaakt, 2") })
    }
  }

  @Test func `warns that the text stays, unless the people are fictitious`() throws {
    try Vh.with { vh in
      _ = try vh.run("init", "--huis", "midden-limburg", "--beheerder", "m.peters")
      let answer = try vh.run("--voorlees", "--als", "m.peters", input: "")
      #expect(answer.code == 0)
      #expect(answer.outLines.contains(Lijnwoorden.waarschuwing))
      #expect(answer.out.contains("NIET BEVEILIGD"))
    }
    try Vh.practising { vh in
      let answer = try vh.run("oefen", "--voorlees", input: "")
      #expect(!answer.out.contains(Lijnwoorden.waarschuwing))
    }
  }

  @Test func `a terminal that can show nothing is pointed to it`() {
    #expect(TerminalError.unusable("dumb").message.contains("--voorlees"))
  }
}
