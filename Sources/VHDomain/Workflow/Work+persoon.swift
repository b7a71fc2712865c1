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

  /// Records with both persons that they are two; who judged and why stands in the event.
  mutating func tellApart(
    _ one: Nummer<Persoon>, _ other: Nummer<Persoon>, _ reden: String
  ) throws(Refusal) {
    let known = try judged(one, other, reden, "Schrijf waaruit blijkt dat het er twee zijn.")
    guard !known else {
      throw Refusal("persoon", "Dat \(one) en \(other) niet dezelfde zijn, is al vastgelegd.")
    }
    tell(one, [.nietDezelfde(als: other)], waarom: reden)
    tell(other, [.nietDezelfde(als: one)], waarom: reden)
  }

  mutating func doubt(
    _ one: Nummer<Persoon>, _ other: Nummer<Persoon>, _ reden: String
  ) throws(Refusal) {
    let known = try judged(one, other, reden, "Schrijf waarom het toch dezelfde kan zijn.")
    guard known else {
      throw Refusal("persoon", "Over \(one) en \(other) is nog niets vastgelegd.")
    }
    tell(one, [.tochOnzeker(met: other)], waarom: reden)
    tell(other, [.tochOnzeker(met: one)], waarom: reden)
  }

  /// Whether it was judged before that they are two.
  private func judged(
    _ one: Nummer<Persoon>, _ other: Nummer<Persoon>, _ reden: String, _ asks: String
  ) throws(Refusal) -> Bool {
    let person = try find(one)
    _ = try find(other)
    var reasons = Reasons()
    reasons.require(one != other, "persoon", "Kies twee verschillende personen.")
    reasons.require(!reden.isBlank, "persoon", asks, at: "reden")
    try reasons.enforce()
    return person.oordeel(over: other) != nil
  }

  private func check(_ data: Persoonsgegevens) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(
      data.soort != .bekend || !data.achternaam.isBlank, "persoon",
      "Vul de achternaam in, of kies NN wanneer die niet bekend is.", at: "achternaam")
    reasons.require(
      data.geboortedatum.map {
        $0.jaar <= context.today.jaar && $0.jaar >= Geboortedatum.eersteJaar
      } ?? true,
      "persoon", "De geboortedatum \(data.geboortedatum?.description ?? "") kan niet kloppen.",
      at: "geboortedatum")
    reasons.require(
      data.geboortedatum?.datum.map { $0 <= context.today } ?? true, "persoon",
      "De geboortedatum ligt in de toekomst; kies voor een ongeboren kind de verwachte datum.",
      at: "geboortedatum")
    try reasons.enforce()
  }
}
