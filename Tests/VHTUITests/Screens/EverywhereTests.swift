import Testing
import VHDomain

@testable import VHTUI

/// What holds on every screen of the catalogue.
@Suite struct EverywhereTests {
  private func shown(_ name: String) throws -> Toneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    return toneel
  }

  /// All curtains are the same picture, so nothing of what lies behind can be in it; in a meeting number
  /// and initials of the point remain.
  @Test(arguments: ScreenCatalogue.names)
  func `the curtain hides everything and gives everything back`(name: String) throws {
    let toneel = try shown(name)
    let open = toneel.canvas
    toneel.keys(.control("g"))
    let start = try Toneel()
    start.keys("g")
    #expect(curtain(toneel) == start.frame)
    #expect(!curtain(toneel).contains { $0.contains("-2026-") })
    toneel.keys("x", .enter, .escape, "1")
    toneel.app.handle(.paste("tekst"))
    #expect(curtain(toneel) == start.frame)
    toneel.keys("g")

    #expect(toneel.canvas == open)
  }

  /// The curtain without the one line a meeting leaves: number and initials of what lies on the table.
  private func curtain(_ toneel: Toneel) -> [String] {
    let isKnown = { (row: String) in
      row.wholeMatch(of: #/ Op tafel: C-\d{4}-\d{4,}  (\p{Lu}\p{M}?\.)+ */#) != nil
    }
    let empty = String(repeating: " ", count: toneel.size.width)
    return toneel.frame.map { isKnown($0) ? empty : $0 }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `a paste is never a command`(name: String) throws {
    let toneel = try shown(name)
    let before = toneel.generatie
    let depth = toneel.app.stack.count
    let takesText = toneel.top?.takesText ?? false
    for text in ["1", "b1j\n\r", "qg1\u{1B}", "\n"] {
      toneel.app.handle(.paste(text))
      #expect(toneel.generatie == before)
      #expect(toneel.app.stack.count == depth)
      #expect(!toneel.app.isCurtained && !toneel.app.isDone)
      if !takesText { #expect(toneel.status.contains("genegeerd; dit leek plakken"), "\(text)") }
    }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `in a room no surname stands on the screen`(name: String) throws {
    let toneel = try shown(name)
    guard toneel.app.actor.overleg != nil else { return }
    for person in toneel.records.personen.values {
      let surname = person.inhoud.gegevens.achternaam
      #expect(surname.isEmpty || !toneel.text.contains(surname), "\(surname)")
    }
  }

  @Test(arguments: ScreenCatalogue.names)
  func `Enter alone never decides anything`(name: String) throws {
    guard name.hasPrefix("screening-") || name.hasPrefix("triage-") || name.hasPrefix("stappen")
    else { return }
    let toneel = try shown(name)
    let before = toneel.generatie
    guard !name.hasSuffix("voorlezen"), !name.hasSuffix("traject") else { return }
    for _ in 0..<10 where toneel.app.stack.count > 1 { toneel.keys(.enter) }

    #expect(toneel.generatie == before)
  }

  @Test(arguments: ScreenCatalogue.names)
  func `no English word and no placeholder is shown`(name: String) throws {
    let toneel = try shown(name)
    #expect(Engels.woorden(in: toneel.text) == [])
  }

  @Test func `when saving fails that is said in Dutch and nothing has changed`() throws {
    let toneel = try shown("screening-voorlezen")
    let before = toneel.generatie
    toneel.store.failure = .diskFull
    toneel.keys(.enter)
    #expect(toneel.status.contains("Niet opgeslagen. De schijf is vol en er is niets gewijzigd"))
    #expect(toneel.generatie == before)
    toneel.store.failure = nil
    toneel.keys(.enter)

    #expect(toneel.casus(7)?.inhoud.laatsteBesluit?.uitkomst == .doorgeleid)
  }

  @Test func `after an answer that could not be saved the decision still ends the point`() throws {
    let toneel = try shown("triage-beantwoord")
    toneel.store.failure = .diskFull
    toneel.keys("2", "j")
    toneel.store.failure = nil
    toneel.keys("b", "5", "t")
    toneel.type("Hoort bij een andere regio")
    toneel.keys(.enter, "2", .enter)
    #expect(toneel.casus(5)?.inhoud.laatsteBesluit?.uitkomst == .nietOpgenomen)

    #expect(toneel.footer.contains("naar de agenda"))
  }

  @Test func `a refused command changes nothing`() throws {
    let toneel = try Toneel()
    let before = toneel.generatie
    toneel.show(StappenScreen(nummer: Nummer(jaar: 2026, volgnummer: 5)))
    for number in ["1", "2", "3", "4", "5", "6", "7", "8", "9"] {
      toneel.type(number)
      toneel.keys(.enter)
      #expect(toneel.top is StappenScreen, "\(number)")
      #expect(toneel.status.contains("."), "\(number)")
    }

    #expect(toneel.generatie == before)
  }
}

/// Nothing that matters is cut away.
@Suite struct ReadableTests {
  private func shown(_ name: String, _ size: Size = Size(width: 60, height: 18)) throws -> Toneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.size = size
    toneel.show(entry)
    return toneel
  }

  @Test func `in large print the whole decision is read back`() throws {
    for name in ["triage-voorlezen", "screening-voorlezen"] {
      let toneel = try shown(name)
      let drawn = toneel.frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
      toneel.keys(.enter)
      let number = name.hasPrefix("triage") ? 5 : 7
      let kept = try #require(toneel.casus(number)?.inhoud.besluiten.last?.tekst)
      #expect(drawn.contains(kept.split { $0 == " " || $0 == "\n" }.joined(separator: " ")))
    }
  }

  @Test func `in large print all outcomes of the screening stand on one screen`() throws {
    let toneel = try shown("screening-uitkomst")
    #expect(toneel.text.contains("8 spoed: vandaag"))
  }

  @Test func `in large print the whole roll-call stands on one screen`() throws {
    let toneel = try shown("presentie-open")
    #expect(toneel.text.contains("19  Gemeente Roerdalen"))
    #expect(toneel.text.split(separator: " ").count { $0.hasPrefix("WEG") } == 5)
  }

  @Test func `in large print the path keeps its words`() throws {
    #expect(try shown("start").frame[1].contains("Melding › Screening › Triage › Procesregie"))
  }

  @Test func `a list that goes on says so`() throws {
    #expect(try shown("screening-alle-partners").text.contains("verder"))
    let toneel = try shown("lezen")
    #expect(toneel.text.contains("… nog"))
    for _ in 0..<60 { toneel.keys(.down) }
    #expect(toneel.text.contains("beheerder nodig."))
    #expect(!toneel.text.contains("… nog"))
  }

  @Test func `a long reason is told whole`() throws {
    let toneel = try shown("stappen", Size(width: 80, height: 24))
    toneel.keys("1", .enter)
    let said = toneel.frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(said.contains("daarvoor is de rol manager of de rol beheerder nodig."))
  }
}
