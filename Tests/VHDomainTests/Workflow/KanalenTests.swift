import Testing

@testable import VHDomain

extension BijConclusie {
  /// A conclusion of Roermond on the first day of the world.
  static let voorbeeld = BijConclusie(
    gemeente: "Roermond", gemandateerde: "T. Wethouder", mandaat: "AOV, namens de burgemeester",
    op: Datum(2026, 5, 14) ?? Datum.epoche, dreiging: true,
    toelichting: "Slachtoffer woont dichtbij.")
}

extension Datum {
  fileprivate static let epoche = Moment(milliseconden: 0).dag
}

/// What each channel is asked, by the house's table, and what a melding then needs.
@Suite struct KanalenTests {
  private static let gevraagd:
    [(huis: String, bron: String, soort: String, velden: [Meldingveld])] = [
      ("midden-limburg", "politie", "misdrijf", [.politiecode, .verward, .basisteam, .kenmerk]),
      ("midden-limburg", "politie-gpp", "kandidaat-top-x", [.basisteam]),
      ("midden-limburg", "dji", "nazorg-detentie", [.detentie]),
      ("midden-limburg", "justid", "bij", [.detentie]),
      (
        "midden-limburg", "woningcorporatie", "uithuiszetting",
        [
          .verward, .inbrengendePartner, .anoniem, .aanmelder, .grondslag, .doel, .geinformeerd,
          .volgensMelder, .onderwerp,
        ]
      ),
      (
        "westelijke-mijnstreek", "via", "verward-gedrag",
        [.politiecode, .verward, .basisteam, .kenmerk]
      ),
      ("maastricht-heuvelland", "agg", "nazorg-detentie", [.detentie]),
      (
        "maastricht-heuvelland", "politie", "onveilige-buurt",
        [.politiecode, .verward, .basisteam, .onderwerp, .gebied, .kenmerk]
      ),
    ]

  @Test(arguments: gevraagd)
  func `asks a channel what the house says, and nothing else`(
    huis: String, bron: String, soort: String, velden: [Meldingveld]
  ) throws {
    #expect(try Huizen.huis(huis).gevraagd(bron: bron, soort: soort) == velden)
  }

  @Test(arguments: House.meegeleverd)
  func `knows every channel in each house, and none asks nothing for want of a line`(id: String)
    throws
  {
    let house = try Huizen.huis(id)
    let known = [
      "politie", "politie-gpp", "veilig-thuis", "gemeente", "woningcorporatie", "dji",
      "penitentiaire-inrichting", "justid", "zsm", "riec", "andere-partner",
    ]
    for bron in known { #expect(house.bronnen.met(id: bron) != nil, "\(bron)") }
    for bron in house.bronnen {
      let asked = house.meldingvelden.contains { $0.bronnen.contains(bron.id) }
      #expect(asked, "\(id): \(bron.id)")
    }
  }

  @Test(arguments: House.meegeleverd)
  func `has a kind for every traject a melding can be received for`(id: String) throws {
    let house = try Huizen.huis(id)
    let received = Set(house.meldingsoorten.compactMap(\.traject))
    #expect(Set(house.trajecten.map(\.id)).subtracting(received) == ["pga"])
  }

  @Test func `a house without such a table asks everything`() throws {
    var house = try Huizen.huis("midden-limburg")
    house.meldingvelden = []
    #expect(house.gevraagd(bron: nil, soort: nil) == Meldingveld.allCases)
    #expect(house.nodig(bron: "dji", soort: nil) == [])
  }

  @Test func `a detention report needs its direction and day`() throws {
    let wereld = try Wereld()
    var intake = Intake.voorbeeld(op: wereld.vandaag, soort: "nazorg-detentie")
    intake.gegevens.bron = "dji"
    #expect(
      try wereld.weigering(.registreren(intake, ontvangen: true)).findings.map(\.field) == [
        "richting", "detentiedatum",
      ])

    intake.gegevens.detentie = Detentieopgave(
      richting: .uitstroom, datum: wereld.vandaag.plus(dagen: 9), inrichting: "PI Roermond")
    let receipt = try wereld.doe(.registreren(intake, ontvangen: true))

    let report = try #require(receipt.nieuw(Detentiemelding.self))
    let state = try wereld.staat(report)
    #expect(state.melding == receipt.nieuw(Melding.self))
    #expect(state.gegevens.richting == .uitstroom)
    #expect(state.gegevens.datum == wereld.vandaag.plus(dagen: 9))
    #expect(state.gegevens.inrichting == "PI Roermond")
    #expect(state.gegevens.persoon != nil)
  }

