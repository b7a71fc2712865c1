/// Why something is put right, who asked for it and where the proof is.
public struct Verantwoording: Codable, Equatable, Sendable {
  /// Why, in a sentence.
  public var reden: String
  /// Who asked for it, when somebody did.
  public var aanvrager: String?
  /// Where the proof is.
  public var bewijs: String?

  /// The reason, and what backs it.
  public init(_ reden: String, aanvrager: String? = nil, bewijs: String? = nil) {
    self.reden = reden
    self.aanvrager = aanvrager
    self.bewijs = bewijs
  }
}

/// What was recorded with the wrong casus or person is put where it belongs, as if it had always
/// been there; the history tells that it was not.
public enum Rechtzetting: Codable, Equatable, Sendable {
  /// A melding belongs to another casus; to the one it came from takes that back exactly.
  case melding(Meldingverplaatsing)
  /// Somebody else is meant.
  case persoon(Persoonsvervanging)
  /// One record is of two persons.
  case splitsing(Splitsing)
  /// A value in a record that who asks may not read.
  case blind(Blindcorrectie)
}

extension Rechtzetting {
  /// Why.
  public var waarom: Verantwoording {
    switch self {
    case .melding(let order): order.waarom
    case .persoon(let order): order.waarom
    case .splitsing(let order): order.waarom
    case .blind(let order): order.waarom
    }
  }
}

/// A melding that was put with the wrong casus.
public struct Meldingverplaatsing: Codable, Equatable, Sendable {
  /// The melding.
  public var melding: Nummer<Melding>
  /// The casus it belongs to.
  public var naar: Nummer<Casus>
  /// Who leaves the casus it was with: persons of the melding who have no business there.
  public var personen: Set<Nummer<Persoon>>
  /// Why.
  public var waarom: Verantwoording

  /// A melding to a casus.
  public init(
    _ melding: Nummer<Melding>, naar: Nummer<Casus>, personen: Set<Nummer<Persoon>> = [],
    waarom: Verantwoording
  ) {
    self.melding = melding
    self.naar = naar
    self.personen = personen
    self.waarom = waarom
  }
}

/// That a melding went from one casus to another, because it never belonged to the first.
public struct Verplaatsing: Codable, Equatable, Sendable {
  /// The casus it was with.
  public var van: Nummer<Casus>
  /// The casus it belongs to.
  public var naar: Nummer<Casus>
  /// Its route, when it had none and the casus waits for no screening any more.
  public var route: Route?
}

/// Somebody who was taken for another.
public struct Persoonsvervanging: Codable, Equatable, Sendable {
  /// Who stands there.
  public var persoon: Nummer<Persoon>
  /// Who is meant.
  public var door: Intakepersoon.Wie
  /// In which records; the others keep the person they name.
  public var plaatsen: Set<RecordNummer>
  /// Why.
  public var waarom: Verantwoording

  /// A person in the place of another.
  public init(
    _ persoon: Nummer<Persoon>, door: Intakepersoon.Wie, plaatsen: Set<RecordNummer>,
    waarom: Verantwoording
  ) {
    self.persoon = persoon
    self.door = door
    self.plaatsen = plaatsen
    self.waarom = waarom
  }
}

/// One record that turns out to be of two persons.
public struct Splitsing: Codable, Equatable, Sendable {
  /// The record; who it stays of keeps the number.
  public var persoon: Nummer<Persoon>
  /// What is known of the first.
  public var gegevens: Persoonsgegevens
  /// What is known of the second, who gets a number.
  public var tweede: Persoonsgegevens
  /// The records about the second, and the persons whose relation is to the second.
  public var dossiers: Set<RecordNummer>
  /// What stands with the person and is of the second: ids of relations and measures, and
  /// `detentie` and `let-op`.
  public var feiten: Set<String>
  /// Why.
  public var waarom: Verantwoording

  /// What is detained, among `feiten`.
  public static let detentie = "detentie"
  /// The let-op line, among `feiten`.
  public static let letOp = "let-op"

  /// A person who was two.
  public init(
    _ persoon: Nummer<Persoon>, gegevens: Persoonsgegevens, tweede: Persoonsgegevens,
    dossiers: Set<RecordNummer>, feiten: Set<String> = [], waarom: Verantwoording
  ) {
    self.persoon = persoon
    self.gegevens = gegevens
    self.tweede = tweede
    self.dossiers = dossiers
    self.feiten = feiten
    self.waarom = waarom
  }
}

/// What left the record of a person because it was about somebody else.
public struct Gesplitst: Codable, Equatable, Sendable {
  /// Who it was about.
  public var van: Nummer<Persoon>
  /// What is known of who stays.
  public var gegevens: Persoonsgegevens
  /// The ids of what left, as in `Splitsing.feiten`.
  public var feiten: [String]
}

/// What came from the record of somebody else.
public struct Afgesplitst: Codable, Equatable, Sendable {
  /// Whose record that is.
  public var van: Nummer<Persoon>
  /// What is known.
  public var gegevens: Persoonsgegevens
  /// The relations that came along.
  public var relaties: [Relatie]
  /// The measures that came along.
  public var kaders: [Kader]
  /// Detention, when that was about this person.
  public var detentie: Detentie?
  /// The let-op line, when that was about this person.
  public var letOp: LetOp?
}

extension Rechtzetting {
  /// What takes it back: the same step the other way.
  var ongedaan: Ongedaan {
    switch self {
    case .melding: .nooit("verplaats de melding terug, dan staat alles zoals het was.")
    case .persoon: .nooit("zet op dezelfde manier de eerste persoon terug.")
    case .blind: .nooit("een volgende correctie zet het recht.")
    case .splitsing: .nooit("voeg de twee personen zo nodig weer samen.")
    }
  }
}
