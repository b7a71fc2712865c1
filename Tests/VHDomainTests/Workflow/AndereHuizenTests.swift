import Testing

@testable import VHDomain

/// The whole path in houses without a triage.
@Suite struct AndereHuizenTests {
  private func punt(
    _ wereld: Wereld, gemeente: String, soort: String = "overlast"
  ) throws -> Punt {
    let melding = try wereld.melding(soort: soort) { $0.gegevens.gemeente = gemeente }
    let casus = try wereld.inScreening(melding)
    let queue = try wereld.staat(casus).opening.wachtrij
    if queue == .verward {
      let told = Verrijking(partner: "politie", tekst: "Vijf keer.", grondslag: "convenant")
      try wereld.doe(.verrijken(casus, told), als: "ad")
    }
    let screening = try wereld.overleg(queue == .verward ? "via" : "aanmeldtafel")
    try wereld.doe(.puntOpenen(casus), namens: screening)
    try wereld.doe(.besluiten(casus, .naarTriage), namens: screening)
    try wereld.doe(.overlegSluiten(screening))
    let table = try #require(try wereld.records.house.besluittafels(op: wereld.vandaag).first)
    try wereld.doe(.agenderen(casus, tafel: table.id, datum: wereld.vandaag))
    let meeting = try wereld.overleg(table.id, met: ["politie", "mee"])
    try wereld.doe(.puntOpenen(casus), namens: meeting)
    return Punt(casus: casus, overleg: meeting)
  }

  private func verrijk(_ wereld: Wereld, _ punt: Punt) throws {
    for partner in ["politie", "mee"] {
      let told = Verrijking(partner: partner, tekst: "Bekend.", grondslag: "convenant")
      try wereld.doe(.verrijken(punt.casus, told), namens: punt.overleg)
    }
  }

  private func sluit(_ wereld: Wereld, _ punt: Punt) throws {
    try wereld.doe(.overlegSluiten(punt.overleg))
    let down = Afschaling(
      partner: nil, niveau: "gebiedsteam", voorwaarden: "Rustig.", neemtActiesOver: true)
    try wereld.doe(.afschalen(punt.casus, down), als: "pr")
    try wereld.doe(.afsluiten(punt.casus, .voorbeeld), als: "pr")
    #expect(try wereld.staat(punt.casus).fase == .gesloten)
  }

  @Test(arguments: ["overlast", "verward-gedrag"])
  func `walks from melding to closing in the Westelijke Mijnstreek`(soort: String) throws {
    let wereld = try Wereld(house: try Huizen.westelijkeMijnstreek.get())
    let punt = try punt(wereld, gemeente: "Stein", soort: soort)
    try verrijk(wereld, punt)
    for antwoord in [Criteriumantwoord].voldoet {
      try wereld.doe(.beantwoorden(punt.casus, antwoord), namens: punt.overleg)
    }
    try wereld.doe(.besluiten(punt.casus, .procesregie("pga")), namens: punt.overleg)

    let besluit = try #require(try wereld.staat(punt.casus).laatsteBesluit)
    #expect(besluit.orgaan == .procesregisseur)
    #expect(besluit.criteria?.taak == nil)
    #expect(wereld.zicht("ma").tellingen[.procesregie] == 1)
    try sluit(wereld, punt)
  }

  @Test func `takes a plustaak in Maastricht only when it is written down how help got stuck`()
    throws
  {
    let wereld = try Wereld(house: try Huizen.maastrichtHeuvelland.get())
    let punt = try punt(wereld, gemeente: "Maastricht")
    try verrijk(wereld, punt)
    for antwoord in [Criteriumantwoord].plustaak.dropLast() {
      try wereld.doe(.beantwoorden(punt.casus, antwoord), namens: punt.overleg)
    }
    let decision = Command.besluiten(punt.casus, .procesregie())
    #expect(
      try wereld.weigering(decision, namens: punt.overleg).findings.map(\.rule)
        == ["R-14", "R-14", "R-14"])

    let last = try #require([Criteriumantwoord].plustaak.last)
    try wereld.doe(.beantwoorden(punt.casus, last), namens: punt.overleg)
    try wereld.doe(decision, namens: punt.overleg)

