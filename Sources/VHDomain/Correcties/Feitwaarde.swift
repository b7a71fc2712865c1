import FoundationEssentials

/// Facts as values that can be looked into and changed by name, whatever their kind.
enum Feitwaarde {
  /// A fact as a value; nil when it can't be written, which no fact of ours is.
  static func van<Fact: Codable>(_ fact: Fact) -> JSONValue? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? encoder.encode(fact) else { return nil }
    return try? JSONText.parse(bytes)
  }

  /// The fact a value stands for; nil when something in it is of the wrong kind.
  static func feit<Fact: Codable>(_ value: JSONValue, als type: Fact.Type) -> Fact? {
    try? JSONDecoder().decode(Fact.self, from: Data(value.pretty.utf8))
  }

  /// The paths of what a fact could hold and does not.
  static func leeg<Fact>(in fact: Fact, _ value: JSONValue) -> [[String]] {
    guard case .object(let kinds) = value, let kind = kinds.members.first,
      let payload = Mirror(reflecting: fact).children.first?.value
    else { return [] }
    return leeg(payload, kind.value).map { [kind.key] + $0 }
  }

  private static func leeg(_ part: Any, _ value: JSONValue) -> [[String]] {
    let mirror = Mirror(reflecting: part)
    if mirror.displayStyle == .optional {
      return mirror.children.first.map { leeg($0.value, value) } ?? []
    }
    guard case .object(let object) = value else { return [] }
    // A single value in a case has no name of its own; the file has.
    if mirror.displayStyle != .tuple, mirror.displayStyle != .struct { return [] }
    let isBare =
      mirror.displayStyle == .struct && object.members.count == 1
      && !mirror.children.contains { $0.label == object.members[0].key }
    if isBare {
      let inner = object.members[0]
      return leeg(part, inner.value).map { [inner.key] + $0 }
    }
    return mirror.children.flatMap { child -> [[String]] in
      guard let label = child.label else { return [] }
      if let known = object[label] { return leeg(child.value, known).map { [label] + $0 } }
      return Mirror(reflecting: child.value).displayStyle == .optional ? [[label]] : []
    }
  }
}

extension JSONValue {
  /// What stands at the end of a path of keys and places; nil when there is nothing.
  func op(_ pad: some Collection<String>) -> JSONValue? {
    guard let first = pad.first else { return self }
    let inner = Int(first).flatMap { self[$0] } ?? self[first]
    return inner?.op(pad.dropFirst())
  }

  /// The same with something else at the end of a path; nil takes it away.
  ///
  /// - Returns: nil when the path leads nowhere.
  func met(_ new: JSONValue?, op pad: some Collection<String>) -> JSONValue? {
    guard let first = pad.first else { return new }
    let rest = pad.dropFirst()
    switch self {
    case .object(var object):
      if rest.isEmpty {
        object[first] = new
        return .object(object)
      }
      guard let inner = object[first]?.met(new, op: rest) else { return nil }
      object[first] = inner
      return .object(object)
    case .array(var items):
      guard let place = Int(first), items.indices.contains(place) else { return nil }
      if rest.isEmpty {
        if let new { items[place] = new } else { items.remove(at: place) }
        return .array(items)
      }
      guard let inner = items[place].met(new, op: rest) else { return nil }
      items[place] = inner
      return .array(items)
    case .string, .integer, .decimal, .bool, .null: return nil
    }
  }

  /// Every value that holds no others, with the path to it.
  var bladeren: [(pad: [String], waarde: JSONValue)] {
    switch self {
    case .object(let object):
      object.members.flatMap { member in
        member.value.bladeren.map { ([member.key] + $0.pad, $0.waarde) }
      }
    case .array(let items):
      items.enumerated().flatMap { place, item in
        item.bladeren.map { (["\(place)"] + $0.pad, $0.waarde) }
      }
    case .string, .integer, .decimal, .bool, .null: [([], self)]
    }
  }

  /// The same with one text in the place of another, wherever it stands as a value.
  func vervangen(_ old: String, door new: String) -> JSONValue {
    switch self {
    case .object(let object):
      .object(
        JSONObject(object.members.map { .init($0.key, $0.value.vervangen(old, door: new)) }))
    case .array(let items): .array(items.map { $0.vervangen(old, door: new) }.eenPerPersoon)
    case .string(let text): text == old ? .string(new) : self
    case .integer, .decimal, .bool, .null: self
    }
  }

  /// Whether a text stands anywhere in it as a value.
  func bevat(_ text: String) -> Bool {
    bladeren.contains { $0.waarde == .string(text) }
  }

  /// As people read it in a list of fields.
  public var leesbaar: String {
    switch self {
    case .string(let text): Datum(text)?.lang ?? text
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .bool(let isTrue): isTrue ? "ja" : "nee"
    case .null: "leeg"
    case .array(let items): items.map(\.leesbaar).joined(separator: ", ")
    case .object(let object): object.members.map(\.value.leesbaar).joined(separator: ", ")
    }
  }
}

extension [JSONValue] {
  /// Each person once among those involved, as main person where either was.
  fileprivate var eenPerPersoon: [JSONValue] {
    var seen: [JSONValue: Int] = [:]
    var kept: [JSONValue] = []
    for item in self {
      guard item["hoofd"] != nil, let person = item["persoon"] else {
        kept.append(item)
        continue
      }
      guard let place = seen[person] else {
        seen[person] = kept.count
        kept.append(item)
        continue
      }
      if item["hoofd"] == .bool(true) {
        kept[place] = kept[place].met(.bool(true), op: ["hoofd"]) ?? kept[place]
      }
    }
    return kept
  }
}

extension JSONValue: Hashable {
  /// By what it is written as.
  public func hash(into hasher: inout Hasher) { hasher.combine(pretty) }
}
