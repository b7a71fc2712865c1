import Testing

@testable import VHDomain

/// What a procesregisseur does with a casus between meetings.
@Suite struct RegieTests {
  private let wereld: Wereld
  private let casus: Nummer<Casus>

  init() throws {
    wereld = try Wereld()
    casus = try wereld.metPlan()
  }

  private func doe(_ opdracht: Regieopdracht, aanvaardt: [Aanvaarding] = []) throws {
    try wereld.doe(.bijCasus(casus, opdracht), als: "pr", aanvaardt: aanvaardt)
  }

  private func zinnen(_ opdracht: Regieopdracht) throws -> [String] {
    try wereld.zinnen(.bijCasus(casus, opdracht), als: "pr")
  }

  private func punten() throws -> [Aandachtspunt] {
    wereld.zicht("pr").aandacht(try wereld.staat(casus), casus)
  }

  @Test func `asks at the agreement of a plan why other leefgebieden wait`() throws {
    let bare = Planvaststelling(instemming: .akkoord, toelichting: "Ja.")
    #expect(
      try zinnen(.planVaststellen(bare)) == ["Schrijf waarom nu niet aan bod: 7 leefgebieden."])

    var told = bare
    told.nietNu = "Eerst wonen."
    try doe(.planVaststellen(told))

