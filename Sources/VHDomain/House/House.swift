/// The profile of one Zorg- en Veiligheidshuis: everything that differs from house to house.
///
/// Read from a JSON file and checked whole (`House.read`); no rule or screen knows a house by
/// name. Source: field guide Z1 and section 6.
public struct House: Equatable, Sendable {
  /// Short name in lower case, such as `midden-limburg`.
  public var id: String
  /// The name on screens and papers, such as `ZVH Midden-Limburg`.
  public var naam: String
  /// The month in which the reporting year starts: 1, or 10 for Q4 of the year before.
  public var verslagjaarBeginmaand: Int
  /// Where a melding walks, in order: the steps of the ribbon.
  public var pad: [Padstap]
  /// The gemeenten of the region, now and before.
  public var gemeenten: [Gemeente]
  /// The organisations the house works with.
  public var partners: [Partner]
  /// The life domains of this house's plans.
  public var leefgebieden: [Leefgebied]
  /// True while the list of leefgebieden still has to be confirmed by the house (decision 25).
  public var leefgebiedenVoorlopig: Bool
  /// The kinds of approach.
  public var trajecten: [Traject]
  /// The tables at which organisations meet.
  public var tafels: [Tafel]
  /// The admission criteria, by version.
  public var criteria: [Criteriaset]
  /// The bodies that may take a casus under procesregie (decision 3).
  public var besluitorganen: [Besluitorgaan]
  /// Where meldingen come from.
  public var bronnen: [Keuze]
  /// What meldingen are about, with the queue and the traject that follow from it.
  public var meldingsoorten: [Meldingsoort]
  /// Codes on police reports, such as E33.
  public var politiecodes: [Politiecode]
  /// Why a melding goes elsewhere or gets no action.
  public var routeredenen: [Keuze]
  /// Why a casus is closed.
  public var afsluitredenen: [Keuze]
  /// Legal grounds for sharing and for procesregie.
  public var grondslagen: [Keuze]
  /// The levels of the house's ladder, lightest first.
  public var schaalniveaus: [Keuze]
  /// Terms, in the units their names say.
  public var termijnen: Termijnen
}

/// From when until when something holds; both days included, nil is open.
public struct Geldigheid: Equatable, Sendable {
  /// The first day, or nil: from the beginning.
  public var van: Datum?
  /// The last day, or nil: until further notice.
  public var tot: Datum?

  /// Holds from and until these days; open where nil.
  public init(van: Datum? = nil, tot: Datum? = nil) {
    self.van = van
    self.tot = tot
  }

  /// Whether it holds on a day.
  public func geldt(op dag: Datum) -> Bool {
    (van.map { $0 <= dag } ?? true) && (tot.map { dag <= $0 } ?? true)
  }
}

/// Something a house lists, with an id for files and a name for people.
public protocol Benoemd {
  /// The stable id in files: lower-case ASCII with hyphens.
  var id: String { get }
  /// The name people read.
  var naam: String { get }
}

/// Something that holds for a time only.
public protocol Geldig {
  /// From when until when.
  var geldigheid: Geldigheid { get }
}

extension Sequence where Element: Benoemd {
  /// The element with this id.
  public func met(id: String) -> Element? { first { $0.id == id } }

  /// The name of the element with this id; the id itself when the house does not know it.
  public func naam(_ id: String) -> String { met(id: id)?.naam ?? id }
}

extension Sequence where Element: Geldig {
  /// The elements that hold on a day.
  public func geldig(op dag: Datum) -> [Element] { filter { $0.geldigheid.geldt(op: dag) } }
}

/// A step of the ribbon.
public enum Padstap: String, CaseIterable, Codable, Sendable {
  case melding
  case screening
  case routeertafel
  case triage
  case procesregie
  case afgesloten
}

/// A municipality of the region, as it was at a time.
public struct Gemeente: Equatable, Sendable, Benoemd, Geldig {
  /// The name is the id: it is what files and figures carry.
  public var id: String { naam }
  /// The name as in the tables of the annual reports.
  public var naam: String
  /// The number of inhabitants, where the house gave it.
  public var inwoners: Int?
  /// When it belonged to the house.
  public var geldigheid: Geldigheid
}

