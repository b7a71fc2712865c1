import Testing

@testable import VHTUI

@Suite struct ParagraphTests {
  @Test func `is never wider than can be read`() {
    let lines = Paragraph(String(repeating: "woord ", count: 40)).lines(width: 132)

    #expect(lines.allSatisfy { $0.columns <= Paragraph.measure })
    #expect(lines.count == 4)
  }

  @Test func `scrolls and tells its height`() {
    var canvas = Canvas(size: Size(width: 10, height: 2))

    let height = Paragraph("a\nb\nc\nd").draw(in: canvas.bounds, on: &canvas, offset: 1)

    #expect(height == 4)
    #expect(canvas.text.map(\.trimmed) == ["b", "c"])
  }
}

@Suite struct FieldsTests {
  @Test func `puts values in one column and wraps them there`() {
    var canvas = Canvas(size: Size(width: 24, height: 3))

    let used = Fields([.init("Wie", "R.D."), .init("Wat", "roept 's nachts op straat")])
      .draw(in: canvas.bounds, on: &canvas)

    #expect(used == 3)
    #expect(
      canvas.text.map { $0 } == [
        "Wie  R.D.               ", "Wat  roept 's nachts op ", "     straat             ",
      ])
  }
}

@Suite struct ColumnsTests {
  @Test func `numbers downwards in two columns`() {
    let columns = Columns(count: 5, in: Rect(column: 0, row: 2, width: 80, height: 4))

    #expect(columns.rows == 3)
    #expect(columns.place(of: 2) == Rect(column: 0, row: 4, width: 40, height: 1))
    #expect(columns.place(of: 3) == Rect(column: 40, row: 2, width: 40, height: 1))
  }

  @Test func `uses one column on a narrow screen`() {
    let columns = Columns(count: 5, in: Rect(column: 0, row: 0, width: 60, height: 3))

    #expect(columns.columns == 1)
    #expect(columns.place(of: 4).isEmpty)
    #expect(!columns.place(of: 4, offset: columns.offset(showing: 4)).isEmpty)
  }

  @Test func `lets the arrows go sideways`() {
    let columns = Columns(count: 5, in: Rect(column: 0, row: 0, width: 80, height: 4))

    #expect(columns.index(from: 1, moved: .right) == 4)
    #expect(columns.index(from: 2, moved: .right) == 4)
    #expect(columns.index(from: 4, moved: .left) == 1)
    #expect(columns.index(from: 4, moved: .down) == nil)
    #expect(columns.index(from: 0, moved: .left) == nil)
  }
}

@Suite struct DialogTests {
  private let dialog = Dialog(
    "Casus 0187 parkeren?", "Het punt komt aan het eind terug.",
    choices: [DialogChoice("p", "parkeren"), DialogChoice("Esc", "niet parkeren")])

  private func draw(_ dialog: Dialog, _ width: Int, _ height: Int) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: height))
    canvas.fill(canvas.bounds, "#")
    dialog.draw(in: canvas.bounds, on: &canvas)
    return canvas
  }

  @Test func `stands in the middle over what was there`() {
    let text = draw(dialog, 60, 12).text

    #expect(text[0] == String(repeating: "#", count: 60))
    #expect(text.contains { $0.trimmed == "Casus 0187 parkeren?" })
    #expect(text.contains { $0.contains("Esc  niet parkeren") })
  }

  @Test func `keeps question and ways out when the screen is low`() {
    let text = draw(dialog, 40, 3).text

    #expect(text[0].contains("Casus 0187"))
    #expect(text[1].contains("p  parkeren"))
    #expect(text[2].contains("Esc  niet parkeren"))
  }

  @Test func `says why a way can not be taken`() {
    let refused = Dialog(
      "Wat nu?", "", choices: [DialogChoice("6", "koppelen", disabled: "geen casus.")])

    #expect(
      draw(refused, 60, 8).text.contains { $0.contains("koppelen     kan niet: geen casus.") })
  }

  @Test func `puts the cursor behind what is typed`() {
    let asking = Dialog("Vernietigen", "Typ het nummer.", input: "C-20")
    let canvas = draw(asking, 60, 12)

    let row = canvas.text.firstIndex { $0.contains("> C-20") }
    #expect(canvas.cursor?.row == row)
  }
}
