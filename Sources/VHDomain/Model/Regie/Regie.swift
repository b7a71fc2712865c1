/// What is kept of a casus under procesregie besides its goals and actions.
///
/// It stands in one optional member of the casus, so that records from before it load as they were.
public struct Regie: Codable, Equatable, Sendable {
  /// Why a leefgebied is not tackled now, one by one.
  public var nietNu: [Leefgebiedreden] = []
  /// What has to be so before the house lets go.
  public var voorwaarden: [Voorwaarde] = []
  /// How the plan was agreed; nil while it was not, or was agreed before this was kept.
  public var vaststelling: Planvaststelling?
  /// How closely the house directs, by id of the house.
  public var intensiteit: String?
  /// Who arranges the care day by day (nazorg, huisverbod).
  public var casemanager: Casusregisseur?
  /// What was asked of somebody higher up, because it stagnates.
  public var escalaties: [Escalatie] = []
  /// When somebody went through it.
  public var reviews: [Review] = []
  /// Until when its signals keep quiet, and why.
  public var stil: Stilte?
  /// What the public prosecutor decided or advised.
  public var zsm: [ZSMBesluit] = []
  /// How others call this casus in their own systems.
  public var extern: [Externdossier] = []
  /// The status Top X and how it came about.
  public var topX = TopXdossier()
  /// What the traject asks, by id of the house.
  public var gegevens: [Trajectgegeven] = []
  /// For what the person gave permission.
  public var toestemmingen: [Toestemming] = []
  /// Why there is no final measurement.
  public var zonderEindmeting: String?

  /// At which meetings it was discussed since it is directed.
  public var besprekingen: [Bespreking]?

  /// Nothing recorded yet.
  public init() {}
}

/// Why a leefgebied is not tackled now.
public struct Leefgebiedreden: Codable, Equatable, Sendable {
  /// The leefgebied, by id of the house.
  public var leefgebied: String
  /// Why not now.
  public var reden: String

  /// A reason for a leefgebied.
  public init(_ leefgebied: String, reden: String) {
    self.leefgebied = leefgebied
    self.reden = reden
  }
}

/// Something that has to be so before the house lets go, such as "de huur wordt betaald".
public struct Voorwaarde: Codable, Equatable, Sendable {
  /// `V1`, `V2`, … within the casus; set when it is recorded.
  public var id = ""
  /// What has to be so.
  public var tekst: String
  /// Whether it is so; nil while nobody looked.
  public var voldaan: Bool?
  /// Since when that is so.
  public var op: Datum?
  /// What is known of it, such as why it is not so yet.
  public var toelichting: String?

  /// A condition that nobody looked at yet.
  public init(_ tekst: String) { self.tekst = tekst }
}

/// Whether the person agrees with the plan.
public enum Instemming: String, CaseIterable, Codable, Sendable {
  case getekend
  case akkoord
  case geweigerd
  case nietGevraagd = "niet-gevraagd"

  /// In words.
  public var naam: String {
    switch self {
    case .getekend: "heeft getekend"
    case .akkoord: "stemt in"
    case .geweigerd: "weigert"
    case .nietGevraagd: "is niet gevraagd"
    }
  }

  /// Whether a reason is asked with it.
  public var vraagtReden: Bool { self == .geweigerd || self == .nietGevraagd }
}

/// What a plan is aimed at.
public enum Planrichting: String, CaseIterable, Codable, Sendable {
  case persoon
  case systeem

  /// In words.
  public var naam: String { self == .persoon ? "de persoon" : "het gezin of systeem" }
}

/// How a plan was agreed: by whom, and what the person says of it.
public struct Planvaststelling: Codable, Equatable, Sendable {
  /// What it is aimed at; nil when not recorded.
  public var richting: Planrichting?
  /// The partners that agreed, by id of the house.
  public var partners: [String]
  /// What the person says; nil when not recorded.
  public var instemming: Instemming?
  /// Why the person does not agree or was not asked, or what was said.
  public var toelichting: String
  /// Why the leefgebieden without a goal are not tackled now.
  public var nietNu: String?
  /// The day; set when it is recorded.
  public var op: Datum?
  /// The day on which the person signed or refused; nil when that was not recorded apart.
  public var antwoordOp: Datum?

