/// Hands what is asked of a meeting to the part of the workflow that knows it.
extension Work {
  mutating func carryOut(
    _ opdracht: Overlegopdracht, at nummer: Nummer<Overleg>
  ) throws(Refusal) {
    switch opdracht {
    case .vraagStellen(let punt, let vraag): try ask(vraag, about: punt, nummer)
    case .volgensTafelregel(let punten): try release(punten, nummer)
    case .vrijgeven(let punt, let lezers, let niveau): try release(punt, lezers, niveau, nummer)
    case .afspraak(let plan): try rearrange(plan, nummer)
    case .afzeggen(let reden): try callOff(reden, nummer)
    case .openen(let aanwezig, let voorzitter): try openArranged(nummer, aanwezig, voorzitter)
    case .bekendheid(let casus, let answer): try know(answer, casus, nummer)
    case .bekendheidAfronden(let casus): try closeRound(casus, nummer)
    case .gastOntvangen(let gast): try receive(gast, nummer)
    case .geheimhouding(let gast): try promise(gast, nummer)
    case .gastVertrekt(let gast): try seeOut(gast, nummer)
    case .betrokkene(let isThere): try attend(betrokkene: isThere, nummer)
    case .tafel(let punt, let gone): try choose(gone, at: punt, nummer)
    case .anderPuntOpenen(let punt): try openOther(punt, nummer)
    case .puntAfronden(let punt, let verslag): try finish(punt, verslag, nummer)
    case .parkeren(let punt): try park(punt, nummer)
    case .pauzeren: try pause(nummer)
    case .hervatten: try resume(nummer)
    case .herroepen(let casus, let reden): try revoke(casus, reden, nummer)
    case .sluiten(let returns): try close(nummer, returns)
    case .papierVersturen(let papier): try send(papier, nummer)
    }
  }

  /// The meeting, planned or open, with one of its points that this actor may know of.
  func requirePoint(
    _ punt: Puntid, _ nummer: Nummer<Overleg>
  ) throws(Refusal) -> (Overleg, Agendapunt) {
    let meeting = try requireRunning(nummer)
    if let casus = punt.casus { _ = try find(casus) }
    guard let point = meeting.punt(punt) else {
      throw Refusal("T9", "\(punt) staat niet op de agenda van \(nummer).", at: "punt")
    }
    return (meeting, point)
  }

  /// The meeting, when it is not over.
  func requireRunning(_ nummer: Nummer<Overleg>) throws(Refusal) -> Overleg {
    let meeting = try find(nummer)
    guard meeting.status == .gepland || meeting.status == .open else {
      throw Refusal("T9", "Overleg \(nummer) is al gesloten.")
    }
    return meeting
  }

  /// The meeting, when it is open and not paused.
  func requireGoingOn(_ nummer: Nummer<Overleg>) throws(Refusal) -> Overleg {
    let meeting = try requireOpen(nummer)
    try requireNoPause(meeting)
    return meeting
  }

  func requireNoPause(_ meeting: Overleg) throws(Refusal) {
    if meeting.isGepauzeerd {
      throw Refusal("T9", "Het overleg is gepauzeerd; hervat het eerst.")
    }
  }
}
