/// The plan of a casus as a table may read it.
public struct Planbeeld: Equatable, Sendable {
  /// The goals.
  public var doelen: [Doel] = []
  /// What is still to be done.
  public var acties: [Actie] = []
  /// What has to be so before the house lets go.
  public var voorwaarden: [Voorwaarde] = []
  /// The day the plan was agreed; nil while it was not.
  public var vastgesteldOp: Datum?

  /// The plan for readers: the person concerned and guests do not get what is kept from the person.
  public init(_ casus: Casus, zonderAfgeschermd: Bool) {
    doelen = casus.plan.doelen
    acties = casus.openActies.filter { !zonderAfgeschermd || $0.afgeschermd != true }
    voorwaarden = casus.regie.voorwaarden
    vastgesteldOp = casus.plan.vastgesteldOp
  }
}

/// A casus that is discussed at a meeting without a decision about procesregie.
extension View {
  /// Whether a point is there to be discussed: the house directs its casus already.
  public func isBespreking(_ punt: Agendapunt, in overleg: Nummer<Overleg>) -> Bool {
    guard let casus = punt.casus.flatMap({ self[$0] })?.inhoud else { return false }
    if punt.isAfgerond { return punt.verslag != nil }
    return casus.fase.isProcesregie && casus.overleg != overleg
  }

  /// The point of a discussion: question and plan for whoever stays, the picture for professionals.
  func bespreking(
    _ shown: Puntbeeld, _ stored: Stored<Casus>, _ point: Agendapunt, in overleg: Nummer<Overleg>,
    _ meeting: Overleg
  ) -> Puntbeeld {
    var shown = shown
    let casus = stored.inhoud
    let readers = meeting.lezers(bij: point.id)
    let rule = meeting.zaalregel(point.id, gemeente: casus.gemeente, house)
    let mayShow = { (part: Puntdeel) in
      !room.isGedeeld || (isOpenHier(overleg, meeting) && rule.zichtbaar(part, voor: readers))
    }
    if mayShow(.vraag) { shown.vraag = point.vraag }
    // What was reported is not for a guest, who was let in for question and plan.
    let isForProfessionals = readers.allSatisfy { $0.organisatie != nil }
    if mayShow(.beeld), isForProfessionals || !room.isGedeeld {
      shown.beeld = beeld(stored, point, shown.bijdragen)
    }
    if mayShow(.plan) {
      shown.plan = Planbeeld(casus, zonderAfgeschermd: room.isGedeeld && !isForProfessionals)
    }
    return shown
  }

  /// The partners that have a part in the plan of a casus, in the order of the house.
  public func planpartners(_ nummer: Nummer<Casus>) -> [String] {
    guard let casus = self[nummer]?.inhoud else { return [] }
    let agreed = casus.regie.vaststelling?.partners ?? []
    let leads = [casus.casusregisseur?.partner, casus.regie.casemanager?.partner].compactMap { $0 }
    let named = Set(agreed + leads + casus.openActies.compactMap(\.partner))
    return house.partners.geldig(op: today).map(\.id).filter(named.contains)
  }

  /// The meetings with a casus on the agenda, the last one first.
  public func overleggen(over nummer: Nummer<Casus>) -> [Stored<Overleg>] {
    overleggen.filter { meeting in meeting.inhoud.agenda.contains { $0.casus == nummer } }
      .sorted { ($1.inhoud.datum, $1.nummer) < ($0.inhoud.datum, $0.nummer) }
  }

  /// The next meeting about a casus that is planned or open.
  public func volgendOverleg(over nummer: Nummer<Casus>) -> Stored<Overleg>? {
    overleggen(over: nummer).last {
      [.gepland, .open].contains($0.inhoud.status) && $0.inhoud.datum >= today
        && $0.inhoud.afspraak != nil
    }
  }

  /// What was agreed at a discussion, as it is read back: the agreement, then the actions that were
  /// made at this meeting.
  public func voorlezen(
    _ afspraak: String, over nummer: Nummer<Casus>, in overleg: Nummer<Overleg>
  ) -> String {
    guard let stored = self[nummer] else { return afspraak }
    let made = stored.geldendVerloop.compactMap { event -> String? in
      guard case .actieToegevoegd(let action)? = event.wat, event.head.door.overleg == overleg,
        let now = stored.inhoud.acties.first(where: { $0.id == action.id })
      else { return nil }
      return "\(now.id) \(voluit(now))"
    }
    return ([afspraak] + made).joined(separator: "\n")
  }
}
