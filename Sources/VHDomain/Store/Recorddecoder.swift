import FoundationEssentials

/// Makes a value from the tape of a record's file.
///
/// It knows what records hold and nothing else: any fault is the same `Onleesbaar`, without a place.
struct Recorddecoder: Decoder {
  /// Something is not what was asked for; what exactly, another reader says.
  struct Onleesbaar: Error {}

  let tape: Recordtape
  let place: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// A value from bytes.
  ///
  /// - Throws: `Onleesbaar`, or what the value itself throws.
  static func decode<T: Decodable>(_ type: T.Type, from bytes: Data) throws -> T {
    try bytes.withUnsafeBytes { raw in
      guard let tape = Recordtape(raw.bindMemory(to: UInt8.self)) else { throw Onleesbaar() }
      return try T(from: Recorddecoder(tape: tape, place: 0))
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard tape.nodes[place].kind == .object else { throw Onleesbaar() }
    return KeyedDecodingContainer(Recordleden<Key>(tape: tape, place: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard tape.nodes[place].kind == .array else { throw Onleesbaar() }
    return Recordrij(tape: tape, place: place)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension Recorddecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { tape.nodes[place].kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch tape.nodes[place].kind {
    case .yes: true
    case .no: false
    default: throw Onleesbaar()
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard let text = tape.text(tape.nodes[place]) else { throw Onleesbaar() }
    return text
  }

  func decode(_ type: Int.Type) throws -> Int {
    guard let number = tape.integer(tape.nodes[place]) else { throw Onleesbaar() }
    return number
  }

  func decode(_ type: Double.Type) throws -> Double { throw Onleesbaar() }
  func decode(_ type: Float.Type) throws -> Float { throw Onleesbaar() }
  func decode(_ type: Int8.Type) throws -> Int8 { throw Onleesbaar() }
  func decode(_ type: Int16.Type) throws -> Int16 { throw Onleesbaar() }
  func decode(_ type: Int32.Type) throws -> Int32 { throw Onleesbaar() }
  func decode(_ type: Int64.Type) throws -> Int64 { throw Onleesbaar() }
  func decode(_ type: UInt.Type) throws -> UInt { throw Onleesbaar() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { throw Onleesbaar() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { throw Onleesbaar() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { throw Onleesbaar() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { throw Onleesbaar() }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }
}

/// The members of an object.
private struct Recordleden<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: Recordtape
  let place: Int

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var at = place + 1
    for _ in 0..<tape.nodes[place].count {
      if let key = tape.text(tape.nodes[at]).flatMap(Key.init(stringValue:)) { keys.append(key) }
      at = tape.nodes[at + 1].next
    }
    return keys
  }

  /// Where the value of a key stands; records have few members, so they are simply walked.
  private func find(_ key: Key) -> Int? {
    var name = key.stringValue
    return name.withUTF8 { wanted in
      var at = place + 1
      for _ in 0..<tape.nodes[place].count {
        let node = tape.nodes[at]
        if node.end - node.start == wanted.count, tape.slice(node).elementsEqual(wanted) {
          return at + 1
        }
        at = tape.nodes[at + 1].next
      }
      return nil
    }
  }

  private func known(_ key: Key) -> Recorddecoder? {
    guard let at = find(key), tape.nodes[at].kind != .null else { return nil }
    return Recorddecoder(tape: tape, place: at)
  }

  private func needed(_ key: Key) throws -> Recorddecoder {
    guard let at = find(key) else { throw Recorddecoder.Onleesbaar() }
    return Recorddecoder(tape: tape, place: at)
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try needed(key).decodeNil() }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try needed(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try needed(key).decode(type)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try needed(key).decode(type) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try T(from: try needed(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try known(key)?.decode(type)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try known(key)?.decode(type)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try known(key)?.decode(type)
  }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try known(key).map { try T(from: $0) }
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw no }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw no }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw no }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw no }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw no }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { throw no }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw no }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw no }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw no }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw no }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw no }
  private var no: Recorddecoder.Onleesbaar { Recorddecoder.Onleesbaar() }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try needed(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try needed(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { throw no }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw no }
}

/// The elements of an array, one after the other.
private struct Recordrij: UnkeyedDecodingContainer {
  let tape: Recordtape
  private var at: Int
  private let total: Int
  private(set) var currentIndex = 0

  init(tape: Recordtape, place: Int) {
    self.tape = tape
    at = place + 1
    total = tape.nodes[place].count
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { total }
  var isAtEnd: Bool { currentIndex == total }

  private mutating func next() throws -> Recorddecoder {
    guard !isAtEnd else { throw Recorddecoder.Onleesbaar() }
    defer {
      at = tape.nodes[at].next
      currentIndex += 1
    }
    return Recorddecoder(tape: tape, place: at)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tape.nodes[at].kind == .null else { return false }
    _ = try next()
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next().decode(type) }
  mutating func decode(_ type: String.Type) throws -> String { try next().decode(type) }
  mutating func decode(_ type: Int.Type) throws -> Int { try next().decode(type) }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: try next()) }
  mutating func decode(_ type: Double.Type) throws -> Double { try next().decode(type) }
  mutating func decode(_ type: Float.Type) throws -> Float { try next().decode(type) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next().decode(type) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next().decode(type) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next().decode(type) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next().decode(type) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next().decode(type) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next().decode(type) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next().decode(type) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next().decode(type) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next().decode(type) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}
