extension Manpagina {
  /// `vh-gegevens(5)`: the data folder, its files member by member, and the configuration.
  static var gegevens: Manpagina {
    Manpagina(
      naam: "vh-gegevens", hoofdstuk: 5, zin: "de gegevensmap en de instellingen van vh",
      secties: [
        ("BESCHRIJVING", intro), ("DE MAP", layout), ("EEN DOSSIER", record),
        ("DE INHOUD", contents), ("HEAD", head), ("HET LOGBOEK", log), ("HET PROFIEL", profile),
        ("INSTELLINGEN", settings), ("ZIE OOK", [.tekst("vh(1)")]),
      ])
  }

  private static let intro: [Deel] = [
    .tekst(
      """
      vh bewaart alles als JSON in één map: elk dossier een bestand, met zijn hele verloop. \
      Mappen hebben de rechten 0700, bestanden 0600. Een naam van een bestand bevat geen \
      persoonsgegevens.
      """
    ),
    .tekst(
      """
      Lees deze bestanden gerust, maar bewerk ze niet: het programma ziet aan de controlesom \
      dat een bestand veranderd is en leest het dan niet meer. vh exporteer schrijft alles uit \
      om elders te gebruiken.
      """
    ),
    .tekst(
      """
      Een wijziging staat er helemaal of helemaal niet, ook als de stroom uitvalt. Wie een map \
      kopieert terwijl het programma draait, kan de helft van een wijziging meenemen: sluit \
      eerst alle terminals.
      """
    ),
  ]

  private static let layout: [Deel] = [
    .item("FORMAT", "De versie van de indeling (formaat) en het kenmerk van deze map (opslag)."),
    .item("HEAD", "Waar de map staat: zie HEAD hieronder."),
    .item("lock", "Leeg; wie schrijft houdt hem vast. Nooit verwijderen of vervangen."),
    .item("reserve", "Acht MiB die vrijkomen als de schijf vol raakt."),
    .item("journal/", "De wijziging die nu geschreven wordt, of niets."),
    .item("personen/P-000001.json", "Een persoon."),
    .item("meldingen/2026/M-2026-0001.json", "Een melding."),
    .item("casussen/2026/C-2026-0001.json", "Een casus."),
    .item("overleggen/2026/O-2026-0001.json", "Een overleg met agenda en presentie."),
    .item("huisverboden/", "Huisverboden, per jaar."),
    .item("detentie/", "Meldingen van instroom en uitstroom, per jaar."),
    .item("consulten/", "Consulten zonder personen, een dossier per dag."),
    .item("informatievragen/", "Vragen van partners over een persoon, per jaar."),
    .item("contacten/", "Wie bij partners te bereiken zijn."),
    .item("inrichting/huis.json", "Het profiel van het huis."),
    .item(
      "inrichting/medewerkers.json",
      "De medewerkers en wat in het programma aan het huis is gewijzigd."),
    .item("inrichting/oefenmap.json", "Alleen in een oefenmap."),
    .item("logboek/2026-11.jsonl", "Wat er in een maand gebeurde: zie HET LOGBOEK."),
    .item("concepten/", "Invoer die nog niet is vastgelegd."),
    .item("rapporten/", "Bevroren cijfers, per jaar."),
    .item("voorstellen/", "Correcties die op een tweede persoon wachten of wachtten, per jaar."),
  ]

  private static let record: [Deel] = [
    .tekst("Een dossier is een object met de sleutels op alfabet en een regeleinde aan het slot."),
    .item("schema", "De versie van de indeling; nu 1."),
    .item("nummer", "Het nummer, dat ook de naam van het bestand is."),
    .item("rev", "Hoe vaak het gewijzigd is; 1 na het aanmaken."),
    .item("gewijzigd", "Wanneer dat het laatst was, in UTC."),
    .item("som", "sha256: over alle bytes van het bestand, met deze waarde leeg."),
    .item("inhoud", "Hoe het er nu voor staat."),
    .item("verloop", "Alles wat er gebeurde, in volgorde; de inhoud volgt hieruit."),
    .tekst("Een gebeurtenis in het verloop:"),
    .item("id", "Het kenmerk binnen het dossier, zoals e1."),
    .item("op", "De dag waarop het gebeurde."),
    .item("vastgelegd", "Wanneer het is opgeschreven, in UTC."),
    .item("gemeente", "De gemeente waar het telt."),
    .item(
      "door",
      """
      Wie het deed, zoals het toen was: medewerker (id), naam, rol, organisatie, terminal, en \
      overleg als het namens een overleg was.
      """
    ),
    .item("waarom", "De reden, waar die gegeven is."),
    .item("wat", "Wat er gebeurde: één sleutel met zijn gegevens."),
    .item("trektIn", "In plaats van wat: het kenmerk van de gebeurtenis die hiermee vervalt."),
    .tekst(
      """
      Sleutels die deze versie niet kent blijven staan. Een map van een nieuwere versie opent \
      vh alleen om te lezen.
      """
    ),
  ]

