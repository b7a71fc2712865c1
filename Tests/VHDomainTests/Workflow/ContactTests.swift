import Testing

@testable import VHDomain

/// The people at partners.
@Suite struct ContactTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `keeps, changes and ends somebody at a partner`() throws {
    let contact = try wereld.contact()
    try wereld.doe(.contactWijzigen(contact, .voorbeeld(functie: "chef")), als: "pr")
    #expect(wereld.zicht("ad").contact("p. smit", bij: "politie")?.functie == "chef")

    try wereld.doe(.contactBeeindigen(contact, op: wereld.vandaag), als: "be")
    #expect(wereld.zicht("ad").geldigeContacten.count == 1)
    wereld.verstrijk(dagen: 1)
    #expect(wereld.zicht("ad").geldigeContacten.isEmpty)
    #expect(wereld.zicht("ad").contact("P. Smit", bij: nil) == nil)
    #expect(wereld.zicht("ad").contactlijst.map(\.nummer) == [contact])
    let text = try #require(wereld.zicht("ad").tekst(contact.record))
    #expect(text.contains("laatste dag do 14 mei 2026") && text.contains("datum niet bekend"))
  }

  @Test func `is completed by any word of name or function, at the partner when that is known`()
    throws
  {
    _ = try wereld.contact()
    var other = Contactgegevens.voorbeeld(functie: "casemanager")
    other.naam = "Anna Smit"
    other.partner = "amw"
    try wereld.doe(.contactVastleggen(other))
    let view = wereld.zicht("ad")
    func names(_ text: String, _ partner: String?) -> [String] {
      view.contacten(text, bij: partner, hooguit: 4).map(\.inhoud.gegevens.naam)
    }

    #expect(Set(names("smit", nil)) == ["Anna Smit", "P. Smit"])
    #expect(names("smi", "politie") == ["P. Smit"])
    #expect(names("casem", nil) == ["Anna Smit"])
    #expect(names("", nil) == [] && names("jansen", nil) == [])
  }

  @Test func `refuses what can't be, with its field`() throws {
    func fields(_ wijzig: (inout Contactgegevens) -> Void) throws -> [String?] {
      var data = Contactgegevens.voorbeeld
      wijzig(&data)
      return try wereld.weigering(.contactVastleggen(data)).findings.map(\.field)
    }
    #expect(try fields { $0 = Contactgegevens() } == ["naam", "partner", "telefoon"])
    #expect(try fields { $0.telefoon = "12345" } == ["telefoon"])
    #expect(try fields { $0.telefoon = "bel 0475 123456" } == ["telefoon"])
    #expect(try fields { $0.mail = "p.smit" } == ["mail"])
    #expect(try fields { $0.mail = "p smit@x.nl" } == ["mail"])
    #expect(try fields { $0.gemeente = "Utopia" } == ["gemeente"])
    #expect(
      try fields {
        $0.van = Datum("2026-02-01")
        $0.tot = Datum("2026-01-01")
      } == ["tot"])
    _ = try wereld.contact()
    #expect(try fields { $0.naam = "p smit" } == ["naam"])
  }

  @Test func `the covenant date of a partner is house data`() throws {
    var house = try Wereld.house.get()
    let place = try #require(house.partners.firstIndex { $0.id == "politie" })
    house.partners[place].convenantOp = Datum("2019-05-24")
    let wereld = try Wereld(house: house)
    let contact = try wereld.contact()
    #expect(wereld.zicht("ad").tekst(contact.record)?.contains("vr 24 mei 2019") == true)
  }
}
