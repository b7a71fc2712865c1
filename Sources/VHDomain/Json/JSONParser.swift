/// A recursive reader of one JSON text whose bytes are known to be UTF-8.
struct JSONParser {
  let bytes: [UInt8]
  var at = 0
  private var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The one value of the text, with nothing but white space around it.
  mutating func document() throws(JSONFault) -> JSONValue {
    skipSpace()
    guard !atEnd else { throw fault("het bestand is leeg") }
    let document = try value()
    skipSpace()
    guard atEnd else { throw fault("na het einde staat nog \(shownHere)") }
    return document
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    guard let byte = peek else { throw endedTooSoon }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: return try literal()
    }
  }

  // MARK: Containers

  private mutating func object() throws(JSONFault) -> JSONObject {
    var members: [JSONObject.Member] = []
    var seen: Set<String> = []
    try enter()
    if try closes(with: "}", first: true) { return JSONObject() }
    repeat {
      let start = at
      guard peek == UInt8(ascii: "\"") else { throw keyExpected }
      let key = try string()
      guard seen.insert(key).inserted else {
        throw fault("dubbele sleutel \(shown(key))", at: start)
      }
      skipSpace()
      guard take(":") else {
        throw atEnd ? endedTooSoon : fault("verwacht \":\" na sleutel \(shown(key))")
      }
      skipSpace()
      members.append(.init(key, try value()))
    } while try !closes(with: "}", first: false)
    return JSONObject(distinct: members)
  }

  private mutating func array() throws(JSONFault) -> [JSONValue] {
    var items: [JSONValue] = []
    try enter()
    if try closes(with: "]", first: true) { return items }
    repeat {
      items.append(try value())
    } while try !closes(with: "]", first: false)
    return items
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= JSONText.maximumDepth else {
      throw fault("dieper dan \(JSONText.maximumDepth) niveaus genest")
    }
    at += 1
  }

  /// Whether the container closes here; if not, steps over the comma before the next item.
  private mutating func closes(
    with bracket: Unicode.Scalar, first: Bool
  ) throws(JSONFault) -> Bool {
    skipSpace()
    if take(bracket) {
      depth -= 1
      return true
    }
    if first { return false }
    let comma = at
    guard take(",") else {
      throw atEnd ? endedTooSoon : fault("verwacht \",\" of \"\(bracket)\", niet \(shownHere)")
    }
    skipSpace()
    guard peek != UInt8(ascii: bracket) else {
      throw fault("overbodige komma voor \"\(bracket)\"", at: comma)
    }
    return false
  }

  // MARK: Words and numbers

  private mutating func literal() throws(JSONFault) -> JSONValue {
    let start = at
    while let byte = peek, byte.isWord { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    if let value = Self.literals[word] { return value }
    at = start
    guard !word.isEmpty else { throw fault("verwacht een waarde, niet \(shownHere)") }
    throw fault("\(shown(word)) is geen JSON-waarde; tekst hoort tussen aanhalingstekens")
  }

  private static let literals: [String: JSONValue] = ["true": true, "false": false, "null": .null]

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = at
    _ = take("-")
    let digits = at
    try digitRun()
    guard bytes[digits] != UInt8(ascii: "0") || at == digits + 1 else {
      throw fault("een getal begint niet met een nul", at: digits)
    }
    var isWhole = true
    if take(".") {
      isWhole = false
      try digitRun()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      try digitRun()
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let whole = Int(text) { return .integer(whole) }
    if !isWhole, let decimal = Double(text), decimal.isFinite { return .decimal(decimal) }
    throw fault("getal \(shown(text)) valt buiten bereik", at: start)
  }

  private mutating func digitRun() throws(JSONFault) {
    let start = at
    while let byte = peek, byte.isDigit { at += 1 }
    guard at > start else { throw fault("onvolledig getal; hier hoort een cijfer") }
  }

  // MARK: Bytes

  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }
  private var atEnd: Bool { at == bytes.count }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  // MARK: Faults

  func fault(_ melding: String, at offset: Int? = nil) -> JSONFault {
    JSONFault(in: bytes, at: offset ?? at, melding)
  }

  var endedTooSoon: JSONFault { fault("het bestand houdt te vroeg op") }

  private var keyExpected: JSONFault {
    atEnd ? endedTooSoon : fault("verwacht een sleutel tussen aanhalingstekens, niet \(shownHere)")
  }

  /// The character at this place, as shown in a message.
  private var shownHere: String {
    String(decoding: bytes[at...].prefix(4), as: UTF8.self).unicodeScalars.first
      .map { shown(String($0)) } ?? "het einde"
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether this is part of a bare word, such as `true` or a text without quotes.
  var isWord: Bool {
    isDigit || self >= 0x80 || self == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
