// The tables of the annual reports besides those of meldingen, triage and procesregie.

extension Tabeldefinitie {
  /// Where meldingen come from, by quarter and by basisteam.
  public static let instroom = Tabeldefinitie(
    id: "instroom", titel: "Instroom naar bron", dimensies: [.bron],
    kolommen: [
      Kolom(
        id: "meldingen", kop: "Meldingen", eenheid: .meldingen, datum: "ontvangst",
        definitie: "Meldingen, ontvangen in de periode; concepten tellen niet.", regel: .naarBron()),
      Kolom(
        id: "kwartaal", kop: "Kwartaal", eenheid: .meldingen, datum: "ontvangst",
        definitie: "Dezelfde meldingen, naar het kwartaal van ontvangst.", regel: .naarBron(),
        spreiding: .kwartaal),
      Kolom(
        id: "basisteam", kop: "Basisteam", eenheid: .meldingen, datum: "ontvangst",
        definitie: "Daarvan de meldingen waarbij het basisteam van de politie bekend is.",
        regel: .naarBron(), spreiding: .basisteam),
    ],
    voetnoten: [
      "Alleen bronnen waarvan iets is ontvangen, hebben een rij.",
      "De basisteams tellen alleen meldingen waarbij het basisteam is vastgelegd; samen zijn zij "
        + "minder dan het totaal.",
    ])

  /// Meldingen and casussen by target group, two years side by side.
  public static let doelgroepen = Tabeldefinitie(
    id: "doelgroepen", titel: "Doelgroepen", dimensies: [.doelgroep],
    kolommen: [
      Kolom(
        id: "meldingen", kop: "Meldingen", eenheid: .meldingen, datum: "ontvangst",
        definitie:
          "Meldingen bij het traject waarvoor zij zijn ontvangen, anders bij dat van hun casus.",
        regel: .ontvangenVoorDoelgroep),
      Kolom(
        id: "aanpak", kop: "Aanpak", eenheid: .casussen,
        datum: "van het begin van de procesregie tot en met de sluiting",
        definitie:
          "Casussen die in de periode ten minste een dag onder het traject zijn behandeld.",
        regel: .behandeld),
    ],
    voetnoten: [
      "Onbekend: meldingen zonder traject, en casussen onder procesregie zonder traject.",
      "Een casus die in de periode van traject wisselt, telt bij elk van die trajecten.",
    ], jaren: 2)

  /// Casussen by gemeente: screening against specific frames.
  public static let casussen = Tabeldefinitie(
    id: "casussen", titel: "Casussen: screening en specifieke kaders", dimensies: [.gemeente],
    kolommen: [
      Kolom(
        id: "totaal", kop: "Casussen", eenheid: .casussen,
        datum: "eerste screening, of een dag van behandeling",
        definitie: "Casussen die in een van de twee volgende kolommen tellen, elk een keer.",
        regel: .screeningOfKader),
      Kolom(
        id: "screening", kop: "Screening", eenheid: .casussen, datum: "eerste screening",
        definitie: "Casussen die in de periode voor het eerst zijn gescreend, aan welke tafel ook.",
        regel: .eersteScreening()),
      Kolom(
        id: "specifieke_kaders", kop: "Specifieke kaders", eenheid: .casussen,
        datum: "een dag van behandeling",
        definitie:
          "Casussen, in de periode behandeld in een traject met een eigen kader, zonder toets aan "
          + "de landelijke criteria.",
        regel: .specifiekeKaders),
    ],
    voetnoten: [
      "Een casus die is gescreend en ook in een specifiek kader is behandeld, telt in beide "
        + "kolommen en een keer in Casussen."
    ], jaren: 2)

  /// Casussen for each thousand inhabitants.
  public static let inwoners = Tabeldefinitie(
    id: "inwoners", titel: "Casussen per duizend inwoners", dimensies: [.gemeente],
    kolommen: [
      Kolom(
        id: "casussen", kop: "Casussen", eenheid: .casussen, datum: "begin van de casus",
        definitie:
          "Casussen, in de periode voor het eerst gescreend, getrieerd of onder procesregie.",
        regel: .begonnen),
      Kolom(
        id: "inwoners", kop: "Inwoners", eenheid: .personen, datum: "opgave van het huis",
        definitie: "Het inwonertal dat het huis bij de gemeente heeft vastgelegd.",
        regel: .niets, maat: .inwoners),
      Kolom(
        id: "per_1000", kop: "Per 1000", eenheid: .casussen, datum: "begin van de casus",
        definitie: "Casussen gedeeld door inwoners, keer duizend, op twee decimalen.",
        regel: .begonnen, maat: .perDuizend),
    ],
    voetnoten: [
      "Zonder inwonertal in het profiel van het huis blijven Inwoners en Per 1000 leeg."
    ])

