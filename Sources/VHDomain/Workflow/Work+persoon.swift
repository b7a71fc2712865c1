/// Persons: recorded with what is known, which may be next to nothing.
extension Work {
  mutating func make(_ gegevens: Persoonsgegevens) throws(Refusal) -> Nummer<Persoon> {
    try check(gegevens)
    let nummer = newNumber(Persoon.self, jaar: 0)
    tell(nummer, [.aangemaakt(gegevens: gegevens)])
    return nummer
  }

  mutating func complete(
    _ nummer: Nummer<Persoon>, _ gegevens: Persoonsgegevens
  ) throws(Refusal) {
    let person = try find(nummer)
    guard person.gegevens != gegevens else {
      throw Refusal("persoon", "Er is niets gewijzigd.")
    }
    try check(gegevens)
    tell(nummer, [.aangevuld(gegevens: gegevens)])
  }

  private func check(_ data: Persoonsgegevens) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(
      data.soort != .bekend || !data.achternaam.isBlank, "persoon",
      "Vul de achternaam in, of kies NN wanneer die niet bekend is.", at: "achternaam")
    reasons.require(
      data.geboortedatum.map { $0.jaar <= context.today.jaar && $0.jaar >= 1890 } ?? true,
      "persoon", "De geboortedatum \(data.geboortedatum?.description ?? "") kan niet kloppen.",
      at: "geboortedatum")
    reasons.require(
      data.geboortedatum?.datum.map { $0 <= context.today } ?? true, "persoon",
      "De geboortedatum ligt in de toekomst; kies voor een ongeboren kind de verwachte datum.",
      at: "geboortedatum")
    try reasons.enforce()
  }
}
