import Testing

@testable import VHDomain

@Suite struct OefenregisterTests {
  private let vandaag = Datum(dagnummer: 20_700)

  private func files(zaad: UInt64, meldingen: Int = 400) throws -> [Oefenregister.Bestand] {
    let bytes = try #require(House.bytes(meegeleverd: "midden-limburg"))
    let house = try House.read(bytes, file: "midden-limburg.json")
    return Oefenregister.bestanden(
      house: house, vandaag: vandaag, meldingen: meldingen, zaad: zaad)
  }

  private func rows(_ name: String, _ files: [Oefenregister.Bestand]) throws -> [[String]] {
    let file = try #require(files.first { $0.naam == name })
    return file.tekst.split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `gives the same register for the same seed, and another for another`() throws {
    let first = try files(zaad: 7)

    #expect(try files(zaad: 7) == first)
    #expect(try files(zaad: 8) != first)
  }

  @Test(arguments: [1, 37, 2000])
  func `makes as many meldingen as were asked for`(count: Int) throws {
    let meldingen = try rows("meldingen.csv", try files(zaad: 3, meldingen: count))

    #expect(meldingen.count == count)
    #expect(Set(meldingen.map { $0[0] }).count == count)
  }

  @Test func `refers only to persons and meldingen that are in it`() throws {
    let files = try files(zaad: 5, meldingen: 2000)
    let persons = Set(try rows("personen.csv", files).map { $0[0] })
    let reports = Set(try rows("meldingen.csv", files).map { $0[0] })

    for casus in try rows("casussen.csv", files) {
      #expect(persons.contains(casus[2]), "\(casus)")
      let named = casus[3].split(separator: "|").map(String.init)
      #expect(named.allSatisfy(reports.contains), "\(casus)")
    }
  }

  @Test func `dates nothing after today and no end before its beginning`() throws {
    let casussen = try rows("casussen.csv", try files(zaad: 9, meldingen: 2000))
    #expect(casussen.contains { !$0[9].isEmpty && $0[10].isEmpty }, "iets loopt nog")

    for casus in casussen {
      let steps = [casus[4], casus[6], casus[9], casus[10]].compactMap { Datum($0) }
      #expect(steps == steps.sorted(), "\(casus)")
      #expect(steps.allSatisfy { $0 <= vandaag }, "\(casus)")
    }
  }
}