    #expect(try wereld.staat(casus).regie.vaststelling?.op == wereld.vandaag)
    #expect(try wereld.staat(casus).plan.vastgesteldOp == wereld.vandaag)
  }

  @Test func `keeps a condition until it is met, with the day`() throws {
    try doe(.voorwaardeStellen("De huur wordt betaald"))
    #expect(
      try zinnen(
        .voorwaardeBezien("V1", voldaan: true, op: wereld.vandaag.plus(dagen: 1), toelichting: nil))
        == ["vr 15 mei 2026 ligt in de toekomst; vul een dag in die al is geweest."])
    try doe(
      .voorwaardeBezien("V1", voldaan: false, op: wereld.vandaag, toelichting: "Bewind wacht."))
    #expect(try punten().contains { $0.regel == "R-47" })
    try doe(.voorwaardeBezien("V1", voldaan: true, op: wereld.vandaag, toelichting: nil))
    #expect(try !punten().contains { $0.regel == "R-47" })
  }

  @Test func `tells how many working days an action is late, holidays left out`() throws {
    // Whit Monday 25 May 2026 is no working day.
    try wereld.doe(
      .actieToevoegen(casus, .voorbeeld(tot: try #require(Datum("2026-05-22")))), als: "pr")
    wereld.verstrijk(dagen: 12)

    #expect(try punten().contains { $0.zin.hasPrefix("1 werkdag te laat: ") })
  }

  @Test func `an action that waits stands with who waits, and after the term it asks attention`()
    throws
  {
    try wereld.doe(
      .actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag.plus(dagen: 60))), als: "pr")
    try doe(.actieWacht("A1", Wachten("wachtlijst", sinds: wereld.vandaag)))
    #expect(try punten().first { $0.regel == "S-wacht" }?.groep == .wacht)
    wereld.verstrijk(dagen: 31)
    #expect(try punten().first { $0.regel == "S-wacht" }?.groep == .dezeWeek)
  }

  @Test func `lists a casus without progress after the weeks of the house`() throws {
    wereld.verstrijk(dagen: 27)
    #expect(try !punten().contains { $0.regel == "R-42" })
    wereld.verstrijk(dagen: 1)
    #expect(try punten().first { $0.regel == "R-42" }?.zin == "4 weken geen voortgang")
    try doe(.noteren("Gebeld.", op: wereld.vandaag, met: "moeder", wijze: "gebeld"))
    #expect(try !punten().contains { $0.regel == "R-42" })
  }

  @Test func `keeps quiet until a day with a reason, and no longer`() throws {
    #expect(
      try zinnen(.stil(tot: wereld.vandaag.plus(dagen: 3), reden: " "))
        == ["Schrijf waarom de casus tot dan stil mag zijn."])
    try doe(.stil(tot: wereld.vandaag.plus(dagen: 3), reden: "Opname."))
    #expect(wereld.zicht("ma").werklijst(van: "pr").first?.groep == .loopt)
    wereld.verstrijk(dagen: 4)
    #expect(wereld.zicht("ma").werklijst(van: "pr").first?.groep == .nu)
  }

  @Test func `is gone through when its turn comes, and then not before the next day set`() throws {
    wereld.verstrijk(dagen: 60)
    #expect(wereld.zicht("pr").naTeLopen(van: "pr").map(\.nummer) == [casus])
    let next = wereld.zicht("pr").volgendeReview
    #expect(next.isWerkdag)
    try doe(.nalopen(Review(volgende: next)))
    #expect(wereld.zicht("pr").naTeLopen(van: "pr") == [])
    #expect(try wereld.zicht("pr").sindsReview(wereld.opgeslagen(casus)).isEmpty)
  }

  @Test func `warns of the begin measurement, and says how late it is`() throws {
    let term = try #require(wereld.zicht("pr").zrmTermijn(try wereld.staat(casus)))
    wereld.verstrijk(dagen: wereld.vandaag.dagen(tot: term) + 2)
    #expect(try punten().first { $0.regel == "R-50" }?.zin == "ZRM-beginmeting 2 dagen over tijd")
    try meet(4)
    #expect(try !punten().contains { $0.regel == "R-50" })
  }

  private func meet(_ score: Int) throws {
    let person = try #require(try wereld.staat(casus).hoofdbetrokkene)
    try doe(
      .meten(
        ZRMMeting(
          persoon: person, op: wereld.vandaag, versie: "2017",
          scores: [.init(domein: "Huisvesting", score: score)])))
  }

  @Test func `compares a measurement with the one before, within a version`() throws {
    try meet(2)
    wereld.verstrijk(dagen: 90)
    try meet(4)
    let state = try wereld.staat(casus)
    let person = try #require(state.hoofdbetrokkene)
    let overview = wereld.zicht("pr").zrm(person, in: state).first
    #expect(overview?.verschil("Huisvesting") == 2)
    #expect(overview?.verschil("Justitie") == nil)
  }

  @Test func `puts nobody on the Top X by a nomination, and off before scaling down`() throws {
    try doe(.topXVoordragen(TopXkandidaat(door: "politie", reden: "GPP.")))
    #expect(try wereld.staat(casus).isTopX == false)
    var weighed = TopXweging(aan: true, tafel: "triage", reden: "Zwaar.")
    weighed.leefgebieden = ["huisvesting", "politie-en-justitie"]
    weighed.herzienVoor = wereld.vandaag.plus(maanden: 6)
    try doe(.topXWegen(weighed))
    #expect(try wereld.staat(casus).isTopX)
    #expect(
      try wereld.zinnen(.afschalen(casus, .voorbeeld), als: "pr") == [
        "Beëindig eerst de status Top X."
      ])
    try doe(.topXBeeindigen(reden: "Rustig."))
    #expect(try wereld.staat(casus).topX.map(\.tot) == [wereld.vandaag])
    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr")
  }

  @Test func `locks the basisvoorwaarden until permission, and again when that is withdrawn`()
    throws
  {
    try doe(.traject("nazorg", reden: "Detentie."))
    let values = Regieopdracht.gegevens([Trajectgegeven("basis-zorg", "Verzekerd")])
    let locked = ["Zorg blijft op slot tot de betrokkene toestemming gaf; leg die eerst vast."]
    #expect(try zinnen(values) == locked)
    try doe(
      .toestemming(
        Toestemming(voor: "basisvoorwaarden", bron: "PI", gevraagdDoor: "Cas", op: wereld.vandaag)))
    try doe(values)
    func json() throws -> String { try #require(wereld.zicht("pr").json(casus.record)).pretty }
    #expect(try json().contains("Verzekerd"))
    try doe(.toestemmingIntrekken("T1", op: wereld.vandaag))
    #expect(try !json().contains("Verzekerd"))
    #expect(try wereld.staat(casus).regie.waarde("basis-zorg") == "Verzekerd", "kept, not lost")
    #expect(try zinnen(.gegevens([Trajectgegeven("basis-zorg", "Anders")])) == locked)
  }

  @Test func `names every blocker of closing, the hard ones first`() throws {
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr")
    try doe(.voorwaardeStellen("De huur wordt betaald"))
    let found = wereld.zicht("pr").blokkades(try wereld.opgeslagen(casus))
    #expect(found.map(\.regel) == ["R-45", "R-45", "R-47"])
    #expect(found.prefix(2).map(\.isHard) == [true, true])
  }
}

