/// JSON as text: strict reading after RFC 8259.
///
/// Stricter than the standard where a file of this program would be ambiguous or unsafe: no
/// duplicate keys, no NUL, at most 64 levels and 64 MiB.
public enum JSONText {
  /// How deep arrays and objects may lie inside each other.
  public static let maximumDepth = 64
  /// How many bytes a text may have.
  public static let maximumBytes = 64 << 20

  /// Reads a JSON text; the fault names line and column of the first thing that is wrong.
  public static func parse(_ bytes: some Sequence<UInt8>) throws(JSONFault) -> JSONValue {
    let bytes = Array(bytes)
    guard bytes.count <= maximumBytes else {
      throw JSONFault(regel: 1, kolom: 1, melding: "het bestand is groter dan 64 MiB")
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw JSONFault(
        regel: 1, kolom: 1,
        melding: "het bestand begint met een BOM (byte order mark); bewaar het als UTF-8 zonder BOM"
      )
    }
    if let offset = UTF8Check.firstInvalid(in: bytes) {
      throw JSONFault(in: bytes, at: offset, "dit is geen geldige UTF-8")
    }
    var parser = JSONParser(bytes: bytes)
    return try parser.document()
  }

  /// Reads a JSON text.
  public static func parse(_ text: String) throws(JSONFault) -> JSONValue {
    try parse(text.utf8)
  }
}

/// What is wrong in a JSON text, and where; lines and columns count from 1.
public struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line.
  public var regel: Int
  /// The column, in characters as an editor counts them (Unicode scalars).
  public var kolom: Int
  /// What is wrong, in Dutch.
  public var melding: String

  /// `regel 3, kolom 7: dubbele sleutel "naam"`.
  public var description: String { "regel \(regel), kolom \(kolom): \(melding)" }
}

extension JSONFault {
  /// The fault at a byte offset of a text.
  init(in bytes: [UInt8], at offset: Int, _ melding: String) {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let newlines = before.count { $0 == UInt8(ascii: "\n") }
    let characters = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    self.init(regel: newlines + 1, kolom: characters + 1, melding: melding)
  }
}
