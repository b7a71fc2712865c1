import Testing

@testable import VHTUI

/// Rows of figures with a cursor on one cell.
@Suite struct GridTests {
  /// Three groups of two quarters and a total, with six columns of figures.
  private static let grid = Grid(
    keys: ["Gemeente", "Kwartaal"], columns: (1...6).map { "Kolom nummer \($0)" },
    rows: ["Leudal", "Echt-Susteren", "Totaal"].flatMap { place in
      ["2019-Q1", "2019-Q2", "totaal"].map { quarter in
        Grid.Row(
          keys: [place, quarter], cells: (1...6).map { "\(1000 * $0)" },
          isTotal: quarter == "totaal")
      }
    })

  private func drawn(_ width: Int, _ height: Int, _ state: GridState? = GridState()) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: height))
    Self.grid.draw(in: canvas.bounds, on: &canvas, state)
    return canvas
  }

  @Test func `puts the cell of the cursor between brackets, with the cursor on its figure`() throws
  {
    let canvas = drawn(110, 20, GridState(row: 1, column: 2))

    let row = try #require(canvas.text.firstIndex { $0.hasPrefix(">") })
    #expect(canvas.text[row].contains("2019-Q2"))
    #expect(canvas.text[row].contains(" [3000]"))
    let column = Array(canvas.text[row]).firstIndex(of: "3")
    #expect(canvas.cursor == Point(column: try #require(column), row: row))
  }

  @Test func `marks totals and does not repeat the key of a group`() {
    let text = drawn(110, 20).text

    #expect(text.filter { $0.contains("Echt-Susteren") }.count == 2)
    #expect(text.filter { $0.contains(" = ") }.allSatisfy { $0.contains("totaal") })
    #expect(text.count { $0.contains(" = ") } == 3)
  }

  @Test func `aligns headings and figures on the right`() throws {
    let text = drawn(110, 20).text

    #expect(text[2].hasPrefix("   Gemeente       Kwartaal"))
    let end = try #require(text[2].lastIndex(of: "6"))
    let last = try #require(text[4].lastIndex(of: "0"))
    #expect(end == last)
  }

  @Test func `scrolls sideways beneath keys that stay, and says what is out of sight`() {
    let first = drawn(50, 14, GridState(row: 0, column: 0)).text
    let last = drawn(50, 14, GridState(row: 0, column: 5)).text

    #expect(first[3].contains("Leudal") && last[3].contains("Leudal"))
    #expect(first[3].contains("[1000]") && !first[3].contains("6000"))
    #expect(last[3].contains("[6000]") && !last[3].contains("1000"))
    #expect(first.last?.contains("kolommen rechts") == true)
    #expect(last.last?.contains("kolommen links") == true)
  }

  @Test func `keeps the headings in sight on the last page`() {
    let text = drawn(110, 8, GridState(row: 8, column: 0)).text

    #expect(text[2].contains("Gemeente"))
    #expect(text.contains { $0.hasPrefix(">= Totaal") })
    #expect(text.last?.contains("eerder") == true)
  }

  @Test func `repeats the key on the first row of a page`() {
    let text = drawn(110, 8, GridState(row: 5, column: 0)).text

    #expect(text[3].contains("Echt-Susteren") || text[3].contains("Leudal"))
  }

  @Test(arguments: [1, 2, 3, 5, 9, 24, 43], [1, 2, 8, 20, 37, 60, 80, 132])
  func `never cuts a figure in half`(height: Int, width: Int) {
    for column in 0..<6 {
      let canvas = drawn(width, height, GridState(row: 4, column: column))

      #expect(canvas.text.allSatisfy { $0.count == width })
      guard width >= 37, height >= 5 else { continue }
      let words = canvas.text.flatMap { $0.split { " []".contains($0) } }
      let figures = words.filter { $0.allSatisfy(\.isNumber) && $0.count > 1 }
      #expect(figures.allSatisfy { $0.count == 4 && $0.hasSuffix("000") }, "\(figures)")
      #expect(canvas.text.contains { $0.contains("[\(column + 1)000]") })
    }
  }

  @Test func `stays within its cells`() {
    var state = GridState(row: 7, column: 9)
    for key in [Key.left, .up, .up, .end, .down, .right, .home, .up] {
      let isForGrid = state.handle(key, rows: 3, columns: 2)
      #expect(isForGrid)
      #expect((0..<3).contains(state.row) && (0..<2).contains(state.column))
    }
    let takesEnter = state.handle(.enter, rows: 3, columns: 2)
    #expect(!takesEnter)
    #expect(GridState(row: 4, column: 4).clamped(rows: 0, columns: 0) == GridState())
  }
}
