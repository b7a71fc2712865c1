/// One line for the log: when, and what the caller tells about it, in that order.
///
/// No names of clients, no values, no free text: the log is kept longer than the records.
public struct LogEntry: Equatable, Sendable {
  /// The moment in UTC, as `yyyy-MM-ddTHH:mm:ssZ`; its month chooses the file.
  public var tijd: String
  /// What happened: keys and values in the order in which they are written.
  public var fields: [(key: String, value: LogValue)]

  /// The line with this moment and these fields.
  public init(tijd: String, fields: [(key: String, value: LogValue)]) {
    self.tijd = tijd
    self.fields = fields
  }

  /// Equal when moment, keys and values are, in the same order.
  public static func == (left: LogEntry, right: LogEntry) -> Bool {
    left.tijd == right.tijd
      && left.fields.elementsEqual(right.fields) { $0.key == $1.key && $0.value == $1.value }
  }
}

/// A value in a line of the log.
public enum LogValue: Equatable, Sendable {
  /// A text.
  case text(String)
  /// A whole number.
  case number(Int)
  /// True or false.
  case flag(Bool)
  /// Nothing.
  case none
  /// Several values.
  case list([LogValue])

  var json: String {
    switch self {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .none: "null"
    case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    }
  }
}

/// A JSON string in which nothing can steer a terminal or turn the direction of text.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x22: result += "\\\""
    case 0x5C: result += "\\\\"
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
