import Testing

@testable import VHDomain

@Suite struct MiddenLimburgTests {
  private let house: House

  init() throws {
    let bytes = try #require(House.bytes(meegeleverd: "midden-limburg"))
    house = try House.read(bytes, file: "midden-limburg.json")
  }

  @Test func `has seven gemeenten with the inhabitants of the annual report`() {
    #expect(house.gemeenten.count == 7)
    #expect(house.gemeenten.compactMap(\.inwoners).reduce(0, +) == 236_113)
  }

  @Test func `reports from the fourth quarter on`() {
    #expect(house.verslagjaarBeginmaand == 10)
  }

  @Test func `asks for twelve organisations at triage and warns below that`() throws {
    let triage = try #require(house.tafels.met(id: "triage"))
    #expect(triage.minimumOrganisaties == 12)
    #expect(!triage.minimumBlokkeert)
    #expect(triage.deelnemers.count >= 16)
    for gemeente in house.partners where gemeente.id.hasPrefix("gemeente-") {
      #expect(triage.deelnemers.contains(gemeente.id))
    }
  }

  @Test(arguments: [("2019-06-01", "screening-overig"), ("2023-06-01", "routeertafel")])
  func `has one table for the other meldingen at any time`(dag: String, tafel: String) throws {
    let op = try #require(Datum(dag))
    let tables = house.tafels.geldig(op: op).filter { $0.wachtrij == .overig }
    #expect(tables.map(\.id) == [tafel])
  }

  @Test func `screens confused behaviour with the two ggz organisations and the social work`() {
    let table = house.tafels.met(id: "screening-verward")
    #expect(table?.deelnemers == ["met-ggz", "vincent-van-gogh", "amw"])
    #expect(house.politiecodes.filter(\.verward).map(\.id) == ["E33", "E14"])
  }

  @Test func `has eight provisional leefgebieden over all three ketens`() {
    #expect(house.leefgebieden.count == 8)
    #expect(house.leefgebiedenVoorlopig)
    #expect(Set(house.leefgebieden.map(\.keten)) == Set(Keten.allCases))
  }

  @Test func `knows every traject of the file contract`() {
    #expect(
      house.trajecten.map(\.id) == [
        "pga", "top-x", "nazorg", "radicalisering", "multiproblematiek", "huiselijk-geweld",
        "stalking", "extensief-geweld", "oggz", "voorkomen-uithuiszetting", "onbegrepen-gedrag",
        "mensenhandel", "ghb", "drang-en-dwang", "huisverbod", "intensief-casemanagement",
        "jeugd", "bij",
      ])
  }

  @Test func `tests all but the thematic trajecten against the criteria`() {
    #expect(
      house.trajecten.filter { !$0.toetsAanCriteria }.map(\.id) == [
        "nazorg", "radicalisering", "voorkomen-uithuiszetting", "huisverbod", "jeugd", "bij",
      ])
    #expect(
      house.trajecten.filter { $0.vertrouwelijkheid != nil }.map(\.id) == ["radicalisering", "bij"])
  }

  @Test func `is the only shipped profile that answers to its id`() {
    #expect(House.meegeleverd.contains("midden-limburg"))
    #expect(House.bytes(meegeleverd: "atlantis") == nil)
  }
}
