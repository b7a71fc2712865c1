/// One point of a meeting, by the room rule.
extension View {
  /// A point as it may be shown now; nil when this reader may not know of it.
  ///
  /// In a room only what everyone who stays at the table may see; at one's own place all of it.
  public func punt(_ id: Puntid, in overleg: Nummer<Overleg>) -> Puntbeeld? {
    guard let meeting = self[overleg]?.inhoud,
      let place = meeting.agenda.firstIndex(where: { $0.id == id })
    else { return nil }
    let point = meeting.agenda[place]
    var shown = Puntbeeld(punt: id, plaats: place + 1, van: meeting.agenda.count)
    shown.vanTafel = point.vanTafel ?? []
    shown.isTafelGekozen = point.vanTafel != nil
    shown.wachtOpVrijgave =
      house.tafels.met(id: meeting.tafel)?.vrijgaveVerplicht == true && point.vrijgegeven != true
    shown.lezers = lezers(bij: id, meeting)
    let casus = point.casus.flatMap { self[$0] }
    shown.niveau = niveau(point, in: overleg, meeting)
    shown.casus = point.casus
    guard let level = shown.niveau else { return shown }
    shown.onderwerp = point.onderwerp?.naam
    guard let casus else { return shown }
    shown.wie = typering(casus.inhoud)
    shown.keerNietBesproken = casus.inhoud.keerNietBesproken ?? 0
    let parts = gedeeld(casus, bij: id, in: overleg, meeting)
    shown.bijdragen = parts.zichtbaar
    shown.afgeschermd = parts.afgeschermd
    if isBespreking(point, in: overleg) {
      return bespreking(shown, casus, point, in: overleg, meeting)
    }
    guard level >= .beperkt else { return shown }
    shown.vraag = point.vraag ?? casus.inhoud.aanhouding?.vraag
    shown.beeld = beeld(casus, point, shown.bijdragen)
    return shown
  }

  /// The contributions for who looks: at one's own place all, in the room of this meeting what
  /// everyone who stays may read, in another room none.
  private func gedeeld(
    _ casus: Stored<Casus>, bij punt: Puntid, in overleg: Nummer<Overleg>, _ meeting: Overleg
  ) -> (zichtbaar: [Verrijking], afgeschermd: Int) {
    let all = alleBijdragen(casus.nummer)
    guard room.isGedeeld else { return (all, 0) }
    guard isOpenHier(overleg, meeting) else { return ([], all.count) }
    return meeting.zaalregel(punt, gemeente: casus.inhoud.gemeente, house)
      .gedeeld(all, voor: meeting.lezers(bij: punt))
  }

  func beeld(
    _ stored: Stored<Casus>, _ point: Agendapunt, _ bijdragen: [Verrijking]
  ) -> Casusbeeld {
    let casus = stored.inhoud
    var beeld = Casusbeeld()
    beeld.aanleiding = casus.meldingen.first.flatMap { self[$0]?.inhoud.gegevens.aanleiding }
    beeld.keerAangehouden = casus.keerAangehouden
    beeld.eerdereMeldingen = eerder(bij: casus).count
    beeld.andereCasussen = lopend(bij: stored.nummer).map(\.nummer)
    beeld.bekendBij = casus.bekendBij
    beeld.antwoorden = (casus.bekendheid ?? []).count
    beeld.isBekendheidGevraagd = point.bekendheidGevraagd == true
    beeld.vorigeKeer = vorigeKeer(casus, bijdragen)
    return beeld
  }

  /// What was asked last time with what the partner told since.
  func vorigeKeer(_ casus: Casus, _ bijdragen: [Verrijking]) -> VorigeKeer? {
    guard let held = casus.besluiten.last(where: { $0.uitkomst == .aangehouden }),
      let vraag = held.vraag, let partner = held.partner
    else { return nil }
    return VorigeKeer(
      vraag: vraag, partner: partner, op: held.op,
      antwoord: bijdragen.filter { told in
        told.partner == partner
          && (told.op.map { day in held.op.map { day >= $0 } ?? true } ?? false)
      })
  }

  /// Who stays for a point; before a meeting all who are expected.
  private func lezers(bij punt: Puntid, _ meeting: Overleg) -> [Lezer] {
    guard meeting.status == .gepland else { return meeting.lezers(bij: punt) }
    return house.deelnemers(bij: meeting).map { .organisatie($0) }
  }

  /// At one's own place everything; in the room of this meeting what everyone who stays may see; in
  /// another room no more than that it exists.
  func niveau(
    _ punt: Agendapunt, in overleg: Nummer<Overleg>, _ meeting: Overleg
  ) -> Vrijgaveniveau? {
    guard room.isGedeeld else { return .volledig }
    guard isOpenHier(overleg, meeting) else { return .bestaan }
    let gemeente = punt.casus.flatMap { self[$0]?.inhoud.gemeente }
    return meeting.zaalregel(punt.id, gemeente: gemeente, house)
      .niveau(meeting.lezers(bij: punt.id))
  }

  /// Whether it is the open meeting that this terminal is in.
  func isOpenHier(_ overleg: Nummer<Overleg>, _ meeting: Overleg) -> Bool {
    actor.overleg == overleg && meeting.status == .open
  }
}

extension Casus {
  /// The organisations that said they know the persons, by id.
  public var bekendBij: [String] {
    (bekendheid ?? []).filter { $0.antwoord == .bekend }.map(\.organisatie)
  }
}
