/// What a decision says about the room: who was there, who abstains, where it goes.
extension Work {
  func checkRoom(
    _ asked: Besluit, _ besluit: Besluit, _ meeting: Overleg, _ nummer: Nummer<Casus>
  ) throws(Refusal) {
    let present = meeting.lezers(bij: Puntid(nummer))
    let day = meeting.datum
    var reasons = Reasons()
    reasons.require(
      asked.aanwezig.map { Set($0) == Set(present) } ?? true, "T9",
      "Wie er zijn is veranderd sinds het voorlezen; lees het besluit opnieuw voor.",
      at: "aanwezig")
    let strangers = (besluit.onthoudingen ?? []).filter { !present.contains(.organisatie($0)) }
    reasons.require(
      strangers.isEmpty, "R-27",
      "\(dutchList(strangers.map(house.partners.naam))) zit niet aan tafel en kan zich niet onthouden.",
      at: "onthoudingen")
    if let code = besluit.redencode, let uitkomst = besluit.uitkomst {
      reasons.require(
        house.besluitredenen(voor: uitkomst, op: day).contains { $0.id == code }, "R-27",
        "Kies een reden die bij deze uitkomst hoort.", at: "reden")
    }
    if let gemeente = besluit.gemeente {
      reasons.require(
        house.gemeenten.geldig(op: day).met(id: gemeente) != nil, "T6",
        "Kies een gemeente van dit huis.", at: "gemeente")
    }
    if case .partner(let id)? = besluit.terugkoppeling {
      reasons.require(
        house.partners.geldig(op: day).met(id: id) != nil, "R-28",
        "Kies een partner die de melder inlicht.", at: "terugkoppeling")
    }
    try reasons.enforce()
  }
}

extension Besluit {
  /// With the words of the coded reason where no other were written.
  func metReden(_ house: House) -> Besluit {
    guard reden.isBlank, let code = redencode, let known = house.besluitredenen.met(id: code)
    else { return self }
    var besluit = self
    besluit.reden = known.naam
    return besluit
  }
}