/// One of the three chains (field guide section 2).
public enum Keten: String, CaseIterable, Codable, Sendable {
  case zorg
  case straf
  case bestuur
}

/// How an organisation belongs to the house (field guide 1.5).
public enum PartnerStatus: String, CaseIterable, Codable, Sendable {
  case kernpartner
  case convenantpartner
  case deelnemer
  case adviseur
  case agendalid
}

/// An organisation the house works with.
public struct Partner: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The chains it belongs to; some belong to two.
  public var ketens: [Keten]
  /// Its place in the network.
  public var status: PartnerStatus
  /// When it took part.
  public var geldigheid: Geldigheid
}

/// A life domain with the chain that answers for it (editable, field guide 4.3).
public struct Leefgebied: Equatable, Sendable, Benoemd {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The chain that answers for it.
  public var keten: Keten
}

/// A class of records whose very existence is hidden (decision 14, R-116).
public enum Vertrouwelijkheid: String, CaseIterable, Codable, Sendable {
  case radicalisering
  case bij
}

/// A kind of approach.
public struct Traject: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files; the list is in the interfaces contract, a house may add its own.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// Whether the landelijke criteria are its gate; thematic trajecten have a ground of their own.
  public var toetsAanCriteria: Bool
  /// The restricted class its records belong to, if any.
  public var vertrouwelijkheid: Vertrouwelijkheid?
  /// When the house offers it.
  public var geldigheid: Geldigheid
}

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

/// A table: organisations that meet in a rhythm to sort, weigh or follow.
public struct Tafel: Equatable, Sendable, Benoemd, Geldig {
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
}

/// Which reading of the admission criteria a house follows.
public enum Criteriaprofiel: String, CaseIterable, Codable, Sendable {
  case landelijk
  case maastrichtHeuvelland = "maastricht-heuvelland"
}

/// A version of the admission criteria with the texts of its questions.
public struct Criteriaset: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files; every decision names it.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The reading.
  public var profiel: Criteriaprofiel
  /// Where the text comes from.
  public var bron: String
  /// The questions in our own words, by `Criteriumvraag`.
  public var vragen: [Criteriumtekst]
  /// When this version holds.
  public var geldigheid: Geldigheid
}

/// The text of one question of the criteria round.
public struct Criteriumtekst: Equatable, Sendable {
  /// Which question.
  public var vraag: Criteriumvraag
  /// Short text for the round, at most 40 columns.
  public var kort: String
  /// The whole question in one sentence.
  public var tekst: String
}

/// The seven questions of the criteria round, in the order they are asked (field guide 4.1).
public enum Criteriumvraag: String, CaseIterable, Codable, Sendable {
  case leefgebieden
  case gevolg
  case ketens
  case dwangEnDrang
  case binnenEenKetenToereikend
  case impactOpSysteem
  case gebiedsgebonden
}

/// A coded choice.
public struct Keuze: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// When it may be chosen.
  public var geldigheid: Geldigheid
}

/// A queue of the screening.
public enum Wachtrij: String, CaseIterable, Codable, Sendable {
  case overig
  case verward
}

/// What a melding is about.
public struct Meldingsoort: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The queue it joins when confused behaviour is not suspected.
  public var wachtrij: Wachtrij
  /// The traject it is received for, if that follows from the kind.
  public var traject: String?
  /// When it may be chosen.
  public var geldigheid: Geldigheid
}

/// A code on a police report.
public struct Politiecode: Equatable, Sendable, Benoemd {
  /// The code, such as `E33`.
  public var id: String
  /// What it stands for.
  public var naam: String
  /// Whether it points to confused behaviour (field guide Y9).
  public var verward: Bool
}

/// Terms a house sets itself.
public struct Termijnen: Equatable, Sendable {
  /// After how many weeks without progress a casus is listed.
  public var wekenZonderVoortgang: Int
  /// How often a point may be postponed before it goes to the manager.
  public var maximaalAangehouden: Int
  /// Within how many months a ZRM begin measurement is expected.
  public var zrmBeginmetingMaanden: Int
}
