extension JSONParser {
  /// The string that starts at this quotation mark.
  mutating func string() throws(JSONFault) -> String {
    let start = at
    at += 1
    var content: [UInt8] = []
    var run = at
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        content += bytes[run..<at]
        at += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        content += bytes[run..<at]
        content += String(try escape()).utf8
        run = at
      case 0..<0x20:
        throw fault(Self.controlCharacter(byte))
      default:
        at += 1
      }
    }
    throw fault("de tekst die hier begint, wordt niet afgesloten", at: start)
  }

  private static func controlCharacter(_ byte: UInt8) -> String {
    switch byte {
    case 0: "NUL-teken in tekst is niet toegestaan"
    case 0x09: "tab in tekst; schrijf \\t"
    case 0x0A, 0x0D: "regeleinde in tekst; sluit de tekst af of schrijf \\n"
    default: "stuurteken \(unicodeName(byte)) in tekst is niet toegestaan"
    }
  }

  private static let shortEscapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// The character of the escape that starts at this backslash.
  private mutating func escape() throws(JSONFault) -> Character {
    let start = at
    at += 1
    guard let byte = peek else { throw endedTooSoon }
    at += 1
    if let scalar = Self.shortEscapes[byte] { return Character(scalar) }
    guard byte == UInt8(ascii: "u") else {
      throw fault("onbekende schrijfwijze na \\ in tekst", at: start)
    }
    return Character(try unicodeEscape(from: start))
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexUnit(from: start)
    guard unit != 0 else { throw fault("NUL-teken in tekst is niet toegestaan", at: start) }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let lone = fault("half surrogaatpaar in tekst", at: start)
    guard unit < 0xDC00, bytes[at...].starts(with: Array("\\u".utf8)) else { throw lone }
    at += 2
    let low = try hexUnit(from: at - 2)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw lone }
    return scalar
  }

  private mutating func hexUnit(from start: Int) throws(JSONFault) -> UInt16 {
    let digits = bytes[at...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("na \\u horen vier hexadecimale cijfers", at: start) }
    at += 4
    return unit
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
