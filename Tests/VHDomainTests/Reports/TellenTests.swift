import Testing

@testable import VHDomain

/// What counts where, and what does not.
@Suite struct TellenTests {
  private var register: Register

  init() throws { register = try Register() }

  @Test mutating func `counts meldingen on the first and the last day, and not around them`() throws
  {
    for text in ["2018-12-31", "2019-01-01", "2019-03-31", "2019-04-01"] {
      register.melding(try dag(text), "Weert", verward: true)
    }

    let table = try register.tabel(.meldingTriage, "2019-Q1")

    #expect(try table.waarde("Weert/2019-Q1:meldingen_alle") == "2")
    #expect(try table.waarde("Totaal/totaal:meldingen_verward") == "2")
  }

  @Test mutating func `keeps what has no gemeente, or one outside the region, in a row of its own`()
    throws
  {
    let day = try dag("2019-01-15")
    let plain = try register.tabel(.meldingTriage, "2019-Q1").rijsleutels
    register.melding(day, nil)
    register.melding(day, "Nergenshuizen")
    register.melding(day, "buiten:Venlo")

    let table = try register.tabel(.meldingTriage, "2019-Q1")

    #expect(!plain.contains { $0.hasPrefix("Onbekend") || $0.hasPrefix("Buiten regio") })
    #expect(
      Array(table.rijsleutels.suffix(5)) == [
        "Onbekend/2019-Q1", "Onbekend/totaal", "Buiten regio/2019-Q1", "Buiten regio/totaal",
        "Totaal/totaal",
      ])
    #expect(try table.waarde("Onbekend/totaal:meldingen_alle") == "2")
    #expect(try table.waarde("Buiten regio/totaal:meldingen_alle") == "1")
    #expect(try table.waarde("Totaal/totaal:meldingen_alle") == "3")
  }

  @Test func `has rows for the gemeenten of the period, and for others only when they count`()
    throws
  {
    var house = try Wereld.house.get()
    house.gemeenten[0].geldigheid = Geldigheid(tot: try dag("2018-12-31"))
    house.gemeenten[1].geldigheid = Geldigheid(tot: try dag("2019-01-01"))
    var register = try Register(house: house)
    let before = try register.tabel(.meldingTriage, "2019-Q1").rijsleutels

    register.melding(try dag("2019-01-15"), "Echt-Susteren")

    #expect(!before.contains("Echt-Susteren/totaal"))
    #expect(before.contains("Leudal/totaal"))
    let table = try register.tabel(.meldingTriage, "2019-Q1")
    #expect(try table.waarde("Echt-Susteren/totaal:meldingen_alle") == "1")
  }

  @Test mutating func `counts the first screening in the gemeente of that event`() throws {
    let first = try dag("2019-02-01")
    var decision = Besluit(.aangehouden)
    decision.orgaan = .screening
    var opening = Opening()
    opening.gemeente = "Weert"
    opening.wachtrij = .verward
    register.nieuw(
      Casus.self,
      [
        (try dag("2019-01-02"), "Weert", .geopend(opening: opening)),
        (first, "Leudal", .besloten(besluit: decision)),
        (try dag("2019-05-01"), "Roermond", .besloten(besluit: decision)),
      ])

    let table = try register.tabel(.meldingTriage, "2019")

    #expect(try table.waarde("Leudal/2019-Q1:screening_casussen_verward") == "1")
    #expect(try table.waarde("Totaal/totaal:screening_casussen_verward") == "1")
    #expect(try table.waarde("Totaal/totaal:screening_casussen") == "0")
  }

  @Test mutating func `counts a person in two gemeenten once, and shows the sum as well`() throws {
    let van = try dag("2019-01-01")
    let shared = register.persoon()
    let other = register.persoon()
    for (gemeente, people) in [("Weert", [shared, other]), ("Leudal", [shared])] {
      register.casus(gemeente, personen: people) {
        $0.traject = "pga"
        $0.procesregieVan = van
      }
    }

    let table = try register.tabel(.procesregie, "2019", traject: "pga")

    #expect(Array(table.rijsleutels.suffix(2)) == ["Totaal", "Som van gemeenten"])
    #expect(try table.waarde("Totaal:unieke_personen") == "2")
    #expect(try table.waarde("Som van gemeenten:unieke_personen") == "3")
    #expect(try table.waarde("Som van gemeenten:casussen") == "2")
    #expect(table.voetnoten.contains { $0.contains("meer gemeenten") })
    let all = try register.tabel(.procesregie, "2019")
    #expect(
      all.rijsleutels.filter { $0.hasSuffix("Som van gemeenten") } == ["pga/Som van gemeenten"])
  }

  @Test mutating func `shows a casus under procesregie whose traject is not known`() throws {
    let van = try dag("2019-01-01")
    register.melding(try dag("2017-01-01"), "Weert")
    register.casus("Weert") { $0.procesregieVan = van }

    let table = try register.tabel(.procesregie, "2019")

    #expect(try table.waarde("Onbekend/Weert:casussen") == "1")
    #expect(try register.tabel(.procesregie, "2018").rijsleutels.allSatisfy { !$0.contains("Onb") })
  }

  @Test mutating func `narrows to a gemeente, without totals over others`() throws {
    register.melding(try dag("2019-01-15"), "Weert")
    register.melding(try dag("2019-01-15"), "Leudal")

    let table = try register.tabel(.meldingTriage, "2019-Q1", gemeente: "weert")

    #expect(table.rijsleutels == ["Weert/2019-Q1", "Weert/totaal"])
    #expect(try table.waarde("Weert/totaal:meldingen_alle") == "1")
  }

  @Test func `refuses a gemeente or traject the house does not know, and an option out of place`()
    throws
  {
    #expect(throws: Cijferfout.onbekendTraject("nazrog", bedoeld: "nazorg")) {
      try register.tabel(.procesregie, "2019", traject: "nazrog")
    }
    #expect(throws: Cijferfout.nietBijTabel(optie: "--traject", tabel: "melding-triage")) {
      try register.tabel(.meldingTriage, "2019", traject: "pga")
    }
    let error = #expect(throws: Cijferfout.self) {
      try register.tabel(.procesregie, "2019", gemeente: "Venlo")
    }
    #expect(error?.exitCode == 65)
  }

  @Test mutating func `gives the records behind a cell`() throws {
    let second = register.melding(try dag("2019-01-15"), "Weert")
    register.melding(try dag("2019-04-15"), "Weert")
    let table = try register.tabel(.meldingTriage, "2019")

    let found = register.view().onderbouwing(try table.cel("Weert/2019-Q1:meldingen_alle"))

    #expect(found.nummers == [second.record])
    #expect(throws: Cijferfout.geenCel("Weert")) { try table.cel("Weert") }
    #expect(throws: Cijferfout.onbekendeRij("Venlo/2019-Q1")) {
      try table.cel("Venlo/2019-Q1:meldingen_alle")
    }
    let error = #expect(throws: Cijferfout.self) { try table.cel("Weert/2019-Q1:aantal") }
    #expect(error?.exitCode == 64)
  }

  @Test func `gives no figures to who does not work here`() {
    let error = #expect(throws: Cijferfout.self) {
      try register.tabel(.meldingTriage, "2019", als: "niemand")
    }
    #expect(error?.exitCode == 77)
  }

  @Test
  mutating func `says what was not read, which quarter is not whole, and which year is meant`()
    throws
  {
    register.melding(try dag("2017-10-15"), "Weert")
    let part = try register.tabel(.meldingTriage, "2017-01-01..2017-10-31")
    let year = try register.tabel(.meldingTriage, "2019")

    #expect(try part.waarde("Weert/2017-Q4:meldingen_alle") == "1")
    register.maakOnleesbaar(RecordNummer(.casus, jaar: 2019, volgnummer: 9))
    register.maakOnleesbaar(RecordNummer(.overleg, jaar: 2019, volgnummer: 9))
    let broken = try register.tabel(.meldingTriage, "2019")
    #expect(broken.voetnoten.contains("1 dossier is niet leesbaar en niet geteld."))
    #expect(!year.voetnoten.contains { $0.contains("leesbaar") })
    #expect(part.voetnoten.contains { $0.hasPrefix("2017-Q4 telt alleen") })
    #expect(!part.voetnoten.contains { $0.hasPrefix("2017-Q3") })
    #expect(year.voetnoten.contains { $0.contains("anders dan het verslagjaar 2019") })
  }
}
