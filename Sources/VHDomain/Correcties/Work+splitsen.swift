/// One record that is of two persons (R-96): the reverse of a merge.
extension Work {
  mutating func split(_ order: Splitsing) throws(Refusal) {
    let person = try find(order.persoon)
    try checkSplit(order, person)
    let isShielded =
      person.gegevens.adresGeheim == true
      && !Adresgeheim.magLezen(
        context.signature.medewerker, order.persoon, in: records, op: context.today)
    let first =
      isShielded ? order.gegevens.metBehoudVanAdres(person.gegevens) : order.gegevens
    let relations = (person.relaties ?? []).filter { order.feiten.contains($0.id) }
    let measures = (person.kaders ?? []).filter { order.feiten.contains($0.id) }
    let made = try make(order.tweede) { data in
      .afgesplitst(
        Afgesplitst(
          van: order.persoon, gegevens: data, relaties: relations, kaders: measures,
          detentie: order.feiten.contains(Splitsing.detentie) ? person.detentie : nil,
          letOp: order.feiten.contains(Splitsing.letOp) ? person.letOp : nil))
    }
    tell(
      order.persoon,
      [
        .gesplitst(Gesplitst(van: made, gegevens: first, feiten: order.feiten.sorted())),
        .nietDezelfde(als: made),
      ], op: context.today, waarom: order.waarom.reden)
    tell(
      made, [.nietDezelfde(als: order.persoon)], op: context.today, waarom: order.waarom.reden)
    for nummer in order.dossiers.sorted() {
      rename(nummer, order.persoon, made, soort: .feitelijkOnjuist, order.waarom)
    }
  }

  private func checkSplit(_ order: Splitsing, _ person: Persoon) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(
      person.opgegaanIn == nil, "R-96",
      "\(order.persoon) is opgegaan in \(person.opgegaanIn?.description ?? ""); splits die.",
      at: "persoon")
    reasons.require(
      !order.dossiers.isEmpty, "R-96", "Kies wat bij de tweede persoon hoort.", at: "dossiers")
    let places = Set(lezer(records).plaatsen(van: order.persoon).map(\.nummer))
    for stranger in order.dossiers.subtracting(places).sorted() {
      reasons.require(
        false, "R-96", "\(stranger) noemt \(order.persoon) niet.", at: "dossiers")
    }
    reasons.require(
      order.dossiers.isEmpty || !places.isSubset(of: order.dossiers), "R-96",
      "Dan blijft er niets bij \(order.persoon); laat daar ten minste één dossier, of vervang de "
        + "persoon.", at: "dossiers")
    let known = Set((person.relaties ?? []).map(\.id) + (person.kaders ?? []).map(\.id))
      .union([Splitsing.detentie, Splitsing.letOp])
    for stranger in order.feiten.subtracting(known).sorted() {
      reasons.require(
        false, "R-96", "\(stranger) staat niet bij \(order.persoon).", at: "feiten")
    }
    try reasons.enforce()
  }
}
