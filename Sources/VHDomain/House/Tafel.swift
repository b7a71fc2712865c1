/// What a table is for.
public enum Tafelsoort: String, CaseIterable, Codable, Sendable {
  case screeningOverig = "screening-overig"
  case screeningVerward = "screening-verward"
  case routeertafel
  case triage
  case nazorgtafel
  case weegtafel
  case casusoverleg
  case netwerkoverleg
}

/// A body that may decide about procesregie (decision 3).
public enum Besluitorgaan: String, CaseIterable, Codable, Sendable {
  case triage
  case screening
  case nazorgtafel
  case weegtafel
  case spoed
  case procesregisseur
}

/// How often a table meets.
public enum Ritme: String, CaseIterable, Codable, Sendable {
  case dagelijks
  case wekelijks
  case tweewekelijks
  case vierwekelijks
  case maandelijks
  case perCasus = "per-casus"
  case onbekend
}

/// A day of the week, Monday first.
public enum Weekdag: String, CaseIterable, Codable, Sendable {
  case maandag = "ma"
  case dinsdag = "di"
  case woensdag = "wo"
  case donderdag = "do"
  case vrijdag = "vr"
  case zaterdag = "za"
  case zondag = "zo"
}

/// Whether the house chairs a table or advises at it (field guide O4).
public enum RolHuis: String, CaseIterable, Codable, Sendable {
  case voorzitter
  case adviseur
}

/// A part of a table's queue: the meldingen of one partner, or of the house.
public struct Tafeldeel: Codable, Equatable, Sendable {
  /// The name on screens.
  public var naam: String
  /// The partner that brought them in; nil for all that no other part has.
  public var partner: String?
  /// Who chairs this part, where that is fixed.
  public var voorzitter: String?
}

/// A table: organisations that meet in a rhythm to sort, weigh or follow.
public struct Tafel: Codable, Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// What it is for.
  public var soort: Tafelsoort
  /// How often it meets.
  public var ritme: Ritme
  /// On which days, where that is fixed.
  public var dagen: [Weekdag]
  /// Its fixed participants, by partner id.
  public var deelnemers: [String]
  /// Whether the house chairs or advises.
  public var rolHuis: RolHuis
  /// As which body it decides, or nil when it may not decide about procesregie.
  public var orgaan: Besluitorgaan?
  /// The number of organisations asked for at the table, or nil.
  public var minimumOrganisaties: Int?
  /// Whether too few organisations block the opening or only warn (decision 5).
  public var minimumBlokkeert: Bool
  /// When the table exists.
  public var geldigheid: Geldigheid
  /// The queue of the screening that this table works through, if any.
  public var wachtrij: Wachtrij?
  /// Whether it decides only after a procesondersteuner gathered what partners know (O25).
  public var naVerrijking = false
  /// The parts its queue is worked through in; empty is one.
  public var delen: [Tafeldeel] = []
  /// Who may see how much of its points by default.
  public var regel = Tafelregel()
  /// Whether a point shows nothing more than that it exists until the manager released it.
  public var vrijgaveVerplicht = false
  /// Whether a point is closed only after everyone was asked who knows the persons.
  public var bekendheidVerplicht = false
  /// For which purpose is shared here, by id of the house; proposed with a contribution.
  public var doel: String?
  /// How long a meeting of it is meant to take, in minutes; nil where nobody keeps to a time.
  public var duurMinuten: Int?
  /// Where this comes from, for whoever edits the profile.
  public var bronvermelding: String?
}
