/// A casus as an old system had it: decisions made elsewhere, taken over as they were.
///
/// Rules on decisions are not tested on it; the next decision made here is (interfaces).
public struct Overname: Codable, Equatable, Sendable {
  /// The system and the id there.
  public var herkomst: Herkomst
  /// About whom and where.
  public var opening = Opening()
  /// The day of the first screening.
  public var screeningOp: Datum?
  /// The table of it.
  public var screeningTafel: Wachtrij?
  /// The day of the first triage.
  public var triageOp: Datum?
  /// The kind of approach.
  public var traject: String?
  /// The body that decided.
  public var besluitorgaan: Besluitorgaan?
  /// The first day under procesregie.
  public var procesregieVan: Datum?
  /// The day it was closed.
  public var afgeslotenOp: Datum?
  /// Why, as written.
  public var afsluitreden: String?
  /// The procesregisseur, by id of the medewerker.
  public var procesregisseur: String?
  /// The day of the plan.
  public var planOp: Datum?
  /// The partner with the casusregie, as written.
  public var casusregiePartner: String?
  /// The casusregisseur, as written.
  public var casusregisseur: String?
  /// The answers to criterion 1 to 4, as the old system had them.
  public var criteria: [Antwoord] = []
  /// The day of those answers.
  public var criteriaOp: Datum?

  /// A casus of that system.
  public init(herkomst: Herkomst) {
    self.herkomst = herkomst
  }

  /// Where it stands: the furthest date decides.
  public var fase: Fase {
    if afgeslotenOp != nil { return .gesloten }
    if procesregieVan != nil { return .procesregie }
    return triageOp != nil ? .triageGeagendeerd : .screening
  }
}

extension Casus {
  /// Whether who directs it was decided elsewhere, and not again here.
  var isRegieOvergenomen: Bool {
    overname.map { $0.procesregisseur == procesregisseur } ?? false
      && !besluiten.contains { $0.uitkomst == .procesregie }
  }

  /// Whether both who direct it are as the old system had them.
  var zijnRegisseursOvergenomen: Bool {
    isRegieOvergenomen && casusregisseur?.naam == overname?.casusregisseur
  }

  /// Whether the plan is that of the old system.
  public var isPlanOvergenomen: Bool {
    overname?.planOp != nil && plan.vastgesteldOp == overname?.planOp
  }
}

/// A first discussion at a kind of screening table; figures count it once (decision 10).
public struct Screeningsmoment: Codable, Equatable, Sendable {
  /// The day.
  public var op: Datum
  /// The kind of table.
  public var tafel: Wachtrij
}

/// A span of days, both included; nil is still running.
public struct Periode: Codable, Equatable, Sendable {
  /// The first day.
  public var van: Datum
  /// The last day.
  public var tot: Datum?

  /// From and until these days.
  public init(van: Datum, tot: Datum?) {
    self.van = van
    self.tot = tot
  }

  /// Whether it shares a day with another span.
  public func raakt(_ ander: Periode) -> Bool {
    (tot.map { $0 >= ander.van } ?? true) && (ander.tot.map { $0 >= van } ?? true)
  }
}

/// A note in a casus.
public struct Notitie: Codable, Equatable, Sendable {
  /// `N1`, `N2`, … within the casus.
  public var id: String
  /// The day it is about.
  public var op: Datum
  /// Who wrote it, as written.
  public var door: String
  /// The text.
  public var tekst: String
  /// The system it was kept in before.
  public var herkomst: Herkomst?
  /// With whom there was contact, when it is about that.
  public var met: String?
  /// How: by telephone, at home.
  public var wijze: String?

  /// A note about a day.
  init(
    id: String, op: Datum, door: String, tekst: String, herkomst: Herkomst? = nil,
    met: String? = nil, wijze: String? = nil
  ) {
    self.id = id
    self.op = op
    self.door = door
    self.tekst = tekst
    self.herkomst = herkomst
    self.met = met
    self.wijze = wijze
  }
}

/// A measurement of self-sufficiency of one person on one day (decision 32).
public struct ZRMMeting: Codable, Equatable, Sendable {
  /// A score on a domain; nil is not assessed, which is a real answer (decision 16).
  public struct Score: Codable, Equatable, Sendable {
    /// The domain, as the version names it.
    public var domein: String
    /// 1 to 5, or nil.
    public var score: Int?
    /// Why it was not assessed.
    public var reden: String?
    /// Why a low score leads to no goal or action.
    public var zonderActie: String?

    /// A score on a domain, or why it was not assessed.
    public init(
      domein: String, score: Int? = nil, reden: String? = nil, zonderActie: String? = nil
    ) {
      self.domein = domein
      self.score = score
      self.reden = reden
      self.zonderActie = zonderActie
    }
  }

  /// Of whom.
  public var persoon: Nummer<Persoon>
  /// The day.
  public var op: Datum
  /// The version of the matrix.
  public var versie: String
  /// The scores by domain.
  public var scores: [Score]
  /// From when the information is at the earliest; nil when not recorded.
  public var informatieVan: Datum?
  /// The age of the person on that day, when known; set when it is recorded.
  public var leeftijd: Int?
  /// By whom, by id of the medewerker; nil when it was taken over, else set when it is recorded.
  public var door: String?

  /// A measurement of a person on a day.
  public init(
    persoon: Nummer<Persoon>, op: Datum, versie: String, scores: [Score],
    informatieVan: Datum? = nil
  ) {
    self.persoon = persoon
    self.op = op
    self.versie = versie
    self.scores = scores
    self.informatieVan = informatieVan
  }

  /// The score on a domain; nil when it was not assessed.
  public func score(_ domein: String) -> Int? {
    scores.first { $0.domein == domein }?.score
  }
}
