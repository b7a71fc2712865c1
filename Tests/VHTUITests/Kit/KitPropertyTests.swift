import Testing

@testable import VHTUI

/// A generator whose numbers follow from its seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Whatever is drawn in whatever size: the canvas stays whole.
@Suite struct KitPropertyTests {
  private static let alphabet: [String] = [
    "a", "Z", "7", " ", "  ", "é", "e\u{0301}", "日", "本", "👩‍👩‍👧", "👍🏽", "🇳🇱", "\u{1B}[2J", "\u{202E}",
    "\t", "\n", "\r\n", "\u{200B}", "─", "…", "\u{0301}", "한", "woord ", "langwoordzonderspatie",
  ]

  private static let sizes: [Size] =
    (1...14).flatMap { width in (1...12).map { Size(width: width, height: $0) } }
    + [(1, 60), (200, 1), (29, 9), (30, 10), (31, 11), (60, 18), (80, 24), (132, 43), (200, 60)]
    .map { Size(width: $0.0, height: $0.1) } + [
      Size(width: 0, height: 5), Size(width: 5, height: 0),
    ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &generator))
      .compactMap { _ in alphabet.randomElement(using: &generator) }.joined()
  }

  /// Checks a canvas and names what is wrong with it.
  private func faults(of canvas: Canvas) -> [String] {
    var faults: [String] = []
    for row in 0..<canvas.size.height {
      let cells = Array(canvas.row(row))
      if cells.reduce(0, { $0 + $1.glyph.columns }) != canvas.size.width {
        faults.append("row \(row) is not as wide as the canvas")
      }
      for (column, cell) in cells.enumerated() {
        let followed = column + 1 < cells.count && cells[column + 1].glyph == .continuation
        if (cell.glyph.columns == 2) != followed { faults.append("split at \(row),\(column)") }
      }
    }
    if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) {
      faults.append("cursor outside")
    }
    return faults
  }

  /// Draws in every size, inside a border that must stay as it was.
  private func check(
    seed: UInt64, _ draw: (Rect, inout Canvas, inout SeededGenerator) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for size in Self.sizes {
      var generator = SeededGenerator(seed: seed)
      var canvas = Canvas(size: Size(width: size.width + 2, height: size.height + 2))
      canvas.fill(canvas.bounds, "#")
      let inner = canvas.bounds.inset(top: 1, left: 1, bottom: 1, right: 1)
      draw(inner, &canvas, &generator)
      var border = canvas
      border.fill(inner, "#")
      let isKept = border.text.allSatisfy { $0.allSatisfy { $0 == "#" } }
      let faults = faults(of: canvas) + (isKept ? [] : ["drawn outside"])
      if !faults.isEmpty {
        Issue.record(
          "seed \(seed), \(size.width)x\(size.height): \(faults.prefix(3))",
          sourceLocation: sourceLocation)
      }
    }
  }

  private static let seeds = Array(UInt64(1)...6)

  @Test(arguments: seeds) func `tables stay inside`(seed: UInt64) {
    check(seed: seed) { rect, canvas, generator in
      let rows = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        TableRow([Self.text(&generator), Self.text(&generator), Self.text(&generator)])
      }
      let groups = [TableGroup(title: Self.text(&generator), count: rows.count / 2)]
      let columns = [
        TableColumn("a", .fixed(5)), TableColumn("日b"), TableColumn("c", .fixed(4), drops: true),
      ]
      let state = ListState(selected: Int.random(in: -1...50, using: &generator))
      Table(columns: columns, rows: rows, groups: groups, empty: Self.text(&generator))
        .draw(in: rect, on: &canvas, state)
      if !rows.isEmpty, !rect.isEmpty { #expect(canvas.cursor != nil) }
    }
  }

  @Test(arguments: seeds) func `texts, fields and dialogs stay inside`(seed: UInt64) {
    check(seed: seed) { rect, canvas, generator in
      let offset = Int.random(in: 0...3, using: &generator)
      Paragraph(Self.text(&generator)).draw(in: rect, on: &canvas, offset: offset)
      let rows = (0..<5).map { _ in Fields.Row(Self.text(&generator), Self.text(&generator)) }
      Fields(rows).draw(in: rect, on: &canvas, offset: offset)
      Footer([FooterHint(Self.text(&generator), Self.text(&generator))]).draw(in: rect, on: &canvas)
      Ribbon([RibbonStep(Self.text(&generator)), RibbonStep("Nu")], current: 1)
        .draw(in: rect, on: &canvas)
      let dialog = Dialog(
        Self.text(&generator), Self.text(&generator),
        choices: [DialogChoice("1", Self.text(&generator), disabled: Self.text(&generator))],
        input: Self.text(&generator))
      dialog.draw(in: rect, on: &canvas)
    }
  }

  @Test(arguments: seeds) func `forms stay inside and keep their cursor`(seed: UInt64) {
    let keys: [Key] = [
      .up, .down, .left, .right, .tab, .backTab, .enter, .backspace, .delete, .escape, .home, .end,
      "1", "2", "j", "a", " ", "日", .control("j"), .control("u"),
    ]
    check(seed: seed) { rect, canvas, generator in
      let options = (0..<20).map { FieldOption("\($0)", Self.text(&generator)) }
      var form = Form([
        .text("a", Self.text(&generator), isRequired: true), .multiline("b", "Wat"),
        .choice("c", "Keuze", options), .choices("d", "Keuzes", Array(options.prefix(4))),
        .date("e", "Op") { $0.count > 2 ? .day(canonical: "x", echo: $0 + "日") : .refused("Nee.") },
        .answer("f", "Antwoord"),
      ])
      for _ in 0..<60 {
        if Bool.random(using: &generator) {
          _ = form.handle(keys.randomElement(using: &generator) ?? .tab)
        } else {
          _ = form.paste(Self.text(&generator))
        }
      }
      if Bool.random(using: &generator) { form.show(findings: [("c", Self.text(&generator))]) }
      form.draw(in: rect, on: &canvas)
      #expect(rect.isEmpty || canvas.cursor.map(rect.contains) == true)
    }
  }

  @Test(arguments: seeds) func `the page is whole in every size`(seed: UInt64) {
    for size in Self.sizes {
      var generator = SeededGenerator(seed: seed)
      var canvas = Canvas(size: size)
      var frame = Frame(title: Self.text(&generator), centre: Self.text(&generator))
      frame.trailing = [Self.text(&generator)]
      frame.marks = ["OEFENEN"]
      frame.status = Self.text(&generator)
      frame.pending = Self.text(&generator)
      frame.ribbon = Ribbon([RibbonStep(Self.text(&generator))], current: 0)
      let body = frame.draw(on: &canvas)
      let faults = faults(of: canvas)
      #expect(faults.isEmpty, "seed \(seed), \(size): \(faults.prefix(3))")
      #expect(body.isEmpty || body.intersection(canvas.bounds) == body)
      #expect(size.isEmpty == (canvas.cursor == nil))
    }
  }

  @Test(arguments: seeds) func `cutting, filling and wrapping keep to the width`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let text = Self.text(&generator)
      let width = Int.random(in: 0...20, using: &generator)
      #expect(text.truncated(to: width).columns <= width, "seed \(seed): \(text.debugDescription)")
      #expect(text.padded(to: width).columns == width, "seed \(seed): \(text.debugDescription)")
      guard width > 1 else { continue }
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.columns <= width }, "seed \(seed): \(text.debugDescription)")
      let kept = lines.joined().filter { !$0.isWhitespace }
      #expect(kept == text.filter { !$0.isWhitespace }, "seed \(seed): \(text.debugDescription)")
    }
  }
}
