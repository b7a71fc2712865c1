import Testing

@testable import VHDomain

/// Rules that a step, a reading or a figure keeps to, each provoked (`Werkwijzeregel`).
@Suite struct WerkwijzeregelsTests {
  private let wereld: Wereld
  private let casus: Nummer<Casus>

  init() throws {
    var house = try Wereld.house.get()
    house.regieprofiel.huisverbodMonitoring = true
    wereld = try Wereld(house: house)
    casus = try wereld.metPlan()
  }

  private func waarde(_ tabel: Tabeldefinitie, _ periode: String, _ adres: String) throws -> String
  {
    let view = wereld.zicht("ma")
    return try view.tabel(Cijfervraag(tabel, try Verslagperiode.lees(periode, view.house)))
      .waarde(adres)
  }

  // MARK: - Figures

  @Test func `R-46 counts who runs longer than six months, and how often was talked`() throws {
    #expect(try waarde(.duur, "2026", "multiproblematiek:langer_dan_6_maanden") == "0")
    #expect(try waarde(.duur, "2026", "multiproblematiek:besproken_max") == "1")

    wereld.verstrijk(dagen: 190)

    #expect(try waarde(.duur, "2026", "multiproblematiek:langer_dan_6_maanden") == "1")
  }

  @Test func `R-50 keeps a late begin measurement, outside the figure`() throws {
    wereld.verstrijk(dagen: 100)
    try wereld.meet(casus, ["Huisvesting": 3])
    let other = try wereld.onderProcesregie(try wereld.ander("Smits"))
    try wereld.meet(other, ["Huisvesting": 3])

    #expect(try wereld.staat(casus).zrm.count == 1)
    #expect(try waarde(.zrm, "2026", "huisvesting:beoordeeld") == "1")
  }

  @Test func `R-66 counts an order where it was imposed, on that day`() throws {
    try wereld.huisverbod(casus, op: wereld.vandaag, gemeente: "Weert")

    let (day, later) = ("2026-05-14..2026-05-14", "2026-05-15..2026-06-30")
    #expect(try waarde(.huisverboden, day, "opgelegd:weert") == "1")
    #expect(try waarde(.huisverboden, day, "opgelegd:roermond") == "0")
    #expect(try waarde(.huisverboden, day, "opgelegd:totaal") == "1")
    #expect(try waarde(.huisverboden, later, "opgelegd:totaal") == "0")
  }

  // MARK: - ZRM

  @Test func `R-57 sets a later measurement beside the last of its version, never of another`()
    throws
  {
    try wereld.meet(casus, ["Huisvesting": 2], versie: "2013")
    wereld.verstrijk(dagen: 1)
    try wereld.meet(casus, ["Huisvesting": 3])
    wereld.verstrijk(dagen: 90)
    try wereld.meet(casus, ["Huisvesting": 5, "Justitie": 4])

    let state = try wereld.staat(casus)
    let all = wereld.zicht("pr").zrm(try #require(state.hoofdbetrokkene), in: state)
    #expect(all.map(\.versie.id) == ["2017", "2013"])
    #expect(all[0].verschil("Huisvesting") == 2)
    #expect(all[0].verschil("Justitie") == nil)
    #expect(all[1].verschil("Huisvesting") == nil)
  }

  @Test func `R-53 tells what is acute at one's own place, and warns of danger, not in a room`()
    throws
  {
    try wereld.meet(casus, ["Huisvesting": 1, "Geestelijke gezondheid": 1])
    let state = try wereld.staat(casus)

    #expect(
      wereld.zicht("pr").acuut(state).map(\.zin) == [
        "dakloos (ZRM Huisvesting 1, 14 mei 2026)",
        "gevaar voor zichzelf of omgeving (ZRM Geestelijke gezondheid 1, 14 mei 2026)",
      ])
    #expect(wereld.zicht("pr").letOp(bij: state).count == 1)
    #expect(wereld.zicht("pr", in: .zaal).acuut(state).isEmpty)
    #expect(wereld.zicht("pr", in: .zaal).letOp(bij: state).isEmpty)

    wereld.verstrijk(dagen: 30)
    try wereld.meet(casus, ["Huisvesting": 3, "Geestelijke gezondheid": 2])
    #expect(wereld.zicht("pr").acuut(try wereld.staat(casus)).isEmpty)
  }

