/// A JSON value, with its keys in the order they were written.
///
/// Our own model instead of Foundation's: it keeps the order of keys, tells integers from
/// decimals, and its reader can say where a fault stands.
public indirect enum JSONValue: Equatable, Sendable {
  case object(JSONObject)
  case array([JSONValue])
  case string(String)
  case integer(Int)
  /// A number with a fraction or an exponent; written as `null` when it is not finite.
  case decimal(Double)
  case bool(Bool)
  case null
}

extension JSONValue {
  /// The member of an object with this key; nil when there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[key]
  }

  /// The element of an array at this position; nil when there is none or this is no array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }

  /// The same value with the keys of every object in it in alphabetical order.
  public var sortedKeys: JSONValue {
    switch self {
    case .object(let object):
      let sorted = object.members.sorted { $0.key < $1.key }
      return .object(JSONObject(sorted.map { .init($0.key, $0.value.sortedKeys) }))
    case .array(let items): return .array(items.map(\.sortedKeys))
    case .string, .integer, .decimal, .bool, .null: return self
    }
  }
}

/// The members of a JSON object in their order; a key occurs once.
public struct JSONObject: Equatable, Sendable {
  /// A key with its value.
  public struct Member: Equatable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// This key with this value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in their order.
  public private(set) var members: [Member]

  /// An object of these members; a later member with the same key replaces an earlier one.
  public init(_ members: [Member] = []) {
    self.members = []
    self.members.reserveCapacity(members.count)
    for member in members { self[member.key] = member.value }
  }

  /// An object of members whose keys are known to differ.
  init(distinct members: [Member]) {
    self.members = members
  }

  /// The keys in their order.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key; setting a new key adds it at the end, setting nil removes it.
  public subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): break
      }
    }
  }
}

// MARK: - Literals

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A JSON string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A JSON number without a fraction.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A JSON number with a fraction.
  public init(floatLiteral value: Double) { self = .decimal(value) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A JSON array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// A JSON object with its keys in this order.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { .init($0.0, $0.1) }))
  }
}
