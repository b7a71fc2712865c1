import Testing

@testable import VHDomain

/// Restricted trajecten in figures: counted for everyone, told apart for who is on the list.
@Suite struct BeslotenCijfersTests {
  private var register: Register
  private let melding: Nummer<Melding>
  private let casus: Nummer<Casus>
  private let persoon: Nummer<Persoon>

  init() throws {
    let day = try dag("2019-01-15")
    var register = try Register()
    melding = register.melding(day, "Weert", soort: "radicalisering")
    persoon = register.persoon()
    casus = register.casus("Weert", personen: [persoon]) {
      $0.traject = "radicalisering"
      $0.screeningOp = day
      $0.procesregieVan = day
    }
    self.register = register
  }

  @Test(arguments: ["ma", "br", "ra"])
  func `counts them in the figures of the region for everyone`(id: String) throws {
    let table = try register.tabel(.meldingTriage, "2019", als: id)

    #expect(try table.waarde("Weert/2019-Q1:meldingen_alle") == "1")
    #expect(try table.waarde("Totaal/totaal:screening_casussen") == "1")
  }

  @Test(arguments: [("ma", Room.eigenPlek), ("br", .eigenPlek), ("ra", .zaal)])
  func `gives a table of them to nobody else, nor in a room`(id: String, room: Room) throws {
    let error = #expect(throws: Cijferfout.self) {
      try register.tabel(.procesregie, "2019", traject: "radicalisering", als: id, in: room)
    }
    #expect(error?.exitCode == 77)

    let table = try register.tabel(.procesregie, "2019", als: id, in: room)
    #expect(!table.rijsleutels.contains { $0.hasPrefix("radicalisering") })
    #expect(table.rijen.allSatisfy { row in row.cellen.allSatisfy { $0.waarde == 0 } })
    #expect(table.voetnoten.contains { $0.contains("Radicalisering") })
    let refusal = #expect(throws: Cijferfout.self) {
      try table.cel("radicalisering/Weert:casussen")
    }
    #expect(refusal?.exitCode == 77)
  }

  @Test(arguments: [("ma", Room.eigenPlek), ("br", .eigenPlek), ("ra", .zaal)])
  func `names none of their records to anyone else, nor in a room`(id: String, room: Room) throws {
    let open = try register.tabel(.procesregie, "2019", als: "ra")
    let region = try register.tabel(.meldingTriage, "2019", als: id, in: room)
    let view = register.view(id, in: room)

    let addresses = ["radicalisering/Weert:casussen", "radicalisering/Weert:unieke_personen"]
    let cells = try addresses.map { try open.cel($0) } + region.rijen.flatMap(\.cellen)

    #expect(cells.allSatisfy { view.onderbouwing($0).nummers.isEmpty })
    #expect(view.onderbouwing(cells[0]).voetnoot != nil)
  }

  @Test func `gives all of it to who is on the list`() throws {
    let view = register.view("ra")
    let table = try register.tabel(.procesregie, "2019", traject: "radicalisering", als: "ra")

    let found = try ["meldingen", "casussen", "unieke_personen"].flatMap {
      view.onderbouwing(try table.cel("Weert:\($0)")).nummers
    }

    #expect(found == [melding.record, casus.record, persoon.record])
  }

  @Test func `gives the same note whether anything was left out or not`() throws {
    let empty = try Register()

    let table = try empty.tabel(.procesregie, "2019")
    let same = try register.tabel(.procesregie, "2019")

    #expect(table.tekst == same.tekst)
  }
}
