/// Reads the members of a JSON object and notes every fault instead of stopping at the first.
///
/// After a fault a member gives a stand-in, so that reading goes on; `JSONReader.read` throws
/// when there was any fault, so a stand-in never leaves it.
public final class JSONReader {
  /// Where this object stands in the file; empty for the whole.
  public let path: String
  private let object: JSONObject
  private let notes: FaultNotes
  private let isStrict: Bool
  private var known: [String] = []

  private init(_ object: JSONObject, path: String, notes: FaultNotes, isStrict: Bool) {
    self.object = object
    self.path = path
    self.notes = notes
    self.isStrict = isStrict
  }

  /// Reads a JSON value that must be an object; throws all faults that `body` met.
  ///
  /// In a strict file a key that `body` did not ask for is a fault; otherwise it stays in `rest`.
  public static func read<Value>(
    _ value: JSONValue, file: String, strict: Bool = true, _ body: (JSONReader) -> Value
  ) throws(InputFaults) -> Value {
    let notes = FaultNotes()
    let result = readObject(value, path: "", notes: notes, isStrict: strict, body)
    guard notes.faults.isEmpty else { throw InputFaults(file: file, faults: notes.faults) }
    return result
  }

  /// Reads a JSON text that must be an object; a fault in the text itself is the only one given.
  public static func read<Value>(
    bytes: some Sequence<UInt8>, file: String, strict: Bool = true, _ body: (JSONReader) -> Value
  ) throws(InputFaults) -> Value {
    let value: JSONValue
    do {
      value = try JSONText.parse(bytes)
    } catch {
      throw InputFaults(file: file, faults: [Fault("", error.description)])
    }
    return try read(value, file: file, strict: strict, body)
  }

  private static func readObject<Value>(
    _ value: JSONValue, path: String, notes: FaultNotes, isStrict: Bool,
    _ body: (JSONReader) -> Value
  ) -> Value {
    guard case .object(let object) = value else {
      notes.add(
        Fault(path, value: shown(value), "is geen object", expected: "een object tussen { en }"))
      // A muted reader: one fault about the whole is enough, and positions in a list stay right.
      return body(JSONReader(JSONObject(), path: path, notes: FaultNotes(), isStrict: false))
    }
    let reader = JSONReader(object, path: path, notes: notes, isStrict: isStrict)
    let result = body(reader)
    if isStrict { reader.noteUnknownKeys() }
    return result
  }
}

// MARK: - Members

extension JSONReader {
  /// A member that must be there.
  public func required<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value {
    guard let value = member(key) else {
      notes.add(Fault(path(of: key), "ontbreekt", expected: shape.expected))
      return shape.standIn
    }
    return convert(value, shape, path: path(of: key)) ?? shape.standIn
  }

  /// A member that may be absent or `null`.
  public func optional<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value? {
    member(key).flatMap { convert($0, shape, path: path(of: key)) }
  }

  /// A list that must be there; an item may occur once.
  public func list<Value: Hashable>(_ key: String, _ shape: JSONShape<Value>) -> [Value] {
    var seen: Set<Value> = []
    return items(key).enumerated().compactMap { index, item in
      let itemPath = "\(path(of: key))[\(index)]"
      guard let value = convert(item, shape, path: itemPath) else { return nil }
      if !seen.insert(value).inserted {
        notes.add(Fault(itemPath, value: shown(item), "staat er dubbel"))
      }
      return value
    }
  }

  /// A list of objects that must be there, each read by `body`.
  public func objects<Value>(_ key: String, _ body: (JSONReader) -> Value) -> [Value] {
    items(key).enumerated().map { index, item in
      let itemPath = "\(path(of: key))[\(index)]"
      return Self.readObject(item, path: itemPath, notes: notes, isStrict: isStrict, body)
    }
  }

  /// An object that must be there, read by `body`.
  public func object<Value>(_ key: String, _ body: (JSONReader) -> Value) -> Value {
    let value = member(key)
    if value == nil { notes.add(Fault(path(of: key), "ontbreekt", expected: "een object")) }
    let sink = value == nil ? FaultNotes() : notes
    return Self.readObject(
      value ?? [:], path: path(of: key), notes: sink, isStrict: isStrict && value != nil, body)
  }

  /// The members that were not asked for so far: what a newer program may have written.
  public var rest: JSONObject {
    JSONObject(distinct: object.members.filter { !known.contains($0.key) })
  }

  /// Whether no fault was noted yet, anywhere in the file.
  public var isSound: Bool { notes.faults.isEmpty }

  /// Notes faults found by looking at several members together, with paths from the top.
  ///
  /// What follows from a fault that was noted before, at the same path or inside it, is left out:
  /// it would tell its reader nothing.
  public func note(_ faults: [Fault]) {
    let earlier = notes.faults.map(\.path)
    for fault in faults where !earlier.contains(where: { isPath($0, within: fault.path) }) {
      notes.add(fault)
    }
  }

  /// Whether a member is there, without reading it.
  public func has(_ key: String) -> Bool { object[key].map { $0 != .null } ?? false }

  /// Whether a member is there and is an object.
  public func holdsObject(_ key: String) -> Bool {
    if case .object = object[key] { true } else { false }
  }

  /// The path of a member of this object.
  public func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func member(_ key: String) -> JSONValue? {
    known.append(key)
    return object[key].flatMap { $0 == .null ? nil : $0 }
  }

  private func items(_ key: String) -> [JSONValue] {
    let expected = "een lijst tussen [ en ]"
    switch member(key) {
    case .array(let items)?: return items
    case let value?:
      notes.add(
        Fault(path(of: key), value: shown(value), "is geen lijst", expected: expected))
    case nil: notes.add(Fault(path(of: key), "ontbreekt", expected: expected))
    }
    return []
  }

  private func convert<Value>(
    _ value: JSONValue, _ shape: JSONShape<Value>, path: String
  ) -> Value? {
    switch shape.read(value) {
    case .success(let result): return result
    case .failure(let problem):
      notes.add(Fault(path, value: shown(value), problem.text, expected: shape.expected))
      return nil
    }
  }

  private func noteUnknownKeys() {
    for key in rest.keys {
      let hint = nearest(to: key, in: known).map { "; bedoelt u \(shown($0))?" } ?? ""
      notes.add(Fault(path, "onbekende sleutel \(shown(key))\(hint)"))
    }
  }
}

/// Whether a path is this one or one inside it: `pad[2]` lies within `pad`.
private func isPath(_ path: String, within outer: String) -> Bool {
  guard path.hasPrefix(outer) else { return false }
  return path.count == outer.count || ".[".contains(path.dropFirst(outer.count).prefix(1))
}

/// The faults of one file, shared by the readers of its parts.
private final class FaultNotes {
  private(set) var faults: [Fault] = []

  func add(_ fault: Fault) { faults.append(fault) }
}

/// A value for a message: texts between quotation marks, numbers as they are, the rest by kind.
private func shown(_ value: JSONValue) -> String {
  switch value {
  case .string(let text): shown(text)
  case .object: "een object"
  case .array: "een lijst"
  case .integer, .decimal, .bool, .null: value.compact
  }
}
