import Testing

@testable import VHDomain

/// The tables without a published counterpart that can be rebuilt, against a recount by hand.
@Suite struct OverigeTabellenTests {
  @Test func `follows casussen from screening to approach`() throws {
    var register = try Register()
    let day = try dag("2019-03-01")
    register.casus("Weert") {
      $0.screeningOp = day
      $0.afgeslotenOp = day
    }
    register.casus("Weert") {
      $0.screeningOp = day
      $0.triageOp = day.plus(dagen: 400)
    }
    register.casus("Weert") {
      $0.screeningOp = day
      $0.triageOp = day
      $0.traject = "pga"
      $0.procesregieVan = day
    }
    register.casus("Weert") { $0.screeningOp = try? dag("2018-12-31") }

    let table = try register.tabel(.trechter, "2019")

    #expect(table.rijsleutels == ["screening", "eenmalig", "triage", "aanpak"])
    #expect(table.rijen.map { $0.cellen[0].waarde } == [3, 1, 2, 1])
    #expect(table.rijen.map { $0.cellen[1].tekst } == ["100,0", "33,3", "66,7", "33,3"])
  }

  @Test func `counts the first measurement within three months, persons and not casussen`() throws {
    var register = try Register()
    let received = try dag("2019-01-10")
    let people = (0..<3).map { _ in register.persoon() }
    func meting(_ person: Int, _ day: String, _ scores: [Int?]) throws -> Casus.Fact {
      .zrmGemigreerd(
        meting: ZRMMeting(
          persoon: people[person], op: try dag(day), versie: "2017",
          scores: zip(["financien", "huisvesting"], scores).map {
            ZRMMeting.Score(domein: $0, score: $1)
          }))
    }
    let melding = register.melding(received, "Weert")
    register.casus(
      "Weert", personen: people,
      daarna: [
        (try dag("2019-04-10"), nil, try meting(0, "2019-04-10", [1, nil])),
        (try dag("2019-04-11"), nil, try meting(0, "2019-04-11", [5, 5])),
        (try dag("2019-04-11"), nil, try meting(1, "2019-04-11", [2, 2])),
        (try dag("2019-02-01"), nil, try meting(2, "2019-02-01", [1, 3])),
      ]
    ) { $0.opening.meldingen = [melding] }

    let table = try register.tabel(.zrm, "2019")

    #expect(table.rijsleutels == ["financien", "huisvesting", "Totaal"])
    #expect(try table.waarde("financien:beoordeeld") == "2")
    #expect(try table.waarde("financien:score_1") == "2")
    #expect(try table.waarde("huisvesting:niet_beoordeeld") == "1")
    #expect(try table.waarde("huisvesting:score_3") == "1")
    #expect(try table.waarde("Totaal:beoordeeld") == "2")
  }

  @Test func `tells how long and how often`() throws {
    var register = try Register()
    let van = try dag("2019-01-01")
    let first = register.casus("Weert") {
      $0.traject = "pga"
      $0.procesregieVan = van
      $0.triageOp = van
    }
    register.casus("Weert") {
      $0.traject = "pga"
      $0.procesregieVan = try? dag("2019-07-01")
      $0.afgeslotenOp = try? dag("2020-01-01")
    }
    for step in 1...4 {
      register.overleg("triage", van.plus(dagen: 60 * step), besproken: [first])
    }
    register.overleg("triage", van.plus(dagen: 500), besproken: [first])

    let table = try register.tabel(.duur, "2019")

    #expect(try table.waarde("pga:casussen") == "2")
    #expect(try table.waarde("pga:langer_dan_6_maanden") == "1")
    #expect(try table.waarde("pga:besproken_min") == "0")
    #expect(try table.waarde("pga:besproken_mediaan") == "2,5")
    #expect(try table.waarde("pga:besproken_max") == "5")
    #expect(try table.waarde("ghb:besproken_max") == "")
  }

