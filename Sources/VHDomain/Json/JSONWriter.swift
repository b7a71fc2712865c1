extension JSONValue {
  /// The value over several lines, two spaces a level, with a newline at the end.
  public var pretty: String {
    var writer = JSONWriter(isPretty: true)
    writer.write(self, level: 0)
    return writer.text + "\n"
  }

  /// The value on one line without spaces.
  public var compact: String {
    var writer = JSONWriter(isPretty: false)
    writer.write(self, level: 0)
    return writer.text
  }
}

/// Writes JSON; characters that could steer a terminal are escaped.
private struct JSONWriter {
  let isPretty: Bool
  private var bytes: [UInt8] = []

  init(isPretty: Bool) {
    self.isPretty = isPretty
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .object(let object): writeObject(object, level: level)
    case .array(let items): writeArray(items, level: level)
    case .string(let string): write(string)
    case .integer(let number): raw(String(number))
    case .decimal(let number): raw(number.isFinite ? String(number) : "null")
    case .bool(let flag): raw(flag ? "true" : "false")
    case .null: raw("null")
    }
  }

  private mutating func writeObject(_ object: JSONObject, level: Int) {
    guard !object.members.isEmpty else { return raw("{}") }
    for (index, member) in object.members.enumerated() {
      raw(index == 0 ? "{" : ",")
      newline(level + 1)
      write(member.key)
      raw(isPretty ? ": " : ":")
      write(member.value, level: level + 1)
    }
    newline(level)
    raw("}")
  }

  private mutating func writeArray(_ items: [JSONValue], level: Int) {
    guard !items.isEmpty else { return raw("[]") }
    for (index, item) in items.enumerated() {
      raw(index == 0 ? "[" : ",")
      newline(level + 1)
      write(item, level: level + 1)
    }
    newline(level)
    raw("]")
  }

  private mutating func newline(_ level: Int) {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  private mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ string: String) {
    guard !string.utf8.allSatisfy(\.isPlain) else { return raw("\"\(string)\"") }
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      if let escape = Self.escapes[scalar] {
        raw(escape)
      } else if scalar.isUnsafe {
        raw("\\u" + hexadecimal(scalar.value))
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    "\u{8}": "\\b", "\u{C}": "\\f",
  ]
}

extension UInt8 {
  /// Whether this is a printable ASCII character that JSON writes as it is.
  fileprivate var isPlain: Bool {
    (0x20...0x7E).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
