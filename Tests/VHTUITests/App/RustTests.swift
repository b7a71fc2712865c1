import Testing
import VHDomain

@testable import VHTUI

/// The curtain that falls by itself, and the terminal where others look along.
@Suite struct RustTests {
  private let minute = 60_000
  private let stage: Toneel
  private let app: App

  init() throws {
    stage = try Toneel()
    app = App(
      stage.registry, terminal: "toneel", marks: ["OEFENEN"], medewerker: "a.devries",
      rust: Rust(eigenPlek: 10 * minute, overleg: 60 * minute))
  }

  /// Lets time go by in ticks, one for each step.
  private func wait(_ milliseconds: Int, step: Int = 1000) {
    var left = milliseconds
    while left > 0 {
      let part = min(step, left)
      left -= part
      stage.klok.now = Moment(milliseconden: stage.klok.now.milliseconden + part)
      app.handle(.tick)
    }
  }

  private var text: String { app.frame(stage.size).text.joined(separator: "\n") }
  private func keys(_ keys: Key...) { for key in keys { app.handle(.key(key)) } }

  // MARK: - At one's own place

  @Test func `draws the curtain after the idle time and not before`() {
    wait(10 * minute - 1000)
    #expect(!app.isCurtained)
    wait(1000)
    #expect(app.isCurtained)
    #expect(text.contains("Het gordijn is dicht."))
    #expect(!text.contains("Triage"))
  }

  @Test func `starts anew at every key`() {
    wait(9 * minute)
    keys(.down)
    wait(9 * minute)
    #expect(!app.isCurtained)
    app.handle(.paste("iets"))
    wait(9 * minute)
    #expect(!app.isCurtained)
    wait(minute)
    #expect(app.isCurtained)
  }

  @Test func `keeps what was typed in a form behind the curtain`() {
    keys("m")
    for _ in 0..<40 where !text.contains(">  Achternaam") { keys(.tab) }
    keys("B", "a", "k", "k", "e", "r")
    let before = text
    #expect(before.contains("Bakker"))
    wait(11 * minute)
    #expect(!text.contains("Bakker"))
    keys("x", .control("g"))
    #expect(text == before)
  }

  @Test func `waits for ever when the time is zero`() {
    let app = App(
      stage.registry, terminal: "toneel", marks: [], medewerker: "a.devries",
      rust: Rust(eigenPlek: 0, overleg: 0))
    for overleg in [false, true] {
      if overleg { app.carryOut([.enterMeeting(Nummer(jaar: 2026, volgnummer: 1))]) }
      stage.klok.now = Moment(milliseconden: stage.klok.now.milliseconden + 600 * minute)
      app.handle(.tick)
      #expect(!app.isCurtained)
    }
  }

  @Test func `a clock that is put back starts the waiting anew`() {
    wait(9 * minute)
    stage.klok.now = Moment(milliseconden: stage.klok.now.milliseconden - 300 * minute)
    app.handle(.tick)
    wait(9 * minute)
    #expect(!app.isCurtained)
    wait(minute)
    #expect(app.isCurtained)
  }

  // MARK: - In an open meeting

