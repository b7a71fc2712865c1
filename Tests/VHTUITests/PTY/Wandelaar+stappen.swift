import Testing

@testable import VHTUI

/// The steps of the work as someone who reads the footer takes them.
extension Wandelaar {
  func signIn(as name: String) throws {
    try see("AANMELDEN")
    try point(at: name)
    press(.enter)
    try see("HET HUIS")
  }

  /// Registers an E33-melding about a fictitious person; answers its number.
  func register() throws -> String {
    press("m")
    try see("Nieuwe melding")
    press("1", .enter)
    try see("Politiecode")
    press("1", .enter)
    fill("verw")
    press("j", .enter, .enter)
    fill("vandaag")
    try see("di 24 nov 2026")
    fill("roermo")
    fill("Zonneveld")
    press(.enter)
    fill("Bram")
    fill("11-2-1979")
    press(.enter, "1", .enter, .enter, .enter)
    fill("Roept op straat.")
    try see("is ontvangen")
    try see("Bram Zonneveld, man, 47 jaar")
    try see("Politie, E33")
    return try number("M")
  }

  /// Routes the melding on the screen into screening; answers the casus.
  ///
  /// - Parameter words: what the page of routes says.
  func route(seeing words: String = "omdat verward gedrag wordt") throws -> String {
    press(.enter)
    try see(words)
    press("1")
    try see("is geopend")
    let casus = try number("C")
    press(.escape)
    try see("HET HUIS")
    return casus
  }

  /// Screens a casus towards triage, at the verward-tafel unless at another, and closes that meeting.
  func screen(_ casus: String, at table: String = "Screening verward gedrag") throws {
    try point(at: table)
    press(.enter)
    // The footer is drawn last: then the rows above it are those of this table.
    try see("presentie")
    try point(at: casus)
    press(.enter)
    try see("3 organisaties aan tafel.")
    press(.enter)
    try see("Geopend met 3 organisaties.")
    press(.enter)
    try see("UITKOMST")
    press("1")
    try see("Hoe groot is het risico?")
    press("3")
    try see("Hoe complex is het?")
    press("3")
    try see("Waarom?")
    press("t")
    fill("Zorg en straf kennen hem apart")
    try see("Casus \(casus) gaat naar de triage.")
    try see("Risico hoog, complexiteit hoog.")
    press(.enter)
    try see("Vastgelegd")
    press(.enter)
    // Enter leads to the next report; this one waits.
    try seeNoMore("Risico hoog")
    try see("UITKOMST")
    press(.escape)
    try see("SLUITEN")
    try closeMeeting()
  }

  func closeMeeting() throws {
    try point(at: "overleg sluiten")
    press(.enter)
    try see("afronden?")
    press("j")
    try see("Het overleg is afgerond.")
  }

  /// Puts a casus on the triage agenda of today.
  func schedule(_ casus: String) throws {
    try point(at: " Triage  ")
    press(.enter)
    try see("TE AGENDEREN")
    try point(at: casus)
    press(.enter)
    try see("agenderen voor Triage")
    fill("vandaag")
    try see("AGENDA")
    try see("nog te bespreken")
  }

  /// Opens the triage with exactly so many organisations, by who is not there.
  func openTriage(with count: Int) throws {
    try point(at: "nog te bespreken")
    press(.enter)
    try see("Verwacht: 19.")
    for absent in (count + 1)...19 { type(absent < 10 ? "0\(absent)" : "\(absent)") }
    try see("\(count) organisaties aan tafel.   Minimaal 12: gehaald.")
    press(.enter)
    try see("Geopend met \(count) organisaties.")
  }

  /// From the agenda to the criteria, with what two partners know.
  func contribute() throws {
    press(.enter)
    try openTable()
    press(.enter)
    try see("[INBRENG]")
    let told = [("politi", "Vier keer in een maand."), ("met gg", "Komt niet op afspraken.")]
    for (index, (partner, text)) in told.enumerated() {
      press("i")
      try see("Grondslag *")
      fill(partner)
      press(.enter)
      fill(text)
      try see("B\(index + 1) ")
    }
    press(.enter)
    try see("[CRITERIA]")
  }

  /// Releases the point and lets whoever may not see all of it leave the table.
  func openTable() throws {
    try see("[TAFEL]")
    try see("Nog niet vrijgegeven")
    press("1")
    try see("gaan even weg")
    press("2")
    try see("[BEELD]")
  }

