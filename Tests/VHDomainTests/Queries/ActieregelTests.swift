import Testing

@testable import VHDomain

/// An action in one line: who, what, uiterlijk wanneer.
@Suite struct ActieregelTests {
  private let vandaag = Datum(2026, 11, 26) ?? Datum(dagnummer: 0)

  private func lees(_ tekst: String, aanwezig: [String] = ["politie", "gemeente-roermond"]) throws
    -> Actieregel.Lezing
  {
    let house = try House.read(
      House.bytes(meegeleverd: "midden-limburg") ?? [], file: "midden-limburg.json")
    return Actieregel(house, aanwezig: aanwezig, vandaag: vandaag).lees(tekst)
  }

  private func actie(_ tekst: String) throws -> Actie? {
    if case .actie(let action) = try lees(tekst) { action } else { nil }
  }

  private func ontbreekt(_ tekst: String) throws -> String {
    if case .ontbreekt(let sentence) = try lees(tekst, aanwezig: []) { sentence } else { "" }
  }

  @Test func `reads who, what and when in one line`() throws {
    let action = try #require(try actie("politie contactverbod nagaan vr"))
    #expect(action.partner == "politie")
    #expect(action.omschrijving == "contactverbod nagaan")
    #expect(action.uiterlijk == Datum(2026, 11, 27))
    #expect(action.wie == Actieregel.wie)
  }

  @Test(arguments: [
    ("om dossier opvragen 3-12", "openbaar-ministerie"),
    ("roermond huurachterstand uitzoeken do", "gemeente-roermond"),
    ("gemeente weert briefadres regelen over 2 wk", "gemeente-weert"),
    ("veilig thuis bellen ma", "veilig-thuis"),
    ("MET ggz afspraak maken uiterlijk 4 dec", "met-ggz"),
  ])
  func `knows an organisation by its first words, initials or place`(
    tekst: String, partner: String
  ) throws {
    #expect(try actie(tekst)?.partner == partner)
  }

  @Test func `a person or function stands behind a slash`() throws {
    #expect(try actie("politie/wijkagent langsgaan vr")?.wie == "wijkagent")
  }

  @Test func `the day may be more words, and the word before it goes`() throws {
    let action = try #require(try actie("politie langsgaan uiterlijk 4 december"))
    #expect(action.omschrijving == "langsgaan")
    #expect(action.uiterlijk == Datum(2026, 12, 4))
  }

  @Test func `what is missing is asked in a sentence`() throws {
    #expect(try ontbreekt("").contains("wie, wat en wanneer"))
    #expect(try ontbreekt("xyz iets doen vr").contains("geen organisatie"))
    #expect(try ontbreekt("gemeente iets doen vr").contains("Welke bedoelt u"))
    #expect(try ontbreekt("politie vr").contains("wat doet die"))
    #expect(try ontbreekt("politie langsgaan").contains("Uiterlijk wanneer?"))
  }
}
