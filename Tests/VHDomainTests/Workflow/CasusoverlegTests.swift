import Testing

@testable import VHDomain

/// A meeting about one casus that the house directs: arranged, held, put on paper.
@Suite struct CasusoverlegTests {
  private let wereld: Wereld
  private let casus: Nummer<Casus>

  init() throws {
    wereld = try Wereld()
    casus = try wereld.metPlan()
  }

  private var morgen: Datum { wereld.vandaag.plus(dagen: 1) }

  private func plan(
    op dag: Datum? = nil, _ wijzig: (inout Overlegafspraak) -> Void = { _ in }
  ) -> Overlegplan {
    var afspraak = Overlegafspraak(casus: casus, deelnemers: ["politie", "met-ggz", "amw"])
    afspraak.tijd = "14:00"
    afspraak.plaats = "Stadhuis"
    wijzig(&afspraak)
    return Overlegplan(
      tafel: "casusoverleg", datum: dag ?? morgen, afspraak: afspraak, vraag: "Hoe verder?")
  }

  @discardableResult
  private func gepland(_ plan: Overlegplan? = nil) throws -> Nummer<Overleg> {
    let receipt = try wereld.doe(.bijCasus(casus, .overlegPlannen(plan ?? self.plan())), als: "pr")
    return try #require(receipt.nummers.lazy.compactMap { Nummer<Overleg>($0) }.first)
  }

  private func zinnen(_ plan: Overlegplan) throws -> [String] {
    try wereld.zinnen(.bijCasus(casus, .overlegPlannen(plan)), als: "pr")
  }

  /// Opened on its day, with the casus on the table.
  private func opTafel(
    _ wijzig: (inout Overlegafspraak) -> Void = { _ in }
  ) throws -> Nummer<Overleg> {
    let overleg = try gepland(plan(wijzig))
    wereld.verstrijk(dagen: 1)
    try wereld.doe(
      .bijOverleg(overleg, .openen(aanwezig: ["politie", "met-ggz"], voorzitter: "Petra")),
      als: "pr")
    try wereld.doe(.puntOpenen(casus), als: "pr", namens: overleg)
    return overleg
  }

  private func doe(_ opdracht: Overlegopdracht, _ overleg: Nummer<Overleg>) throws {
    try wereld.doe(.bijOverleg(overleg, opdracht), als: "pr", namens: overleg)
  }

  // MARK: Arranging

  @Test func `is planned from the casus, and the casus stays under procesregie`() throws {
    let overleg = try gepland()

    let meeting = try wereld.staat(overleg)
    #expect(meeting.afspraak?.deelnemers == ["politie", "met-ggz", "amw"])
    #expect(meeting.punt(Puntid(casus))?.vraag == "Hoe verder?")
    #expect(try wereld.staat(casus).fase == .procesregie)
    let history = wereld.zicht("pr").verloop(van: try wereld.opgeslagen(casus))
    let told = try wereld.opgeslagen(casus).verloop.map(history.feit)
    #expect(told.contains { $0.hasPrefix("overleg gepland: Casusoverleg (RTO)") })
    #expect(wereld.zicht("pr").komendeOverleggen.first?.casus == casus)
  }

  @Test func `proposes the partners of the plan`() throws {
    #expect(wereld.zicht("pr").planpartners(casus).contains("amw"))
  }

