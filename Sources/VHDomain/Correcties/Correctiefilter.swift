/// Which records, to put the same thing right in all of them, as after a bad migration.
public struct Correctiefilter: Equatable, Sendable {
  /// What stands in the field.
  public enum Waarde: Equatable, Sendable {
    case alles
    case leeg
    /// As it is read on the screen or as it is kept.
    case gelijk(String)
  }

  /// The kind of record.
  public var soort: Recordsoort
  /// The name of the field, as in `Correctieveld.veldnaam`.
  public var veld: String
  /// What stands in it.
  public var waarde: Waarde
  /// Only records of this gemeente.
  public var gemeente: String?
  /// Only records that begin on this day or later.
  public var van: Datum?
  /// Only records that begin on this day or earlier.
  public var tot: Datum?
  /// Only records taken over from this system.
  public var systeem: String?

  /// These records, and this field in them.
  public init(
    _ soort: Recordsoort, veld: String, waarde: Waarde = .alles, gemeente: String? = nil,
    van: Datum? = nil, tot: Datum? = nil, systeem: String? = nil
  ) {
    self.soort = soort
    self.veld = veld
    self.waarde = waarde
    self.gemeente = gemeente
    self.van = van
    self.tot = tot
    self.systeem = systeem
  }

  /// The kinds of which many can be put right at once.
  public static let soorten: [Recordsoort] = [
    .melding, .casus, .persoon, .huisverbod, .detentie, .informatievraag,
  ]
}

/// A record that a filter finds, with the places where the field stands.
public struct Correctiekandidaat: Equatable, Sendable {
  /// The record.
  public var nummer: RecordNummer
  /// Its gemeente.
  public var gemeente: String?
  /// The day it begins.
  public var dag: Datum
  /// The places.
  public var velden: [Correctieveld]
}

/// What comes in the place of what stands there, in one record or in many.
public enum Nieuwewaarde: Equatable, Sendable {
  case gelijk(String)
  case leeg
  /// A day so many days later, or earlier when negative.
  case verschoven(dagen: Int)
  /// A piece of text in the place of another.
  case vervangen(String, door: String)

  /// The new value; nil where this can't be done to what stands there.
  public func op(_ old: JSONValue) -> JSONValue? {
    switch self {
    case .gelijk(let text): return JSONValue(getypt: text, als: old)
    case .leeg: return .null
    case .verschoven(let days):
      guard case .string(let text) = old, let day = Datum(text) else { return nil }
      return .string(day.plus(dagen: days).description)
    case .vervangen(let part, let other):
      guard case .string(let text) = old, !part.isEmpty, text.contains(part) else { return nil }
      return .string(text.replacing(part, with: other))
    }
  }
}

extension JSONValue {
  /// What was typed, in the kind of value that stands there; nil when it is of another kind.
  public init?(getypt text: String, als old: JSONValue) {
    if text.isEmpty {
      self = .null
      return
    }
    switch old {
    case .integer:
      guard let number = Int(text) else { return nil }
      self = .integer(number)
    case .bool:
      guard let answer = ["ja": true, "nee": false][text.lowercased()] else { return nil }
      self = .bool(answer)
    default: self = .string(text)
    }
  }
}

extension Correctieopdracht {
  /// The same correction for many records; what stands there already is left as it is.
  ///
  /// - Parameter elders: what else belongs to a place, as `View.zelfde` gives it.
  public init(
    _ kandidaten: [Correctiekandidaat], _ nieuw: Nieuwewaarde, soort: Correctiesoort,
    waarom: Verantwoording, elders: (Correctieveld) -> [Correctieveld] = { _ in [] }
  ) {
    var known: Set<String> = []
    let changes = kandidaten.flatMap(\.velden).flatMap { [$0] + elders($0) }
      .compactMap { field -> Veldwijziging? in
        guard known.insert("\(field.nummer) \(field.adres)").inserted,
          let new = nieuw.op(field.waarde), new != field.waarde
        else { return nil }
        return Veldwijziging(field, wordt: new)
      }
    self.init(
      changes, soort: soort, reden: waarom.reden, aanvrager: waarom.aanvrager,
      bewijs: waarom.bewijs)
  }

  /// The records it changes, by number.
  public var nummers: [RecordNummer] { Set(wijzigingen.map(\.nummer)).sorted() }

  /// The same without these records.
  public func zonder(_ numbers: Set<RecordNummer>) -> Correctieopdracht {
    var left = self
    left.wijzigingen.removeAll { numbers.contains($0.nummer) }
    return left
  }
}
