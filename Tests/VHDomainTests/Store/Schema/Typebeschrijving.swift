import Foundation

@testable import VHDomain

/// Describes a `Decodable` type as JSON Schema by letting it decode from nothing: what it asks for
/// is what its file holds.
///
/// Cases of enums are found among the words of the sources: a key that a type accepts is one of its
/// own.
final class Typebeschrijver {
  /// The descriptions of named types, for `$defs`.
  private(set) var definities: [String: JSONValue] = [:]
  private var voorbeelden: [ObjectIdentifier: Any] = [:]
  let woorden: [String]

  init(woorden: [String]) { self.woorden = woorden }

  /// With the words that name cases somewhere in the sources.
  convenience init() throws {
    var found: Set<String> = []
    for text in try Brontekst.bestanden(onder: "Sources/VHDomain") {
      for line in text.split(separator: "\n") {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }
        if words.first == "case" { found.formUnion(words.dropFirst().map(String.init)) }
      }
    }
    self.init(woorden: found.sorted())
  }

  /// The schema of a type, by reference when it has a name, and a value of it.
  func beschrijf<T: Decodable>(_ type: T.Type) throws -> (schema: JSONValue, voorbeeld: T) {
    if let own = type as? any Beschreven.Type, let value = own.voorbeeld as? T {
      return (verwijzing(type, own.schema), value)
    }
    if let schema = Self.plain[ObjectIdentifier(type)],
      let value = Self.values.lazy.compactMap({ $0 as? T }).first
    {
      return (schema, value)
    }
    let id = ObjectIdentifier(type)
    if let known = voorbeelden[id] as? T, definities[naam(type)] != nil {
      return (["$ref": .string("#/$defs/" + naam(type))], known)
    }
    return try nieuw(type, id)
  }

  private func nieuw<T: Decodable>(_ type: T.Type, _ id: ObjectIdentifier) throws -> (
    schema: JSONValue, voorbeeld: T
  ) {
    if let words = waarden(type) {
      guard let first = words.first, let value = eerste(type, first) else {
        throw Fout("\(type) heeft geen waarden")
      }
      voorbeelden[id] = value
      let schema: JSONValue = ["enum": .array(words.map { .string($0) })]
      return (verwijzing(type, schema), value)
    }
    let notes = Aantekening()
    var value = try T(from: Vragenlezer(self, notes, keuze: 0))
    var schema = notes.schema
    if notes.gevallen.count > 0 {
      var choices = [schema]
      for index in notes.gevallen.indices.dropFirst() {
        let other = Aantekening()
        value = try T(from: Vragenlezer(self, other, keuze: index))
        choices.append(other.schema)
      }
      schema = ["oneOf": .array(choices)]
    }
    voorbeelden[id] = value
    return (notes.isNaamloos ? schema : verwijzing(type, schema), value)
  }

  /// The words of an enum that is kept as a text; nil for any other type.
  private func waarden<T>(_ type: T.Type) -> [String]? {
    guard let raw = type as? any RawRepresentable<String>.Type else { return nil }
    func all<R: RawRepresentable<String>>(_ raw: R.Type) -> [String]? {
      if let all = (raw as? any CaseIterable.Type).map({ Self.rawValues($0) }) { return all }
      if raw.init(rawValue: "geen enkel woord §") != nil { return nil }
      return woorden.filter { raw.init(rawValue: $0) != nil }
    }
    return all(raw)
  }

  private static func rawValues(_ type: any CaseIterable.Type) -> [String] {
    func values<C: CaseIterable>(_ type: C.Type) -> [String] {
      type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }.sorted()
    }
    return values(type)
  }

  private func eerste<T>(_ type: T.Type, _ word: String) -> T? {
    func made<R: RawRepresentable<String>>(_ raw: R.Type) -> Any? { raw.init(rawValue: word) }
    return (type as? any RawRepresentable<String>.Type).flatMap { made($0) } as? T
  }

  private func verwijzing(_ type: Any.Type, _ schema: JSONValue) -> JSONValue {
    definities[naam(type)] = schema
    return ["$ref": .string("#/$defs/" + naam(type))]
  }

  private func naam(_ type: Any.Type) -> String {
    String(reflecting: type).replacingOccurrences(of: "VHDomain.", with: "")
      .replacingOccurrences(of: "VHDomainTests.", with: "")
      .replacingOccurrences(of: "<", with: "-").replacingOccurrences(of: ">", with: "")
      .replacingOccurrences(of: ", ", with: "-")
  }

  private static let plain: [ObjectIdentifier: JSONValue] = [
    ObjectIdentifier(String.self): ["type": "string"],
    ObjectIdentifier(Int.self): ["type": "integer"],
    ObjectIdentifier(Bool.self): ["type": "boolean"],
    ObjectIdentifier(Double.self): ["type": "number"],
    ObjectIdentifier(Data.self): ["type": "string", "contentEncoding": "base64"],
  ]
  private static var values: [Any] { ["x", 1, true, 0.5, Data()] }

  struct Fout: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }
}

