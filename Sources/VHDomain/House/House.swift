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
  public var bronnen: [Bron]
  /// What meldingen are about, with the queue and the traject that follow from it.
  public var meldingsoorten: [Meldingsoort]
  /// Codes on police reports, such as E33.
  public var politiecodes: [Politiecode]
  /// The basisteams of the police.
  public var basisteams: [Keuze] = []
  /// What a melding is asked, by source and kind.
  public var meldingvelden: [Veldregel] = []
  /// Which way meldingen go on from the door; the first line that fits is proposed.
  public var routes: [Routeregel] = []
  /// The table that confirms spoed; nil is the first that decides.
  public var spoedtafel: String?
  /// Why a melding goes elsewhere or gets no action.
  public var routeredenen: [Keuze]
  /// Why a casus is closed.
  public var afsluitredenen: [Keuze]
  /// Legal grounds for sharing and for procesregie.
  public var grondslagen: [Keuze]
  /// For which purposes is shared.
  public var doelen: [Keuze] = []
  /// The coded reasons of decisions, by outcome.
  public var besluitredenen: [Besluitreden] = []
  /// The levels of the house's ladder, lightest first.
  public var schaalniveaus: [Keuze]
  /// What persons can be to one another.
  public var relatiesoorten = Relatiesoort.standaard
  /// The measures that can run for a person.
  public var kadersoorten = Keuze.kadersoorten
  /// What it lists for the work of its procesregisseurs.
  public var regieprofiel = Regieprofiel()
  /// Terms, in the units their names say.
  public var termijnen: Termijnen
  /// True while the privacy officer still has to confirm the list of grondslagen.
  public var grondslagenVoorlopig = false
  /// Small numbers, and tables of figures of the house itself.
  public var cijfers = Cijferinstelling()
  /// Which corrections need a second person; all kinds unless a house says otherwise.
  public var vierOgen = Vierogengroep.allCases
  /// Where the facts of this profile come from, for whoever edits it.
  public var bronvermelding: String?
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
