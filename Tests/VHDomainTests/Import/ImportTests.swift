import Testing

@testable import VHDomain

/// The world into which files are imported, as text.
extension Wereld {
  @discardableResult
  func voerIn(
    _ files: [(Invoersoort, String)], bronsysteem: String = "csv", als id: String = "be"
  ) throws(PerformError) -> Invoerverslag {
    try doe(.importeren(Wereld.invoer(files, bronsysteem)), als: id).verslag ?? Invoerverslag()
  }

  /// The lines with which files are refused; proof that nothing changed.
  func fouten(
    _ files: [(Invoersoort, String)], at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try weigering(.importeren(Wereld.invoer(files, "csv")), als: "be", at: location).zinnen
  }

  static func invoer(_ files: [(Invoersoort, String)], _ bronsysteem: String) -> Invoer {
    Invoer(
      bronsysteem: bronsysteem,
      files.map { Invoertabel($0, bestand: $0.bestandsnaam, bytes: Array($1.utf8)) })
  }

  static let personen = "persoon_id,achternaam,geboortedatum\nP1,Jansen,1979-02\nP2,,\n"
  static let meldingen = """
    melding_id;ontvangen_op;gemeente;bron;verward_gedrag;personen
    M1;2018-11-02;Weert;politie;ja;P2|P1
    M2;2019-01-05;buiten:Venlo;fax;;
    """
  static let casussen = """
    casus_id,gemeente,personen,meldingen,screening_op,triage_op,traject,procesregie_van,\
    afgesloten_op,procesregisseur,plan_op,vorige_casus
    C1,Weert,P1|P2,M1,2018-11-05,2018-11-15,top-x,2018-11-15,2019-03-01,J. Oud,2018-12-01,
    C2,Weert,P1,M2,2019-01-08,2019-01-17,top-x,2019-01-17,,Petra Regis,2019-02-01,C1
    C3,Roermond,P2,,,2019-01-17,,,,,,
    """
  static let alles: [(Invoersoort, String)] = [
    (.personen, personen), (.meldingen, meldingen), (.casussen, casussen),
  ]
}