  // MARK: - Huisverbod

  @Test func `R-64 asks a reason to scale down before the year of monitoring is over`() throws {
    try wereld.huisverbod(casus, op: wereld.vandaag)
    wereld.verstrijk(dagen: 60)

    #expect(
      try wereld.zinnen(.afschalen(casus, .voorbeeld), als: "pr") == [
        "De monitoring na het huisverbod loopt tot ma 24 mei 2027; schrijf waarom het eerder kan."
      ])
    #expect(
      wereld.zicht("pr").blokkades(try wereld.opgeslagen(casus)).contains { $0.regel == "R-64" })
    let why = Aanvaarding(regel: "R-64", reden: "Beiden verhuisd.")
    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr", aanvaardt: [why])
    #expect(try wereld.staat(casus).aanvaard.map(\.regel) == ["R-64"])
  }

  @Test func `R-64 asks nothing once the year is over`() throws {
    try wereld.huisverbod(casus, op: wereld.vandaag)
    wereld.verstrijk(dagen: 376)

    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr")

    #expect(try wereld.staat(casus).fase == .afgeschaald)
  }

  // MARK: - Detention

  @Test func `R-74 asks whether a report of detention came twice, and takes a reason`() throws {
    let melding = try nazorg(.uitstroom, op: wereld.vandaag)
    let person = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    let again = try intake(.uitstroom, op: wereld.vandaag, person)

    let refusal = try wereld.weigering(.registreren(again, ontvangen: true))
    #expect(refusal.findings.map(\.rule) == ["R-74"])
    #expect(
      refusal.zinnen == [
        "D-2026-0001 meldt al dat deze persoon op do 14 mei 2026 uit detentie gaat; is dit een "
          + "andere melding, schrijf dan waarom."
      ])

    // Another way, another day or another person is another report.
    try wereld.doe(
      .registreren(try intake(.instroom, op: wereld.vandaag, person), ontvangen: true))
    try wereld.doe(
      .registreren(
        try intake(.uitstroom, op: wereld.vandaag.plus(dagen: 1), person), ontvangen: true))
    _ = try nazorg(.uitstroom, op: wereld.vandaag, achternaam: "Smits")

    try wereld.doe(
      .registreren(again, ontvangen: true),
      aanvaardt: [Aanvaarding(regel: "R-74", reden: "Twee inrichtingen.")])
    #expect(wereld.zicht("ad").detentiemeldingen.count == 5)
    let state = try #require(wereld.zicht("ad").meldingen.last?.inhoud)
    #expect(state.aanvaard?.map(\.regel) == ["R-74"])
  }

  @Test func `R-74 does not ask again after the first report was taken back`() throws {
    var first = try intake(.instroom, op: wereld.vandaag, nil)
    let person = try #require(
      try wereld.staat(try wereld.melding(achternaam: "Peeters")).gegevens.betrokkenen.first?
        .persoon)
    first.personen = [Intakepersoon(.bestaand(person), hoofd: true)]
    let receipt = try wereld.doe(.registreren(first, ontvangen: true))
    try wereld.doe(.ongedaanMaken(try #require(receipt.intrekking)))

    try wereld.doe(.registreren(first, ontvangen: true))
  }

  private func nazorg(
    _ way: Detentierichting, op dag: Datum, achternaam: String = "Peeters"
  ) throws -> Nummer<Melding> {
    var data = try intake(way, op: dag, nil)
    data.personen = Intake.voorbeeld(op: dag, achternaam: achternaam).personen
    return try #require(try wereld.doe(.registreren(data, ontvangen: true)).nieuw(Melding.self))
  }

  private func intake(
    _ way: Detentierichting, op dag: Datum, _ person: Nummer<Persoon>?
  ) throws -> Intake {
    var intake = Intake.voorbeeld(op: wereld.vandaag, soort: "nazorg-detentie")
    intake.gegevens.bron = "dji"
    intake.gegevens.detentie = Detentieopgave(
      richting: way, datum: dag, inrichting: "PI Roermond")
    if let person { intake.personen = [Intakepersoon(.bestaand(person), hoofd: true)] }
    return intake
  }
}

