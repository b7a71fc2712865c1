import Testing
import VHDomain

@testable import VHTUI

/// Where a newcomer who reads only the screen hesitated on the way from a melding to a decision.
@Suite struct WegwijsTests {
  private func triage(_ setting: ScreenCatalogue.Setting) throws -> Toneel {
    let toneel = try Toneel(setting)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("2", .enter)
    return toneel
  }

  /// All questions of procesregie, up to what follows the last one.
  private func decide(_ toneel: Toneel) {
    toneel.keys("b", "1", "3", "3", "1", .enter, "1", "3", .enter, "t")
    toneel.type("Zorg en straf zijn samen nodig")
    toneel.keys(.enter, "2")
  }

  private func words(_ toneel: Toneel) -> String {
    toneel.frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }

  // MARK: - Criteria

  @Test func `what is read aloud names the criteria in words, never by a number of a row`() throws {
    let toneel = try triage(.triageBeantwoord)
    decide(toneel)
    let read = words(toneel)
    toneel.keys(.enter)
    let kept = try #require(toneel.casus(5)?.inhoud.laatsteBesluit?.tekst)

    for text in [read, kept.split(separator: "\n").joined(separator: " ")] {
      #expect(
        text.contains(
          "Voldoet aan de landelijke criteria: meer leefgebieden, meer ketens en wisselwerking met gezin of omgeving."
        ))
      #expect(!text.contains("riterium 1"))
    }
  }

  @Test func `the round, the refusal and the why point at the same row`() throws {
    let toneel = try triage(.triage)
    toneel.keys(.tab, .tab)
    #expect(toneel.text.contains("Procesregie kan nog niet: vraag 4 en 5 staan open."))
    #expect(toneel.frame.contains { $0.hasPrefix("  4  Dwang en drang") })
    toneel.keys("w")
    #expect(words(toneel).contains("meer ketens (vraag 3, 4 en 5)"))
    #expect(toneel.text.contains("Nog open: vraag 4."))
    toneel.keys(.escape, "b", "1")

    #expect(toneel.text.contains("Vraag 4 is nog niet beantwoord: Dwang en drang"))
  }

  // MARK: - Roll-call

  private func rollCall(_ tafel: String) throws -> Toneel {
    let toneel = try Toneel(Toneelbeeld.of(.eigenPlek).records, medewerker: "m.janssen")
    let world = toneel.app.world
    toneel.show(PresentieScreen(tafel: tafel, datum: world.today, meeting: nil, world))
    return toneel
  }

  @Test(arguments: [1, 5, 9])
  func `in a long list a digit waits, and Enter only finishes the number`(number: Int) throws {
    let toneel = try rollCall("triage")
    #expect(toneel.footer.contains("01-19 aan/af"))
    toneel.type("\(number)")
    #expect(toneel.status.contains("nr \(number)_"))
    #expect(toneel.footer.contains("Enter klaar met \(number)"))
    #expect(!toneel.text.contains("AFWEZIG"))
    toneel.keys(.enter)
    #expect(toneel.text.contains("AFWEZIG"))
    #expect(toneel.top is PresentieScreen && toneel.app.actor.overleg == nil)
    toneel.keys(.enter)

    #expect(toneel.app.world.overleg?.inhoud.aanwezig.count == 18)
  }

  @Test func `in a short list a digit acts at once, and the footer says so`() throws {
    let toneel = try rollCall("screening-verward")
    #expect(toneel.footer.contains("1-3 aan/af"))
    toneel.keys("2")
    #expect(toneel.text.contains("AFWEZIG"))
    toneel.keys(.enter)

    #expect(toneel.app.world.overleg?.inhoud.aanwezig.count == 2)
  }

  @Test func `Esc lets go of a number and keeps the roll-call`() throws {
    let toneel = try rollCall("triage")
    toneel.keys("1", .escape)

    #expect(toneel.top is PresentieScreen)
    #expect(!toneel.text.contains("AFWEZIG") && !toneel.status.contains("nr 1_"))
  }

  @Test(arguments: [Key.enter, "z"])
  func `a meeting that is open here is named before the roll is called`(key: Key) throws {
    let toneel = try Toneel(.triage)
    toneel.app.carryOut([.leaveMeeting])
    toneel.show(TafelScreen(tafel: "screening-verward", datum: toneel.app.world.today))
    #expect(
      toneel.status.contains(
        "Eerst afronden: Triage van do 26 nov is hier nog open; z gaat daarheen")
    )
    #expect(toneel.footer.contains("z naar Triage"))
    toneel.keys(key)

    #expect(toneel.app.world.overleg?.inhoud.tafel == "triage")
    #expect((toneel.top as? TafelScreen)?.tafel == "triage")
  }

  // MARK: - Agenda

  @Test func `a table counts what belongs on its own agenda`() throws {
    let toneel = try Toneel()
    let rows = toneel.frame

    #expect(rows.contains { $0.contains("Triage ") && $0.contains("3 te agenderen") })
    #expect(rows.contains { $0.contains("Nazorgtafel") && $0.contains("0 te agenderen") })
    #expect(rows.contains { $0.contains("Weegtafel") && $0.contains("0 te agenderen") })
  }

  @Test func `what was held over is proposed for the day that was agreed`() throws {
    let toneel = try Toneel(.naTriage)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    let row = try #require(
      toneel.frame.first { $0.contains("C-2026-0006") && $0.contains("tot do 10 dec bij MET ggz") })
    let number = try #require(row.split(separator: " ").first { Int($0) != nil })
    toneel.type(String(number))
    toneel.keys(.enter)

    #expect(toneel.text.contains("De afgesproken dag staat er al"))
    #expect(toneel.text.contains("10-12-2026"))
  }

  @Test func `what was not reached says when the chair wants it back`() throws {
    let toneel = try Toneel(.triage)
    let table = TafelScreen(tafel: "triage", datum: toneel.app.world.today)
    toneel.show(table)
    toneel.keys(.end, .enter)
    for _ in 0..<3 {
      toneel.type("do")
      toneel.keys(.enter)
    }
    #expect(toneel.app.world.overleg == nil, "\(toneel.text)")
    toneel.show(table)

    #expect(toneel.text.contains("niet besproken, terug op do 3 dec"))
  }

  @Test func `the next day of the table stands there and Enter takes it`() throws {
    let toneel = try Toneel(.gepland)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("1", .enter)
    #expect(toneel.text.contains("do 3 dec 2026"))
    toneel.keys(.enter)

    #expect(toneel.status.contains("C-2026-0003 is geagendeerd voor do 3 dec, Triage."))
    #expect(
      toneel.frame.contains {
        $0.contains("C-2026-0003") && $0.contains("geagendeerd voor do 3 dec")
      })
  }

  @Test func `another day is typed over it, and the screen shows where the casus went`() throws {
    let toneel = try Toneel(.gepland)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("1", .enter)
    toneel.type("10-12")
    toneel.keys(.enter)
    #expect(toneel.text.contains("OP EEN ANDERE DAG"))
    #expect(
      toneel.frame.contains {
        $0.contains("C-2026-0003") && $0.contains("geagendeerd voor do 10 dec")
      })
    toneel.keys(.tab, .tab)

    #expect(toneel.frame[0].contains("do 10 dec"))
    #expect(toneel.frame.contains { $0.contains("C-2026-0003") && $0.contains("komt terug") })
  }

  @Test func `the roll of a day to come is not called, and its agenda proposes that day`() throws {
    let toneel = try Toneel(.gepland)
    let day = toneel.app.world.today.plus(dagen: 7)
    toneel.show(TafelScreen(tafel: "triage", datum: day))
    #expect(toneel.status.contains("do 3 dec 2026; openen kan pas op die dag"))
    toneel.keys("z")
    #expect(toneel.top is TafelScreen)
    toneel.keys("2", .enter)
    #expect(toneel.text.contains("do 3 dec 2026"))
    toneel.keys(.escape, "1", .enter)

    #expect(toneel.top is DossierScreen)
    #expect(toneel.status.contains("Staat op de agenda van Triage, do 3 dec 2026."))
  }

  @Test func `a casus that waits for the screening says under which name`() throws {
    let toneel = try Toneel(.screening)
    toneel.show(DossierScreen(nummer: Nummer(jaar: 2026, volgnummer: 7)))

    #expect(
      toneel.status.contains(
        "Volgende stap: de screening, onder Screening verward gedrag op het beginscherm."))
  }

  @Test func `another table is one field away`() throws {
    let toneel = try Toneel(.gepland)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("1", .enter, .tab, "2", .enter)

    let meeting = try #require(toneel.casus(3)?.inhoud.overleg)
    #expect(toneel.records.overleggen[meeting]?.inhoud.tafel == "nazorgtafel")
  }

  // MARK: - Decision

  @Test func `a warning is asked before reading aloud, and what is read is final`() throws {
    let toneel = try triage(.triageWaarschuwt)
    decide(toneel)
    #expect(toneel.text.contains("Geen partner uit de keten bestuur bracht iets in"))
    #expect(toneel.text.contains("(R-04)"))
    #expect(toneel.frame[1].contains("[BESLUIT]"))
    #expect(toneel.footer.contains("Enter toch doorgaan"))
    toneel.type("De burgemeester belt straks")
    toneel.keys(.enter)
    #expect(toneel.frame[1].contains("[VOORLEZEN]"))
    toneel.keys(.enter)

    let casus = try #require(toneel.casus(5)?.inhoud)
    #expect(casus.fase == .procesregie)
    #expect(casus.aanvaard.map(\.regel) == ["R-04"])
    #expect(casus.aanvaard.map(\.reden) == ["De burgemeester belt straks"])
  }

  @Test func `Esc from reading aloud goes back to the reason, which still stands there`() throws {
    let toneel = try triage(.triageWaarschuwt)
    decide(toneel)
    toneel.type("De burgemeester belt straks")
    toneel.keys(.enter, .escape)
    #expect(toneel.text.contains("De burgemeester belt straks"))
    toneel.keys(.escape)

    #expect(toneel.text.contains("Wie bewaakt het vervolg?"))
    #expect(toneel.casus(5)?.inhoud.fase == .inTriage)
  }

  @Test func `with R-01 set aside the list of outcomes still tells what is missing`() throws {
    let toneel = try triage(.triageBeantwoord)
    let answer = Command.beantwoorden(
      Nummer(jaar: 2026, volgnummer: 5), .ketens(lijst: [.zorg], volledig: true))
    try toneel.registry.perform(answer, as: toneel.app.actor)
    toneel.keys("b", "r")
    toneel.type("De burgemeester vraagt erom")
    toneel.keys(.enter)

    #expect(toneel.text.contains("kan niet: Noem de ketens die nodig zijn"))
    toneel.keys("1")
    #expect(toneel.text.contains("ten minste twee. (T10)"))
  }

  @Test func `a traject that is known stands there and Enter takes it over`() throws {
    let toneel = try triage(.triageBeantwoord)
    toneel.keys("b", "1", "3", "3")
    #expect(toneel.text.contains("> 11 Onbegrepen gedrag"))
    #expect(toneel.footer.contains("Enter overnemen"))
    toneel.keys(.enter)

    #expect(toneel.text.contains("Wie wordt procesregisseur?"))
    #expect(!toneel.frame.contains { $0.hasPrefix(">") })
  }

  @Test func `a reason that was typed stands there again after going back`() throws {
    let toneel = try triage(.triageBeantwoord)
    decide(toneel)
    toneel.keys(.escape, .escape)

    #expect(toneel.text.contains("Zorg en straf zijn samen nodig"))
  }

  // MARK: - Words

  @Test func `the foot of the intake says which key registers and that Esc keeps a concept`() throws
  {
    let toneel = try Toneel()
    toneel.show(MeldingForm.new(toneel.app.world))

    #expect(toneel.footer.contains("Enter volgende"))
    #expect(toneel.footer.contains("Esc concept"))
    #expect(toneel.status.contains("Compleet voor screening: mist bron"))
    for _ in 0..<30 where !toneel.footer.contains("registreren") { toneel.keys(.tab) }
    #expect(toneel.footer.contains("Enter registreren"))
  }

  @Test func `what waits is counted with its unit, and all rows of a queue say the same`() throws {
    let desk = try Toneel()
    #expect(desk.frame.contains { $0.contains("Routeertafel") && $0.contains("1 melding wacht") })
    let meeting = try Toneel(.screening)
    meeting.show(TafelScreen(tafel: "screening-verward", datum: meeting.app.world.today))

    #expect(meeting.text.contains("WACHTRIJ   1 casus wacht"))
    #expect(
      meeting.frame.contains {
        $0.contains("C-2026-0007") && $0.contains("3 dagen, verward of onbegrepen gedrag")
      })
  }

  @Test func `the picture tells risk and complexity as the screening judged them`() throws {
    let toneel = try triage(.triage)

    #expect(toneel.text.contains("Risico midden, complexiteit hoog."))
  }

  @Test func `the foot of a dossier names the steps once`() throws {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: Nummer(jaar: 2026, volgnummer: 3)))

    #expect(toneel.footer.components(of: "stappen") == 1)
  }

  // MARK: - Size

  private static let points = ScreenCatalogue.all.filter {
    [.screening, .triage, .triageBeantwoord, .triageWaarschuwt].contains($0.setting)
      && !$0.name.hasPrefix("start") && !$0.name.hasPrefix("tafel")
      && ![
        "presentie-open", "cijfers-zaal", "overleggen-zaal", "persoon-in-zaal", "afronden",
        "papier-zaal",
      ].contains($0.name)
  }.map(\.name)

  @Test(arguments: points, [Size(width: 60, height: 18), Size(width: 80, height: 24)])
  func `every page of a point shows number and initials uncut`(name: String, size: Size) throws {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.size = size
    toneel.show(entry)
    let (number, initials) =
      entry.setting == .screening ? ("C-2026-0007", "R.D.") : ("C-2026-0005", "P.H.")

    #expect(toneel.text.contains(number))
    #expect(toneel.text.contains(initials))
  }

  @Test(arguments: [Size(width: 60, height: 18), Size(width: 80, height: 24)])
  func `every row of an agenda shows number and initials uncut`(size: Size) throws {
    let toneel = try Toneel(.triage)
    toneel.size = size
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))

    for row in ["C-2026-0003  W.B.", "C-2026-0005  P.H.", "C-2026-0006  L.H."] {
      #expect(toneel.text.contains(row))
    }
  }
}

extension String {
  /// How often a word stands in it.
  fileprivate func components(of word: String) -> Int {
    split(separator: " ").count { $0 == word }
  }
}
