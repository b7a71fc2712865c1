import Foundation

@testable import VHDomain

/// A decoder of nothing that notes what is asked of it.
struct Vragenlezer: Decoder {
  let beschrijver: Typebeschrijver
  let notes: Aantekening
  /// Which case of an enum with values is described.
  let keuze: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ beschrijver: Typebeschrijver, _ notes: Aantekening, keuze: Int) {
    self.beschrijver = beschrijver
    self.notes = notes
    self.keuze = keuze
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    notes.isObject = true
    return KeyedDecodingContainer(Leden<Key>(lezer: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { Lijst(lezer: self) }
  func singleValueContainer() -> any SingleValueDecodingContainer { Enkel(lezer: self) }

  /// The members of an object.
  struct Leden<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let lezer: Vragenlezer
    var codingPath: [any CodingKey] { [] }

    /// Only enums with values and dictionaries ask which keys there are.
    var allKeys: [Key] {
      if let any = Key(stringValue: "geen enkel woord §") { return [any] }
      let cases = lezer.beschrijver.woorden.compactMap { Key(stringValue: $0) }
      lezer.notes.gevallen = cases.map(\.stringValue)
      return cases.indices.contains(lezer.keuze) ? [cases[lezer.keuze]] : []
    }

    func contains(_ key: Key) -> Bool {
      lezer.notes.optioneel.insert(key.stringValue)
      return true
    }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      let found = try lezer.beschrijver.beschrijf(type)
      if key.stringValue == "geen enkel woord §" {
        lezer.notes.overige = found.schema
      } else {
        lezer.notes.leden[key.stringValue] = found.schema
      }
      return found.voorbeeld
    }

    func nestedContainer<Inner: CodingKey>(
      keyedBy type: Inner.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Inner> {
      let inner = Aantekening()
      inner.isObject = true
      lezer.notes.onthoud(key.stringValue, inner)
      let reader = Vragenlezer(lezer.beschrijver, inner, keuze: 0)
      return KeyedDecodingContainer(Leden<Inner>(lezer: reader))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw Typebeschrijver.Fout("lijst zonder soort bij \(key.stringValue)")
    }

    func superDecoder() throws -> any Decoder { lezer }
    func superDecoder(forKey key: Key) throws -> any Decoder { lezer }
  }

  /// A list: one element is described.
  struct Lijst: UnkeyedDecodingContainer {
    let lezer: Vragenlezer
    var codingPath: [any CodingKey] { [] }
    var count: Int? { nil }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    init(lezer: Vragenlezer) { self.lezer = lezer }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
      let found = try lezer.beschrijver.beschrijf(type)
      lezer.notes.items = found.schema
      currentIndex += 1
      return found.voorbeeld
    }

    mutating func nestedContainer<Key: CodingKey>(
      keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> { throw Typebeschrijver.Fout("lijst van objecten") }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      throw Typebeschrijver.Fout("lijst van lijsten")
    }

    mutating func superDecoder() throws -> any Decoder { lezer }
  }

  /// A value alone.
  struct Enkel: SingleValueDecodingContainer {
    let lezer: Vragenlezer
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
      let found = try lezer.beschrijver.beschrijf(type)
      lezer.notes.enkel = found.schema
      return found.voorbeeld
    }
  }
}

extension Aantekening {
  /// The values of a case of an enum, as an object of their own.
  func onthoud(_ key: String, _ inner: Aantekening) { binnen = (key, inner) }
}