/// What stands behind a permission, for every reader.
@Suite struct ToestemmingTests {
  private let wereld: Wereld
  private let casus: Nummer<Casus>

  init() throws {
    wereld = try Wereld()
    casus = try wereld.metPlan()
  }

  private func seen(_ id: String, _ veld: String, in room: Room = .eigenPlek) -> [String?] {
    let view = wereld.zicht(id, in: room)
    let listed = view.casussen.first { $0.nummer == casus }
    return [
      view[casus]?.inhoud.regie.waarde(veld), listed?.inhoud.regie.waarde(veld),
      view.werkvoorraad(van: nil).first { $0.nummer == casus }?.inhoud.regie.waarde(veld),
    ]
  }

  private static let everyone = ["ad", "pr", "pr2", "vz", "ma", "be"]

  @Test func `R-72 hides it from every reader and every list once permission is withdrawn`() throws
  {
    try wereld.regie(casus, .traject("nazorg", reden: "Detentie."))
    try wereld.regie(
      casus,
      .toestemming(
        Toestemming(voor: "basisvoorwaarden", bron: "PI", gevraagdDoor: "Cas", op: wereld.vandaag)))
    try wereld.regie(casus, .gegevens([Trajectgegeven("basis-zorg", "Verzekerd")]))
    #expect(seen("pr", "basis-zorg") == ["Verzekerd", "Verzekerd", "Verzekerd"])

    try wereld.regie(casus, .toestemmingIntrekken("T1", op: wereld.vandaag))

    for id in Self.everyone { #expect(seen(id, "basis-zorg") == [nil, nil, nil], "\(id)") }
    let told = wereld.zicht("pr").casussen.flatMap(\.verloop).filter {
      "\($0.wat as Any)".contains("Verzekerd")
    }
    #expect(told.isEmpty)
  }

  @Test func `R-72 closes by itself when the permission ends, also in a list kept since`() throws {
    try wereld.regie(casus, .traject("nazorg", reden: "Detentie."))
    try wereld.regie(
      casus,
      .toestemming(
        Toestemming(
          voor: "basisvoorwaarden", bron: "PI", gevraagdDoor: "Cas", op: wereld.vandaag,
          tot: wereld.vandaag.plus(dagen: 1))))
    try wereld.regie(casus, .gegevens([Trajectgegeven("basis-zorg", "Verzekerd")]))
    wereld.verstrijk(dagen: 1)
    #expect(seen("pr", "basis-zorg") == ["Verzekerd", "Verzekerd", "Verzekerd"])
    wereld.verstrijk(dagen: 1)
    #expect(seen("pr", "basis-zorg") == [nil, nil, nil])
  }

  @Test func `R-78 hides what the GGZ told without permission or a ground, for every reader`()
    throws
  {
    try wereld.regie(casus, .traject("onbegrepen-gedrag", reden: "Politie."))
    let told = Trajectgegeven("ggz-informatie", "In behandeling")
    #expect(
      try wereld.zinnen(.bijCasus(casus, .gegevens([told])), als: "pr") == [
        "Informatie van de GGZ blijft op slot tot de betrokkene toestemming gaf of een andere "
          + "grond op schrift staat; vul die eerst in."
      ])
    try wereld.regie(
      casus,
      .toestemming(
        Toestemming(voor: "ggz", bron: "MET ggz", gevraagdDoor: "Cas", op: wereld.vandaag)))
    try wereld.regie(casus, .gegevens([told]))
    #expect(seen("pr", "ggz-informatie").allSatisfy { $0 == "In behandeling" })

    try wereld.regie(casus, .toestemmingIntrekken("T1", op: wereld.vandaag))
    for id in Self.everyone { #expect(seen(id, "ggz-informatie") == [nil, nil, nil], "\(id)") }

    try wereld.regie(casus, .gegevens([Trajectgegeven("ggz-grond", "Wvggz 8:22, brief 3 mei")]))
    #expect(seen("pr", "ggz-informatie").allSatisfy { $0 == "In behandeling" })
  }

  @Test func `R-78 takes ground and information in one form`() throws {
    try wereld.regie(casus, .traject("onbegrepen-gedrag", reden: "Politie."))
    try wereld.regie(
      casus,
      .gegevens([
        Trajectgegeven("ggz-grond", "Vitaal belang"), Trajectgegeven("ggz-informatie", "Bekend"),
      ]))
    #expect(try wereld.staat(casus).regie.waarde("ggz-informatie") == "Bekend")
  }

  @Test func `R-73 a house gives its own list of basisvoorwaarden`() throws {
    var house = try Wereld.house.get()
    house.regieprofiel.trajectvelden = ["geldig-id", "onderdak"].map {
      var field = Trajectveld(id: $0, naam: $0, trajecten: ["nazorg"], soort: .tekst)
      field.slot = "basisvoorwaarden"
      return field
    }
    let wereld = try Wereld(house: house)
    let casus = try wereld.metPlan()
    try wereld.regie(casus, .traject("nazorg", reden: "Detentie."))

    #expect(
      try wereld.zinnen(.bijCasus(casus, .gegevens([Trajectgegeven("onderdak", "Ja")])), als: "pr")
        == ["onderdak blijft op slot tot de betrokkene toestemming gaf; leg die eerst vast."])
    #expect(
      try wereld.zinnen(
        .bijCasus(casus, .gegevens([Trajectgegeven("basis-zorg", "Ja")])), als: "pr")
        == ["Dit traject vraagt geen basis-zorg."])
  }

  @Test func `takes permission only for what the house lists`() throws {
    #expect(
      try wereld.zinnen(
        .bijCasus(
          casus,
          .toestemming(
            Toestemming(voor: "alles", bron: "PI", gevraagdDoor: "Cas", op: wereld.vandaag))),
        als: "pr") == ["Kies waarvoor de toestemming is."])
  }
}

