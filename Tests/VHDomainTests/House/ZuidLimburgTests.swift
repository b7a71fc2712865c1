import Testing

@testable import VHDomain

@Suite struct WestelijkeMijnstreekTests {
  private let house: House

  init() throws { house = try Huizen.westelijkeMijnstreek.get() }

  @Test func `has four gemeenten until Schinnen left, and three since`() throws {
    let before = try #require(Datum("2018-12-31"))
    let after = try #require(Datum("2019-01-01"))
    #expect(house.gemeenten.geldig(op: before).count == 4)
    #expect(house.gemeenten.geldig(op: after).map(\.naam) == ["Sittard-Geleen", "Stein", "Beek"])
  }

  @Test func `has the 47 convenantpartners of the annual report`() {
    let partners = house.partners.filter { $0.status == .convenantpartner }
    #expect(partners.count == 47)
    #expect(partners.filter { $0.ketens.count == 2 }.count == 5)
  }

  @Test func `has no triage, and a monthly table for radicalisering that it chairs`() {
    #expect(!house.heeftTriage)
    #expect(!house.tafels.contains { $0.soort == .triage })
    #expect(!house.besluitorganen.contains(.triage))
    let table = house.tafels.met(id: "casusoverleg-radicalisering")
    #expect(table?.ritme == .maandelijks)
    #expect(table?.rolHuis == .voorzitter)
    #expect(house.tafels.met(id: "regieteam")?.rolHuis == .adviseur)
  }

  @Test func `climbs its ladder from the field to the house`() {
    #expect(
      house.schaalniveaus.map(\.id) == [
        "voorliggend-veld", "gebiedsteam", "regieteam", "veiligheidshuis",
      ])
    #expect(house.verslagjaarBeginmaand == 1)
  }

  @Test func `reads the criteria as the country does`() {
    #expect(house.criteria.map(\.profiel) == [.landelijk])
    #expect(house.criteria.map(\.verbinding) == [.eigen])
    #expect(house.criteria.flatMap(\.vragen).count == 7)
  }
}

@Suite struct MaastrichtHeuvellandTests {
  private let house: House

  init() throws { house = try Huizen.maastrichtHeuvelland.get() }

  @Test func `has six gemeenten and no triage`() {
    #expect(house.gemeenten.count == 6)
    #expect(!house.heeftTriage)
    #expect(house.verslagjaarBeginmaand == 1)
  }

  @Test func `knows the groups of its figures and of its instruments as trajecten`() {
    let figures = ["top-x", "nazorg", "multiproblematiek", "oggz", "radicalisering"]
    let instruments = ["jeugd", "huisverbod", "onbegrepen-gedrag", "voorkomen-uithuiszetting"]
    for id in figures + instruments { #expect(house.trajecten.met(id: id) != nil, "\(id)") }
  }

  @Test func `offers help against eviction in Maastricht only, from three referrers`() {
    let traject = house.trajecten.met(id: "voorkomen-uithuiszetting")
    #expect(traject?.gemeenten == ["Maastricht"])
    #expect(traject?.verwijzers == ["woningcorporatie", "kredietbank", "trajekt"])
  }

  @Test func `advises at the routeertafel since June 2019 and meets the Knooppunt fortnightly`() {
    let routeertafel = house.tafels.met(id: "routeertafel-maastricht")
    #expect(routeertafel?.rolHuis == .adviseur)
    #expect(routeertafel?.geldigheid.van == Datum(2019, 6, 1))
    #expect(house.tafels.met(id: "knooppunt-vso")?.ritme == .tweewekelijks)
  }

  @Test func `borrows what hangs its criteria together, and asks nine questions`() {
    #expect(house.criteria.map(\.verbinding) == [.ontleend])
    #expect(house.criteria.map(\.profiel) == [.maastrichtHeuvelland])
    #expect(
      house.criteria.flatMap(\.vragen).map(\.vraag) == Criteriaprofiel.maastrichtHeuvelland.vragen)
  }
}

@Suite struct ElkHuisTests {
  @Test(arguments: House.meegeleverd)
  func `can screen both queues, decide, and is its own name`(id: String) throws {
    let house = try Huizen.huis(id)
    let day = try #require(Datum("2026-05-14"))
    #expect(house.id == id)
    for queue in Wachtrij.allCases {
      #expect(house.tafels.geldig(op: day).contains { $0.isScreening && $0.wachtrij == queue })
    }
    #expect(!house.besluittafels(op: day).isEmpty)
    #expect(Set(house.trajecten.map(\.id)).count == 18)
  }

  @Test(arguments: House.meegeleverd)
  func `says of every table where it comes from`(id: String) throws {
    for table in try Huizen.huis(id).tafels { #expect(table.bronvermelding != nil, "\(table.id)") }
  }

  @Test(arguments: House.meegeleverd)
  func `fills a practice register in which every record keeps the rules`(id: String) throws {
    let house = try Huizen.huis(id)
    let now = try #require(Moment("2026-05-14T07:00:00.000Z"))
    let store = MemoryStore(house: house, medewerkers: Oefenhuis.medewerkers, at: now)

    try Oefenhuis.fill(store, house: house, today: now)

    let records = try store.load()
    #expect(records.meldingen.count == 9)
    #expect(records.casussen.values.filter { $0.inhoud.fase == .procesregie }.count == 2)
    let taken = Set(records.casussen.values.compactMap(\.inhoud.taak))
    #expect(taken == (id == "maastricht-heuvelland" ? [.basis, .plus] : []))
    let context = RuleContext(house: house, medewerkers: records.medewerkerlijst)
    #expect(records.casussen.values.flatMap { $0.inhoud.findings(context) } == [])
    #expect(Samenhang.tegenspraak(records) == [])
  }
}
