/// A value in a record that can be put right: where it stands and what it is now.
public struct Correctieveld: Equatable, Sendable {
  /// The record.
  public var nummer: RecordNummer
  /// The event in which it was recorded.
  public var gebeurtenis: String
  /// Where in that event: `op`, `gemeente`, or the keys within the fact.
  public var pad: [String]
  /// The value as it is in force; null when it was left empty.
  public var waarde: JSONValue
  /// The day of the event.
  public var dag: Datum
  /// What happened, in a few words.
  public var wat: String

  /// The name of the field in Dutch words, such as `ontvangen op`.
  public var naam: String {
    veldnaam + pad.compactMap { Int($0) }.map { " \($0 + 1)" }.joined()
  }

  /// The name without its place in a list, as all records of a kind share it.
  public var veldnaam: String { Correctieveld.naam(pad) }

  static func naam(_ pad: [String]) -> String {
    if pad == ["gemeente"] { return "telt in gemeente" }
    let own = pad.last { Int($0) == nil } ?? ""
    return woorden[own] ?? own.inWoorden
  }

  /// How the field is named on the command line: `e3.gegevens.gemeente`.
  public var adres: String { ([gebeurtenis] + pad).joined(separator: ".") }

  /// Names that a reader would not understand from the key alone.
  private static let woorden = [
    "op": "dag", "_0": "waarde", "wie": "wie", "gegevens": "gegevens", "c1": "criterium 1",
  ]

  /// The keys of days that can't lie ahead.
  static let voorbij: Set<String> = [
    "op", "ontvangenOp", "gebeurdOp", "geboortedatum", "opgelegdOp", "rihgOp", "datum",
  ]

  /// The keys whose value is what the program made itself.
  static let vast: Set<String> = [
    "id", "nummer", "som", "set", "versie", "tekst", "herkomst", "lezers", "tafelregel",
  ]
}

extension String {
  /// `ontvangenOp` as `ontvangen op`.
  fileprivate var inWoorden: String {
    reduce(into: "") { text, letter in
      if letter.isUppercase { text += " " }
      text += letter.lowercased()
    }
  }
}

extension View {
  /// Every value of a record that can be put right, event by event, as it is in force; empty for a
  /// record that this reader may not know of.
  public func correctievelden(_ nummer: RecordNummer) -> [Correctieveld] {
    switch nummer.soort {
    case .persoon: velden(Nummer<Persoon>(nummer).flatMap { self[$0] })
    case .melding: velden(Nummer<Melding>(nummer).flatMap { self[$0] })
    case .casus: velden(Nummer<Casus>(nummer).flatMap { self[$0] })
    case .overleg: velden(Nummer<Overleg>(nummer).flatMap { self[$0] })
    case .huisverbod: velden(Nummer<Huisverbod>(nummer).flatMap { self[$0] })
    case .detentie: velden(Nummer<Detentiemelding>(nummer).flatMap { self[$0] })
    case .informatievraag: velden(Nummer<Informatievraag>(nummer).flatMap { self[$0] })
    case .contact: velden(Nummer<Contact>(nummer).flatMap { self[$0] })
    case .consulten, .rapport, .voorstel, .inrichting: []
    }
  }

  private func velden<A: Verteld>(_ stored: Stored<A>?) -> [Correctieveld] {
    guard let stored, !room.isGedeeld else { return [] }
    return stored.geldendVerloop.flatMap { event -> [Correctieveld] in
      guard let fact = event.wat else { return [] }
      let told = A.zin(fact, self)
      return event.correctiewaarden.map { pad, waarde in
        Correctieveld(
          nummer: stored.nummer.record, gebeurtenis: event.head.id, pad: pad, waarde: waarde,
          dag: event.head.op, wat: told)
      }
    }
  }
}

extension View {
  /// What stands in a field, whoever reads it; for comparing only.
  func ruweWaarde(_ nummer: RecordNummer, _ gebeurtenis: String, _ pad: [String]) -> JSONValue? {
    let records = geteldeRecords
    func find<A: Aggregate>(_ nummer: Nummer<A>?) -> JSONValue? {
      nummer.flatMap { records[keyPath: A.table][$0] }?.geldendVerloop
        .first { $0.head.id == gebeurtenis }?.correctiewaarden.first { $0.pad == pad }?.waarde
    }
    switch nummer.soort {
    case .persoon: return find(Nummer<Persoon>(nummer))
    case .melding: return find(Nummer<Melding>(nummer))
    case .casus: return find(Nummer<Casus>(nummer))
    case .overleg: return find(Nummer<Overleg>(nummer))
    case .huisverbod: return find(Nummer<Huisverbod>(nummer))
    case .detentie: return find(Nummer<Detentiemelding>(nummer))
    case .informatievraag: return find(Nummer<Informatievraag>(nummer))
    case .contact: return find(Nummer<Contact>(nummer))
    case .consulten, .rapport, .voorstel, .inrichting: return nil
    }
  }
}

extension Event {
  /// The values of an event that can be put right, with the path to each.
  var correctiewaarden: [(pad: [String], waarde: JSONValue)] {
    guard let wat, let value = Feitwaarde.van(wat) else { return [] }
    let own = value.bladeren.filter { leaf in
      leaf.pad.count > 1 && !leaf.pad.contains(where: Correctieveld.vast.contains)
    }
    let place = head.gemeente.map { [(pad: ["gemeente"], waarde: JSONValue.string($0))] } ?? []
    let empty = Feitwaarde.leeg(in: wat, value).filter { path in
      !path.contains(where: Correctieveld.vast.contains)
    }
    return [(["op"], .string(head.op.description))] + place + own + empty.map { ($0, .null) }
  }
}

extension View {
  /// Where the same value stands as well: in the same record, and for a casus in its meldingen.
  ///
  /// What was always wrong is wrong in all of them.
  public func zelfde(als veld: Correctieveld) -> [Correctieveld] {
    guard veld.waarde != .null, veld.waarde != .bool(true), veld.waarde != .bool(false) else {
      return []
    }
    let isDay = if case .string(let text) = veld.waarde { Datum(text) != nil } else { false }
    return verwant(veld.nummer).flatMap(correctievelden).filter { other in
      guard other.waarde == veld.waarde, other.adres != veld.adres || other.nummer != veld.nummer
      else { return false }
      return other.pad.last == veld.pad.last || (isDay && other.nummer == veld.nummer)
    }
  }

  private func verwant(_ nummer: RecordNummer) -> [RecordNummer] {
    if let casus = Nummer<Casus>(nummer), let stored = self[casus] {
      return [nummer] + stored.inhoud.meldingen.map(\.record)
    }
    if let melding = Nummer<Melding>(nummer), let casus = self[melding]?.inhoud.casus {
      return [nummer, casus.record]
    }
    return [nummer]
  }
}
