/// The unit on a table's agenda: about a person, a family, a group or an area.
///
/// It exists from screening on, with a phase; "casus onder procesregie" is the smaller set
/// (decision 7). A closed casus never reopens; a relapse is a new one (decision 6).
public struct Casus: Aggregate {
  /// How it began.
  public var opening = Opening()
  /// The gemeente where it counts now.
  public var gemeente: String?
  /// The persons in it.
  public var betrokkenen: [Betrokkenheid] = []
  /// The meldingen that belong to it.
  public var meldingen: [Nummer<Melding>] = []
  /// Where it stands.
  public var fase: Fase = .ingetrokken
  /// The kinds of approach, dated; the last one without end is in force (decision 33).
  public var trajecten: [Trajectperiode] = []
  /// The answers to the criteria.
  public var criteria = LandelijkeCriteria()
  /// How many answers were given: the version a decision is pinned to.
  public var criteriaVersie = 0
  /// What the partners contributed.
  public var verrijkingen: [Verrijking] = []
  /// The decisions, in order.
  public var besluiten: [Besluit] = []
  /// What is asked of whom while it is held over.
  public var aanhouding: Aanhouding?
  /// How often it was held over.
  public var keerAangehouden = 0
  /// The meeting it is on the agenda of.
  public var overleg: Nummer<Overleg>?
  /// The procesregisseur, by id of the medewerker.
  public var procesregisseur: String?
  /// For whom and until when that is somebody else for a time; nil when it is not.
  public var waarneming: Waarneming?
  /// The casusregisseur at a partner.
  public var casusregisseur: Casusregisseur?
  /// The plan.
  public var plan = PlanVanAanpak()
  /// The actions.
  public var acties: [Actie] = []
  /// The rules a manager set aside, with the reason.
  public var overruled: [Aanvaarding] = []
  /// The warnings that were passed, with the reason (decision 17).
  public var aanvaard: [Aanvaarding] = []
  /// The scaling down.
  public var afschaling: Afschaling?
  /// The end.
  public var afsluiting: Afsluiting?
  /// The running casus that took over the meldingen, when this one was provisional (decision 21).
  public var opgegaanIn: Nummer<Casus>?

  /// The first discussion at a screening table.
  public var eersteScreening: Screeningsmoment?
  /// The day of the first triage.
  public var eersteTriage: Datum?
  /// The first day under procesregie.
  public var procesregieVan: Datum?
  /// When it had the status Top X (decision 15).
  public var topX: [Periode] = []
  /// The notes.
  public var notities: [Notitie] = []
  /// The measurements of self-sufficiency.
  public var zrm: [ZRMMeting] = []
  /// Acting at once, before a table decided (decision 29).
  public var spoed: Spoed?
  /// Which organisations know the persons, the last answer of each.
  public var bekendheid: [Bekendheid]?
  /// How often a meeting did not get to it.
  public var keerNietBesproken: Int?
  /// When it comes back, said by the chair because a meeting did not get to it.
  public var terugOp: Datum?
  /// When the reporter was told what was decided, decision by decision.
  public var teruggekoppeld: [Teruggekoppeld]?
  /// What an old system had decided, when it comes from one.
  public var overname: Overname?
  /// What it is about, when that is no longer what it was opened about.
  public var nuOver: Onderwerpgegevens?
  /// The casussen it is related to (decision 30).
  public var verbanden: [Casusverband]?
  /// The question of a partner, when the house only advises.
  public var advies: Adviesvraag?
  /// What the procesregisseur keeps; nil until there is something.
  private var regiedossier: Regie?

  /// Nothing happened yet.
  public init() {}

  /// Numbers look like `C-2026-0001`.
  public static var soort: Recordsoort { .casus }
  /// Where casussen stand.
  public static var table: WritableKeyPath<Records, [Nummer<Casus>: Stored<Casus>]> {
    \.casussen
  }

  /// Whether all of it was withdrawn; one that was taken up in another casus keeps its history.
  public var isLeeg: Bool { fase == .ingetrokken && opgegaanIn == nil }

  /// The traject in force.
  public var traject: String? { trajecten.last(where: { $0.tot == nil })?.traject }

  /// What it is about, with name and area.
  public var gaatOver: Onderwerpgegevens {
    nuOver
      ?? Onderwerpgegevens(
        opening.onderwerp, naam: opening.onderwerpnaam, gebied: opening.gebied)
  }

  /// The last decision.
  public var laatsteBesluit: Besluit? { besluiten.last }

  /// As which task it came under procesregie; nil in a house without extra tasks.
  public var taak: Taak? { procesregiebesluiten.last?.criteria?.taak }

  /// The actions still to be done.
  public var openActies: [Actie] { acties.filter { $0.status == .open } }

  /// What the procesregisseur keeps besides goals and actions.
  public var regie: Regie {
    get { regiedossier ?? Regie() }
    set { regiedossier = newValue }
  }

  /// The main person, when it is about one.
  public var hoofdbetrokkene: Nummer<Persoon>? { betrokkenen.first(where: \.hoofd)?.persoon }
}

