import Testing
import VHDomain

@testable import VHTUI

/// The points of screening and triage: choosing, reading back, recording.
@Suite struct ScreeningTests {
  /// At the outcome of the first point, reached the way a chair does.
  private func point() throws -> Toneel {
    let toneel = try Toneel(Toneelbeeld.of(.eigenPlek).records, medewerker: "m.janssen")
    let row = try #require(toneel.frame.first { $0.contains("Screening verward gedrag") })
    toneel.type(String(row.split(separator: " ").first { $0.allSatisfy(\.isNumber) } ?? ""))
    toneel.keys(.enter, .enter, .enter, .enter)
    #expect(toneel.top is ScreeningPuntScreen)
    return toneel
  }

  /// Plays keys and counts them.
  private func count(_ toneel: Toneel, _ keys: Key...) -> Int {
    toneel.keys(keys)
    return keys.count
  }

  @Test func `no action with a reason takes four keys, reading back included`() throws {
    let toneel = try point()
    let used = count(toneel, "5", "2", .enter)

    #expect(toneel.casus(7)?.inhoud.laatsteBesluit?.uitkomst == .geenActie)
    #expect(
      toneel.casus(7)?.inhoud.laatsteBesluit?.reden == "Eenmalig voorval zonder zorgen daarna")
    #expect(used <= 4)
    #expect(toneel.status.contains("Vastgelegd"))
  }

  @Test func `handing on to a partner with a reason takes four keys and one to record`() throws {
    let toneel = try point()
    var used = count(toneel, "2", "1", "3")
    #expect(toneel.text.contains("gaat naar AMW Midden-Limburg."))
    #expect(toneel.casus(7)?.inhoud.besluiten.isEmpty == true)
    #expect(used <= 4)
    used += count(toneel, .enter)

    #expect(toneel.casus(7)?.inhoud.laatsteBesluit?.partner == "amw")
    #expect(used == 4)
  }

  @Test func `nothing is chosen beforehand`() throws {
    let toneel = try point()
    #expect(!toneel.frame.contains { $0.hasPrefix(">") })
    for _ in 0..<5 { toneel.keys(.enter) }
    #expect(toneel.status.contains("Kies eerst een nummer."))
    #expect(toneel.casus(7)?.inhoud.besluiten.isEmpty == true)
  }

  @Test func `Esc takes the last answer back, one at a time`() throws {
    let toneel = try point()
    toneel.keys("2", "1")
    #expect(toneel.text.contains("Waarom?"))
    toneel.keys(.escape)
    #expect(toneel.text.contains("Welke partner?"))
    toneel.keys(.escape)
    #expect(toneel.text.contains("UITKOMST"))
    toneel.keys(.escape)

    #expect(toneel.top is TafelScreen)
  }

  @Test func `a reason in own words is kept`() throws {
    let toneel = try point()
    toneel.keys("5", "t")
    toneel.type("Is verhuisd naar Groningen")
    toneel.keys(.enter, .enter)

    #expect(toneel.casus(7)?.inhoud.laatsteBesluit?.reden == "Is verhuisd naar Groningen")
  }

  @Test func `after recording Enter goes back to the queue`() throws {
    let toneel = try point()
    toneel.keys("5", "2", .enter, .enter)

    #expect(toneel.top is TafelScreen)
    #expect(toneel.text.contains("afronden"))
  }

  @Test func `linking is refused with the reason when nothing runs`() throws {
    let toneel = try point()
    toneel.keys("7")

    #expect(toneel.text.contains("Er loopt geen andere casus van deze betrokkenen."))
    #expect(toneel.casus(7)?.inhoud.besluiten.isEmpty == true)
  }
}

@Suite struct TriageTests {
  private func point(_ setting: ScreenCatalogue.Setting = .triage) throws -> Toneel {
    let toneel = try Toneel(setting)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("2", .enter)
    #expect(toneel.top is TriagePuntScreen)
    #expect(toneel.app.world.overleg?.inhoud.huidigPunt == Nummer(jaar: 2026, volgnummer: 5))
    return toneel
  }

  private func decide(_ toneel: Toneel) {
    toneel.keys("b", "1", "3", "3", "1", .enter, "1", "3", .enter, "t")
    toneel.type("Zorg en straf zijn samen nodig")
    toneel.keys(.enter, "2")
  }

  @Test func `procesregie is refused while criterion 2 is open, naming what is missing`() throws {
    let toneel = try point()
    toneel.keys("b", "1")

    #expect(toneel.top is LeesScreen)
    #expect(toneel.text.contains("Procesregie kan nog niet"))
    #expect(toneel.text.contains("Vraag 4 is nog niet beantwoord"))
    #expect(toneel.text.contains("(R-02)"))
    #expect(toneel.casus(5)?.inhoud.besluiten.last?.uitkomst == .naarTriage)
  }

  @Test func `once all is answered procesregie is possible`() throws {
    let toneel = try point()
    toneel.keys(.tab, .tab, "4", "j")
    #expect(toneel.frame.contains { $0.hasPrefix(">") && $0.contains("5 ") })
    toneel.keys("j")
    decide(toneel)
    #expect(toneel.text.contains("komt onder procesregie"))
    #expect(toneel.casus(5)?.inhoud.fase == .inTriage)
    toneel.keys(.enter)

    #expect(toneel.casus(5)?.inhoud.fase == .procesregie)
    #expect(toneel.casus(5)?.inhoud.procesregisseur == "a.devries")
    #expect(toneel.status.contains("Vastgelegd"))
  }

