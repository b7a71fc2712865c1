/// Persons: recorded with what is known, which may be next to nothing.
extension Work {
  mutating func make(_ gegevens: Persoonsgegevens) throws(Refusal) -> Nummer<Persoon> {
    try make(gegevens) { .aangemaakt(gegevens: $0) }
  }

  /// - Parameter told: how it is told that the person is there.
  mutating func make(
    _ gegevens: Persoonsgegevens, told: (Persoonsgegevens) -> Persoon.Fact
  ) throws(Refusal) -> Nummer<Persoon> {
    try check(gegevens, before: nil)
    let nummer = newNumber(Persoon.self, jaar: 0)
    tell(nummer, [told(gegevens)])
    return nummer
  }

  mutating func complete(
    _ nummer: Nummer<Persoon>, _ gegevens: Persoonsgegevens
  ) throws(Refusal) {
    let person = try find(nummer)
    let isShielded = person.gegevens.adresGeheim == true && !mayReadAddress(nummer)
    let whole = isShielded ? gegevens.metBehoudVanAdres(person.gegevens) : gegevens
    // Who can't read the address may not find it by trying: the same one again is not told apart.
    guard person.gegevens != whole || isShielded && gegevens.adres != nil else {
      throw Refusal("persoon", "Er is niets gewijzigd.")
    }
    guard !isShielded || gegevens.adresGeheim == true else {
      throw Refusal(
        "persoon",
        "Alleen een manager of de procesregisseur van een lopende casus heft een geheim adres op.",
        at: "adresGeheim")
    }
    try check(whole, before: person.gegevens)
    tell(nummer, [.aangevuld(gegevens: whole)])
  }

  private func mayReadAddress(_ nummer: Nummer<Persoon>) -> Bool {
    Adresgeheim.magLezen(
      context.signature.medewerker, nummer, in: records, op: context.today)
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

  private func check(
    _ data: Persoonsgegevens, before: Persoonsgegevens?
  ) throws(Refusal) {
    var reasons = Reasons()
    requirePlace(&reasons, data.woonplaats, before?.woonplaats, "woonplaats")
    requirePlace(&reasons, data.verblijfplaats, before?.verblijfplaats, "verblijfplaats")
    requireExpected(&reasons, data, before)
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

  /// A gemeente of the house, or another one as such; what an old system wrote may stay (decision 35).
  private func requirePlace(
    _ reasons: inout Reasons, _ place: String?, _ before: String?, _ field: String
  ) {
    guard let place, place != before else { return }
    let isElsewhere = place.hasPrefix("buiten:") && !place.dropFirst(7).allSatisfy(\.isWhitespace)
    reasons.require(
      isElsewhere || house.gemeenten.geldig(op: context.today).met(id: place) != nil, "persoon",
      "\(place) is geen gemeente van dit huis; kies er een, of vul de plaats buiten de regio in.",
      at: field)
  }

  /// An expected day belongs to an unborn child, and lies where a birth can lie.
  private func requireExpected(
    _ reasons: inout Reasons, _ data: Persoonsgegevens, _ before: Persoonsgegevens?
  ) {
    guard data.soort == .ongeboren else {
      return reasons.require(
        data.verwachtOp == nil, "persoon",
        "Een verwachte datum hoort bij een ongeboren kind; maak die leeg.", at: "verwachtOp")
    }
    reasons.require(
      data.geboortedatum == nil, "persoon",
      "Een ongeboren kind heeft geen geboortedatum; leg na de geboorte \"geboren\" vast.",
      at: "geboortedatum")
    guard let day = data.verwachtOp, day != before?.verwachtOp else { return }
    let ahead = context.today.dagen(tot: day)
    reasons.require(
      (-42...310).contains(ahead), "persoon",
      "\(day.lang) kan niet de verwachte dag zijn; vul een dag binnen tien maanden in.",
      at: "verwachtOp")
  }
}
