import Testing
import VHDomain

@testable import VHTUI

/// Taking over an old register on the screen: proof, question, result.
@Suite struct ImporteerTests {
  private func toneel(_ map: String) throws -> Toneel {
    let toneel = try Toneel(.beheer)
    toneel.show(ImporteerForm.new(toneel.app.world))
    toneel.type("csv")
    toneel.keys(.enter)
    toneel.type(map)
    toneel.keys(.enter)
    return toneel
  }

  @Test func `stands under Beheer of an administrator, not of others and not in a room`() throws {
    #expect(try !Toneel(.eigenPlek).text.contains("Beheer "))
    let toneel = try Toneel(.beheer)
    toneel.show(BeheerScreen())
    #expect(toneel.text.contains("Importeren"))
    toneel.app.carryOut([.pop])
    toneel.keys(":")
    toneel.type("importeren")
    toneel.keys(.enter)
    #expect(toneel.text.contains("Bronsysteem"))
  }

  @Test func `asks for the old system first and supposes none`() throws {
    let toneel = try Toneel(.beheer)
    toneel.show(ImporteerForm.new(toneel.app.world))
    toneel.keys(.enter)
    toneel.type("oud")
    for _ in 0..<9 { toneel.keys(.enter) }
    #expect(toneel.top is FormScreen)
    #expect(toneel.text.contains("Geef het bronsysteem een naam."))
    toneel.type("gcos")
    toneel.keys(.enter)
    #expect(toneel.top is InvoerScreen)
  }

  @Test func `the command it shows can be typed as it stands`() throws {
    let toneel = try Toneel(.beheer)
    toneel.show(ImporteerForm.new(toneel.app.world))
    toneel.type("gcos")
    toneel.keys(.enter)
    toneel.type("fout")
    toneel.keys(.enter, .enter)
    let said = toneel.frame.joined(separator: " ").filter { !$0.isWhitespace }
    #expect(said.contains("--bronsysteemgcos--alsbeheer--gegevens/huis/gegevens2>fouten.txt"))
  }

  @Test func `a proof changes nothing; a question later everything is there`() throws {
    let toneel = try toneel("oud")
    let before = toneel.generatie
    #expect(toneel.text.contains("casussen      2 nieuw, 0 al bekend"))
    toneel.keys(.enter)
    #expect(toneel.text.contains("2 personen, 3 meldingen en 2 casussen"))
    toneel.keys(.enter)
    #expect(toneel.generatie == before)
    toneel.keys(.enter, "j")
    #expect(toneel.generatie == before + 1)
    #expect(toneel.status == "Vastgelegd: 2 personen, 3 meldingen en 2 casussen.")
    toneel.keys(.enter)
    #expect(toneel.top is StartScreen)
  }

  @Test func `what is known already can't be recorded again, and says so`() throws {
    let toneel = try toneel("oud")
    toneel.keys(.enter, "j", .enter)
    toneel.show(ImporteerForm.new(toneel.app.world))
    toneel.type("csv")
    toneel.keys(.enter)
    toneel.type("oud")
    toneel.keys(.enter, .enter)
    #expect(toneel.status == "Alles was al ingevoerd; er is niets om vast te leggen.")
  }

  @Test func `a file that changed after the proof is looked at again first`() throws {
    let toneel = try toneel("oud")
    let before = toneel.generatie
    toneel.files.bytes["oud/personen.csv"]? += Array("P3,Nieuw\n".utf8)
    toneel.keys(.enter, "j")
    #expect(toneel.status.contains("Sinds de proef gewijzigd: oud/personen.csv."))
    #expect(toneel.text.contains("personen      3 nieuw"))
    #expect(toneel.generatie == before)
    toneel.keys(.enter, "j")
    #expect(toneel.status == "Vastgelegd: 3 personen, 3 meldingen en 2 casussen.")
  }