/// What one decoding asked for.
final class Aantekening {
  /// Members with their schema, and those that may be absent.
  var leden: [String: JSONValue] = [:]
  var optioneel: Set<String> = []
  var isObject = false
  /// The cases of an enum with values.
  var gevallen: [String] = []
  var items: JSONValue?
  /// The values of a dictionary.
  var overige: JSONValue?
  var enkel: JSONValue?
  /// The case that was asked for, with its values.
  var binnen: (key: String, leden: Aantekening)?

  /// Whether it is a list, a dictionary or a single value, which need no name.
  var isNaamloos: Bool { items != nil || overige != nil || enkel != nil }

  var schema: JSONValue {
    if let enkel { return enkel }
    if let binnen {
      return [
        "type": "object",
        "properties": .object(JSONObject(pairs: [(binnen.key, binnen.leden.schema)])),
        "required": [.string(binnen.key)], "additionalProperties": false,
      ]
    }
    if let items { return ["type": "array", "items": items] }
    if let overige { return ["type": "object", "additionalProperties": overige] }
    let needed = leden.keys.filter { !optioneel.contains($0) }.sorted()
    return [
      "type": "object",
      "properties": .object(JSONObject(pairs: leden.sorted { $0.key < $1.key })),
      "required": .array(needed.map { .string($0) }), "additionalProperties": false,
    ]
  }
}

extension JSONObject {
  /// An object of these members; the keys differ.
  init(pairs: [(key: String, value: JSONValue)]) {
    self.init(distinct: pairs.map { Member($0.key, $0.value) })
  }
}

/// A text in a file with a form of its own.
protocol Beschreven {
  static var schema: JSONValue { get }
  static var voorbeeld: Self { get }
}

extension Datum: Beschreven {
  static var schema: JSONValue {
    ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
  }
  static var voorbeeld: Datum { Datum(dagnummer: 20_000) }
}

extension Moment: Beschreven {
  static var schema: JSONValue {
    [
      "type": "string", "format": "date-time",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$",
    ]
  }
  static var voorbeeld: Moment { Moment(milliseconden: 0) }
}

extension Geboortedatum: Beschreven {
  static var schema: JSONValue {
    ["type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"]
  }
  static var voorbeeld: Geboortedatum { Geboortedatum("1979")! }
}

extension RecordNummer: Beschreven {
  static var schema: JSONValue {
    let kinds = Recordsoort.allCases
    let yearly = kinds.filter(\.perJaar).map(\.rawValue).joined(separator: "|")
    let other = kinds.filter { !$0.perJaar }.map(\.rawValue).joined(separator: "|")
    return [
      "type": "string",
      "pattern": .string("^((\(yearly))-[0-9]{4}-[0-9]{4,}|(\(other))-[0-9]{6,})$"),
    ]
  }
  static var voorbeeld: RecordNummer { Nummer<Persoon>.voorbeeld.record }
}

extension Nummer: Beschreven {
  static var schema: JSONValue {
    let digits = Inhoud.soort.perJaar ? "[0-9]{4}-[0-9]{4,}" : "[0-9]{6,}"
    return ["type": "string", "pattern": .string("^\(Inhoud.soort.rawValue)-\(digits)$")]
  }
  static var voorbeeld: Nummer { Nummer(jaar: 2026, volgnummer: 1) }
}

extension Sum: Beschreven {
  static var schema: JSONValue { ["type": "string", "pattern": "^sha256:[0-9a-f]{64}$"] }
  static var voorbeeld: Sum { .none }
}

extension Lezer: Beschreven {
  static var schema: JSONValue { ["type": "string", "minLength": 1] }
  static var voorbeeld: Lezer { .betrokkene }
}
