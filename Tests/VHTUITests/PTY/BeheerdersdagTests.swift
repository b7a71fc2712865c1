import Foundation
import Testing

@testable import VHDomain
@testable import VHTUI

/// A day of who corrects records, by keyboard in the real program: years of an old register, figures
/// already published, and a second person who decides about what counts.
@Suite(.serialized) struct BeheerdersdagTests {
  private static let bestanden = [
    "personen": """
    persoon_id,achternaam,tussenvoegsel,voornamen,geboortedatum,gemeente
    p1,Verhagen,,Rob Jan,1981-03-04,Weert
    p2,Verhaegen,,R.J.,1981-03-04,Weert

    """,
    "meldingen": """
    melding_id,ontvangen_op,gemeente,bron,personen,omschrijving
    m1,2026-06-08,Weert,politie,p1,Ruzie in het portiek.
    m2,2025-02-03,Weert,politie,p2,Overlast op straat.
    m3,2024-05-06,Weert,politie,p2,Vernieling van een hek.

    """,
    "casussen": """
    casus_id,gemeente,personen,meldingen,screening_op,screening_tafel,triage_op,traject,procesregie_van,afgesloten_op,afsluitreden
    c1,Weert,p1,m1,2026-06-18,overig,2026-06-30,pga,2026-06-30,2026-09-10,doel bereikt
    c2,Weert,p2,m2,2025-02-13,overig,2025-03-06,pga,2025-03-06,2025-09-01,doel bereikt
    c3,Weert,p2,m3,2024-05-16,overig,,,,2024-05-16,geen actie

    """,
  ]
  private let gesloten = "C-2026-0007"

  /// The old register taken over, and the second quarter published.
  private func prepare(_ vh: Vh) throws {
    var arguments = ["importeer", "--bronsysteem", "oud", "--als", "beheer"]
    for (name, text) in Self.bestanden {
      let path = "\(vh.home)/\(name).csv"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      arguments += ["--\(name)", path]
    }
    let taken = try vh.run(arguments)
    try #require(taken.code == 0, "\(taken.err)")
    let published = try vh.run(
      "cijfers", "melding-triage", "--periode", "2026-Q2", "--bevries", "--als", "m.janssen")
    try #require(published.code == 0, "\(published.err)")
  }

  private func op(_ who: String, _ vh: Vh) throws -> Wandelaar {
    let walker = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", who])
    try walker.see("HET HUIS")
    return walker
  }

  private func leave(_ walker: Wandelaar) throws {
    try walker.quit()
    #expect(walker.pty.waitForExit() == .code(0))
  }

  /// What the program says on the command line.
  private func told(_ vh: Vh, _ arguments: String..., als who: String = "beheer") throws -> String {
    let answer = try vh.run(arguments + ["--als", who])
    #expect(answer.code == 0, "\(answer.err)")
    return answer.out
  }

  /// A second person opens what waits for them and agrees.
  private func agree(_ vh: Vh, seeing texts: [String]) throws {
    let walker = try op("m.janssen", vh)
    try walker.see("1 correctie wacht op u")
    try walker.point(at: "1 correctie wacht op u")
    walker.press(.enter)
    try walker.see("Werklijst")
    walker.press(.enter)
    try walker.see("wacht op een tweede persoon")
    for text in texts { try walker.see(text) }
    walker.press("j")
    try walker.see("beide namen staan in het verloop")
    try leave(walker)
  }

  @Test(.timeLimit(.minutes(4)))
  func `corrects a day over a quarter edge, merges and takes apart, and moves a casus`() throws {
    try Vh.practising { vh in
      try prepare(vh)
      try correctTriage(vh)
      try merge(vh)
      try takeApart(vh)
      try move(vh)
    }
  }

  // MARK: - A day over the edge of a published quarter