  @Test func `a file that became wrong after the proof shows its faults`() throws {
    let toneel = try toneel("oud")
    let before = toneel.generatie
    toneel.files.bytes["oud/personen.csv"] = toneel.files.bytes["fout/personen.csv"]
    toneel.keys(.enter, "j")
    #expect(toneel.top is InvoerfoutenScreen)
    toneel.files.bytes["oud/personen.csv"] = nil
    toneel.keys(.escape)
    #expect(toneel.generatie == before)
  }

  @Test func `a file that is gone after the proof is told, and nothing is recorded`() throws {
    let toneel = try toneel("oud")
    let before = toneel.generatie
    toneel.files.bytes["oud/personen.csv"] = nil
    toneel.keys(.enter, "j")
    #expect(toneel.status == "oud/personen.csv bestaat niet; controleer de naam.")
    #expect(toneel.top is InvoerScreen)
    #expect(toneel.generatie == before)
  }

  @Test func `faults are a list, each to be read whole with the command that gives them all`()
    throws
  {
    let toneel = try toneel("fout")
    #expect(toneel.text.contains("5 fouten"))
    toneel.keys("5", .enter)
    let said = toneel.frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(said.contains("is niet eerder ingevoerd uit csv"))
    #expect(
      said.contains("vh importeer --proef --personen fout/personen.csv --meldingen fout/meldingen"))
  }

  @Test func `single files are chosen by kind, and what is wrong lands at its field`() throws {
    let toneel = try Toneel(.beheer)
    toneel.show(ImporteerForm.new(toneel.app.world))
    toneel.type("csv")
    toneel.keys(.enter, .enter)
    toneel.type("oud/personen.csv")
    toneel.keys(.enter)
    toneel.type("oud/personen.csv")
    for _ in 0..<7 { toneel.keys(.enter) }
    #expect(toneel.status.contains("hetzelfde bestand als oud/personen.csv (personen)"))
    toneel.keys(.control("u"))
    toneel.type("oud/meldingen.csv")
    toneel.keys(.enter)
    #expect(toneel.text.contains("meldingen     3 nieuw"))
    toneel.keys(.escape)
    #expect(toneel.text.contains("oud/meldingen.csv"))
  }

  @Test func `the line for the command line keeps odd names together`() {
    let file = Invoerpakket.Bestand(
      soort: .personen, pad: "het huis/'s avonds.csv", naam: "", regels: 0, som: .none)
    let afwijzing = Invoerafwijzing(keuze: Invoerkeuze(), bestanden: [file], regels: [])
    #expect(afwijzing.opdracht.contains(#"--personen 'het huis/'\''s avonds.csv' --bron"#))
  }
}

/// Long work in the loop: it tells how far it is, can be broken off and hidden.
@Suite struct LongWorkTests {
  private final class Clock {
    private var now = 0
    func tick() -> Int {
      now += 50
      return now
    }
  }

  /// Plays keys in the real loop on the form, filled in so that Enter starts the proof.
  private func play(_ toneel: Toneel, _ steps: ScriptTerminal.Step...) -> ScriptTerminal {
    let terminal = ScriptTerminal(steps: steps)
    let clock = Clock()
    run(toneel.app, on: terminal, now: clock.tick)
    return terminal
  }

  private func filledIn() throws -> Toneel {
    let toneel = try Toneel(.beheer)
    toneel.show(ImporteerForm.new(toneel.app.world))
    toneel.type("csv")
    toneel.keys(.enter)
    toneel.type("oud")
    return toneel
  }

  private let enter = ScriptTerminal.Step.input(.key(.enter))
  private func shown(_ terminal: ScriptTerminal, _ words: String) -> Bool {
    terminal.frames.contains { $0.text.joined(separator: "\n").contains(words) }
  }

