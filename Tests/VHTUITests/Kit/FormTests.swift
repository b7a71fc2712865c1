import Testing

@testable import VHTUI

@Suite struct TextEditorTests {
  private var editor = TextEditor("één")

  @Test mutating func `edits by grapheme`() {
    editor = TextEditor("e\u{0301}e\u{0301}n👩‍👩‍👧")
    _ = editor.handle(.backspace)
    #expect(editor.text == "e\u{0301}e\u{0301}n")
    _ = editor.handle(.home)
    _ = editor.handle(.delete)
    #expect(editor.text == "e\u{0301}n")
    #expect(editor.cursor == 0)
  }

  @Test mutating func `joins a combining mark to the letter before it`() {
    editor = TextEditor("e")
    _ = editor.handle(.character("\u{0301}"))

    #expect(editor.text == "é")
    #expect(editor.characters.count == 1)
    #expect(editor.cursor == 1)
  }

  @Test mutating func `types at the cursor and clears with Ctrl-U`() {
    _ = editor.handle(.left)
    _ = editor.handle("x")
    #expect(editor.text == "ééxn")
    _ = editor.handle(.control("u"))
    #expect(editor.text == "")
  }

  @Test mutating func `stays within the text`() {
    for key in [Key.right, .delete, .home, .left, .backspace] {
      let isUsed = editor.handle(key)
      #expect(isUsed)
    }
    #expect(editor.text == "één")
    let usesEnter = editor.handle(.enter)
    #expect(!usesEnter)
  }
}

@Suite struct FormTests {
  private static let partners = (1...30).map { FieldOption("p\($0)", "Partner \($0)") }
  private static let gemeenten = [
    FieldOption("roermond", "Roermond"), FieldOption("roerdalen", "Roerdalen"),
    FieldOption("weert", "Weert"), FieldOption("echt", "Écht-Susteren"),
  ]

  private var form = Form([
    .text("wie", "Wie", isRequired: true),
    .multiline("wat", "Wat"),
    .choice("gemeente", "Gemeente", Self.gemeenten),
    .choices("ketens", "Ketens", [FieldOption("z", "zorg"), FieldOption("s", "straf")]),
    .date("op", "Op") { text in
      text == "14-5"
        ? .day(canonical: "2026-05-14", echo: "do 14 mei 2026")
        : .refused("“\(text)” is geen datum.")
    },
    .answer("vrij", "Vrijwillig"),
  ])

  private mutating func press(_ keys: Key...) { for key in keys { _ = form.handle(key) } }
  private mutating func type(_ text: String) {
    for letter in text { _ = form.handle(.character(letter)) }
  }