/// Rules about trajecten, provoked by the commands that people give.
@Suite struct TrajectregelsTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func veld(_ id: String, _ waarde: String) -> Trajectgegeven { Trajectgegeven(id, waarde) }

  @Test func `R-77 and R-79 remind who belongs at the weegtafel, for who is on the list`() throws {
    let melding = try wereld.melding(soort: "radicalisering", als: "ra")
    let casus = try wereld.onderProcesregie(
      try wereld.naarTriage(try wereld.inScreening(melding, als: "ra"), als: "ra"), van: "ra",
      traject: "radicalisering", als: "ra")
    let weighed = Regieopdracht.gegevens([veld("weegtafel-op", wereld.vandaag.description)])

    let refusal = try wereld.weigering(.bijCasus(casus, weighed), als: "ra")
    #expect(Set(refusal.findings.map(\.rule)) == ["R-77", "R-79"])
    #expect(refusal.findings.allSatisfy { $0.severity == .warns })
    // for who is not on the list there is no such casus, to read or to change.
    #expect(wereld.zicht("pr")[casus] == nil && wereld.zicht("ra", in: .zaal)[casus] == nil)
    #expect(try wereld.weigering(.bijCasus(casus, weighed), als: "pr").findings.count == 1)

    try wereld.regie(
      casus,
      .gegevens([
        veld("weegtafel-op", wereld.vandaag.description), veld("om-aan-tafel", "ja"),
        veld("gemeente-uitgenodigd", "ja"), veld("regisseur-aan-tafel", "ja"),
      ]), als: "ra")
  }

  @Test func `R-70 closes no point of the nazorgtafel without a casemanager`() throws {
    let casus = try wereld.metPlan()
    try wereld.regie(casus, .traject("nazorg", reden: "Detentie."))
    let told = Regieopdracht.gegevens([
      veld("nazorgtafel-op", wereld.vandaag.description), veld("procesregie-nodig", "nee"),
    ])
    #expect(
      try wereld.zinnen(.bijCasus(casus, told), als: "pr") == ["Benoem eerst de casemanager."])
    try wereld.regie(casus, .casemanager(Casusregisseur(partner: "amw", naam: "C. Maas")))
    try wereld.regie(casus, told)
    #expect(try wereld.staat(casus).regie.waarde("procesregie-nodig") == "nee")
  }

  @Test(arguments: [("2009-01-01", true), ("2008-05-14", false)])
  func `R-71 and R-55 look at the age on the day`(geboren: String, minderjarig: Bool) throws {
    let melding = try wereld.melding(achternaam: "Jong") {
      if case .nieuw(var data) = $0.personen[0].wie {
        data.geboortedatum = Geboortedatum(geboren)
        $0.personen[0] = Intakepersoon(.nieuw(data), hoofd: true)
      }
    }
    let casus = try wereld.onderProcesregie(
      try wereld.naarTriage(try wereld.inScreening(melding)))
    try wereld.doe(.casusregisseurBenoemen(casus, .voorbeeld), als: "pr")
    try wereld.regie(casus, .traject("nazorg", reden: "Detentie."))
    let told = Regieopdracht.gegevens([veld("contact-binnen", "Wekelijks")])
    let person = try #require(try wereld.staat(casus).hoofdbetrokkene)
    let measured = Regieopdracht.meten(
      ZRMMeting(
        persoon: person, op: wereld.vandaag, versie: "2017",
        scores: [.init(domein: "Justitie", score: 3)]))
    guard minderjarig else {
      try wereld.regie(casus, told)
      try wereld.regie(casus, measured)
      return
    }
    #expect(
      try wereld.weigering(.bijCasus(casus, told), als: "pr").findings.map(\.rule) == ["R-71"])
    #expect(
      try wereld.weigering(.bijCasus(casus, measured), als: "pr").findings.map(\.rule) == ["R-55"])
    try wereld.regie(
      casus, .gegevens([veld("contact-binnen", "Wekelijks"), veld("verzoek-rvdk", "ja")]))
  }

  @Test
  func `a traject that only a house knows asks its fields, and its day stands in the caseload`()
    throws
  {
    var house = try Wereld.house.get()
    var own = try #require(house.trajecten.met(id: "nazorg"))
    own.id = "woonoverlast"
    own.naam = "Woonoverlast"
    house.trajecten.append(own)
    var hearing = Trajectveld(
      id: "zitting-op", naam: "Zitting", trajecten: ["woonoverlast"], soort: .dag)
    hearing.telt = true
    house.regieprofiel.trajectvelden.append(hearing)
    let wereld = try Wereld(house: house)
    let casus = try wereld.metPlan()

    try wereld.regie(casus, .traject("woonoverlast", reden: "Buren."))
    #expect(
      try wereld.zinnen(.bijCasus(casus, .gegevens([veld("zitting-op", "snel")])), als: "pr")
        == ["Zitting: vul een dag in."])
    let day = wereld.vandaag.plus(dagen: 5)
    try wereld.regie(casus, .gegevens([veld("zitting-op", day.description)]))

    let view = wereld.zicht("pr")
    #expect(
      view.werklijst(van: "pr").first?.aandacht.first { $0.regel == "S-dag" }?.zin
        == "zitting di 19 mei")
    #expect(view.regieregels(try wereld.staat(casus)).contains { $0.0 == "Zitting" })
  }
}
