import Foundation
import Testing

@testable import VHDomain

/// The quick reader of records makes of a text what Foundation's makes of it, or leaves it alone.
@Suite struct RecorddecoderTests {
  private struct Proef: Codable, Equatable {
    enum Wat: Codable, Equatable {
      case leeg
      case tekst(waarde: String)
      case twee(een: Int, ander: [Int?])
    }

    var naam: String
    var getal: Int
    var vlag: Bool
    var weg: String?
    var lijst: [Wat]
  }

  private func quick(_ text: String) -> Proef? {
    try? Recorddecoder.decode(Proef.self, from: Data(text.utf8))
  }

  @Test(arguments: [
    "gewoon", "", "Łukasz 日本 \u{1F600}", "met \"aanhaling\" en \\ en /", "regel\nregel\ttab\u{7}",
    "\u{202E}omgekeerd",
  ])
  func `reads back whatever was written`(name: String) throws {
    let made = Proef(
      naam: name, getal: -120, vlag: true, weg: nil,
      lijst: [.leeg, .tekst(waarde: name), .twee(een: 0, ander: [1, nil, 3])])
    let bytes = try JSONEncoder().encode(made)
    #expect(try Recorddecoder.decode(Proef.self, from: bytes) == made)
    let pretty = try JSONText.parse(bytes).pretty
    #expect(quick(pretty) == made)
  }

  @Test func `passes over what it does not know, and takes null for nothing`() {
    let text = """
      {"onbekend": [{"a": [1, {}]}, "\\u00e9"], "naam": "x", "getal": 1, "vlag": false,
       "weg": null, "lijst": [], "ook": true}
      """
    #expect(quick(text) == Proef(naam: "x", getal: 1, vlag: false, weg: nil, lijst: []))
  }

  @Test(arguments: [
    "", "{", "{}", "[]", "{\"naam\": \"x\"", "{\"naam\" \"x\"}", "{\"naam\": 'x'}", "nul", "{,}",
    "{\"naam\": \"x\", \"getal\": 01, \"vlag\": true, \"lijst\": []}",
    "{\"naam\": \"x\", \"getal\": 1.5, \"vlag\": true, \"lijst\": []}",
    "{\"naam\": \"x\", \"getal\": 1, \"vlag\": true, \"lijst\": [],}",
    "{\"naam\": \"x\", \"getal\": 1, \"vlag\": true, \"lijst\": []} rest",
    "{\"naam\": \"x\ny\", \"getal\": 1, \"vlag\": true, \"lijst\": []}",
    "{\"naam\": \"\\q\", \"getal\": 1, \"vlag\": true, \"lijst\": []}",
    "{\"naam\": 1, \"getal\": 1, \"vlag\": true, \"lijst\": []}",
    "{\"naam\": \"x\", \"getal\": 99999999999999999999, \"vlag\": true, \"lijst\": []}",
    "{\"naam\": \"x\", \"getal\": 1, \"vlag\": true, \"lijst\": [{}]}",
    String(repeating: "[", count: 100_000),
  ])
  func `leaves to the other reader what is not as it should be`(text: String) {
    #expect(quick(text) == nil)
  }

  @Test func `bytes that are no text are refused`() {
    var bytes = Data(#"{"naam": "x"#.utf8)
    bytes.append(contentsOf: [0xC3, 0x28])
    bytes.append(Data(#"", "getal": 1, "vlag": true, "lijst": []}"#.utf8))
    #expect((try? Recorddecoder.decode(Proef.self, from: bytes)) == nil)
  }

  @Test func `records of a whole walk are read as Foundation reads them`() throws {
    let wereld = try Wereld()
    _ = try wereld.gesloten()
    _ = try wereld.onderProcesregie()
    try wereld.voerIn(Wereld.alles)
    let records = try wereld.records
    #expect(try records.casussen.values.allSatisfy(isSame))
    #expect(try records.meldingen.values.allSatisfy(isSame))
    #expect(try records.personen.values.allSatisfy(isSame))
    #expect(try records.overleggen.values.allSatisfy(isSame))
  }

  private func isSame<A: Aggregate>(_ stored: Stored<A>) throws -> Bool {
    let state = try JSONEncoder().encode(stored.inhoud)
    let history = try JSONEncoder().encode(stored.verloop)
    return try Recorddecoder.decode(A.self, from: state) == stored.inhoud
      && Recorddecoder.decode([Event<A.Fact>].self, from: history) == stored.verloop
  }
}
