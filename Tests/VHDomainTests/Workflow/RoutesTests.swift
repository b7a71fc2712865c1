import Testing

@testable import VHDomain

/// The routes of a melding by kind and house: proposed with a reason, chosen by people.
@Suite struct RoutesTests {
  /// A house, a kind of melding, and what is proposed: the way, where to, and why.
  private static let voorstellen: [(huis: String, soort: String, weg: Routeweg, naar: String?)] = [
    ("midden-limburg", "overlast", .screening, nil),
    ("midden-limburg", "verward-gedrag", .screening, nil),
    ("midden-limburg", "huiselijk-geweld", .screening, nil),
    ("midden-limburg", "nazorg-detentie", .tafel, "nazorgtafel"),
    ("midden-limburg", "radicalisering", .tafel, "weegtafel-radicalisering"),
    ("midden-limburg", "bij", .conclusie, nil),
    ("midden-limburg", "wvggz", .partner, "gemeente-weert"),
    ("westelijke-mijnstreek", "verward-gedrag", .screening, nil),
    ("westelijke-mijnstreek", "radicalisering", .tafel, "casusoverleg-radicalisering"),
    ("westelijke-mijnstreek", "wvggz", .partner, "gemeente-stein"),
    ("maastricht-heuvelland", "nazorg-detentie", .tafel, "nazorgoverleg"),
    ("maastricht-heuvelland", "kandidaat-top-x", .tafel, "weegtafel-top-x"),
    ("maastricht-heuvelland", "wvggz", .partner, "gemeente-vaals"),
  ]