  @Test func `refuses a wrong time, nobody at the table, a day that was, and twice on a day`()
    throws
  {
    #expect(
      try zinnen(plan { $0.tijd = "25:00" })
        == ["Schrijf de tijd als uren en minuten, bijvoorbeeld 14:00."])
    #expect(try zinnen(plan { $0.deelnemers = [] }) == ["Kies wie er aan tafel komen."])
    #expect(try zinnen(plan(op: wereld.vandaag.plus(dagen: -1))).count == 1)
    #expect(
      try zinnen(plan { $0.gasten = [Gast(naam: "R.", functie: " ", geheimhouding: false)] })
        == ["Noem van de gast naam en functie."])
    try gepland()
    #expect(try zinnen(plan()).first?.hasPrefix("Over \(casus) is op") == true)
  }

  @Test func `is not put on the agenda of a table that has none`() throws {
    let refusal = try wereld.zinnen(
      .agenderen(casus, tafel: "casusoverleg", datum: morgen), als: "pr")
    #expect(refusal.first?.contains("plan het overleg in het dossier") == true)
  }

  @Test func `two casussen have each their own meeting on one day`() throws {
    let other = try wereld.metPlan()
    let first = try gepland()
    var second = plan()
    second.afspraak.casus = other
    let receipt = try wereld.doe(.bijCasus(other, .overlegPlannen(second)), als: "pr")

    #expect(receipt.nummers.compactMap { Nummer<Overleg>($0) } != [first])
    #expect(try wereld.staat(first).agenda.map(\.casus) == [casus])
  }

  @Test func `is moved, and called off with a reason`() throws {
    let overleg = try gepland()
    let later = morgen.plus(dagen: 6)
    try wereld.doe(.bijOverleg(overleg, .afspraak(plan(op: later))), als: "pr")
    #expect(try wereld.staat(overleg).datum == later)

    #expect(
      try wereld.zinnen(.bijOverleg(overleg, .afzeggen(reden: " ")), als: "pr")
        == ["Schrijf waarom het overleg niet doorgaat."])
    try wereld.doe(.bijOverleg(overleg, .afzeggen(reden: "Ziek.")), als: "pr")
    #expect(!wereld.zicht("pr").overleggen(over: casus).contains { $0.nummer == overleg })
    #expect(wereld.zicht("pr").komendeOverleggen.isEmpty)
  }

  @Test func `nothing of a closed casus stays planned`() throws {
    try gepland(plan(op: morgen.plus(dagen: 30)))
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: morgen.plus(dagen: 30)), als: "pr")
    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr")
    try wereld.doe(
      .afsluiten(casus, .voorbeeld), als: "pr",
      aanvaardt: Rules.casus.map { Aanvaarding(regel: $0.info.id, reden: "In deze proef.") })

    #expect(
      wereld.zicht("pr").overleggen(over: casus).filter { $0.inhoud.status == .gepland }.isEmpty)
    #expect(try wereld.records.overleggen.values.allSatisfy { $0.inhoud.status != .open })
  }

  @Test func `a casus of a restricted class gets none, and one that exists is hidden with it`()
    throws
  {
    let hidden = try wereld.onderProcesregie(van: "ra", traject: "radicalisering", als: "ra")
    var asked = plan()
    asked.afspraak.casus = hidden
    #expect(
      try wereld.zinnen(.bijCasus(hidden, .overlegPlannen(asked)), als: "ra").first?
        .contains("geen gedeeld scherm") == true)

    let overleg = try gepland()
    try wereld.doe(.bijCasus(casus, .traject("nazorg", reden: "Vast.")), als: "pr")
    var records = try wereld.records
    records.casussen[casus]?.inhoud.trajecten.append(
      Trajectperiode(traject: "radicalisering", van: wereld.vandaag))
    let sight = Zichtbaarheid(records.house, toegang: [])
    #expect(sight.verbergt(overleg.record, in: records))
    #expect(
      !Zichtbaarheid(records.house, toegang: [.radicalisering]).verbergt(
        overleg.record, in: records))
  }

  @Test func `is told in full by its number`() throws {
    let overleg = try gepland(plan { $0.metBetrokkene = true })
    let text = try #require(wereld.zicht("pr").tekst(overleg.record))
    #expect(text.contains("Over") && text.contains("\(casus)") && text.contains("14:00, Stadhuis"))
    #expect(text.contains("Politie, MET ggz, AMW Midden-Limburg en de betrokkene"))
  }

  // MARK: Holding it

  @Test func `what is agreed and its actions land in the plan and the history`() throws {
    let overleg = try opTafel()
    let day = wereld.vandaag.plus(dagen: 7)
    try wereld.doe(
      .actieToevoegen(
        casus,
        Actie(
          "contactverbod nagaan", partner: "politie", wie: "deelnemer aan tafel", uiterlijk: day)),
      als: "ad", namens: overleg)
    let text = wereld.zicht("pr").voorlezen("Hij blijft wonen.", over: casus, in: overleg)
    #expect(text.split(separator: "\n").count == 2)
    try doe(.puntAfronden(Puntid(casus), verslag: text), overleg)
    try doe(.sluiten(komtTerug: []), overleg)

    let state = try wereld.staat(casus)
    #expect(state.fase == .procesregie)
    #expect(state.openActies.map(\.omschrijving) == ["contactverbod nagaan"])
    #expect(state.regie.besprekingen?.first?.verslag == text)
    #expect(wereld.zicht("pr").laatsteVoortgang(state) == wereld.vandaag)
    #expect(try wereld.staat(overleg).punt(Puntid(casus))?.aanwezig?.count == 2)
  }

  @Test func `is counted as a discussion, and who was invited as expected`() throws {
    let overleg = try opTafel()
    try doe(.puntAfronden(Puntid(casus), verslag: "Zo verder."), overleg)
    try doe(.sluiten(komtTerug: []), overleg)

    let view = wereld.zicht("ma")
    let period = try Verslagperiode.lees("2026", view.house)
    let discussed = try view.tabel(Cijfervraag(.besprekingen, period))
    #expect(discussed.tekst.contains("2"), "\(discussed.tekst)")
    let came = try view.tabel(Cijfervraag(.aanwezigheid, period, tafel: "casusoverleg")).tekst
    // Three were invited, two came.
    #expect(came.contains("Politie") && came.contains("AMW"), "\(came)")
  }

  @Test func `refuses a decision about a casus that is there to be discussed`() throws {
    let overleg = try opTafel()
    let refusal = try wereld.zinnen(
      .besluiten(casus, .procesregie()), als: "pr", namens: overleg)
    #expect(!refusal.isEmpty)
  }

  @Test func `what was not reached is planned again for the day that was named`() throws {
    let overleg = try opTafel()
    let day = wereld.vandaag.plus(dagen: 7)
    #expect(
      try wereld.zinnen(.bijOverleg(overleg, .sluiten(komtTerug: [])), als: "pr", namens: overleg)
        == ["Zeg wanneer \(casus) terugkomt: het is niet besproken."])
    try doe(.sluiten(komtTerug: [Terugkomst(Puntid(casus), op: day)]), overleg)

    let next = try #require(wereld.zicht("pr").volgendOverleg(over: casus))
    #expect(next.nummer != overleg && next.inhoud.datum == day)
    #expect(next.inhoud.afspraak?.deelnemers == ["politie", "met-ggz", "amw"])
  }

  // MARK: Review at a table

  @Test func `comes back at the triage for review without leaving procesregie`() throws {
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag), als: "pr")
    let line = wereld.zicht("pr").agenda("triage", op: wereld.vandaag).blokken.first?.regels.first
    #expect(line?.reden == .review)
    #expect(try wereld.staat(casus).fase == .procesregie)

    let overleg = try wereld.geopend("triage")
    try wereld.doe(.puntOpenen(casus), namens: overleg)
    #expect(try wereld.staat(casus).fase == .procesregie)
    try wereld.doe(
      .bijOverleg(overleg, .puntAfronden(Puntid(casus), verslag: "Gaat goed.")), namens: overleg)
    try wereld.doe(.overlegSluiten(overleg))
    #expect(try wereld.staat(casus).regie.besprekingen?.count == 1)
  }

  @Test func `is moved to another day of the same table, and refused twice on one`() throws {
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: morgen), als: "pr")
    #expect(
      try wereld.zinnen(.agenderen(casus, tafel: "triage", datum: morgen), als: "pr")
        == ["\(casus) staat al op de agenda van \(morgen.lang)."])
    try wereld.doe(
      .agenderen(casus, tafel: "triage", datum: morgen.plus(dagen: 7)), als: "pr")
    let planned = wereld.zicht("pr").overleggen.filter {
      !$0.inhoud.agenda.isEmpty && $0.inhoud.status == .gepland
    }
    #expect(planned.map(\.inhoud.datum) == [morgen.plus(dagen: 7)])
  }

  // MARK: The room

  private func inZaal(_ overleg: Nummer<Overleg>) throws -> Puntbeeld {
    let view = wereld.registry.view(
      as: Actor(medewerker: "pr", terminal: "t1", overleg: overleg), in: .zaal)
    return try #require(view.punt(Puntid(casus), in: overleg))
  }

  @Test func `the person concerned reads his own plan, and nothing that others told`() throws {
    let overleg = try opTafel { $0.metBetrokkene = true }
    try wereld.doe(
      .verrijken(casus, Verrijking(partner: "politie", tekst: "ZEEPKIST", grondslag: "convenant")),
      als: "pr", namens: overleg)
    #expect(try inZaal(overleg).bijdragen.map(\.tekst) == ["Bekend.", "Bekend.", "ZEEPKIST"])
    try doe(.betrokkene(aanwezig: true), overleg)

    let shown = try inZaal(overleg)
    #expect(shown.plan?.doelen.isEmpty == false)
    #expect(shown.vraag == "Hoe verder?")
    #expect(shown.beeld == nil && shown.bijdragen.isEmpty && shown.afgeschermd == 3)
  }

  @Test func `an action that is kept from the person is not shown while he sits there`() throws {
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: morgen.plus(dagen: 9))), als: "pr")
    try wereld.doe(.bijCasus(casus, .actieAfschermen("A1", true)), als: "pr")
    let overleg = try opTafel()
    #expect(try inZaal(overleg).plan?.acties.map(\.id) == ["A1"])
    try doe(.betrokkene(aanwezig: true), overleg)
    #expect(try inZaal(overleg).plan?.acties.isEmpty == true)
    #expect(try inZaal(overleg).vraag == nil)
  }

  @Test func `a guest reads question and plan after promising secrecy, and nothing before`() throws
  {
    let overleg = try opTafel()
    let guest = Gast(naam: "R. Smeets", functie: "zorgcoördinator", geheimhouding: true)
    try doe(.gastOntvangen(guest), overleg)

    let shown = try inZaal(overleg)
    #expect(shown.plan != nil && shown.vraag == "Hoe verder?")
    #expect(shown.bijdragen.isEmpty && shown.beeld == nil)
  }

  // MARK: Papers

  private func tekst(_ soort: Papiersoort, _ overleg: Nummer<Overleg>, _ voor: String) -> String {
    (wereld.zicht("pr").papier(soort, overleg, voor: voor)?.tekst ?? "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `invites partners, guest and the person concerned, each with what is theirs`() throws {
    let overleg = try gepland(
      plan {
        $0.metBetrokkene = true
        $0.gasten = [Gast(naam: "R. Smeets", functie: "zorgcoördinator", geheimhouding: false)]
      })

    let whom = wereld.zicht("pr").papieren(overleg).map(\.organisatie)
    #expect(whom == ["politie", "met-ggz", "amw", "gast-1", "betrokkene"])
    let police = tekst(.uitnodiging, overleg, "politie")
    #expect(police.contains("14:00 uur, Stadhuis") && police.contains("Hoe verder?"))
    #expect(!police.contains("Bakker") && !police.contains("Smeets"))
    let guest = tekst(.uitnodiging, overleg, "gast-1")
    #expect(guest.contains("geheimhouding") && !guest.contains("\(casus)"))
    let person = tekst(.uitnodiging, overleg, "betrokkene")
    #expect(person.contains("vrijdag 15 mei 2026 om 14:00 uur"))
    #expect(person.contains("Zorgcoördinator") && !person.contains("Smeets"))
  }

  @Test func `after it each gets what was read back while there, and nothing more`() throws {
    let overleg = try opTafel { $0.metBetrokkene = true }
    try doe(.betrokkene(aanwezig: true), overleg)
    try doe(
      .gastOntvangen(Gast(naam: "R. Smeets", functie: "adviseur", geheimhouding: true)), overleg)
    try doe(
      .puntAfronden(Puntid(casus), verslag: "LANTAARN blijft wonen.\nA1 Politie: bellen."), overleg)
    try doe(.sluiten(komtTerug: []), overleg)

    #expect(tekst(.besluitenlijst, overleg, "politie").contains("LANTAARN"))
    let person = tekst(.besluitenlijst, overleg, "betrokkene")
    #expect(person.contains("LANTAARN blijft wonen.") && person.contains("- Politie: bellen."))
    #expect(!person.contains("\(casus)"))
    #expect(tekst(.besluitenlijst, overleg, "gast-1").contains("LANTAARN"))
    try wereld.doe(
      .bijOverleg(
        overleg,
        .papierVersturen(Papierverzending(.besluitenlijst, aan: ["betrokkene"], wijze: "mail"))),
      als: "pr")
  }

  @Test func `who was not there as a guest or person gets no paper afterwards`() throws {
    let overleg = try opTafel()
    try doe(.puntAfronden(Puntid(casus), verslag: "LANTAARN"), overleg)
    try doe(.sluiten(komtTerug: []), overleg)
    #expect(tekst(.besluitenlijst, overleg, "betrokkene").isEmpty)
    #expect(tekst(.besluitenlijst, overleg, "gast-1").isEmpty)
  }
}
