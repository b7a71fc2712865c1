/// What binds two persons; recorded once, with one of them, and shown with both.
public struct Relatie: Codable, Equatable, Sendable {
  /// `R1`, `R2`, … within the person; set when it is recorded.
  public var id = ""
  /// The kind, by id of the house: what the person is to the other.
  public var soort: String
  /// The other one.
  public var ander: Nummer<Persoon>
  /// The first day, where known.
  public var van: Datum?
  /// The last day, or nil.
  public var tot: Datum?

  /// The person is this to the other.
  public init(
    id: String = "", soort: String, ander: Nummer<Persoon>, van: Datum? = nil, tot: Datum? = nil
  ) {
    self.id = id
    self.soort = soort
    self.ander = ander
    self.van = van
    self.tot = tot
  }
}

/// A measure or framework that runs for a person, such as an OTS: a fact beside the criteria, never
/// computed into an answer.
public struct Kader: Codable, Equatable, Sendable {
  /// `K1`, `K2`, … within the person; set when it is recorded.
  public var id = ""
  /// The kind, by id of the house.
  public var soort: String
  /// Who carries it out: the id of a partner, or a name as written.
  public var houder: String?
  /// The first day, where known.
  public var van: Datum?
  /// The last day; nil when it has no end or that is not known.
  public var tot: Datum?
  /// Who said so, or which paper.
  public var bron: String

  /// A measure with its source.
  public init(
    id: String = "", soort: String, houder: String? = nil, van: Datum? = nil, tot: Datum? = nil,
    bron: String
  ) {
    self.id = id
    self.soort = soort
    self.houder = houder
    self.van = van
    self.tot = tot
    self.bron = bron
  }

  /// Whether it runs on a day.
  public func loopt(op dag: Datum) -> Bool {
    (van.map { $0 <= dag } ?? true) && (tot.map { $0 >= dag } ?? true)
  }
}

/// Whether somebody is detained, as told by somebody.
public struct Detentie: Codable, Equatable, Sendable {
  /// Since when.
  public var sinds: Datum
  /// Where, as written.
  public var inrichting: String?
  /// When release is expected.
  public var verwachtVrij: Datum?
  /// The day of release; nil as long as it lasts.
  public var vrijOp: Datum?
  /// Who said so.
  public var bron: String
  /// The day it was recorded; set then.
  public var op: Datum?

  /// Detained since that day, as the source says.
  public init(
    sinds: Datum, inrichting: String? = nil, verwachtVrij: Datum? = nil, vrijOp: Datum? = nil,
    bron: String, op: Datum? = nil
  ) {
    self.sinds = sinds
    self.inrichting = inrichting
    self.verwachtVrij = verwachtVrij
    self.vrijOp = vrijOp
    self.bron = bron
    self.op = op
  }
}

/// What a professional who goes there must know; recorded by people, never computed.
public struct LetOp: Codable, Equatable, Sendable {
  /// What.
  public var tekst: String
  /// Who said so.
  public var bron: String
  /// By when it is looked at again.
  public var herzienVoor: Datum
  /// The day it was recorded or looked at last; set then.
  public var op: Datum?

  /// A line with its source and the day by which it is looked at again.
  public init(tekst: String, bron: String, herzienVoor: Datum, op: Datum? = nil) {
    self.tekst = tekst
    self.bron = bron
    self.herzienVoor = herzienVoor
    self.op = op
  }
}

/// The birth of who was recorded as an unborn child.
public struct Geboorte: Codable, Equatable, Sendable {
  /// The day of birth.
  public var op: Datum
  /// Surname without tussenvoegsel.
  public var achternaam: String
  /// Tussenvoegsel.
  public var tussenvoegsel: String?
  /// First names.
  public var voornamen: String?
  /// Man, vrouw, anders, or not recorded.
  public var geslacht: Geslacht?

  /// A birth, with the name the child got.
  public init(
    op: Datum, achternaam: String, tussenvoegsel: String? = nil, voornamen: String? = nil,
    geslacht: Geslacht? = nil
  ) {
    self.op = op
    self.achternaam = achternaam
    self.tussenvoegsel = tussenvoegsel
    self.voornamen = voornamen
    self.geslacht = geslacht
  }
}

/// What can be recorded with a person besides the fields of the form.
public enum Persoonsopdracht: Equatable, Sendable {
  /// A new relation, or a change of the one with this id.
  case relatie(Relatie)
  /// A relation was recorded by mistake.
  case relatieVervalt(id: String, reden: String)
  /// A new measure, or a change of the one with this id.
  case kader(Kader)
  /// A measure was recorded by mistake.
  case kaderVervalt(id: String, reden: String)
  /// Detained, or released.
  case detentie(Detentie)
  /// A let-op line, in place of the one there is.
  case letOp(LetOp)
  /// The let-op line holds no longer.
  case letOpVervalt(reden: String)
  /// The unborn child was born.
  case geboren(Geboorte)

  /// The reason it carries, for the head of its event.
  var reden: String? {
    switch self {
    case .relatieVervalt(_, let reden), .kaderVervalt(_, let reden), .letOpVervalt(let reden): reden
    case .relatie, .kader, .detentie, .letOp, .geboren: nil
    }
  }

  /// What it is about, in one Dutch word or two.
  public var onderwerp: String {
    switch self {
    case .relatie, .relatieVervalt: "relatie"
    case .kader, .kaderVervalt: "kader"
    case .detentie: "detentie"
    case .letOp, .letOpVervalt: "let-op"
    case .geboren: "geboorte"
    }
  }
}
