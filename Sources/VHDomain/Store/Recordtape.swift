import FoundationEssentials

/// A JSON text as a tape: every value in the order it stands in the bytes, without making any of it.
///
/// Reading thousands of records is most of starting up. What is not plain JSON has no tape; the
/// reader that says what is wrong with it is another one (`RecordFile.decode`).
final class Recordtape {
  enum Kind: UInt8 { case object, array, string, escaped, number, yes, no, null }

  /// A value: where its bytes stand, how many values are in it, and where the next one is.
  struct Node {
    var kind: Kind
    var start: Int
    var end: Int
    var count = 0
    var next = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var nodes: [Node] = []
  private var at = 0

  /// The tape of a text; nil when it is no JSON.
  ///
  /// The bytes must outlive it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 16)
    guard value(depth: 0) else { return nil }
    blanks()
    guard at == bytes.count else { return nil }
  }

  /// The bytes of a value; those of a text without its quotation marks.
  func slice(_ node: Node) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[node.start..<node.end])
  }

  /// A text; nil when the value is none.
  func text(_ node: Node) -> String? {
    switch node.kind {
    case .string: return String(validating: slice(node), as: UTF8.self)
    case .escaped:
      let quoted = bytes[(node.start - 1)...node.end]
      guard case .string(let text)? = try? JSONText.parse(quoted) else { return nil }
      return text
    case .object, .array, .number, .yes, .no, .null: return nil
    }
  }

  /// A whole number; nil when the value is none.
  func integer(_ node: Node) -> Int? {
    guard node.kind == .number else { return nil }
    return Int(String(decoding: slice(node), as: UTF8.self))
  }

  // MARK: - Scanning

  private func value(depth: Int) -> Bool {
    blanks()
    guard at < bytes.count, depth <= JSONText.maximumDepth else { return false }
    switch bytes[at] {
    case UInt8(ascii: "{"): return members(depth, .object, until: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return members(depth, .array, until: UInt8(ascii: "]"))
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true", .yes)
    case UInt8(ascii: "f"): return word("false", .no)
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private func members(_ depth: Int, _ kind: Kind, until last: UInt8) -> Bool {
    let place = nodes.count
    nodes.append(Node(kind: kind, start: at, end: at))
    at += 1
    blanks()
    if at < bytes.count, bytes[at] == last { return close(place, 0) }
    var count = 0
    while true {
      if kind == .object {
        blanks()
        guard string() else { return false }
        blanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return false }
        at += 1
      }
      guard value(depth: depth + 1) else { return false }
      count += 1
      blanks()
      guard at < bytes.count else { return false }
      if bytes[at] == last { return close(place, count) }
      guard bytes[at] == UInt8(ascii: ",") else { return false }
      at += 1
    }
  }

  private func close(_ place: Int, _ count: Int) -> Bool {
    at += 1
    nodes[place].end = at
    nodes[place].count = count
    nodes[place].next = nodes.count
    return true
  }

  private func string() -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return false }
    let start = at + 1
    var place = start
    var kind = Kind.string
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        leaf(kind, start, place)
        at = place + 1
        return true
      }
      guard byte >= 0x20 else { return false }
      if byte == UInt8(ascii: "\\") {
        kind = .escaped
        place += 1
      }
      place += 1
    }
    return false
  }

  private func word(_ word: StaticString, _ kind: Kind) -> Bool {
    let end = at + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[at..<end]) })
    else { return false }
    leaf(kind, at, end)
    at = end
    return true
  }

  /// Whole numbers only: records hold no others.
  private func number() -> Bool {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    guard at > first, at == first + 1 || bytes[first] != UInt8(ascii: "0") else { return false }
    leaf(.number, start, at)
    return true
  }

  private func leaf(_ kind: Kind, _ start: Int, _ end: Int) {
    nodes.append(Node(kind: kind, start: start, end: end, next: nodes.count + 1))
  }

  private func blanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }
}
