/// T24: the gemeente concludes about a return; the house collects and records.
extension Work {
  mutating func conclude(
    _ nummer: Nummer<Melding>, _ conclusie: BijConclusie
  ) throws(Refusal) {
    let melding = try find(nummer)
    guard house.vertrouwelijkheid(melding.gegevens) == .bij else {
      throw Refusal("R-75", "\(nummer) is geen melding BIJ; kies een andere route.")
    }
    guard melding.status != .concept, melding.bijConclusie == nil else {
      throw Refusal(
        "R-75",
        melding.status == .concept
          ? "\(nummer) is nog een concept; maak de melding eerst compleet."
          : "De conclusie over \(nummer) ligt er al; een andere is een correctie.")
    }
    try check(conclusie, about: melding.gegevens)
    tell(
      nummer, [.bijGeconcludeerd(conclusie: conclusie)], op: conclusie.op,
      gemeente: conclusie.gemeente, waarom: conclusie.toelichting)
    guard !conclusie.dreiging, melding.status == .ontvangen else { return }
    let route = Route(.geenActie, reden: conclusie.toelichting)
    tell(nummer, [.gerouteerd(route: route)], gemeente: melding.gegevens.gemeente)
  }

  private func check(
    _ conclusie: BijConclusie, about data: Meldinggegevens
  ) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(
      house.gemeenten.geldig(op: conclusie.op).met(id: conclusie.gemeente) != nil, "R-75",
      "Kies de gemeente die concludeert.", at: "gemeente")
    reasons.require(
      !conclusie.gemandateerde.isBlank, "R-75",
      "Noem wie namens de gemeente concludeert.", at: "gemandateerde")
    reasons.require(
      !conclusie.mandaat.isBlank, "R-75",
      "Vul de functie of het mandaat in, zoals AOV namens de burgemeester.", at: "mandaat")
    reasons.require(
      !conclusie.toelichting.isBlank, "R-75", "Schrijf waarop de conclusie berust.",
      at: "toelichting")
    reasons.require(
      conclusie.op <= context.today, "R-75",
      "\(conclusie.op.lang) ligt in de toekomst; vul de dag van de conclusie in.", at: "op")
    reasons.require(
      data.ontvangenOp.map { $0 <= conclusie.op } ?? true, "R-97",
      "De conclusie kan niet voor de ontvangst van de melding liggen.", at: "op")
    try reasons.enforce()
  }
}
