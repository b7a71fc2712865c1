import Testing
import VHDomain

@testable import VHTUI

/// What a procesregisseur records from a dossier, key by key.
@Suite struct RegieScreenTests {
  private let toneel: Toneel
  private let nummer = Nummer<Casus>(jaar: 2026, volgnummer: 1)

  init() throws {
    toneel = try Toneel()
    toneel.show(DossierScreen(nummer: nummer))
  }

  private var casus: Casus { toneel.casus(1)?.inhoud ?? Casus() }

  private func doe(_ opdracht: Regieopdracht) throws {
    try toneel.registry.perform(
      .bijCasus(nummer, opdracht), as: Actor(medewerker: "a.devries", terminal: "toneel"))
  }

  /// Chooses a line of the list behind `x` by its words.
  private func kies(_ words: String) throws {
    toneel.keys("x")
    let step = try #require(
      Regiestap.stappen(nummer, casus, toneel.app.world).firstIndex { $0.naam(casus) == words }
        .map { $0 + 1 })
    toneel.type("\(step)")
    toneel.keys(.enter)
  }

  @Test func `an action gets another day, with the reason, and says what is missing`() throws {
    toneel.keys(.enter, "5")
    #expect(toneel.text.contains("Actie A1 van C-2026-0001 verzetten"))
    toneel.type("over 5 wd")
    toneel.keys(.enter, .enter)
    #expect(toneel.text.contains("Reden"))
    #expect(casus.acties[0].uiterlijk == toneel.app.world.today.plus(dagen: -2))
    toneel.type("Loket was dicht")
    toneel.keys(.enter)
    #expect(casus.acties[0].uiterlijk == toneel.app.world.today.plus(werkdagen: 5))
    #expect(toneel.top is DossierScreen)
  }

  @Test func `what was asked higher up is settled from the plan`() throws {
    let until = toneel.app.world.today.plus(dagen: 3)
    try doe(.escaleren(Escalatie(aan: "Stuurgroep", vraag: "Wie betaalt?", uiterlijk: until)))
    toneel.keys(.tab, .tab, "4")
    #expect(toneel.text.contains("ESCALATIES"))
    toneel.keys(.enter)
    toneel.type("De gemeente betaalt")
    toneel.keys(.enter)
    #expect(casus.regie.escalaties.map(\.uitkomst) == ["De gemeente betaalt"])
    #expect(toneel.text.contains("afgerond"))
  }

  @Test func `a condition is met, or dropped with a reason, from the plan`() throws {
    try doe(.voorwaardeStellen("De huur wordt betaald"))
    toneel.keys(.tab, .tab, "4")
    #expect(toneel.text.contains("VOORWAARDEN") && toneel.text.contains("niet bekeken"))
    toneel.keys(.enter)
    toneel.type("3")
    toneel.keys(.enter, .enter, .enter, .enter)
    #expect(toneel.text.contains("Schrijf waarom de voorwaarde vervalt."))
    toneel.type("Verhuisd")
    toneel.keys(.enter)
    #expect(casus.regie.voorwaarden.isEmpty)
  }

  @Test func `another traject, with the reason`() throws {
    try kies("ander traject")
    #expect(toneel.text.contains("Nu: PGA."))
    toneel.type("1")
    toneel.keys(.enter)
    toneel.type("Detentie")
    toneel.keys(.enter)
    #expect(casus.trajecten.count { $0.tot == nil } == 1)
    #expect(casus.traject != "pga")
  }

  @Test func `a leefgebied that waited is tackled after all`() throws {
    toneel.keys("x")
    #expect(!toneel.text.contains("Leefgebied toch aan bod"))
    toneel.keys(.escape)
    try doe(.leefgebiedNietNu("huisvesting", reden: "Later."))
    toneel.keys(.tab, .tab, "4")
    #expect(toneel.text.contains("NU NIET AAN BOD"))
    toneel.keys(.enter)
    toneel.type("1")
    toneel.keys(.enter)
    #expect(casus.regie.nietNu.isEmpty)
  }

  @Test func `quiet ends when one says so, and can't when it is not`() throws {
    toneel.keys("x")
    #expect(!toneel.text.contains("Niet meer stil"))
    toneel.keys(.escape)
    try doe(.stil(tot: toneel.app.world.today.plus(dagen: 9), reden: "Opname."))
    try kies("niet meer stil")
    #expect(casus.regie.stil == nil)
  }

  @Test func `no final measurement, with a reason, takes that blocker away`() throws {
    let person = try #require(casus.hoofdbetrokkene)
    try doe(
      .meten(
        ZRMMeting(
          persoon: person, op: toneel.app.world.today, versie: "2017",
          scores: [.init(domein: "Justitie", score: 3)])))
    let blocks = { self.toneel.app.world.view.blokkades($0).map(\.regel) }
    #expect(blocks(try #require(toneel.casus(1))).contains("R-57"))
    try kies("geen eindmeting, met reden")
    toneel.type("Verhuisd naar elders")
    toneel.keys(.enter)
    #expect(!blocks(try #require(toneel.casus(1))).contains("R-57"))
  }

  @Test func `measurements stand under a tab of their own, and Enter measures`() throws {
    toneel.keys(.tab, .tab, .tab, .tab)
    #expect(toneel.text.contains("[ZRM 0]") && toneel.text.contains("Huisvesting"))
    toneel.keys(.enter)
    #expect(toneel.top is ZRMScreen)
    toneel.type("312")
    toneel.keys(.enter)
    #expect(toneel.text.contains("3 van 13 domeinen beoordeeld"))
  }

  @Test func `permission is given more than once, and each is withdrawn by itself`() throws {
    for source in ["PI Roermond", "MET ggz"] {
      try kies("toestemming van de betrokkene")
      toneel.type(source == "MET ggz" ? "2" : "1")
      toneel.keys(.enter)
      toneel.type(source)
      toneel.keys(.enter)
      toneel.type("C. Maas")
      toneel.keys(.enter, .enter, .enter)
      toneel.keys(.escape)
    }
    #expect(casus.regie.toestemmingen.map(\.voor) == ["basisvoorwaarden", "ggz"])
    try kies("toestemming intrekken")
    toneel.type("2")
    toneel.keys(.enter, .enter)
    #expect(casus.regie.toestemmingen.map { $0.ingetrokkenOp == nil } == [true, false])
  }

  @Test func `a second restraining order is another record, in the gemeente where it was imposed`()
    throws
  {
    let person = try #require(casus.hoofdbetrokkene)
    var data = Huisverbodgegevens()
    data.casus = nummer
    data.persoon = person
    data.gemeente = "Weert"
    data.rihgOp = toneel.app.world.today.plus(dagen: -40)
    try toneel.registry.perform(
      .huisverbodVastleggen(nil, data), as: Actor(medewerker: "a.devries", terminal: "toneel"))
    try kies("nog een huisverbod of RIHG")
    toneel.type("1")
    toneel.keys(.enter)
    #expect(toneel.text.contains("Gemeente"))
    toneel.type("Weert")
    toneel.keys(.enter)
    toneel.type("vandaag")
    toneel.keys(Array(repeating: .enter, count: 14))
    let orders = toneel.app.world.view.huisverboden
    #expect(orders.count == 2)
    #expect(orders.last?.inhoud.gegevens.gemeente == "Weert")
  }

  @Test
  func `what was recorded of regie and traject stands under the plan, not on a shared screen`()
    throws
  {
    try doe(.casemanager(Casusregisseur(partner: "amw", naam: "C. Maas")))
    try doe(.leefgebiedNietNu("huisvesting", reden: "Later."))
    toneel.keys(.tab, .tab)
    #expect(toneel.text.contains("REGIE EN TRAJECT"))
    toneel.keys(.end)
    toneel.size = Size(width: 80, height: 60)
    #expect(toneel.text.contains("C. Maas, AMW Midden-Limburg"))
    #expect(toneel.text.contains("ZSM-besluit"))
    toneel.keys(.enter)
    #expect(toneel.top is RegieScreen)

    let view = toneel.registry.view(
      as: Actor(medewerker: "a.devries", terminal: "toneel"), in: .zaal)
    #expect(view.regiefeiten(casus, nummer).isEmpty)
    #expect(view.zrm(try #require(casus.hoofdbetrokkene), in: casus).isEmpty)
  }
}
