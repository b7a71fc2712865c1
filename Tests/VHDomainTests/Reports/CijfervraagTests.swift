import Testing

@testable import VHDomain

/// What lies behind a figure, other periods of the same kind, and what is remembered.
@Suite struct CijfervraagTests {
  // MARK: - Periods

  @Test(arguments: [
    ("2018-Q4", 1, "2019-Q1"), ("2019-Q1", -1, "2018-Q4"),
    ("2018-Q4..2019-Q3", 1, "2019-Q4..2020-Q3"),
    ("2019-Q1..2019-Q2", -1, "2018-Q3..2018-Q4"), ("2019", 1, "2020"), ("2019", -2, "2017"),
    ("verslagjaar-2019", -1, "verslagjaar-2018"), ("verslagjaar-2019", 1, "verslagjaar-2020"),
    ("2017-01-01..2017-10-31", 1, "2018-01-01..2018-10-31"),
    ("2016-01-10..2016-02-29", 1, "2017-01-10..2017-02-28"),
    ("2017-02-01..2017-02-28", -1, "2016-02-01..2016-02-29"),
  ])
  func `steps to another period of its kind`(text: String, steps: Int, other: String) throws {
    let house = try Register().house

    let moved = try Verslagperiode.lees(text, house).verschoven(steps)

    #expect(moved == (try Verslagperiode.lees(other, house)))
  }

  @Test func `does not step out of the calendar`() throws {
    let house = try Register().house

    #expect(try Verslagperiode.lees("0001", house).verschoven(-1) == nil)
    #expect(try Verslagperiode.lees("9999-Q4", house).verschoven(1) == nil)
  }

  @Test func `knows the quarter and the calendar year of a day`() throws {
    let day = try dag("2026-05-14")
    let house = try Register().house

    #expect(Verslagperiode.kwartaal(op: day) == (try Verslagperiode.lees("2026-Q2", house)))
    #expect(Verslagperiode.kalenderjaar(op: day) == (try Verslagperiode.lees("2026", house)))
  }

  // MARK: - Records behind a figure

  @Test func `tells where, since when and through which casus a person counts`() throws {
    var register = try Register()
    let day = try dag("2019-02-10")
    let person = register.persoon()
    let casussen = ["Weert", "Weert"].map { place in
      register.casus(place, personen: [person]) {
        $0.traject = "pga"
        $0.procesregieVan = day
      }
    }
    let table = try register.tabel(.procesregie, "2019", traject: "pga")

    let cell = try table.cel("Weert:unieke_personen")
    let row = try #require(register.view().onderbouwing(cell).regels.first)

    #expect(cell.waarde == 1)
    #expect(row.nummer == person.record)
    #expect(row.gemeente == "Weert")
    #expect(row.dag == day)
    #expect(row.via == casussen.map(\.record))
  }

  /// Somebody known through a melding, counted through a casus that was of a closed traject: the
  /// list would otherwise tell that there is such a casus.
  @Test func `does not list a person whom only a hidden casus brings in`() throws {
    var register = try Register()
    let day = try dag("2019-02-10")
    let person = register.persoon()
    var data = Meldinggegevens()
    data.ontvangenOp = day
    data.betrokkenen = [Betrokkenheid(persoon: person, hoofd: true)]
    register.nieuw(
      Melding.self, [(day, "Weert", .vastgelegd(gegevens: data))])
    register.casus(
      "Weert", personen: [person],
      daarna: [(try dag("2019-06-01"), "Weert", .besloten(besluit: .procesregie("pga")))]
    ) {
      $0.traject = "radicalisering"
      $0.procesregieVan = day
    }
    let table = try register.tabel(.procesregie, "2019", traject: "pga")
    let cell = try table.cel("Weert:unieke_personen")

    #expect(cell.waarde == 1)
    #expect(register.view()[person] != nil)
    #expect(register.view().onderbouwing(cell).nummers.isEmpty)
    #expect(register.view("ra").onderbouwing(cell).nummers == [person.record])
  }

  // MARK: - Objections

  @Test func `objects without counting to what a table would refuse`() throws {
    let register = try Register()
    let period = try Verslagperiode.lees("2019", register.house)
    let questions = [
      Cijfervraag(.procesregie, period, traject: "radicalisering"),
      Cijfervraag(.procesregie, period, traject: "nergens"),
      Cijfervraag(.meldingTriage, period, traject: "pga"),
      Cijfervraag(.meldingTriage, period, gemeente: "Venlo"),
    ]
    for question in questions {
      let refusal = #expect(throws: Cijferfout.self) { try register.view().tabel(question) }
      #expect(register.view().bezwaar(question) == refusal)
    }
    #expect(register.view().bezwaar(Cijfervraag(.procesregie, period, traject: "pga")) == nil)
    #expect(register.view().cijferbezwaar == nil)
    #expect(register.view("niemand").cijferbezwaar?.exitCode == 77)
  }

  // MARK: - What is remembered

  @Test func `remembers a table for those on the same lists only`() throws {
    var register = try Register()
    register.casus("Weert") {
      $0.traject = "radicalisering"
      $0.procesregieVan = try? dag("2019-01-15")
    }
    let memory = Leesgeheugen()
    let period = try Verslagperiode.lees("2019", register.house)
    func rows(_ id: String, _ room: Room) throws -> [String] {
      let view = View(
        register.records, actor: Actor(medewerker: id, terminal: "t1"), room: room,
        now: register.view().now, geheugen: memory)
      return try view.tabel(Cijfervraag(.procesregie, period)).rijsleutels
    }

    #expect(try rows("ra", .eigenPlek).contains("radicalisering/Weert"))
    #expect(try !rows("ma", .eigenPlek).contains("radicalisering/Weert"))
    #expect(try !rows("ra", .zaal).contains("radicalisering/Weert"))
    #expect(try rows("ra", .eigenPlek).contains("radicalisering/Weert"))
  }
}
