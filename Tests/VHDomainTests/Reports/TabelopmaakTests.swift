import Testing

@testable import VHDomain

/// A table as text, CSV, JSON and Markdown.
@Suite struct TabelopmaakTests {
  private func tabel() throws -> Tabel {
    var register = try Register()
    let day = try dag("2019-01-15")
    let people = [register.persoon(), register.persoon()]
    register.melding(day, "Weert", traject: "pga")
    register.casus("Weert", personen: people) {
      $0.traject = "pga"
      $0.procesregieVan = day
    }
    return try register.tabel(.procesregie, "2019", traject: "pga")
  }

  @Test func `writes CSV with a mark, semicolons and carriage returns`() throws {
    let table = try tabel()

    let lines = table.csv().split(separator: "\r\n", omittingEmptySubsequences: false)

    #expect(lines.first == "\u{FEFF}gemeente;meldingen;casussen;unieke_personen")
    #expect(lines[1] == "Echt-Susteren;0;0;0")
    #expect(lines[7...].map(String.init) == ["Weert;1;1;2", "Totaal;1;1;2", ""])
    #expect(table.csv(scheiding: ",").contains("\r\nWeert,1,1,2\r\n"))
    #expect(!table.csv().contains("procesregie"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+31", "'+31"), ("-5", "'-5"), ("@som", "'@som"), ("\tx", "'\tx"),
    ("\u{7}x", "'\u{7}x"), ("\rx", "\"'\rx\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""),
    ("a\r\nb", "\"a\r\nb\""), ("'s-Heerenberg", "'s-Heerenberg"), ("a=b", "a=b"), ("", ""),
    ("a,b", "a,b"), ("=\";\"", "\"'=\"\";\"\"\""),
  ])
  func `escapes what a spreadsheet would take for something else`(text: String, cell: String) {
    #expect(Rekenblad.write([[text, "z"]], separator: ";") == "\u{FEFF}\(cell);z\r\n")
  }

  @Test func `writes a cell that is not known as nothing`() throws {
    let cell = Cel(waarde: nil, geteld: [])

    #expect(cell.tekst == "")
  }

  @Test func `writes aligned text with title, period, definitions and footnotes`() throws {
    let lines = try tabel().tekst.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)

    #expect(lines[0] == "Procesregie, PGA")
    #expect(
      lines[1]
        == "ZVH Midden-Limburg, kalenderjaar 2019, di 1 jan 2019 tot en met di 31 dec 2019; "
        + "stand van do 14 mei 2026")
    #expect(
      Array(lines[3...6]) == [
        "                                      Unieke",
        "Gemeente       Meldingen  Casussen  personen",
        "--------------------------------------------",
        "Echt-Susteren          0         0         0",
      ])
    #expect(lines[13] == "Totaal                 1         1         2")
    #expect(lines.contains { $0.hasPrefix("casussen: Casussen die in de periode") })
    #expect(lines.contains { $0.hasPrefix("Dit is het kalenderjaar") })
  }

  @Test func `writes one JSON document with stable keys`() throws {
    let json = try JSONText.parse(Array(try tabel().json.pretty.utf8))

    #expect(json["tabel"] == "procesregie")
    #expect(json["traject"] == "pga")
    #expect(json["gemeente"] == .null)
    #expect(json["periode"]?["tot"] == "2019-12-31")
    #expect(
      json["rijen"]?[6] == [
        "gemeente": "Weert", "meldingen": 1, "casussen": 1, "unieke_personen": 2,
      ])
    #expect(json["kolommen"]?[2]?["eenheid"] == "personen")
  }

  @Test func `writes Markdown with figures on the right`() throws {
    let lines = try tabel().markdown.split(separator: "\n").map(String.init)

    #expect(lines[0] == "## Procesregie, PGA")
    #expect(lines[2] == "| Gemeente | Meldingen | Casussen | Unieke personen |")
    #expect(lines[3] == "| --- | ---: | ---: | ---: |")
    #expect(lines.contains("| Weert | 1 | 1 | 2 |"))
  }

  @Test func `refuses a format that is not there`() {
    let error = #expect(throws: Cijferfout.self) { try Formaat(naam: "pdf") }

    #expect(error?.exitCode == 64)
    #expect(error?.zin == "Formaat \"pdf\" bestaat niet; kies tekst, csv, json, markdown of html.")
  }

  @Test func `lists every table with what each column counts`() throws {
    for table in Tabeldefinitie.alle {
      #expect(try Tabeldefinitie.met(id: table.id) == table)
      #expect(table.kolommen.allSatisfy { table.beschrijving.contains("\($0.id): ") })
    }
    #expect(
      throws: Cijferfout.onbekendeTabel("melding", bekend: Tabeldefinitie.alle.map(\.id))
    ) { try Tabeldefinitie.met(id: "melding") }
  }
}
