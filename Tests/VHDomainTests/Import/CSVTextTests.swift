import Testing

@testable import VHDomain

@Suite struct CSVTextTests {
  private static func read(_ text: String) -> CSVText { CSVText(Array(text.utf8)) }

  private static func cells(_ text: String) -> [[String]] { read(text).rijen.map(\.cellen) }

  @Test(arguments: ["a,b\n1,2\n", "a;b\r\n1;2", "\u{FEFF}a,b\r1,2\r", "a,b\n\n1,2\n\n\n,\n"])
  func `separator, line ends, BOM and empty lines are taken as they come`(text: String) {
    #expect(Self.read(text).kop == ["a", "b"])
    #expect(Self.cells(text) == [["1", "2"]])
    #expect(Self.read(text).fouten == [])
  }

  @Test func `quoted cells hold separators, quotes and line breaks, and rows know their line`() {
    let text = Self.read("a,b\n\"x, \"\"y\"\"\r\nz\",1\n2,3\n")
    #expect(text.rijen.map(\.cellen) == [["x, \"y\"\r\nz", "1"], ["2", "3"]])
    #expect(text.rijen.map(\.regel) == [2, 4])
  }

  @Test func `cells beyond the header may be there when they are empty`() {
    #expect(Self.cells("a;b\n1;2;;\n") == [["1", "2"]])
  }

  @Test(arguments: [
    ("", 1, "is leeg"), ("a,a\n1,2\n", 1, "twee keer"), ("a,,b\n", 1, "geen naam"),
    ("a,b\n1,\"2\n3", 2, "niet gesloten"), ("a,b\n\n1,\"2\"x\n", 3, "na het sluitende"),
    ("a,b\n1,2\"3\n", 2, "midden in een cel"), ("a,b\n1,2,3\n", 2, "3 cellen, de kop 2"),
    ("a,b\n1\n", 2, "1 cel, de kop 2"), ("a,b\n1,\0\n", 2, "NUL"),
  ])
  func `each fault is told with its line`(text: String, line: Int, words: String) {
    let faults = Self.read(text).fouten
    #expect(faults.count == 1)
    #expect(faults.first?.regel == line)
    #expect(faults.first?.zin.contains(words) == true, "\(faults)")
  }

  @Test func `bytes that are no UTF-8 and cells beyond a megabyte are faults`() {
    let latin = CSVText(Array("a\nx\n".utf8) + [0xE9, 0x0A])
    #expect(latin.fouten.map(\.regel) == [3])
    #expect(latin.fouten.first?.zin.contains("UTF-8") == true)
    let huge = Self.read("a,b\n1,\(String(repeating: "x", count: 10 << 20))\n2,3\n")
    #expect(huge.fouten == [.init(regel: 2, zin: "kolom b is groter dan 1 MB")])
    #expect(huge.rijen.map(\.cellen) == [["2", "3"]])
  }

  @Test func `every fault of a file is found`() {
    #expect(Self.read("a,b\n1\n1,\"2\"x\n1,2\n3\n").fouten.map(\.regel) == [2, 3, 5])
  }

  @Test(arguments: [1, 20_261_121, UInt64.random(in: .min ... .max)])
  func `what is written is read back, whatever the text`(seed: UInt64) {
    var random = Willekeur(seed)
    let pieces = ["a", ",", ";", "\"", "\n", "\r\n", "é", "|", " ", "=1", "\u{1F600}", ""]
    for _ in 0..<200 {
      let width = Int.random(in: 1...5, using: &random)
      let header = (0..<width).map { "k\($0)" }
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        ["x"]
          + (1..<width).map { _ in
            (0..<Int.random(in: 0...5, using: &random))
              .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
          }
      }
      let text = CSVText(CSVWriter.bytes(header, rows))
      #expect(text.kop == header, "seed \(seed)")
      #expect(text.rijen.map(\.cellen) == rows, "seed \(seed)")
    }
  }

  @Test(arguments: [2, UInt64.random(in: .min ... .max)])
  func `any bytes are read or told about`(seed: UInt64) {
    var random = Willekeur(seed)
    let bytes: [UInt8] = [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x61, 0xC3, 0xA9, 0xFF, 0x00, 0xEF]
    for _ in 0..<2000 {
      let text = CSVText(
        (0..<Int.random(in: 0...40, using: &random))
          .map { _ in bytes.randomElement(using: &random) ?? 0 })
      #expect(text.rijen.allSatisfy { $0.cellen.count == text.kop.count }, "seed \(seed)")
      #expect(!text.kop.isEmpty || !text.fouten.isEmpty || text.rijen.isEmpty, "seed \(seed)")
    }
  }
}
