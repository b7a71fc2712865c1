import Testing

@testable import VHTUI

/// The key tables of all screens: they are what dispatch, footer and help are made from.
@Suite struct KeyTableTests {
  /// A binding without its action, so that tables of all screens look alike.
  private struct Line {
    let keys: [Key]
    let label: String
    let disabled: String?
  }

  private func lines(_ screen: some Screen, _ world: World, isTop: Bool) -> [Line] {
    screen.bindings(world).map { Line(keys: $0.keys, label: $0.label, disabled: $0.disabled) }
      + CommonAction.bindings(screen, isTop: isTop)
      .map { Line(keys: $0.keys, label: $0.label, disabled: $0.disabled) }
  }

  private func shown(_ name: String) throws -> (toneel: Toneel, lines: [Line]) {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    let top = try #require(toneel.top)
    return (toneel, lines(top, toneel.app.world, isTop: toneel.app.stack.count == 1))
  }

  @Test(arguments: ScreenCatalogue.names)
  func `no two bindings share a key`(name: String) throws {
    var seen: Set<Key> = []
    for line in try shown(name).lines {
      for key in line.keys {
        #expect(seen.insert(key).inserted, "\(key.label) stands twice; once as \(line.label)")
      }
    }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `a disabled key tells why in a full sentence, and pressing it says so`(name: String) throws {
    let (toneel, lines) = try shown(name)
    for line in lines {
      guard let reason = line.disabled, let key = line.keys.first else { continue }
      let first = try #require(reason.first)
      #expect(first.isUppercase || first.isNumber || first == "\"", "\(reason)")
      #expect(reason.hasSuffix("."), "\(reason)")
      #expect(reason.contains(" "), "\(reason)")
      #expect(!reason.contains("  "), "\(reason)")
      toneel.keys(key)
      let said = toneel.frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
      #expect(said.contains(reason), "\(key.label): \(reason)")
    }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `Esc leads back to the first screen in a few presses`(name: String) throws {
    let (toneel, _) = try shown(name)
    for _ in 0..<12 where toneel.app.stack.count > 1 { toneel.keys(.escape) }

    #expect(toneel.app.stack.count == 1)
    #expect(!toneel.app.isDone)
  }

  @Test(arguments: ScreenCatalogue.names)
  func `the footer fits and never loses help`(name: String) throws {
    let (toneel, _) = try shown(name)
    for width in [20, 30, 40, 60, 80, 132] {
      toneel.size = Size(width: width, height: 18)
      #expect(toneel.footer.contains("? meer"), "\(width): \(toneel.footer)")
      let isTyping = toneel.top?.page(toneel.app.world).isTyping ?? false
      #expect(isTyping || !toneel.footer.contains("…"), "\(width): \(toneel.footer)")
    }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `in the footer the curtain stays too, at every usable width`(name: String) throws {
    let (toneel, _) = try shown(name)
    toneel.size = Size(width: 60, height: 18)
    #expect(toneel.footer.contains("gordijn"), "\(toneel.footer)")
  }

  @Test(arguments: ScreenCatalogue.names)
  func `help can be opened and lists every key`(name: String) throws {
    let (toneel, lines) = try shown(name)
    let isTyping =
      toneel.top is ActieregelScreen || (toneel.top as? FormScreen)?.form.isTyping ?? false
    guard !(toneel.top is OpdrachtenScreen), !isTyping else { return }
    toneel.keys("?")
    let help = try #require(toneel.top as? OpdrachtenScreen)

    let labels = Set(help.lines.map(\.naam))
    #expect(lines.allSatisfy { labels.contains($0.label) })
  }

  @Test(arguments: ScreenCatalogue.names)
  func `no key is one that dies on a Dutch keyboard or that the terminal takes`(name: String) throws
  {
    let dead: [Key] =
      ["'", "\"", "`", "~", "^", "[", "]", "{", "}", "\\", "|", "@", "#"]
      + ["a", "b", "h", "q", "s", "w", "z"].map(Key.control)
    for line in try shown(name).lines {
      #expect(line.keys.allSatisfy { !dead.contains($0) }, "\(line.label)")
    }
  }
}
