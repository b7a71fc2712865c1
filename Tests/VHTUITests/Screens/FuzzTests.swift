import Testing

@testable import VHDomain
@testable import VHTUI

/// Anything may be pressed, pasted or resized, in any order: the program and the records stay whole.
@Suite struct FuzzTests {
  private static let keys: [Key] =
    "0123456789aabbbcdegijjlmnnoqrtuwwzz+? x".map(Key.character)
    + [
      .enter, .enter, .enter, .enter, .enter, .escape, .tab, .tab, .backTab, .up, .down, .down,
      .left,
      .right, .home, .end, .pageUp, .pageDown, .backspace, .delete, .insert, .control("g"),
      .control("u"), .control("c"),
    ]
  private static let pastes = ["", "1", "j\n", "Ünïcödé 日本", "\u{1B}[2J", "vandaag", "q1\r"]

  private func input(_ generator: inout SeededGenerator, _ toneel: Toneel) -> Input {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<2: return .paste(Self.pastes.randomElement(using: &generator) ?? "")
    case 2: return .tick
    case 3:
      toneel.size = Size(
        width: .random(in: 1...140, using: &generator),
        height: .random(in: 1...50, using: &generator))
      return .resize
    default: return .key(Self.keys.randomElement(using: &generator) ?? .enter)
    }
  }

  private func broken<A: RuleSubject>(
    _ table: [Nummer<A>: Stored<A>], _ context: RuleContext
  ) -> [String] {
    table.values.flatMap { stored in
      let findings = stored.inhoud.findings(context).filter { $0.severity == .blocks }
      return (stored.inhoud == stored.gevouwen ? [] : ["\(stored.nummer) is not its history"])
        + findings.map { "\(stored.nummer): \($0.rule) \($0.message)" }
    }
  }

  private func broken(_ records: Records) -> [String] {
    let context = RuleContext(house: records.house, medewerkers: records.medewerkerlijst)
    return broken(records.meldingen, context) + broken(records.casussen, context)
      + broken(records.overleggen, context) + broken(records.personen, context)
      + broken(records.medewerkers, context)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64])
  func `survives two thousand random inputs`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let settings = ScreenCatalogue.Setting.allCases
    var commits = 0
    for round in settings.indices {
      let setting = settings[(round + Int(seed)) % settings.count]
      let toneel = try Toneel(setting)
      if toneel.app.actor.overleg != nil {
        let table = setting == .screening ? "screening-verward" : "triage"
        toneel.show(TafelScreen(tafel: table, datum: toneel.app.world.today))
      }
      commits += try play(toneel, 2000 / settings.count, seed, &generator)
    }
    #expect(commits > 0, "seed \(seed)")
  }

  private func play(
    _ toneel: Toneel, _ count: Int, _ seed: UInt64, _ generator: inout SeededGenerator
  ) throws -> Int {
    let before = toneel.generatie
    var checked = before
    for step in 0..<count {
      let mayQuit = toneel.app.stack.contains { $0 is StoppenScreen }
      let input = input(&generator, toneel)
      toneel.app.handle(input)
      toneel.app.work()
      let place: Comment = "seed \(seed), step \(step), \(input)"
      if toneel.app.isDone {
        // The question itself, or its line in help or palette.
        #expect(mayQuit && [.key("1"), .key(.enter)].contains(input), place)
        return toneel.generatie - before
      }
      if toneel.generatie != checked {
        checked = toneel.generatie
        try #require(broken(toneel.records) == [], place)
      }
      if step % 4 == 0 { try look(toneel, place) }
    }
    return checked - before
  }

  private func look(_ toneel: Toneel, _ place: Comment) throws {
    let canvas = toneel.canvas
    try #require(canvas.size == toneel.size && canvas.faults == [], place)
    if toneel.size.width >= 30, toneel.size.height >= 10 {
      try #require(canvas.text.last?.contains("? meer") == true, place)
    }
  }
}
