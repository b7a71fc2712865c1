import Foundation

@testable import VHDomain

/// The schema of a house profile, learned from the houses that come along and from what the reader
/// of profiles says of them: which keys it knows and which it can't do without.
struct Huisbeschrijving {
  private let houses: [JSONValue]
  private let woorden: [String]

  init() throws {
    houses = try House.meegeleverd.map { try JSONText.parse(House.bytes(meegeleverd: $0) ?? []) }
    var found: Set<String> = []
    for text in try Brontekst.bestanden(onder: "Sources/VHDomain/House") {
      let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
      for (index, word) in quoted.enumerated() where !index.isMultiple(of: 2) {
        if word.allSatisfy(\.isLetter), !word.isEmpty { found.insert(String(word)) }
      }
    }
    woorden = found.sorted()
  }

  var schema: JSONValue {
    get throws {
      let all = houses.map { (house: $0, path: [String](), value: $0) }
      guard case .object(let members) = try describe(all) else { return true }
      var whole = members
      whole["$schema"] = "https://json-schema.org/draft/2020-12/schema"
      whole["title"] = "Het profiel van een huis"
      return .object(whole)
    }
  }

  private typealias Place = (house: JSONValue, path: [String], value: JSONValue)

  /// What these values, which stand in the same kind of place, have in common.
  private func describe(_ places: [Place]) throws -> JSONValue {
    guard let first = places.first else { return true }
    switch first.value {
    case .object: return try object(places)
    case .array:
      let items = places.flatMap { place -> [Place] in
        guard case .array(let items) = place.value else { return [] }
        return items.enumerated().map { (place.house, place.path + ["\($0)"], $1) }
      }
      return ["type": "array", "items": try describe(items)]
    case .string: return ["type": "string", "minLength": 1]
    case .integer: return ["type": "integer"]
    case .decimal: return ["type": "number"]
    case .bool: return ["type": "boolean"]
    case .null: return true
    }
  }

  private func object(_ places: [Place]) throws -> JSONValue {
    var members: [String: [Place]] = [:]
    for place in places {
      guard case .object(let object) = place.value else { continue }
      for member in object.members {
        members[member.key, default: []].append(
          (place.house, place.path + [member.key], member.value))
      }
    }
    let (needed, known) = keys(places[0], members.keys.sorted())
    var described: [(key: String, value: JSONValue)] = []
    for key in Set(members.keys).union(known).sorted() {
      let inner = try describe(members[key] ?? [])
      described.append((key, needed.contains(key) ? inner : inner.orNull))
    }
    return [
      "type": "object", "properties": .object(JSONObject(pairs: described)),
      "required": .array(needed.map { .string($0) }), "additionalProperties": false,
    ]
  }

  /// Which keys the reader misses when none is there, and which of all words it knows.
  private func keys(_ place: Place, _ seen: [String]) -> (needed: [String], known: [String]) {
    var bare = place.house
    bare.set([:], at: place.path)
    let prefix = Huisbeschrijving.text(place.path)
    let missing = faults(bare).filter { $0.problem == "ontbreekt" }.map(\.path)
    let needed = seen.filter { missing.contains(prefix.isEmpty ? $0 : "\(prefix).\($0)") }
    var full = place.house
    var object = JSONObject()
    for word in Set(woorden).union(seen).sorted() { object[word] = .null }
    full.set(.object(object), at: place.path)
    let unknown = Set(
      faults(full).filter { $0.path == prefix && $0.problem.hasPrefix("onbekende sleutel") }
        .compactMap { $0.problem.split(separator: "\"").dropFirst().first.map(String.init) })
    return (needed, unknown.isEmpty ? [] : woorden.filter { !unknown.contains($0) })
  }

  private func faults(_ house: JSONValue) -> [Fault] {
    do throws(InputFaults) {
      _ = try House.read(Data(house.pretty), file: "huis.json")
      return []
    } catch {
      return error.faults
    }
  }

  static func text(_ path: [String]) -> String {
    path.reduce("") { Int($1) != nil ? "\($0)[\($1)]" : $0.isEmpty ? $1 : "\($0).\($1)" }
  }
}

extension JSONValue {
  /// The same, or null.
  fileprivate var orNull: JSONValue {
    guard case .object(var object) = self, let type = object["type"] else { return self }
    object["type"] = [type, "null"]
    return .object(object)
  }
}