  /// From screening to approach, of the casussen screened in the period.
  public static let trechter = Tabeldefinitie(
    id: "trechter", titel: "Van screening naar aanpak", dimensies: [.stap],
    kolommen: [
      Kolom(
        id: "casussen", kop: "Casussen", eenheid: .casussen, datum: "eerste screening",
        definitie:
          "Casussen, in de periode voor het eerst gescreend, die tot nu toe deze stap bereikten.",
        regel: .trechter),
      Kolom(
        id: "percentage", kop: "Percentage", eenheid: .casussen, datum: "eerste screening",
        definitie: "Van alle casussen die in de periode voor het eerst zijn gescreend.",
        regel: .trechter, maat: .percentage(van: .trechternoemer)),
    ],
    voetnoten: [
      "De noemer van elk percentage is het aantal casussen in screening.",
      "Eenmalig: na een bespreking gesloten, zonder triage en zonder procesregie. Triage: ten "
        + "minste een keer in de triage. Aanpak: onder procesregie gekomen, Top X meegeteld.",
      "Alle stappen volgen dezelfde casussen, ook na de periode; zij tellen niet op.",
    ], grafiek: .trechter)

  /// How long casussen take and how often they are discussed.
  public static let duur = Tabeldefinitie(
    id: "duur", titel: "Duur en bespreekfrequentie", dimensies: [.doelgroep],
    kolommen: [
      Kolom(
        id: "casussen", kop: "Casussen", eenheid: .casussen,
        datum: "van het begin van de procesregie tot en met de sluiting",
        definitie:
          "Casussen die in de periode ten minste een dag onder het traject zijn behandeld.",
        regel: .behandeld),
      Kolom(
        id: "langer_dan_6_maanden", kop: "Langer dan 6 maanden", eenheid: .casussen,
        datum: "van het begin van de behandeling tot het einde ervan of van de periode",
        definitie: "Daarvan de casussen die toen meer dan zes maanden werden behandeld.",
        regel: .behandeldLangerDan(maanden: 6)),
      besproken("min", "minst", .kleinste), besproken("mediaan", "mediaan", .mediaan),
      besproken("max", "meest", .grootste),
    ],
    voetnoten: [
      "Besproken telt de dagen waarop een casus aan een tafel is besproken, van het begin tot het "
        + "einde van de periode.",
      "Een casus die in de periode van traject wisselt, telt bij elk van die trajecten.",
    ])

  private static func besproken(_ id: String, _ word: String, _ maat: Maat) -> Kolom {
    Kolom(
      id: "besproken_\(id)", kop: "Besproken \(word)", eenheid: .besprekingen,
      datum: "de dag van de bespreking",
      definitie: "Het aantal besprekingen van die casussen: \(word).",
      regel: .besprekingenPerBehandelde, maat: maat)
  }

  /// On how many leefgebieden casussen have a problem.
  public static let leefgebieden = Tabeldefinitie(
    id: "leefgebieden", titel: "Problemen op leefgebieden", dimensies: [.aantal],
    kolommen: [
      Kolom(
        id: "casussen", kop: "Casussen", eenheid: .casussen, datum: "een dag van behandeling",
        definitie:
          "Casussen, in de periode behandeld, naar het aantal leefgebieden met een probleem.",
        regel: .leefgebieden),
      Kolom(
        id: "percentage", kop: "Percentage", eenheid: .casussen, datum: "een dag van behandeling",
        definitie: "Van de casussen waarvan de leefgebieden zijn vastgelegd.",
        regel: .vastgelegdeLeefgebieden, maat: .aandeel(van: .bekendeLeefgebieden)),
    ],
    voetnoten: [
      "De leefgebieden zijn die van de toets aan de criteria. Onbekend: daar is geen leefgebied "
        + "vastgelegd; deze casussen tellen niet in het percentage."
    ])

  /// The begin measurements of self-sufficiency.
  public static let zrm = Tabeldefinitie(
    id: "zrm", titel: "Beginmeting zelfredzaamheid", dimensies: [.domein],
    kolommen: [
      meting("beoordeeld", "Beoordeeld", "Cliënten van wie het domein is beoordeeld.") {
        $0 != nil
      }
    ]
      + (1...5).map { (score: Int) in
        meting("score_\(score)", "Score \(score)", "Daarvan met score \(score).") { $0 == score }
      } + [
        meting("niet_beoordeeld", "Niet beoordeeld", "Cliënten zonder oordeel op het domein.") {
          $0 == nil
        }
      ],
    voetnoten: [
      "Cliënten zijn personen, geen casussen. Geteld is de eerste meting binnen de termijn van het "
        + "huis na de melding; zonder melding geldt de eerste dag van de casus.",
      "In Totaal telt elke cliënt een keer: wie op enig domein die score heeft.",
    ], grafiek: .verdeling)

