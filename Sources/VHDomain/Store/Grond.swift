/// What somebody's typing stands on: a record as it was then.
public struct Grond: Equatable, Sendable {
  /// The record.
  public var nummer: RecordNummer
  /// Its revision.
  public var rev: Int

  /// A record with this revision.
  public init(_ nummer: RecordNummer, rev: Int) {
    self.nummer = nummer
    self.rev = rev
  }

  /// The rule of the refusal when somebody else was first.
  public static let regel = "intussen-gewijzigd"

  /// Refuses when the record is another by now; asked inside the lock, so nobody can come between.
  func vereis(_ records: Records) throws(Refusal) {
    guard let now = records.rev(nummer), now != rev else { return }
    throw Refusal(Grond.regel, "\(nummer) is intussen gewijzigd; kijk na wat er verschilt.")
  }
}

extension Refusal {
  /// Whether it only says that somebody else was first.
  public var isIntussenGewijzigd: Bool { findings.contains { $0.rule == Grond.regel } }
}

extension Records {
  /// The revision of a record; nil when it is not there.
  func rev(_ nummer: RecordNummer) -> Int? {
    switch nummer.soort {
    case .persoon: rev(Persoon.self, nummer)
    case .melding: rev(Melding.self, nummer)
    case .casus: rev(Casus.self, nummer)
    case .overleg: rev(Overleg.self, nummer)
    case .huisverbod: rev(Huisverbod.self, nummer)
    case .detentie: rev(Detentiemelding.self, nummer)
    case .consulten: rev(Consultdag.self, nummer)
    case .informatievraag: rev(Informatievraag.self, nummer)
    case .contact: rev(Contact.self, nummer)
    case .rapport: rev(Rapport.self, nummer)
    case .voorstel: rev(Voorstel.self, nummer)
    case .inrichting: rev(Medewerkers.self, nummer)
    }
  }

  private func rev<A: Aggregate>(_ type: A.Type, _ nummer: RecordNummer) -> Int? {
    Nummer<A>(nummer).flatMap { self[keyPath: A.table][$0]?.rev }
  }
}
