import Testing
import VHDomain

@testable import VHTUI

/// Every screen there is, heard.
@Suite struct VoorleesCatalogueTests {
  private static let pairs = ScreenCatalogue.names

  private func stage(_ name: String) throws -> Voorleestoneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let stage = try Voorleestoneel(entry.setting)
    stage.toneel.show(entry)
    return stage
  }

  @Test(arguments: pairs)
  func `is told without marks, brackets or control characters`(_ name: String) throws {
    let lines = try stage(name).play("??")
    #expect(lines.count > 3)
    for line in lines where !line.hasPrefix("Kan nu: ") {
      #expect(!line.holdsControls)
      #expect(!line.contains("\u{1B}"))
      #expect(!line.hasPrefix(">"))
      #expect(!line.contains("[") && !line.contains("]"), "\(line)")
      #expect(!line.contains("─"))
      #expect(!line.contains(". . ."), "\(line)")
    }
  }

  @Test(arguments: pairs)
  func `is begun with its title and ended with what can be done`(_ name: String) throws {
    let stage = try stage(name)
    let lines = stage.play("??")
    let title = stage.toneel.top?.page(stage.toneel.app.world).title ?? ""
    let first = title.split(separator: " ").first.map(String.init) ?? ""
    #expect(lines.first?.hasPrefix(first) == true)
    #expect(lines.first?.contains("OEFENEN") == true)
    #expect(lines.dropLast().last?.hasPrefix("Kan nu: ") == true)
  }

  @Test(arguments: pairs)
  func `is left with Esc as in any other terminal`(_ name: String) throws {
    let heard = try stage(name)
    heard.play(".esc", ".esc", ".esc", ".esc", ".esc", ".esc")
    let seen = try stage(name)
    seen.toneel.keys([Key](repeating: .escape, count: 6))
    #expect(heard.toneel.app.stack.count == seen.toneel.app.stack.count)
  }

  @Test(arguments: ["M-2026-0001\u{1B}[31m", "links\u{202E}rechts", "bel\u{7}"])
  func `text from records steers nothing`(_ text: String) throws {
    let stage = try Voorleestoneel()
    stage.play([.line("m"), .line(".10"), .line(text)])
    stage.toneel.show(LeesScreen(title: text, lines: [text]))
    var lines: [String] = []
    let terminal = LineTerminal(source: stage) { lines.append($0) }
    terminal.draw(stage.toneel.app.frame(terminal.size, isHeard: true))
    _ = terminal.next()
    #expect(lines.allSatisfy { !$0.holdsControls && !$0.contains("\u{202E}") })
    #expect(!lines.isEmpty)
  }

  @Test func `writes ASCII where the locale has nothing else`() throws {
    let stage = try stage("aanmelden")
    let lines = stage.play([.line("??")], isUTF8: false)
    #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    #expect(lines.contains { $0.contains("S. Yilmaz") })
  }

  @Test func `a long list is told a page at a time`() {
    let table = Table(columns: [TableColumn("naam")], count: 25_000) { TableRow(["rij \($0 + 1)"]) }
    func heard(_ selected: Int) -> SpokenTable? {
      var canvas = Canvas(size: Size(width: 118, height: 80))
      canvas.listen()
      table.draw(in: canvas.bounds, on: &canvas, ListState(selected: selected))
      return HeardPage(canvas)?.table
    }
    let first = Spoken.table(heard(0) ?? SpokenTable(titles: [], count: 0, first: 0, rows: []))
    #expect(first.lines.count == 23)
    #expect(first.lines.first == "Lijst van 25.000 regels.")
    #expect(first.lines[1] == "1. naam rij 1")
    #expect(first.lines[21] == "Nog 24.980 regels.")
    let step = heard(20).map(Spoken.table)
    #expect(step?.changes(from: heard(19).map(Spoken.table)) == ["Gekozen: regel 21. naam rij 21"])
    #expect(step?.changes(from: first).count == 23)
  }

  @Test func `cells nobody speaks for are read as text`() {
    var canvas = Canvas(size: Size(width: 40, height: 4))
    canvas.listen()
    canvas.write(" UITKOMST     kies een nummer", at: .zero)
    canvas.horizontalRule(1)
    canvas.write("Zoek", at: Point(column: 1, row: 2))
    var field = TextField()
    field.set(.text("ver"))
    field.draw(in: Rect(column: 8, row: 2, width: 20, height: 1), on: &canvas, isFocused: true)
    #expect(
      HeardPage(canvas)?.parts == [
        .text(["UITKOMST, kies een nummer"]), .entry(label: "Zoek", text: "ver"),
      ])
  }

  @Test func `nothing is collected where nobody listens`() throws {
    let toneel = try Toneel()
    #expect(toneel.app.frame(toneel.size).heard == nil)
  }
}

extension Canvas {
  /// Somebody listens to a page that is all body.
  fileprivate mutating func listen() {
    var heard = Heard()
    heard.page.body = bounds
    self.heard = heard
  }
}
