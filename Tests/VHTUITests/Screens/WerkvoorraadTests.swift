import Testing
import VHDomain

@testable import VHTUI

/// The caseload of sixty casussen: whose, what of it, and going through it.
@Suite struct WerkvoorraadTests {
  private static let records = Result {
    let house = try Toneelbeeld.house()
    let store = MemoryStore(house: house, medewerkers: Oefenhuis.medewerkers, at: Toneel.begin)
    try Oefenhuis.caseload(store, house: house, today: Toneel.begin, casussen: 60)
    return try store.load()
  }

  private func toneel(_ medewerker: String = "l.hermans") throws -> Toneel {
    let toneel = try Toneel(try Self.records.get(), medewerker: medewerker)
    toneel.show(WerkvoorraadScreen(isAlleen: medewerker != "m.janssen"))
    return toneel
  }

  @Test func `shows the groups in order, each with its count`() throws {
    let toneel = try toneel()
    toneel.size = Size(width: 80, height: 90)
    let headings = toneel.frame.filter { $0.contains("(") && !$0.contains("C-20") }
    let names = ["NIEUW (", "NU (", "DEZE WEEK (", "WACHT OP ANDEREN (", "LOOPT ("]
    let places = names.compactMap { name in headings.firstIndex { $0.hasPrefix(" " + name) } }
    #expect(places.count == names.count && places == places.sorted())
  }

  @Test func `never cuts the partner that is late, and shows a long reason whole below`() throws {
    let toneel = try toneel()
    for row in toneel.frame where row.contains("te laat:") { #expect(!row.contains("…"), "\(row)") }
    toneel.type("/geen antwoord")
    toneel.keys(.enter, .escape)
    #expect(!toneel.text.contains("filter:"))
  }

  @Test func `shows one gemeente only, and everything again with Esc`() throws {
    let toneel = try toneel()
    toneel.keys("f")
    let row = try #require(toneel.frame.first { $0.contains("gemeente Weert") })
    let number = try #require(row.split(separator: " ").first)
    toneel.type(String(number))
    toneel.keys(.enter)
    #expect(toneel.status.contains("Alleen gemeente Weert"))
    #expect(!toneel.text.contains("Leudal"))
    toneel.keys(.escape)
    #expect(toneel.text.contains("Leudal"))
    #expect(toneel.top is WerkvoorraadScreen)
  }

  @Test func `opens the list of a colleague from the division of work`() throws {
    let toneel = try toneel("a.devries")
    toneel.keys("k")
    #expect(toneel.text.contains("0,8") && toneel.text.contains("73,8"))
    toneel.keys(.down, .enter)
    #expect(toneel.text.contains("Casussen van L. Hermans"))
    #expect(toneel.text.contains("NU ("))
    // Reading is for all, changing for who directs it.
    toneel.keys("+")
    #expect(toneel.status.contains("procesregisseur") || toneel.top is FormScreen)
  }

  @Test func `the manager sees all of them`() throws {
    let toneel = try toneel("m.janssen")
    #expect(toneel.text.contains("Alle casussen onder procesregie"))
    #expect(toneel.text.contains("verder"))
  }

  @Test func `goes through what is due in two keys a casus, stops, and resumes where it was`()
    throws
  {
    let toneel = try toneel()
    toneel.keys("r")
    let due = toneel.app.world.view.naTeLopen(van: "l.hermans").map(\.nummer)
    #expect(due.count > 10)
    #expect(toneel.text.contains("1 van \(due.count)"))
    toneel.keys("r", .enter, "r", .enter)
    #expect(toneel.text.contains("3 van \(due.count)"))
    toneel.keys(.escape, "r")
    #expect(toneel.text.contains("1 van \(due.count - 2)"))
    #expect(toneel.text.contains("Review \(due[2])"))
  }

  @Test func `a casus is quiet only with a reason and a day, and leaves the pass`() throws {
    let toneel = try toneel()
    toneel.keys("r")
    let due = toneel.app.world.view.naTeLopen(van: "l.hermans").map(\.nummer)
    toneel.keys("s")
    toneel.type("over 2 wk")
    toneel.keys(.enter, .enter)
    #expect(toneel.top is FormScreen)
    toneel.type("Opname")
    toneel.keys(.enter)
    #expect(
      toneel.app.world.view.naTeLopen(van: "l.hermans").map(\.nummer) == Array(due.dropFirst()))
    #expect(toneel.text.contains("Review \(due[1])"))
  }

  @Test func `reviews all of it to the end`() throws {
    let toneel = try toneel()
    toneel.keys("r")
    let due = toneel.app.world.view.naTeLopen(van: "l.hermans").count
    for _ in 0..<due { toneel.keys("r", .enter) }
    #expect(toneel.app.world.view.naTeLopen(van: "l.hermans").isEmpty)
  }
}
