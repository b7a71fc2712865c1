import Testing

@testable import VHTUI

/// The cursor of the terminal stands on what is selected or in the field: a screen reader, a braille
/// line and a magnifier follow it.
@Suite struct CursorTests {
  private static let sizes = [
    (20, 5), (30, 10), (40, 12), (60, 18), (80, 24), (120, 30), (132, 43), (200, 60),
  ].map { Size(width: $0.0, height: $0.1) }

  private func shown(_ name: String) throws -> Toneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    return toneel
  }

  private func marked(_ canvas: Canvas) -> [Int] {
    (0..<canvas.size.height).filter { canvas.row($0).contains { $0.style.contains(.selected) } }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `stands on the selection or in the field in every size`(name: String) throws {
    let toneel = try shown(name)
    let takesText = toneel.top?.takesText ?? false
    let hasMark = !marked(toneel.canvas).isEmpty
    for size in Self.sizes {
      let canvas = toneel.app.frame(size)
      let cursor = try #require(canvas.cursor)
      let cell = try #require(canvas[cursor])
      let rows = marked(canvas)
      if takesText {
        let text = canvas.row(cursor.row).map(\.glyph.text).joined()
        let isField = cell.style.contains(.field) || rows.contains(cursor.row)
        let isWritten = text.contains("_") || text.contains("> ") || text.contains("Zoek  ")
        #expect(isField || isWritten, "\(size.width)x\(size.height): \(text)")
      } else if hasMark {
        // In a very narrow grid the figure itself is out of sight; then its row has the cursor.
        #expect(
          cell.style.contains(.selected) || cell.glyph == Glyph(">"),
          "\(size.width)x\(size.height), at \(cursor.row)")
      } else {
        #expect((1..<size.height - 1).contains(cursor.row), "\(size.width)x\(size.height)")
      }
    }
  }

  @Test func `stands behind the letters of a filter, in every size`() throws {
    for screen in ["meldingen", "werkvoorraad-alle"] {
      let toneel = try shown(screen)
      toneel.keys("/")
      for text in ["", "weer", String(repeating: "heel lang ", count: 30)] {
        toneel.app.handle(.paste(text))
        for size in Self.sizes {
          let canvas = toneel.app.frame(size)
          let cursor = try #require(canvas.cursor)
          #expect(canvas[cursor]?.glyph == Glyph("_"), "\(screen) \(size.width)x\(size.height)")
        }
        toneel.keys(.control("u"))
      }
      toneel.keys(.enter)
      let canvas = toneel.canvas
      #expect(marked(canvas) == [canvas.cursor?.row])
    }
  }
}
