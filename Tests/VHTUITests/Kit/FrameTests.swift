import Testing

@testable import VHTUI

@Suite struct FooterTests {
  private let footer = Footer([
    FooterHint("nummer", "kies"), FooterHint("Enter", "openen"), FooterHint("m", "melding"),
    FooterHint("g", "gordijn", pinned: true),
  ])

  @Test func `reads as in the sketches and ends with more`() {
    #expect(footer.text(width: 78) == "nummer kies  Enter openen  m melding  g gordijn  ? meer")
  }

  @Test func `drops the last words first and keeps the pinned ones`() {
    #expect(footer.text(width: 46) == "nummer kies  Enter openen  g gordijn  ? meer")
    #expect(footer.text(width: 20) == "g gordijn  ? meer")
    #expect(footer.text(width: 10) == "? meer")
    #expect(footer.text(width: 1) == "…")
  }

  @Test func `shows only what can be used now`() {
    let bindings = [
      Binding([.enter], 1, "openen"),
      Binding(["a"], 2, "actie", disabled: "Er is geen casus gekozen."),
      Binding(["x"], 3, "verborgen", footer: false),
    ]

    #expect(bindings.hints() == [FooterHint("Enter", "openen")])
    #expect(bindings.binding(for: "a")?.disabled == "Er is geen casus gekozen.")
    #expect(bindings.binding(for: "z") == nil)
  }
}

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.enter, "Enter"), (.escape, "Esc"), (.down, "pijl omlaag"), (.control("g"), "Ctrl-G"),
    (.character("m"), "m"), (.character(" "), "spatie"), (.backTab, "Shift-Tab"),
  ])
  func `is named as users read it`(key: Key, label: String) {
    #expect(key.label == label)
  }

  @Test func `knows digits, plain ones only`() {
    #expect(Key.character("7").digit == 7)
    #expect(Key.character("٣").digit == nil)
    #expect(Key.enter.digit == nil)
  }
}

@Suite struct RibbonTests {
  private let ribbon = Ribbon(
    [
      RibbonStep("Melding"), RibbonStep("Screening"), RibbonStep("Triage", "10"),
      RibbonStep("Punt"),
    ],
    current: 1, trailing: "melding 7 van 18")

  @Test func `marks the current step in text`() {
    let text = ribbon.text(width: 70)

    #expect(text.hasPrefix("Melding › [SCREENING] › Triage 10 › Punt  "))
    #expect(text.hasSuffix("  melding 7 van 18"))
    #expect(text.columns == 70)
  }

  @Test func `never loses the current step`() {
    for width in 11...80 {
      #expect(ribbon.text(width: width).contains("[SCREENING]"))
      #expect(ribbon.text(width: width).columns <= width)
    }
    #expect(ribbon.text(width: 38) == "Melding›[SCREENING]›Triage 10›Punt")
    #expect(ribbon.text(width: 24) == "Mel›[SCREENING]›Tri›Pun")
    #expect(ribbon.text(width: 11) == "[SCREENING]")
  }

  @Test func `shows counts without a current step at one's own place`() {
    let home = Ribbon([RibbonStep("Melding", "12"), RibbonStep("Triage", "10")])

    #expect(home.text(width: 60) == "Melding 12 › Triage 10")
  }
}

@Suite struct FrameTests {
  private let frame = Frame(
    title: "Screening", centre: "do 26 nov 2026", trailing: ["A. de Vries"], marks: ["OEFENEN"],
    ribbon: Ribbon([RibbonStep("Melding"), RibbonStep("Screening")], current: 1),
    status: "Opgeslagen 10:20:47", pending: "nr 1_",
    footer: Footer([FooterHint("Enter", "openen")]))

  private func draw(_ width: Int, _ height: Int) -> (canvas: Canvas, body: Rect) {
    var canvas = Canvas(size: Size(width: width, height: height))
    let body = frame.draw(on: &canvas)
    return (canvas, body)
  }

  @Test func `puts every part on its own row`() {
    let (canvas, body) = draw(80, 24)
    let text = canvas.text

    #expect(text[0].hasPrefix(" Screening     do 26 nov 2026  "))
    #expect(text[0].hasSuffix("A. de Vries     OEFENEN "))
    #expect(text[1].hasPrefix(" Melding › [SCREENING]"))
    #expect(text[2] == String(repeating: "─", count: 80))
    #expect(text[21] == text[2])
    #expect(text[22].hasPrefix(" nr 1_   Opgeslagen 10:20:47"))
    #expect(text[23].hasPrefix(" Enter openen  ? meer"))
    #expect(body == Rect(column: 0, row: 3, width: 80, height: 18))
  }

  @Test func `keeps the mark of practice at every width that can hold it`() {
    for width in 9...100 {
      #expect(draw(width, 24).canvas.text[0].contains("OEFENEN"))
    }
  }

  @Test func `keeps title and footer on a small screen`() {
    let (canvas, body) = draw(40, 6)

    #expect(canvas.text[0].hasPrefix(" Screening"))
    #expect(canvas.text[5].hasPrefix("nr 1_  Enter openen  ? meer"))
    #expect(body == Rect(column: 0, row: 1, width: 40, height: 4))
  }

  @Test func `shows the title when there is one row`() {
    let (canvas, body) = draw(40, 1)

    #expect(canvas.text[0].hasPrefix(" Screening"))
    #expect(body.isEmpty)
    #expect(canvas.cursor == .zero)
  }
}
