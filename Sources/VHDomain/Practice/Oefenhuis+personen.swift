extension Oefenhuis {
  /// What is known of the people besides their names: measures, relations, detention, a let-op line, a
  /// secret address.
  func persoonsfeiten(_ meldingen: [Nummer<Melding>]) throws(PerformError) {
    let day = today.dag
    guard let records = try? store.load() else { return }
    let people = meldingen.compactMap {
      records.meldingen[$0]?.inhoud.gegevens.betrokkenen.first?.persoon
    }
    guard people.count > 4 else { return }
    let toezicht = Kader(
      soort: keuzes.keuze("toezicht-reclassering", in: house.kadersoorten) ?? "",
      houder: keuzes.partner(.straf), van: day.plus(dagen: -150), tot: day.plus(dagen: 26),
      bron: "vonnis politierechter")
    let bewind = Kader(
      soort: keuzes.keuze("bewind", in: house.kadersoorten) ?? "",
      houder: "Bewindvoering Maasdal (fictief)", van: day.plus(dagen: -400),
      bron: "beschikking kantonrechter")
    try note(people[0], .kader(toezicht))
    try note(
      people[0],
      .relatie(Relatie(soort: "broer-zus", ander: people[3])))
    try note(
      people[0],
      .letOp(
        LetOp(
          tekst: "Hond los op het erf; ga met zijn tweeën.", bron: "wijkagent",
          herzienVoor: day.plus(dagen: 60))))
    try note(people[4], .kader(bewind))
    try note(
      people[2],
      .detentie(
        Detentie(
          sinds: day.plus(dagen: -12), inrichting: "PI Roermond",
          verwachtVrij: day.plus(dagen: 40), bron: "PI, telefonisch")))
    try hide(people[1], records.personen[people[1]]?.inhoud.gegevens)
  }

  private func note(
    _ persoon: Nummer<Persoon>, _ opdracht: Persoonsopdracht
  ) throws(PerformError) {
    try perform(.bijPersoon(persoon, opdracht), by: "m.janssen", 8)
  }

  /// Somebody who must not be found.
  private func hide(
    _ persoon: Nummer<Persoon>, _ known: Persoonsgegevens?
  ) throws(PerformError) {
    guard var data = known else { return }
    data.adres = "Lindehof 12"
    data.adresGeheim = true
    try perform(.persoonAanvullen(persoon, data), by: "m.janssen", 8, minute: 2)
  }
}
