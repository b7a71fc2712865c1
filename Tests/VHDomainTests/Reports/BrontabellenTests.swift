import Testing

@testable import VHDomain

/// The published tables of Midden-Limburg, to the cell.
@Suite struct BrontabellenTests {
  private let bron: Bronregister

  init() throws { bron = try Bronregister() }

  @Test func `gives the table of meldingen and triage as it was published`() throws {
    let table = try bron.register.tabel(.meldingTriage, "verslagjaar-2019")

    #expect(table.rijsleutels == bron.kwartalen.map { $0.sleutels.joined(separator: "/") })
    for row in bron.kwartalen {
      for (column, value) in zip(table.kolommen, row.waarden) where value != nil {
        let address = "\(row.sleutels.joined(separator: "/")):\(column.id)"
        #expect(try table.cel(address).waarde == value, "\(address)")
      }
    }
  }

  @Test(arguments: ["nazorg", "radicalisering", "pga", "topx"])
  func `gives the tables of casussen in treatment as they were published`(name: String) throws {
    let rows = bron.themas.filter { $0.sleutels[0] == name }

    let table = try bron.register.tabel(
      .procesregie, "2018-Q4..2019-Q3", traject: Bronregister.trajecten[name], als: "ra")

    #expect(table.rijsleutels == rows.map { $0.sleutels[1] })
    for row in rows {
      for (column, value) in zip(table.kolommen, row.waarden) where value != nil {
        let address = "\(row.sleutels[1]):\(column.id)"
        #expect(try table.cel(address).waarde == value, "\(address)")
      }
    }
  }

  @Test func `gives the same figures with all trajecten in one table`() throws {
    let table = try bron.register.tabel(.procesregie, "verslagjaar-2019", als: "ra")

    #expect(table.sleutelkolommen == ["traject", "gemeente"])
    for row in bron.themas {
      let keys = "\(Bronregister.trajecten[row.sleutels[0]] ?? "")/\(row.sleutels[1])"
      #expect(try table.cel("\(keys):casussen").waarde == row.waarden[1], "\(keys)")
      #expect(try table.cel("\(keys):unieke_personen").waarde == row.waarden[2], "\(keys)")
    }
    #expect(try table.waarde("stalking/Totaal:casussen") == "7")
    #expect(try table.waarde("ghb/Totaal:casussen") == "0")
  }
}
