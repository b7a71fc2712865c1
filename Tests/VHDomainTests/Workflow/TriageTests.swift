import Testing

@testable import VHDomain

/// T7 and T9 to T12: agenda, meeting and the decision of the triage.
@Suite struct TriageTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func procesregie(_ antwoorden: [Criteriumantwoord]) throws -> Refusal {
    let punt = try wereld.gewogen(nil, antwoorden)
    return try wereld.weigering(.besluiten(punt.casus, .procesregie()), namens: punt.overleg)
  }

  @Test func `takes a casus under procesregie with everything the decision names`() throws {
    let punt = try wereld.gewogen()

    try wereld.doe(.besluiten(punt.casus, .procesregie()), namens: punt.overleg)

    let casus = try wereld.staat(punt.casus)
    let besluit = try #require(casus.laatsteBesluit)
    #expect(casus.fase == .procesregie)
    #expect(casus.procesregisseur == "pr")
    #expect(casus.traject == "multiproblematiek")
    #expect(casus.overleg == nil)
    #expect(besluit.orgaan == .triage)
    #expect(besluit.overleg == punt.overleg)
    #expect(besluit.criteria?.set == "landelijk-2018")
    #expect(besluit.criteria?.versie == 7)
    #expect(besluit.criteria?.uitkomst == .voldoet)
  }

  @Test func `refuses procesregie while criterion 2 is open, and names what is missing`() throws {
    let refusal = try procesregie(.voldoet(maar: .dwangEnDrang, .onbekend))

    #expect(refusal.findings.map(\.rule) == ["R-02"])
    #expect(refusal.zinnen == ["Vraag 4 is nog niet beantwoord: Dwang en drang horen erbij."])
  }

  @Test func `refuses procesregie when nothing was answered at all`() throws {
    let refusal = try procesregie([])

    #expect(refusal.findings.count { $0.rule == "R-02" } == 7)
    #expect(!refusal.isPasseerbaar)
  }

  @Test func `refuses procesregie on a nee, and lets it pass when the manager overrules`() throws {
    let punt = try wereld.gewogen(nil, .voldoet(maar: .impactOpSysteem, .nee))
    let refusal = try wereld.weigering(
      .besluiten(punt.casus, .procesregie()), namens: punt.overleg)
    #expect(refusal.findings.map(\.rule) == ["R-01"])

    let overrule = Command.overrulen(punt.casus, regel: "R-01", reden: "Anders niets.")
    #expect(try wereld.weigering(overrule, als: "pr").findings.map(\.rule) == ["wie-mag"])
    try wereld.doe(overrule, als: "ma")
    try wereld.doe(.besluiten(punt.casus, .procesregie()), namens: punt.overleg)

    let casus = try wereld.staat(punt.casus)
    #expect(casus.fase == .procesregie)
    #expect(casus.overruled == [Aanvaarding(regel: "R-01", reden: "Anders niets.")])
    #expect(casus.laatsteBesluit?.criteria?.uitkomst == .voldoetNiet)
  }

  @Test func `overrules only what may be overruled, and never without a reason`() throws {
    let casus = try wereld.opTafelInTriage().casus

    #expect(
      try wereld.zinnen(.overrulen(casus, regel: "R-02", reden: "Haast."), als: "ma")
        == ["Regel R-02 kan niet overruled worden."])
    #expect(
      try wereld.zinnen(.overrulen(casus, regel: "R-01", reden: " "), als: "ma")
        == ["Schrijf waarom de regel hier niet geldt."])
  }

  @Test func `warns when no partner of a named keten contributed, and keeps why it went on`() throws
  {
    let punt = try wereld.opTafelInTriage()
    for antwoord in [Criteriumantwoord].voldoet {
      try wereld.doe(.beantwoorden(punt.casus, antwoord), namens: punt.overleg)
    }
    let command = Command.besluiten(punt.casus, .procesregie())
    let passed = Aanvaarding(regel: "R-04", reden: "Bleek aan tafel.")

    let refusal = try wereld.weigering(command, namens: punt.overleg)
    let blank = [Aanvaarding(regel: "R-04", reden: " ")]
    let without = try wereld.weigering(command, namens: punt.overleg, aanvaardt: blank)
    try wereld.doe(command, namens: punt.overleg, aanvaardt: [passed])

    #expect(refusal.isPasseerbaar)
    #expect(without == refusal)
    #expect(try wereld.staat(punt.casus).aanvaard == [passed])
    #expect(try wereld.opgeslagen(punt.casus).verloop.last?.head.waarom == "Bleek aan tafel.")
  }

  @Test func `procesregie names nature and seriousness, and both are read aloud`() throws {
    let punt = try wereld.gewogen(nil, .voldoet)
    var bare = Besluit.procesregie()
    bare.aard = nil
    bare.ernst = nil

    let said = try wereld.zinnen(.besluiten(punt.casus, bare), namens: punt.overleg)
    try wereld.doe(.besluiten(punt.casus, .procesregie()), namens: punt.overleg)

    #expect(
      Set(said).isSuperset(of: [
        "Kies waar het vooral over gaat: zorg, veiligheid of beide.", "Kies hoe ernstig het is.",
      ]))
    let kept = try #require(try wereld.staat(punt.casus).laatsteBesluit?.tekst)
    #expect(kept.contains("Aard: zorg en veiligheid. Ernst: hoog."))
  }

  @Test func `passes no rule that blocks, whatever reason is given`() throws {
    let punt = try wereld.gewogen(nil, .voldoet(maar: .impactOpSysteem, .nee))

    let refusal = try wereld.weigering(
      .besluiten(punt.casus, .procesregie()), namens: punt.overleg,
      aanvaardt: [Aanvaarding(regel: "R-01", reden: "Wil ik.")])

    #expect(refusal.findings.map(\.rule) == ["R-01"])
  }

  @Test func `takes a thematic traject on a ground of its own, whatever the criteria say`() throws {
    let punt = try wereld.opTafelInTriage()
    var bare = Besluit.procesregie("nazorg")
    bare.grondslag = nil
    #expect(
      try wereld.zinnen(.besluiten(punt.casus, bare), namens: punt.overleg).contains(
        "Kies de eigen grondslag van traject Nazorg detentie."))

    try wereld.doe(.besluiten(punt.casus, .procesregie("nazorg")), namens: punt.overleg)

    let criteria = try #require(try wereld.staat(punt.casus).laatsteBesluit?.criteria)
    #expect(criteria.uitkomst == nil)
    #expect(criteria.antwoorden == nil)
  }

  @Test(arguments: [Uitkomst.doorgeleid, .partnerPaktOp, .nietOpgenomen])
  func `sends a casus elsewhere and ends it`(uitkomst: Uitkomst) throws {
    let punt = try wereld.opTafelInTriage()

    try wereld.doe(.besluiten(punt.casus, .uitkomst(uitkomst)), namens: punt.overleg)

    let casus = try wereld.staat(punt.casus)
    #expect(casus.fase == .gesloten)
    #expect(casus.afsluiting?.uitkomst == uitkomst)
    #expect(casus.afsluiting?.op == wereld.vandaag)
    #expect(casus.procesregisseur == nil)
  }

  @Test func `holds a casus over and puts it on an agenda again`() throws {
    let punt = try wereld.opTafelInTriage()
    let back = wereld.vandaag.plus(dagen: 7)

    try wereld.doe(.besluiten(punt.casus, .aangehouden(tot: back)), namens: punt.overleg)
    #expect(try wereld.staat(punt.casus).fase == .aangehouden)
    try wereld.doe(.agenderen(punt.casus, tafel: "triage", datum: back))

    let casus = try wereld.staat(punt.casus)
    #expect(casus.fase == .triageGeagendeerd)
    #expect(casus.keerAangehouden == 1)
    #expect(try wereld.staat(try #require(casus.overleg)).datum == back)
  }

  @Test func `decides nothing outside an open meeting of a table that decides`() throws {
    let casus = try wereld.naarTriage()
    let sentence = ["Dit kan alleen in een open overleg van een tafel die besluit."]
    let told = Verrijking(partner: "amw", tekst: "Bekend.", grondslag: "wmo")

    #expect(try wereld.zinnen(.besluiten(casus, .procesregie())) == sentence)
    #expect(try wereld.zinnen(.verrijken(casus, told)) == sentence)
    #expect(
      try wereld.zinnen(.beantwoorden(casus, .antwoord(vraag: .gevolg, waarde: .ja))) == sentence)
  }

  @Test func `decides nothing for a closed meeting, nor about a point not on the table`() throws {
    let punt = try wereld.opTafelInTriage()
    let other = try wereld.inScreening()
    #expect(
      try wereld.zinnen(.besluiten(other, .uitkomst(.nietOpgenomen)), namens: punt.overleg)
        == ["C-2026-0002 ligt niet op tafel; open eerst dit punt."])

    try wereld.doe(.overlegSluiten(punt.overleg))

    #expect(
      try wereld.zinnen(.besluiten(punt.casus, .uitkomst(.nietOpgenomen)), namens: punt.overleg)
        == ["Overleg O-2026-0002 is niet open."])
  }

  @Test func `decides on the day of the meeting, not before the report came in`() throws {
    let early = wereld.vandaag.plus(dagen: -1)
    let casus = try wereld.inScreening()
    let receipt = try wereld.doe(
      .overlegOpenen(tafel: "routeertafel", datum: early, aanwezig: ["amw"], voorzitter: "Vera"))
    let overleg = try #require(receipt.nieuw(Overleg.self))
    try wereld.doe(.puntOpenen(casus), namens: overleg)

    let zinnen = try wereld.zinnen(.besluiten(casus, .uitkomst(.geenActie)), namens: overleg)

    #expect(zinnen == ["Het overleg van wo 13 mei 2026 ligt vóór de ontvangst op do 14 mei 2026."])
  }

  @Test func `names only partners and medewerkers of that day`() throws {
    let punt = try wereld.opTafelInTriage()
    var besluit = Besluit.uitkomst(.doorgeleid)
    besluit.partner = "bureau-jeugdzorg"
    besluit.vervolg = "niemand"

    #expect(
      try wereld.zinnen(.besluiten(punt.casus, besluit), namens: punt.overleg) == [
        "\"bureau-jeugdzorg\" is op die dag geen partner van dit huis.",
        "Kies een medewerker die op die dag hier werkt.",
      ])
  }

  @Test func `answers a criterion with what the house knows`() throws {
    let punt = try wereld.opTafelInTriage()

    #expect(
      try wereld.zinnen(
        .beantwoorden(
          punt.casus, .leefgebieden(lijst: ["huisvesting", "toverij"], volledig: true)),
        namens: punt.overleg) == ["toverij is geen leefgebied van dit huis."])
    #expect(
      try wereld.zinnen(
        .beantwoorden(punt.casus, .antwoord(vraag: .ketens, waarde: .ja)), namens: punt.overleg)
        == ["Noem welke ketens het zijn."])
  }

  @Test func `numbers the contributions and asks who, what and on which ground`() throws {
    let casus = try wereld.gewogen().casus
    let told = try wereld.staat(casus).verrijkingen

    #expect(told.map(\.id) == ["B1", "B2"])
    #expect(told.map(\.op) == [wereld.vandaag, wereld.vandaag])
  }
}
