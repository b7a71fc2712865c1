/// what the table may see of a point.
extension Work {
  mutating func ask(
    _ vraag: String, about punt: Puntid, _ nummer: Nummer<Overleg>
  ) throws(Refusal) {
    let (meeting, _) = try requirePoint(punt, nummer)
    guard !vraag.isBlank else {
      throw Refusal("T9", "Schrijf wat de tafel gevraagd wordt.", at: "vraag")
    }
    tell(nummer, [.vraagGesteld(punt: punt, vraag: vraag)], op: day(of: meeting))
  }

  mutating func release(_ punten: [Puntid], _ nummer: Nummer<Overleg>) throws(Refusal) {
    guard !punten.isEmpty else {
      throw Refusal("R-25", "Kies ten minste één punt.", at: "punt")
    }
    for punt in punten {
      let (meeting, point) = try requirePoint(punt, nummer)
      try requireUndecided(point)
      tell(nummer, [.vrijgegeven(punt: punt, afwijkingen: [])], op: day(of: meeting))
    }
  }

  mutating func release(
    _ punt: Puntid, _ lezers: [Lezer], _ niveau: Vrijgaveniveau, _ nummer: Nummer<Overleg>
  ) throws(Refusal) {
    let (meeting, point) = try requirePoint(punt, nummer)
    try requireUndecided(point)
    let table = try table(meeting.tafel, meeting.datum)
    var reasons = Reasons()
    reasons.require(!lezers.isEmpty, "R-25", "Kies voor wie dit geldt.", at: "organisatie")
    for lezer in lezers {
      reasons.require(
        isKnown(lezer, at: meeting, table), "R-25", unknown(lezer, table), at: "organisatie")
    }
    try reasons.enforce()
    var levels = (point.afwijkingen ?? []).filter { !lezers.contains($0.lezer) }
    let gemeente = punt.casus.flatMap { self[$0]?.inhoud.gemeente }
    // Only what differs from the rule is kept.
    levels += lezers.filter { table.regel.niveau($0, gemeente: gemeente, house) != niveau }
      .map { Vrijgave($0, niveau) }
    tell(nummer, [.vrijgegeven(punt: punt, afwijkingen: levels)], op: day(of: meeting))
  }

  private func requireUndecided(_ point: Agendapunt) throws(Refusal) {
    if point.isAfgerond {
      throw Refusal("R-25", "\(point.id) is al besproken; de vrijgave verandert niet meer.")
    }
  }

  private func isKnown(_ lezer: Lezer, at meeting: Overleg, _ table: Tafel) -> Bool {
    switch lezer {
    case .organisatie(let id):
      house.deelnemers(bij: meeting).contains(id)
    case .gast(let nummer): (meeting.gasten ?? []).contains { $0.nummer == nummer }
    case .betrokkene: true
    }
  }

  private func unknown(_ lezer: Lezer, _ table: Tafel) -> String {
    lezer.organisatie.map { "\(house.partners.naam($0)) hoort niet bij \(table.naam)." }
      ?? "Deze gast is niet bij dit overleg."
  }

  /// The day an event of a meeting belongs to: its own once it is open, today before that.
  func day(of meeting: Overleg) -> Datum {
    meeting.status == .open ? meeting.datum : context.today
  }
}