  private func draw(_ width: Int = 60, _ height: Int = 20) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: height))
    form.draw(in: canvas.bounds, on: &canvas)
    return canvas
  }

  @Test func `has nothing filled in beforehand`() {
    #expect(form.values.values.allSatisfy { $0 == .empty })
    #expect(form.values.count == 6)
    #expect(draw().text.count { $0.contains(". . . .") } == 3)
  }

  @Test mutating func `goes on with Enter and submits at the last field`() {
    type("R.D.")
    #expect(form.handle(.enter) == .moved)
    #expect(form.focusedID == "wat")
    press(.enter, .enter, .enter, .enter)
    #expect(form.focusedID == "vrij")
    #expect(form.handle("j") == .edited)
    #expect(form.handle(.enter) == .submitted)
    #expect(form.value(of: "wie") == .text("R.D."))
    #expect(form.value(of: "vrij") == .answer(.ja))
  }

  @Test mutating func `moves with Tab and arrows and stops at both ends`() {
    #expect(form.handle(.up) == .ignored)
    press(.tab, .down, .tab, .backTab)
    #expect(form.focusedID == "gemeente")
    form.focus("vrij")
    #expect(form.handle(.tab) == .ignored)
    form.focus("bestaat niet")
    #expect(form.focusedID == "vrij")
  }

  @Test mutating func `leaves keys that are no input to the screen`() {
    #expect(form.handle(.escape) == .ignored)
    #expect(form.handle(.control("g")) == .ignored)
    form.focus("vrij")
    #expect(form.handle("b") == .ignored)
  }

  @Test mutating func `starts a line with Ctrl-J and walks through lines`() {
    form.focus("wat")
    type("een")
    press(.control("j"))
    type("twee")
    #expect(form.value(of: "wat") == .text("een\ntwee"))
    press(.up, .home)
    type("x")
    #expect(form.value(of: "wat") == .text("xeen\ntwee"))
    #expect(form.handle(.up) == .moved)
    #expect(form.focusedID == "wie")
  }

  @Test mutating func `chooses by digit`() {
    form.focus("gemeente")
    #expect(form.handle("3") == .edited)
    #expect(form.value(of: "gemeente") == .choice("weert"))
    #expect(form.handle("9") == .moved)
    #expect(form.value(of: "gemeente") == .choice("weert"))
    press(.backspace)
    #expect(form.value(of: "gemeente") == .empty)
  }

  @Test mutating func `chooses by letters, accents or not, and only at Enter`() {
    form.focus("gemeente")
    type("ech")
    #expect(form.value(of: "gemeente") == .empty)
    #expect(form.handle(.enter) == .edited)
    #expect(form.value(of: "gemeente") == .choice("echt"))
    #expect(form.focusedID == "ketens")
  }

  @Test mutating func `walks through the matches and drops the letters at Esc`() {
    form.focus("gemeente")
    type("roer")
    press(.down)
    #expect(draw().text.contains { $0.contains(">  2  Roerdalen") })
    #expect(form.handle(.escape) == .moved)
    #expect(form.handle(.escape) == .ignored)
    #expect(form.value(of: "gemeente") == .empty)
  }

  @Test mutating func `does not go on while letters match nothing`() {
    form.focus("gemeente")
    type("xyz")
    #expect(draw().text.contains { $0.contains("niets gevonden") })
    press(.enter)
    #expect(form.focusedID == "gemeente")
    press(.tab)
    #expect(form.value(of: "gemeente") == .empty)
  }

  @Test func `narrows a long list and shows six at a time under their own numbers`() {
    var long = Form([.choice("partner", "Partner", Self.partners)])
    var canvas = Canvas(size: Size(width: 60, height: 20))
    long.draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.text.contains { $0.contains("… nog 24") })

    for key in [Key.character("2"), .character("9")] { _ = long.handle(key) }
    #expect(long.value(of: "partner") == .choice("p29"))
    for letter in "partner 30" { _ = long.handle(.character(letter)) }
    #expect(long.handle(.enter) == .edited)
    #expect(long.value(of: "partner") == .choice("p30"))
    #expect(long.handle(.enter) == .submitted)
  }

  @Test func `lets a first digit wait and takes it at Enter`() {
    var long = Form([.choice("partner", "Partner", Self.partners), .text("x", "X")])
    #expect(long.handle("2") == .moved)
    #expect(long.handle(.enter) == .edited)
    #expect(long.value(of: "partner") == .choice("p2"))
    #expect(long.focusedID == "x")
  }

  @Test mutating func `switches several on and off`() {
    form.focus("ketens")
    press("2", "1", "2", " ")
    #expect(form.value(of: "ketens") == .choices(["z", "s"]))
    #expect(draw().text.contains { $0.contains("[x] zorg") })
    press(.down)
    #expect(form.focusedID == "op")
    #expect(draw().text.contains { $0.contains("zorg, straf") })
  }

  @Test mutating func `echoes a date in full and tells a wrong one after it was left`() {
    form.focus("op")
    type("14-5")
    #expect(form.value(of: "op") == .date("2026-05-14"))
    #expect(draw().text.contains { $0.contains("do 14 mei 2026") })
    press(.backspace)
    #expect(form.value(of: "op") == .unread("14-"))
    #expect(!draw().text.contains { $0.contains("is geen datum") })
    press(.tab)
    #expect(draw().text.contains { $0.contains("“14-” is geen datum.") })
  }

  @Test mutating func `answers with j, n and o and can be emptied`() {
    form.focus("vrij")
    for (key, answer) in [("j", FieldAnswer.ja), ("n", .nee), ("o", .onbekend)] {
      type(key)
      #expect(form.value(of: "vrij") == .answer(answer))
      #expect(draw().text.contains { $0.contains(answer.rawValue.uppercased()) })
    }
    press(.delete)
    #expect(form.value(of: "vrij") == .empty)
  }

  @Test mutating func `takes a paste as text only`() {
    #expect(form.paste("a\u{1B}[2J\tb\nc\u{202E}") == .edited)
    #expect(form.value(of: "wie") == .text("a[2J b c"))
    form.focus("wat")
    _ = form.paste("een\ntwee")
    #expect(form.value(of: "wat") == .text("een\ntwee"))
    form.focus("vrij")
    #expect(form.paste("j") == .moved)
    #expect(form.value(of: "vrij") == .empty)
  }

  @Test mutating func `shows findings at their fields and goes to the first`() {
    let rest = form.show(findings: [
      ("op", "Vul een datum in."), ("gemeente", "Kies een gemeente."),
      (nil, "De casus is gesloten."),
    ])

    #expect(rest == ["De casus is gesloten."])
    #expect(form.focusedID == "gemeente")
    #expect(draw().text.contains { $0.contains("Vul een datum in.") })
    press("1")
    #expect(!draw().text.contains { $0.contains("Kies een gemeente.") })
  }

  @Test mutating func `sets values from a draft`() {
    let draft: [String: FieldValue] = [
      "wie": .text("R.D."), "gemeente": .choice("weert"), "ketens": .choices(["s"]),
      "op": .date("14-5"), "vrij": .answer(.onbekend), "wat": .text("een\ntwee"),
    ]
    for (id, value) in draft { form.set(value, for: id) }

    var expected = draft
    expected["op"] = .date("2026-05-14")
    #expect(form.values == expected)
  }

  @Test mutating func `keeps the cursor in the focused field, also in a long text`() {
    type(String(repeating: "lange naam ", count: 10))
    let canvas = draw(40, 6)

    #expect(canvas.cursor?.row == 0)
    #expect(canvas.text[0].trimmed.hasSuffix("lange naam"))
    #expect(canvas.text[0].hasPrefix("> Wie *"))
  }

  @Test mutating func `scrolls to the focused field in a low rectangle`() {
    for field in form.fields {
      form.focus(field.id)
      let canvas = draw(60, 3)
      #expect(canvas.text.contains { $0.hasPrefix("> \(field.label)") })
      #expect(canvas.cursor != nil)
    }
  }

  @Test func `hides what not everybody at the table may read`() {
    var secret = Form([.text("wie", "Wie", isConcealed: true)])
    for letter in "geheim" { _ = secret.handle(.character(letter)) }
    var canvas = Canvas(size: Size(width: 40, height: 2))
    secret.draw(in: canvas.bounds, on: &canvas)

    #expect(canvas.text[0].contains("******"))
    #expect(!canvas.text[0].contains("geheim"))
    #expect(secret.value(of: "wie") == .text("geheim"))

    secret.conceal(false)
    secret.draw(in: canvas.bounds, on: &canvas)
    #expect(!canvas.text[0].contains("geheim"))
  }

  @Test mutating func `draws the curtain over texts and opens it again`() {
    type("R.D.")
    form.conceal(true)
    #expect(!draw().text.contains { $0.contains("R.D.") })
    form.conceal(false)
    #expect(draw().text.contains { $0.contains("R.D.") })
  }

  @Test func `survives having no fields or no options`() {
    var empty = Form([])
    var bare = Form([.choice("x", "X", []), .choices("y", "Y", [])])
    for key in [Key.enter, .tab, "1", "a", .left, .right, .down, " "] {
      #expect(empty.handle(key) == .ignored)
      _ = bare.handle(key)
    }
    #expect(bare.values.values.allSatisfy { $0 == .empty })
  }
}
