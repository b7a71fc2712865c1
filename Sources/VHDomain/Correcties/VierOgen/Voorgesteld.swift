/// What can wait for a second person, as it is kept: the content of a command.
public enum Voorgesteld: Codable, Equatable, Sendable {
  case correctie(Voorgesteldecorrectie)
  case samenvoeging(Samenvoeging)
  case ontbinding(Voorgesteldeontbinding)
  case verhuizing(Voorgesteldeverhuizing)
  case rechtzetting(Voorgestelderechtzetting)
}

/// Values to be put right.
public struct Voorgesteldecorrectie: Codable, Equatable, Sendable {
  /// What changes.
  public var wijzigingen: [Voorgesteldewijziging]
  /// Why, in a word.
  public var soort: Correctiesoort
  /// Why, in a sentence.
  public var reden: String
  /// Who asked for it, when somebody did.
  public var aanvrager: String?
  /// Where the proof is.
  public var bewijs: String?
}

/// One value to be put right.
public struct Voorgesteldewijziging: Codable, Equatable, Sendable {
  /// The record.
  public var nummer: RecordNummer
  /// The event.
  public var gebeurtenis: String
  /// Where in it.
  public var pad: [String]
  /// What stood there, as JSON.
  public var was: String
  /// What it is after all, as JSON.
  public var wordt: String
}

/// A merge to be taken apart.
public struct Voorgesteldeontbinding: Codable, Equatable, Sendable {
  /// The person who comes back.
  public var persoon: Nummer<Persoon>
  /// The records made since that go along.
  public var dossiers: [RecordNummer]
  /// The events since that go along.
  public var gebeurtenissen: [String]
  /// Why, in a sentence.
  public var reden: String
}

/// A casus that is to count in another gemeente from a day on.
public struct Voorgesteldeverhuizing: Codable, Equatable, Sendable {
  /// The casus.
  public var casus: Nummer<Casus>
  /// The gemeente.
  public var gemeente: String
  /// The first day.
  public var op: Datum
  /// Why, in a sentence.
  public var reden: String
}

extension Voorgesteld {
  /// What a command asks, when it is one that can wait; nil for every other.
  init?(_ command: Command) {
    switch command {
    case .corrigeren(let order): self = .correctie(Voorgesteldecorrectie(order))
    case .personenSamenvoegen(let order): self = .samenvoeging(order)
    case .samenvoegingOntbinden(let order):
      self = .ontbinding(
        Voorgesteldeontbinding(
          persoon: order.persoon, dossiers: order.dossiers.sorted(),
          gebeurtenissen: order.gebeurtenissen.sorted(), reden: order.reden))
    case .casusVerhuizen(let casus, let gemeente, let op, let reden):
      self = .verhuizing(
        Voorgesteldeverhuizing(casus: casus, gemeente: gemeente, op: op, reden: reden))
    case .rechtzetten(let order):
      guard let kept = Voorgestelderechtzetting(order) else { return nil }
      self = .rechtzetting(kept)
    default: return nil
    }
  }

  /// The command; nil when a value in it can't be read.
  var command: Command? {
    switch self {
    case .correctie(let kept): kept.opdracht.map { .corrigeren($0) }
    case .samenvoeging(let order): .personenSamenvoegen(order)
    case .ontbinding(let kept):
      .samenvoegingOntbinden(
        Ontbinding(
          kept.persoon, dossiers: Set(kept.dossiers), gebeurtenissen: Set(kept.gebeurtenissen),
          reden: kept.reden))
    case .verhuizing(let kept):
      .casusVerhuizen(kept.casus, gemeente: kept.gemeente, op: kept.op, reden: kept.reden)
    case .rechtzetting(let kept): kept.rechtzetting.map { .rechtzetten($0) }
    }
  }

  /// The records it names; whoever may not know of one may not know of the proposal.
  public var dossiers: [RecordNummer] {
    switch self {
    case .correctie(let kept): Set(kept.wijzigingen.map(\.nummer)).sorted()
    case .samenvoeging(let order): [order.blijft.record, order.vervalt.record]
    case .ontbinding(let kept): [kept.persoon.record] + kept.dossiers
    case .verhuizing(let kept): [kept.casus.record]
    case .rechtzetting(let kept): kept.nummers
    }
  }

  /// Why it is asked.
  public var reden: String {
    switch self {
    case .correctie(let kept): kept.reden
    case .samenvoeging(let order): order.reden
    case .ontbinding(let kept): kept.reden
    case .verhuizing(let kept): kept.reden
    case .rechtzetting(let kept): kept.waarom.reden
    }
  }

  /// Who asked for it and where the proof is, where that was written down.
  public var herkomst: (aanvrager: String?, bewijs: String?) {
    switch self {
    case .correctie(let kept): (kept.aanvrager, kept.bewijs)
    case .samenvoeging(let order): (order.aanvrager, order.bewijs)
    case .rechtzetting(let kept): (kept.waarom.aanvrager, kept.waarom.bewijs)
    case .ontbinding, .verhuizing: (nil, nil)
    }
  }
}

extension Voorgesteldecorrectie {
  fileprivate init(_ order: Correctieopdracht) {
    self.init(
      wijzigingen: order.wijzigingen.map { change in
        Voorgesteldewijziging(
          nummer: change.nummer, gebeurtenis: change.gebeurtenis, pad: change.pad,
          was: change.was.pretty, wordt: change.wordt.pretty)
      }, soort: order.soort, reden: order.reden, aanvrager: order.aanvrager, bewijs: order.bewijs)
  }

  fileprivate var opdracht: Correctieopdracht? {
    let changes = wijzigingen.compactMap { kept -> Veldwijziging? in
      guard let was = kept.waarden?.was, let wordt = kept.waarden?.wordt else { return nil }
      return Veldwijziging(kept, was: was, wordt: wordt)
    }
    guard changes.count == wijzigingen.count else { return nil }
    return Correctieopdracht(
      changes, soort: soort, reden: reden, aanvrager: aanvrager, bewijs: bewijs)
  }
}

extension Voorgesteldewijziging {
  /// The values; nil when the text is no JSON.
  var waarden: (was: JSONValue, wordt: JSONValue)? {
    guard let was = try? JSONText.parse(Array(was.utf8)),
      let wordt = try? JSONText.parse(Array(wordt.utf8))
    else { return nil }
    return (was, wordt)
  }
}

extension Veldwijziging {
  fileprivate init(_ kept: Voorgesteldewijziging, was: JSONValue, wordt: JSONValue) {
    nummer = kept.nummer
    gebeurtenis = kept.gebeurtenis
    pad = kept.pad
    self.was = was
    self.wordt = wordt
  }
}
