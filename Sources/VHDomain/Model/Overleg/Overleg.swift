/// A meeting of a table on a day.
public struct Overleg: Aggregate {
  /// What can happen to a meeting.
  public enum Fact: Codable, Equatable, Sendable {
    case gepland(tafel: String, datum: Datum)
    case geagendeerd(casus: Nummer<Casus>)
    case geagendeerdMetSpoed(casus: Nummer<Casus>)
    case puntGezet(id: Puntid, onderwerp: Puntonderwerp)
    case vanAgenda(casus: Nummer<Casus>, naar: Datum)
    case afgesproken(afspraak: Overlegafspraak)
    case verzet(naar: Datum)
    case afgezegd(casus: Nummer<Casus>)
    case afgevoerd(casus: Nummer<Casus>)
    case vraagGesteld(punt: Puntid, vraag: String)
    case vrijgegeven(punt: Puntid, afwijkingen: [Vrijgave])
    case geopend(aanwezig: [String], voorzitter: String)
    case binnengekomen(organisatie: String)
    case vertrokken(organisatie: String)
    case gastGekomen(gast: Gast)
    case gastBelooftGeheim(nummer: Int)
    case gastVertrokken(nummer: Int)
    case betrokkeneGekomen
    case betrokkeneVertrokken
    case tafelGekozen(punt: Puntid, vanTafel: [Lezer])
    case puntGeopend(casus: Nummer<Casus>)
    case anderPuntGeopend(punt: Puntid)
    case bekendheidGevraagd(punt: Puntid)
    case geparkeerd(punt: Puntid)
    case puntAfgerond(casus: Nummer<Casus>, uitkomst: Uitkomst)
    case aanwezigBijPunt(punt: Puntid, lezers: [Lezer])
    case puntBesproken(punt: Puntid, verslag: String)
    case besluitHerroepen(casus: Nummer<Casus>)
    case gepauzeerd
    case hervat
    case komtTerug(punt: Puntid, op: Datum)
    case gesloten
    case papierVerstuurd(verzending: Papierverzending)
    case waarschuwingAanvaard(aanvaarding: Aanvaarding)
  }

  /// The table, by id of the house.
  public var tafel = ""
  /// The day it meets.
  public var datum = Datum(dagnummer: 0)
  /// What was arranged, when it is about one casus.
  public var afspraak: Overlegafspraak?
  /// Planned, open or closed.
  public var status: Overlegstatus = .ingetrokken
  /// Who chairs.
  public var voorzitter: String?
  /// The organisations present, by partner id.
  public var aanwezig: [String] = []
  /// Organisations that were there and left.
  public var vertrokken: [String] = []
  /// The guests, those who left included.
  public var gasten: [Gast]?
  /// Whether the person concerned is there.
  public var metBetrokkene: Bool?
  /// The points in order.
  public var agenda: [Agendapunt] = []
  /// The casus on the table now.
  public var huidigPunt: Nummer<Casus>?
  /// The point on the table now, when it is no casus of this house.
  public var huidigAnderPunt: Puntid?
  /// Since when it is paused.
  public var pauzeSinds: Moment?
  /// When it was opened.
  public var geopendOm: Moment?
  /// When it was closed.
  public var geslotenOm: Moment?
  /// The papers that went out, in order.
  public var verzonden: [Papierverzending]?
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
}

/// Where a meeting stands.
public enum Overlegstatus: String, CaseIterable, Codable, Sendable {
  case gepland
  case open
  case gesloten
  /// Nothing of it is in force: planning it was undone.
  case ingetrokken
}

extension Overleg {
  /// Whether it is paused.
  public var isGepauzeerd: Bool { pauzeSinds != nil }

  /// The point on the table now, whatever it is about.
  public var huidig: Puntid? { huidigPunt.map { Puntid($0) } ?? huidigAnderPunt }

  /// The point with this id.
  public func punt(_ id: Puntid) -> Agendapunt? { agenda.first { $0.id == id } }

  /// The guests who are there now.
  public var gastenAanTafel: [Gast] { (gasten ?? []).filter(\.isAanwezig) }

  /// Everyone who is there now, by organisation, guest, and the person concerned.
  public var lezers: [Lezer] {
    aanwezig.map { Lezer.organisatie($0) } + gastenAanTafel.map(\.lezer)
      + (metBetrokkene == true ? [.betrokkene] : [])
  }

  /// Who stays at the table for a point (decision 38).
  public func lezers(bij punt: Puntid) -> [Lezer] {
    let gone = self.punt(punt)?.vanTafel ?? []
    return lezers.filter { !gone.contains($0) }
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
