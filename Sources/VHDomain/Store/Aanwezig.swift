import FoundationEssentials

/// That somebody has a form open on a record, at another terminal.
public struct Aanwezig: Codable, Equatable, Sendable {
  /// The record.
  public var nummer: RecordNummer
  /// Who, by name.
  public var naam: String
  /// Since when.
  public var sinds: Moment

  /// Somebody who works on a record.
  public init(nummer: RecordNummer, naam: String, sinds: Moment) {
    self.nummer = nummer
    self.naam = naam
    self.sinds = sinds
  }
}

/// A store through which terminals know of each other.
public protocol Gedeeld {
  /// Tells the others what is being worked on here; nil for nothing.
  func meld(_ aanwezig: Aanwezig?)
  /// What is being worked on elsewhere, longest first.
  func elders() -> [Aanwezig]
}

extension FileStore: Gedeeld {
  /// Tells the others what is being worked on here; where that can't be told nobody is hindered.
  public func meld(_ aanwezig: Aanwezig?) {
    try? folder.present(aanwezig.flatMap { try? JSONEncoder().encode($0) })
  }

  /// What is being worked on elsewhere, longest first.
  public func elders() -> [Aanwezig] {
    ((try? folder.others()) ?? []).compactMap {
      try? JSONDecoder().decode(Aanwezig.self, from: $0)
    }
    .sorted { $0.sinds < $1.sinds }
  }
}

extension Registry {
  /// Tells other terminals what is being worked on here.
  public func meld(_ aanwezig: Aanwezig?) { (opslag as? any Gedeeld)?.meld(aanwezig) }

  /// Who works on a record at another terminal.
  public func elders(op nummer: RecordNummer) -> [Aanwezig] {
    ((opslag as? any Gedeeld)?.elders() ?? []).filter { $0.nummer == nummer }
  }
}

/// The last change of a record, as whoever looks may know it.
public struct Wijziging: Equatable, Sendable {
  /// The revision of the record.
  public var rev: Int
  /// Who made the last change.
  public var naam: String
  /// When it was recorded.
  public var op: Moment

  init<A: Aggregate>(_ stored: Stored<A>) {
    rev = stored.rev
    naam = stored.verloop.last?.head.door.naam ?? ""
    op = stored.gewijzigd
  }
}

extension View {
  /// The last change of a record; nil for one that is not there for this person.
  public func laatsteWijziging(_ nummer: RecordNummer) -> Wijziging? {
    switch nummer.soort {
    case .persoon: Nummer<Persoon>(nummer).flatMap { self[$0] }.map { Wijziging($0) }
    case .melding: Nummer<Melding>(nummer).flatMap { self[$0] }.map { Wijziging($0) }
    case .casus: Nummer<Casus>(nummer).flatMap { self[$0] }.map { Wijziging($0) }
    case .overleg: Nummer<Overleg>(nummer).flatMap { self[$0] }.map { Wijziging($0) }
    case .contact: Nummer<Contact>(nummer).flatMap { self[$0] }.map { Wijziging($0) }
    case .informatievraag:
      Nummer<Informatievraag>(nummer).flatMap { self[$0] }.map { Wijziging($0) }
    case .inrichting: geteldeRecords.medewerkers[Medewerkers.nummer].map { Wijziging($0) }
    case .huisverbod, .detentie, .consulten, .rapport, .voorstel: nil
    }
  }
}
