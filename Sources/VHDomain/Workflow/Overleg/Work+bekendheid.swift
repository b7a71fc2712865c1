/// which organisations know the persons of a point.
extension Work {
  mutating func know(
    _ answer: Bekendheid, _ casus: Nummer<Casus>, _ nummer: Nummer<Overleg>
  ) throws(Refusal) {
    let (meeting, _) = try requirePoint(Puntid(casus), nummer)
    let table = try table(meeting.tafel, meeting.datum)
    var reasons = Reasons()
    reasons.require(
      house.deelnemers(bij: meeting).contains(answer.organisatie), "R-26",
      "\(house.partners.naam(answer.organisatie)) hoort niet bij \(table.naam).",
      at: "organisatie")
    reasons.require(
      Bekendheidsantwoord.antwoorden.contains(answer.antwoord), "R-26",
      "Kies bekend, onbekend of mag niet zeggen.", at: "antwoord")
    reasons.require(
      meeting.status != .open || meeting.aanwezig.contains(answer.organisatie), "R-26",
      "\(house.partners.naam(answer.organisatie)) is er niet.", at: "organisatie")
    try reasons.enforce()
    var recorded = answer
    recorded.door = context.signature.medewerker
    recorded.op = day(of: meeting)
    recorded.overleg = meeting.status == .open ? nummer : nil
    tell(casus, .bekendheidGenoteerd(bekendheid: recorded))
  }

  mutating func closeRound(
    _ casus: Nummer<Casus>, _ nummer: Nummer<Overleg>
  ) throws(Refusal) {
    let meeting = try requireGoingOn(nummer)
    _ = try requirePoint(Puntid(casus), nummer)
    guard meeting.huidigPunt == casus else {
      throw Refusal("T9", "\(casus) ligt niet op tafel; open eerst dit punt.")
    }
    roundOff(casus, nummer, meeting)
  }

  /// Whoever is there and named nothing is recorded so; who answered before keeps that answer, and
  /// who told something of the persons did not stay silent.
  mutating func roundOff(
    _ casus: Nummer<Casus>, _ nummer: Nummer<Overleg>, _ meeting: Overleg
  ) {
    let known = self[casus]?.inhoud
    let silent = meeting.lezers(bij: Puntid(casus)).compactMap(\.organisatie)
      .filter { id in
        known?.bekendheid(van: id) == nil
          && !(known?.verrijkingen.contains { $0.partner == id } ?? false)
      }
    if !silent.isEmpty { tell(casus, .bekendheidNietGemeld(organisaties: silent)) }
    if meeting.punt(Puntid(casus))?.bekendheidGevraagd != true {
      tell(nummer, [.bekendheidGevraagd(punt: Puntid(casus))], op: meeting.datum)
    }
  }
}
