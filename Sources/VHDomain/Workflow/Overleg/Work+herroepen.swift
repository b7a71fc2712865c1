/// Withdrawing a decision while the meeting that took it goes on: a compensating event, after which
/// the casus lies on the table again.
extension Work {
  mutating func revoke(
    _ nummer: Nummer<Casus>, _ reden: String, _ overleg: Nummer<Overleg>
  ) throws(Refusal) {
    let meeting = try requireGoingOn(overleg)
    let casus = try known(nummer)
    var reasons = Reasons()
    reasons.require(
      !reden.isBlank, "T9", "Schrijf waarom het besluit wordt herroepen.", at: "reden")
    reasons.require(
      context.signature.overleg == overleg, "T9",
      "Herroepen kan alleen in het overleg dat het besluit nam.")
    reasons.require(
      meeting.punt(Puntid(nummer))?.uitkomst != nil
        && casus.inhoud.laatsteBesluit?.overleg == overleg, "T9",
      "Over \(nummer) is in dit overleg niets besloten.", at: "casus")
    try reasons.enforce()
    try withdraw(casus, decidedAt: overleg, reden)
    tell(overleg, [.besluitHerroepen(casus: nummer)], op: meeting.datum, waarom: reden)
    try openPoint(nummer)
  }

  /// The events of a decision, record by record; refuses when somebody went on from there.
  private mutating func withdraw(
    _ casus: Stored<Casus>, decidedAt overleg: Nummer<Overleg>, _ reden: String
  ) throws(Refusal) {
    let inForce = casus.geldendVerloop
    guard let start = inForce.lastIndex(where: \.isBesluit) else { return }
    let own = inForce[start...]
    guard own.allSatisfy({ $0.hoortBijBesluit && $0.head.door.overleg == overleg }) else {
      throw Refusal(
        "T9",
        "Na dit besluit is verder gewerkt aan \(casus.nummer); leg vast wat anders moet.")
    }
    for melding in casus.inhoud.meldingen {
      try withdrawRoute(of: melding, decidedAt: overleg, reden)
    }
    if let running = casus.inhoud.opgegaanIn {
      try withdrawLink(of: casus.inhoud.meldingen, from: running, overleg, reden)
    }
    trekIn(casus, own.map(\.head.id), waarom: reden)
    try withdrawPoint(casus.nummer, at: overleg, reden)
  }

  private mutating func withdrawRoute(
    of melding: Nummer<Melding>, decidedAt overleg: Nummer<Overleg>, _ reden: String
  ) throws(Refusal) {
    let stored = try known(melding)
    let last = stored.geldendVerloop.last
    guard let last, last.isRoute, last.head.door.overleg == overleg else { return }
    trekIn(stored, [last.head.id], waarom: reden)
  }

  private mutating func withdrawLink(
    of meldingen: [Nummer<Melding>], from running: Nummer<Casus>, _ overleg: Nummer<Overleg>,
    _ reden: String
  ) throws(Refusal) {
    let stored = try known(running)
    let ids = stored.geldendVerloop.filter { event in
      guard case .meldingGekoppeld(let melding, _)? = event.wat else { return false }
      return meldingen.contains(melding) && event.head.door.overleg == overleg
    }
    trekIn(stored, ids.map(\.head.id), waarom: reden)
  }

  private mutating func withdrawPoint(
    _ nummer: Nummer<Casus>, at overleg: Nummer<Overleg>, _ reden: String
  ) throws(Refusal) {
    let stored = try known(overleg)
    let ids = stored.geldendVerloop.filter { event in
      switch event.wat {
      case .puntAfgerond(nummer, _): true
      case .aanwezigBijPunt(let punt, _): punt == Puntid(nummer)
      default: false
      }
    }
    trekIn(stored, ids.map(\.head.id), waarom: reden)
  }
}

extension Event where Fact == Casus.Fact {
  /// Whether it is a decision.
  fileprivate var isBesluit: Bool {
    if case .besloten? = wat { true } else { false }
  }

  /// Whether it is a decision or what is told in the same breath.
  fileprivate var hoortBijBesluit: Bool {
    switch wat {
    case .besloten, .opgegaan, .waarschuwingAanvaard: true
    default: false
    }
  }
}

extension Event where Fact == Melding.Fact {
  fileprivate var isRoute: Bool {
    switch wat {
    case .gerouteerd, .aangehouden: true
    default: false
    }
  }
}
