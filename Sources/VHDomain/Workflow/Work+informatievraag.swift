/// Questions about named persons, and what was given in answer.
extension Work {
  mutating func ask(_ asked: Vraaggegevens) throws(Refusal) {
    let received = asked.ontvangen ?? context.now
    try check(asked, received)
    let nummer = newNumber(Informatievraag.self, jaar: received.dag.jaar)
    tell(nummer, [.gesteld(vraag: clocked(asked, received))], op: received.dag)
  }

  /// What was written down wrong, as long as it waits; the clock runs from when it came in.
  mutating func change(
    _ nummer: Nummer<Informatievraag>, _ asked: Vraaggegevens
  ) throws(Refusal) {
    let known = try find(nummer)
    guard known.isOpen else {
      throw Refusal(
        "informatievraag", "\(nummer) is beantwoord; een wijziging is dan een correctie.")
    }
    let received = asked.ontvangen ?? known.vraag.ontvangen ?? context.now
    try check(asked, received)
    let recorded = clocked(asked, received)
    guard recorded != known.vraag else {
      throw Refusal("informatievraag", "Er is niets veranderd aan \(nummer).")
    }
    tell(nummer, [.verbeterd(vraag: recorded)], op: context.today)
  }

  private func clocked(_ asked: Vraaggegevens, _ received: Moment) -> Vraaggegevens {
    var recorded = asked
    recorded.ontvangen = received
    recorded.uiterlijk = Moment(
      milliseconden: received.milliseconden + house.termijnen.informatievraagUren * 3_600_000)
    return recorded
  }

  private func check(_ asked: Vraaggegevens, _ received: Moment) throws(Refusal) {
    let day = received.dag
    var reasons = Reasons()
    reasons.require(
      received <= context.now, "informatievraag",
      "\(day.kort) \(received.tijd) ligt in de toekomst; vul in wanneer de vraag binnenkwam.",
      at: "tijd")
    reasons.require(
      house.partners.geldig(op: day).met(id: asked.partner) != nil, "informatievraag",
      "Kies de partner die de vraag stelt.", at: "partner")
    reasons.require(
      !asked.vrager.isBlank, "informatievraag", "Vul in wie daar de vraag stelt.", at: "vrager")
    reasons.require(
      house.grondslagen.geldig(op: day).met(id: asked.grondslag) != nil, "informatievraag",
      "Kies op welke grondslag de partner vraagt (R-101).", at: "grondslag")
    reasons.require(
      asked.persoon != nil || !(asked.naam ?? "").isBlank, "informatievraag",
      "Noem de persoon om wie het gaat.", at: "naam")
    reasons.require(
      asked.geboren.map { $0.jaar <= day.jaar && $0.jaar >= 1890 } ?? true, "informatievraag",
      "De geboortedatum \(asked.geboren?.kort ?? "") kan niet kloppen.", at: "geboren")
    reasons.require(
      !asked.vraag.isBlank, "informatievraag", "Schrijf wat de partner wil weten.", at: "vraag")
    try reasons.enforce()
    if let person = asked.persoon { _ = try find(person) }
  }

  mutating func answer(
    _ nummer: Nummer<Informatievraag>, _ answer: Vraagantwoord
  ) throws(Refusal) {
    let asked = try find(nummer)
    guard asked.isOpen else {
      throw Refusal(
        "informatievraag", "\(nummer) is al beantwoord; leg een nieuwe vraag vast als er meer is.")
    }
    guard answer.gegeven.map({ !$0.isBlank }) ?? true else {
      throw Refusal(
        "informatievraag", "Schrijf wat er is gegeven, of kies dat er geen informatie is.",
        at: "gegeven")
    }
    var recorded = answer
    recorded.op = context.now
    tell(nummer, [.beantwoord(antwoord: recorded)], op: context.today)
  }
}