  private static func huis(_ id: String) throws -> House {
    try House.read(try #require(House.bytes(meegeleverd: id)), file: id)
  }

  private let dag = Datum("2026-05-14")

  @Test(arguments: voorstellen)
  func `proposes the house's own way for a kind`(
    huis: String, soort: String, weg: Routeweg, naar: String?
  ) throws {
    var data = Meldinggegevens()
    data.soort = soort
    let line = try RoutesTests.huis(huis).routevoorstel(data, op: try #require(dag))

    #expect(line.weg == weg)
    #expect(naar.map { line.tafel == $0 || line.partners.contains($0) } ?? (line.tafel == nil))
    #expect(!line.reden.isBlank && line.reden.last != ".")
  }

  @Test func `lets VIA verify first and one professional decide, where the house works so`() throws
  {
    let house = try RoutesTests.huis("westelijke-mijnstreek")
    var data = Meldinggegevens()
    data.soort = "overlast"
    data.vermoedenVerwardGedrag = .ja

    let line = house.routevoorstel(data, op: try #require(dag))

    #expect(line.reden == "VIA eerst verrijkt en een procesregisseur daarna alleen beslist")
    #expect(house.tafels.met(id: "via")?.isVanEen == true && !house.heeftTriage)
  }

  @Test(
    arguments: [
      (Antwoord?.some(.ja), nil, "verward gedrag wordt vermoed"),
      (.some(.nee), nil, "verward gedrag niet wordt vermoed"),
      (nil, "E33", "politiecode E33 op verward gedrag wijst"),
      (nil, nil, "dat volgt uit de soort melding"),
    ] as [(Antwoord?, String?, String)])
  func `says why a melding belongs to its queue when no line is about it`(
    verward: Antwoord?, code: String?, reden: String
  ) throws {
    var data = Meldinggegevens()
    data.soort = "overlast"
    data.vermoedenVerwardGedrag = verward
    data.politiecode = code

    #expect(
      try RoutesTests.huis("midden-limburg").routevoorstel(data, op: try #require(dag)).reden
        == reden)
  }

  @Test func `passes over a line whose table is not there that day`() throws {
    var data = Meldinggegevens()
    data.soort = "nazorg-detentie"
    let house = try RoutesTests.huis("midden-limburg")

    #expect(house.routevoorstel(data, op: try #require(Datum("2016-12-31"))).weg == .screening)
    #expect(house.routevoorstel(data, op: try #require(Datum("2017-01-01"))).weg == .tafel)
  }

  @Test func `names every fault in a table of routes and in the parts of a table`() throws {
    var profile = try JSONText.parse(try #require(House.bytes(meegeleverd: "midden-limburg")))
    let lines: JSONValue = [
      ["soorten": ["overlas"], "weg": "tafel", "tafel": "casusoverleg", "reden": "x"],
      ["bronnen": ["krant"], "weg": "tafel", "reden": "x"],
      ["partners": ["gemeente-wert"], "weg": "partner", "reden": "x"],
      ["weg": "partner", "reden": "x"],
    ]
    profile.set(lines, at: ["routes"])
    do throws(InputFaults) {
      _ = try House.read(Array(profile.pretty.utf8), file: "huis.json")
      Issue.record("gelezen")
    } catch {
      let tables = "verwacht triage, nazorgtafel of weegtafel-radicalisering"
      #expect(
        Set(error.faults.map(\.description)) == [
          "routes[0].soorten[0]: \"overlas\" is onbekend; verwacht de id van een meldingsoort van dit huis, bijvoorbeeld overlast",
          "routes[0].tafel: \"casusoverleg\" is geen tafel die besluit; \(tables)",
          "routes[1].bronnen[0]: \"krant\" is onbekend; verwacht de id van een bron van dit huis",
          "routes[1].tafel: ontbreekt; \(tables)",
          "routes[2].partners[0]: \"gemeente-wert\" is onbekend; verwacht de id van een partner van dit huis, bijvoorbeeld gemeente-weert",
          "routes[3].partners: is leeg; verwacht wie de melding dan krijgt",
        ])
    }
  }

  // MARK: To the gemeente

  @Test func `passes a melding Wvggz on to the gemeente, where it ends`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding(soort: "wvggz")

    try wereld.doe(
      .doorgeleiden(melding, partner: "gemeente-roermond", reden: "De gemeente onderzoekt."))
    let state = try wereld.staat(melding)

    #expect(state.status == .doorgeleid && state.casus == nil)
    #expect(
      state.routes == [
        Route(.doorgeleid, partner: "gemeente-roermond", reden: "De gemeente onderzoekt.")
      ])
    #expect(try wereld.records.casussen.isEmpty)
    #expect(wereld.zicht("ad").meldingenZonderRoute.isEmpty)
  }

  @Test func `asks to whom and why, and passes nothing else on at the door`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding(soort: "wvggz")
    let plain = try wereld.melding()

    #expect(
      try wereld.zinnen(.doorgeleiden(melding, partner: "amw", reden: " ")) == [
        "Kies de partner die deze melding krijgt.", "Schrijf waarom de melding daarheen gaat.",
      ])
    #expect(
      try wereld.zinnen(.doorgeleiden(plain, partner: "gemeente-roermond", reden: "x")) == [
        "Deze soort melding gaat in dit huis niet rechtstreeks naar een partner; neem haar in screening."
      ])
  }

  @Test func `takes aftercare straight to its own table`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding(soort: "nazorg-detentie")

    try wereld.doe(
      .rechtstreeksNaarTriage(
        melding, reden: "Eigen route.", tafel: "nazorgtafel", datum: wereld.vandaag))

    let casus = try #require(try wereld.staat(melding).casus)
    let meeting = try #require(try wereld.staat(casus).overleg)
    #expect(try wereld.staat(meeting).tafel == "nazorgtafel")
  }

  // MARK: The parts of the routeertafel

  @Test func `keeps the reports of Veilig Thuis and of the house apart`() throws {
    let wereld = try Wereld()
    let own = try wereld.melding()
    let theirs = try wereld.melding { $0.gegevens.inbrengendePartner = "veilig-thuis" }
    let police = try wereld.melding { $0.gegevens.inbrengendePartner = "politie" }
    let taken = try wereld.inScreening(
      try wereld.melding { $0.gegevens.inbrengendePartner = "veilig-thuis" })
    let table = try #require(try wereld.records.house.tafels.met(id: "routeertafel"))

    let parts = wereld.zicht("ad").wachtrij(van: table)

    #expect(parts.map { $0.deel?.naam } == ["Deel Veilig Thuis", "Deel ZVH"])
    #expect(parts.map { $0.deel?.voorzitter } == ["Veilig Thuis", "ZVH Midden-Limburg"])
    #expect(Set(parts[0].punten.map(\.nummer)) == [theirs.record, taken.record])
    #expect(parts[1].punten.map(\.nummer) == [own.record, police.record])
  }

  @Test func `leaves the queue of another table whole`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding(soort: "verward-gedrag")
    let table = try #require(try wereld.records.house.tafels.met(id: "screening-verward"))

    let parts = wereld.zicht("ad").wachtrij(van: table)

    #expect(parts.count == 1 && parts[0].deel == nil)
    #expect(parts[0].punten.map(\.nummer) == [melding.record])
  }
}
