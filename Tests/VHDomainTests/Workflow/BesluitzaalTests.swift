import Testing

@testable import VHDomain

/// What a decision says about the room, and answers on which the table disagrees.
@Suite struct BesluitzaalTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `reads back code, abstentions and who tells the reporter`() throws {
    let punt = try wereld.opTafelInTriage()
    var besluit = Besluit.uitkomst(.doorgeleid)
    besluit.partner = nil
    besluit.gemeente = "Weert"
    besluit.reden = ""
    besluit.redencode = "lokaal-team"
    besluit.onthoudingen = ["politie", "amw"]
    besluit.terugkoppeling = .partner(id: "veilig-thuis")

    let aloud = wereld.zicht("ad").voorlezen(besluit, bij: punt.casus)
    try wereld.doe(.besluiten(punt.casus, besluit), namens: punt.overleg)

    #expect(
      aloud == [
        "Casus C-2026-0001 gaat naar de gemeente Weert.",
        "Reden: Het lokale team pakt het op.", "Petra Regis bewaakt het vervolg.",
        "Politie en AMW Midden-Limburg onthouden zich.",
        "De melder hoort dit van Veilig Thuis.",
      ])
    #expect(try wereld.staat(punt.casus).laatsteBesluit?.tekst == aloud.joined(separator: "\n"))
    #expect(wereld.zicht("ad").terugTeKoppelen.map(\.casus) == [punt.casus])
    try wereld.doe(.terugkoppelen(punt.casus, Teruggekoppeld(wijze: "gebeld")))
    #expect(wereld.zicht("ad").terugTeKoppelen.isEmpty)
    #expect(
      try wereld.zinnen(.terugkoppelen(punt.casus, Teruggekoppeld(wijze: " "))) == [
        "Schrijf hoe de melder het heeft gehoord.", "De melder heeft dit besluit al gehoord.",
      ])
  }

  @Test func `refuses codes, abstentions and destinations that do not fit, all at once`() throws {
    let punt = try wereld.opTafelInTriage()
    var besluit = Besluit.uitkomst(.doorgeleid)
    besluit.gemeente = "Venlo"
    besluit.redencode = "te-weinig"
    besluit.onthoudingen = ["mee"]
    besluit.terugkoppeling = .partner(id: "toverij")

    #expect(
      try wereld.zinnen(.besluiten(punt.casus, besluit), namens: punt.overleg) == [
        "MEE zit niet aan tafel en kan zich niet onthouden.",
        "Kies een reden die bij deze uitkomst hoort.", "Kies een gemeente van dit huis.",
        "Kies een partner die de melder inlicht.",
      ])
  }

  @Test func `refuses a decision when somebody came or left since it was read back`() throws {
    let punt = try wereld.opTafelInTriage()
    var besluit = Besluit.uitkomst(.nietOpgenomen)
    besluit.aanwezig = try wereld.staat(punt.overleg).lezers(bij: Puntid(punt.casus))
    try wereld.doe(
      .aanwezigheid(punt.overleg, organisatie: "politie", aanwezig: false), terminal: "t2")

    #expect(
      try wereld.zinnen(.besluiten(punt.casus, besluit), namens: punt.overleg) == [
        "Wie er zijn is veranderd sinds het voorlezen; lees het besluit opnieuw voor."
      ])
    besluit.aanwezig?.removeAll { $0 == .organisatie("politie") }
    try wereld.doe(.besluiten(punt.casus, besluit), namens: punt.overleg)

    let point = try #require(try wereld.staat(punt.overleg).punt(Puntid(punt.casus)))
    #expect(point.aanwezig?.count == 11 && point.bekendheidGevraagd == true)
  }

  @Test func `offers coded reasons for every outcome`() throws {
    let house = try Wereld.house.get()
    for uitkomst in Uitkomst.allCases {
      let codes = house.besluitredenen(voor: uitkomst, op: wereld.vandaag)
      #expect((1...9).contains(codes.count), "\(uitkomst)")
    }
  }

  @Test func `keeps not asked, not known and divided apart, and counts all three as open`() throws {
    let other = try wereld.naarTriage()
    let punt = try wereld.gewogen()
    let stand = { try self.wereld.opgeslagen(punt.casus).stand(van: .dwangEnDrang) }
    let divided = [Standpunt("politie", .ja), Standpunt("veilig-thuis", .nee)]
    #expect(try stand() == .beantwoord(.ja))
    #expect(try wereld.opgeslagen(other).stand(van: .dwangEnDrang) == .nietGevraagd)

    try wereld.doe(
      .beantwoorden(punt.casus, .verdeeld(vraag: .dwangEnDrang, standpunten: divided)),
      namens: punt.overleg)
    #expect(try stand() == .verdeeld(divided))
    #expect(try wereld.staat(punt.casus).criteria.toets.uitkomst == .onbepaald)
    let refused = try wereld.weigering(
      .besluiten(punt.casus, .procesregie()), namens: punt.overleg)
    #expect(refused.findings.map(\.rule).contains("R-02"))

    try wereld.doe(
      .beantwoorden(punt.casus, .antwoord(vraag: .dwangEnDrang, waarde: .onbekend)),
      namens: punt.overleg)
    #expect(try stand() == .onbekend && stand().isOpen)
  }

  @Test func `asks of a disagreement who disagrees`() throws {
    let punt = try wereld.opTafelInTriage()
    let same = [Standpunt("politie", .ja), Standpunt("politie", .ja), Standpunt("toverij", .ja)]
    #expect(
      try wereld.zinnen(
        .beantwoorden(punt.casus, .verdeeld(vraag: .gevolg, standpunten: same)),
        namens: punt.overleg) == [
          "toverij is op die dag geen partner van dit huis.",
          "Een organisatie staat er twee keer bij.",
          "Noem ten minste twee organisaties die het oneens zijn.",
        ])
  }

  @Test func `lets an answer rest on contributions that are there`() throws {
    let punt = try wereld.gewogen()
    try wereld.doe(
      .onderbouwen(punt.casus, .gevolg, bijdragen: ["B1", "B2"]), namens: punt.overleg)

    #expect(try wereld.opgeslagen(punt.casus).steun(van: .gevolg) == ["B1", "B2"])
    #expect(try wereld.opgeslagen(punt.casus).steun(van: .ketens).isEmpty)
    #expect(
      try wereld.zinnen(
        .onderbouwen(punt.casus, .gevolg, bijdragen: ["B9"]), namens: punt.overleg)
        == ["B9 is geen bijdrage van deze casus."])
  }

  @Test func `proposes ground and purpose, and records the purpose of the table`() throws {
    let house = try Wereld.house.get()
    let usual = house.bijdrageregel(
      tafel: "triage", organisatie: "politie", op: wereld.vandaag)
    #expect(usual.grondslag == "wpg" && usual.doel == "wegen")
    let punt = try wereld.gewogen()
    #expect(try wereld.staat(punt.casus).verrijkingen.map(\.doel) == ["wegen", "wegen"])
  }
}
