import Testing

@testable import VHTUI

/// Whatever the size of the window, a screen is drawn whole and the cursor is on it.
@Suite struct SizeTests {
  private static let small = (1...12).flatMap { width in
    (1...6).map { Size(width: width, height: $0) }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `is drawn without fault in every size`(name: String) throws {
    let seed = UInt64(name.unicodeScalars.reduce(7) { ($0 &* 31 &+ Int($1.value)) & 0xFFFF_FFFF })
    var generator = SeededGenerator(seed: seed)
    let sampled = (0..<12).map { _ in
      Size(
        width: .random(in: 1...200, using: &generator),
        height: .random(in: 1...60, using: &generator))
    }
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    for size in Self.small + sampled {
      let canvas = toneel.app.frame(size)
      #expect(canvas.size == size)
      #expect(canvas.faults == [], "\(size), seed \(seed)")
    }
  }

  /// The rules above and below the body stay whole: nothing of the screen runs over them.
  @Test(arguments: ScreenCatalogue.names)
  func `stays between the rules`(name: String) throws {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    for (width, height) in [(30, 10), (41, 12), (60, 15), (60, 18), (80, 24), (132, 43)] {
      let rows = toneel.app.frame(Size(width: width, height: height)).text
      let rules = rows.indices.filter { rows[$0].allSatisfy { $0 == "─" } }
      #expect(rules.first == 2, "\(width)x\(height)")
      #expect((height - 6...height - 3).contains(rules.last ?? 0), "\(width)x\(height)")
      #expect(rows.last?.contains("? meer") == true)
    }
  }
}
