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
struct Kolom: Sendable {
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
  var kolommen: [Kolom] { Invoersoort.tabel[self] ?? [] }

  private static let antwoord = Celsoort.keuze(Antwoord.allCases.map(\.rawValue))

  private static let tabel: [Invoersoort: [Kolom]] = [
    .personen: [
      Kolom("persoon_id", .id, verplicht: true), Kolom("achternaam", .tekst),
      Kolom("tussenvoegsel", .tekst), Kolom("voornamen", .tekst),
      Kolom("geboortedatum", .geboortedatum), Kolom("gemeente", .open(.gemeenten)),
    ],
    .meldingen: [
      Kolom("melding_id", .id, verplicht: true), Kolom("ontvangen_op", .dag, verplicht: true),
      Kolom("gemeente", .gemeente), Kolom("bron", .open(.bronnen)),
      Kolom("soort", .open(.meldingsoorten)), Kolom("politiecode", .open(.politiecodes)),
      Kolom("verward_gedrag", .jaNee), Kolom("traject", .traject), Kolom("spoed", .jaNee),
      Kolom("personen", .verwijzingen(.personen)), Kolom("omschrijving", .tekst),
    ],
    .casussen: [
      Kolom("casus_id", .id, verplicht: true), Kolom("gemeente", .gemeente),
      Kolom("personen", .verwijzingen(.personen)), Kolom("meldingen", .verwijzingen(.meldingen)),
      Kolom("screening_op", .dag),
      Kolom("screening_tafel", .keuze(Wachtrij.allCases.map(\.rawValue))),
      Kolom("triage_op", .dag), Kolom("traject", .traject),
      Kolom("besluitorgaan", .keuze(Besluitorgaan.allCases.map(\.rawValue))),
      Kolom("procesregie_van", .dag), Kolom("afgesloten_op", .dag),
      Kolom("afsluitreden", .open(.afsluitredenen)), Kolom("procesregisseur", .tekst),
      Kolom("plan_op", .dag), Kolom("vorige_casus", .verwijzing(.casussen)),
      Kolom("casusregie_partner", .tekst), Kolom("casusregisseur", .tekst),
      Kolom("c1", antwoord), Kolom("c2", antwoord), Kolom("c3", antwoord), Kolom("c4", antwoord),
      Kolom("criteria_op", .dag),
    ],
    .huisverboden: [
      Kolom("huisverbod_id", .id, verplicht: true), Kolom("gemeente", .gemeente),
      Kolom("persoon", .verwijzing(.personen)), Kolom("casus", .verwijzing(.casussen)),
      Kolom("rihg_op", .dag), Kolom("opgelegd_op", .dag), Kolom("einde_op", .termijn),
    ],
    .detentie: [
      Kolom("melding_id", .id, verplicht: true), Kolom("datum", .dag, verplicht: true),
      Kolom("richting", .keuze(Detentierichting.allCases.map(\.rawValue)), verplicht: true),
      Kolom("gemeente", .gemeente), Kolom("persoon", .verwijzing(.personen)),
      Kolom("inrichting", .tekst),
    ],
    .zrm: [
      Kolom("casus_id", .verwijzing(.casussen), verplicht: true),
      Kolom("persoon", .verwijzing(.personen), verplicht: true),
      Kolom("gemeten_op", .dag, verplicht: true), Kolom("versie", .tekst),
      Kolom("domein", .tekst, verplicht: true), Kolom("score", .score),
    ],
    .acties: [
      Kolom("actie_id", .id, verplicht: true),
      Kolom("casus_id", .verwijzing(.casussen), verplicht: true), Kolom("leefgebied", .tekst),
      Kolom("omschrijving", .tekst), Kolom("partner", .tekst), Kolom("uiterlijk", .termijn),
      Kolom("status", .keuze(Actiestatus.allCases.map(\.rawValue))), Kolom("afgerond_op", .dag),
    ],
    .notities: [
      Kolom("notitie_id", .id, verplicht: true),
      Kolom("casus_id", .verwijzing(.casussen), verplicht: true),
      Kolom("datum", .dag, verplicht: true), Kolom("door", .tekst), Kolom("tekst", .tekst),
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
