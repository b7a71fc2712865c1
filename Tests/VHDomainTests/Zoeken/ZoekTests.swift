import Testing

@testable import VHDomain

@Suite struct ZoekTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func gevonden(_ tekst: String, als id: String = "ad") throws -> [String] {
    try wereld.zicht(id).zoek(tekst).treffers.map(\.nummer.description)
  }

  private func waarom(_ tekst: String) throws -> [String] {
    try wereld.zicht("ad").zoek(tekst).treffers.map { "\($0.nummer) \($0.waarom)" }
  }

  private func persoon(
    _ achternaam: String, voornamen: String, tussenvoegsel: String? = nil, geboren: String? = nil
  ) throws {
    var data = Persoonsgegevens()
    data.achternaam = achternaam
    data.voornamen = voornamen
    data.tussenvoegsel = tussenvoegsel
    data.geboortedatum = geboren.flatMap { Geboortedatum($0) }
    try wereld.doe(.persoonAanmaken(data))
  }

  @Test func `finds a person by any part of the name, and what the person is in`() throws {
    _ = try wereld.inScreening()

    for text in ["bakker", "BAK", "jan bakker", "Bakker, Jan", "bák"] {
      #expect(try gevonden(text) == ["P-000001", "C-2026-0001", "M-2026-0001"], "\(text)")
    }
    #expect(
      try waarom("jan bak") == [
        "P-000001 naam Jan, Bakker", "C-2026-0001 naam Jan, Bakker", "M-2026-0001 naam Jan, Bakker",
      ])
    #expect(try gevonden("akker").isEmpty)
    #expect(try gevonden("bakker piet").isEmpty)
  }

  @Test func `leaves tussenvoegsels and diacritics to who types them`() throws {
    try persoon("Broek", voornamen: "Wim", tussenvoegsel: "van den")
    try persoon("Yıldırım", voornamen: "Şule")
    try persoon("O'Brien", voornamen: "Anne-Marie")
    try persoon("Meijer", voornamen: "IJsbrand")

    for text in ["wim broek", "wim van den broek", "van de broek", "van den"] {
      #expect(try gevonden(text) == ["P-000001"], "\(text)")
    }
    #expect(try gevonden("sule yildirim") == ["P-000002"])
    for text in ["obrien", "o'brien", "annemarie", "anne-marie obri"] {
      #expect(try gevonden(text) == ["P-000003"], "\(text)")
    }
    for text in ["meyer", "meijer", "ijsbr", "ysbrand"] {
      #expect(try gevonden(text) == ["P-000004"], "\(text)")
    }
  }

  @Test func `finds a birth date as people type it`() throws {
    try persoon("Eén", voornamen: "A", geboren: "1988-03-12")
    try persoon("Twee", voornamen: "B", geboren: "1988-03")
    try persoon("Drie", voornamen: "C", geboren: "1989-03-12")

    #expect(try gevonden("12-3-1988") == ["P-000001", "P-000002"])
    #expect(try gevonden("12/03/1988 een") == ["P-000001"])
    for text in ["1988", "1988-03", "3-1988"] {
      #expect(try gevonden(text) == ["P-000001", "P-000002"], "\(text)")
    }
    #expect(try gevonden("13-3-1988") == ["P-000002"])
    #expect(try waarom("1989") == ["P-000003 geboren 1989-03-12"])
  }

  @Test func `finds a record number, also in part`() throws {
    for _ in 0..<12 { _ = try wereld.melding() }
    _ = try wereld.inScreening()

    #expect(try gevonden("M-2026-0012") == ["M-2026-0012"])
    #expect(try gevonden("m 12") == ["M-2026-0012"])
    #expect(try gevonden("c1") == ["C-2026-0001"])
    #expect(try gevonden("2026-0003") == ["M-2026-0003"])
    #expect(try gevonden("p-000004") == ["P-000004"])
    #expect(
      try gevonden("m 1") == [
        "M-2026-0001", "M-2026-0013", "M-2026-0012", "M-2026-0011", "M-2026-0010",
      ])
    #expect(try waarom("m 0002") == ["M-2026-0002 nummer M-2026-0002"])
  }

  @Test func `finds gemeente, traject, procesregisseur and what was written`() throws {
    let casus = try wereld.onderProcesregie()
    let number = casus.description

    #expect(try waarom("multi") == ["\(number) traject Multiproblematiek"])
    #expect(try waarom("petra") == ["\(number) procesregisseur Petra"])
    #expect(try gevonden("overlast bakker roermond") == ["M-2026-0001"])
    #expect(try waarom("steeds weer") == ["M-2026-0001 aanleiding Steeds, weer"])
    #expect(try gevonden("weert").isEmpty)
  }

  @Test func `one word of a group of synonyms finds the others`() throws {
    let words = [
      ("Verward gedrag op straat", ["onbegrepen gedrag", "verward"]),
      ("Onbegrepen gedrag", ["verward gedrag"]),
      ("De procesmanager belde", ["procesregisseur"]),
      ("Komt op de Top-X", ["topx", "top x", "Top-X"]), ("Staat in TopX", ["top x"]),
      ("Dreigende huisuitzetting", ["uithuiszetting"]),
      ("Uit het casuïstiekoverleg", ["casusoverleg"]),
      ("Vermoeden van extremisme", ["radicalisering"]), ("Een nieuwe casus", ["case"]),
    ]
    for (text, _) in words { _ = try wereld.melding { $0.gegevens.aanleiding = text } }

    for (index, (text, questions)) in words.enumerated() {
      let number = Nummer<Melding>(jaar: 2026, volgnummer: index + 1).description
      for question in questions {
        #expect(try gevonden(question).contains(number), "\(question): \(text)")
      }
    }
    #expect(Synoniemen.groepen.flatMap { $0 }.allSatisfy { Vouwing.sleutel($0) == $0 })
  }

  @Test func `exact numbers come first, then names, then words`() throws {
    try persoon("Roermond", voornamen: "Ria")
    _ = try wereld.melding()

    let hits = try wereld.zicht("ad").zoek("roermond").treffers

    #expect(hits.map(\.nummer.description) == ["P-000001", "M-2026-0001"])
    #expect(hits.map(\.soort) == [.naam, .kenmerk])
  }

  @Test func `counts all and gives the first`() throws {
    for _ in 0..<6 { _ = try wereld.melding() }

    let result = try wereld.zicht("ad").zoek("overlast", hooguit: 2)

    #expect(result.totaal == 6)
    #expect(result.treffers.map(\.nummer.description) == ["M-2026-0006", "M-2026-0005"])
    #expect(try wereld.zicht("ad").zoek("  ").totaal == 0)
    #expect(try wereld.zicht("ad").zoek("-,.").totaal == 0)
  }

  @Test func `finds at once what was just recorded`() throws {
    #expect(try gevonden("bakker").isEmpty)
    _ = try wereld.melding()
    #expect(try gevonden("bakker") == ["P-000001", "M-2026-0001"])
  }

  @Test func `finds nothing of what is closed to the reader`() throws {
    _ = try wereld.inScreening(
      try wereld.melding(soort: "radicalisering", achternaam: "Geheim", als: "ra"), als: "ra")

    for text in ["geheim", "m 1", "c1", "p1", "jan", "roermond", "overlast", "steeds"] {
      #expect(try gevonden(text).isEmpty, "\(text)")
      #expect(try wereld.zicht("ad").zoek(text).totaal == 0)
    }
    #expect(try gevonden("geheim", als: "ra").count == 3)
  }

  @Test func `is refused in a room`() throws {
    let error = #expect(throws: Refusal.self) {
      try wereld.zicht("ad", in: .zaal).zoek("bakker")
    }
    #expect(error?.zinnen == ["Op een gedeeld scherm kan niet gezocht worden."])
  }

  @Test func `every person is found by any word of the name, folded or as written`() throws {
    let seed: UInt64 = 7_042_026
    var chance = Willekeur(seed)
    let first = ["Şule", "Jean-Luc", "Åsa", "İbrahim", "Zoë", "Ĳsbrand", "D'Arcy", "Łucja"]
    let last = [
      "Yıldırım", "van Wijk", "Øster", "Nuñez y Pérez", "Kowalczyk-Dąb", "'t Hart", "Ağa",
    ]
    for _ in 0..<60 {
      try persoon(
        chance.een(van: last, anders: "A"), voornamen: chance.een(van: first, anders: "B"),
        tussenvoegsel: chance.kans(30) ? "van der" : nil)
    }
    for stored in try wereld.records.personen.values {
      let data = stored.inhoud.gegevens
      let words = [data.achternaam, data.voornamen ?? ""].flatMap { $0.split(separator: " ") }
      for word in words.map(String.init) + words.flatMap({ Vouwing.woorden(String($0)) }) {
        let found = try wereld.zicht("ad").zoek(word, hooguit: .max).treffers.map(\.nummer)
        #expect(found.contains(stored.nummer.record), "seed \(seed): \(word) in \(data.naam)")
      }
    }
  }

  @Test func `every hit has a reason`() throws {
    let seed: UInt64 = 11
    var chance = Willekeur(seed)
    _ = try wereld.gesloten()
    for name in ["Jansen", "Çelik", "Onbekend"] { _ = try wereld.melding(achternaam: name) }
    for _ in 0..<200 {
      let letters = (0..<Int.random(in: 1...2, using: &chance)).map { _ in
        chance.een(van: "abcdefghijklmnoprstvwz12", anders: "a")
      }
      let text = String(letters)
      for hit in try wereld.zicht("ad").zoek(text).treffers {
        #expect(!hit.redenen.isEmpty, "seed \(seed): \(text) in \(hit.nummer)")
      }
    }
  }
}
