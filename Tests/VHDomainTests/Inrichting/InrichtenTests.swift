import Testing

@testable import VHDomain

/// Partners, gemeenten, tables and terms, changed in the program.
@Suite struct InrichtenTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private var huis: House { wereld.zicht("be").house }

  private func inrichten(_ order: Inrichtopdracht) throws(PerformError) {
    try wereld.doe(.inrichten(order), als: "be")
  }

  private func zinnen(
    _ order: Inrichtopdracht, at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try wereld.zinnen(.inrichten(order), als: "be", at: location)
  }

  private var thuis: Partner {
    Partner(
      id: "stichting-thuis", naam: "Stichting Thuis", ketens: [.zorg], status: .deelnemer,
      vanaf: wereld.vandaag)
  }

  private func dag(_ tekst: String) throws -> Datum { try #require(Datum(tekst)) }

  // MARK: Adding, changing, ending

  @Test func `adds a partner, uses it, refuses to end it, and ends it once nothing leans on it`()
    throws
  {
    let casus = try wereld.metPlan()
    try inrichten(.toevoegen(.partner(partner: thuis), reden: "Nieuw convenant."))
    let action = Actie(
      "Thuis begeleiden", partner: "stichting-thuis", wie: "ambulant", uiterlijk: wereld.vandaag)
    try wereld.doe(.actieToevoegen(casus, action), als: "pr")
    let last = wereld.vandaag.plus(dagen: 20)
    let end = Inrichtopdracht.beeindigen(
      .partners, "stichting-thuis", op: last, reden: "Gestopt.")

    #expect(
      try zinnen(end)
        == [
          "Stichting Thuis heeft nog 1 open actie (C-2026-0001); "
            + "rond die eerst af of geef ze een ander."
        ])

    try wereld.doe(.actieEindigen(casus, actie: "A1", status: .afgerond, reden: nil), als: "pr")
    try inrichten(end)

    #expect(huis.partners.geldig(op: last).met(id: "stichting-thuis") != nil)
    #expect(huis.partners.geldig(op: last.plus(dagen: 1)).met(id: "stichting-thuis") == nil)
    wereld.verstrijk(dagen: 21)
    #expect(
      try wereld.zinnen(
        .actieToevoegen(
          casus,
          Actie("Nog iets", partner: "stichting-thuis", wie: "x", uiterlijk: wereld.vandaag)),
        als: "pr") == ["Stichting Thuis is op do 4 jun 2026 geen partner; kies een ander."])
    #expect(huis.partners.naam("stichting-thuis") == "Stichting Thuis")
  }

  @Test func `a partner that will stop gets no action for after that day`() throws {
    let casus = try wereld.metPlan()
    try inrichten(.toevoegen(.partner(partner: thuis), reden: "Nieuw."))
    try inrichten(
      .beeindigen(.partners, thuis.id, op: try dag("2026-05-31"), reden: "Stopt."))
    let late = Actie("x", partner: thuis.id, wie: "x", uiterlijk: try dag("2026-06-01"))

    #expect(
      try wereld.zinnen(.actieToevoegen(casus, late), als: "pr")
        == [
          "Stichting Thuis is partner tot en met zo 31 mei 2026; "
            + "kies een eerdere dag of een ander."
        ])
  }

  @Test func `what leaves the house says what it consists of and who changed it`() throws {
    try inrichten(.toevoegen(.partner(partner: thuis), reden: "Nieuw convenant."))

    let uitvoer = try wereld.registry.uitvoer(as: Actor(medewerker: "be", terminal: "t1"))
    let value = try JSONText.parse(uitvoer.bytes("json/inrichting.json"))

    guard case .array(let parts) = value else {
      Issue.record("geen lijst")
      return
    }
    let mine = try #require(parts.first { $0["id"] == "stichting-thuis" })
    #expect(mine["onderdeel"]?["geldigVan"] == "2026-05-14")
    #expect(mine["verloop"]?[0]?["waarom"] == "Nieuw convenant.")
    #expect(parts.count > 40)
  }

  @Test func `a record as it was shows the name its partner had`() throws {
    let casus = try wereld.metPlan()
    let before = wereld.vandaag
    wereld.verstrijk(dagen: 10)
    var amw = try #require(huis.partners.met(id: "amw"))
    let old = amw.naam
    amw.naam = "Maatwerk"
    try inrichten(
      .wijzigen(.partner(partner: amw), vanaf: wereld.vandaag, reden: "Nieuwe naam."))

    let then = try #require(wereld.zicht("be").zoalsOp(before, casus.record))

    #expect(then.house.partners.naam("amw") == old)
    #expect(huis.partners.naam("amw") == "Maatwerk")
  }

  @Test func `tells who changed a partner, when and why`() throws {
    try inrichten(.toevoegen(.partner(partner: thuis), reden: "Nieuw convenant."))
    var other = thuis
    other.naam = "Stichting Thuis Zuid"
    try inrichten(
      .wijzigen(.partner(partner: other), vanaf: try dag("2026-06-01"), reden: "Fusie."))
    try inrichten(
      .beeindigen(.partners, thuis.id, op: try dag("2026-12-31"), reden: "Opgeheven."))

    let lines = wereld.zicht("be").verloop(.partners, thuis.id)

    #expect(
      lines.map(\.zin)
        == [
          "toegevoegd: Stichting Thuis, vanaf do 14 mei 2026",
          "vanaf ma 1 jun 2026: naam Stichting Thuis Zuid; ketens zorg; status deelnemer",
          "laatste dag do 31 dec 2026",
        ])
    #expect(lines.map(\.waarom) == ["Nieuw convenant.", "Fusie.", "Opgeheven."])
    #expect(lines.allSatisfy { $0.door == "Ben Heer" })
  }

  @Test func `a change holds from its day, and an end that was recorded before stays`() throws {
    try inrichten(.toevoegen(.partner(partner: thuis), reden: "Nieuw."))
    try inrichten(.beeindigen(.partners, thuis.id, op: try dag("2026-12-31"), reden: "Stopt."))
    var other = thuis
    other.naam = "Thuis Zuid"
    try inrichten(
      .wijzigen(.partner(partner: other), vanaf: try dag("2026-06-01"), reden: "Nieuwe naam."))

    #expect(huis.partners.naam(thuis.id) == "Stichting Thuis")
    wereld.verstrijk(dagen: 18)
    #expect(huis.partners.naam(thuis.id) == "Thuis Zuid")
    #expect(huis.partners.met(id: thuis.id)?.geldigheid.tot == (try dag("2026-12-31")))
  }

  @Test func `a term changes for rules and readers from its day`() throws {
    var terms = huis.termijnen
    terms.reviewWeken = 9
    try inrichten(
      .wijzigen(
        .termijnen(termijnen: terms), vanaf: wereld.vandaag.plus(dagen: 1), reden: "Minder vaak."))

    #expect(huis.termijnen.reviewWeken != 9)
    wereld.verstrijk(dagen: 1)
    #expect(huis.termijnen.reviewWeken == 9)
  }

  @Test func `a gemeente that ended keeps its row in the years it belonged to the house`() throws {
    _ = try wereld.melding { $0.gegevens.gemeente = "Weert" }
    let last = try dag("2026-12-31")
    try inrichten(.beeindigen(.gemeenten, "Weert", op: last, reden: "Herindeling."))
    try inrichten(
      .toevoegen(
        .gemeente(gemeente: Gemeente(naam: "Weertland", vanaf: last.plus(dagen: 1))),
        reden: "Herindeling."))

    let places = { (period: String) throws -> [String] in
      wereld.zicht("be").cijfergemeenten(try Verslagperiode.lees(period, wereld.zicht("be").house))
    }
    #expect(try places("2026").contains("Weert"))
    #expect(try !places("2026").contains("Weertland"))
    #expect(try !places("2027").contains("Weert"))
    #expect(try places("2027").contains("Weertland"))
  }

  // MARK: Refusing

  @Test func `only a beheerder furnishes the house`() throws {
    let order = Command.inrichten(.toevoegen(.partner(partner: thuis), reden: "Nieuw."))
    #expect(
      try wereld.zinnen(order, als: "ma").first?.contains("rol beheerder") == true)
  }

  @Test func `names every reason at once, and does nothing by halves`() throws {
    let bad = Partner(id: "MEE", naam: "", ketens: [], status: .deelnemer, vanaf: nil)

    let found = try wereld.weigering(
      .inrichten(.toevoegen(.partner(partner: bad), reden: " ")), als: "be")

    #expect(Set(found.findings.compactMap(\.field)) == ["id", "naam", "ketens", "reden"])
  }

  @Test func `refuses an id or a name that is there already`() throws {
    var same = thuis
    same.id = "politie"
    same.naam = "Veilig Thuis"
    #expect(
      try zinnen(.toevoegen(.partner(partner: same), reden: "x"))
        == [
          "Er is al een partner \"politie\"; kies een ander.",
          "Veilig Thuis staat er al als partner \"veilig-thuis\"; kies een andere naam.",
        ])
  }

  @Test func `refuses to end a partner that sits at tables, leads casussen or was asked something`()
    throws
  {
    _ = try wereld.metPlan()
    let asked = try wereld.gevraagd()
    let partner = try wereld.staat(asked).vraag.partner
    let day = wereld.vandaag

    let ggz = try zinnen(.beeindigen(.partners, "met-ggz", op: day, reden: "x"))
    let asker = try zinnen(.beeindigen(.partners, partner, op: day, reden: "x"))

    #expect(ggz.contains { $0.contains("1 casusregie (C-2026-0001); benoem eerst een ander") })
    #expect(ggz.contains { $0.contains("haal die eerst van de lijst met deelnemers") })
    #expect(asker.contains { $0.contains("1 open informatievraag (\(asked))") })
  }

  @Test func `refuses to end a table with planned meetings, and the last one of a queue`() throws {
    let casus = try wereld.naarTriage()
    let day = wereld.vandaag.plus(dagen: 7)
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: day))
    let meeting = try #require(
      try wereld.records.overleggen.values.first { $0.inhoud.datum == day }?.nummer)

    let triage = try zinnen(.beeindigen(.tafels, "triage", op: wereld.vandaag, reden: "x"))
    let screening = try zinnen(
      .beeindigen(.tafels, "screening-verward", op: wereld.vandaag, reden: "x"))

    #expect(
      triage.contains(
        "Triage heeft nog 1 gepland overleg (\(meeting)); "
          + "verzet of sluit die eerst, of kies een latere dag."))
    #expect(
      screening.contains(
        "Na do 14 mei 2026 is er geen tafel meer voor de wachtrij verward; voeg die eerst toe."))
  }

  @Test func `refuses to end a gemeente in the past with running casussen or later reports`() throws
  {
    _ = try wereld.onderProcesregie()
    let place = try #require(try wereld.records.casussen.values.first?.inhoud.gemeente)

    let found = try zinnen(
      .beeindigen(.gemeenten, place, op: wereld.vandaag.plus(dagen: -1), reden: "x"))

    #expect(
      found == [
        "\(place) heeft nog 1 lopende casus (C-2026-0001); verhuis die eerst naar een andere gemeente.",
        "\(place) heeft nog 1 dossier van na die dag (M-2026-0001); "
          + "kies een latere dag of corrigeer de gemeente.",
      ])
    try inrichten(.beeindigen(.gemeenten, place, op: wereld.vandaag, reden: "Herindeling."))
  }

  @Test func `names no record that who furnishes the house may not know of`() throws {
    let casus = try wereld.onderProcesregie(
      wereld.naarTriage(
        wereld.inScreening(wereld.melding(soort: "radicalisering", als: "ra"), als: "ra"), als: "ra"
      ),
      van: "ra", traject: "radicalisering", als: "ra")
    try inrichten(.toevoegen(.partner(partner: thuis), reden: "Nieuw."))
    try wereld.doe(
      .actieToevoegen(
        casus, Actie("x", partner: thuis.id, wie: "x", uiterlijk: wereld.vandaag)), als: "ra")

    let found = try zinnen(.beeindigen(.partners, thuis.id, op: wereld.vandaag, reden: "x"))

    #expect(
      found == ["Stichting Thuis heeft nog 1 open actie; rond die eerst af of geef ze een ander."])
  }

  @Test
  func `refuses a change that a later one would hide, one of nothing, and a table made other`()
    throws
  {
    var terms = huis.termijnen
    #expect(
      try zinnen(
        .wijzigen(.termijnen(termijnen: terms), vanaf: wereld.vandaag, reden: "x"))
        == ["Er is niets gewijzigd."])
    terms.reviewWeken = 9
    try inrichten(
      .wijzigen(.termijnen(termijnen: terms), vanaf: try dag("2026-07-01"), reden: "x"))
    terms.reviewWeken = 0
    #expect(
      try zinnen(.wijzigen(.termijnen(termijnen: terms), vanaf: wereld.vandaag, reden: "x"))
        == [
          "Vanaf wo 1 jul 2026 staat al een wijziging klaar; kies die dag of een dag daarna.",
          "ReviewWeken: 0 valt buiten bereik; vul in: een geheel getal van 1 tot en met 52.",
        ])
    var table = try #require(huis.tafels.met(id: "triage"))
    table.orgaan = nil
    #expect(
      try zinnen(.wijzigen(.tafel(tafel: table), vanaf: wereld.vandaag, reden: "x")).contains(
        "Soort, orgaan en wachtrij blijven; beëindig de tafel en voeg een andere toe."))
  }

  @Test func `refuses a table that names nobody the house knows`() throws {
    var table = Tafel(id: "nieuw", naam: "Nieuwe tafel", soort: .netwerkoverleg, vanaf: nil)
    table.deelnemers = ["bestaat-niet"]
    let found = try wereld.weigering(
      .inrichten(.toevoegen(.tafel(tafel: table), reden: "x")), als: "be")
    #expect(found.findings.map(\.field) == ["deelnemers"])
  }
}
