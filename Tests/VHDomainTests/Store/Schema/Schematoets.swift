import Foundation

@testable import VHDomain

/// Tests a value against a schema: the part of JSON Schema that ours use.
struct Schematoets {
  let root: JSONValue

  /// Where a value is not as the schema says; empty when it is.
  func fouten(_ value: JSONValue) -> [String] { fouten(value, root, "") }

  private func fouten(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .object(let rules) = schema else { return schema == false ? [path] : [] }
    return rules.members.flatMap { rule(value, $0.key, $0.value, rules, path) }
  }

  private func rule(
    _ value: JSONValue, _ name: String, _ rule: JSONValue, _ rules: JSONObject, _ path: String
  ) -> [String] {
    switch (name, rule, value) {
    case ("$ref", .string(let reference), _):
      let name = String(reference.dropFirst("#/$defs/".count))
      return fouten(value, root["$defs"]?[name] ?? false, path)
    case ("type", .string(let type), _): return isOf(value, type) ? [] : ["\(path): \(type)"]
    case ("type", .array(let types), _):
      return types.contains { $0.text.map { isOf(value, $0) } ?? false } ? [] : ["\(path): soort"]
    case ("enum", .array(let all), _): return all.contains(value) ? [] : ["\(path): woord"]
    case ("pattern", .string(let pattern), .string(let text)):
      let found = text.range(of: pattern, options: .regularExpression)
      return found == text.startIndex..<text.endIndex ? [] : ["\(path): \(pattern)"]
    case ("minimum", .integer(let least), .integer(let number)):
      return number >= least ? [] : ["\(path): minimum"]
    case ("minLength", .integer(let least), .string(let text)):
      return text.count >= least ? [] : ["\(path): lengte"]
    case ("oneOf", .array(let all), _):
      return all.count { fouten(value, $0, path).isEmpty } == 1 ? [] : ["\(path): geval"]
    case ("items", _, .array(let items)):
      return items.enumerated().flatMap { fouten($1, rule, "\(path)[\($0)]") }
    case ("properties", .object(let known), .object(let object)):
      return object.members.flatMap { member in
        known[member.key].map { fouten(member.value, $0, "\(path).\(member.key)") } ?? []
      }
    case ("required", .array(let keys), .object(let object)):
      return keys.compactMap(\.text).filter { object[$0] == nil }.map { "\(path).\($0) ontbreekt" }
    case ("additionalProperties", _, .object(let object)):
      let known: JSONValue = rules["properties"] ?? [:]
      return object.members.filter { known[$0.key] == nil }.flatMap {
        fouten($0.value, rule, "\(path).\($0.key)")
      }
    default: return []
    }
  }

  private func isOf(_ value: JSONValue, _ type: String) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("integer", .integer),
      ("boolean", .bool), ("null", .null), ("number", .integer), ("number", .decimal):
      true
    default: false
    }
  }
}

extension JSONValue {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
