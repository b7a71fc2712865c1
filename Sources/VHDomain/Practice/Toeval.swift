/// A seeded source of chance (SplitMix64): the same seed gives the same practice data everywhere.
struct Toeval: RandomNumberGenerator {
  private var state: UInt64

  init(zaad: UInt64) {
    state = zaad
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range.
  mutating func getal(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True so many times out of a hundred.
  mutating func kans(_ percent: Int) -> Bool { getal(1...100) <= percent }

  /// One of a list; nil of an empty one.
  mutating func een<Item>(_ items: [Item]) -> Item? {
    items.isEmpty ? nil : items[getal(0...items.count - 1)]
  }

  /// One of a list in which some weigh more than others; nil when nothing weighs.
  mutating func gewogen<Item>(_ items: [(item: Item, gewicht: Int)]) -> Item? {
    let total = items.reduce(0) { $0 + $1.gewicht }
    guard total > 0 else { return nil }
    var left = getal(1...total)
    for (item, weight) in items {
      left -= weight
      if left <= 0 { return item }
    }
    return nil
  }
}
