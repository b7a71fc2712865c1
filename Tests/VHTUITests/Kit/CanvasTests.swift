import Testing

@testable import VHTUI

@Suite struct CanvasTests {
  private var canvas = Canvas(size: Size(width: 6, height: 2))

  @Test mutating func `cuts text at the edge`() {
    canvas.write("abcdefgh", at: Point(column: 3, row: 0))
    canvas.write("xyz", at: Point(column: -1, row: 1))

    #expect(canvas.text == ["   abc", "yz    "])
  }

  @Test mutating func `ignores what falls outside`() {
    canvas.write("boven", at: Point(column: 0, row: -1))
    canvas.write("onder", at: Point(column: 0, row: 2))

    #expect(canvas == Canvas(size: canvas.size))
  }

  @Test mutating func `does not split a wide glyph at either edge`() {
    canvas.write("日", at: Point(column: 5, row: 0))
    canvas.write("日", at: Point(column: -1, row: 1))

    #expect(canvas.text == ["      ", "      "])
  }

  @Test mutating func `blanks the other half of a wide glyph it overwrites`() {
    canvas.write("日本", at: .zero)
    canvas.write("x", at: Point(column: 1, row: 0))
    canvas.write("日本", at: Point(column: 0, row: 1))
    canvas.write("語", at: Point(column: 1, row: 1))

    #expect(canvas.text == [" x本  ", " 語   "])
  }

  @Test mutating func `covers the whole width with the style`() {
    canvas.write("ab", at: .zero, style: .selected, width: 4)
    canvas.write("abcdef", at: Point(column: 0, row: 1), style: .warning, width: 4)

    #expect(canvas.text == ["ab    ", "abc…  "])
    #expect(canvas.styles == ["SSSS..", "wwww.."])
  }

  @Test mutating func `draws nothing outside a clip, and parks no cursor there`() {
    canvas.clipped(to: Rect(column: 1, row: 0, width: 3, height: 1)) { canvas in
      canvas.write("abcdef", at: .zero)
      canvas.fill(canvas.bounds.rows(from: 1, count: 1), "#")
      canvas.park(at: Point(column: 5, row: 0))
    }

    #expect(canvas.text == [" bcd  ", "      "])
    #expect(canvas.cursor == nil)
    #expect(canvas.clip == canvas.bounds)
  }

  @Test mutating func `keeps the cursor inside`() {
    canvas.cursor = Point(column: 9, row: -3)
    var nothing = Canvas(size: Size(width: 0, height: 0))
    nothing.cursor = .zero

    #expect(canvas.cursor == Point(column: 5, row: 0))
    #expect(nothing.cursor == nil)
  }

  @Test mutating func `lets no escape sequence through`() {
    canvas.write("\u{1B}[2Jx", at: .zero)

    #expect(canvas.text[0] == "·[2Jx ")
  }

  @Test func `gives each style a letter of its own`() {
    let styles: [Style] = [
      [], .title, .heading, .group, .bold, .dim, .accent, .warning, .error, .field, .selected,
    ]

    #expect(Set(styles.map(\.letter)).count == styles.count)
    #expect(Style([.selected, .warning]).letter == "W")
  }
}

@Suite struct RectTests {
  private let rect = Rect(column: 2, row: 3, width: 10, height: 5)

  @Test func `splits without overlap or loss`() {
    let (top, rest) = rect.splitTop(2)
    let (upper, bottom) = rect.splitBottom(2)

    #expect(top.height + rest.height == 5 && rest.row == top.endRow)
    #expect(upper.height + bottom.height == 5 && bottom.endRow == rect.endRow)
  }

  @Test func `cuts inside itself whatever is asked`() {
    for number in [-3, 0, 1, 4, 99] {
      let parts = [
        rect.splitTop(number).top, rect.splitTop(number).rest, rect.splitBottom(number).rest,
        rect.splitBottom(number).bottom, rect.splitLeft(number).left, rect.splitLeft(number).rest,
        rect.inset(top: number, left: number, bottom: number, right: number),
        rect.rows(from: number, count: number), rect.columns(from: number, count: number),
        rect.centred(Size(width: number, height: number)),
      ]
      for part in parts where !part.isEmpty {
        #expect(part.intersection(rect) == part)
      }
    }
  }
}
