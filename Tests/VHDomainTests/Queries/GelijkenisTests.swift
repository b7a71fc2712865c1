import Testing

@testable import VHDomain

/// Who may be the same person, and why, on one pair at a time.
@Suite struct GelijkenisTests {
  private func persoon(
    _ voornamen: String?, _ achternaam: String, _ geboren: String? = nil, adres: String? = nil
  ) -> Persoonsbeeld {
    var data = Persoonsgegevens()
    data.voornamen = voornamen
    data.achternaam = achternaam
    data.geboortedatum = geboren.flatMap(Geboortedatum.init)
    data.adres = adres
    return Persoonsbeeld(data)
  }

  private func lijkt(_ left: Persoonsbeeld, _ right: Persoonsbeeld) -> Gelijkenis? {
    Personenvergelijking(left, right, alleenKandidaten: false)?.gelijkenis
  }

  @Test func `says in words what is the same and what differs`() throws {
    let found = try #require(
      lijkt(persoon("Ayşe", "Yılmaz", "1984-01-17"), persoon("Ayse", "Yilmaz", "1984-01-11")))

    #expect(found.niveau == .mogelijk)
    #expect(
      found.redenen == [
        "achternaam anders geschreven: Yılmaz / Yilmaz", "zelfde voornaam",
        "geboortedatum één cijfer anders: 1984-01-17 / 1984-01-11",
      ])
    #expect(found.tegen.isEmpty)
  }

  @Test func `takes a twin for somebody else, and says so`() throws {
    let home = "Lindelaan 8, 6093 JK"
    let found = try #require(
      lijkt(
        persoon("Daan", "Kuipers", "2006-03-12", adres: home),
        persoon("Sem", "Kuipers", "2006-03-12", adres: home)))

    #expect(found.niveau == .eenAnder)
    #expect(
      found.tegen == ["andere voornaam, zelfde geboortedatum en adres: mogelijk tweeling"])
  }

  @Test(arguments: [
    ("Kuijpers", "Cuypers"), ("Yusuf", "Joesoef"), ("Szymański", "Sjimanski"),
    ("Hendrix", "Hendrickx"), ("Djamal", "Jamal"), ("Khalid", "Chalid"), ("Heijnen", "Heinen"),
    ("Özdemir", "Oezdemir"), ("Brandt", "Brant"), ("Zeegers", "Segers"),
  ])
  func `hears the same name in two traditions of spelling`(left: String, right: String) {
    #expect(Klank(left).klinktAls(Klank(right)))
    #expect(Klank(right).klinktAls(Klank(left)))
  }

  @Test(arguments: [
    ("Hassan", "Hussein"), ("Samir", "Samira"), ("Marja", "Marjo"), ("Tim", "Tom"),
    ("Bakker", "Becker-Smit"), ("Anna", "Ania"), ("Willems", "Wolters"),
  ])
  func `hears two names`(left: String, right: String) {
    #expect(!Klank(left).klinktAls(Klank(right)))
  }

  @Test(arguments: [
    ("1984-03-12", "1984-12-03", Datumverband.dagMaandVerwisseld),
    ("1984-03-12", "1984-03-13", .eenCijfer), ("1984-03-12", "1948-03-12", .cijfersVerwisseld),
    ("1984-03-12", "1984", .past), ("1984-03", "1984-03-12", .past),
    ("1984-01-01", "1984-07-30", .plaatshouder), ("1984-03-12", "1975-08-30", .anders),
    ("1984", "1985", .anders), ("1984-03", "1984-04-12", .anders),
  ])
  func `sees how two birth dates relate, from either side`(
    left: String, right: String, expected: Datumverband
  ) {
    let (one, other) = (Geboortedatum(left), Geboortedatum(right))

    #expect(Geboortecijfers(one).verband(Geboortecijfers(other)) == expected)
    #expect(Geboortecijfers(other).verband(Geboortecijfers(one)) == expected)
  }

  @Test func `judges the same whichever of the two comes first`() {
    let people = [
      persoon("Jan", "van den Berg", "1967-04-18"), persoon("Johannes", "vdBerg", "1967"),
      persoon("J.", "Berg", nil), persoon("Berg", "Jan", "1967-04-18"),
      persoon("Petra", "Janssen-Smeets", "1968-02-12"), persoon("P.", "Smeets-Janssen", "1968"),
      persoon(nil, "Smeets", "1968-02-12"),
    ]

    for one in people {
      for other in people { #expect(lijkt(one, other)?.niveau == lijkt(other, one)?.niveau) }
    }
  }

  /// One slip of the fingers in a surname, by chance: the person is found all the same.
  @Test(arguments: 0..<40)
  func `finds a person whose surname was typed with one slip`(seed: Int) {
    var chance = VHDomain.Toeval(zaad: UInt64(seed))
    let names = Oefennamen.achternamen.map(\.naam).filter { $0.count > 5 }
    let name = chance.een(names) ?? ""
    let first = chance.een(Oefennamen.mannen) ?? ""
    var letters = Array(name)
    let place = chance.getal(1...letters.count - 2)
    switch chance.getal(0...2) {
    case 0: letters.remove(at: place)
    case 1: letters.swapAt(place, place + 1)
    default: letters[place] = chance.een(Array("abdefgklmnoprstuw")) ?? "a"
    }
    let right = persoon(first, name, "1984-03-12")
    let slipped = persoon(first, String(letters), "1984-03-12")
    let index = Persoonindex([(Nummer(jaar: 0, volgnummer: 1), right)])

    #expect(index.kandidaten(slipped) == [0], "\(name) \(String(letters))")
    #expect(lijkt(right, slipped)?.niveau == .zeerWaarschijnlijk, "\(name) \(String(letters))")
  }
}
