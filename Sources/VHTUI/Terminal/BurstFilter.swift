/// Tells typing from pasting by speed, for terminals that do not mark a paste.
///
/// More than five printable keys within 30 ms were not typed by hand: they, the Enters and Tabs
/// among them, and what follows at the same speed are one paste. Times are in milliseconds.
struct BurstFilter {
  static let limit = 5
  static let window = 30

  private var waiting: [(key: Key, time: Int)] = []
  private var pasteEnd: Int?

  /// Whether a key could belong to a paste.
  static func isText(_ key: Key) -> Bool { text(of: key) != nil }

  /// Takes a key that arrived at a time; what it settles is answered.
  mutating func add(_ key: Key, at time: Int) -> [Input] {
    guard Self.isText(key) else { return flush() + [.key(key)] }
    var settled: [Input] = []
    if let last = waiting.last, time - last.time > Self.window { settled = flush() }
    waiting.append((key, time))
    return settled
  }

  /// Answers what has waited: one paste, or the keys one by one.
  mutating func flush() -> [Input] {
    defer { waiting = [] }
    guard let first = waiting.first, let last = waiting.last else { return [] }
    let follows = pasteEnd.map { first.time - $0 <= Self.window } ?? false
    guard follows || isBurst else { return waiting.map { .key($0.key) } }
    pasteEnd = last.time
    return [.paste(waiting.compactMap { Self.text(of: $0.key) }.joined())]
  }

  private var isBurst: Bool {
    let times = waiting.filter { $0.key.typed != nil }.map(\.time)
    return times.indices.contains { index in
      index >= Self.limit && times[index] - times[index - Self.limit] <= Self.window
    }
  }

  private static func text(of key: Key) -> String? {
    switch key {
    case .character(let character): String(character)
    case .enter, .control("j"): "\n"
    case .tab: "\t"
    default: nil
    }
  }
}