  private func correctTriage(_ vh: Vh) throws {
    let published = try told(vh, "cijfers", "--bevroren", "1", als: "m.janssen")
    let walker = try op("beheer", vh)
    try walker.find(gesloten)
    walker.press("c")
    try walker.see("\(gesloten) corrigeren")
    walker.press("/")
    walker.fill("triage op")
    try walker.see("di 30 jun 2026")
    walker.press(.enter)
    try walker.see("Nu staat er: di 30 jun 2026")
    walker.press(.enter)
    walker.fill("1-7-2026")
    walker.press("2", .enter, "2", .enter)
    walker.fill("In de notulen staat 1 juli")
    walker.press(.enter, .enter)
    try walker.see("GEPUBLICEERDE CIJFERS")
    try walker.see("Weert/2026-Q2:triage_casussen 1 wordt 0")
    try walker.see("eerste triage: di 30 jun 2026 wordt wo 1 jul 2026")
    walker.press("j")
    try walker.see("wacht nu op een tweede persoon; er is niets gewijzigd.")
    try leave(walker)
    #expect(try told(vh, "toon", gesloten).contains("triage di 30 jun 2026"))

    try agree(vh, seeing: ["Weert/2026-Q2:triage_casussen 1 wordt 0"])
    #expect(try told(vh, "toon", gesloten).contains("triage wo 1 jul 2026"))
    #expect(try told(vh, "cijfers", "--bevroren", "1", als: "m.janssen") == published)
    let different = try told(vh, "cijfers", "--bevroren", "1", "--verschillen", als: "m.janssen")
    #expect(
      different.contains("Weert/2026-Q2:triage_casussen  1 → 0  (1 correctie: \(gesloten))"),
      "\(different)")
  }

  // MARK: - Two persons with three casussen

  private func merge(_ vh: Vh) throws {
    let walker = try op("beheer", vh)
    try walker.point(at: "Beheer")
    walker.press(.enter)
    try walker.point(at: "Dubbelen")
    walker.press(.enter)
    try walker.see("MOGELIJK DEZELFDE PERSOON (1)")
    walker.press(.enter)
    try walker.see("k samenvoegen")
    walker.press("k")
    try walker.see("Welk nummer blijft")
    walker.press("1", .enter, "2", .enter, "2", .enter)
    walker.fill("Zelfde geboortedatum en adres")
    walker.press(.enter, .enter)
    try walker.see("opgegaan in: leeg wordt P-000010")
    walker.press("j")
    try walker.see("wacht nu op een tweede persoon; er is niets gewijzigd.")
    try leave(walker)

    try agree(vh, seeing: ["opgegaan in: leeg wordt P-000010"])
    let found = try told(vh, "zoek", "Verhagen")
    for record in [gesloten, "C-2025-0001", "C-2024-0001"] { #expect(found.contains(record)) }
    #expect(try told(vh, "zoek", "P-000009").contains("opgegaan in P-000010"))
  }

  private func takeApart(_ vh: Vh) throws {
    let reporting = try op("a.devries", vh)
    reporting.press("m")
    try reporting.see("Nieuwe melding")
    reporting.press("1", .enter, "1", .enter)
    reporting.fill("verw")
    reporting.press("j", .enter, .enter)
    reporting.fill("vandaag")
    reporting.fill("weert")
    reporting.type("Verhagen")
    try reporting.see("Rob Jan Verhagen, geb. 4 mrt 1981, 3 meldingen")
    reporting.press(.enter, "1")
    try reporting.see("Bekende persoon    P-000010")
    reporting.press(.enter, .enter, .enter)
    reporting.fill("Slaat met deuren.")
    try reporting.see("is ontvangen")
    let melding = try reporting.number("M")
    try leave(reporting)

    let walker = try op("beheer", vh)
    try walker.find("P-000010")
    walker.press(.end)
    try walker.see("is in deze persoon opgegaan")
    walker.press(.enter)
    try walker.see("Opgegaan in P-000010")
    walker.press("h")
    try walker.see("Kies wat sindsdien bij P-000009 hoort.")
    try walker.see(melding)
    walker.press("1", .enter)
    walker.fill("Het zijn twee broers")
    try walker.see("\(melding)  persoon 1: P-000010 (Rob Jan Verhagen) wordt P-000009")
    walker.press("j")
    try walker.see("wacht nu op een tweede persoon; er is niets gewijzigd.")
    try leave(walker)

    try agree(vh, seeing: ["opgegaan in: P-000010 (Rob Jan Verhagen) wordt leeg"])
    for (record, name) in [
      (melding, "Rob Jan Verhagen"), (gesloten, "Rob Jan Verhagen"),
      ("C-2025-0001", "R.J. Verhaegen"), ("C-2024-0001", "R.J. Verhaegen"),
    ] {
      let shown = try told(vh, "toon", record)
      #expect(shown.contains(name), "\(shown)")
    }
  }

  // MARK: - To another gemeente

  private func move(_ vh: Vh) throws {
    let walker = try op("beheer", vh)
    try walker.find("C-2025-0001")
    walker.press("c")
    try walker.see("C-2025-0001 corrigeren")
    walker.press("v")
    try walker.see("naar een andere gemeente")
    walker.fill("roermond")
    walker.fill("1-8-2025")
    walker.fill("Verhuisd tijdens de procesregie")
    try walker.see("gemeente: Weert wordt Roermond")
    walker.press("j")
    try walker.see("de oude waarde staat in het verloop")
    try leave(walker)
    let shown = try told(vh, "toon", "C-2025-0001")
    #expect(shown.contains("Gemeente     Roermond"), "\(shown)")
    let places = try told(
      vh, "cijfers", "melding-triage", "--periode", "2025-Q1", "--formaat", "csv",
      als: "m.janssen")
    #expect(places.contains("Weert;2025-Q1;1;1;0;0;1"), "what was before counts where it was")
  }
}

extension Wandelaar {
  /// Searches a record by its number and opens it.
  fileprivate func find(_ nummer: String) throws {
    press("/")
    try see("Zoek")
    type(nummer)
    try see("1 treffer.")
    press(.enter)
    try see(nummer)
  }
}
