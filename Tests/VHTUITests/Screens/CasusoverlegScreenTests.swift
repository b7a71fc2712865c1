import Testing
import VHDomain

@testable import VHTUI

/// A meeting about one casus, from the dossier to its papers, by keyboard.
@Suite struct CasusoverlegScreenTests {
  private let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)

  private func planned() throws -> (toneel: Toneel, overleg: Nummer<Overleg>) {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: casus))
    toneel.keys("o")
    toneel.type("vandaag")
    toneel.keys(.enter)
    toneel.type("15:00")
    toneel.keys(.enter)
    toneel.type("Stadhuis")
    toneel.keys(.enter, .enter, "j", .enter)
    toneel.keys(.enter)
    toneel.type("Hoe verder?")
    toneel.keys(.enter)
    let found = toneel.records.overleggen.values.first { $0.inhoud.afspraak != nil }
    return (toneel, try #require(found?.nummer, "\(toneel.text)"))
  }

  @Test func `one key in a dossier plans it, with the partners of the plan filled in`() throws {
    let (toneel, overleg) = try planned()

    let made = try #require(toneel.records.overleggen[overleg]?.inhoud)
    #expect(made.afspraak?.deelnemers == ["gemeente-roermond", "politie", "met-ggz"])
    #expect(made.afspraak?.tijd == "15:00" && made.afspraak?.metBetrokkene == true)
    #expect(made.punt(Puntid(casus))?.vraag == "Hoe verder?")
    #expect(toneel.top is DossierScreen)
    #expect(toneel.text.contains("Casusoverleg (RTO), do 26 nov 2026, 15:00, Stadhuis"))
  }

  @Test func `another table that has its own agenda asks no more than the day`() throws {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: casus))
    toneel.keys("o", .backTab)
    toneel.type("triage")
    toneel.keys(.enter)
    #expect(!toneel.text.contains("Aan tafel"))
    toneel.type("over 1 wk")
    toneel.keys(.enter)
    let meeting = try #require(toneel.app.world.view.overleggen(over: casus).first)
    #expect(
      meeting.inhoud.tafel == "triage" && meeting.inhoud.datum == Toneel.begin.dag.plus(dagen: 7))
    #expect(toneel.casus(1)?.inhoud.fase == .procesregie)
  }

  @Test func `is held from the dossier, and what is agreed and done lands in the casus`() throws {
    let (toneel, overleg) = try planned()
    toneel.keys(.tab, .tab, .tab, .tab, .tab)
    #expect(toneel.text.contains("[OVERLEG 3]"))
    toneel.keys(.enter, .enter)
    #expect(toneel.text.contains("Verwacht: 3."))
    toneel.keys("1", .enter)
    #expect(toneel.status.contains("Nog verwacht: de betrokkene"))
    toneel.keys(.enter)
    #expect(toneel.text.contains("[PLAN]") && toneel.text.contains("Hoe verder?"))
    #expect(!toneel.text.contains("Verhoeven"))
    toneel.keys("a")
    toneel.type("politie gesprek met de buren vr")
    toneel.keys(.enter, .enter)
    toneel.keys("b")
    toneel.type("Hij blijft wonen.")
    toneel.keys(.enter)
    #expect(toneel.text.contains("A3 Politie: gesprek met de buren, uiterlijk vr 27 nov 2026."))
    toneel.keys(.enter)
    #expect(toneel.text.contains("vastgelegd"))
    toneel.keys(.enter)
    #expect(toneel.text.contains("besproken"))
    let state = try #require(toneel.casus(1)?.inhoud)
    #expect(state.fase == .procesregie && state.openActies.count == 3)
    let agreed = "Hij blijft wonen.\nA3 Politie: gesprek met de buren, uiterlijk vr 27 nov 2026."
    #expect(state.regie.besprekingen?.map(\.verslag) == [agreed])
    #expect(
      toneel.records.overleggen[overleg]?.inhoud.aanwezig == ["met-ggz", "gemeente-roermond"]
        || toneel.records.overleggen[overleg]?.inhoud.aanwezig.count == 2)
  }

  @Test func `who is at the table decides what is shown, the person concerned included`() throws {
    let toneel = try Toneel(.casusoverlegOpen)
    toneel.show(BesprekingScreen.new(casus, toneel.app.world))
    #expect(toneel.text.contains("het eigen plan, 1 van 3 inbreng"))
    toneel.keys("1", .enter)
    #expect(toneel.text.contains("Sinds november geen meldingen meer"))
    #expect(toneel.text.contains("2 bijdragen afgeschermd"))
    #expect(!toneel.text.contains("Aanleiding"))
  }

  @Test func `is moved and called off`() throws {
    let (toneel, overleg) = try planned()
    toneel.keys(.tab, .tab, .tab, .tab, .tab, .enter, "+")
    #expect(toneel.text.contains("wijzigen"))
    toneel.type("over 1 wk")
    toneel.keys(.enter, .enter, .enter, .enter, .enter, .enter, .enter)
    #expect(
      toneel.records.overleggen[overleg]?.inhoud.datum == Toneel.begin.dag.plus(dagen: 7))
    toneel.keys("h")
    toneel.type("Ziek")
    toneel.keys(.enter)
    #expect(toneel.records.overleggen[overleg]?.inhoud.isLeeg == true, "\(toneel.text)")
  }

  @Test func `a draft of what was agreed outlives the screen`() throws {
    let toneel = try Toneel(.casusoverlegOpen)
    toneel.show(BesprekingScreen.new(casus, toneel.app.world))
    toneel.keys("1", "b")
    toneel.type("Half een zin")
    for _ in 0..<4 { toneel.app.handle(.tick) }
    toneel.keys(.escape, .escape)
    toneel.show(BesprekingScreen.new(casus, toneel.app.world))
    #expect(toneel.text.contains("Half een zin"))
  }

  @Test func `a paper of a dossier is read, put in a file, and told in the casus`() throws {
    let toneel = try Toneel(.casusoverleg)
    toneel.show(DossierScreen(nummer: casus))
    toneel.keys(.tab, .tab, .tab, .tab, .tab, .tab, .down)
    toneel.keys(.enter)
    #expect(toneel.text.contains("Dit is uw plan."))
    toneel.keys("d")
    toneel.type("papieren")
    toneel.keys(.enter)
    let bytes = try #require(toneel.files.bytes["papieren/plan-betrokkene-\(casus).txt"])
    #expect(String(decoding: bytes, as: UTF8.self).contains("[ ] Ik ben het eens met dit plan."))
    guard case .regie(.papierGemaakt(let made))? = toneel.casus(1)?.verloop.last?.wat else {
      Issue.record("not told")
      return
    }
    #expect(made == Papiergemaakt(.planBetrokkene, voor: [.betrokkene]))
  }

  @Test func `there are no papers on a shared screen`() throws {
    let toneel = try Toneel(.casusoverlegOpen)
    toneel.show(PapierScreen(.casus(casus, .planBetrokkene)))
    #expect(!toneel.text.contains("Dit is uw plan."))
  }
}
