import Testing

@testable import VHDomain

/// T5: acting at once, confirmed or not by a table (decision 29).
@Suite struct SpoedTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func dossier(_ nummer: Nummer<Casus>) throws -> Casus { try wereld.staat(nummer) }

  // MARK: Before a table decided

  @Test func `takes a melding under procesregie at once, provisionally`() throws {
    let melding = try wereld.melding()
    let casus = try wereld.metSpoed(melding)
    let state = try dossier(casus)

    #expect(state.isVoorlopig && state.fase == .procesregie)
    #expect(state.procesregisseur == "pr")
    #expect(state.spoed?.op == wereld.vandaag && state.spoed?.besluiter == "ma")
    #expect(state.procesregieVan == nil)
    #expect(try wereld.staat(melding).status == .casusGeopend)
    #expect(try wereld.staat(melding).casus == casus)
  }

  @Test func `lets the procesregisseur plan and act, but not end it`() throws {
    let casus = try wereld.metSpoed()
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr")
    try wereld.doe(.doelStellen(casus, .voorbeeld), als: "pr")
    try wereld.doe(.casusregisseurBenoemen(casus, .voorbeeld), als: "pr")
    try wereld.doe(.planVaststellen(casus, instemming: "Stemt in."), als: "pr")

    let first = "De spoed is nog niet bekrachtigd; laat eerst een tafel beslissen."
    #expect(try wereld.zinnen(.monitoren(casus), als: "pr") == [first])
    #expect(try wereld.zinnen(.afschalen(casus, .voorbeeld), als: "pr") == [first])
    #expect(
      try wereld.zinnen(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr2")
        == ["C-2026-0001 is van Petra Regis; vraag Petra Regis of de manager."])
  }

  @Test func `asks why, who decided and who directs it`() throws {
    let melding = try wereld.melding()

    #expect(
      try wereld.zinnen(
        .spoed(melding, Spoed(reden: " ", besluiter: "ma", procesregisseur: "pr")), als: "ma")
        == ["Schrijf waarom het niet kan wachten op een tafel."])
    #expect(
      try wereld.zinnen(
        .spoed(melding, Spoed(reden: "Nu.", besluiter: "ad", procesregisseur: "vz")), als: "ma")
        == [
          "Noem wie tot spoed besloot: een procesregisseur of manager die hier nu werkt.",
          "Kies een procesregisseur die hier nu werkt.",
        ])
    #expect(
      try wereld.zinnen(
        .spoed(
          melding,
          Spoed(reden: "Nu.", besluiter: "ma", procesregisseur: "pr", traject: "toverij")),
        als: "ma") == ["Traject toverij is in dit huis niet te kiezen."])
  }

  @Test func `is not there in a house that does not know it`() throws {
    var house = try Wereld.house.get()
    house.besluitorganen.removeAll { $0 == .spoed }
    let wereld = try Wereld(house: house)

    #expect(
      try wereld.zinnen(.spoed(try wereld.melding(), .voorbeeld), als: "ma")
        == ["Dit huis kent geen spoed; leg de melding aan een tafel voor."])
  }

  @Test func `is a signal in the caseload until it is confirmed`() throws {
    let casus = try wereld.metSpoed()
    #expect(
      wereld.zicht("pr").aandacht(try dossier(casus)).first
        == Aandachtspunt(
          regel: "T5", zin: "spoed: nog te bekrachtigen door de triage, sinds vandaag"))
    wereld.verstrijk(dagen: 3)
    #expect(
      wereld.zicht("pr").aandacht(try dossier(casus)).first?.zin
        == "spoed: nog te bekrachtigen door de triage, sinds 3 dagen")

    let punt = try wereld.gewogen(casus)
    try wereld.doe(.besluiten(casus, .procesregie()), namens: punt.overleg)
    #expect(!wereld.zicht("pr").aandacht(try dossier(casus)).contains { $0.regel == "T5" })
  }

  // MARK: The agenda

  @Test func `stands first among what is to be put on an agenda`() throws {
    _ = try wereld.naarTriage()
    let casus = try wereld.metSpoed()

    #expect(wereld.zicht("ad").teAgenderen.map(\.nummer).first == casus)
    #expect(wereld.zicht("ad").tellingen[.triage] == 2)
  }

  @Test func `goes first on an agenda that is planned already`() throws {
    let other = try wereld.naarTriage()
    try wereld.doe(.agenderen(other, tafel: "triage", datum: wereld.vandaag.plus(dagen: 7)))

    let casus = try wereld.metSpoed()

    let meeting = try #require(try dossier(casus).overleg)
    #expect(try wereld.staat(meeting).agenda.map(\.casus) == [casus, other])
  }

  @Test func `goes first on the next agenda that is planned, or opened`() throws {
    let other = try wereld.naarTriage()
    let first = try wereld.metSpoed()
    try wereld.doe(.agenderen(other, tafel: "triage", datum: wereld.vandaag))
    let planned = try #require(try dossier(first).overleg)
    #expect(try wereld.staat(planned).agenda.map(\.casus) == [first, other])

    try wereld.doe(.overlegSluiten(try wereld.geopend("triage")))
    #expect(try dossier(first).overleg == nil && dossier(first).fase == .procesregie)
    let opened = try wereld.geopend("triage")
    #expect(try wereld.staat(opened).agenda.map(\.casus) == [first])
  }

  @Test func `waits for who may know of it when it is of a restricted class`() throws {
    let melding = try wereld.melding(soort: "radicalisering", als: "ra")
    let casus = try #require(
      try wereld.doe(
        .spoed(melding, Spoed(reden: "Nu.", besluiter: "ra", procesregisseur: "ra")), als: "ra"
      ).nieuw(Casus.self))

    let receipt = try wereld.doe(
      .overlegOpenen(
        tafel: "triage", datum: wereld.vandaag,
        aanwezig: Array(
          try #require(try wereld.records.house.tafels.met(id: "triage")).deelnemers.prefix(12)),
        voorzitter: "Vera"))

    #expect(!receipt.nummers.contains(casus.record))
    #expect(try dossier(casus).overleg == nil)
    #expect(wereld.zicht("ad").teAgenderen.isEmpty)
    #expect(wereld.zicht("ra").teAgenderen.map(\.nummer) == [casus])
  }

  // MARK: The table

  @Test func `is confirmed by the usual decision, from that day on`() throws {
    let casus = try wereld.metSpoed()
    wereld.verstrijk(dagen: 5)
    let punt = try wereld.gewogen(casus)
    #expect(try dossier(casus).fase == .procesregie)
    let before = wereld.zicht("ad").voorlezen(.procesregie(), bij: casus)

    try wereld.doe(.besluiten(casus, .procesregie()), namens: punt.overleg)
    let state = try dossier(casus)

    #expect(!state.isVoorlopig && state.fase == .procesregie)
    #expect(state.procesregieVan == wereld.vandaag)
    #expect(state.spoed?.bekrachtigdOp == wereld.vandaag)
    #expect(state.laatsteBesluit?.tekst == before.joined(separator: "\n"))
    #expect(
      before.first
        == "De triage bekrachtigt de spoed van C-2026-0001: procesregie, traject Multiproblematiek."
    )
    try wereld.doe(.monitoren(try wereld.metPlanBij(casus)), als: "pr")
  }

  @Test func `is tested on the criteria when it is confirmed, not before`() throws {
    let casus = try wereld.metSpoed()
    let punt = try wereld.opTafelInTriage(casus)

    let refusal = try wereld.weigering(
      .besluiten(casus, .procesregie()), namens: punt.overleg)

    #expect(refusal.findings.contains { $0.rule == "R-02" })
    #expect(try dossier(casus).isVoorlopig)
  }

  @Test func `counts in no figure until it is confirmed`() throws {
    let casus = try wereld.metSpoed()
    wereld.verstrijk(dagen: 1)
    let punt = try wereld.gewogen(casus)
    let ground = { [wereld] in
      Telgrond(
        try wereld.records, .kalenderjaar(op: wereld.vandaag), vandaag: wereld.vandaag)
    }
    #expect(Telregel.behandeld.tel(try ground()) == [])
    #expect(Telregel.eersteTriage.tel(try ground()) == [])

    try wereld.doe(.besluiten(casus, .procesregie()), namens: punt.overleg)

    #expect(Telregel.behandeld.tel(try ground()).map(\.dag) == [wereld.vandaag])
    #expect(Telregel.eersteTriage.tel(try ground()).map(\.nummer) == [casus.record])
  }

  @Test func `hands what is still to be done to the partner it goes to`() throws {
    let casus = try wereld.metSpoed()
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr")
    let punt = try wereld.opTafelInTriage(casus)

    try wereld.doe(.besluiten(casus, .uitkomst(.partnerPaktOp)), namens: punt.overleg)
    let state = try dossier(casus)

    #expect(state.fase == .gesloten && !state.isVoorlopig && state.procesregisseur == nil)
    #expect(state.acties.map(\.status) == [.overgedragen])
    #expect(
      state.laatsteBesluit?.tekst?.contains(
        "De spoed wordt niet bekrachtigd: de voorlopige procesregie eindigt. Wat nog te doen staat, gaat naar AMW Midden-Limburg."
      ) == true)
    #expect(state.procesregieVan == nil)
  }

  @Test(arguments: [Uitkomst.nietOpgenomen, .aangehouden])
  func `does not end while an action would be nobody's`(uitkomst: Uitkomst) throws {
    let casus = try wereld.metSpoed()
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr")
    let punt = try wereld.opTafelInTriage(casus)
    let besluit =
      uitkomst == .aangehouden
      ? Besluit.aangehouden(tot: wereld.vandaag.plus(dagen: 7)) : .uitkomst(uitkomst)
    let zin =
      "Bij deze spoed staat nog 1 actie open; kies een partner die het overneemt, of rond ze eerst af of laat ze met reden vervallen."

    #expect(try wereld.zinnen(.besluiten(casus, besluit), namens: punt.overleg) == [zin])
    #expect(
      wereld.zicht("ad").bezwaar(tegen: uitkomst, bij: casus, orgaan: .triage)?.zinnen == [zin])

    try wereld.doe(
      .actieEindigen(casus, actie: "A1", status: .vervallen, reden: "Niet meer nodig."), als: "pr")
    try wereld.doe(.besluiten(casus, besluit), namens: punt.overleg)
    #expect(try !dossier(casus).isVoorlopig)
    #expect(
      try dossier(casus).fase == (uitkomst == .aangehouden ? .aangehouden : .gesloten))
  }

  @Test func `can be undone while nobody went on`() throws {
    let melding = try wereld.melding()
    let receipt = try wereld.doe(.spoed(melding, .voorbeeld), als: "ma")
    try wereld.doe(.ongedaanMaken(try #require(receipt.intrekking)), als: "ma")

    #expect(try wereld.staat(melding).status == .ontvangen)
    #expect(receipt.intrekking?.wat == "spoed bij M-2026-0001 als C-2026-0001")
  }
}

extension Spoed {
  static let voorbeeld = Spoed(
    reden: "Dreigt vannacht op straat te staan.", besluiter: "ma", procesregisseur: "pr")
}

extension Wereld {
  /// A casus under provisional procesregie of `pr`.
  func metSpoed(_ melding: Nummer<Melding>? = nil) throws -> Nummer<Casus> {
    let nummer = try melding ?? self.melding()
    return try #require(try doe(.spoed(nummer, .voorbeeld), als: "ma").nieuw(Casus.self))
  }

  /// The same casus with a plan.
  func metPlanBij(_ casus: Nummer<Casus>) throws -> Nummer<Casus> {
    try doe(.casusregisseurBenoemen(casus, .voorbeeld), als: "pr")
    try doe(.doelStellen(casus, .voorbeeld), als: "pr")
    try doe(.planVaststellen(casus, instemming: "Stemt in."), als: "pr")
    return casus
  }
}