  private func inMeeting() throws -> App {
    let scene = try Toneelbeeld.of(.triage)
    let registry = try Registry(MemoryStore(scene.records)) { [klok = stage.klok] in klok.now }
    let app = App(
      registry, terminal: "toneel", marks: ["OEFENEN"], medewerker: scene.medewerker,
      rust: Rust(eigenPlek: 10 * minute, overleg: 60 * minute))
    app.carryOut([.enterMeeting(try #require(scene.overleg))])
    return app
  }

  private func pass(_ milliseconds: Int, _ app: App) {
    for _ in 0..<(milliseconds / 1000) {
      stage.klok.now = Moment(milliseconden: stage.klok.now.milliseconden + 1000)
      app.handle(.tick)
    }
  }

  private func status(_ app: App) -> String {
    app.frame(stage.size).text.suffix(2).first?.trimmingSpaces ?? ""
  }

  @Test func `counts down half a minute in a meeting before the curtain falls`() throws {
    let app = try inMeeting()
    pass(59 * minute, app)
    #expect(!status(app).contains("gordijn"))
    pass(30_000, app)
    #expect(status(app) == "Over 30 seconden gaat het gordijn dicht; elke toets houdt het open.")
    pass(29_000, app)
    #expect(status(app).hasPrefix("Over 1 seconde "))
    #expect(!app.isCurtained)
    pass(1000, app)
    #expect(app.isCurtained)
  }

  @Test func `a key stops the count-down and does what it always does`() throws {
    let app = try inMeeting()
    pass(59 * minute + 40_000, app)
    #expect(status(app).contains("gaat het gordijn dicht"))
    app.handle(.key("?"))
    #expect(!status(app).contains("gaat het gordijn dicht"))
    #expect(app.stack.count == 2)
    pass(59 * minute, app)
    #expect(!app.isCurtained)
  }

  @Test func `counts down in full after the computer slept through a meeting`() throws {
    let app = try inMeeting()
    stage.klok.now = Moment(milliseconden: stage.klok.now.milliseconden + 300 * minute)
    app.handle(.tick)
    #expect(!app.isCurtained)
    #expect(status(app).hasPrefix("Over 30 seconden"))
    pass(30_000, app)
    #expect(app.isCurtained)
  }

  // MARK: - Where others look along

  @Test func `a shared terminal shows initials and nothing restricted, in a meeting or not`() {
    let shared = App(
      stage.registry, terminal: "toneel", marks: ["OEFENEN"], medewerker: "a.devries",
      isGedeeld: true)
    #expect(shared.world.isGedeeldeTerminal)
    #expect(shared.world.view.room == .zaal)
    #expect(!app.world.isGedeeldeTerminal)
    let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
    for (app, isShown) in [(app, true), (shared, false)] {
      app.carryOut([.push(DossierScreen(nummer: casus))])
      let text = app.frame(stage.size).text.joined(separator: "\n")
      #expect(text.contains("Verhoeven") == isShown)
      #expect(isShown || text.contains("K.V."))
    }
  }

  @Test func `the reason why it can not be searched names the meeting or the screen`() throws {
    let shared = App(
      stage.registry, terminal: "toneel", marks: [], medewerker: "a.devries", isGedeeld: true)
    #expect(
      shared.world.view.zoekbezwaar?.zinnen == ["Op een gedeeld scherm kan niet gezocht worden."])
    #expect(
      try inMeeting().world.view.zoekbezwaar?.zinnen == ["In een overleg kan niet gezocht worden."])
    #expect(app.world.view.zoekbezwaar == nil)
  }

  @Test func `every page of one's own place can be drawn on a shared terminal`() {
    let shared = App(
      stage.registry, terminal: "toneel", marks: ["OEFENEN"], medewerker: "a.devries",
      isGedeeld: true)
    for entry in ScreenCatalogue.all where entry.setting == .eigenPlek {
      shared.carryOut([.push(entry.make(shared.world))])
      #expect(shared.frame(stage.size).text[0].contains("OEFENEN"), "\(entry.name)")
    }
  }

  // MARK: - The first sentence and the mouse

  @Test func `the first status sentence goes at the first key`() {
    let app = App(
      stage.registry, terminal: "toneel", marks: [], medewerker: "a.devries",
      melding: "instellingen.json: thema klopt niet.")
    #expect(status(app) == "instellingen.json: thema klopt niet.")
    app.handle(.tick)
    #expect(status(app) == "instellingen.json: thema klopt niet.")
    app.handle(.key(.down))
    #expect(status(app) != "instellingen.json: thema klopt niet.")
  }

  @Test func `a press selects the row it is on and opens nothing`() throws {
    let rows = app.frame(stage.size).text
    let target = try #require(rows.firstIndex { $0.contains("Triage  ") })
    app.handle(.mouse(.press(row: target)))
    #expect(app.frame(stage.size).text[target].hasPrefix(">"))
    #expect(app.stack.count == 1)
    let selected = app.frame(stage.size).text
    app.handle(.mouse(.press(row: 1)))
    #expect(app.frame(stage.size).text == selected)
  }

  @Test func `the wheel moves the selection, not past the ends`() {
    let first = app.frame(stage.size).text
    app.handle(.mouse(.wheelDown))
    #expect(app.frame(stage.size).text != first)
    app.handle(.mouse(.wheelUp))
    #expect(app.frame(stage.size).text == first)
    app.handle(.mouse(.wheelUp))
    #expect(app.frame(stage.size).text == first)
  }

  @Test func `the mouse does not open the curtain`() {
    keys("g")
    app.handle(.mouse(.press(row: 4)))
    app.handle(.mouse(.wheelDown))
    #expect(app.isCurtained)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
