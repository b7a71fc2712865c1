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
}
