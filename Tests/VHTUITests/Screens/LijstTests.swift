import Testing
import VHDomain

@testable import VHTUI

/// Lists as people read them: order, dates, the mark, and how a number chooses.
@Suite struct LijstTests {
  @Test func `the mark of the start stays with its row when one comes above it`() throws {
    let toneel = try Toneel()
    toneel.keys(.down)
    let before = try #require(toneel.frame.first { $0.hasPrefix(">") })
    let world = toneel.app.world
    _ = try toneel.registry.perform(
      .overlegOpenen(
        tafel: "screening-verward", datum: world.today,
        aanwezig: world.house.deelnemers(
          van: try #require(world.house.tafels.met(id: "screening-verward")), op: world.today),
        voorzitter: "M. Janssen"),
      as: Actor(medewerker: "m.janssen", terminal: "elders"))
    let after = try #require(toneel.frame.first { $0.hasPrefix(">") })
    #expect(before.dropFirst(6) == after.dropFirst(6))
    #expect(before != after, "the row has another number now")
  }

  @Test func `all meldingen stand by receipt, the last one first, another year with its year`()
    throws
  {
    let toneel = try Toneel()
    toneel.app.carryOut([.push(MeldingenScreen())])
    toneel.keys(.tab)
    let days = toneel.app.world.view.meldingenOpOntvangst.compactMap(\.inhoud.gegevens.ontvangenOp)
    #expect(days == days.sorted(by: >))
    let today = try #require(Datum("2026-11-26"))
    #expect(try #require(Datum("2026-11-24")).inLijst(op: today) == "di 24 nov")
    #expect(try #require(Datum("2025-11-24")).inLijst(op: today) == "24 nov 2025")
    #expect(toneel.footer.contains("/ filter"))
  }

  @Test func `the mark of a list stays on its melding when another comes above it`() throws {
    let toneel = try Toneel()
    toneel.app.carryOut([.push(MeldingenScreen())])
    toneel.keys(.tab, .down)
    let before = try #require(toneel.frame.first { $0.hasPrefix(">") })
    var data = Meldinggegevens()
    data.ontvangenOp = toneel.app.world.today
    data.bron = "politie"
    data.soort = "overlast"
    data.gemeente = "Roermond"
    data.onderwerp = .gebied
    data.gebied = "Stationsplein"
    data.aanleiding = "Overlast."
    _ = try toneel.registry.perform(
      .registreren(Intake(gegevens: data, personen: []), ontvangen: true),
      as: Actor(medewerker: "a.devries", terminal: "elders"))
    let after = try #require(toneel.frame.first { $0.hasPrefix(">") })
    #expect(before.dropFirst(6) == after.dropFirst(6))
  }

  @Test func `the footer says whether a digit chooses at once`() {
    #expect(NumberEntry.keys(count: 6) == "1-6")
    #expect(NumberEntry.keys(count: 9) == "1-9")
    #expect(NumberEntry.keys(count: 10) == "nummer, Enter")
    let few = KeuzeLijst.binding(0, count: 9)
    #expect(few.keys.contains("9"))
    #expect(few.name == "1-9")
  }

  @Test func `a finding is read whole with l, and Enter opens its record`() throws {
    let toneel = try Toneel(.beheer)
    toneel.store.onleesbaar = [
      RecordNummer(.casus, jaar: 2026, volgnummer: 2): "regel 3 is geen JSON"
    ]
    toneel.app.handle(.tick)
    toneel.app.carryOut(ControleScreen.open)
    toneel.app.work()
    toneel.keys("l")
    #expect(toneel.top is LeesScreen)
    #expect(toneel.text.contains("Wat zo hoort te zijn"))
  }

  @Test func `letters narrow a choice and never choose; Enter does, and shows what`() {
    var field = ChoiceField([FieldOption("zorg", "Zorg"), FieldOption("straf", "Straf")])
    for letter in "zorg" { _ = field.handle(.character(letter)) }
    _ = field.handle(.insert)
    #expect(field.value == .empty)
    let took = field.take()
    #expect(took)
    #expect(field.value == .choice("zorg"))
  }

  @Test func `a birth date is echoed in full at its field, and refused there`() throws {
    let toneel = try Toneel()
    var screen = MeldingForm.new(toneel.app.world)
    screen.form.focus("geboortedatum")
    toneel.show(screen)
    toneel.type("12-3-88")
    #expect(toneel.text.contains("za 12 mrt 1988, 38 jaar"))
    toneel.keys(.control("u"))
    toneel.type("12-3")
    toneel.keys(.tab)
    #expect(toneel.text.contains("Zet het geboortejaar erbij"))
  }
}
