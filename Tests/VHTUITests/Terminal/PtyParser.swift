/// Cuts the bytes a program writes to a terminal into characters and control sequences.
struct PtyParser {
  enum Token: Hashable {
    case text(Unicode.Scalar)
    case control(UInt8)
    case escape(Character)
    case sequence(prefix: Character?, numbers: [Int], final: Character)
    case title(String)
  }

  private enum State {
    case ground, escape, charset, sequence, command
  }

  private var state = State.ground
  private var parts: [UInt8] = []

  /// Takes a byte and answers the token it completes.
  mutating func take(_ byte: UInt8) -> Token? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .charset:
      state = .ground
      return nil
    case .sequence: return sequence(byte)
    case .command: return command(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> Token? {
    if byte == 0x1B {
      state = .escape
      parts = []
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    parts = byte < 0x80 || byte >= 0xC0 ? [byte] : parts + [byte]
    guard let first = parts.first, parts.count == Self.length(first) else { return nil }
    defer { parts = [] }
    return String(decoding: parts, as: UTF8.self).unicodeScalars.first.map(Token.text)
  }

  private static func length(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private mutating func escape(_ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .command
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      state = .charset
    default:
      state = .ground
      return .escape(Character(UnicodeScalar(byte)))
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> Token? {
    guard (0x40...0x7E).contains(byte) else {
      parts.append(byte)
      return nil
    }
    state = .ground
    let text = String(decoding: parts, as: UTF8.self)
    parts = []
    let prefix = text.first.flatMap { "?>=!".contains($0) ? $0 : nil }
    let digits = prefix == nil ? text[...] : text.dropFirst()
    let numbers = digits.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    return .sequence(prefix: prefix, numbers: numbers, final: Character(UnicodeScalar(byte)))
  }

  /// An operating system command, such as a title, up to BEL or ESC backslash.
  private mutating func command(_ byte: UInt8) -> Token? {
    guard byte == 0x07 || byte == 0x1B else {
      parts.append(byte)
      return nil
    }
    state = byte == 0x1B ? .escape : .ground
    defer { parts = [] }
    return .title(String(decoding: parts, as: UTF8.self))
  }
}
