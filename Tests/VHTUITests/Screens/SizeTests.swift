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

  /// The body is a window: what a screen draws with a border around it leaves the border alone.
  @Test(arguments: ScreenCatalogue.names)
  func `draws nothing outside its rectangle`(name: String) throws {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    let world = toneel.app.world
    let screen = entry.make(world)
    for size in [(1, 1), (7, 3), (20, 5), (58, 12), (80, 18), (130, 37)] {
      var canvas = Canvas(size: Size(width: size.0 + 4, height: size.1 + 4))
      canvas.fill(canvas.bounds, "#")
      let inner = canvas.bounds.inset(top: 2, left: 2, bottom: 2, right: 2)
      canvas.fill(inner)
      screen.draw(in: inner, on: &canvas, world)
      var border = canvas
      border.fill(inner, "#")
      #expect(
        border.text.joined().allSatisfy { $0 == "#" },
        "\(size)\n\(canvas.text.joined(separator: "\n"))")
    }
  }
}