  @Test func `counts who came to the meetings of a table, never on a shared screen`() throws {
    var register = try Register()
    register.overleg("triage", try dag("2019-01-10"), aanwezig: ["politie", "riec"])
    register.overleg("triage", try dag("2019-01-17"), aanwezig: ["politie"])
    register.overleg("nazorgtafel", try dag("2019-01-18"), aanwezig: ["politie"])
    let period = try Verslagperiode.lees("2019", register.house)
    let question = Cijfervraag(.aanwezigheid, period, tafel: "triage")

    let table = try register.view().tabel(question)

    #expect(try table.waarde("politie:overleggen") == "2")
    #expect(try table.waarde("politie:aanwezig") == "2")
    #expect(try table.waarde("politie:percentage") == "100,0")
    #expect(try table.waarde("riec:aanwezig") == "1")
    #expect(register.view(in: .zaal).bezwaar(question)?.exitCode == 77)
    #expect(
      register.view().bezwaar(Cijfervraag(.aanwezigheid, period, tafel: "nergens"))?.exitCode == 65)
  }

  @Test func `puts reporting years side by side, and leaves empty what was before the data`() throws
  {
    var register = try Register()
    register.melding(try dag("2018-10-01"), "Weert", traject: "nazorg")
    register.melding(try dag("2019-10-01"), "Weert", traject: "nazorg")
    register.melding(try dag("2020-09-30"), nil, soort: "mensenhandel")

    let table = try register.tabel(.doelgroepen, "verslagjaar-2020")
    let first = try register.tabel(.doelgroepen, "verslagjaar-2019")

    #expect(
      table.kolommen.map(\.id) == [
        "meldingen_2019", "meldingen_2020", "aanpak_2019", "aanpak_2020",
      ]
    )
    #expect(try table.waarde("nazorg:meldingen_2019") == "1")
    #expect(try table.waarde("nazorg:meldingen_2020") == "1")
    #expect(try table.waarde("Totaal:meldingen_2020") == "2")
    #expect(try first.waarde("nazorg:meldingen_2018") == "")
    #expect(try first.waarde("nazorg:meldingen_2019") == "1")
  }

  @Test func `refuses a period before the data and a gemeente outside its time`() throws {
    var register = try Register(house: try Huizen.westelijkeMijnstreek.get())
    register.melding(try dag("2018-06-01"), "Schinnen")
    let asked = { (period: String, gemeente: String?) throws -> Cijferfout? in
      register.view().bezwaar(
        Cijfervraag(
          .meldingTriage, try Verslagperiode.lees(period, register.house), gemeente: gemeente))
    }

    #expect(try asked("2017", nil)?.exitCode == 65)
    #expect(try asked("2018", "schinnen") == nil)
    let error = try #require(try asked("2019", "Schinnen"))
    #expect(error.exitCode == 65)
    #expect(error.zin.contains("31 dec"))
  }

  @Test func `keeps small figures back in what leaves the house, never the totals`() throws {
    var house = try Wereld.house.get()
    house.cijfers.drempels = [Trajectdrempel(traject: "radicalisering", drempel: 5)]
    var register = try Register(house: house)
    let day = try dag("2019-02-01")
    for _ in 0..<4 {
      register.casus("Weert") {
        $0.traject = "radicalisering"
        $0.procesregieVan = day
      }
    }
    let table = try register.tabel(.procesregie, "2019", traject: "radicalisering", als: "ra")

    let out = table.voorUitvoer(house)

    #expect(try table.waarde("Weert:casussen") == "4")
    #expect(try out.waarde("Weert:casussen") == "<5")
    #expect(try out.waarde("Leudal:casussen") == "0")
    #expect(try out.waarde("Totaal:casussen") == "4")
    #expect(out.csv().contains("Weert;0;<5;0"))
    let other = try register.tabel(.procesregie, "2019", traject: "pga")
    #expect(other.voorUitvoer(house) == other)
  }

  @Test func `counts a table that the house made itself`() throws {
    var house = try Wereld.house.get()
    var column = Huiskolom(id: "verkoop", kop: "Nazorg", telt: "melding-triage.meldingen_alle")
    column.trajecten = ["nazorg"]
    house.cijfers.tabellen = [
      Huistabel(id: "eigen", titel: "Eigen", rijen: [.gemeente], kolommen: [column])
    ]
    #expect(house.faults.isEmpty)
    var register = try Register(house: house)
    register.melding(try dag("2019-02-01"), "Weert", traject: "nazorg")
    register.melding(try dag("2019-02-01"), "Weert", traject: "pga")

    let table = try register.tabel(try Tabeldefinitie.met(id: "eigen", in: house), "2019")

    #expect(try table.waarde("Weert:verkoop") == "1")
    house.cijfers.tabellen[0].kolommen[0].telt = "nergens.niets"
    house.cijfers.tabellen[0].rijen = [.stap]
    #expect(house.faults.count == 2)
  }
}
