/// T6-T8, T10-T12: a table decides about the casus before it.
extension Work {
  /// The meeting that has this casus on the table, with its table.
  @discardableResult
  func requireTable(_ nummer: Nummer<Casus>) throws(Refusal) -> (Overleg, Tafel) {
    guard let meeting = overleg?.inhoud, meeting.status == .open,
      let table = house.tafels.met(id: meeting.tafel), table.orgaan != nil
    else {
      throw Refusal("wie-mag", "Dit kan alleen in een open overleg van een tafel die besluit.")
    }
    guard meeting.huidigPunt == nummer else {
      throw Refusal("T9", "\(nummer) ligt niet op tafel; open eerst dit punt.")
    }
    if let open = overleg?.nummer, isBespreking(nummer, at: open) {
      throw Refusal(
        "T9",
        "\(nummer) staat hier om te bespreken: het huis voert de regie al; leg vast wat is afgesproken."
      )
    }
    try requireNoPause(meeting)
    return (meeting, table)
  }

  mutating func decideUpon(_ nummer: Nummer<Casus>, _ asked: Besluit) throws(Refusal) {
    let casus = try find(nummer)
    let (meeting, table) = try requireTable(nummer)
    var besluit = recorded(asked, casus, meeting, table)
    besluit.tekst = besluit.voorlezen(
      nummer, house: house, medewerkers: records.medewerkerlijst
    ).joined(separator: "\n")
    try checkOutcome(besluit, casus, nummer, meeting)
    guard let uitkomst = besluit.uitkomst else { return }
    try checkRoom(asked, besluit, meeting, nummer)
    try requireOwners(casus, uitkomst)
    if table.bekendheidVerplicht, let open = context.signature.overleg {
      roundOff(nummer, open, meeting)
    }
    tell(nummer, .besloten(besluit: besluit), waarom: besluit.reden)
    if let signedOff = context.signature.overleg {
      tell(
        signedOff,
        [
          .puntAfgerond(casus: nummer, uitkomst: uitkomst),
          .aanwezigBijPunt(
            punt: Puntid(nummer), lezers: meeting.lezers(bij: Puntid(nummer))),
        ])
    }
    if table.orgaan == .screening { try route(casus, nummer, besluit) }
  }

  /// The decision with what only the record knows: body, meeting, day and the criteria as found.
  private func recorded(
    _ asked: Besluit, _ casus: Casus, _ meeting: Overleg, _ table: Tafel
  ) -> Besluit {
    var besluit = asked.zonderRest(table.orgaan).metReden(house)
    besluit.aanwezig = nil
    besluit.orgaan = table.orgaan
    besluit.overleg = context.signature.overleg
    besluit.op = meeting.datum
    besluit.criteria = casus.bevinding(besluit, house, meeting.datum)
    besluit.overSpoed = casus.isVoorlopig ? true : nil
    return besluit
  }

  private func checkOutcome(
    _ besluit: Besluit, _ casus: Casus, _ nummer: Nummer<Casus>, _ meeting: Overleg
  ) throws(Refusal) {
    let allowed = besluit.orgaan == .screening ? Uitkomst.screening : Uitkomst.triage
    guard let uitkomst = besluit.uitkomst, allowed.contains(uitkomst) else {
      throw Refusal("R-27", "Kies eerst een uitkomst van deze tafel.", at: "uitkomst")
    }
    var reasons = Reasons()
    for melding in casus.meldingen.compactMap({ self[$0]?.inhoud }) {
      guard let received = melding.gegevens.ontvangenOp else { continue }
      reasons.require(
        meeting.datum >= received, "R-97",
        "Het overleg van \(meeting.datum.lang) ligt vóór de ontvangst op \(received.lang).",
        at: "datum")
    }
    if let day = besluit.terugOp {
      reasons.require(
        day > meeting.datum, "T8", "Kies een dag na het overleg van \(meeting.datum.lang).",
        at: "terugOp")
    }
    if let partner = besluit.partner {
      reasons.require(
        house.partners.geldig(op: meeting.datum).met(id: partner) != nil, "T6",
        "\"\(partner)\" is op die dag geen partner van dit huis.", at: "partner")
    }
    reasons.require(
      [besluit.vervolg, besluit.procesregisseur].compactMap { $0 }
        .allSatisfy { isActive($0, on: meeting.datum) }, "R-27",
      "Kies een medewerker die op die dag hier werkt.", at: "vervolg")
    try reasons.enforce()
    if uitkomst == .gekoppeld { try requireRunning(besluit.casus, besides: nummer) }
  }

  private func isActive(_ id: String, on day: Datum) -> Bool {
    records.medewerkerlijst.met(id: id)?.actief(op: day) ?? false
  }

  private func requireRunning(
    _ other: Nummer<Casus>?, besides own: Nummer<Casus>
  ) throws(Refusal) {
    guard let other else { return }
    let target = try find(other)
    guard other != own, !target.fase.isVoorbij else {
      throw Refusal(
        "T6", "\(other) is geen lopende casus; een melding bij een gesloten casus is een terugval.",
        at: "casus")
    }
  }

  /// Gives every melding of a screened casus its route.
  private mutating func route(
    _ casus: Casus, _ nummer: Nummer<Casus>, _ besluit: Besluit
  ) throws(Refusal) {
    guard let uitkomst = besluit.uitkomst else { return }
    let route = Route(
      uitkomst, partner: besluit.partner, casus: besluit.casus, reden: besluit.reden)
    for melding in casus.meldingen {
      guard !(try find(melding).status.isUitScreening) else { continue }
      let fact: Melding.Fact = uitkomst == .aangehouden ? .aangehouden : .gerouteerd(route: route)
      tell(melding, [fact], gemeente: casus.gemeente, waarom: besluit.reden)
      if uitkomst == .gekoppeld, let running = besluit.casus {
        tell(running, .meldingGekoppeld(melding: melding, betrokkenen: casus.betrokkenen))
      }
    }
    if uitkomst == .gekoppeld, let running = besluit.casus {
      tell(nummer, .opgegaan(in: running))
    }
  }
}

extension Casus {
  /// What a decision for procesregie finds: the criteria as they stand, or that they are no gate.
  func bevinding(_ besluit: Besluit, _ house: House, _ day: Datum) -> Criteriabevinding? {
    guard besluit.uitkomst == .procesregie else { return nil }
    return house.bevinding(self, traject: besluit.traject, op: day)
  }
}
