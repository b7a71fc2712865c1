/// A meeting of a table on a day.
public struct Overleg: Aggregate {
  /// What can happen to a meeting.
  public enum Fact: Codable, Equatable, Sendable {
    case gepland(tafel: String, datum: Datum)
    case geagendeerd(casus: Nummer<Casus>)
    case geagendeerdMetSpoed(casus: Nummer<Casus>)
    case geopend(aanwezig: [String], voorzitter: String)
    case binnengekomen(organisatie: String)
    case vertrokken(organisatie: String)
    case puntGeopend(casus: Nummer<Casus>)
    case puntAfgerond(casus: Nummer<Casus>, uitkomst: Uitkomst)
    case gesloten
    case waarschuwingAanvaard(aanvaarding: Aanvaarding)
  }

  /// The table, by id of the house.
  public var tafel = ""
  /// The day it meets.
  public var datum = Datum(dagnummer: 0)
  /// Planned, open or closed.
  public var status: Overlegstatus = .ingetrokken
  /// Who chairs.
  public var voorzitter: String?
  /// The organisations present, by partner id.
  public var aanwezig: [String] = []
  /// Organisations that were there and left.
  public var vertrokken: [String] = []
  /// The points in order.
  public var agenda: [Agendapunt] = []
  /// The point on the table now.
  public var huidigPunt: Nummer<Casus>?
  /// When it was opened.
  public var geopendOm: Moment?
  /// When it was closed.
  public var geslotenOm: Moment?
  /// The warnings that were passed with a reason (decision 17).
  public var aanvaard: [Aanvaarding] = []

  /// Nothing planned yet.
  public init() {}

  /// Numbers look like `O-2026-0001`.
  public static var soort: Recordsoort { .overleg }
  /// Where meetings stand.
  public static var table: WritableKeyPath<Records, [Nummer<Overleg>: Stored<Overleg>]> {
    \.overleggen
  }

  /// Whether all of it was withdrawn.
  public var isLeeg: Bool { status == .ingetrokken }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .gepland(let tafel, let datum):
      self.tafel = tafel
      self.datum = datum
      status = .gepland
    case .geagendeerd(let casus): agenda.append(Agendapunt(casus: casus))
    case .geagendeerdMetSpoed(let casus):
      var point = Agendapunt(casus: casus)
      point.spoed = true
      agenda.insert(point, at: agenda.firstIndex { $0.spoed != true } ?? agenda.endIndex)
    case .geopend(let aanwezig, let voorzitter):
      status = .open
      geopendOm = event.vastgelegd
      self.aanwezig = aanwezig
      self.voorzitter = voorzitter
    case .binnengekomen(let organisatie):
      vertrokken.removeAll { $0 == organisatie }
      aanwezig.append(organisatie)
    case .vertrokken(let organisatie):
      aanwezig.removeAll { $0 == organisatie }
      vertrokken.append(organisatie)
    case .puntGeopend(let casus):
      if !agenda.contains(where: { $0.casus == casus }) {
        agenda.append(Agendapunt(casus: casus))
      }
      huidigPunt = casus
    case .puntAfgerond(let casus, let uitkomst):
      for index in agenda.indices where agenda[index].casus == casus {
        agenda[index].uitkomst = uitkomst
      }
      if huidigPunt == casus { huidigPunt = nil }
    case .gesloten:
      status = .gesloten
      geslotenOm = event.vastgelegd
      huidigPunt = nil
    case .waarschuwingAanvaard(let aanvaarding): aanvaard.append(aanvaarding)
    }
  }
}

/// Where a meeting stands.
public enum Overlegstatus: String, CaseIterable, Codable, Sendable {
  case gepland
  case open
  case gesloten
  /// Nothing of it is in force: planning it was undone.
  case ingetrokken
}

/// A casus on the agenda.
public struct Agendapunt: Codable, Equatable, Sendable {
  /// Which casus.
  public var casus: Nummer<Casus>
  /// What was decided; nil while it was not.
  public var uitkomst: Uitkomst?
  /// Whether it goes before the others: provisional procesregie to be confirmed (decision 29).
  public var spoed: Bool?

  /// A point not yet discussed.
  public init(casus: Nummer<Casus>) {
    self.casus = casus
  }
}

/// A warning that was passed, with the written reason (decision 17).
public struct Aanvaarding: Codable, Equatable, Sendable {
  /// The rule that warned.
  public var regel: String
  /// Why it was passed.
  public var reden: String

  /// A rule's warning passed for a reason.
  public init(regel: String, reden: String) {
    self.regel = regel
    self.reden = reden
  }
}