/// Where a casus stands (field guide 3.2).
public enum Fase: String, CaseIterable, Codable, Sendable {
  case screening
  case triageGeagendeerd = "triage-geagendeerd"
  case inTriage = "in-triage"
  case aangehouden
  case procesregie
  case monitoring
  case afgeschaald
  /// The house only advises; a partner directs.
  case advies
  case gesloten
  case ingetrokken

  /// Whether the house directs it.
  public var isProcesregie: Bool { self == .procesregie || self == .monitoring }
  /// Whether nothing more happens to it.
  public var isVoorbij: Bool { self == .gesloten || self == .ingetrokken }
}

/// How a casus began.
public struct Opening: Codable, Equatable, Sendable {
  /// What it is about.
  public var onderwerp: Onderwerp = .persoon
  /// What the family, group or network is called.
  public var onderwerpnaam: String?
  /// The area, when it is about one.
  public var gebied: String?
  /// The gemeente.
  public var gemeente: String?
  /// The persons.
  public var betrokkenen: [Betrokkenheid] = []
  /// The meldingen.
  public var meldingen: [Nummer<Melding>] = []
  /// The screening queue; nil when it went straight to triage.
  public var wachtrij: Wachtrij?
  /// Why screening was skipped (T4).
  public var zonderScreening: String?
  /// The traject the melding was received for.
  public var traject: String?
  /// The closed casus of which this is a relapse.
  public var vorigeCasus: Nummer<Casus>?
  /// The partner that brought it in.
  public var inbrengendePartner: String?

  /// Nothing known yet.
  public init() {}
}

/// A kind of approach for a time.
public struct Trajectperiode: Codable, Equatable, Sendable {
  /// The traject, by id of the house.
  public var traject: String
  /// The first day.
  public var van: Datum
  /// The last day, or nil.
  public var tot: Datum?
}

/// What a partner contributes to the picture, with its ground.
public struct Verrijking: Codable, Equatable, Sendable {
  /// `B1`, `B2`, … within the casus; set when it is recorded.
  public var id = ""
  /// The giving organisation, by partner id.
  public var partner: String
  /// What is told.
  public var tekst: String
  /// The legal ground, by id of the house.
  public var grondslag: String?
  /// For which purpose, by id of the house.
  public var doel: String?
  /// For whom it is meant besides the giver; nil for all who may see contributions at this point.
  public var voor: [Lezer]?
  /// The day it was given; set when it is recorded.
  public var op: Datum?

  /// A contribution of a partner.
  public init(
    partner: String, tekst: String, grondslag: String?, doel: String? = nil, voor: [Lezer]? = nil
  ) {
    self.partner = partner
    self.tekst = tekst
    self.grondslag = grondslag
    self.doel = doel
    self.voor = voor
  }

  /// Whether it is not meant for everyone.
  public var isAfgeschermd: Bool { voor != nil }
}

/// What is asked while a casus is held over.
public struct Aanhouding: Codable, Equatable, Sendable {
  /// The question.
  public var vraag: String
  /// The partner asked.
  public var partner: String
  /// When it comes back.
  public var terugOp: Datum
}

/// The professional at a partner who leads the content.
public struct Casusregisseur: Codable, Equatable, Sendable {
  /// The organisation, by partner id.
  public var partner: String
  /// The name.
  public var naam: String

  /// A professional at a partner.
  public init(partner: String, naam: String) {
    self.partner = partner
    self.naam = naam
  }
}

/// Handing a casus to those who go on without the house (T16, R-45).
public struct Afschaling: Codable, Equatable, Sendable {
  /// The receiving partner, by id of the house.
  public var partner: String?
  /// The receiving level of the house's ladder.
  public var niveau: String?
  /// Which conditions are met.
  public var voorwaarden: String
  /// Whether the receiver takes over the actions that are still open.
  public var neemtActiesOver: Bool
  /// The day; set when it is recorded.
  public var op: Datum?

  /// A hand-over to a partner or level.
  public init(partner: String?, niveau: String?, voorwaarden: String, neemtActiesOver: Bool) {
    self.partner = partner
    self.niveau = niveau
    self.voorwaarden = voorwaarden
    self.neemtActiesOver = neemtActiesOver
  }
}

/// The end of a casus (T17).
public struct Afsluiting: Codable, Equatable, Sendable {
  /// The coded reason, by id of the house; nil when a decision of a table ended it.
  public var reden: String?
  /// The decision that ended it, or nil.
  public var uitkomst: Uitkomst?
  /// Whether the person was told; nil when not recorded.
  public var betrokkeneGeinformeerd: Bool?
  /// Why the person was not told.
  public var redenNietGeinformeerd: String?
  /// The day; set when it is recorded.
  public var op: Datum?

  /// An end with its reason.
  public init(
    reden: String?, uitkomst: Uitkomst? = nil, betrokkeneGeinformeerd: Bool? = nil,
    redenNietGeinformeerd: String? = nil, op: Datum? = nil
  ) {
    self.reden = reden
    self.uitkomst = uitkomst
    self.betrokkeneGeinformeerd = betrokkeneGeinformeerd
    self.redenNietGeinformeerd = redenNietGeinformeerd
    self.op = op
  }
}
