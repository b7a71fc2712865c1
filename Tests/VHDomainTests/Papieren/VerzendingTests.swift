import Testing

@testable import VHDomain

/// That papers went out, and that reporters heard.
@Suite struct VerzendingTests {
  private let toneel: Papierwereld
  private var wereld: Wereld { toneel.wereld }

  init() throws { toneel = try Papierwereld(try Wereld()) }

  private func closed() throws {
    try toneel.besluitEerste()
    try toneel.besluitTweede()
    try toneel.sluit()
  }

  private func stuur(_ soort: Papiersoort, _ aan: [String], _ wijze: String = "op papier")
    -> Command
  {
    .bijOverleg(toneel.overleg, .papierVersturen(Papierverzending(soort, aan: aan, wijze: wijze)))
  }

  @Test func `notes to whom a paper went, how, when and by whom`() throws {
    try closed()

    try wereld.doe(stuur(.besluitenlijst, ["politie", "amw"]))

    let meeting = try wereld.staat(toneel.overleg)
    let sent = try #require(meeting.verzending(van: .besluitenlijst, aan: "amw"))
    #expect(sent.wijze == "op papier" && sent.door == "ad" && sent.op == wereld.vandaag)
    #expect(meeting.verzending(van: .besluitenlijst, aan: "cjg") == nil)
    #expect(meeting.verzending(van: .actielijst, aan: "amw") == nil)
    let told = try #require(wereld.zicht("ad").tekst(toneel.overleg.record))
    #expect(told.contains("besluitenlijst gestuurd aan Politie en AMW"))
  }

  @Test func `says what is wrong with a paper that can't have gone out so`() throws {
    #expect(
      try wereld.zinnen(stuur(.besluitenlijst, ["politie"]))
        == ["Rond het overleg eerst af; dan staat vast wat erin komt."])
    try closed()
    #expect(try wereld.zinnen(stuur(.besluitenlijst, [])) == ["Kies aan wie het is gestuurd."])
    #expect(
      try wereld.zinnen(stuur(.actielijst, ["politie"], " ")) == ["Schrijf hoe het is verstuurd."])
    #expect(try wereld.zinnen(stuur(.verslag, ["politie"])) == ["Het verslag blijft in het huis."])
    #expect(
      try wereld.zinnen(stuur(.actielijst, ["nergens"]))
        == ["nergens is op die dag geen partner van dit huis."])
    #expect(
      try wereld.zinnen(stuur(.actielijst, ["amw", "amw"]))
        == ["Een organisatie staat er twee keer bij."])
    #expect(
      try wereld.zinnen(stuur(.terugkoppeling, []))
        == ["Wat de melder hoorde, legt u bij de casus vast."])
  }

  @Test func `takes a sent paper back`() throws {
    try closed()
    let receipt = try wereld.doe(stuur(.besluitenlijst, ["politie"]))
    let undo = try #require(receipt.intrekking)

    try wereld.doe(.ongedaanMaken(undo))

    #expect(
      try wereld.staat(toneel.overleg).verzending(van: .besluitenlijst, aan: "politie") == nil)
  }

  // MARK: - Reporters

  @Test func `queues the reporter with a deadline in working days until told`() throws {
    try closed()

    let line = try #require(wereld.zicht("ad").terugTeKoppelen.first)
    #expect(line.casus == toneel.eerste && line.uitkomst == .procesregie)
    // From Thursday 14 May 2026, Hemelvaartsdag: Friday is the first working day.
    #expect(line.uiterlijk == wereld.vandaag.plus(dagen: 7))
    wereld.verstrijk(dagen: 8)
    #expect(wereld.zicht("ad").werkdagenTeLaat(line) == 1)

    try wereld.doe(
      .terugkoppelen(line.casus, Teruggekoppeld(wijze: "telefonisch", melding: line.melding)))

    #expect(wereld.zicht("ad").terugTeKoppelen.isEmpty)
    let told = try #require(try wereld.staat(line.casus).teruggekoppeld?.last)
    #expect(told.wijze == "telefonisch" && told.door == "ad" && told.op == wereld.vandaag)
    #expect(
      try wereld.zinnen(
        .terugkoppelen(line.casus, Teruggekoppeld(wijze: "brief", melding: line.melding)))
        == ["De melder heeft dit besluit al gehoord."])
  }

  @Test func `tells a reporter what came out and nothing else`() throws {
    try closed()
    let line = try #require(wereld.zicht("ad").terugTeKoppelen.first)

    let paper = try #require(wereld.zicht("ad").terugkoppelpapier(line))

    #expect(paper.tekst.contains("\(line.melding)"))
    #expect(paper.tekst.contains("Het huis pakt dit samen met partners op."))
    #expect(paper.bestandsnaam == "terugkoppeling-\(line.melding)")
    for secret in ["Bakker", "VUURTOREN", "ZEEPKIST", "HAZELNOOT", "\(line.casus)"] {
      #expect(!paper.tekst.contains(secret))
    }
  }
}

/// Reporters of one casus.
@Suite struct MeldersTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `asks for every reporter of a casus on its own`() throws {
    let meldingen = try [wereld.melding(), wereld.melding()]
    let casus = try #require(
      try wereld.doe(.inScreeningNemen(meldingen)).nieuw(Casus.self))
    let punt = try wereld.opTafelInScreening(casus)
    var decision = Besluit.uitkomst(.doorgeleid)
    decision.terugkoppeling = .huis
    try wereld.doe(.besluiten(casus, decision), namens: punt.overleg)
    let waiting = { self.wereld.zicht("ad").terugTeKoppelen.map(\.melding) }
    #expect(waiting() == meldingen)

    try wereld.doe(.terugkoppelen(casus, Teruggekoppeld(wijze: "brief", melding: meldingen[1])))
    #expect(waiting() == [meldingen[0]])
    try wereld.doe(.terugkoppelen(casus, Teruggekoppeld(wijze: "brief", melding: meldingen[0])))
    #expect(waiting().isEmpty)
  }
}
