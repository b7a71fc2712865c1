import Testing
import VHDomain

@testable import VHTUI

@Suite struct VoorleesTests {
  private static let text = String(repeating: "Zegt dat de buren hem volgen. ", count: 12)

  @Test func `walks from a melding to a route and says what was understood`() throws {
    let stage = try Voorleestoneel()
    stage.play(
      "m", "politie", "1", "", "e33", "", "verw", "", "ja", "", "", "gisteren", "", "roerm", "",
      ".8", "Kuipers", ".11", "12-3-1988", ".15", "Schreeuwt op straat.", "Belt aan bij buren.",
      "", "", "1", opening: Lijnwoorden.uitleg)
    Golden.check(stage.transcript, "voorlees-melding")
  }

  @Test func `reads a decision back and records it`() throws {
    let stage = try Voorleestoneel(.screening)
    stage.toneel.show(
      try #require(ScreenCatalogue.all.first { $0.name == "screening-uitkomst" }).make(
        stage.toneel.app.world))
    stage.play("", "2", "9", "1", "t", "", "Hij krijgt daar al hulp.", "", "")
    Golden.check(stage.transcript, "voorlees-besluit")
    #expect(stage.toneel.casussen.contains { $0.laatsteBesluit?.uitkomst == .doorgeleid })
  }

  @Test func `asks the criteria one by one`() throws {
    let stage = try Voorleestoneel(.triage)
    stage.toneel.show(
      try #require(ScreenCatalogue.all.first { $0.name == "triage-criteria" }).make(
        stage.toneel.app.world))
    stage.play("omhoog", "4", "j", "w", "", "b", "??")
    Golden.check(stage.transcript, "voorlees-criteria")
  }

  @Test func `walks through figures by name`() throws {
    let stage = try Voorleestoneel()
    stage.toneel.show(
      try #require(ScreenCatalogue.all.first { $0.name == "cijfers" }).make(
        stage.toneel.app.world))
    stage.play("omlaag", "rechts", "eerder", "1")
    Golden.check(stage.transcript, "voorlees-cijfers")
  }

  @Test func `says only what changed`() throws {
    let stage = try Voorleestoneel()
    stage.play("omlaag")
    #expect(stage.last.count == 1)
    #expect(stage.last.first?.hasPrefix("Gekozen: regel 2. ") == true)
  }

  @Test func `says something to every line, also when nothing changes`() throws {
    let stage = try Voorleestoneel()
    stage.play("1", "1")
    #expect(stage.last == ["Gekozen: regel 1. \(try row(stage, 1))"])
  }

  private func row(_ stage: Voorleestoneel, _ number: Int) throws -> String {
    let start = "\(number). "
    return String(
      try #require(stage.said.first { $0.hasPrefix(start) }).dropFirst(start.count))
  }

  @Test func `a number of two digits selects at once, and one that is not there is refused`() throws
  {
    let list = try Voorleestoneel(.beheer)
    list.play("10")
    #expect(list.last.first?.hasPrefix("Gekozen: regel 10. ") == true)
    let other = try Voorleestoneel()
    other.play("99")
    #expect(other.last.first?.hasPrefix("Nummer 99 is er niet") == true)
  }

  @Test func `a line of more letters is never more than one command`() throws {
    let stage = try Voorleestoneel()
    let before = stage.toneel.app.stack.count
    stage.play("mqg1", "qqq", "omlaag m")
    #expect(stage.toneel.app.stack.count == before)
    #expect(!stage.toneel.app.isCurtained)
    #expect(stage.last.first?.contains("is hier geen toets") == true)
  }

  @Test func `the word of a key does what the key does`() throws {
    let stage = try Voorleestoneel()
    stage.play("melding", ".esc", "Zoeken")
    #expect(stage.said.contains { $0.hasPrefix("Nieuwe melding") })
    #expect(stage.said.contains { $0.hasPrefix("Zoeken, ") })
  }

  @Test func `text goes to the field, whatever it holds`() throws {
    let stage = try Voorleestoneel()
    stage.play("m", ".5", "q", "g", "esc", "..esc", Self.text)
    let form = try #require(stage.toneel.top as? FormScreen)
    #expect(form.form.text("achternaam") == Self.text.dropLast(1))
    #expect(stage.said.contains("Achternaam: .esc"))
    #expect(stage.said.contains("Achternaam: q"))
  }

  @Test func `says who is known already, and takes the one that is numbered`() throws {
    let stage = try Voorleestoneel()
    stage.play("m", ".5", "Dykstra", ".5", "1")
    #expect(
      stage.said.contains(
        "1. Robert Dijkstra, geb. 19 apr 1985, 1 melding: achternaam klinkt gelijk"))
    let form = try #require(stage.toneel.top as? FormScreen)
    #expect(form.form.choice("persoon") == "P-000007")
  }

  @Test func `letters that lead to nothing keep what was chosen`() throws {
    let stage = try Voorleestoneel()
    stage.play("m", "3", "politie", ".tab")
    let form = try #require(stage.toneel.top as? FormScreen)
    #expect(form.form.choice("bron") == "veilig-thuis")
  }

  @Test func `numbers switch choices on and off`() throws {
    let stage = try Voorleestoneel(.triage)
    stage.toneel.show(
      try #require(ScreenCatalogue.all.first { $0.name == "leefgebieden" }).make(
        stage.toneel.app.world))
    let before = chosen(stage)
    stage.play("1, 2", "1", "99")
    #expect(chosen(stage).symmetricDifference(before).count == 1)
    #expect(stage.last.first?.hasPrefix("Nummer 99 is er niet") == true)
  }

  /// What is chosen in the lists of the form in front.
  private func chosen(_ stage: Voorleestoneel) -> Set<String> {
    let fields = (stage.toneel.top as? FormScreen)?.form.fields ?? []
    return Set(
      fields.flatMap { field -> [String] in
        if case .choices(let ids) = field.editor.value { ids } else { [] }
      })
  }

  @Test func `keeps a draft when the input ends, and says so to nobody`() throws {
    let stage = try Voorleestoneel()
    stage.play("m", ".5", "Kuipers")
    #expect(stage.toneel.app.isDone)
    #expect(stage.last.contains("Achternaam: Kuipers"))
    let kept = try stage.toneel.store.concepten()
    #expect(kept.contains { $0.velden.contains { "\($0)".contains("Kuipers") } })
  }

  @Test func `Ctrl-C cancels the input and not the program`() throws {
    let stage = try Voorleestoneel()
    let before = stage.toneel.records.meldingen.count
    stage.play([.line("m"), .line(".5"), .line("Kuipers"), .cancel, .cancel, .line("omlaag")])
    #expect(stage.toneel.top is StartScreen)
    #expect(stage.toneel.records.meldingen.count == before + 1)
    #expect(stage.last.first?.hasPrefix("Gekozen: ") == true)
  }

  @Test func `of the curtain only says that it is drawn`() throws {
    let stage = try Voorleestoneel()
    stage.play("g", "m", "??", "g")
    let lines = stage.transcript.drop { $0 != "< g" }
    #expect(
      Array(lines.prefix(6)) == [
        "< g", Narrator.curtain, "< m", Narrator.curtain, "< ??", Narrator.curtain,
      ])
    #expect(stage.last.first?.hasPrefix("Het gordijn is open") == true)
  }

  @Test func `a curtain that falls by itself is told once`() throws {
    let toneel = try Toneel(.eigenPlek)
    let app = App(
      toneel.registry, terminal: "toneel", marks: ["OEFENEN"], medewerker: "a.devries",
      rust: Rust(eigenPlek: 60_000, overleg: 0))
    var said: [String] = []
    let terminal = LineTerminal(source: Script(toneel.klok)) { said.append($0) }
    run(app, on: terminal, now: { 0 })
    #expect(said.count { $0 == Narrator.curtain } == 1)
  }

  /// Time passes between ticks, and nobody types.
  private final class Script: LineSource {
    let isTyped = true
    private let klok: Toneel.Klok
    private var left = 5

    init(_ klok: Toneel.Klok) { self.klok = klok }

    func next(wait: Int32?) -> LineEvent {
      left -= 1
      klok.now = Moment(milliseconden: klok.now.milliseconden + 40_000)
      return left > 0 ? .nothing : .ended(signal: 1)
    }
  }

  @Test func `a paste of lines records nothing and opens nothing`() throws {
    let stage = try Voorleestoneel()
    let before = stage.toneel.generatie
    stage.play([.paste(["m", "", "q", "1"])])
    #expect(stage.said.contains { $0.contains("4 regels genegeerd") })
    #expect(stage.toneel.top is StartScreen)
    #expect(stage.toneel.generatie == before)
  }

  @Test func `a paste of lines is text in a field of text`() throws {
    let stage = try Voorleestoneel()
    stage.play([.line("m"), .line(".12"), .paste(["Eerste zin.", "", "Tweede zin."])])
    let form = try #require(stage.toneel.top as? FormScreen)
    #expect(form.form.text("aanleiding") == "Eerste zin.\n\nTweede zin.")
  }

  @Test func `a line that is too long leaves the field as it was`() throws {
    let stage = try Voorleestoneel()
    let long = String(repeating: "a", count: Pasted.limit + 1)
    stage.play("m", ".5", "Kuipers", long)
    let form = try #require(stage.toneel.top as? FormScreen)
    #expect(form.form.text("achternaam") == "Kuipers")
    #expect(stage.last == ["Deze regel is te lang; er is niets overgenomen. Typ een kortere."])
  }

  @Test func `explains lines with help`() throws {
    let stage = try Voorleestoneel()
    stage.play("?")
    #expect(stage.last.suffix(2) == Lijnwoorden.uitleg)
  }
}
