import Testing
import VHDomain

@testable import VHTUI

/// What an old register brings, on the screens.
@Suite struct OvergenomenTests {
  @Test func `the manager finds the casussen that nobody directs, with how many there are`() throws
  {
    let toneel = try Toneel(.overgenomen)
    let row = try #require(
      toneel.text.split(separator: "\n").first { $0.contains("Zonder procesr") })
    #expect(row.contains("8 casussen"))

    toneel.show(WerkvoorraadScreen.zonder)
    #expect(toneel.text.contains("C-2024-0001"))
    #expect(toneel.text.contains("procesregisseur J. Oud werkt hier niet"))
    #expect(toneel.text.contains("nog geen procesregisseur"))

    toneel.keys(.tab)
    #expect(toneel.text.contains("Alle casussen onder procesregie"))
  }

  @Test func `who can't give them to anybody has no such row, nor a house without them`() throws {
    #expect(!(try Toneel(.beheer).text.contains("Zonder procesregisseur")))
    let toneel = try Toneel(try Toneelbeeld.of(.overgenomen).records, medewerker: "j.smeets")
    #expect(!toneel.text.contains("Zonder procesregisseur"))
    #expect(
      try Toneel(try Toneelbeeld.of(.overgenomen).records, medewerker: "s.yilmaz").text
        .contains("Zonder procesregisseur"))
  }

  @Test func `a filter on one caseload does not choose rows of another`() throws {
    let toneel = try Toneel(.overgenomen)
    toneel.show(WerkvoorraadScreen.zonder)
    toneel.type("/kuipers")
    toneel.keys(.enter)
    #expect(toneel.text.contains("C-2024-0001"))
    toneel.keys(.tab)
    #expect(toneel.text.contains("C-2024-0001"))
  }

  @Test func `the dossier shows what the old system knew`() throws {
    let toneel = try Toneel(.overgenomen)
    toneel.show(ScreenCatalogue.overgenomen)
    for known in [
      "screening ma 5 feb 2024 (verward)", "triage do 15 feb 2024", "sinds do 15 feb 2024",
      "J. Oud (werkt hier niet)", "K. Ouder, MET ggz", "1 ja, 2 ja, 3 ja, 4 nee",
      "besloten door triage", "vastgesteld ma 18 mrt 2024", "C-2021-0001",
      "uiterlijk ma 1 feb 2027",
    ] {
      #expect(toneel.text.replacingOccurrences("\n              ", " ").contains(known), "\(known)")
    }
  }

  @Test func `the plan is no zero, and the marked action stands whole`() throws {
    let toneel = try Toneel(.overgenomen)
    toneel.show(ScreenCatalogue.overgenomen)
    toneel.keys(.tab, .tab)
    #expect(toneel.text.contains("[PLAN 2]"))
    #expect(toneel.text.contains("plan vastgesteld ma 18 mrt 2024"))
    #expect(toneel.text.contains("afgerond 18 apr 2024"))
    #expect(toneel.text.contains("leefgebied Huisvesting,"))

    toneel.show(DossierScreen(nummer: Nummer(jaar: 2021, volgnummer: 1)))
    #expect(toneel.text.contains("Plan vastgesteld"))
    toneel.keys(.tab, .tab)
    #expect(toneel.text.contains("Het plan is vastgesteld op ma 1 mrt 2021, in het oude systeem"))
  }

  @Test func `the history goes by the day things happened, with the year`() throws {
    let toneel = try Toneel(.overgenomen)
    toneel.show(ScreenCatalogue.overgenomen)
    toneel.keys(.tab, .tab, .tab)
    let days = toneel.frame.filter { $0.contains(" 2024  ") }.map {
      $0.split(separator: " ").filter { $0 != ">" }.dropFirst(2).prefix(2).joined(separator: " ")
    }
    #expect(days == ["18 apr", "2 apr", "18 mrt", "5 feb"])
  }

  @Test func `many findings of a kind are one row, that opens them`() throws {
    let toneel = try Toneel(.overgenomen)
    toneel.app.carryOut(ControleScreen.open)
    toneel.app.work()
    let row = try #require(toneel.frame.first { $0.contains("8 keer") })
    #expect(row.contains("zonder-regisseur"))
    #expect(toneel.text.contains("AANDACHT ("))
    #expect(!toneel.text.contains("FOUTEN"))

    toneel.keys(.enter)
    #expect(toneel.text.contains("Controle: zonder-regisseur"))
    #expect(toneel.frame.count { $0.dropFirst(4).hasPrefix(" C-202") } == 8)
    #expect(toneel.text.contains("benoemen. (zonder-regisseur)"))
    toneel.keys(.enter)
    #expect(toneel.app.stack.last is DossierScreen)
  }
}

extension String {
  /// The text with each occurrence of one text replaced by another.
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
