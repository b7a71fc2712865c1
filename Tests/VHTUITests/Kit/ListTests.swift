import Testing

@testable import VHTUI

@Suite struct ListStateTests {
  private var list = ListState()

  @Test mutating func `moves within the list only`() {
    #expect(list.handle(.up, count: 3) == .moved)
    #expect(list.selected == 0)
    _ = list.handle(.pageDown, count: 3)
    #expect(list.selected == 2)
    _ = list.handle(.home, count: 3)
    #expect(list.selected == 0)
    _ = list.handle(.end, count: 3)
    #expect(list.selected == 2)
  }

  @Test mutating func `has nothing to move in an empty list`() {
    #expect(list.handle(.down, count: 0) == .ignored)
    #expect(list.handle("1", count: 0) == .missing(1))
  }

  @Test mutating func `selects by digit at once when no second digit can follow`() {
    #expect(list.handle("4", count: 9) == .moved)
    #expect(list.selected == 3)
    #expect(list.handle("7", count: 45) == .moved)
    #expect(list.selected == 6)
  }

  @Test mutating func `waits for the second digit of a longer list`() {
    #expect(list.handle("1", count: 12) == .pending)
    #expect(list.entry.text == "nr 1_")
    #expect(list.handle("2", count: 12) == .moved)
    #expect(list.selected == 11)
    #expect(list.entry.text == "")
  }

  @Test mutating func `settles a waiting digit at Enter and leaves Enter to the screen`() {
    list.selected = 8
    _ = list.handle("1", count: 12)

    #expect(list.handle(.enter, count: 12) == .ignored)
    #expect(list.selected == 0)
  }

  @Test mutating func `settles a waiting digit before an arrow moves on`() {
    _ = list.handle("1", count: 12)

    #expect(list.handle(.down, count: 12) == .moved)
    #expect(list.selected == 1)
  }

  @Test mutating func `says which number is missing`() {
    _ = list.handle("1", count: 12)

    #expect(list.handle("5", count: 12) == .missing(15))
    #expect(list.handle("0", count: 12) == .missing(0))
    #expect(list.selected == 0)
  }

  @Test mutating func `takes zero for the tenth row of a list numbered so`() {
    #expect(list.handle("0", count: 10, tenIsZero: true) == .moved)
    #expect(list.selected == 9)
    #expect(list.handle("1", count: 10, tenIsZero: true) == .moved)
    #expect(list.selected == 0)
  }

  @Test mutating func `follows a list that became shorter`() {
    list.selected = 8
    list.clamp(count: 3)
    #expect(list.selected == 2)
    list.clamp(count: 0)
    #expect(list.selected == 0)
  }
}

@Suite struct TableTests {
  private let columns = [
    TableColumn("zaak", .fixed(4)), TableColumn("waarom", .flex(1)),
    TableColumn("", .fixed(2), .right),
  ]

  private func rows(_ count: Int) -> [TableRow] {
    (1...count).map { TableRow(["C-\($0)", "reden \($0)", "+\($0)"]) }
  }

  private func draw(_ table: Table, _ width: Int, _ height: Int, _ state: ListState?) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: height))
    table.draw(in: canvas.bounds, on: &canvas, state)
    return canvas
  }

  @Test func `marks the selected row by text, reverse video and cursor`() {
    let canvas = draw(Table(columns: columns, rows: rows(2)), 30, 4, ListState(selected: 1))

    #expect(
      canvas.text == [
        "  nr zaak  waarom             ",
        "   1 C-1   reden 1          +1",
        ">  2 C-2   reden 2          +2",
        "                              ",
      ])
    #expect(canvas.styles[2] == String(repeating: "S", count: 30))
    #expect(canvas.cursor == Point(column: 0, row: 2))
  }

  @Test func `puts groups above their rows`() {
    let groups = [TableGroup(title: "NU (1)", count: 1), TableGroup(title: "LATER (2)", count: 2)]
    let table = Table(columns: [TableColumn()], rows: rows(3), groups: groups)

    let text = draw(table, 20, 5, ListState()).text.map { $0.trimmed }

    #expect(text == ["NU (1)", ">  1 C-1", "LATER (2)", "2 C-2", "3 C-3"])
  }

  @Test func `keeps the selected row in sight wherever it is`() {
    let groups = [TableGroup(title: "A", count: 7), TableGroup(title: "B", count: 33)]
    let table = Table(columns: columns, rows: rows(40), groups: groups)
    for height in 1...12 {
      for selected in 0..<40 {
        let canvas = draw(table, 30, height, ListState(selected: selected))
        #expect(canvas.text.contains { $0.hasPrefix(">") && $0.contains(" C-\(selected + 1) ") })
      }
    }
  }

  @Test func `asks only for the rows it shows`() {
    var asked: [Int] = []
    let table = Table(columns: columns, count: 25_000) { index in
      asked.append(index)
      return TableRow(["C", "\(index)", ""])
    }

    var canvas = Canvas(size: Size(width: 60, height: 18))
    let visible = table.draw(in: canvas.bounds, on: &canvas, ListState(selected: 20_000))

    #expect(visible.contains(20_000))
    #expect(asked == Array(visible))
    // One row is the heading, one tells how many more there are.
    #expect(asked.count == 16)
  }

  @Test func `drops the column that may go before it cuts the others`() {
    let table = Table(
      columns: [
        TableColumn("wie", .fixed(6)), TableColumn("waar"), TableColumn("", .fixed(9), drops: true),
      ],
      rows: [TableRow(["R.D.", "Roermond", "politie"])])

    #expect(draw(table, 40, 2, nil).text[0].contains("politie"))
    #expect(draw(table, 24, 2, nil).text[0].contains("Roermond"))
    #expect(!draw(table, 24, 2, nil).text[0].contains("pol"))
  }

  @Test func `says why it is empty`() {
    let canvas = draw(
      Table(columns: columns, rows: [], empty: "Er wacht niets."), 30, 3, ListState())

    #expect(canvas.text[0].trimmed == "Er wacht niets.")
  }

  @Test func `honours a number of the row's own`() {
    let table = Table(columns: [TableColumn()], rows: [TableRow(["Beheer"], number: "0")])

    #expect(draw(table, 20, 1, nil).text[0].trimmed == "0 Beheer")
  }
}

extension String {
  /// The text without the spaces around it.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
