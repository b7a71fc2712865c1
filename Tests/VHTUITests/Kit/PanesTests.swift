import Testing

@testable import VHTUI

/// Two panes on a wide screen, one on any other.
@Suite struct PanesTests {
  private func panes(_ width: Int, _ height: Int = 18, _ share: Panes.Share = .preview) -> Panes {
    Panes(in: Rect(column: 0, row: 3, width: width, height: height), share)
  }

  @Test func `there are two from 120 columns on`() {
    for width in 0...200 {
      #expect(panes(width).isDivided == (width >= 120))
      #expect(panes(width, 0).isDivided == false)
    }
  }

  @Test func `below that the first has all the room`() {
    #expect(panes(119).main == Rect(column: 0, row: 3, width: 119, height: 18))
    #expect(panes(119).side.isEmpty)
  }

  @Test(arguments: [Panes.Share.preview, .halves])
  func `they stand apart, and what is beside a list is never wider than can be read`(
    share: Panes.Share
  ) {
    for width in 120...220 {
      let panes = panes(width, 18, share)
      #expect(panes.side.column - panes.main.endColumn == 3)
      #expect(panes.side.endColumn == width && panes.main.column == 0)
      #expect(panes.main.width >= 50)
      if share == .preview { #expect(panes.side.width <= Paragraph.measure + 4) }
    }
  }

  @Test func `where a second is not allowed there is none`() {
    let rect = Rect(column: 0, row: 0, width: 132, height: 37)
    #expect(!Panes(in: rect, isDivided: false).isDivided)
  }

  @Test func `a line stands between them, on every row of both`() {
    var canvas = Canvas(size: Size(width: 132, height: 6))
    let panes = Panes(in: canvas.bounds)
    panes.drawDivider(on: &canvas)
    #expect(canvas.text.allSatisfy { $0.count { $0 == "│" } == 1 })
    #expect(canvas[Point(column: panes.side.column - 2, row: 5)]?.glyph == Glyph("│"))
  }
}
