/// What stands in the wrong place, to be put right: a `Rechtzetting` as it is kept, in a fixed order.
public struct Voorgestelderechtzetting: Codable, Equatable, Sendable {
  /// What it is.
  public enum Soort: String, CaseIterable, Codable, Sendable {
    case melding
    case persoon
    case splitsing
  }

  /// What it is.
  public var soort: Soort
  /// The melding that moves.
  public var melding: Nummer<Melding>?
  /// The casus it belongs to.
  public var casus: Nummer<Casus>?
  /// Who stands there, or who was two.
  public var persoon: Nummer<Persoon>?
  /// Who is meant, where known already.
  public var door: Nummer<Persoon>?
  /// What is known of who stays.
  public var gegevens: Persoonsgegevens?
  /// What is known of somebody new.
  public var nieuw: Persoonsgegevens?
  /// The persons who leave the casus.
  public var personen: [Nummer<Persoon>] = []
  /// The records it is about.
  public var dossiers: [RecordNummer] = []
  /// What stands with the person and goes along, as in `Splitsing.feiten`.
  public var feiten: [String] = []
  /// Why.
  public var waarom: Verantwoording

  /// What is asked; nil where the answer may not tell whether anything was touched: who gave the
  /// number is the second person then.
  init?(_ order: Rechtzetting) {
    switch order {
    case .blind: return nil
    case .melding(let move):
      soort = .melding
      melding = move.melding
      casus = move.naar
      personen = move.personen.sorted()
      waarom = move.waarom
    case .persoon(let other):
      soort = .persoon
      persoon = other.persoon
      switch other.door {
      case .bestaand(let known): door = known
      case .nieuw(let data): nieuw = data
      }
      dossiers = other.plaatsen.sorted()
      waarom = other.waarom
    case .splitsing(let split):
      soort = .splitsing
      persoon = split.persoon
      gegevens = split.gegevens
      nieuw = split.tweede
      dossiers = split.dossiers.sorted()
      feiten = split.feiten.sorted()
      waarom = split.waarom
    }
  }

  /// The order; nil when a part of it is missing.
  var rechtzetting: Rechtzetting? {
    switch soort {
    case .melding:
      guard let melding, let casus else { return nil }
      return .melding(
        Meldingverplaatsing(melding, naar: casus, personen: Set(personen), waarom: waarom))
    case .persoon:
      guard let persoon, let who = door.map(Intakepersoon.Wie.bestaand) ?? nieuw.map({ .nieuw($0) })
      else { return nil }
      return .persoon(
        Persoonsvervanging(persoon, door: who, plaatsen: Set(dossiers), waarom: waarom))
    case .splitsing:
      guard let persoon, let gegevens, let nieuw else { return nil }
      return .splitsing(
        Splitsing(
          persoon, gegevens: gegevens, tweede: nieuw, dossiers: Set(dossiers),
          feiten: Set(feiten), waarom: waarom))
    }
  }

  /// Every record it names.
  var nummers: [RecordNummer] {
    [melding?.record, casus?.record, persoon?.record, door?.record].compactMap { $0 }
      + personen.map(\.record) + dossiers
  }

  /// What it does, in one line.
  var zin: String {
    switch soort {
    case .melding:
      "\(melding?.description ?? "") hoort bij \(casus?.description ?? "")"
    case .persoon:
      "in plaats van \(persoon?.description ?? "") is "
        + "\(door?.description ?? "iemand anders") bedoeld"
    case .splitsing: "\(persoon?.description ?? "") splitsen: het zijn er twee"
    }
  }
}
