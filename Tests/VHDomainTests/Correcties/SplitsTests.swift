import Testing

@testable import VHDomain

/// One record turns out to be of two persons.
@Suite struct SplitsTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld(house: Wereld.zonderVierOgen) }

  /// A person with two meldingen, of which the second leads to a casus.
  private func dubbel() throws -> (
    persoon: Nummer<Persoon>, eerste: Nummer<Melding>, tweede: Nummer<Melding>, casus: Nummer<Casus>
  ) {
    let eerste = try wereld.melding(achternaam: "Jansen")
    let persoon = try #require(try wereld.staat(eerste).gegevens.betrokkenen.first?.persoon)
    let tweede = try wereld.melding {
      $0.gegevens.aanleiding = "Iets heel anders."
      $0.personen = [Intakepersoon(.bestaand(persoon), hoofd: true)]
    }
    return (persoon, eerste, tweede, try wereld.inScreening(tweede))
  }

  private func splits(
    _ persoon: Nummer<Persoon>, _ dossiers: Set<RecordNummer>, feiten: Set<String> = [],
    naam: String = "Janssen", reden: String = "Ander bsn."
  ) throws -> Command {
    let data = try wereld.staat(persoon).gegevens
    var second = Persoonsgegevens()
    second.achternaam = naam
    second.voornamen = data.voornamen
    return .rechtzetten(
      .splitsing(
        Splitsing(
          persoon, gegevens: data, tweede: second, dossiers: dossiers, feiten: feiten,
          waarom: Verantwoording(reden))))
  }

  @Test func `lists every place with its day and what it is`() throws {
    let (persoon, eerste, tweede, casus) = try dubbel()
    let places = wereld.zicht("be").plaatsen(van: persoon)

    #expect(Set(places.map(\.nummer)) == [eerste.record, tweede.record, casus.record])
    #expect(places.allSatisfy { $0.dag == wereld.vandaag })
    #expect(places.contains { $0.wat.contains("Iets heel anders.") })
    #expect(places.contains { $0.wat.hasPrefix("hoofdbetrokkene") })
    #expect(wereld.zicht("be", in: .zaal).plaatsen(van: persoon).isEmpty)
  }

  @Test func `the second gets a number, and what was chosen`() throws {
    let (persoon, eerste, tweede, casus) = try dubbel()
    let kin = try wereld.melding(achternaam: "Neef")
    let neef = try #require(try wereld.staat(kin).gegevens.betrokkenen.first?.persoon)
    let kind = try #require(try Wereld.house.get().relatiesoorten.first?.id)
    try wereld.doe(.bijPersoon(persoon, .relatie(Relatie(soort: kind, ander: neef))))
    try wereld.doe(
      .bijPersoon(
        persoon,
        .letOp(LetOp(tekst: "Hond", bron: "buur", herzienVoor: wereld.vandaag.plus(dagen: 30)))),
      als: "pr")
    let before = try wereld.records

    let receipt = try wereld.doe(
      try splits(
        persoon, [tweede.record, casus.record], feiten: ["R1", Splitsing.letOp]), als: "be")

    let made = try #require(receipt.nieuw(Persoon.self))
    #expect(try wereld.staat(eerste).gegevens.betrokkenen.map(\.persoon) == [persoon])
    #expect(try wereld.staat(tweede).gegevens.betrokkenen.map(\.persoon) == [made])
    #expect(try wereld.staat(casus).betrokkenen.map(\.persoon) == [made])
    #expect(try wereld.staat(persoon).relaties == nil)
    #expect(try wereld.staat(made).relaties?.map(\.ander) == [neef])
    #expect(try wereld.staat(persoon).letOp == nil)
    #expect(try wereld.staat(made).letOp?.tekst == "Hond")
    #expect(try wereld.staat(persoon).oordeel(over: made)?.reden == "Ander bsn.")
    #expect(try wereld.staat(made).oordeel(over: persoon) != nil)
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
    for (number, stored) in before.personen {
      #expect(
        Array(try wereld.opgeslagen(number).verloop.prefix(stored.verloop.count)) == stored.verloop)
    }
    let view = wereld.zicht("be")
    #expect(view.tekst(persoon.record)?.contains("was twee personen; de tweede is \(made)") == true)
    #expect(view.tekst(made.record)?.contains("afgesplitst van \(persoon)") == true)
  }

  @Test func `merging takes it back: data and references as they were`() throws {
    let (persoon, _, tweede, casus) = try dubbel()
    let day = wereld.vandaag
    try wereld.doe(
      .bijPersoon(persoon, .detentie(Detentie(sinds: day, bron: "DJI"))), als: "pr")
    let before = Afdruk(try wereld.records)
    let data = try wereld.staat(persoon).gegevens

    let receipt = try wereld.doe(
      try splits(persoon, [tweede.record, casus.record], feiten: [Splitsing.detentie]), als: "be")
    let made = try #require(receipt.nieuw(Persoon.self))
    #expect(try wereld.staat(persoon).detentie == nil)
    try wereld.doe(
      .personenSamenvoegen(
        Samenvoeging(blijft: persoon, vervalt: made, gegevens: data, reden: "Toch een.")), als: "be"
    )

    let after = Afdruk(try wereld.records)
    #expect(after.casussen.mapValues(\.inhoud) == before.casussen.mapValues(\.inhoud))
    #expect(after.meldingen.mapValues(\.inhoud) == before.meldingen.mapValues(\.inhoud))
    #expect(try wereld.staat(persoon) == before.personen[persoon]?.inhoud)
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `is refused without choice, with everything, without reason, of who is hidden`() throws
  {
    let (persoon, eerste, tweede, casus) = try dubbel()
    let all: Set = [eerste.record, tweede.record, casus.record]
    let other = try wereld.melding(achternaam: "Ander")
    let hidden = try wereld.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
    let closed = try #require(try wereld.staat(hidden).gegevens.betrokkenen.first?.persoon)

    #expect(
      try wereld.zinnen(try splits(persoon, []), als: "be")
        == ["Kies wat bij de tweede persoon hoort."])
    #expect(
      try wereld.zinnen(try splits(persoon, all), als: "be").first?.contains(
        "Dan blijft er niets bij") == true)
    #expect(
      try wereld.zinnen(try splits(persoon, [tweede.record], reden: ""), als: "be")
        == ["Schrijf in één zin waarom dit wordt rechtgezet."])
    #expect(
      try wereld.zinnen(try splits(persoon, [other.record]), als: "be")
        == ["\(other) noemt \(persoon) niet."])
    #expect(
      try wereld.zinnen(try splits(persoon, [tweede.record], feiten: ["R9"]), als: "be")
        == ["R9 staat niet bij \(persoon)."])
    #expect(
      try wereld.zinnen(try splits(closed, [hidden.record]), als: "be")
        == ["\(closed) is niet gevonden."])
    #expect(
      try wereld.zinnen(try splits(persoon, [tweede.record], naam: ""), als: "be").first?.contains(
        "achternaam") == true)
  }

  @Test(arguments: Array(1...6) as [UInt64])
  func `any split, merged again, gives the person and every reference back`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    let (persoon, _, _, _) = try dubbel()
    for _ in 0..<4 {
      _ = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(persoon), hoofd: true)] }
    }
    let before = Afdruk(try wereld.records)
    let places = wereld.zicht("be").plaatsen(van: persoon).map(\.nummer)
    var chosen = Set(places.filter { _ in Bool.random(using: &chance) })
    if chosen.isEmpty { chosen = [places[0]] }
    if chosen.count == places.count { chosen.remove(places[0]) }
    let receipt = try wereld.doe(try splits(persoon, chosen), als: "be")
    let made = try #require(receipt.nieuw(Persoon.self))
    #expect(Set(wereld.zicht("be").plaatsen(van: made).map(\.nummer)) == chosen, "zaad \(zaad)")
    try wereld.doe(
      .personenSamenvoegen(
        Samenvoeging(
          blijft: persoon, vervalt: made,
          gegevens: try #require(before.personen[persoon]?.inhoud.gegevens), reden: "Toch een.")),
      als: "be")

    let after = Afdruk(try wereld.records)
    #expect(after.casussen.mapValues(\.inhoud) == before.casussen.mapValues(\.inhoud))
    #expect(after.meldingen.mapValues(\.inhoud) == before.meldingen.mapValues(\.inhoud))
    #expect(after.personen[persoon]?.inhoud == before.personen[persoon]?.inhoud, "zaad \(zaad)")
  }
}