  @Test func `undoing the melding takes its detention report along`() throws {
    let wereld = try Wereld()
    var intake = Intake.voorbeeld(op: wereld.vandaag, soort: "nazorg-detentie")
    intake.gegevens.detentie = Detentieopgave(richting: .instroom, datum: wereld.vandaag)
    let receipt = try wereld.doe(.registreren(intake, ontvangen: true))
    #expect(wereld.zicht("ad").detentiemeldingen.count == 1)
    try wereld.doe(.ongedaanMaken(try #require(receipt.intrekking)))

    #expect(wereld.zicht("ad").detentiemeldingen.isEmpty)
    #expect(wereld.zicht("ad").personen.isEmpty)
  }

  @Test func `an anonymous melder needs a partner that answers for it, and gets no name`() throws {
    let wereld = try Wereld()
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.gegevens.bron = "andere-partner"
    intake.gegevens.melderAnoniem = true
    #expect(
      try wereld.zinnen(.registreren(intake, ontvangen: true)) == [
        "Kies welke partner de anonieme melding inbrengt."
      ])
    intake.gegevens.inbrengendePartner = "amw"
    intake.gegevens.aanmelder = "De buurman"
    #expect(
      try wereld.zinnen(.registreren(intake, ontvangen: true)) == [
        "Een anonieme melder krijgt geen naam; maak het veld leeg of meld niet anoniem."
      ])
    intake.gegevens.aanmelder = nil
    try wereld.doe(.registreren(intake, ontvangen: true))
  }

  @Test func `asks why when the betrokkene was not told`() throws {
    let wereld = try Wereld()
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.gegevens.geinformeerd = .nee
    #expect(
      try wereld.weigering(.registreren(intake, ontvangen: true)).findings.map(\.field) == [
        "nietGeinformeerdReden"
      ])
  }

  @Test func `refuses a code, basisteam or ground the house does not know, at its field`() throws {
    let wereld = try Wereld()
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.gegevens.politiecode = "X99"
    intake.gegevens.basisteam = "basisteam-venlo"
    intake.gegevens.grondslag = "gevoel"
    #expect(
      try wereld.weigering(.registreren(intake, ontvangen: false)).findings.map(\.field) == [
        "politiecode", "basisteam", "grondslag",
      ])
  }

  @Test func `refuses the same new person twice, but two without a name`() throws {
    let wereld = try Wereld()
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    var twin = intake.personen[0]
    twin.hoofd = false
    intake.personen.append(twin)
    #expect(
      try wereld.weigering(.registreren(intake, ontvangen: false)).findings.map(\.field) == [
        "achternaam"
      ])
    var unknown = Persoonsgegevens()
    unknown.soort = .onbekend
    intake.personen = [true, false].map { Intakepersoon(.nieuw(unknown), hoofd: $0) }
    try wereld.doe(.registreren(intake, ontvangen: true))
  }

  @Test func `takes the partner from the source, so that Veilig Thuis gets its own part`() throws {
    let wereld = try Wereld()
    let own = try wereld.melding { $0.gegevens.bron = "veilig-thuis" }
    let table = try #require(try wereld.records.house.tafels.met(id: "routeertafel"))
    #expect(wereld.zicht("ad").wachtrij(van: table)[0].punten.map(\.nummer) == [own.record])
    let casus = try wereld.inScreening(own)
    #expect(try wereld.staat(casus).opening.inbrengendePartner == "veilig-thuis")
  }

  @Test func `shows what the melder answered as the melder's, and leaves the table's open`() throws
  {
    let wereld = try Wereld()
    let melding = try wereld.melding {
      $0.gegevens.volgensMelder = [
        Melderantwoord(.gevolg, .ja), Melderantwoord(.binnenEenKetenToereikend, .nee),
      ]
    }
    let casus = try wereld.inScreening(melding)
    let view = wereld.zicht("ad")
    let shown = try #require(view.tekst(melding.record))
    #expect(
      shown.contains("ja: Overlast, misdrijf of afglijden; nee: Eén keten alleen redt het niet"))
    #expect(shown.contains("Volgens melder"))
    #expect(view.volgensMelder(.gevolg, try wereld.staat(casus)) == [.ja])
    #expect(try wereld.staat(casus).criteriaVersie == 0)
  }
}

