import Testing

@testable import VHDomain
@testable import VHTUI

/// Anything may be pressed, pasted or resized, in any order: the program, the records and what was
/// typed stay whole.
@Suite struct FuzzTests {
  private static let seeds = Array(1...20) as [UInt64]
  /// With all seeds a hundred thousand inputs, of which every eighth is drawn.
  private static let inputs = 5000
  private static let drawn = 8

  @Test(arguments: seeds)
  func `survives five thousand random inputs`(seed: UInt64) throws {
    var dwaler = Dwaler(seed: seed)
    let settings = ScreenCatalogue.Setting.allCases
    var commits = 0
    for round in settings.indices {
      let setting = settings[(round + Int(seed)) % settings.count]
      let toneel = try Toneel(setting)
      let before = toneel.generatie
      let count = Self.inputs / settings.count + (round < Self.inputs % settings.count ? 1 : 0)
      try play(toneel, setting, count, "seed \(seed), \(setting)", &dwaler)
      commits += toneel.generatie - before
      try hangUp(toneel, "seed \(seed), \(setting), at the end")
    }
    #expect(commits > 0, "seed \(seed)")
  }

  private func play(
    _ toneel: Toneel, _ setting: ScreenCatalogue.Setting, _ count: Int, _ name: String,
    _ dwaler: inout Dwaler
  ) throws {
    let entries = ScreenCatalogue.all.filter { $0.setting == setting }
    var dog = Waakhond()
    var checked = -1
    for step in 0..<count {
      if step % 60 == 0 { dwaler.jump(toneel, entries) }
      let mayQuit = toneel.app.stack.contains { $0 is StoppenScreen }
      let input = dwaler.input(toneel)
      toneel.app.handle(input)
      toneel.app.work()
      let place: Comment = "\(name), step \(step), \(input)"
      if toneel.app.isDone {
        // By its own key, or by the line of it in the help on that page.
        #expect(mayQuit && (input == .key("1") || input == .key(.enter)), place)
        return try play(try Toneel(setting), setting, count - step - 1, name + "'", &dwaler)
      }
      if toneel.generatie != checked || step % 500 == 0 {
        checked = toneel.generatie
        dog.look(toneel.records, all: step % 500 == 0)
        try #require(dog.faults == [], place)
      }
      if step % Self.drawn == 0 { try look(toneel, place) }
    }
  }

  /// The page is as large as the window, with the cursor on it and the way to help.
  private func look(_ toneel: Toneel, _ place: Comment) throws {
    let canvas = toneel.canvas
    try #require(canvas.size == toneel.size && canvas.faults == [], place)
    guard canvas.size.width >= 30, canvas.size.height >= 10 else { return }
    let footer = canvas.row(canvas.size.height - 1).map(\.glyph.text).joined()
    try #require(footer.contains("? meer"), place)
    let rule = Cell(glyph: Glyph("─"), style: [])
    try #require(canvas.row(2).allSatisfy { $0 == rule }, place)
  }

  /// The terminal goes away: what was typed is kept, and the program starts again on the same store.
  private func hangUp(_ toneel: Toneel, _ place: Comment) throws {
    let form = toneel.top as? FormScreen
    let actor = toneel.app.actor
    toneel.app.handle(.hangup(signal: 1))
    #expect(toneel.app.isDone)
    let known = toneel.app.world.concepten
    let registry = try Registry(toneel.store) { toneel.klok.now }
    let drafts = try registry.concepten(van: actor)
    #expect(drafts.sorted { $0.naam < $1.naam } == known.sorted { $0.naam < $1.naam }, place)
    if let form, let plek = form.concept, let kept = drafts.first(where: { $0.plek == plek }) {
      #expect(kept.velden == form.form.velden, place)
    }
    let again = App(registry, terminal: "toneel", marks: [], medewerker: actor.medewerker)
    again.handle(.key(.down))
    #expect(again.frame(toneel.size).faults == [], place)
  }
}