/// Days that count differently: leap days, the change of the clock, ends of months, holidays.
@Suite struct BijzondereDagenTests {
  private func order(_ day: String, tijd: String? = nil) throws -> Huisverbodgegevens {
    var data = Huisverbodgegevens()
    data.opgelegdOp = Datum(day)
    data.opgelegdTijd = tijd.flatMap { data.opgelegdOp?.om($0) }
    return data
  }

  @Test func `monitors until a year after the end, and until 28 February after a leap day`() throws
  {
    #expect(try order("2024-02-19").einde == Datum("2024-02-29"))
    #expect(try order("2024-02-19").monitoringTot == Datum("2025-02-28"))
    #expect(try order("2026-05-14").monitoringTot == Datum("2027-05-24"))
  }

  @Test func `counts the year from the actual end, after extension or withdrawal`() throws {
    var data = try order("2026-05-14")
    data.verlengdTot = Datum("2026-06-11")
    #expect(data.monitoringTot == Datum("2027-06-11"))
    data.ingetrokkenOp = Datum("2026-05-20")
    #expect(data.monitoringTot == Datum("2027-05-20"))
  }

  @Test func `ends ten days later at the same time of day, also over a change of the clock`() throws
  {
    let spring = try order("2026-03-24", tijd: "14:15")
    #expect(spring.eindeTijd?.dag == Datum("2026-04-03"))
    #expect(spring.eindeTijd?.tijd == "14:15")
    let autumn = try order("2026-10-20", tijd: "9:40")
    #expect(autumn.eindeTijd?.tijd == "09:40")
  }

  @Test func `reads a term in working days, over Easter and King's Day`() throws {
    let friday = try #require(Datum("2026-04-02"))
    let read = try Datum.lees("over 1 wd", vandaag: friday, naar: .vooruit)
    #expect(read == Datum("2026-04-07"))
  }

  @Test func `three months after the last of November is the last of February`() throws {
    #expect(try #require(Datum("2026-11-30")).plus(maanden: 3) == Datum("2027-02-28"))
  }

  @Test func `extends over the change of the clock to the same day, never to the twenty-ninth`()
    throws
  {
    // Sunday 25 October 2026 has twenty-five hours.
    var data = try order("2026-10-10", tijd: "14:15")
    data.verlengdTot = try #require(Datum("2026-10-10")).plus(dagen: 28)
    #expect(data.einde == Datum("2026-11-07"))
    #expect(data.monitoringTot == Datum("2027-11-07"))
  }

  @Test func `may scale down from the day the monitoring ends, also after a leap day`() throws {
    var house = try Wereld.house.get()
    house.regieprofiel.huisverbodMonitoring = true
    let wereld = try Wereld(house: house)
    // Ten days from 19 February 2028 end on the 29th; a year later that day does not exist.
    wereld.verstrijk(dagen: wereld.vandaag.dagen(tot: try #require(Datum("2028-02-19"))))
    let casus = try wereld.metPlan()
    try wereld.huisverbod(casus, op: wereld.vandaag)
    wereld.verstrijk(dagen: wereld.vandaag.dagen(tot: try #require(Datum("2029-02-27"))))
    #expect(
      try wereld.zinnen(.afschalen(casus, .voorbeeld), als: "pr") == [
        "De monitoring na het huisverbod loopt tot wo 28 feb 2029; schrijf waarom het eerder kan."
      ])
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr")
  }

  @Test func `proposes no review on a holiday or in a weekend`() throws {
    let wereld = try Wereld()
    // Four weeks after Friday 27 November 2026 is Christmas Day, then a Saturday and a Sunday.
    wereld.verstrijk(dagen: wereld.vandaag.dagen(tot: try #require(Datum("2026-11-27"))))
    #expect(wereld.zicht("pr").volgendeReview == Datum("2026-12-28"))
  }

  @Test func `an action due on Good Friday is late on the Tuesday after Easter`() throws {
    var action = Actie.voorbeeld(tot: try #require(Datum("2026-04-03")))
    #expect(action.werkdagenTeLaat(op: try #require(Datum("2026-04-06"))) == 0)
    #expect(action.werkdagenTeLaat(op: try #require(Datum("2026-04-07"))) == 1)
    action.status = .afgerond
    #expect(action.werkdagenTeLaat(op: try #require(Datum("2026-04-07"))) == 0)
  }
}