  @Test func `what is read back is word for word what is kept`() throws {
    let toneel = try point(.triageBeantwoord)
    decide(toneel)
    let drawn = toneel.frame.dropFirst(3).dropLast(3)
      .flatMap { $0.split(separator: " ") }.joined(separator: " ")
    toneel.keys(.enter)
    let kept = try #require(toneel.casus(5)?.inhoud.besluiten.last?.tekst)

    #expect(kept.contains("Criteri") || kept.contains("criteri"))
    #expect(drawn.contains(kept.split { $0 == " " || $0 == "\n" }.joined(separator: " ")))
  }

  @Test func `the read-back of the screening is word for word what is kept`() throws {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == "screening-voorlezen" })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    let drawn = toneel.frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    toneel.keys(.enter)
    let kept = try #require(toneel.casus(7)?.inhoud.besluiten.last?.tekst)

    #expect(drawn.contains(kept.split { $0 == " " || $0 == "\n" }.joined(separator: " ")))
  }

  @Test func `an answer is recorded at once and the mark drops a row`() throws {
    let toneel = try point()
    let before = toneel.generatie
    toneel.keys(.tab, .tab, "6", "n")

    #expect(toneel.generatie == before + 1)
    #expect(toneel.casus(5)?.inhoud.criteria.impactOpSysteem == .nee)
    #expect(toneel.frame.contains { $0.hasPrefix("> 7") })
  }

  @Test func `the answers stand as words, open ones as dots`() throws {
    let toneel = try point()
    toneel.keys(.tab, .tab)
    #expect(toneel.text.contains(". . . ."))
    #expect(toneel.text.contains("JA"))
    toneel.keys("4", "o")

    #expect(toneel.text.contains("onbekend"))
  }

  @Test func `a contribution is written down with its ground`() throws {
    let toneel = try point()
    toneel.keys(.tab, "i", "1", .enter, .enter)
    toneel.type("Vier meldingen sinds de zomer.")
    toneel.keys(.enter)

    let kept = try #require(toneel.casus(5)?.inhoud.verrijkingen.last)
    #expect(kept.tekst == "Vier meldingen sinds de zomer.")
    #expect(toneel.top is TriagePuntScreen)
  }

  @Test func `a manager sets the rule aside with a reason`() throws {
    let toneel = try point(.triageBeantwoord)
    toneel.keys(.tab, .tab, "6", "n", "b", "1")
    #expect(toneel.text.contains("De landelijke criteria zijn niet vervuld"))
    toneel.keys(.enter, "r")
    toneel.type("De burgemeester vraagt erom")
    toneel.keys(.enter)
    #expect(toneel.casus(5)?.inhoud.overruled.map(\.reden) == ["De burgemeester vraagt erom"])
    decide(toneel)
    toneel.keys(.enter)

    #expect(toneel.casus(5)?.inhoud.fase == .procesregie)
  }
}

@Suite struct DossierTests {
  private func dossier(_ number: Int) throws -> Toneel {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: Nummer(jaar: 2026, volgnummer: number)))
    return toneel
  }

  @Test func `a step that can't be taken tells why`() throws {
    let toneel = try dossier(1)
    toneel.keys("b")
    #expect(toneel.text.contains("kan niet:"))
    toneel.keys("8", .enter)

    #expect(toneel.top is StappenScreen)
    #expect(toneel.status.contains("fase"))
  }

  @Test func `an action is finished from the overview`() throws {
    let toneel = try dossier(1)
    #expect(toneel.text.contains("2 werkdagen te laat"))
    toneel.keys(.enter, "1")

    #expect(toneel.casus(1)?.inhoud.openActies.count == 1)
    #expect(toneel.top is DossierScreen)
  }

  @Test func `an action is dropped with a reason only`() throws {
    let toneel = try dossier(1)
    toneel.keys(.enter, "2", .enter)
    #expect(toneel.casus(1)?.inhoud.openActies.count == 2)
    toneel.type("Is al geregeld")
    toneel.keys(.enter)

    #expect(toneel.casus(1)?.inhoud.openActies.count == 1)
    #expect(toneel.top is DossierScreen)
  }

  @Test func `another's casus is not changed, and that is told by name`() throws {
    let toneel = try dossier(2)
    toneel.keys("a")

    #expect(toneel.status.contains("C-2026-0002 is van S. Yılmaz"))
    #expect(toneel.top is DossierScreen)
  }

  @Test func `the steps run from plan to closing`() throws {
    let toneel = try dossier(1)
    toneel.keys("b", "5")
    #expect(toneel.casus(1)?.inhoud.fase == .monitoring)
    for _ in 0..<3 where !(toneel.top is DossierScreen) { toneel.keys(.escape) }
    toneel.keys("b", "7", "7", .enter)
    toneel.type("Betrokkene heeft woning en behandelaar")
    toneel.keys(.enter, "j", .enter, .enter)
    #expect(toneel.casus(1)?.inhoud.fase == .afgeschaald, "\(toneel.text)")
    for _ in 0..<3 where !(toneel.top is DossierScreen) { toneel.keys(.escape) }
    toneel.keys("b", "8", "2", .enter, "j", .enter, .enter, .enter)
    #expect(toneel.casus(1)?.inhoud.fase == .gesloten, "\(toneel.text)")
  }

  @Test func `the plan and the history are one key away`() throws {
    let toneel = try dossier(1)
    toneel.keys(.tab)
    #expect(toneel.text.contains("IN DEZE CASUS"))
    toneel.keys(.tab)
    #expect(toneel.text.contains("Blijft in zijn woning"))
    toneel.keys(.tab, .enter)

    #expect(toneel.text.contains("Vastgelegd"))
  }
}
