import Testing

@testable import VHDomain

@Suite struct PersoonTests {
  private func person(
    _ voornamen: String?, _ tussenvoegsel: String?, _ achternaam: String
  ) -> Persoonsgegevens {
    var data = Persoonsgegevens()
    data.voornamen = voornamen
    data.tussenvoegsel = tussenvoegsel
    data.achternaam = achternaam
    return data
  }

  @Test func `is named in reading order and sorted by surname`() {
    let data = person("Jan", "van der", "Berg")

    #expect(data.naam == "Jan van der Berg")
    #expect(data.sorteernaam == "berg jan van der")
    #expect(person("", nil, "Berg").naam == "Berg")
  }

  @Test(arguments: [
    ("Jan", "Berg", "J.B."), ("IJsbrand", "Berg", "IJ.B."), ("ijsbrand", "IJzerman", "IJ.IJ."),
    ("Ineke", "Izaks", "I.I."), ("Ĳsbrand", "Berg", "Ĳ.B."), ("élise", "Özer", "É.Ö."),
  ])
  func `shows the initials, with IJ as one letter`(
    voornaam: String, achternaam: String, wil: String
  ) {
    #expect(person(voornaam, "van der", achternaam).initialen == wil)
    #expect(person(nil, "de", achternaam).initialen.isEmpty == false)
  }

  @Test func `keeps someone unknown or unborn without a name`() {
    var data = person("Jan", nil, "Berg")

    data.soort = .onbekend
    #expect([data.naam, data.initialen] == ["NN", "NN"])

    data.soort = .ongeboren
    #expect([data.naam, data.initialen] == ["ongeboren kind Berg", "ongeboren"])
    data.achternaam = ""
    #expect(data.naam == "ongeboren kind")
  }

  @Test func `sorts people by surname without the tussenvoegsel`() {
    let people = [
      person("Zoë", "van", "Aken"), person("Jan", "de", "Wit"), person("Anna", "van den", "Berg"),
      person("Bert", nil, "Aken"),
    ]

    let sorted = people.sorted { $0.sorteernaam < $1.sorteernaam }.map(\.naam)

    #expect(sorted == ["Bert Aken", "Zoë van Aken", "Anna van den Berg", "Jan de Wit"])
  }
}

@Suite struct GeboortedatumTests {
  @Test(arguments: [
    ("1979-05-14", "2026-05-13", 46), ("1979-05-14", "2026-05-14", 47),
    ("2024-02-29", "2025-02-28", 0),
    ("2024-02-29", "2025-03-01", 1), ("1979-05", "2026-04-30", 46), ("1979-05", "2026-05-01", 47),
    ("1979", "2026-01-01", 47), ("2026-05-14", "2026-05-14", 0),
  ])
  func `gives the age in whole years`(geboren: String, op: String, leeftijd: Int) throws {
    let birth = try #require(Geboortedatum(geboren))
    #expect(birth.leeftijd(op: try #require(Datum(op))) == leeftijd)
  }

  @Test func `gives no age before birth`() throws {
    let birth = try #require(Geboortedatum("2026-05-15"))
    #expect(birth.leeftijd(op: try #require(Datum("2026-05-14"))) == nil)
  }

  @Test func `knows the year, and the day only when it is complete`() {
    #expect(Geboortedatum("1979")?.jaar == 1979)
    #expect(Geboortedatum("1979-02")?.datum == nil)
    #expect(Geboortedatum("1979-02-11")?.datum == Datum(1979, 2, 11))
  }

  @Test(arguments: [
    "", "79", "1979-13", "1979-02-30", "1979-", "1979-2", "1979-02-", "1979-02-11-1", "feb 1979",
  ])
  func `refuses what is no birth date`(tekst: String) {
    #expect(Geboortedatum(tekst) == nil)
  }

  @Test(arguments: [
    ("12-3-88", "1988-03-12", "za 12 mrt 1988"), ("12-3-24", "2024-03-12", "di 12 mrt 2024"),
    ("27-11-26", "1926-11-27", "za 27 nov 1926"), ("26-11-26", "2026-11-26", "do 26 nov 2026"),
    ("29-2-00", "2000-02-29", "di 29 feb 2000"), ("12 maart 1988", "1988-03-12", "za 12 mrt 1988"),
    ("12.3.1988", "1988-03-12", "za 12 mrt 1988"), ("3-1988", "1988-03", "mrt 1988"),
    ("1988-03-12", "1988-03-12", "za 12 mrt 1988"), ("1988", "1988", "1988"),
  ])
  func `reads a birth date as it is typed, never in the future by two digits`(
    getypt: String, bewaard: String, voluit: String
  ) throws {
    let today = try #require(Datum("2026-11-26"))
    let born = try Geboortedatum.lees(getypt, vandaag: today)
    #expect(born.description == bewaard)
    #expect(born.voluit == voluit)
  }

  @Test(arguments: [
    ("88", "is geen geboortedatum"), ("12-3", "Zet het geboortejaar erbij"),
    ("30-2-1988", "is geen geboortedatum"), ("1-1-1788", "1788 kan niet kloppen"),
    ("27-11-2026", "ligt in de toekomst"), ("2027", "ligt in de toekomst"),
    ("12-3-188", "is geen geboortedatum"), ("vandaag", "is geen geboortedatum"),
  ])
  func `refuses a birth date that can't be`(getypt: String, woorden: String) throws {
    let today = try #require(Datum("2026-11-26"))
    do throws(Datum.Leesfout) {
      let read = try Geboortedatum.lees(getypt, vandaag: today)
      Issue.record("\(getypt) was read as \(read)")
    } catch {
      #expect(error.zin.contains(woorden), "\(error.zin)")
    }
  }
}
