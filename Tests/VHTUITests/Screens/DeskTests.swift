import Testing
import VHDomain

@testable import VHTUI

/// The work at one's own desk: signing in, the start, and the intake.
@Suite struct DeskTests {
  @Test func `whoever is chosen at sign-in works from then on`() throws {
    let toneel = try Toneel(.niemand)
    #expect(toneel.text.contains("S. Yılmaz"))
    toneel.keys("3", .enter)

    #expect(toneel.app.actor.medewerker == "s.yilmaz")
    #expect(toneel.top is StartScreen)
    #expect(toneel.frame[0].contains("S. Yılmaz"))
  }

  @Test func `someone else signs in by way of the question at the end`() throws {
    let toneel = try Toneel()
    toneel.keys("q", "2")

    #expect(toneel.top is AanmeldenScreen)
    #expect(toneel.app.actor.medewerker.isEmpty)
    #expect(!toneel.app.isDone)
  }

  @Test func `a folder that can only be read says so from the start`() throws {
    let toneel = try Toneel()
    toneel.store.alleenLezen = .newerFormat(9)
    #expect(toneel.status.hasPrefix("Alleen lezen: De gegevensmap is van een nieuwere versie"))
    #expect(!toneel.status.contains("Alles opgeslagen"))
  }

  @Test func `the program ends only when that is chosen`() throws {
    let toneel = try Toneel()
    toneel.keys("q", .enter, .escape, .control("c"), "q", .escape)
    #expect(!toneel.app.isDone)
    toneel.keys("q", "1")

    #expect(toneel.app.isDone)
  }

  @Test(arguments: ["a.devries", "s.yilmaz", "j.smeets", "m.janssen", "beheer"])
  func `every row of the start opens, and Esc comes back`(medewerker: String) throws {
    let records = try Toneelbeeld.of(.eigenPlek).records
    let toneel = try Toneel(records, medewerker: medewerker)
    let rows = toneel.frame.filter { $0.dropFirst().prefix(3).contains(where: \.isNumber) }.count
    #expect(rows >= 8)
    for number in 1...rows {
      toneel.type(String(number))
      toneel.keys(.enter)
      #expect(toneel.app.stack.count == 2, "row \(number): \(toneel.status)")
      toneel.keys(.escape)
      #expect(toneel.top is StartScreen)
    }
  }

  @Test func `Enter opens the row that is marked, also when the list became shorter`() throws {
    let toneel = try Toneel()
    toneel.show(MeldingenScreen())
    toneel.keys(.end)
    let marked = try #require(toneel.frame.first { $0.hasPrefix(">") })
    let actor = toneel.app.actor
    try toneel.registry.perform(
      .inScreeningNemen([Nummer(jaar: 2026, volgnummer: 7)]), as: actor)
    toneel.keys(.tab, .tab, .end, .enter)
    #expect(marked.contains("M-2026-0009"))
    #expect(toneel.top is MeldingScreen)
    let shorter = ListState(selected: 9)
    #expect(shorter.row(of: ["een", "twee"]) == "twee")
    #expect(shorter.row(of: [String]()) == nil)
  }

  @Test func `a record that can't be read has a row and a reason`() throws {
    let toneel = try Toneel()
    toneel.store.onleesbaar = [
      RecordNummer(.casus, jaar: 2026, volgnummer: 2): "regel 3 is geen JSON"
    ]
    toneel.app.handle(.tick)
    let row = try #require(toneel.frame.first { $0.contains("Niet leesbaar") })
    let number = row.split(separator: " ").first.map(String.init) ?? ""
    toneel.type(number)
    toneel.keys(.enter)

    #expect(toneel.text.contains("Dossier C-2026-0002 niet leesbaar: regel 3 is geen JSON."))
    #expect(toneel.text.contains("Waarschuw de beheerder."))
  }

  @Test func `a key that does nothing here is answered`() throws {
    let toneel = try Toneel()
    toneel.keys("x")

    #expect(toneel.status.contains("Deze toets doet hier niets; ? laat zien wat kan."))
  }
}

@Suite struct IntakeTests {
  /// Fills in what is required and leaves the focus on the last field.
  private func fill(_ toneel: Toneel) {
    toneel.keys("m", "1", .enter, .tab, "1", .enter, "n", .tab, .tab)
    toneel.type("gisteren")
    toneel.keys(.enter, "6", .enter)
    toneel.type("Bakker")
    for _ in 0..<10 { toneel.keys(.tab) }
    toneel.type("Scheldt de buren uit.")
  }

