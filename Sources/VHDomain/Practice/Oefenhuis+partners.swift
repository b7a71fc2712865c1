extension Oefenhuis {
  /// Somebody to call at a partner of each chain.
  func contacts() throws(PerformError) {
    let people: [(naam: String, functie: String, keten: Keten, telefoon: String)] = [
      ("I. Çelik", "casemanager", .zorg, "0475 00 00 01"),
      ("B. Coenen", "wijkagent", .straf, "0475 00 00 02"),
      ("L. Dohmen", "consulent inkomen", .bestuur, "0475 00 00 03"),
    ]
    for person in people {
      var data = Contactgegevens()
      data.naam = person.naam
      data.functie = person.functie
      data.partner = keuzes.partner(person.keten)
      data.telefoon = person.telefoon
      try perform(.contactVastleggen(data), by: "j.smeets", 70)
    }
  }

  /// A question that still waits for its answer.
  func question() throws(PerformError) {
    var asked = Vraaggegevens()
    asked.partner = house.partners.met(id: "openbaar-ministerie")?.id ?? keuzes.partner(.straf)
    asked.vrager = "parketsecretaris ZSM"
    asked.grondslag = keuzes.grondslag ?? house.grondslagen.first?.id ?? ""
    asked.persoon = Nummer(jaar: 0, volgnummer: 1)
    asked.vraag = "Loopt er een aanpak, en wie heeft de regie?"
    asked.ontvangen = Moment(milliseconden: today.milliseconden - 2 * 3_600_000)
    try perform(.informatievraagStellen(asked), by: "j.smeets", 0)
  }
}