/// BIJ (T24, R-75) and the table that judges after enrichment (O25).
@Suite struct EigenRoutesTests {
  private func bij(_ wereld: Wereld) throws -> Nummer<Melding> {
    try wereld.melding(soort: "bij", als: "br")
  }

  @Test func `no way on without the conclusion of the gemeente`() throws {
    let wereld = try Wereld()
    let melding = try bij(wereld)
    #expect(
      try wereld.zinnen(
        .rechtstreeksNaarTriage(melding, reden: "Haast.", tafel: "triage", datum: wereld.vandaag),
        als: "br") == [
          "Leg eerst de conclusie van de gemeente vast; het huis bereidt die alleen voor."
        ]
    )
    try wereld.doe(.bijConcluderen(melding, .voorbeeld), als: "br")
    #expect(try wereld.staat(melding).bijConclusie == .voorbeeld)
    #expect(try wereld.staat(melding).status == .ontvangen)
    _ = try wereld.inScreening(melding, als: "br")
  }

  @Test func `ends there when the return threatens nothing`() throws {
    let wereld = try Wereld()
    let melding = try bij(wereld)
    var conclusion = BijConclusie.voorbeeld
    conclusion.dreiging = false
    try wereld.doe(.bijConcluderen(melding, conclusion), als: "br")
    #expect(try wereld.staat(melding).status == .geenActie)
  }

  @Test func `nobody of the house concludes, and nobody off the list knows of it`() throws {
    let wereld = try Wereld()
    let melding = try bij(wereld)
    var own = BijConclusie.voorbeeld
    own.gemandateerde = "petra regis"
    #expect(
      try wereld.zinnen(.bijConcluderen(melding, own), als: "br") == [
        "petra regis werkt bij het huis; noem wie de gemeente heeft gemandateerd."
      ])
    #expect(
      try wereld.zinnen(.bijConcluderen(melding, .voorbeeld), als: "ad") == [
        "\(melding) is niet gevonden."
      ])
  }

  @Test func `asks all that a conclusion needs, at its field`() throws {
    let wereld = try Wereld()
    let melding = try bij(wereld)
    let empty = BijConclusie(
      gemeente: "Venlo", gemandateerde: " ", mandaat: "", op: wereld.vandaag.plus(dagen: 1),
      dreiging: true, toelichting: "")
    #expect(
      try wereld.weigering(.bijConcluderen(melding, empty), als: "br").findings.map(\.field) == [
        "gemeente", "gemandateerde", "mandaat", "toelichting", "op",
      ])
    #expect(
      try wereld.zinnen(.bijConcluderen(try wereld.melding(), .voorbeeld)) == [
        "M-2026-0002 is geen melding BIJ; kies een andere route."
      ])
  }

  @Test func `spoed waits for the table the profile names`() throws {
    var house = try Huizen.huis("midden-limburg")
    #expect(house.bekrachtigingstafel(op: try #require(Datum("2026-05-14")))?.id == "triage")
    house.spoedtafel = "nazorgtafel"
    #expect(house.bekrachtigingstafel(op: try #require(Datum("2026-05-14")))?.id == "nazorgtafel")
    #expect(house.bekrachtigingstafel(op: try #require(Datum("2016-05-14")))?.id == "triage")
  }

  @Test func `at VIA a procesondersteuner gathers first, elsewhere only a table does`() throws {
    let told = Verrijking(partner: "politie", tekst: "Zes keer.", grondslag: "convenant")
    let wereld = try Wereld(house: try Huizen.westelijkeMijnstreek.get())
    let casus = try wereld.inScreening(
      try wereld.melding(soort: "verward-gedrag") { $0.gegevens.gemeente = "Stein" })
    try wereld.doe(.verrijken(casus, told), als: "ad")
    #expect(try wereld.staat(casus).verrijkingen.map(\.id) == ["B1"])

    let other = try Wereld()
    let plain = try other.inScreening(try other.melding(soort: "verward-gedrag"))
    #expect(
      try other.zinnen(.verrijken(plain, told), als: "ad").first?.contains(
        "alleen in een open overleg")
        == true)
  }
}