  @Test func `a melding is typed in and received`() throws {
    let toneel = try Toneel()
    fill(toneel)
    toneel.keys(.enter)

    let stored = try #require(toneel.melding(10)?.inhoud)
    #expect(stored.status == .ontvangen)
    #expect(stored.gegevens.gemeente == "Roermond")
    #expect(stored.gegevens.ontvangenOp == Datum(2026, 11, 25))
    #expect(toneel.top is MeldingScreen)
    #expect(toneel.text.contains("M-2026-0010"))
  }

  @Test func `what is missing stands at its field and nothing is kept`() throws {
    let toneel = try Toneel()
    let before = toneel.generatie
    toneel.keys("m")
    for _ in 0..<20 { toneel.keys(.tab) }
    toneel.type("Alleen een aanleiding.")
    toneel.keys(.enter)

    let form = try #require(toneel.top as? FormScreen)
    #expect(form.form.focusedID == "bron")
    let found = Set(form.form.fields.filter { $0.finding != nil }.map(\.id))
    #expect(found.isSuperset(of: ["bron", "soort", "gemeente", "ontvangenOp"]))
    #expect(!found.contains("aanleiding"))
    #expect(toneel.generatie == before)
  }

  @Test func `a mended field loses its finding, and when all are mended Enter receives it`() throws
  {
    let toneel = try Toneel()
    fill(toneel)
    for _ in 0..<20 { toneel.keys(.backTab) }
    toneel.keys(.delete)
    for _ in 0..<20 { toneel.keys(.tab) }
    toneel.keys(.enter)
    #expect((toneel.top as? FormScreen)?.form.focusedID == "bron")
    toneel.keys("1", .enter)

    #expect(toneel.melding(10)?.inhoud.status == .ontvangen)
  }

  @Test func `Esc keeps what was typed as a concept`() throws {
    let toneel = try Toneel()
    toneel.keys("m", "1", .enter, .escape)

    #expect(toneel.melding(10)?.inhoud.status == .concept)
    #expect(toneel.top is StartScreen)
    #expect(toneel.status.contains("Opgeslagen"))
  }

  @Test func `Esc from an empty form keeps nothing`() throws {
    let toneel = try Toneel()
    toneel.keys("m", .escape)

    #expect(toneel.melding(10) == nil)
    #expect(toneel.top is StartScreen)
  }

  @Test func `letters are text in a field, also g and q and a question mark behind text`() throws {
    let toneel = try Toneel()
    toneel.keys("m")
    for _ in 0..<20 { toneel.keys(.tab) }
    toneel.type("gq?")

    let form = try #require(toneel.top as? FormScreen)
    #expect(form.form.text("aanleiding") == "gq?")
    #expect(!toneel.app.isCurtained)
  }

  @Test func `a question mark in an empty field opens help`() throws {
    for name in ["melding-nieuw", "waarschuwing", "screening-eigen-woorden", "triage-vraag"] {
      let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
      let toneel = try Toneel(entry.setting)
      toneel.show(entry)
      toneel.keys("?")
      #expect(toneel.top is OpdrachtenScreen, "\(name)")
    }
  }

  @Test func `a person without the right is told why`() throws {
    let records = try Toneelbeeld.of(.eigenPlek).records
    let toneel = try Toneel(records, medewerker: "beheer")
    toneel.keys("m")

    #expect(toneel.top is StartScreen)
    #expect(
      toneel.status.contains("Meldingen registreren en een route kiezen kan niet als M. Peters"))
  }

  @Test func `a received melding gets a route and becomes a casus`() throws {
    let toneel = try Toneel()
    toneel.keys(":")
    toneel.type("meldingen")
    toneel.keys(.enter)
    #expect(toneel.frame.contains { $0.hasPrefix(">") && $0.contains("M-2026-0007") })
    toneel.keys(.enter, .enter)
    #expect(toneel.text.contains("omdat verward gedrag wordt"))
    let before = toneel.generatie
    toneel.keys(.enter)
    #expect(toneel.generatie == before)
    toneel.keys("1")

    #expect(toneel.melding(7)?.inhoud.status == .inScreening)
    #expect(toneel.casus(7)?.inhoud.fase == .screening)
    #expect(toneel.status.contains("C-2026-0007 is geopend"))
  }

  @Test func `straight to triage asks for the reason`() throws {
    let toneel = try Toneel()
    toneel.show(RouteScreen(nummer: Nummer(jaar: 2026, volgnummer: 8)))
    toneel.keys("2", .enter)
    toneel.type("vandaag")
    toneel.keys(.enter)
    #expect(toneel.casus(7) == nil)
    #expect(toneel.text.contains("Schrijf waarom de screening wordt overgeslagen."))
    toneel.type("Ontruiming is over vier weken")
    toneel.keys(.enter)

    #expect(toneel.casus(7)?.inhoud.opening.zonderScreening == "Ontruiming is over vier weken")
    #expect(toneel.top is StartScreen)
  }
}
