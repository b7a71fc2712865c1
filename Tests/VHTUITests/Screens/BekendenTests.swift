import Testing
import VHDomain

@testable import VHTUI

/// Somebody who is known already, recognised while a melding is typed, and the list of doubles.
@Suite struct BekendenTests {
  private func intake(als setting: ScreenCatalogue.Setting = .eigenPlek) throws -> Toneel {
    let toneel = try Toneel(setting)
    toneel.show(MeldingForm.new(toneel.app.world))
    toneel.keys(Array(repeating: .tab, count: 4))
    return toneel
  }

  private func form(_ toneel: Toneel) throws -> Form {
    try #require(toneel.top as? FormScreen).form
  }

  @Test func `shows who may be meant beneath the name, with why, and marks nobody`() throws {
    let toneel = try intake()
    toneel.type("Dykstra")

    #expect(toneel.text.contains("1  Robert Dijkstra, geb. 19 apr 1985"))
    #expect(toneel.text.contains("achternaam klinkt gelijk"))
    #expect(!toneel.text.contains("> 1"))
  }

  @Test func `goes on with a new person on Enter alone`() throws {
    let toneel = try intake()
    toneel.type("Dykstra")
    toneel.keys(.enter, .enter)
    toneel.type("Robert")
    toneel.keys(.enter)

    #expect(try form(toneel).value(of: "persoon") == .empty)
    #expect(try form(toneel).value(of: "achternaam") == .text("Dykstra"))
    #expect(try form(toneel).focusedID == "geboortedatum")
  }

  @Test func `takes the one with that number, and asks no more about a name`() throws {
    let toneel = try intake()
    toneel.type("Dykstra1")

    #expect(try form(toneel).value(of: "persoon") == .choice("P-000007"))
    #expect(try form(toneel).focusedID == "rol")
    #expect(toneel.text.contains("P-000007  Robert Dijkstra"))
    #expect(!toneel.text.contains("Achternaam"))
  }

  @Test func `takes the one the arrows point at, on Enter`() throws {
    let toneel = try intake()
    toneel.type("Dykstra")
    toneel.keys(.down)
    #expect(toneel.text.contains("> 1  Robert Dijkstra"))
    toneel.keys(.enter)

    #expect(try form(toneel).value(of: "persoon") == .choice("P-000007"))
  }

  @Test func `lets go of the one that was taken, and has what was typed`() throws {
    let toneel = try intake()
    toneel.type("Dykstra1")
    toneel.keys(.up, .backspace)

    #expect(try form(toneel).value(of: "persoon") == .empty)
    #expect(try form(toneel).focusedID == "achternaam")
    #expect(try form(toneel).value(of: "achternaam") == .text("Dykstra"))
  }

  @Test func `takes a digit for text where a date is typed`() throws {
    let toneel = try intake()
    toneel.type("Dijkstra")
    toneel.keys(.enter, .enter, .enter)
    toneel.type("1985")

    #expect(try form(toneel).value(of: "persoon") == .empty)
    #expect(try form(toneel).value(of: "geboortedatum") == .date("1985"))
    #expect(toneel.text.contains("geboortedatum past"))
  }

  @Test func `registers the melding about the one that was taken, and makes no new person`()
    throws
  {
    let toneel = try Toneel()
    let persons = toneel.records.personen.count
    toneel.show(MeldingForm.new(toneel.app.world))
    toneel.keys("1", .enter, .enter, "1", .enter, "n", .enter, .enter)
    toneel.type("vandaag")
    toneel.keys(.enter)
    toneel.type("roermo")
    toneel.keys(.enter)
    toneel.type("Dijkstra1")
    toneel.keys(.enter, .enter, .enter, .enter)
    toneel.type("Staat weer bij de buren voor de deur.")
    toneel.keys(.enter)

    let made = try #require(toneel.melding(10)?.inhoud)
    #expect(made.gegevens.betrokkenen.map(\.persoon) == [Nummer(jaar: 0, volgnummer: 7)])
    #expect(toneel.records.personen.count == persons)
  }

  @Test func `warns that a melding about this person seems to be here already`() throws {
    let toneel = try Toneel()
    let known = try #require(toneel.melding(7)?.inhoud.gegevens)
    toneel.show(MeldingForm.new(toneel.app.world))
    var screen = try #require(toneel.top as? FormScreen)
    screen.form.set(.choice(try #require(known.bron)), for: "bron")
    screen.form.set(.choice(try #require(known.soort)), for: "soort")
    screen.form.set(.choice(try #require(known.politiecode)), for: "politiecode")
    screen.form.set(.date(try #require(known.ontvangenOp).description), for: "ontvangenOp")
    screen.form.set(.choice("P-000007"), for: "persoon")
    toneel.app.carryOut([.replace(screen)])

    #expect(toneel.text.contains("M-2026-0007 lijkt dezelfde melding: zelfde dag, bron"))
  }

  @Test func `shows nobody on a shared screen`() throws {
    let toneel = try intake(als: .triage)
    toneel.type("Dijkstra")

    #expect(!toneel.text.contains("al bekend?"))
  }

  // MARK: - Doubles

  /// The register of who keeps the house in order holds Robert Dijkstra twice.
  private func doubled() throws -> Toneel { try Toneel(.beheer) }

  @Test func `lists doubles with why, and lays two persons side by side`() throws {
    let toneel = try doubled()
    toneel.app.carryOut(DubbelenScreen.open)
    toneel.app.work()
    #expect(toneel.text.contains("ZEER WAARSCHIJNLIJK DEZELFDE PERSOON"))
    #expect(toneel.text.contains("achternaam klinkt gelijk"))

    toneel.keys(.enter)
    #expect(toneel.text.contains("Dijkstra"))
    #expect(toneel.text.contains("Dykstra"))
    #expect(toneel.text.contains("= 19 apr 1985"))
    #expect(toneel.text.contains("wordt vanzelf samengevoegd"))
  }

  @Test func `takes a pair off the list once it is judged, and shows who judged and why`() throws {
    let toneel = try doubled()
    toneel.app.carryOut(DubbelenScreen.open)
    toneel.app.work()
    toneel.keys(.enter, "n")
    toneel.type("Neven, BRP nagekeken")
    toneel.keys(.enter)

    #expect(toneel.text.contains("niet dezelfde: Neven, BRP nagekeken (M. Peters"))
    #expect(toneel.footer.contains("h herroepen"))
    toneel.keys(.escape)
    #expect(toneel.text.contains("Er is niets gevonden."))
  }

  @Test func `offers the look-alikes of a person on their page`() throws {
    let toneel = try doubled()
    toneel.show(PersoonScreen(nummer: Nummer(jaar: 0, volgnummer: 7)))
    #expect(toneel.text.contains("LIJKT OP"))
    toneel.keys(.end, .enter)

    #expect(toneel.top is PersonenNaastElkaarScreen)
  }
}
