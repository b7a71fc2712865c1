import Testing

@testable import VHTUI

@Suite struct GlyphTests {
  @Test(arguments: [
    ("\u{1B}", "·"), ("\u{07}", "·"), ("\u{7F}", "·"), ("\u{9B}", "·"), ("\u{202E}", "·"),
    ("\u{2066}", "·"), ("\u{200F}", "·"), ("\u{061C}", "·"), ("\u{E000}", "·"), ("\u{FFFD}", "·"),
    ("\u{0378}", "·"), ("\u{1F1F3}\u{1F1F1}", "·"), ("\u{0301}", "·"), ("\u{3164}", "·"),
  ])
  func `shows a dot where something could steer the terminal or hide`(
    text: Character, shown: String
  ) {
    #expect(Glyph(text).text == shown)
    #expect(Glyph(text).columns == 1)
  }

  @Test(arguments: ["\t", "\n", "\r\n", "\u{2028}", "\u{2029}", "\u{00A0}", "\u{3000}", "\u{85}"])
  func `turns every kind of white space into one space`(text: Character) {
    #expect(Glyph(text) == .blank)
  }

  @Test(arguments: ["\u{200B}", "\u{FEFF}", "\u{00AD}", "\u{2060}", "\u{E0041}", "\u{FE0F}"])
  func `drops what has no width`(text: Character) {
    #expect(Glyph(text).columns == 0)
    #expect(Glyph(text).text == "")
  }

  @Test func `composes a letter and keeps at most four marks on it`() {
    let pile = Character("e" + String(repeating: "\u{0316}", count: 9))

    #expect(Glyph("e\u{0301}").text == "é")
    #expect(Glyph(pile).text.unicodeScalars.count == 1 + Glyph.markLimit)
    #expect(Glyph(pile).columns == 1)
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("❤️", 1),
    ("한", 2), ("─", 1), ("›", 1), ("…", 1),
  ])
  func `counts the columns`(text: Character, columns: Int) {
    #expect(Glyph(text).columns == columns)
  }

  @Test func `shows joined emoji as their first`() {
    #expect(Glyph("👩‍👩‍👧").text == "👩")
  }

  @Test func `holds nothing that is control or format, whatever the scalar`() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let glyph = Glyph(Character(scalar))
      let isSafe = glyph.text.unicodeScalars.allSatisfy {
        ![.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
          .contains($0.properties.generalCategory)
      }
      if !isSafe || glyph.columns > 2 || (glyph.columns == 0) != glyph.text.isEmpty {
        Issue.record("U+\(String(value, radix: 16)) became \(glyph)")
      }
    }
  }
}

@Suite struct AsciiFallbackTests {
  private func ascii(_ text: String) -> String {
    var canvas = Canvas(size: Size(width: text.columns, height: 1))
    canvas.write(text, at: .zero)
    return String(AsciiFallback.row(canvas.row(0).map(\.glyph)))
  }

  @Test func `keeps what is ASCII and takes accents off`() {
    #expect(ascii("Çelik, R.Ö. zei: één") == "Celik, R.O. zei: een")
  }

  @Test func `never makes the mark of a row out of the ribbon`() {
    #expect(ascii("Melding › [SCREENING]") == "Melding - [SCREENING]")
  }

  @Test func `lets a longer text take over a blank only`() {
    #expect(ascii("31 → 30") == "31 ->30")
    #expect(ascii("31→30") == "31-30")
  }

  @Test func `keeps every column in its place`() {
    #expect(ascii("日本 x…") == "???? x~")
  }
}