    let casus = try wereld.staat(punt.casus)
    #expect(casus.taak == .plus)
    #expect(casus.laatsteBesluit?.tekst?.contains("Voldoet als plustaak.") == true)
    #expect(wereld.zicht("ma").tellingPerTaak == [.plus: 1])
    try sluit(wereld, punt)
    #expect(wereld.zicht("ma").tellingPerTaak == [:])
  }

  @Test func `takes a basic task in Maastricht on organisations instead of ketens`() throws {
    let wereld = try Wereld(house: try Huizen.maastrichtHeuvelland.get())
    let punt = try punt(wereld, gemeente: "Vaals")
    let answers: [Criteriumantwoord] = [
      .leefgebieden(lijst: ["huisvesting", "middelengebruik"], volledig: false),
      .antwoord(vraag: .gevolg, waarde: .ja),
      .organisaties(lijst: ["ggz", "trajekt"], volledig: false),
      .antwoord(vraag: .binnenEenKetenToereikend, waarde: .nee),
      .antwoord(vraag: .impactOpSysteem, waarde: .ja),
    ]
    for antwoord in answers {
      try wereld.doe(.beantwoorden(punt.casus, antwoord), namens: punt.overleg)
    }
    #expect(
      try wereld.weigering(
        .besluiten(punt.casus, .procesregie("voorkomen-uithuiszetting")), namens: punt.overleg
      ).findings.map(\.rule) == ["R-16"])
    try wereld.doe(.besluiten(punt.casus, .procesregie()), namens: punt.overleg)

    #expect(try wereld.staat(punt.casus).taak == .basis)
  }

  @Test func `asks in each house only the questions of its own criteria`() throws {
    let wm = try Wereld(house: try Huizen.westelijkeMijnstreek.get())
    let first = try punt(wm, gemeente: "Beek")
    for antwoord in [
      Criteriumantwoord.antwoord(vraag: .lokaalToereikend, waarde: .nee),
      .organisaties(lijst: ["politie"], volledig: false),
    ] {
      let refusal = try wm.weigering(.beantwoorden(first.casus, antwoord), namens: first.overleg)
      #expect(refusal.findings.map(\.rule) == ["R-10"])
    }
    let mh = try Wereld(house: try Huizen.maastrichtHeuvelland.get())
    let second = try punt(mh, gemeente: "Vaals")
    let other = Command.beantwoorden(
      second.casus, .antwoord(vraag: .dwangEnDrang, waarde: .ja))
    #expect(
      try mh.zinnen(other, namens: second.overleg) == [
        "Deze vraag hoort niet bij de criteria van dit huis."
      ])
  }

  @Test func `opens a table of one without a roll-call, and no other`() throws {
    let wereld = try Wereld(house: try Huizen.westelijkeMijnstreek.get())
    let open = Command.overlegOpenen(
      tafel: "casusoverleg-pga", datum: wereld.vandaag, aanwezig: [], voorzitter: "Vera Zitter")
    #expect(try wereld.zinnen(open) == ["Vul in wie er zijn."])

    _ = try wereld.overleg("via")
  }

  @Test func `goes straight to the deciding table with a reason`() throws {
    let wereld = try Wereld(house: try Huizen.westelijkeMijnstreek.get())
    let melding = try wereld.melding { $0.gegevens.gemeente = "Beek" }
    let table = try #require(try wereld.records.house.besluittafels(op: wereld.vandaag).first)

    let receipt = try wereld.doe(
      .rechtstreeksNaarTriage(
        melding, reden: "Al bekend.", tafel: table.id, datum: wereld.vandaag))

    let casus = try #require(receipt.nieuw(Casus.self))
    #expect(try wereld.staat(casus).fase == .triageGeagendeerd)
    #expect(wereld.zicht("ma").tellingen[.screening] == 1)
  }
}

extension Wereld {
  /// An open meeting of today with these organisations.
  func overleg(_ tafel: String, met aanwezig: [String] = []) throws -> Nummer<Overleg> {
    let receipt = try doe(
      .overlegOpenen(
        tafel: tafel, datum: vandaag, aanwezig: aanwezig, voorzitter: "Vera Zitter"))
    return try #require(receipt.nummers.lazy.compactMap { Nummer<Overleg>($0) }.first)
  }
}
