import Testing

@testable import VHDomain
@testable import VHTUI

/// Somebody who presses anything: random keys, pastes and window sizes, from a seed.
struct Dwaler {
  private static let keys: [Key] =
    "0123456789aabbbcdegijjlmnnoqrtuwwzz+?:/ xUé".map(Key.character)
    + "abcdefghijklmnopqrstuvwxyz".map(Key.control)
    + [
      .enter, .enter, .enter, .enter, .enter, .enter, .escape, .escape, .tab, .tab, .backTab, .up,
      .down, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace, .delete,
      .insert,
    ]
  private static let pastes = [
    "", "1", "j\n", "Ünïcödé 日本 👩‍👩‍👧", "\u{1B}[2J", "vandaag", "q1\r", "\u{1B}[201~\u{1B}[A\r",
    "\u{1B}]0;titel\u{7}", "\u{9B}31m\u{202E}omgekeerd\u{0}",
    String(repeating: "lang ", count: 200),
  ]

  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func input(_ toneel: Toneel) -> Input {
    switch Int.random(in: 0..<200, using: &generator) {
    case 0..<4: return .paste(Self.pastes.randomElement(using: &generator) ?? "")
    case 4..<8:
      let later = Int.random(in: 1...900, using: &generator)
      toneel.klok.now = Moment(milliseconden: toneel.klok.now.milliseconden + later)
      return .tick
    case 8..<16:
      toneel.size = size()
      return .resize
    default: return .key(Self.keys.randomElement(using: &generator) ?? .enter)
    }
  }

  /// From one cell to a wall of text, and often the sizes people have.
  private mutating func size() -> Size {
    let usual = [(80, 24), (80, 24), (60, 18), (132, 43), (1, 1)].map {
      Size(width: $0.0, height: $0.1)
    }
    if Bool.random(using: &generator), let size = usual.randomElement(using: &generator) {
      return size
    }
    return Size(
      width: .random(in: 1...200, using: &generator),
      height: .random(in: 1...60, using: &generator))
  }

  /// Jumps to a screen of the catalogue that is seen in this setting.
  mutating func jump(_ toneel: Toneel, _ entries: [ScreenCatalogue.Entry]) {
    guard !toneel.app.actor.medewerker.isEmpty, let entry = entries.randomElement(using: &generator)
    else { return }
    toneel.app.carryOut([.home])
    toneel.show(entry)
  }
}

/// What must hold of the records whatever was pressed, checked for what changed since the last time.
struct Waakhond {
  private var revisions: [RecordNummer: Int] = [:]
  private(set) var faults: [String] = []

  /// Looks at what is new; with `all` at everything.
  mutating func look(_ records: Records, all: Bool = false) {
    faults = []
    let before = revisions
    if all { revisions = [:] }
    let context = RuleContext(house: records.house, medewerkers: records.medewerkerlijst)
    look(records.meldingen, context)
    look(records.casussen, context)
    look(records.overleggen, context)
    look(records.personen, context)
    look(records.medewerkers, context)
    faults += before.keys.filter { revisions[$0] == nil }.map { "\($0) is lost" }
  }

  private mutating func look<A: RuleSubject>(
    _ table: [Nummer<A>: Stored<A>], _ context: RuleContext
  ) {
    for stored in table.values where revisions[stored.nummer.record] != stored.rev {
      revisions[stored.nummer.record] = stored.rev
      if stored.inhoud != stored.gevouwen { faults.append("\(stored.nummer) is not its history") }
      faults += stored.inhoud.findings(context).filter { $0.severity == .blocks }
        .map { "\(stored.nummer): \($0.rule) \($0.message)" }
    }
  }
}
