import Testing
import VHDomain

@testable import VHTUI

/// The filter over a list, as somebody plays it on the practice house.
@Suite struct FilterTests {
  private static let now = Moment(milliseconden: 1_795_689_727_000)  // 2026-11-26T10:42:07Z

  private let app: App

  init() throws {
    let bytes = try #require(House.bytes(meegeleverd: "midden-limburg"))
    let house = try House.read(bytes, file: "midden-limburg.json")
    let store = MemoryStore(house: house, medewerkers: Oefenhuis.medewerkers, at: FilterTests.now)
    try Oefenhuis.fill(store, house: house, today: FilterTests.now)
    app = App(
      try Registry(store) { FilterTests.now }, terminal: "toneel", marks: ["OEFENEN"],
      medewerker: "a.devries")
    // All meldingen, newest first.
    app.carryOut([.push(MeldingenScreen())])
    keys(.tab)
  }

  private func keys(_ keys: Key...) { for key in keys { app.handle(.key(key)) } }
  private func type(_ text: String) { for letter in text { app.handle(.key(.character(letter))) } }
  private var frame: [String] { app.frame(Size(width: 80, height: 24)).text }
  private var rows: [String] { frame.filter { $0.contains("M-2026-") } }
  private var status: String { frame.dropLast().last ?? "" }

  @Test func `the list gets shorter with every letter, in its own order`() {
    let all = rows
    keys("/")
    type("overlast")
    #expect(status.contains("filter: overlast_"))
    #expect(!rows.isEmpty)
    #expect(rows.count < all.count)
    let order = rows.map { $0.dropFirst(5).prefix(11) }
    #expect(order == all.map { $0.dropFirst(5).prefix(11) }.filter(order.contains))
  }

  @Test func `letters that are commands elsewhere are text in a filter`() {
    keys("/")
    type("gqm")
    #expect(status.contains("filter: gqm_"))
    #expect(frame.joined(separator: " ").contains("Niets in deze lijst met"))
  }

  @Test func `enter keeps the filter as a chip, and then opens`() {
    keys("/")
    type("verhoeven")
    keys(.enter)
    #expect(status.contains("filter: verhoeven "))
    #expect(!status.contains("_"))
    keys(.enter)
    #expect(app.stack.last is MeldingScreen)
    keys(.escape)
    #expect(status.contains("filter: verhoeven"))
  }

  @Test func `escape takes the filter away before it leaves the screen`() {
    let all = rows.map { $0.dropFirst() }
    keys("/")
    type("verhoeven")
    keys(.enter, .escape)
    #expect(app.stack.last is MeldingenScreen)
    #expect(rows.map { $0.dropFirst() } == all)
    // The mark stays on what was found.
    #expect(rows.contains { $0.hasPrefix(">") && $0.contains("K.V.") })
    keys(.escape)
    #expect(app.stack.last is StartScreen)
  }

  @Test func `tab looks everywhere for the same words`() {
    keys("/")
    type("verh")
    keys(.tab)
    #expect(app.stack.last is ZoekScreen)
    #expect(frame.contains { $0.contains("Zoek  verh") })
  }

  @Test func `a paste is text of the filter, never a command`() {
    keys("/")
    app.handle(.paste("q\nverhoeven"))
    #expect(status.contains("filter: q verhoeven_"))
  }

  @Test func `the caseload can be filtered too`() {
    keys(.escape)
    app.carryOut([.push(WerkvoorraadScreen(isAlleen: false))])
    keys("/")
    type("verhoeven")
    #expect(frame.filter { $0.contains("C-2026-") }.count == 1)
    #expect(status.contains("1 casus"))
  }
}
