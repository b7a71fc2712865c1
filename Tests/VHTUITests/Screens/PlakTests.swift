import Testing
import VHDomain

@testable import VHTUI

/// A paste is taken whole or not at all.
@Suite struct PlakTests {
  private static let screens = [
    "melding-ingevuld", "zoeken", "hulp", "inbreng", "triage-vraag", "importeren", "meldingen",
    "start",
  ]

  private func shown(_ name: String) throws -> Toneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    if name == "meldingen" { toneel.keys("/") }
    return toneel
  }

  @Test(arguments: screens)
  func `a megabyte is refused with a word and changes nothing`(name: String) throws {
    let toneel = try shown(name)
    // High enough for the list to stay as it is when the sentence takes two rows.
    toneel.size = Size(width: 80, height: 40)
    let before = toneel.frame.prefix(20)
    toneel.app.handle(.paste(String(repeating: "een lange tekst ", count: 65_536)))
    #expect(toneel.status.contains("Te veel om in één keer te plakken; er is niets overgenomen"))
    #expect(toneel.frame.prefix(20) == before)
    toneel.keys("x")
    #expect(!toneel.status.contains("Te veel om"))
  }

  @Test func `the longest paste that is taken is kept whole, also over a restart`() throws {
    let toneel = try shown("melding-ingevuld")
    let text = String(repeating: "a", count: Pasted.limit)
    toneel.app.handle(.paste(text))
    toneel.app.handle(.hangup(signal: 1))
    let registry = try Registry(toneel.store) { toneel.klok.now }
    let kept = try registry.concepten(van: toneel.app.actor)
    #expect(kept.flatMap(\.velden).contains { $0.waarden == ["Bakker" + text] })
  }

  @Test(arguments: ["zoeken", "hulp", "meldingen"])
  func `what is searched for is never longer than a line`(name: String) throws {
    let toneel = try shown(name)
    toneel.app.handle(.paste(String(repeating: "weert ", count: 5000)))
    #expect(toneel.canvas.faults == [])
    toneel.keys(.control("u"))
    #expect(!toneel.text.contains("weert weert"))
  }
}
