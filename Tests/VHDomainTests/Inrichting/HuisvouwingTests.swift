import Testing

@testable import VHDomain

/// The house is a fold of its profile and what was recorded: whatever the order, it stays one that the
/// checks of profiles accept.
@Suite struct HuisvouwingTests {
  @Test(arguments: House.meegeleverd)
  func `what a profile holds is written as its reader reads it`(id: String) throws {
    let house = try House.read(try #require(House.bytes(meegeleverd: id)), file: id)
    for kind in Huissoort.allCases {
      for part in house.onderdelen(kind) {
        #expect(part.faults == [], "\(part.id)")
        let back = try JSONReader.read(part.profielvorm, file: "") { reader in
          switch kind {
          case .partners: Huisonderdeel.partner(partner: Partner(reader))
          case .gemeenten: Huisonderdeel.gemeente(gemeente: Gemeente(reader))
          case .tafels: Huisonderdeel.tafel(tafel: Tafel(reader))
          case .termijnen: Huisonderdeel.termijnen(termijnen: Termijnen(reader))
          }
        }
        #expect(back == part)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `no accepted change gives a house that its own checks refuse, now or later`(
    seed: UInt64
  ) throws {
    let wereld = try Wereld()
    var random = SeededRandom(seed: seed)
    var accepted = 0
    for step in 1...120 {
      let order = try Self.opdracht(wereld, step, using: &random)
      let before = wereld.zicht("be").house
      if try wereld.poging(.inrichten(order), als: "be") == nil {
        accepted += 1
      } else {
        #expect(wereld.zicht("be").house == before)
      }
      if step % 10 == 0 { wereld.verstrijk(dagen: 20) }
      let records = try wereld.records
      for days in [0, 1, 30, 200, 4000] {
        let house = records.profiel.met(
          records.huiswijzigingen, op: wereld.vandaag.plus(dagen: days))
        #expect(house.faults == [], "zaad \(seed), stap \(step): \(order)")
      }
    }
    #expect(accepted > 20, "zaad \(seed)")
    let stored = try #require(try wereld.records.medewerkers[Medewerkers.nummer])
    #expect(stored.gevouwen == stored.inhoud)
  }

  @Test func `ending and going on, and changing and changing back, give the house there was`()
    throws
  {
    let wereld = try Wereld()
    let before = wereld.zicht("be").house
    let last = wereld.vandaag.plus(dagen: 30)
    let ended = try #require(
      before.partners.first { partner in
        before.tafels.allSatisfy { !$0.deelnemers.contains(partner.id) }
          && partner.geldigheid.tot == nil
      })
    for order: Inrichtopdracht in [
      .beeindigen(.partners, ended.id, op: last, reden: "Weg."),
      .beeindigen(.gemeenten, "Weert", op: last, reden: "Weg."),
      .beeindigen(.tafels, "nazorgtafel", op: last, reden: "Weg."),
      .voortzetten(.partners, ended.id, reden: "Toch."),
      .voortzetten(.gemeenten, "Weert", reden: "Toch."),
      .voortzetten(.tafels, "nazorgtafel", reden: "Toch."),
    ] {
      try wereld.doe(.inrichten(order), als: "be")
    }
    var terms = before.termijnen
    terms.wachtenDagen = 7
    for terms in [terms, before.termijnen] {
      try wereld.doe(
        .inrichten(
          .wijzigen(.termijnen(termijnen: terms), vanaf: wereld.vandaag, reden: "Proef.")),
        als: "be")
    }

    #expect(wereld.zicht("be").house == before)
    #expect(try wereld.records.huiswijzigingen.count == 8)
  }

  @Test func `folding what was folded changes nothing`() throws {
    let wereld = try Wereld()
    var random = SeededRandom(seed: 9)
    for step in 1...60 {
      _ = try wereld.poging(
        .inrichten(try Self.opdracht(wereld, step, using: &random)), als: "be")
    }
    let records = try wereld.records
    let once = records.profiel.met(records.huiswijzigingen, op: wereld.vandaag)
    #expect(once.met(records.huiswijzigingen, op: wereld.vandaag) == once)
  }

  /// Some order, sensible or not.
  private static func opdracht(
    _ wereld: Wereld, _ step: Int, using random: inout SeededRandom
  ) throws -> Inrichtopdracht {
    let house = wereld.zicht("be").latereHuis
    let day = wereld.vandaag.plus(dagen: Int.random(in: -40...200, using: &random))
    let kind = try #require(Huissoort.allCases.randomElement(using: &random))
    let part = try #require(house.onderdelen(kind).randomElement(using: &random))
    switch Int.random(in: 0...4, using: &random) {
    case 0: return .beeindigen(kind, part.id, op: day, reden: "Proef.")
    case 1: return .voortzetten(kind, part.id, reden: "Proef.")
    case 2: return .toevoegen(nieuw(kind, house, step, day), reden: "Proef.")
    default: return .wijzigen(try anders(part, house, step, &random), vanaf: day, reden: "Proef.")
    }
  }

  private static func nieuw(
    _ kind: Huissoort, _ house: House, _ step: Int, _ day: Datum
  ) -> Huisonderdeel {
    switch kind {
    case .gemeenten: .gemeente(gemeente: Gemeente(naam: "Nieuw \(step)", vanaf: day))
    case .tafels:
      .tafel(
        tafel: Tafel(
          id: house.nieuweId(kind, "Tafel \(step % 5)"), naam: "Tafel \(step)",
          soort: .netwerkoverleg, vanaf: day))
    case .partners, .termijnen:
      .partner(
        partner: Partner(
          id: house.nieuweId(.partners, "Partner \(step % 3)"), naam: "Partner \(step)",
          ketens: step % 4 == 0 ? [] : [.zorg], status: .deelnemer, vanaf: day))
    }
  }

  private static func anders(
    _ part: Huisonderdeel, _ house: House, _ step: Int, _ random: inout SeededRandom
  ) throws -> Huisonderdeel {
    switch part {
    case .partner(var partner):
      partner.naam += " \(step)"
      partner.grondslag = step % 3 == 0 ? "bestaat-niet" : partner.grondslag
      return .partner(partner: partner)
    case .gemeente(var gemeente):
      gemeente.inwoners = Int.random(in: -5...90_000, using: &random)
      return .gemeente(gemeente: gemeente)
    case .tafel(var tafel):
      let partner = try #require(house.partners.randomElement(using: &random))
      tafel.deelnemers =
        tafel.deelnemers.contains(partner.id)
        ? tafel.deelnemers.filter { $0 != partner.id } : tafel.deelnemers + [partner.id]
      if step % 7 == 0 { tafel.deelnemers.append("bestaat-niet") }
      return .tafel(tafel: tafel)
    case .termijnen(var terms):
      terms.reviewWeken = Int.random(in: 0...60, using: &random)
      return .termijnen(termijnen: terms)
    }
  }
}
