/// Routes at the door that need no table.
extension Work {
  /// Links a received melding to a running casus: its one route.
  mutating func link(
    _ nummer: Nummer<Melding>, _ running: Nummer<Casus>, _ reden: String
  ) throws(Refusal) {
    guard let melding = try received([nummer]).first else { return }
    let casus = try find(running)
    var reasons = Reasons()
    reasons.require(
      !casus.fase.isVoorbij, "T18",
      "\(running) is gesloten; leg de melding vast als terugval, dat geeft een nieuwe casus.",
      at: "casus")
    let own = Set([house.vertrouwelijkheid(melding.gegevens)].compactMap { $0 })
    reasons.require(
      own == casus.klassen(house), "T6",
      "\(nummer) en \(running) zijn niet even vertrouwelijk; neem de melding apart in screening.",
      at: "casus")
    reasons.require(
      !reden.isBlank, "T6", "Schrijf waarom de melding bij deze casus hoort.", at: "reden")
    try reasons.enforce()
    let route = Route(.gekoppeld, casus: running, reden: reden)
    tell(nummer, [.gerouteerd(route: route)], gemeente: melding.gegevens.gemeente, waarom: reden)
    tell(
      running,
      .meldingGekoppeld(melding: nummer, betrokkenen: melding.gegevens.betrokkenen), waarom: reden)
  }
}
