extension Tabeldefinitie {
  /// Meldingen, screening and triage by gemeente and quarter.
  public static let meldingTriage = Tabeldefinitie(
    id: "melding-triage", titel: "Meldingen, screening en triage",
    dimensies: [.gemeente, .kwartaal],
    kolommen: [
      Kolom(
        id: "meldingen_alle", kop: "Meldingen", eenheid: .meldingen, datum: "ontvangst",
        definitie: "Meldingen, ontvangen in de periode; concepten tellen niet.",
        regel: .ontvangen()),
      Kolom(
        id: "screening_casussen", kop: "Screening", eenheid: .casussen, datum: "eerste screening",
        definitie: "Casussen, voor het eerst gescreend aan een tafel voor overige meldingen.",
        regel: .eersteScreening(.overig)),
      Kolom(
        id: "meldingen_verward", kop: "Meldingen verward", eenheid: .meldingen,
        datum: "ontvangst",
        definitie:
          "Meldingen die naar hun inhoud in de rij voor verward gedrag horen, gescreend of niet.",
        regel: .ontvangen(in: .verward)),
      Kolom(
        id: "screening_casussen_verward", kop: "Screening verward", eenheid: .casussen,
        datum: "eerste screening",
        definitie: "Casussen, voor het eerst gescreend aan een tafel voor verward gedrag.",
        regel: .eersteScreening(.verward)),
      Kolom(
        id: "triage_casussen", kop: "Triage", eenheid: .casussen, datum: "eerste triage",
        definitie: "Casussen die voor het eerst in de triage zijn besproken.",
        regel: .eersteTriage),
    ],
    voetnoten: [
      "Elke eenheid telt op haar eigen datum: een casus kan in een later kwartaal staan dan de "
        + "melding waar hij uit voortkomt.",
      "Een casus die opging in een lopende casus telt nergens.",
    ])

  /// Casussen under procesregie by traject and gemeente.
  public static let procesregie = Tabeldefinitie(
    id: "procesregie", titel: "Procesregie", dimensies: [.traject, .gemeente],
    kolommen: [
      Kolom(
        id: "meldingen", kop: "Meldingen", eenheid: .meldingen, datum: "ontvangst",
        definitie: "Meldingen voor het traject, ontvangen in de periode.",
        regel: .ontvangenVoorTraject),
      Kolom(
        id: "casussen", kop: "Casussen", eenheid: .casussen,
        datum: "van het begin van de procesregie tot en met de sluiting",
        definitie:
          "Casussen die in de periode ten minste een dag onder het traject zijn behandeld.",
        regel: .behandeld),
      Kolom(
        id: "unieke_personen", kop: "Unieke personen", eenheid: .personen,
        datum: "van het begin van de procesregie tot en met de sluiting",
        definitie: "Verschillende betrokkenen in die casussen, hoofd- en nevenbetrokkenen.",
        regel: .personenInBehandeling),
    ],
    voetnoten: [
      "Behandeld: van de eerste dag onder procesregie tot en met de dag van sluiting. Een traject "
        + "zonder procesregie telt vanaf de dag dat het de casus nam, Top X zolang de status duurt.",
      "Een casus die in de periode van traject wisselt, telt bij elk van die trajecten.",
    ])

  /// Advice to partners without a casus, by month (P22).
  public static let consulten = Tabeldefinitie(
    id: "consulten", titel: "Consulten", dimensies: [.maand],
    kolommen: Consultkanaal.allCases.map { channel in
      Kolom(
        id: channel.rawValue, kop: channel.rawValue.metHoofdletter, eenheid: .consulten,
        datum: "de dag van het consult",
        definitie: "Consulten per \(channel.rawValue), geteld op de dag zelf.",
        regel: .consulten(channel))
    },
    voetnoten: [
      "Een consult is advies aan een partner zonder casus; er wordt geen persoon bij bewaard."
    ])
}
