import Testing

@testable import VHDomain

/// A melding that was put with the wrong casus, and somebody who was taken for another (T26).
@Suite struct VerplaatsTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld(house: Wereld.zonderVierOgen) }

  /// A running casus with two meldingen, of which the second belongs elsewhere.
  private func verkeerd() throws -> (
    van: Nummer<Casus>, naar: Nummer<Casus>, melding: Nummer<Melding>
  ) {
    let van = try wereld.naarTriage()
    let naar = try wereld.naarTriage()
    let melding = try wereld.melding(achternaam: "Verkeerd")
    try wereld.doe(.koppelen(melding, van, reden: "Leek hetzelfde gezin."))
    return (van, naar, melding)
  }

  private func verplaats(
    _ melding: Nummer<Melding>, _ naar: Nummer<Casus>, personen: Set<Nummer<Persoon>> = [],
    reden: String = "Ander gezin."
  ) -> Command {
    .rechtzetten(
      .melding(
        Meldingverplaatsing(
          melding, naar: naar, personen: personen, waarom: Verantwoording(reden, bewijs: "mail"))))
  }

  private func vervang(
    _ persoon: Nummer<Persoon>, _ door: Intakepersoon.Wie, _ plaatsen: Set<RecordNummer>,
    reden: String = "Naamgenoot."
  ) -> Command {
    .rechtzetten(
      .persoon(
        Persoonsvervanging(
          persoon, door: door, plaatsen: plaatsen, waarom: Verantwoording(reden))))
  }

  // MARK: - A melding

  @Test func `a melding goes to the other casus, and both histories tell it`() throws {
    let (van, naar, melding) = try verkeerd()
    let person = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    let before = try wereld.opgeslagen(van)
    wereld.verstrijk(dagen: 2)

    try wereld.doe(verplaats(melding, naar, personen: [person]), als: "be")

    #expect(try wereld.staat(melding).casus == naar)
    #expect(try wereld.staat(melding).routes.map(\.casus) == [naar])
    #expect(try !wereld.staat(van).meldingen.contains(melding))
    #expect(try !wereld.staat(van).betrokkenen.contains { $0.persoon == person })
    #expect(try wereld.staat(naar).meldingen.contains(melding))
    #expect(try wereld.staat(naar).betrokkenen.contains { $0.persoon == person && !$0.hoofd })
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
    let after = try wereld.opgeslagen(van)
    #expect(Array(after.verloop.prefix(before.verloop.count)) == before.verloop)
    let view = wereld.zicht("be")
    #expect(
      view.tekst(van.record)?.contains("\(melding) hoort bij \(naar), stond hier verkeerd") == true)
    #expect(view.tekst(naar.record)?.contains("\(melding) gekoppeld; reden: Ander gezin.") == true)
    #expect(
      view.tekst(melding.record)?.contains("verplaatst van \(van) naar \(naar), stond verkeerd")
        == true)
    // It counts as coupled on the day it was coupled, not on the day that was put right.
    #expect(
      try wereld.opgeslagen(naar).verloop.last?.head.op == wereld.vandaag.plus(dagen: -2))
  }

  @Test func `a person who belongs there too stays in the casus`() throws {
    let (van, naar, melding) = try verkeerd()
    let person = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)

    try wereld.doe(verplaats(melding, naar), als: "be")

    #expect(try wereld.staat(van).betrokkenen.contains { $0.persoon == person })
    #expect(try wereld.staat(naar).betrokkenen.contains { $0.persoon == person })
  }

  @Test func `moved back, all three records are as they were`() throws {
    let (van, naar, melding) = try verkeerd()
    let person = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    let before = Afdruk(try wereld.records)
    try wereld.doe(verplaats(melding, naar, personen: [person]), als: "be")
    try wereld.doe(verplaats(melding, van), als: "be")

    let after = Afdruk(try wereld.records)
    #expect(after.casussen.mapValues(\.inhoud) == before.casussen.mapValues(\.inhoud))
    #expect(after.meldingen.mapValues(\.inhoud) == before.meldingen.mapValues(\.inhoud))
    for (number, stored) in before.casussen {
      #expect(
        Array(after.casussen[number]?.verloop.prefix(stored.verloop.count) ?? []) == stored.verloop)
    }
  }

  @Test func `what was put right in between survives the way back`() throws {
    let (van, naar, melding) = try verkeerd()
    // The melding with which the casus was opened, now that there is another one.
    let first = try #require(try wereld.staat(van).meldingen.first { $0 != melding })
    try wereld.doe(verplaats(first, naar), als: "be")
    let view = wereld.zicht("be")
    let place = try #require(
      view.correctievelden(van.record).first { $0.pad.last == "gemeente" && $0.pad.count > 1 })
    let new = place.waarde == "Weert" ? "Roermond" : "Weert"
    try wereld.doe(
      .corrigeren(
        Correctieopdracht(
          [Veldwijziging(place, wordt: .string(new))], soort: .typfout, reden: "Plaats.")),
      als: "be")
    try wereld.doe(verplaats(first, van), als: "be")

    #expect(try wereld.staat(van).gemeente == new)
    #expect(try Set(wereld.staat(van).meldingen) == [first, melding])
    #expect(try !wereld.staat(naar).meldingen.contains(first))
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `a melding that still waited is coupled when the casus is past screening`() throws {
    let one = try wereld.melding()
    let two = try wereld.melding()
    try wereld.doe(.inScreeningNemen([one, two]))
    let goal = try wereld.naarTriage()

    try wereld.doe(verplaats(two, goal), als: "be")

    #expect(try wereld.staat(two).status == .gekoppeld)
    #expect(try wereld.staat(one).status == .inScreening)
    try wereld.doe(verplaats(two, try #require(try wereld.staat(one).casus)), als: "be")
    #expect(try wereld.staat(two).status == .inScreening)
    #expect(try wereld.staat(two).routes.isEmpty)
  }

  @Test func `is refused without reason, to where it is, and when nothing would be left`() throws {
    let (van, naar, melding) = try verkeerd()
    let lone = try #require(try wereld.staat(naar).meldingen.first)
    let loose = try wereld.melding()

    #expect(
      try wereld.zinnen(verplaats(melding, naar, reden: " "), als: "be")
        == ["Schrijf in één zin waarom dit wordt rechtgezet."])
    #expect(
      try wereld.zinnen(verplaats(melding, van), als: "be")
        == ["\(melding) hoort al bij \(van); kies een andere casus."])
    #expect(
      try wereld.zinnen(verplaats(lone, van), als: "be").first?.contains("is de enige melding")
        == true)
    #expect(
      try wereld.zinnen(verplaats(loose, van), als: "be")
        == ["\(loose) hoort nog bij geen casus; kies een route."])
    #expect(
      try wereld.zinnen(verplaats(melding, naar), als: "ad").first?.contains("beheerder") == true)
  }

  @Test func `is refused when it makes the history impossible, with the days`() throws {
    let early = try wereld.gesloten()
    wereld.verstrijk(dagen: 20)
    let (_, _, melding) = try verkeerd()

    let said = try wereld.zinnen(verplaats(melding, early), als: "be")

    #expect(said.count == 1)
    #expect(said[0].contains(wereld.vandaag.lang), "\(said)")
    #expect(said[0].contains(wereld.vandaag.plus(dagen: -20).lang), "\(said)")
  }

  @Test func `does not cross the border of a restricted class, nor tell that there is one`() throws
  {
    let (_, _, melding) = try verkeerd()
    let report = try wereld.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
    try wereld.doe(.inScreeningNemen([report]), als: "ra")
    let hidden = try #require(try wereld.staat(report).casus)

    #expect(
      try wereld.zinnen(verplaats(melding, hidden), als: "be") == ["\(hidden) is niet gevonden."])
    #expect(
      try wereld.zinnen(verplaats(melding, Nummer(jaar: 2026, volgnummer: 999)), als: "be")
        == ["C-2026-0999 is niet gevonden."])
  }

  // MARK: - Somebody else

  @Test func `another person stands in the casus and the chosen meldingen`() throws {
    let (van, _, melding) = try verkeerd()
    let wrong = try #require(try wereld.staat(van).hoofdbetrokkene)
    let first = try #require(try wereld.staat(van).meldingen.first { $0 != melding })
    var data = Persoonsgegevens()
    data.achternaam = "Goed"
    let criteria = try wereld.staat(van).criteria

    try wereld.doe(vervang(wrong, .nieuw(data), [van.record]), als: "be")

    let right = try #require(try wereld.staat(van).hoofdbetrokkene)
    #expect(try wereld.staat(right).gegevens.achternaam == "Goed")
    #expect(try wereld.staat(first).gegevens.betrokkenen.contains { $0.persoon == wrong })
    #expect(try wereld.staat(van).criteria == criteria)
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
    #expect(
      wereld.zicht("be").tekst(van.record)?.contains("gecorrigeerd (verkeerd dossier)") == true)
  }

  @Test func `put back, the casus is as it was, and relations stayed with their persons`() throws {
    let (van, naar, melding) = try verkeerd()
    let wrong = try #require(try wereld.staat(van).hoofdbetrokkene)
    let kin = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    let kind = try #require(try Wereld.house.get().relatiesoorten.first?.id)
    try wereld.doe(.bijPersoon(wrong, .relatie(Relatie(soort: kind, ander: kin))))
    let right = try #require(try wereld.staat(naar).hoofdbetrokkene)
    let before = Afdruk(try wereld.records)

    try wereld.doe(vervang(wrong, .bestaand(right), [van.record]), als: "be")
    #expect(try wereld.staat(wrong).relaties?.map(\.ander) == [kin])
    #expect(try wereld.staat(right).relaties == nil)
    try wereld.doe(vervang(right, .bestaand(wrong), [van.record]), als: "be")

    let after = Afdruk(try wereld.records)
    #expect(after.casussen.mapValues(\.inhoud) == before.casussen.mapValues(\.inhoud))
    #expect(after.personen.mapValues(\.inhoud) == before.personen.mapValues(\.inhoud))
  }

  @Test func `somebody else is refused when nothing is chosen, or when it can't be`() throws {
    let (van, naar, melding) = try verkeerd()
    let wrong = try #require(try wereld.staat(van).hoofdbetrokkene)
    let there = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    var child = Persoonsgegevens()
    child.achternaam = "Later"
    child.geboortedatum = Geboortedatum(wereld.vandaag.plus(dagen: 1).description)
    wereld.verstrijk(dagen: 3)

    #expect(
      try wereld.zinnen(vervang(wrong, .bestaand(there), []), als: "be")
        == ["Kies in welke dossiers een ander is bedoeld."])
    #expect(
      try wereld.zinnen(vervang(wrong, .bestaand(there), [naar.record]), als: "be")
        == ["\(naar) noemt \(wrong) niet."])
    #expect(
      try wereld.zinnen(vervang(wrong, .bestaand(there), [van.record]), als: "be").first?.contains(
        "staat zelf al in") == true)
    #expect(
      try wereld.zinnen(vervang(wrong, .bestaand(wrong), [van.record]), als: "be")
        == ["\(wrong) staat er al; kies iemand anders."])
    #expect(
      try wereld.zinnen(vervang(wrong, .nieuw(child), [van.record]), als: "be").first?.contains(
        "is geboren op") == true)
  }

  // MARK: - Properties

  @Test(arguments: Array(1...8) as [UInt64])
  func `any row of moves, taken back in order, leaves the records as they were`(zaad: UInt64) throws
  {
    var chance = Willekeur(zaad)
    let casussen = try (0..<3).map { _ in try wereld.naarTriage() }
    for casus in casussen {
      for _ in 0..<2 {
        let melding = try wereld.melding(achternaam: "Los")
        try wereld.doe(.koppelen(melding, casus, reden: "Leek zo."))
      }
    }
    let start = Afdruk(try wereld.records)
    var done: [(Nummer<Melding>, Nummer<Casus>)] = []
    for _ in 0..<12 {
      let all = try wereld.records.meldingen.keys.sorted()
      let melding = chance.een(van: all, anders: all[0])
      let goal = chance.een(van: casussen, anders: casussen[0])
      let was = try #require(try wereld.staat(melding).casus)
      let persons = try wereld.staat(melding).gegevens.betrokkenen.map(\.persoon)
      do throws(PerformError) {
        try wereld.doe(verplaats(melding, goal, personen: Set(persons)), als: "be")
        done.append((melding, was))
      } catch {}
      #expect(Samenhang.ontvouwen(try wereld.records).isEmpty, "zaad \(zaad)")
    }
    #expect(done.count > 2, "zaad \(zaad): er lukte te weinig")
    for (melding, was) in done.reversed() { try wereld.doe(verplaats(melding, was), als: "be") }

    let end = Afdruk(try wereld.records)
    #expect(end.casussen.mapValues(\.inhoud) == start.casussen.mapValues(\.inhoud), "zaad \(zaad)")
    #expect(
      end.meldingen.mapValues(\.inhoud) == start.meldingen.mapValues(\.inhoud), "zaad \(zaad)")
    for (number, stored) in start.casussen {
      let kept = end.casussen[number]?.verloop.prefix(stored.verloop.count) ?? []
      #expect(Array(kept) == stored.verloop, "zaad \(zaad)")
    }
  }
}