  @Test func `shows how far it is, in words and numbers, and ends at the page it leads to`() throws
  {
    let toneel = try filledIn()
    let terminal = play(toneel, enter)
    #expect(shown(terminal, "Regels controleren"))
    #expect(shown(terminal, "0 van 7"))
    #expect(shown(terminal, "Esc breekt af; er is dan niets gewijzigd."))
    #expect(terminal.frames.allSatisfy { $0.faults == [] })
    #expect(toneel.top is InvoerScreen)
  }

  @Test func `Esc breaks it off and everything is as it was`() throws {
    let toneel = try filledIn()
    let terminal = play(toneel, enter, .during(.key(.escape)))
    #expect(toneel.top is FormScreen)
    #expect(terminal.text.joined().contains("Afgebroken; er is niets gewijzigd."))
  }

  @Test func `an import broken off leaves nothing, and can be done after all`() throws {
    let toneel = try filledIn()
    toneel.keys(.enter, .enter)
    let before = toneel.generatie
    let terminal = play(toneel, .input(.key("j")), .during(.key(.control("c"))))
    #expect(terminal.text.joined().contains("Afgebroken; er is niets gewijzigd."))
    #expect(toneel.generatie == before)
    #expect(toneel.top is InvoerScreen)
  }

  @Test func `Ctrl-G hides it while it goes on`() throws {
    let toneel = try filledIn()
    let terminal = play(toneel, enter, .during(.key(.control("g"))))
    #expect(shown(terminal, "Het gordijn is dicht."))
    #expect(terminal.text.joined().contains("Het gordijn is dicht."))
    #expect(toneel.top is InvoerScreen)
    toneel.app.handle(.key("g"))
    #expect(toneel.text.contains("BESTANDEN"))
  }

  @Test func `other keys and a paste do nothing and say so`() throws {
    let toneel = try filledIn()
    let terminal = play(
      toneel, enter, .during(.key("j")), .during(.key(.enter)), .during(.paste("q")))
    #expect(shown(terminal, "Deze toets doet nu niets. Esc breekt af"))
    #expect(toneel.top is InvoerScreen)
  }

  @Test func `a terminal that goes away breaks it off`() throws {
    let toneel = try filledIn()
    _ = play(toneel, enter, .during(.hangup(signal: 1)))
    #expect(toneel.app.isDone)
    #expect(toneel.top is FormScreen)
  }

  @Test func `once it is being saved Esc only says that it goes on`() throws {
    let toneel = try Toneel(.beheer)
    let job = Job(title: "Vastleggen") { _, voortgang in
      voortgang.meldVast("bestanden schrijven", 1, van: 3)
      voortgang.meldVast("bestanden schrijven", 2, van: 3)
      return .mislukt("Klaar.")
    }
    toneel.app.carryOut([.work(job)])
    let terminal = play(toneel, .during(.key(.escape)))
    #expect(shown(terminal, "dat is niet meer af te breken"))
    #expect(terminal.text.joined().contains("Klaar."))
  }

  @Test(arguments: [
    Size(width: 1, height: 1), Size(width: 20, height: 5), Size(width: 60, height: 18),
    Size(width: 132, height: 43),
  ])
  func `is drawn at any size`(size: Size) throws {
    var canvas = Canvas(size: size)
    var job = RunningJob(title: "Importeren", wie: "M. Peters")
    job.draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.faults == [])
    for total in [0, 1, 1_000_000] {
      job.stand = Stand("regels controleren", total / 2, van: total)
      job.draw(in: canvas.bounds, on: &canvas)
      #expect(canvas.faults == [])
    }
  }

  @Test func `the check of all records can be broken off and done again`() throws {
    let toneel = try Toneel(.beheer)
    toneel.app.carryOut(ControleScreen.open)
    let terminal = play(toneel, .during(.key(.escape)))
    #expect(terminal.text.joined().contains("Afgebroken; er is niets gewijzigd."))
    #expect(terminal.text.joined().contains("Er is nog niet gecontroleerd; o doet het alsnog."))
  }
}
