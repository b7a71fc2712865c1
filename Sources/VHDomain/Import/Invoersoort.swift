/// The kinds of file an old system is taken over from, in the order in which they build on each
/// other.
public enum Invoersoort: String, CaseIterable, Codable, Sendable {
  case personen
  case meldingen
  case casussen
  case huisverboden
  case detentie
  case zrm
  case acties
  case notities

  /// The name of its file in an export.
  public var bestandsnaam: String { "\(rawValue).csv" }

  /// The names of its columns, in order.
  public var kolomnamen: [String] { kolommen.map(\.naam) }
}

/// A column of an import file.
struct Importkolom: Sendable {
  let naam: String
  let soort: Celsoort
  let verplicht: Bool

  init(_ naam: String, _ soort: Celsoort, verplicht: Bool = false) {
    self.naam = naam
    self.soort = soort
    self.verplicht = verplicht
  }
}

/// What a cell may hold; everything but `tekst` and `open` is strict.
enum Celsoort: Sendable {
  case id
  case verwijzing(Invoersoort)
  case verwijzingen(Invoersoort)
  case tekst
  /// A day that has been.
  case dag
  /// A day that may still come.
  case termijn
  case geboortedatum
  case gemeente
  case jaNee
  case traject
  case keuze([String])
  case score
  case open(Openlijst)
}

/// A list of the house that a value may be outside of; then it is kept as written and reported.
enum Openlijst: Hashable, Sendable {
  case bronnen
  case meldingsoorten
  case politiecodes
  case afsluitredenen
  case gemeenten

  func ids(_ house: House) -> Set<String> {
    switch self {
    case .bronnen: Set(house.bronnen.map(\.id))
    case .meldingsoorten: Set(house.meldingsoorten.map(\.id))
    case .politiecodes: Set(house.politiecodes.map(\.id))
    case .afsluitredenen: Set(house.afsluitredenen.map(\.id))
    case .gemeenten: Set(house.gemeenten.map(\.id))
    }
  }
}

extension Invoersoort {
  /// Its columns: the contract with whoever makes the files.
  var kolommen: [Importkolom] { Invoersoort.tabel[self] ?? [] }

  private static let antwoord = Celsoort.keuze(Antwoord.allCases.map(\.rawValue))

  private static let tabel: [Invoersoort: [Importkolom]] = [
    .personen: [
      Importkolom("persoon_id", .id, verplicht: true), Importkolom("achternaam", .tekst),
      Importkolom("tussenvoegsel", .tekst), Importkolom("voornamen", .tekst),
      Importkolom("geboortedatum", .geboortedatum), Importkolom("gemeente", .open(.gemeenten)),
    ],
    .meldingen: [
      Importkolom("melding_id", .id, verplicht: true),
      Importkolom("ontvangen_op", .dag, verplicht: true),
      Importkolom("gemeente", .gemeente), Importkolom("bron", .open(.bronnen)),
      Importkolom("soort", .open(.meldingsoorten)),
      Importkolom("politiecode", .open(.politiecodes)),
      Importkolom("verward_gedrag", .jaNee), Importkolom("traject", .traject),
      Importkolom("spoed", .jaNee),
      Importkolom("personen", .verwijzingen(.personen)), Importkolom("omschrijving", .tekst),
    ],
    .casussen: [
      Importkolom("casus_id", .id, verplicht: true), Importkolom("gemeente", .gemeente),
      Importkolom("personen", .verwijzingen(.personen)),
      Importkolom("meldingen", .verwijzingen(.meldingen)),
      Importkolom("screening_op", .dag),
      Importkolom("screening_tafel", .keuze(Wachtrij.allCases.map(\.rawValue))),
      Importkolom("triage_op", .dag), Importkolom("traject", .traject),
      Importkolom("besluitorgaan", .keuze(Besluitorgaan.allCases.map(\.rawValue))),
      Importkolom("procesregie_van", .dag), Importkolom("afgesloten_op", .dag),
      Importkolom("afsluitreden", .open(.afsluitredenen)), Importkolom("procesregisseur", .tekst),
      Importkolom("plan_op", .dag), Importkolom("vorige_casus", .verwijzing(.casussen)),
      Importkolom("casusregie_partner", .tekst), Importkolom("casusregisseur", .tekst),
      Importkolom("c1", antwoord), Importkolom("c2", antwoord), Importkolom("c3", antwoord),
      Importkolom("c4", antwoord),
      Importkolom("criteria_op", .dag),
    ],
    .huisverboden: [
      Importkolom("huisverbod_id", .id, verplicht: true), Importkolom("gemeente", .gemeente),
      Importkolom("persoon", .verwijzing(.personen)), Importkolom("casus", .verwijzing(.casussen)),
      Importkolom("rihg_op", .dag), Importkolom("opgelegd_op", .dag),
      Importkolom("einde_op", .termijn),
    ],
    .detentie: [
      Importkolom("melding_id", .id, verplicht: true), Importkolom("datum", .dag, verplicht: true),
      Importkolom("richting", .keuze(Detentierichting.allCases.map(\.rawValue)), verplicht: true),
      Importkolom("gemeente", .gemeente), Importkolom("persoon", .verwijzing(.personen)),
      Importkolom("inrichting", .tekst),
    ],
    .zrm: [
      Importkolom("casus_id", .verwijzing(.casussen), verplicht: true),
      Importkolom("persoon", .verwijzing(.personen), verplicht: true),
      Importkolom("gemeten_op", .dag, verplicht: true), Importkolom("versie", .tekst),
      Importkolom("domein", .tekst, verplicht: true), Importkolom("score", .score),
    ],
    .acties: [
      Importkolom("actie_id", .id, verplicht: true),
      Importkolom("casus_id", .verwijzing(.casussen), verplicht: true),
      Importkolom("leefgebied", .tekst),
      Importkolom("omschrijving", .tekst), Importkolom("partner", .tekst),
      Importkolom("uiterlijk", .termijn),
      Importkolom("status", .keuze(Actiestatus.allCases.map(\.rawValue))),
      Importkolom("afgerond_op", .dag),
    ],
    .notities: [
      Importkolom("notitie_id", .id, verplicht: true),
      Importkolom("casus_id", .verwijzing(.casussen), verplicht: true),
      Importkolom("datum", .dag, verplicht: true), Importkolom("door", .tekst),
      Importkolom("tekst", .tekst),
    ],
  ]

  /// The trajecten of the contract; a house may add its own.
  static let trajecten: Set<String> = [
    "pga", "top-x", "nazorg", "radicalisering", "multiproblematiek", "huiselijk-geweld",
    "stalking", "extensief-geweld", "oggz", "voorkomen-uithuiszetting", "onbegrepen-gedrag",
    "mensenhandel", "ghb", "drang-en-dwang", "huisverbod", "intensief-casemanagement", "jeugd",
    "bij",
  ]
}