  /// An agreement of partners and of the person.
  public init(
    richting: Planrichting? = nil, partners: [String] = [], instemming: Instemming? = nil,
    toelichting: String = "", nietNu: String? = nil
  ) {
    self.richting = richting
    self.partners = partners
    self.instemming = instemming
    self.toelichting = toelichting
    self.nietNu = nietNu
  }
}

/// For what somebody waits before an action can go on.
public struct Wachten: Codable, Equatable, Sendable {
  /// The coded reason, by id of the house: wachtlijst, woning, antwoord.
  public var reden: String
  /// Since when.
  public var sinds: Datum
  /// What was done about it, such as "twee keer gebeld".
  public var toelichting: String?

  /// Waiting since a day.
  public init(_ reden: String, sinds: Datum, toelichting: String? = nil) {
    self.reden = reden
    self.sinds = sinds
    self.toelichting = toelichting
  }
}

/// Whether the person takes what an action offers.
public enum Aanbod: String, CaseIterable, Codable, Sendable {
  case aangeboden
  case aangenomen
  case geweigerd
}

/// What was asked of somebody higher up, because it stagnates.
public struct Escalatie: Codable, Equatable, Sendable {
  /// `E1`, `E2`, … within the casus; set when it is recorded.
  public var id = ""
  /// To whom: a manager of a partner, the stuurgroep.
  public var aan: String
  /// What is asked.
  public var vraag: String
  /// The last day for an answer.
  public var uiterlijk: Datum?
  /// The day it was asked; set when it is recorded.
  public var op: Datum?
  /// What came of it; nil while it is open.
  public var uitkomst: String?
  /// When it was settled.
  public var afgerondOp: Datum?

  /// Asked of somebody, with a last day.
  public init(aan: String, vraag: String, uiterlijk: Datum?) {
    self.aan = aan
    self.vraag = vraag
    self.uiterlijk = uiterlijk
  }
}

/// That somebody went through a casus.
public struct Review: Codable, Equatable, Sendable {
  /// The day; set when it is recorded.
  public var op: Datum?
  /// By whom, by id of the medewerker; set when it is recorded.
  public var door: String?
  /// When; set when it is recorded.
  public var moment: Moment?
  /// The next one.
  public var volgende: Datum
  /// What was found.
  public var toelichting: String?

  /// Gone through, to be done again on a day.
  public init(volgende: Datum, toelichting: String? = nil) {
    self.volgende = volgende
    self.toelichting = toelichting
  }
}

/// Until when the signals of a casus keep quiet, and why.
public struct Stilte: Codable, Equatable, Sendable {
  /// The last quiet day.
  public var tot: Datum
  /// Why.
  public var reden: String

  /// Quiet through a day.
  public init(tot: Datum, reden: String) {
    self.tot = tot
    self.reden = reden
  }
}

/// A decision or advice of the public prosecutor about a prioritised casus.
public struct ZSMBesluit: Codable, Equatable, Sendable {
  /// The day.
  public var op: Datum
  /// What was decided or advised.
  public var besluit: String
  /// Whether it is an advice on intervening instead of a decision.
  public var isAdvies: Bool

  /// A decision or advice of a day.
  public init(op: Datum, besluit: String, isAdvies: Bool = false) {
    self.op = op
    self.besluit = besluit
    self.isAdvies = isAdvies
  }
}

/// How an organisation calls this casus in its own system.
public struct Externdossier: Codable, Equatable, Sendable {
  /// The organisation or system, as written.
  public var bij: String
  /// Its own number.
  public var kenmerk: String

  /// A reference elsewhere.
  public init(bij: String, kenmerk: String) {
    self.bij = bij
    self.kenmerk = kenmerk
  }
}