  /// Answers criterion 1 and 3; of criterion 2 only which ketens.
  func answerExceptForce() throws {
    press("j")
    try see("Problemen op welke leefgebieden?")
    type("15")
    press(.enter)
    try see("2: Huisvesting")
    press("j")
    try seeMarked("3  Meer")
    press("j")
    try see("Welke ketens zijn nodig?")
    type("12")
    press(.enter)
    try see("zorg, straf")
    press("6", "j")
    try see("Procesregie kan nog niet: vraag 4, 5 en 7 staan open.")
  }

  /// Asks for procesregie while criterion 2 is open: refused, with the reason and the rule.
  func tryProcesregie() throws {
    press("b")
    try see("kan niet: Vraag 4")
    press("1")
    try see("Procesregie kan nog niet")
    try see("Vraag 4 is nog niet beantwoord")
    try see("R-02")
    press(.enter)
    try see("UITKOMST")
    press(.escape)
    try see("[CRITERIA]")
  }

  func answerForce() throws {
    press("4", "j")
    try seeMarked("5  ")
    press("j")
    try see("Voldoet aan de landelijke criteria")
  }

  /// Decides procesregie, hears it read back, and records it.
  func decide(_ casus: String) throws {
    press("b", "1")
    try see("Waar gaat het vooral over?")
    press("3")
    try see("Hoe ernstig is het?")
    press("3")
    try see("Welk traject?")
    press("1", .enter)
    try see("Wie wordt procesregisseur?")
    press("1")
    try see("Op welke grondslag?")
    press("3", .enter)
    try see("Waarom?")
    press("t")
    fill("Zorg en straf zijn samen nodig")
    try see("Wie bewaakt het vervolg?")
    press("2")
    try see("[VOORLEZEN]")
    try see("Casus \(casus) komt onder procesregie, traject PGA.")
    try see("Procesregisseur is A. de Vries.")
    press(.enter)
    try see("Het besluit is vastgelegd.")
    press(.enter)
    try see("AGENDA")
  }

  /// The quit dialog, where someone else signs in.
  func makeRoom(for name: String) throws {
    press("q")
    try see("Wilt u stoppen?")
    press("2")
    try signIn(as: name)
  }

  func openDossier(of casus: String) throws {
    try point(at: "Mijn casussen")
    press(.enter)
    // The footer is drawn last: then the rows above it are those of this screen.
    try see("Enter dossier  / filter")
    try point(at: casus)
    press(.enter)
    try see("Volgende stap: casusregisseur benoemen")
  }

  func nameCasusregisseur() throws {
    try takeStep(1)
    fill("met gg")
    fill("I. Demir")
    try see("Opgeslagen")
    press(.escape)
    try see("casus I. Demir, MET ggz")
  }

  func addAction() throws {
    press("a")
    try see("Uiterlijk *")
    fill("briefadres regelen")
    fill("gemeente roermo")
    fill("consulent")
    fill("over 2 wk")
    try see("NU NODIG")
    try see("briefadres regelen")
  }

  func finishAction() throws {
    press(.enter)
    try see("Wat is er met deze actie?")
    press("1")
    try see("geen openstaande actie.")
  }

  func scaleDown() throws {
    try takeStep(7)
    try see("Er staan geen acties open.")
    fill("met gg")
    fill("Woont rustig, ggz volgt hem")
    press("j", .enter)
    try see("Opgeslagen")
    press(.escape)
    try see("Volgende stap: afsluiten")
  }

  func close() throws {
    try takeStep(8)
    try see("Dit kunt u niet ongedaan maken")
    press("1", .enter, "j", .enter, .enter)
    try see("Opgeslagen")
    press(.escape)
    try see("Gesloten: hier hoeft niets meer.")
  }

  func quit() throws {
    let ways = ["Esc terug", "Esc filter weg", "Esc wissen"]
    while pty.screen.text.contains(where: { line in ways.contains { line.contains($0) } }) {
      let before = pty.screen.text
      press(.escape)
      try #require(pty.wait(timeout: Pty.patience) { $0.text != before })
    }
    press("q")
    try see("Wilt u stoppen?")
    press("1")
  }

  /// A step of the casus by its number in the list of steps.
  private func takeStep(_ number: Int) throws {
    press("b")
    try see("Stappen van")
    type(String(number))
    try seeNoMore("Stappen van")
  }
}