  private static let contents: [Deel] = [
    .tekst("De sleutels van inhoud, per soort dossier. Wat niet bekend is, ontbreekt."),
    .item(
      "persoon",
      """
      gegevens (soort, achternaam, tussenvoegsel, voornamen, geboortedatum, verwachtOp, \
      geslacht, woonplaats, verblijfplaats, adres, verblijfadres, adresGeheim, omschrijving, \
      aliassen), herkomst, nietDezelfde, relaties (bij één van beide personen), kaders, detentie, \
      letOp.
      """
    ),
    .item(
      "melding",
      "gegevens (wat er gemeld is), status, casus, routes (waar zij heen ging), bijConclusie, herkomst, aanvaard."
    ),
    .item(
      "casus",
      """
      opening, gemeente, betrokkenen, meldingen, fase, trajecten, criteria, criteriaVersie, \
      verrijkingen, besluiten, aanhouding, keerAangehouden, overleg, procesregisseur, \
      casusregisseur, plan, acties, overruled, aanvaard, afschaling, afsluiting, opgegaanIn, \
      eersteScreening, eersteTriage, procesregieVan, topX, notities, zrm, overname, spoed, nuOver, \
      verbanden, advies, bekendheid, keerNietBesproken, terugOp, teruggekoppeld, regiedossier.
      """
    ),
    .item(
      "overleg",
      """
      tafel, datum, status, voorzitter, aanwezig, vertrokken, agenda, huidigPunt, geopendOm, \
      geslotenOm, aanvaard, gasten, metBetrokkene, huidigAnderPunt, pauzeSinds; per punt van de \
      agenda casus of onderwerp, uitkomst, spoed, vraag, vrijgegeven, afwijkingen, vanTafel, \
      geparkeerd, bekendheidGevraagd, aanwezig, verslag, terugOp.
      """
    ),
    .item(
      "huisverbod",
      "gegevens (gemeente, persoon, casus, rihgOp, opgelegdOp, eindeOp), herkomst."),
    .item(
      "detentie", "gegevens (datum, richting, gemeente, persoon, inrichting), melding, herkomst."),
    .item("consultdag", "datum, consulten (kanaal, partner, thema)."),
    .item(
      "informatievraag",
      """
      vraag (partner, vrager, grondslag, persoon of naam en geboren, vraag, ontvangen, \
      uiterlijk), antwoord (gegeven, op), beantwoordDoor.
      """
    ),
    .item("contact", "gegevens (naam, functie, partner, gemeente, telefoon, mail, van, tot)."),
    .item(
      "rapport",
      """
      inhoud (vraag, titel, stand, definitie, lijsten, kolommen, rijen, voorganger, \
      verschillen, tekst, som).
      """
    ),
    .item("medewerkers", "lijst, met per medewerker id, naam, rollen, toegang, beeindigdOp."),
    .tekst("herkomst noemt het oude systeem (bronsysteem) en het kenmerk daar (bronId)."),
  ]

  private static let head: [Deel] = [
    .item("generatie", "Eén meer bij elke wijziging."),
    .item("logboek", "Het eind van het logboek: segment (de maand), lengte, nummer en hash."),
    .item("tellers", "Het laatst uitgegeven nummer per soort en jaar; gaat nooit terug."),
  ]

  private static let log: [Deel] = [
    .tekst(
      """
      Elke gebeurtenis is een regel JSON. Het logboek wordt langer bewaard dan de dossiers en \
      bevat daarom geen namen van betrokkenen, geen waarden en geen vrije tekst.
      """
    ),
    .item("nr", "Het nummer van de regel, zonder gaten."),
    .item("generatie", "De wijziging waar de regel bij hoort."),
    .item("tijd", "Wanneer, in UTC."),
    .item("nummer", "Het dossier."),
    .item("rev", "De versie van het dossier daarna."),
    .item("event", "Het kenmerk van de gebeurtenis in het dossier."),
    .item("wat", "Wat er gebeurde, zonder wat het inhield."),
    .item("medewerker", "Wie het deed, als id."),
    .item("rol", "De rol die het recht gaf."),
    .item("terminal", "Waar."),
    .item("overleg", "Het overleg namens wie, of null."),
    .item(
      "bestanden",
      """
      Op de laatste regel van een wijziging: elk geraakt bestand met zijn controlesom, null \
      als het verwijderd is.
      """
    ),
    .item("vorige", "De hash van de regel ervoor; nullen bij de eerste."),
    .item("hash", "sha256: over de regel zonder deze sleutel."),
  ]

