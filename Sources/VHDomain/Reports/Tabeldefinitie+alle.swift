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
    ], grafiek: .lijn)

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

  /// Casussen on which the house only advises, by gemeente.
  public static let advies = Tabeldefinitie(
    id: "advies", titel: "Adviescasussen", dimensies: [.gemeente],
    kolommen: [
      Kolom(
        id: "gevraagd", kop: "Gevraagd", eenheid: .casussen, datum: "de dag van de vraag",
        definitie: "Casussen waarop een partner advies vroeg in de periode.",
        regel: .advies(gegeven: false)),
      Kolom(
        id: "gegeven", kop: "Gegeven", eenheid: .casussen, datum: "de dag van het advies",
        definitie: "Casussen waarop het advies in de periode is gegeven.",
        regel: .advies(gegeven: true)),
    ],
    voetnoten: [
      "Een adviescasus telt alleen hier: niet bij screening, triage of procesregie. De melding "
        + "waar hij uit voortkomt telt wel als melding."
    ])

  /// Questions about named persons, by month.
  public static let informatievragen = Tabeldefinitie(
    id: "informatievragen", titel: "Informatievragen", dimensies: [.maand],
    kolommen: [
      Kolom(
        id: "gesteld", kop: "Gesteld", eenheid: .vragen, datum: "ontvangst",
        definitie: "Vragen over een persoon met naam, ontvangen in de periode.",
        regel: .informatievragen { _ in true }),
      Kolom(
        id: "gegeven", kop: "Gegeven", eenheid: .vragen, datum: "ontvangst",
        definitie: "Daarvan de vragen waarop informatie is gegeven.",
        regel: .informatievragen { $0.antwoord?.gegeven != nil }),
      Kolom(
        id: "geen_informatie", kop: "Geen informatie", eenheid: .vragen, datum: "ontvangst",
        definitie: "Daarvan de vragen die eindigden met: geen informatie.",
        regel: .informatievragen { asked in
          asked.antwoord.map { $0.gegeven == nil } ?? false
        }),
      Kolom(
        id: "op_tijd", kop: "Op tijd", eenheid: .vragen, datum: "ontvangst",
        definitie: "Daarvan de vragen die binnen de termijn van het huis zijn beantwoord.",
        regel: .informatievragen(\.isOpTijd)),
    ],
    voetnoten: [
      "Een informatievraag is geen melding en geen casus, en telt alleen hier; wat nog open staat, "
        + "is gesteld maar nog niet beantwoord."
    ])
}