  private static func meting(
    _ id: String, _ kop: String, _ definitie: String,
    _ isMeant: @escaping @Sendable (Int?) -> Bool
  ) -> Kolom {
    Kolom(
      id: id, kop: kop, eenheid: .personen, datum: "de dag van de beginmeting",
      definitie: definitie, regel: .beginmeting(isMeant))
  }

  /// The plans in force, by target group and gemeente.
  public static let plannen = Tabeldefinitie(
    id: "plannen", titel: "Plannen van aanpak", dimensies: [.doelgroep],
    kolommen: [
      Kolom(
        id: "plannen", kop: "Plannen", eenheid: .plannen,
        datum: "van het vaststellen van het plan tot en met de sluiting",
        definitie: "Plannen van aanpak die op enig moment van de periode van kracht waren.",
        regel: .plannenVanKracht, spreiding: .gemeente, metTotaal: true)
    ],
    voetnoten: [
      "Een plan telt een keer, bij het traject dat aan het einde van de periode gold of het laatst "
        + "gold, en in de gemeente waar het is vastgesteld."
    ])

  /// Discussions by gemeente, a column a calendar year.
  public static let besprekingen = Tabeldefinitie(
    id: "besprekingen", titel: "Besprekingen", dimensies: [.gemeente],
    kolommen: [
      Kolom(
        id: "besprekingen", kop: "Besprekingen", eenheid: .besprekingen,
        datum: "de dag van de bespreking",
        definitie: "Besprekingen van casussen aan een tafel, per kalenderjaar.",
        regel: .besprekingen, spreiding: .jaar)
    ],
    voetnoten: [
      "Een casus telt op elke dag waarop hij is besproken: screening, triage en elk ander overleg. "
        + "Voor een traject tellen de besprekingen in de tijd dat de casus dat traject had."
    ], filters: [.traject])

  /// Restraining orders and what comes of them.
  public static let huisverboden = Tabeldefinitie(
    id: "huisverboden", titel: "Tijdelijke huisverboden", dimensies: [.soort],
    kolommen: [
      Kolom(
        id: "aantal", kop: "Aantal", eenheid: .huisverboden,
        datum: "invullen van het RiHG, opleggen, of begin van het traject",
        definitie: "Per rij: ingevulde RiHG's, opgelegde huisverboden, begonnen casussen.",
        regel: .huisverboden, spreiding: .gemeente, metTotaal: true)
    ],
    voetnoten: [
      "RiHG en huisverbod tellen in de gemeente waar het is opgelegd; intensief casemanagement telt "
        + "casussen waarin dat traject in de periode begon.",
      "Leeg betekent niet bekend: het huis kende dit traject, of deze gemeente, toen niet.",
    ])

  /// Reports of going into and coming out of detention.
  public static let detentie = Tabeldefinitie(
    id: "detentie", titel: "In- en uitstroom detentie", dimensies: [.gemeente],
    kolommen: [
      Kolom(
        id: "instroom", kop: "Instroom", eenheid: .detentiemeldingen, datum: "de dag van detentie",
        definitie: "Meldingen dat iemand in detentie ging.", regel: .detentie(.instroom)),
      Kolom(
        id: "uitstroom", kop: "Uitstroom", eenheid: .detentiemeldingen,
        datum: "de dag van vrijlating",
        definitie: "Meldingen dat iemand uit detentie kwam.", regel: .detentie(.uitstroom)),
    ],
    voetnoten: ["Elke melding telt; wie vaker in of uit detentie ging, telt vaker."])

  /// Who came to meetings.
  public static let aanwezigheid = Tabeldefinitie(
    id: "aanwezigheid", titel: "Aanwezigheid", dimensies: [.organisatie],
    kolommen: [
      Kolom(
        id: "overleggen", kop: "Overleggen", eenheid: .overleggen, datum: "de dag van het overleg",
        definitie: "Gehouden overleggen waar de organisatie werd verwacht of kwam.",
        regel: .verwacht),
      Kolom(
        id: "aanwezig", kop: "Aanwezig", eenheid: .overleggen, datum: "de dag van het overleg",
        definitie: "Daarvan de overleggen waar zij was, ook als zij eerder vertrok.",
        regel: .aanwezig),
      Kolom(
        id: "percentage", kop: "Percentage", eenheid: .overleggen, datum: "de dag van het overleg",
        definitie: "Aanwezig van de overleggen van die organisatie.",
        regel: .aanwezig, maat: .percentage(van: .verwacht)),
    ],
    voetnoten: [
      "Geteld naar de presentie van elk geopend overleg. Totaal telt elke organisatie bij elk "
        + "overleg."
    ], isBesloten: true, filters: [.tafel])
}
