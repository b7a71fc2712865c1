import Testing
import VHDomain

@testable import VHTUI

/// The same record at two terminals.
@Suite struct AnderenTests {
  private func veld(_ id: String, _ text: String) -> Concept.Veld {
    .init(id, soort: "tekst", [text])
  }

  @Test func `what only the other changed is taken over, what both changed is asked`() {
    let basis = [veld("a", "1"), veld("b", "1"), veld("c", "1"), veld("d", "1")]
    let verschil = Verschil(
      basis: basis, mijn: [veld("a", "2"), veld("b", "1"), veld("c", "2"), veld("d", "3")],
      ander: [veld("a", "1"), veld("b", "2"), veld("c", "3"), veld("d", "3"), veld("e", "1")])
    #expect(verschil.alleenAnder == ["b", "e"])
    #expect(verschil.beide == ["c"])
  }

  @Test func `two who change one person meet field by field, and nothing is lost`() throws {
    let toneel = try Toneel()
    let app = toneel.app
    let nummer = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    let person = try #require(app.world.view[nummer]?.inhoud.gegevens)
    app.carryOut([.push(PersoonStap.gegevens.form(nummer, app.world))])
    let form = try #require(app.stack.last as? FormScreen)
    #expect(form.form.fields.contains { $0.id == "voornamen" })
    var mine = form
    mine.form.set(.text("Mijn"), for: "voornamen")
    app.stack[app.stack.count - 1] = mine
    var theirs = person
    theirs.voornamen = "Anders"
    theirs.tussenvoegsel = "van"
    toneel.klok.now = Moment(milliseconden: toneel.klok.now.milliseconden + 60_000)
    try toneel.registry.perform(
      .persoonAanvullen(nummer, theirs), as: Actor(medewerker: "s.yilmaz", terminal: "elders"))

    #expect(app.verschilt())
    let conflict = try #require(app.stack.last as? ConflictScreen)
    #expect(conflict.velden.map(\.id) == ["voornamen"])
    #expect(conflict.velden.first?.mijn == "Mijn")
    #expect(conflict.velden.first?.ander == "Anders")
    #expect(app.world.view[nummer]?.inhoud.gegevens.voornamen == "Anders")

    toneel.keys("1")
    #expect(app.world.view[nummer]?.inhoud.gegevens.voornamen == "Mijn")
    #expect(app.world.view[nummer]?.inhoud.gegevens.tussenvoegsel == "van")
  }
}