  private static let profile: [Deel] = [
    .tekst(
      """
      inrichting/huis.json zegt wat per huis verschilt. vh init --huis leest zo'n bestand en \
      noemt elke fout met de plaats. Een onbekende sleutel is een fout. Bij wat maar een tijd \
      geldt, staan geldigVan en geldigTot.
      """
    ),
    .item("schema, id, naam", "De versie van de indeling, het kenmerk en de naam van het huis."),
    .item("bronvermelding", "Waar de gegevens vandaan komen."),
    .item("verslagjaarBeginmaand", "De maand waarin het verslagjaar begint, 1 tot en met 12."),
    .item("pad", "De stappen van een melding, in volgorde."),
    .item("gemeenten", "Naam, en zo nodig inwoners."),
    .item("partners", "Id, naam, ketens, status, en zo nodig convenantOp: de dag van tekenen."),
    .item(
      "leefgebieden, leefgebiedenVoorlopig", "Id, naam en keten; of de lijst nog voorlopig is."),
    .item("trajecten", "Id, naam, en of er aan de criteria wordt getoetst."),
    .item(
      "tafels", "Screening, triage en andere tafels: wie er zit, wanneer, en hoeveel er nodig zijn."
    ),
    .item("criteria", "De lezing van de criteria, per periode."),
    .item("besluitorganen", "Wie over procesregie besluit."),
    .item(
      "bronnen, meldingsoorten, politiecodes, routeredenen, besluitredenen, afsluitredenen, doelen, schaalniveaus",
      "Lijsten om uit te kiezen."),
    .item("basisteams", "De basisteams van de politie: id en naam."),
    .item(
      "meldingvelden",
      "Wat een melding wordt gevraagd (velden) en wat niet mag ontbreken (nodig), naar bronnen en soorten."
    ),
    .item("spoedtafel", "De tafel die spoed bekrachtigt; anders de eerste die besluit."),
    .item(
      "grondslagen, grondslagenVoorlopig",
      "Waarop gegevens gedeeld worden; of dat nog voorlopig is."),
    .item(
      "relatiesoorten, kadersoorten",
      "Wat personen van elkaar zijn (naam en omgekeerd) en welke kaders kunnen lopen; mogen ontbreken."
    ),
    .item(
      "vierOgen",
      """
      Welke correcties een tweede persoon vragen: identiteit, criteria, sluiting, cijfers; zonder \
      deze regel alle vier, met een lege lijst geen.
      """
    ),
    .item(
      "cijfers",
      """
      drempel en drempels (traject, drempel) voor kleine aantallen, tabellen (id, titel, rijen, \
      kolommen, voetnoten) van het huis zelf; mag weg.
      """
    ),
    .item(
      "termijnen",
      "Termijnen in dagen, werkdagen, weken, maanden, keren en uren; de dagen van een kader (42), de uren van een informatievraag (6) en de werkdagen van een terugkoppeling (5) mogen ontbreken."
    ),
  ]

  private static let settings: [Deel] =
    [
      .tekst(
        """
        $XDG_CONFIG_HOME/vh/instellingen.json, anders ~/.config/vh/instellingen.json. Een \
        optie gaat boven een variabele, een variabele boven dit bestand. Een sleutel die niet \
        klopt wordt genoemd; daarvoor geldt de standaard, de rest telt. vh instellingen toont \
        wat er geldt en waarom.
        """
      )
    ]
    + Instellingenbestand.uitleg.map { .item($0.sleutel, $0.zin) } + [
      .item(
        "terminals",
        """
        Een lijst met dezelfde sleutels voor een terminal, en terminal: de naam zoals tty die \
        geeft zonder /dev/. Een * aan het eind staat voor de rest. De eerste die past, gaat \
        boven wat erbuiten staat.
        """
      ),
      .tekst("Voorbeeld:"),
      .voorbeeld(Instellingenbestand.voorbeeld.split(separator: "\n").map(String.init)),
    ]
}
