/// Where a casus stands in a caseload; the order is that of the screen.
public enum Werkgroep: Int, CaseIterable, Comparable, Sendable {
  /// Something happened.
  case nieuw
  case nu
  case dezeWeek
  case wacht
  case loopt

  /// As a heading.
  public var naam: String {
    switch self {
    case .nieuw: "NIEUW"
    case .nu: "NU"
    case .dezeWeek: "DEZE WEEK"
    case .wacht: "WACHT OP ANDEREN"
    case .loopt: "LOOPT"
    }
  }

  /// In the order of the screen.
  public static func < (left: Werkgroep, right: Werkgroep) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The signals there are: each with its rule, its source and one Dutch sentence, for the printed list.
public enum Signaalregel {
  /// All of them, in the order they are told.
  public static let alle: [RuleInfo] = [
    info("T5", "000, 002", "Spoed wacht op de tafel die bekrachtigt."),
    info(
      "R-40", "001; besluit 22",
      "Er is geen casusregisseur, of geen procesregisseur die hier werkt."),
    info(
      "S-waarneming", "werkwijze",
      "Een ander neemt de casus waar; na de laatste dag gaat hij terug naar wie hem had."),
    info("R-41", "001", "Een actie is over haar datum, in werkdagen; of er staat geen actie open."),
    info("S-kader", "005", "Een kader van een betrokkene eindigt of is net geëindigd."),
    info("S-geboorte", "werkwijze", "Een ongeboren kind werd voor vandaag verwacht."),
    info("T13", "001", "Er is nog geen vastgesteld plan."),
    info("T17", "veldgids T17", "De casus is afgeschaald en nog niet afgesloten."),
    info("R-33", "004; termijn afgeleid", "De status Top X moet opnieuw worden bekeken."),
    info(
      "R-50", "004",
      "De ZRM-beginmeting moet binnen de termijn na de aanmelding; later telt zij niet in dat cijfer."
    ),
    info("R-53", "004", "Een score van 1 bij de laatste meting is acuut, met wat dat betekent."),
    info("R-61", "veldgids R-61", "Een huisverbod eindigt binnen drie dagen."),
    info("R-64", "004", "De monitoring na een huisverbod loopt af, een jaar na het einde."),
    info("S-escalatie", "werkwijze", "Een escalatie kreeg op tijd geen antwoord."),
    info("S-dag", "werkwijze", "Een dag die het huis wil zien komen, zoals een vrijlating."),
    info("R-42", "001", "Er is zoveel weken geen voortgang vastgelegd als het huis stelt."),
    info("S-review", "werkwijze", "De review is aan de beurt."),
    info("S-wacht", "werkwijze", "Er wordt op iemand gewacht; te lang als het huis dat stelt."),
    info("R-47", "003", "Aan een voorwaarde is nog niet voldaan."),
    info("S-overname", "werkwijze", "Een overgenomen casus is hier nog door niemand bekeken."),
    info("S-stil", "werkwijze", "De casus is stil gezet tot en met een dag, met een reden."),
    info("S-nieuw", "werkwijze", "Een ander legde iets vast, of er kwam een melding binnen."),
    info("S-advies", "werkwijze", "Een partner wacht op advies."),
  ]

  private static func info(_ id: String, _ source: String, _ summary: String) -> RuleInfo {
    RuleInfo(
      id: id, severity: .reports, source: source, summary: summary, overrulable: false,
      subject: "Casus")
  }
}

/// Rules that hold by how the program works: a step, a reading or a figure keeps to them.
public enum Werkwijzeregel {
  /// All of them, with in the subject where they are kept.
  public static let alle: [RuleInfo] = [
    info(
      "R-46", "cijfers", "001",
      "Casussen van meer dan zes maanden en het aantal besprekingen zijn te tellen (tabel duur)."),
    info(
      "R-50", "cijfers", "004",
      "Een beginmeting na de termijn blijft geldig en telt niet in dat cijfer (tabel zrm)."),
    info(
      "R-57", "ZRM", "004",
      "Een latere meting van dezelfde versie staat per domein naast de vorige, met het verschil."),
    info(
      "R-64", "afschalen", "004",
      "Afschalen voor het einde van de monitoring na een huisverbod vraagt een reden."),
    info(
      "R-66", "cijfers", "003, 004",
      "Een huisverbod telt in de gemeente en op de dag van opleggen (tabel huisverboden)."),
    info(
      "R-72", "lezen", "004",
      "Na intrekken of aflopen van de toestemming ziet niemand wat erachter staat."),
    info(
      "R-73", "inrichting", "004",
      "De basisvoorwaarden zijn een lijst van het huis; het kan een andere geven."),
    info(
      "R-74", "ontvangen", "001, 003",
      "Dezelfde persoon, richting en dag van detentie: het programma vraagt of het dezelfde is."),
    info(
      "R-76", "lezen", "002, 003, 004",
      "Wie niet op de lijst staat, ziet niet dat een casus radicalisering bestaat; op een gedeeld scherm niemand."
    ),
    info(
      "R-78", "lezen", "002",
      "Informatie van de GGZ is zonder toestemming of andere grond voor niemand te lezen."),
  ]

  private static func info(
    _ id: String, _ place: String, _ source: String, _ summary: String
  ) -> RuleInfo {
    RuleInfo(
      id: id, severity: .reports, source: source, summary: summary, overrulable: false,
      subject: place)
  }
}
