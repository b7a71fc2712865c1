import Testing

@testable import VHDomain

@Suite struct JSONWriterTests {
  private let value: JSONValue = ["b": [1, "x"], "a": ["leeg": [], "niets": .null, "d": 0.5]]

  @Test func `writes pretty text with two spaces and a newline at the end`() {
    #expect(
      value.pretty == """
        {
          "b": [
            1,
            "x"
          ],
          "a": {
            "leeg": [],
            "niets": null,
            "d": 0.5
          }
        }

        """)
  }

  @Test func `writes compact text on one line`() {
    #expect(value.compact == #"{"b":[1,"x"],"a":{"leeg":[],"niets":null,"d":0.5}}"#)
  }

  @Test func `sorts the keys of every level when asked`() {
    #expect(
      value.sortedKeys.compact == #"{"a":{"d":0.5,"leeg":[],"niets":null},"b":[1,"x"]}"#)
  }

  @Test func `escapes what could steer a terminal`() {
    let text = JSONValue.string("\u{1B}[2J \u{202E} \u{9B} \"\\\n é").compact
    #expect(text == #""\u001B[2J \u202E \u009B \"\\\n é""#)
  }

  @Test func `an object keeps its place for a changed key and drops a removed one`() {
    var object = JSONObject([.init("a", 1), .init("b", 2)])
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    #expect(object.keys == ["a", "c"])
    #expect(object["a"] == 3)
  }

  @Test func `reading what was written gives the same value`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let value = JSONValue.random(depth: 5, using: &random)

      #expect(try JSONText.parse(value.pretty) == value, "seed \(seed)")
      #expect(try JSONText.parse(value.compact) == value, "seed \(seed)")
    }
  }

  @Test func `random bytes give a value or a fault, never a crash`() {
    let alphabet = Array(#"{}[]",:\u0e+-.9tfnul é"#.utf8) + [0, 9, 10, 0xC3, 0xED, 0xF0, 0xFF]
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &random)]
      }
      let value = try? JSONText.parse(bytes)
      #expect(value.map { (try? JSONText.parse($0.pretty)) == $0 } ?? true, "seed \(seed)")
    }
  }
}

extension JSONValue {
  /// A value of any shape, with awkward texts and numbers.
  static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .string(randomText(using: &random))
    case 1: return .integer(Int.random(in: Int.min...Int.max, using: &random))
    case 2: return .decimal(Double.random(in: -1e12...1e12, using: &random))
    case 3: return .bool(Bool.random(using: &random))
    case 4: return .null
    case 5: return .array(list(depth, using: &random))
    default:
      let members = list(depth, using: &random).map {
        JSONObject.Member(randomText(using: &random), $0)
      }
      return .object(JSONObject(members))
    }
  }

  private static func list(_ depth: Int, using random: inout SeededGenerator) -> [JSONValue] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
      .random(depth: depth - 1, using: &random)
    }
  }

  private static func randomText(using random: inout SeededGenerator) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "Z", "0", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{7F}", "é", "ß", "\u{301}",
      "\u{202E}", "\u{FFFF}", "😀", " ",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      text.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
    }
    return String(text)
  }
}

/// SplitMix64: small, seeded, the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
