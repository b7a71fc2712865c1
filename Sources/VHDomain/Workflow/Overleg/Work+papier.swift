/// That papers of a meeting went out.
extension Work {
  mutating func send(
    _ papier: Papierverzending, _ nummer: Nummer<Overleg>
  ) throws(Refusal) {
    let meeting = try find(nummer)
    let names = papier.aan
    let readers = (meeting.afspraak?.lezers ?? []) + (meeting.gasten ?? []).map(\.lezer)
    let apart = Set((readers + [.betrokkene]).filter { $0.organisatie == nil }.map(\.tekst))
    let strangers = names.filter {
      house.partners.geldig(op: meeting.datum).met(id: $0) == nil && !apart.contains($0)
    }
    var reasons = Reasons()
    reasons.require(
      !papier.soort.isVanCasus, "R-101", "Dit papier hoort bij de casus, niet bij een overleg.",
      at: "soort")
    reasons.require(
      papier.soort != .terugkoppeling, "R-28",
      "Wat de melder hoorde, legt u bij de casus vast.", at: "soort")
    reasons.require(
      papier.soort == .uitnodiging || meeting.status == .gesloten, "T9",
      "Rond het overleg eerst af; dan staat vast wat erin komt.", at: "soort")
    reasons.require(
      !papier.wijze.isBlank, "R-101", "Schrijf hoe het is verstuurd.", at: "wijze")
    reasons.require(
      papier.soort.isPerOrganisatie != names.isEmpty, "R-101",
      papier.soort.isPerOrganisatie
        ? "Kies aan wie het is gestuurd." : "Het verslag blijft in het huis.", at: "aan")
    reasons.require(
      strangers.isEmpty, "R-101",
      "\(dutchList(strangers)) is op die dag geen partner van dit huis.", at: "aan")
    reasons.require(
      Set(names).count == names.count, "R-101", "Een organisatie staat er twee keer bij.",
      at: "aan")
    try reasons.enforce()
    var recorded = papier
    recorded.door = context.signature.medewerker
    recorded.op = context.today
    tell(nummer, [.papierVerstuurd(verzending: recorded)], op: context.today)
  }
}
