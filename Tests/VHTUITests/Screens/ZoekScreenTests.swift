import Testing
import VHDomain

@testable import VHTUI

/// Search, persons and the check as somebody plays them, on the practice house.
@Suite struct ZoekScreenTests {
  private static let now = Moment(milliseconden: 1_795_689_727_000)  // 2026-11-26T10:42:07Z

  private let app: App
  private let registry: Registry

  init() throws {
    let bytes = try #require(House.bytes(meegeleverd: "midden-limburg"))
    let house = try House.read(bytes, file: "midden-limburg.json")
    let store = MemoryStore(
      house: house, medewerkers: Oefenhuis.medewerkers, at: ZoekScreenTests.now)
    try Oefenhuis.fill(store, house: house, today: ZoekScreenTests.now)
    registry = try Registry(store) { ZoekScreenTests.now }
    app = App(registry, terminal: "toneel", marks: ["OEFENEN"], medewerker: "beheer")
  }

  private func keys(_ keys: Key...) {
    for key in keys {
      app.handle(.key(key))
      app.work()
    }
  }
  private func type(_ text: String) { for letter in text { app.handle(.key(.character(letter))) } }
  private var frame: [String] { app.frame(Size(width: 80, height: 24)).text }
  private var text: String { frame.joined(separator: "\n") }
  private var status: String { frame.dropLast().last ?? "" }

  @Test func `finds while somebody types, with the whole name and the year of birth`() {
    keys("/")
    #expect(text.contains("Typ een nummer"))
    type("verh")

    #expect(status.contains("3 treffers."))
    #expect(text.contains("Zoek  verh"))
    #expect(
      frame.contains { $0.contains("P-000001     Karel Verhoeven ") && $0.contains(" 1988 ") })
    #expect(frame.contains { $0.contains("C-2026-0001  Karel Verhoeven") })
    #expect(!text.contains("naam Verhoeven"))
  }

  @Test func `says why only where the line does not show it`() {
    keys("/")
    type("overlast verh")
    #expect(frame.contains { $0.contains("Karel Verhoeven  (") })
    #expect(status.contains("Nummer 1 door "))
  }

  @Test func `digits, g, q and slash are text here`() {
    keys("/")
    type("12-3-1988")
    #expect(frame.contains { $0.contains("P-000001") && $0.contains(" 1988 ") })
    keys(.escape)
    type("gq/")
    #expect(text.contains("Zoek  gq/"))
    #expect(status.contains("Niets gevonden."))
  }

  @Test func `opens what is pointed at, and comes back to the same hits`() {
    keys("/")
    type("verh")
    keys(.down, .enter)
    #expect(app.stack.last is DossierScreen)
    keys(.escape)
    #expect(app.stack.last is ZoekScreen)
    #expect(frame.contains { $0.hasPrefix(">") && $0.contains("C-2026-0001") })
  }

  @Test func `a person shows casussen and meldingen, which open`() {
    keys("/")
    type("verhoeven")
    keys(.enter)
    #expect(app.stack.last is PersoonScreen)
    #expect(text.contains("P-000001  Karel Verhoeven"))
    #expect(text.contains("CASUSSEN") && text.contains("MELDINGEN"))
    #expect(text.contains("12 mrt 1988"))

    // A measure and a relation stand before the dossiers.
    keys(.down, .down, .enter)
    #expect(app.stack.last is DossierScreen)
    keys(.escape, .down, .enter)
    #expect(app.stack.last is MeldingScreen)
  }

  @Test func `Esc clears the text first and then leaves`() {
    keys("/")
    type("verh")
    keys(.escape)
    #expect(app.stack.last is ZoekScreen)
    #expect(!text.contains("P-000001"))
    keys(.escape)
    #expect(app.stack.last is StartScreen)
  }

  @Test func `opens from the lists as well`() {
    for screen in [MeldingenScreen() as any Screen, WerkvoorraadScreen(isAlleen: false)] {
      #expect(screen.hasSearch(app.world))
    }
  }

  @Test func `is not there in a room, with the reason`() {
    let world = app.world
    let room = World(
      view: registry.view(as: app.actor, in: .zaal), marks: [], refusal: world.refusal)

    #expect(StartScreen().searchReason(room) == "Op een gedeeld scherm kan niet gezocht worden.")
    #expect(StartScreen().searchReason(world) == nil)
    var canvas = Canvas(size: Size(width: 80, height: 24))
    var screen = ZoekScreen()
    _ = screen.paste("verhoeven", room)
    screen.draw(in: canvas.bounds, on: &canvas, room)
    #expect(canvas.text.joined().contains("Op een gedeeld scherm kan niet gezocht worden."))
    #expect(!canvas.text.joined().contains("P-000001"))
  }

  @Test(arguments: [
    Size(width: 1, height: 1), Size(width: 30, height: 10), Size(width: 200, height: 60),
  ])
  func `draws at any size`(size: Size) {
    keys("/")
    type("e")
    for _ in 0..<3 {
      #expect(app.frame(size).size == size)
      keys(.down)
    }
    keys(.enter)
    #expect(app.frame(size).size == size)
  }

  @Test func `the administrator checks everything from the start`() {
    for row in ["Beheer", "Controle"] {
      #expect(text.contains(row))
      for _ in 0..<40 where !frame.contains(where: { $0.hasPrefix(">") && $0.contains(row) }) {
        keys(.down)
      }
      keys(.enter)
    }
    #expect(app.stack.last is ControleScreen)
    #expect(status.contains("dossiers gecontroleerd"))
  }
}

extension Screen {
  fileprivate func hasSearch(_ world: World) -> Bool {
    bindings(world).contains { $0.keys == ["/"] && $0.disabled == nil }
  }

  fileprivate func searchReason(_ world: World) -> String? {
    bindings(world).first { $0.keys == ["/"] }?.disabled
  }
}