@Suite struct ImportTests {
  private func casus(_ id: String, _ wereld: Wereld) throws -> Stored<Casus> {
    try #require(
      try wereld.records.casussen.values.first { $0.inhoud.overname?.herkomst.bronId == id })
  }

  @Test func `rows become records with provenance, numbered by the year of the fact`() throws {
    let wereld = try Wereld()
    let verslag = try wereld.voerIn(Wereld.alles, bronsysteem: "gcos")
    #expect(verslag.tellingen[.casussen] == .init(nieuw: 3, bekend: 0))
    #expect(verslag.medewerkers == ["J. Oud"])
    #expect(
      verslag.onbekend == [.init(soort: .meldingen, kolom: "bron", waarde: "fax"): 1])
    let melding = try wereld.staat(Nummer<Melding>(jaar: 2018, volgnummer: 1))
    #expect(melding.herkomst == Herkomst(bronsysteem: "gcos", bronId: "M1"))
    #expect(melding.status == .overgenomen)
    #expect(melding.gegevens.betrokkenen.map(\.hoofd) == [true, false])
    #expect(melding.casus == (try casus("C1", wereld)).nummer)
    #expect(try wereld.records.generatie == 1)
  }

  @Test func `the furthest date is the phase, and top-x is a dated status`() throws {
    let wereld = try Wereld()
    try wereld.voerIn(Wereld.alles)
    let closed = try casus("C1", wereld).inhoud
    let running = try casus("C2", wereld).inhoud
    #expect(closed.fase == .gesloten)
    #expect(
      closed.topX == [Periode(van: try #require(Datum(2018, 11, 15)), tot: Datum(2019, 3, 1))])
    #expect(running.fase == .procesregie)
    #expect(running.topX.first?.tot == nil)
    #expect(running.procesregisseur == "pr")
    #expect(running.opening.vorigeCasus == (try casus("C1", wereld)).nummer)
    #expect(try casus("C3", wereld).inhoud.fase == .triageGeagendeerd)
    let oud = try #require(try wereld.records.medewerkerlijst.first { $0.naam == "J. Oud" })
    #expect(oud.rollen.isEmpty && !oud.actief(op: wereld.vandaag))
  }

  @Test func `a second import changes nothing, and another value is told with both`() throws {
    let wereld = try Wereld()
    try wereld.voerIn(Wereld.alles)
    let before = Afdruk(try wereld.records)
    let again = try wereld.voerIn(Wereld.alles)
    #expect(Afdruk(try wereld.records) == before)
    #expect(again.tellingen[.meldingen] == .init(nieuw: 0, bekend: 2))
    let changed = Wereld.personen.replacing("Jansen", with: "Janssen")
    #expect(
      try wereld.fouten([(.personen, changed)]) == [
        "personen.csv:2:achternaam: \"Janssen\" wijkt af van de eerdere invoer \"Jansen\"; "
          + "P-000001 blijft zoals het is"
      ])
    #expect(try wereld.voerIn(Wereld.alles, bronsysteem: "anders").tellingen[.personen]?.nieuw == 2)
  }

  @Test func `files may follow each other, and references must lead somewhere`() throws {
    let wereld = try Wereld()
    #expect(try wereld.fouten([(.meldingen, Wereld.meldingen)]).count == 2)
    for file in Wereld.alles { try wereld.voerIn([file]) }
    let melding = try wereld.opgeslagen(Nummer<Melding>(jaar: 2018, volgnummer: 1))
    #expect(melding.rev == 2)
    #expect(melding.inhoud.casus == (try casus("C1", wereld)).nummer)
  }

  @Test(arguments: [
    ("ontvangen_op", "2019-02-30", "\"2019-02-30\" bestaat niet; verwacht jjjj-mm-dd"),
    (
      "ontvangen_op", "3-4-2019",
      "\"3-4-2019\" is anders geschreven; verwacht jjjj-mm-dd, misschien 2019-04-03"
    ),
    ("ontvangen_op", "gisteren", "is geen datum; verwacht jjjj-mm-dd"),
    ("ontvangen_op", "2030-01-01", "in de toekomst"), ("ontvangen_op", "", "moet zijn ingevuld"),
    ("gemeente", "Venlo", "geen gemeente van dit huis"), ("gemeente", "buiten:", "buiten:NAAM"),
    ("verward_gedrag", "misschien", "verwacht ja of nee"), ("traject", "onzin", "is onbekend"),
    ("spoed", "1", "verwacht ja of nee"), ("personen", "P9", "staat niet in personen"),
    ("personen", "P1|", "leeg id"), ("personen", "P1|P1", "twee keer"),
    ("melding_id", "a|b", "bevat een |"),
  ])
  func `a wrong strict value is told at its cell`(
    column: String, value: String, words: String
  ) throws {
    let wereld = try Wereld()
    try wereld.voerIn([(.personen, Wereld.personen)])
    var row = ["melding_id": "M1", "ontvangen_op": "2019-01-01"]
    row[column] = value
    let names = row.keys.sorted()
    let text = [names, names.map { row[$0] ?? "" }].map { $0.joined(separator: ";") }
    let lines = try wereld.fouten([(.meldingen, text.joined(separator: "\n"))])
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("meldingen.csv:2:\(column): ") == true, "\(lines)")
    #expect(lines.first?.contains(words) == true, "\(lines)")
  }

  @Test func `all faults of all files come at once, in order, and nothing is imported`() throws {
    let wereld = try Wereld()
    let lines = try wereld.fouten([
      (
        .casussen, "casus_id,triage_op,afgesloten_op,personen\nC1,2019-02-01,2019-01-01,P9\nC1,,,\n"
      ),
      (.personen, "persoon_id,geboortedatum\nP1,2027\nP1,1979-13\nP3\n"),
    ])
    #expect(
      lines.map { $0.prefix { $0 != " " } } == [
        "personen.csv:2:geboortedatum:", "personen.csv:3:geboortedatum:",
        "personen.csv:3:persoon_id:",
        "personen.csv:4:", "casussen.csv:2:afgesloten_op:", "casussen.csv:3:casus_id:",
      ], "\(lines)")
    #expect(
      try wereld.fouten([(.personen, "id,achternaam\n1,A\n")]) == [
        "personen.csv:1:persoon_id: de kolom ontbreekt: gevonden \"id\", \"achternaam\", gescheiden door ,"
      ])
  }

  @Test func `actions, notes and scores are events on their casus`() throws {
    let wereld = try Wereld()
    try wereld.voerIn(Wereld.alles)
    let parts: [(Invoersoort, String)] = [
      (
        .zrm,
        "casus_id,persoon,gemeten_op,domein,score\nC2,P1,2019-02-01,a,3\nC2,P1,2019-02-01,b,\n"
      ),
      (.acties, "actie_id,casus_id,omschrijving,uiterlijk,status\nA,C2,Bellen,2030-01-01,\n"),
      (.notities, "notitie_id,casus_id,datum,door,tekst\nN,C2,2019-02-03,Jo,\"Twee\nregels\"\n"),
      (.huisverboden, "huisverbod_id,persoon,opgelegd_op,einde_op\nH,P1,2019-01-01,2019-01-11\n"),
      (.detentie, "melding_id,datum,richting\nD,2019-01-01,uit\n"),
    ]
    try wereld.voerIn(parts)
    let found = try casus("C2", wereld).inhoud
    #expect(
      found.zrm.map(\.scores) == [[.init(domein: "a", score: 3), .init(domein: "b", score: nil)]])
    #expect(found.openActies.map(\.id) == ["A1"])
    #expect(found.notities.first?.tekst == "Twee\nregels")
    #expect(try wereld.records.huisverboden.count == 1)
    #expect(try wereld.records.detentiemeldingen.count == 1)
    let generation = try wereld.records.generatie
    try wereld.voerIn(parts)
    #expect(try wereld.records.generatie == generation)
    let other = [(Invoersoort.zrm, parts[0].1.replacing(",3\n", with: ",4\n"))]
    #expect(try wereld.fouten(other).first?.hasPrefix("zrm.csv:2:score: \"4\" wijkt af") == true)
    #expect(try Samenhang.ontvouwen(wereld.records) == [])
  }

  @Test func `proof changes nothing and says what would happen`() throws {
    let wereld = try Wereld()
    let before = Afdruk(try wereld.records)
    let actor = Actor(medewerker: "be", terminal: "t1")
    let verslag = try wereld.registry.proef(Wereld.invoer(Wereld.alles, "csv"), as: actor)
    #expect(verslag.tellingen[.personen]?.nieuw == 2)
    #expect(Afdruk(try wereld.records) == before)
  }

  @Test func `only an administrator imports, also what that person may not see`() throws {
    let wereld = try Wereld()
    #expect(throws: PerformError.self) { try wereld.voerIn(Wereld.alles, als: "ma") }
    let hidden = "casus_id,triage_op,traject,personen\nX,2019-01-01,radicalisering,P1\n"
    try wereld.voerIn([(.personen, Wereld.personen), (.casussen, hidden)])
    #expect(wereld.zicht("be").casussen.isEmpty)
    #expect(wereld.zicht("ra").casussen.count == 1)
    let changed = Wereld.personen.replacing("Jansen", with: "Pieters")
    #expect(try wereld.fouten([(.personen, changed)]).allSatisfy { !$0.contains("Jansen") })
  }

  @Test func `decisions made elsewhere are not tested, the next one here is`() throws {
    let wereld = try Wereld()
    let text = Wereld.casussen.replacing("Petra Regis", with: "J. Oud")
    try wereld.voerIn([Wereld.alles[0], Wereld.alles[1], (.casussen, text)])
    let nummer = try casus("C2", wereld).nummer
    let dag = wereld.vandaag.plus(dagen: 7)
    try wereld.doe(.actieToevoegen(nummer, .voorbeeld(tot: dag)), als: "ma")
    #expect(try wereld.zinnen(.monitoren(nummer), als: "ma").contains("Stel ten minste één doel."))
    #expect(
      try !wereld.zinnen(
        .procesregisseurWijzigen(nummer, medewerker: "j-oud", reden: "Zo was het"), als: "ma"
      ).isEmpty)
    try wereld.doe(
      .procesregisseurWijzigen(nummer, medewerker: "pr", reden: "Neemt het over"), als: "ma")
  }
}
