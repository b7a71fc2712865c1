/// Who is in the room, and who stays for a point (R-22, R-117, decision 38).
extension Work {
  mutating func receive(_ gast: Gast, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let meeting = try requireOpen(nummer)
    var reasons = Reasons()
    reasons.require(!gast.naam.isBlank, "R-117", "Noem de gast.", at: "naam")
    reasons.require(
      !gast.functie.isBlank, "R-117", "Noem de functie van de gast.", at: "functie")
    try reasons.enforce()
    var recorded = gast
    recorded.nummer = (meeting.gasten ?? []).count + 1
    recorded.isVertrokken = nil
    tell(nummer, [.gastGekomen(gast: recorded)], op: meeting.datum)
    // Who comes in without secrecy while persons are spoken about waits outside for this point.
    guard !gast.geheimhouding, let current = meeting.huidig.flatMap(meeting.punt),
      current.gaatOverPersonen
    else { return }
    let gone = (current.vanTafel ?? []) + [recorded.lezer]
    tell(nummer, [.tafelGekozen(punt: current.id, vanTafel: gone)], op: meeting.datum)
  }

  mutating func promise(_ gast: Int, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let (meeting, guest) = try requireGuest(gast, nummer)
    guard !guest.geheimhouding else {
      throw Refusal("R-117", "\(guest.naam) heeft al geheimhouding beloofd.")
    }
    tell(nummer, [.gastBelooftGeheim(nummer: gast)], op: meeting.datum)
  }

  mutating func seeOut(_ gast: Int, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let (meeting, _) = try requireGuest(gast, nummer)
    tell(nummer, [.gastVertrokken(nummer: gast)], op: meeting.datum)
  }

  private func requireGuest(
    _ gast: Int, _ nummer: Nummer<Overleg>
  ) throws(Refusal) -> (Overleg, Gast) {
    let meeting = try requireOpen(nummer)
    guard let guest = meeting.gastenAanTafel.first(where: { $0.nummer == gast }) else {
      throw Refusal("R-117", "Deze gast is niet bij dit overleg.")
    }
    return (meeting, guest)
  }

  mutating func attend(betrokkene isThere: Bool, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let meeting = try requireOpen(nummer)
    guard (meeting.metBetrokkene == true) != isThere else {
      throw Refusal("T9", "De betrokkene is \(isThere ? "er al" : "er niet").")
    }
    tell(nummer, [isThere ? .betrokkeneGekomen : .betrokkeneVertrokken], op: meeting.datum)
  }

  mutating func choose(
    _ gone: [Lezer], at punt: Puntid, _ nummer: Nummer<Overleg>
  ) throws(Refusal) {
    let meeting = try requireGoingOn(nummer)
    let (_, point) = try requirePoint(punt, nummer)
    var reasons = Reasons()
    reasons.require(!point.isAfgerond, "T9", "\(punt) is al besproken.", at: "punt")
    reasons.require(
      gone.allSatisfy(meeting.lezers.contains), "T9",
      "Wie niet aanwezig is, kan de tafel niet verlaten.", at: "vanTafel")
    reasons.require(
      Set(gone).count < meeting.lezers.count || meeting.lezers.isEmpty, "T9",
      "Er blijft niemand over; parkeer het punt.", at: "vanTafel")
    try reasons.enforce()
    tell(nummer, [.tafelGekozen(punt: punt, vanTafel: gone)], op: meeting.datum)
  }
}
