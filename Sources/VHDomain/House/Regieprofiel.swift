/// What a house lists for the work of its procesregisseurs; a house that lists none has the standard.
public struct Regieprofiel: Equatable, Sendable {
  /// How closely is directed, lightest first.
  public var intensiteiten = Intensiteit.standaard
  /// For what is waited.
  public var wachtredenen = Keuze.wachtredenen
  /// The versions of the ZRM, the newest last.
  public var zrmversies = ZRMversie.standaard
  /// What trajecten ask besides what every casus has.
  public var trajectvelden = Trajectveld.standaard
  /// For what a person can be asked permission; a field that is locked names one of them.
  public var toestemmingen = Keuze.toestemmingen
  /// How the status Top X is weighed here.
  public var topX = TopXregel.ketens
  /// Whether a huisverbod is monitored for a year, with a casemanager.
  public var huisverbodMonitoring = false
  /// Whether a prioritised casus carries a decision of ZSM.
  public var zsmVerwacht = false

  /// The standard.
  public init() {}
}

/// How closely the house directs, with its weight in the division of work.
public struct Intensiteit: Equatable, Sendable, Benoemd {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// How much one weighs beside another when work is divided; no judgement about a person.
  public var gewicht: Int

  /// What a house has that lists none.
  public static let standaard = [
    Intensiteit(id: "licht", naam: "licht", gewicht: 1),
    Intensiteit(id: "gemiddeld", naam: "gemiddeld", gewicht: 2),
    Intensiteit(id: "intensief", naam: "intensief", gewicht: 3),
  ]
}

/// How the status Top X is weighed.
public enum TopXregel: String, CaseIterable, Codable, Sendable {
  /// In principle problems on two leefgebieden of two ketens.
  case ketens
  /// A criminal component and serious nuisance, with justice at the table.
  case strafrecht
}

extension Keuze {
  /// For what is waited, in a house that lists nothing of its own.
  public static let wachtredenen: [Keuze] = [
    ("wachtlijst", "wachtlijst"), ("woning", "woning"), ("antwoord", "antwoord"),
    ("indicatie", "indicatie of beschikking"), ("zitting", "zitting of uitspraak"),
    ("betrokkene", "betrokkene zelf"), ("anders", "iets anders"),
  ].map { Keuze(id: $0.0, naam: $0.1, geldigheid: Geldigheid()) }

  /// For what permission is asked, in a house that lists nothing of its own.
  public static let toestemmingen: [Keuze] = [
    ("basisvoorwaarden", "de basisvoorwaarden bij nazorg"), ("ggz", "informatie van de GGZ"),
  ].map { Keuze(id: $0.0, naam: $0.1, geldigheid: Geldigheid()) }
}

/// A version of the ZRM: its domains, each with the leefgebied it is about.
public struct ZRMversie: Equatable, Sendable, Benoemd {
  /// A domain.
  public struct Domein: Equatable, Sendable {
    /// The name, which stands in files as well.
    public var naam: String
    /// The leefgebied of the plan it is about, by id of the house; nil when it is about none.
    public var leefgebied: String?
    /// What a score of 1 means here, such as "dakloos"; nil without words of its own.
    public var acuut: String?
    /// Whether that is a danger to know of before one goes there.
    public var waarschuwt = false
  }

  /// The id in files, such as `2017`.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// For whom it is made, such as "volwassenen".
  public var voor: String
  /// From which age, and through which.
  public var leeftijd: ClosedRange<Int>
  /// The domains, in order.
  public var domeinen: [Domein]

  /// What a house has that lists none: the two versions the sources name.
  public static let standaard = [
    ZRMversie(
      id: "2013", naam: "ZRM 2013", voor: "volwassenen", leeftijd: 18...150,
      domeinen: domains(names2013)),
    ZRMversie(
      id: "2017", naam: "ZRM 2017", voor: "volwassenen", leeftijd: 18...150,
      domeinen: domains(names)),
  ]

  private static func domains(_ list: [(String, String?)]) -> [Domein] {
    list.map { name, area in
      var domain = Domein(naam: name, leefgebied: area)
      domain.acuut = acute[name]
      domain.waarschuwt = name == "Geestelijke gezondheid"
      return domain
    }
  }

  /// The two anchors of the scale that the sources name.
  private static let acute = [
    "Huisvesting": "dakloos", "Geestelijke gezondheid": "gevaar voor zichzelf of omgeving",
  ]

  private static let names: [(String, String?)] = [
    ("Financiën", "inkomen-en-schulden"), ("Werk & opleiding", "werk-en-dagbesteding"),
    ("Tijdsbesteding", "werk-en-dagbesteding"), ("Huisvesting", "huisvesting"),
    ("Huiselijke relaties", "gezin-en-relaties"),
    ("Geestelijke gezondheid", "geestelijke-gezondheid"),
    ("Lichamelijke gezondheid", "lichamelijke-gezondheid"),
    ("Middelengebruik", "middelengebruik"), ("Basale ADL", nil), ("Instrumentele ADL", nil),
    ("Sociaal netwerk", "gezin-en-relaties"),
    ("Maatschappelijke participatie", "werk-en-dagbesteding"), ("Justitie", "politie-en-justitie"),
  ]

  private static let names2013: [(String, String?)] = [
    ("Financiën", "inkomen-en-schulden"), ("Dagbesteding", "werk-en-dagbesteding"),
    ("Huisvesting", "huisvesting"), ("Huiselijke relaties", "gezin-en-relaties"),
    ("Geestelijke gezondheid", "geestelijke-gezondheid"),
    ("Lichamelijke gezondheid", "lichamelijke-gezondheid"), ("Verslaving", "middelengebruik"),
    ("ADL-vaardigheden", nil), ("Sociaal netwerk", "gezin-en-relaties"),
    ("Maatschappelijke participatie", "werk-en-dagbesteding"), ("Justitie", "politie-en-justitie"),
  ]
}
