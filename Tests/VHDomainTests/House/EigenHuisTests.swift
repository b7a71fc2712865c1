import FoundationEssentials
import Testing

@testable import VHDomain

/// A house that nobody wrote Swift for: a small profile in a file.
@Suite struct EigenHuisTests {
  private func bytes() throws -> [UInt8] {
    Array(try Brontekst.lees("Tests/VHDomainTests/Fixtures/eigen-huis.json").utf8)
  }

  private func faults(_ text: String) -> [String] {
    do throws(InputFaults) {
      _ = try House.read(Array(text.utf8), file: "eigen-huis.json")
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test func `can be worked in, practice data and all`() throws {
    let house = try House.read(try bytes(), file: "eigen-huis.json")
    let now = try #require(Moment("2026-05-14T07:00:00.000Z"))
    let store = MemoryStore(house: house, medewerkers: Oefenhuis.medewerkers, at: now)

    try Oefenhuis.fill(store, house: house, today: now)

    let records = try store.load()
    #expect(records.meldingen.count == 9)
    #expect(records.casussen.values.contains { $0.inhoud.fase == .procesregie })
  }

  @Test func `names every fault of a broken profile at once`() throws {
    let sound = try #require(String(validating: try bytes(), as: UTF8.self))
    let broken =
      sound
      .replacingOccurrences(of: "\"wachtrij\": \"verward\", ", with: "")
      .replacingOccurrences(of: "\"wachtrij\": \"overig\", \"ritme\"", with: "\"ritme\"")
      .replacingOccurrences(of: "\"orgaan\": \"screening\"", with: "\"orgaan\": \"weegtafel\"")
      .replacingOccurrences(of: "[\"Duin\"]", with: "[\"Duim\"]")
      .replacingOccurrences(of: "[\"gemeente\"]", with: "[\"gemente\"]")

    #expect(
      Set(faults(broken)) == [
        "tafels: \"overig\" is een wachtrij zonder tafel; verwacht een tafel met deze wachtrij en orgaan screening",
        "tafels: \"verward\" is een wachtrij zonder tafel; verwacht een tafel met deze wachtrij en orgaan screening",
        "besluitorganen[0]: \"screening\" heeft geen tafel; verwacht een tafel met dit orgaan",
        "trajecten[1].gemeenten[0]: \"Duim\" is onbekend; verwacht een gemeente van dit huis",
        "trajecten[1].verwijzers[0]: \"gemente\" is onbekend; verwacht de id van een bron van dit huis, bijvoorbeeld gemeente",
      ])
  }
}
