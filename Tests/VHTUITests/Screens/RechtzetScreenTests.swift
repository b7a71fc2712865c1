import Testing
import VHDomain

@testable import VHTUI

/// What stands in the wrong place, and what is wrong in many places, by keyboard.
@Suite struct RechtzetScreenTests {
  private let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)

  private func toneel() throws -> Toneel {
    try Toneel(try Toneel().records, medewerker: "beheer")
  }

  /// Presses Enter until a field has the focus.
  private func go(to label: String, _ toneel: Toneel) {
    for _ in 0..<24 where !toneel.text.contains("> \(label)") { toneel.keys(.tab) }
  }

  @Test func `a record is shown as it was on a day, with what is different now`() throws {
    let toneel = try toneel()
    toneel.show(DossierScreen(nummer: casus))
    toneel.keys("t")
    #expect(toneel.text.contains("zoals bekend op"), "\(toneel.text)")
    toneel.type("vandaag")
    toneel.keys(.enter)

    #expect(toneel.top is ToenScreen, "\(toneel.text)")
    #expect(toneel.status.contains("Sindsdien is er niets veranderd"), "\(toneel.text)")
    #expect(toneel.text.contains("Fase"))
    toneel.keys("t")
    toneel.type("1-1-2001")
    toneel.keys(.enter)
    #expect(toneel.text.contains("nog niets vastgelegd"), "\(toneel.text)")
  }

  @Test func `somebody else is put in the place of a person`() throws {
    let toneel = try toneel()
    let old = try #require(toneel.casus(1)?.inhoud.hoofdbetrokkene)
    toneel.show(CorrectieScreen(nummer: casus.record))
    toneel.keys("p")
    if toneel.text.contains("Wie is eigenlijk iemand anders") { toneel.keys("1", .enter) }
    #expect(toneel.text.contains("\(old) is iemand anders"), "\(toneel.text)")
    let place = try #require(
      toneel.app.world.view.plaatsen(van: old).firstIndex { $0.nummer == casus.record })
    toneel.keys(.character(Character("\(place + 1)")), .enter)
    toneel.type("Zonderling")
    go(to: "Reden", toneel)
    toneel.type("Naamgenoot")
    toneel.keys(.enter, .enter, .enter)
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    #expect(toneel.casus(1)?.inhoud.hoofdbetrokkene == old)
    toneel.keys("j")
    #expect(toneel.top is CorrectieScreen, "\(toneel.text)")
    #expect(toneel.casus(1)?.inhoud.hoofdbetrokkene == old)
    let second = try Toneel(toneel.records, medewerker: "m.janssen")
    second.show(VoorstelScreen(Nummer(jaar: 2026, volgnummer: 1), second.app.world))
    second.keys("j")

    let new = try #require(second.casus(1)?.inhoud.hoofdbetrokkene)
    #expect(new != old)
    #expect(second.app.world.view[new]?.inhoud.gegevens.achternaam == "Zonderling")
  }

  @Test func `many records are put right once their number is typed`() throws {
    let toneel = try toneel()
    let filter = Correctiefilter(.melding, veld: "aanleiding")
    let rows = toneel.app.world.view.kandidaten(filter)
    try #require(rows.count > 2)
    toneel.show(VeelForms.new(toneel.app.world))
    toneel.keys("1", .enter)
    for _ in 0..<4 where toneel.text.contains("Eerst welke dossiers") { toneel.keys(.enter) }
    #expect(toneel.text.contains("Welk veld"), "\(toneel.text)")
    toneel.type("aanleiding")
    toneel.keys(.enter, "3", .enter)
    #expect(toneel.top is VeelScreen, "\(toneel.text)")
    let before = toneel.generatie
    toneel.keys("k")
    #expect(toneel.status.contains("Merk eerst"), "\(toneel.text)")
    toneel.keys("*", " ", "k")
    #expect(toneel.text.contains("\(rows.count - 1) dossiers: aanleiding"), "\(toneel.text)")
    toneel.keys("1", .enter)
    toneel.type("Nagelezen.")
    go(to: "Soort", toneel)
    toneel.keys("2", .enter)
    toneel.type("Uit het oude systeem")
    toneel.keys(.enter, .enter, .enter)
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    #expect(toneel.text.contains("DOSSIERS"), "\(toneel.text)")
    toneel.keys("j")
    toneel.type("\(rows.count)")
    toneel.keys(.enter)
    #expect(toneel.generatie == before)
    #expect(toneel.status.contains("Er is niets vastgelegd"), "\(toneel.text)")
    toneel.type("\(rows.count - 1)")
    toneel.keys(.enter)

    #expect(toneel.generatie == before + 1, "\(toneel.text)")
    #expect(toneel.top is VeelScreen, "\(toneel.text)")
    let right = toneel.app.world.view.kandidaten(
      Correctiefilter(.melding, veld: "aanleiding", waarde: .gelijk("Nagelezen.")))
    #expect(right.count == rows.count - 1)
  }

  @Test func `what can't of many is named, and left out by a key`() throws {
    let toneel = try toneel()
    let rows = toneel.app.world.view.kandidaten(
      Correctiefilter(.melding, veld: "ontvangen op"))
    let last = try #require(rows.map(\.dag).max())
    let first = try #require(rows.map(\.dag).min())
    try #require(first < last)
    let days = last.dagen(tot: toneel.app.world.today) + 1
    let order = Correctieopdracht(
      rows, .verschoven(dagen: days), soort: .typfout, waarom: Verantwoording("Dag."))
    let before = toneel.generatie
    toneel.show(VeelScreen(Correctiefilter(.melding, veld: "ontvangen op"), rows))
    toneel.app.carryOut(
      GevolgenScreen.open(.corrigeren(order), back: 1, telt: true, toneel.app.world))
    #expect(toneel.top is GeweigerdScreen, "\(toneel.text)")
    #expect(toneel.text.contains("ligt in de toekomst"), "\(toneel.text)")
    #expect(toneel.generatie == before)
    toneel.keys("x")

    #expect(!(toneel.top is GeweigerdScreen && toneel.text.contains("ligt in de toekomst")))
  }

  @Test func `a field is corrected without access, with the same answer for any number`() throws {
    let toneel = try toneel()
    var answers: Set<String> = []
    for nummer in ["M-2026-0999", "M-2031-0001"] {
      toneel.show(BlindForm.new())
      toneel.type(nummer)
      toneel.keys(.enter)
      #expect(toneel.text.contains("(afgeschermd)"), "\(toneel.text)")
      toneel.type("aanleiding")
      toneel.keys(.enter)
      toneel.type("Anders.")
      toneel.keys(.enter, "2", .enter)
      toneel.type("Verkeerd gehoord")
      toneel.keys(.enter)
      toneel.type("S. Lijst")
      toneel.keys(.enter, .enter)
      answers.insert(toneel.status.replacing(nummer, with: ""))
    }
    #expect(answers.count == 1)
    #expect(answers.first?.contains("Doorgegeven") == true, "\(answers)")
  }

  @Test func `what a colleague changed meanwhile is asked, and nothing is chosen beforehand`()
    throws
  {
    let toneel = try toneel()
    let fields = toneel.app.world.view.correctievelden(casus.record)
    let place = try #require(fields.first { $0.pad == ["gemeente"] })
    let old = place.waarde.leesbaar
    let others = ["Weert", "Roermond", "Leudal"].filter { $0 != old }
    let order = { (new: String) in
      Correctieopdracht(
        [Veldwijziging(place, wordt: .string(new))], soort: .typfout, reden: "Plaats verkeerd.")
    }
    toneel.show(CorrectieScreen(nummer: casus.record))
    toneel.app.carryOut(
      GevolgenScreen.open(.corrigeren(order(others[0])), back: 1, toneel.app.world))
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    _ = try toneel.app.registry.perform(
      .corrigeren(order(others[1])), as: Actor(medewerker: "beheer", terminal: "elders"))
    toneel.keys("j")

    #expect(toneel.top is TussentijdsScreen, "\(toneel.text)")
    #expect(toneel.text.contains(others[0]) && toneel.text.contains(others[1]), "\(toneel.text)")
    toneel.keys(.enter)
    #expect(toneel.top is TussentijdsScreen)
    toneel.keys("1")
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    toneel.keys("j")
    let now = toneel.app.world.view.correctievelden(casus.record).first { $0.pad == ["gemeente"] }
    #expect(now?.waarde == .string(others[0]), "\(toneel.text)")
  }
}
