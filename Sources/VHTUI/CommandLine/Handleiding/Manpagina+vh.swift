import Foundation

extension Manpagina {
  /// `vh(1)`: every command with its options, from the definitions that the help is made from.
  static func vh(_ boek: Opdrachtboek.Command) -> Manpagina {
    let below = boek.opdrachten.flatMap { $0.alle(onder: ["vh"]) }
    return Manpagina(
      naam: "vh", hoofdstuk: 1, zin: "casusregie voor een Zorg- en Veiligheidshuis",
      secties: [
        ("OVERZICHT", synopsis(below)),
        ("BESCHRIJVING", description + options(boek.opties)),
        ("OPDRACHTEN", below.flatMap(command)),
        ("PERIODEN", periods),
        ("OMGEVING", environment),
        ("BESTANDEN", files),
        ("UITGANGSCODES", Uitgangscode.alle.map { .item(String($0.code), $0.betekenis) }),
        ("ZIE OOK", [.tekst("vh-gegevens(5)")]),
      ])
  }

  private static func synopsis(_ below: [Opdrachtboek.Command.Gevonden]) -> [Deel] {
    let lines = below.filter { $0.opdracht.opdrachten.isEmpty }.map { found in
      (found.pad
        + found.opdracht.argumenten.map { $0.isOptional == true ? "[\($0.waarde)]" : $0.waarde })
        .joined(separator: " ") + " [opties]"
    }
    return [.voorbeeld(["vh [opties]"] + lines)]
  }

  private static let description: [Deel] = [
    .tekst(
      """
      vh is het programma waarmee een Zorg- en Veiligheidshuis meldingen screent, op triage \
      bespreekt en casussen onder procesregie volgt. Zonder opdracht opent het op de \
      gegevensmap van het huis, in de terminal. De laatste regel van het scherm noemt de \
      toetsen die werken; ? toont ze allemaal.
      """
    ),
    .tekst(
      """
      Wie iets doet, wordt genoemd met --als of $VH_ALS. Het programma vraagt nog niet om een \
      geheim: wie het is, is gekozen en niet bewezen. Een map die niet om te oefenen is, toont \
      daarom NIET BEVEILIGD.
      """
    ),
  ]

  private static func options(_ options: [Opdrachtboek.Argument]) -> [Deel] {
    options.map { .item($0.usage, $0.abstract ?? "") }
      + [.item("--help", "Toon hulp, ook achter elke opdracht.")]
  }

  /// Options that stand on the page already, because any command takes them.
  private static let everywhere: Set = ["--gegevens", "--als"]

  private static func command(_ found: Opdrachtboek.Command.Gevonden) -> [Deel] {
    let command = found.opdracht
    let words = found.pad.dropFirst() + command.argumenten.map(\.waarde)
    guard command.opdrachten.isEmpty else { return [] }
    return [.kop(words.joined(separator: " ")), .tekst(command.abstract ?? "")]
      + command.argumenten.map { .item($0.waarde, $0.abstract ?? "") }
      + command.opties.filter { !everywhere.contains($0.optie) }.map(option)
      + (command.discussion.map { [.tekst("Voorbeeld:"), .voorbeeld([$0])] } ?? [])
  }

  private static func option(_ option: Opdrachtboek.Argument) -> Deel {
    let needed = option.heeftWaarde && option.isOptional == false
    return .item(option.usage, (option.abstract ?? "") + (needed ? " Verplicht." : ""))
  }

  private static let periods: [Deel] = [
    .item("2018-Q4", "Een kwartaal."),
    .item("2018-Q4..2019-Q3", "Van kwartaal tot en met kwartaal."),
    .item("2019", "Een kalenderjaar."),
    .item(
      "verslagjaar-2019",
      """
      Het verslagjaar van het huis, zoals in Midden-Limburg oktober 2018 tot en met september \
      2019.
      """
    ),
    .item("2017-01-01..2017-10-31", "Van dag tot en met dag."),
    .tekst("Zonder --periode geldt het lopende verslagjaar."),
  ]

  private static let environment: [Deel] = [
    .item("VH_GEGEVENS", "De gegevensmap, als --gegevens er niet staat; niet bij vh oefen."),
    .item("VH_ALS", "Wie dit doet, als --als er niet staat."),
    .item("VH_VANDAAG", "De dag van vandaag als jjjj-mm-dd; alleen in een oefenmap."),
    .item("VH_THEMA", "Het thema: standaard, hoog-contrast of mono; gaat boven het bestand."),
    .item(
      "NO_COLOR", "Bestaat deze en is zij niet leeg, dan geen kleur; --kleur altijd gaat erboven."),
    .item("XDG_DATA_HOME", "De map voor gegevens; anders ~/.local/share."),
    .item("XDG_CONFIG_HOME", "De map voor instellingen; anders ~/.config."),
    .item("TERM", "Het type van de terminal."),
  ]

  private static let files: [Deel] = [
    .item("$XDG_DATA_HOME/vh/gegevens", "De gegevensmap van het huis; zie vh-gegevens(5)."),
    .item("$XDG_DATA_HOME/vh/oefenmap", "De map van vh oefen, met verzonnen gegevens."),
    .item("$XDG_CONFIG_HOME/vh/instellingen.json", "De instellingen; zie vh-gegevens(5)."),
    .tekst("vh paden noemt deze plaatsen voluit."),
  ]
}

/// A code the program ends with, as in sysexits.
struct Uitgangscode {
  let code: Int
  let betekenis: String

  static let alle = [
    Uitgangscode(code: 0, betekenis: "Gedaan."),
    Uitgangscode(code: 1, betekenis: "Gedaan, en er is iets gevonden dat hersteld moet worden."),
    Uitgangscode(
      code: 64, betekenis: "De opdracht klopt niet: optie, tabel of schrijfwijze van een periode."),
    Uitgangscode(
      code: 65, betekenis: "De invoer klopt niet, of een gemeente of traject is onbekend."),
    Uitgangscode(code: 66, betekenis: "De invoer of het nummer is er niet."),
    Uitgangscode(code: 70, betekenis: "Een fout in het programma."),
    Uitgangscode(code: 73, betekenis: "Kan niet worden gemaakt, of bestaat al."),
    Uitgangscode(code: 74, betekenis: "Lezen of schrijven mislukte, zoals bij een volle schijf."),
    Uitgangscode(
      code: 75, betekenis: "De gegevensmap bleef vijf seconden bezet; probeer het opnieuw."),
    Uitgangscode(code: 77, betekenis: "Dit mag u niet."),
    Uitgangscode(code: 78, betekenis: "De instellingen of de terminal kloppen niet."),
  ]
}
