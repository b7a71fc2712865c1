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

  /// Passes a melding on without screening, where the house's table of routes says so.
  mutating func passOn(
    _ nummer: Nummer<Melding>, _ partner: String, _ reden: String
  ) throws(Refusal) {
    guard let melding = try received([nummer]).first else { return }
    let line = house.routevoorstel(melding.gegevens, op: context.today)
    guard line.weg == .partner else {
      throw Refusal(
        "T6",
        "Deze soort melding gaat in dit huis niet rechtstreeks naar een partner; neem haar in screening."
      )
    }
    var reasons = Reasons()
    reasons.require(
      house.ontvangers(line, op: context.today).met(id: partner) != nil, "T6",
      "Kies de partner die deze melding krijgt.", at: "partner")
    reasons.require(
      !reden.isBlank, "T6", "Schrijf waarom de melding daarheen gaat.", at: "reden")
    try reasons.enforce()
    let route = Route(.doorgeleid, partner: partner, reden: reden)
    tell(nummer, [.gerouteerd(route: route)], gemeente: melding.gegevens.gemeente, waarom: reden)
  }
}
