import Testing

@testable import VHTUI

/// What happens in the two stories, step by step, each as it is told.
extension Wandelaar {
  // MARK: The reports

  /// The police report a couple that quarrels at night; a child comes there.
  func reportCouple() throws {
    press("m")
    try see("Nieuwe melding")
    press("1", .enter, .enter)
    fill("huisel")
    press("n", .enter, .enter)
    fill("vandaag")
    fill("roermo")
    fill("Rijn")
    fill("van")
    fill("Bas")
    fill("4-3-1990")
    press(.enter, "1", .enter, "1", .enter, .enter)
    fill("Ruzie in de nacht; er komt een kind over de vloer.")
    try see("is ontvangen")
    try another("Cox", nil, "Mirjam", "12-9-1994", rol: "2")
    try another("Rijn", "van", "Lotte", "3-5-2019", rol: "3")
    try see("Lotte van Rijn, vrouw, 7 jaar")
  }

  private func another(
    _ name: String, _ prefix: String?, _ first: String, _ born: String, rol: String
  ) throws {
    press("+")
    try see("Persoon erbij")
    fill(name)
    fill(prefix ?? "")
    fill(first)
    fill(born)
    press(.enter, "2", .enter)
    type(rol)
    press(.enter)
    try see("De persoon staat erbij.")
  }

  /// The police report a man who shouts at his demons; the landlord has had no rent for months.
  func reportMan() throws {
    press("m")
    try see("Nieuwe melding")
    press("1", .enter)
    try see("Politiecode")
    press("1", .enter)
    fill("verw")
    press("j", .enter, .enter)
    fill("vandaag")
    fill("roermo")
    fill("Hendrix")
    press(.enter)
    fill("Wim")
    fill("11-2-1965")
    press(.enter, "1", .enter, .enter, .enter)
    fill("Tiert tegen stemmen; drie maanden huur achter.")
    try see("is ontvangen")
  }

  /// Takes the report on the screen into screening; answers the casus.
  func takeIn() throws -> String { try route(seeing: "ROUTE") }

  /// The triage, from the agenda to procesregie for A. de Vries.
  func triage(_ casus: String) throws {
    try schedule(casus)
    try openTriage(with: 12)
    try contribute()
    try answerExceptForce()
    try answerForce()
    try decide(casus)
    try closeMeeting()
  }

  // MARK: The meeting about the casus

  /// Plans it for a day, with the partners of the plan, a question, and who else comes.
  func planMeeting(
    on day: String, about question: String, withPerson: Bool, guest: (String, String)? = nil
  ) throws {
    press("o")
    try see("Aan tafel *")
    fill(day)
    fill("14:00")
    fill("Stadhuis")
    press(.enter)
    press(withPerson ? "j" : "n", .enter)
    if let guest {
      fill(guest.0)
      fill(guest.1)
    } else {
      press(.enter)
    }
    fill(question)
    try see("gepland.")
  }

  /// From the start into the meeting: the roll-call, then whoever is let in.
  func openMeeting(over casus: String, withPerson: Bool = false, guest: Bool = false) throws {
    try see("Overleg over \(casus)")
    press(.home)
    try seeMarked("Overleg over \(casus)")
    press(.enter)
    try see("te bespreken")
    press(.enter)
    try see("Typ wie er NIET is.")
    press(.enter)
    try see("Geopend met")
    guard withPerson || guest else { return }
    press("z")
    try see("Typ wie komt of gaat")
    if guest {
      press("+")
      try see("Geheimhouding?")
      press("j", .enter)
      try see("GEHEIM: JA")
    }
    if withPerson {
      try pick("De betrokkene zelf")
      try see("AANWEZIG")
    }
    press(.escape)
    try see("te bespreken")
  }

  /// The casus on the table: an action in one line, what is agreed, read back and recorded.
  func discuss(action: String, echo: String, agreement: String, asksTable: Bool) throws {
    press(.enter)
    if asksTable {
      try see("WIE BLIJFT AAN TAFEL")
      press("1")
    }
    try see("[PLAN]")
    press("a")
    try see("Wie, wat, wanneer")
    type(action)
    try see(echo)
    press(.enter)
    try see("Vastgelegd.")
    press(.enter)
    try see("[PLAN]")
    press("b")
    try see("WAT IS ER AFGESPROKEN?")
    fill(agreement)
    try see("[VOORLEZEN]")
    try see(echo)
    press(.enter)
    try see("De afspraak is vastgelegd")
    press(.enter)
    try see("besproken")
    try closeMeeting()
  }

  // MARK: Afterwards

  /// A casus of the own caseload, by the row that says why it is there.
  func openCase(_ casus: String, because reason: String) throws {
    try point(at: "Mijn casussen")
    press(.enter)
    try see("Enter dossier  / filter")
    try see(reason)
    try point(at: casus)
    press(.enter)
    try see("OVERZICHT]")
  }

  func sign(_ answer: String, _ words: String) throws {
    try direct("Plan getekend of geweigerd")
    fill(answer)
    press(.enter)
    fill(words)
    try see("Opgeslagen")
    try backToDossier()
  }

  func escalate(to whom: String, _ question: String, before day: String) throws {
    press("e")
    try see("escaleren")
    fill(whom)
    fill(question)
    fill(day)
    try see("Opgeslagen")
    try backToDossier()
  }

  func settle(_ outcome: String) throws {
    try direct("Uitkomst van een escalatie")
    fill(outcome)
    try see("Opgeslagen")
    try backToDossier()
  }

  /// Hands over to a partner and closes.
  func letGo(to partner: String, because words: String) throws {
    try step(of: "Afschalen")
    fill(partner)
    fill(words)
    press("j", .enter)
    try see("Opgeslagen")
    try backToDossier()
    try step(of: "Afsluiten")
    try see("Dit kunt u niet ongedaan maken")
    press("1", .enter, "j", .enter, .enter)
    try see("Opgeslagen")
    try backToDossier()
    try see("Gesloten: hier hoeft niets meer.")
  }
}
