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
    info("S-kader", "005", "Een kader van een betrokkene eindigt of is net geëindigd."),
    info("R-41", "001", "Een actie is over haar datum; werkdagen tellen."),
    info("R-42", "001", "Er is zoveel weken geen voortgang vastgelegd als het huis stelt."),
    info("S-review", "werkwijze", "De review is aan de beurt."),
    info(
      "R-50", "004",
      "De ZRM-beginmeting moet binnen de termijn na de aanmelding; later telt zij niet in dat cijfer."
    ),
    info("R-53", "004", "Een score van 1 bij de laatste meting is acuut en hoort op de agenda."),
    info("R-57", "004", "Een latere meting van dezelfde versie wordt per domein vergeleken."),
    info("R-46", "001", "Een casus die langer dan zes maanden loopt, is te tellen."),
    info("R-33", "004", "De status Top X moet opnieuw worden bekeken."),
    info("R-64", "004", "De monitoring na een huisverbod loopt af, een jaar na het einde."),
    info("R-66", "003, 004", "Een huisverbod telt in de gemeente en op de dag van opleggen."),
    info("S-wacht", "werkwijze", "Er wordt langer op iemand gewacht dan het huis stelt."),
    info("R-40", "001; besluit 22", "Er is geen casusregisseur of geen procesregisseur."),
    info("R-47", "003", "Aan een voorwaarde is nog niet voldaan."),
    info("S-escalatie", "werkwijze", "Een escalatie kreeg op tijd geen antwoord."),
    info("R-73", "004", "De basisvoorwaarden zijn een lijst van het huis."),
  ]

  private static func info(_ id: String, _ source: String, _ summary: String) -> RuleInfo {
    RuleInfo(
      id: id, severity: .reports, source: source, summary: summary, overrulable: false,
      subject: "Casus")
  }
}
