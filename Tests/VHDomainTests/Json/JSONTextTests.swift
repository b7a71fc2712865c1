import Testing

@testable import VHDomain

@Suite struct JSONTextTests {
  @Test func `reads every kind of value and keeps the order of keys`() throws {
    let text = #" { "b": [1, -2.5, 1e3, true, null], "a": {"leeg": {}, "lijst": []} } "#

    let value = try JSONText.parse(text)

    #expect(
      value == [
        "b": [1, -2.5, 1000.0, true, .null], "a": ["leeg": [:], "lijst": []],
      ])
  }

  @Test func `reads escapes and surrogate pairs`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#
    #expect(try JSONText.parse(text) == "\"\\/\u{8}\u{C}\n\r\té😀")
  }

  @Test(
    arguments: [
      ("", "regel 1, kolom 1: het bestand is leeg"),
      ("{\n  \"naam\": 1,\n  \"naam\": 2}", "regel 3, kolom 3: dubbele sleutel \"naam\""),
      ("[1,\n 2,]", "regel 2, kolom 3: overbodige komma voor \"]\""),
      ("{\"a\": 1,}", "regel 1, kolom 8: overbodige komma voor \"}\""),
      ("[1 2]", "regel 1, kolom 4: verwacht \",\" of \"]\", niet \"2\""),
      ("[1", "regel 1, kolom 3: het bestand houdt te vroeg op"),
      ("{\"a\" 1}", "regel 1, kolom 6: verwacht \":\" na sleutel \"a\""),
      ("{a: 1}", "regel 1, kolom 2: verwacht een sleutel tussen aanhalingstekens, niet \"a\""),
      ("[1] x", "regel 1, kolom 5: na het einde staat nog \"x\""),
      (
        "[waar]",
        "regel 1, kolom 2: \"waar\" is geen JSON-waarde; tekst hoort tussen aanhalingstekens"
      ),
      ("[\"ë\", ?]", "regel 1, kolom 7: verwacht een waarde, niet \"?\""),
      ("[007]", "regel 1, kolom 2: een getal begint niet met een nul"),
      ("[1.]", "regel 1, kolom 4: onvolledig getal; hier hoort een cijfer"),
      ("[-]", "regel 1, kolom 3: onvolledig getal; hier hoort een cijfer"),
      (
        "[9223372036854775808]",
        "regel 1, kolom 2: getal \"9223372036854775808\" valt buiten bereik"
      ),
      ("[1e999]", "regel 1, kolom 2: getal \"1e999\" valt buiten bereik"),
      ("[\"a\tb\"]", "regel 1, kolom 4: tab in tekst; schrijf \\t"),
      ("[\"a\nb\"]", "regel 1, kolom 4: regeleinde in tekst; sluit de tekst af of schrijf \\n"),
      ("[\"\u{1B}\"]", "regel 1, kolom 3: stuurteken U+001B in tekst is niet toegestaan"),
      ("[\"\u{0}\"]", "regel 1, kolom 3: NUL-teken in tekst is niet toegestaan"),
      ("[\"\\u0000\"]", "regel 1, kolom 3: NUL-teken in tekst is niet toegestaan"),
      ("[\"\\ud800\"]", "regel 1, kolom 3: half surrogaatpaar in tekst"),
      ("[\"\\ud800\\u0041\"]", "regel 1, kolom 3: half surrogaatpaar in tekst"),
      ("[\"\\udc00\"]", "regel 1, kolom 3: half surrogaatpaar in tekst"),
      ("[\"\\u12g4\"]", "regel 1, kolom 3: na \\u horen vier hexadecimale cijfers"),
      ("[\"\\x\"]", "regel 1, kolom 3: onbekende schrijfwijze na \\ in tekst"),
      ("[\"abc", "regel 1, kolom 2: de tekst die hier begint, wordt niet afgesloten"),
    ])
  func `says in Dutch what is wrong and where`(text: String, message: String) {
    let fault = #expect(throws: JSONFault.self) { try JSONText.parse(text) }
    #expect(fault?.description == message)
  }

  @Test func `refuses a byte order mark with advice`() {
    let fault = #expect(throws: JSONFault.self) { try JSONText.parse("\u{FEFF}{}") }
    #expect(fault?.melding.contains("zonder BOM") == true)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func `refuses bytes that are not UTF-8 and says where`(bytes: [UInt8]) {
    let fault = #expect(throws: JSONFault.self) {
      try JSONText.parse(Array("[\n\"é".utf8) + bytes + Array("\"]".utf8))
    }
    #expect(fault?.description == "regel 2, kolom 3: dit is geen geldige UTF-8")
  }

  @Test func `reads sixty-four levels and refuses one more`() throws {
    _ = try JSONText.parse(nested(64))

    let fault = #expect(throws: JSONFault.self) { try JSONText.parse(nested(65)) }

    #expect(fault?.description == "regel 1, kolom 65: dieper dan 64 niveaus genest")
  }

  @Test func `refuses more than 64 MiB`() {
    let bytes = [UInt8](repeating: 0x20, count: JSONText.maximumBytes + 1)
    let fault = #expect(throws: JSONFault.self) { try JSONText.parse(bytes) }
    #expect(fault?.melding == "het bestand is groter dan 64 MiB")
  }

  private func nested(_ levels: Int) -> String {
    String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
  }
}
