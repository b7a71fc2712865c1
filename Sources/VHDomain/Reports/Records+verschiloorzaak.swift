/// Why a record counts now and did not then, or the other way about.
extension Records {
  /// What happened to a record since a moment, as far as figures may change by it.
  ///
  /// A figure may move by another record: a person counts by a casus, a melding under the traject of
  /// its casus, a casus by the meeting that discussed it. Only when nothing happened to any of them,
  /// the way of counting is what changed.
  func oorzaak(_ nummer: RecordNummer, sinds moment: Moment) -> Verschiloorzaak {
    if isOpgegaan(nummer) { return .samenvoeging }
    for one in [nummer] + verwanten(nummer, sinds: moment) {
      let own = eigenOorzaak(one, sinds: moment)
      if own != .definitie { return own }
    }
    return .definitie
  }

  private func isOpgegaan(_ nummer: RecordNummer) -> Bool {
    switch nummer.soort {
    case .casus: Nummer<Casus>(nummer).flatMap { casussen[$0] }?.inhoud.opgegaanIn != nil
    case .persoon: Nummer<Persoon>(nummer).flatMap { personen[$0] }?.inhoud.opgegaanIn != nil
    default: false
    }
  }

  private func eigenOorzaak(_ nummer: RecordNummer, sinds moment: Moment) -> Verschiloorzaak {
    switch nummer.soort {
    case .persoon: oorzaak(Nummer<Persoon>(nummer), moment)
    case .melding: oorzaak(Nummer<Melding>(nummer), moment)
    case .casus: oorzaak(Nummer<Casus>(nummer), moment)
    case .overleg: oorzaak(Nummer<Overleg>(nummer), moment)
    case .huisverbod: oorzaak(Nummer<Huisverbod>(nummer), moment)
    case .detentie: oorzaak(Nummer<Detentiemelding>(nummer), moment)
    case .consulten: oorzaak(Nummer<Consultdag>(nummer), moment)
    case .informatievraag: oorzaak(Nummer<Informatievraag>(nummer), moment)
    default: .correctie
    }
  }

  private func oorzaak<A: Aggregate>(_ nummer: Nummer<A>?, _ moment: Moment) -> Verschiloorzaak {
    nummer.flatMap { self[keyPath: A.table][$0] }?.oorzaak(sinds: moment) ?? .correctie
  }

  /// By which other records it may count, those that changed since then.
  private func verwanten(_ nummer: RecordNummer, sinds moment: Moment) -> [RecordNummer] {
    let changed = casussen.values.filter { $0.isGewijzigd(sinds: moment) }
    switch nummer.soort {
    case .persoon:
      return changed.filter { stored in
        stored.nuEnToen(moment) { $0.betrokkenen.map(\.persoon.record) }.contains(nummer)
      }.map(\.nummer.record).sorted()
    case .melding:
      return changed.filter { stored in
        stored.nuEnToen(moment) { $0.meldingen.map(\.record) }.contains(nummer)
      }.map(\.nummer.record).sorted()
    case .casus:
      let met = overleggen.values.filter { stored in
        stored.isGewijzigd(sinds: moment)
          && stored.nuEnToen(moment) { $0.agenda.compactMap(\.casus?.record) }.contains(nummer)
      }
      let reports = Nummer<Casus>(nummer).flatMap { casussen[$0] }?.inhoud.meldingen ?? []
      return met.map(\.nummer.record).sorted()
        + reports.filter { meldingen[$0]?.isGewijzigd(sinds: moment) ?? false }.map(\.record)
    default: return []
    }
  }
}

extension Stored {
  fileprivate func isGewijzigd(sinds moment: Moment) -> Bool {
    verloop.last.map { $0.head.vastgelegd > moment } ?? false
  }

  /// What it names now, and what it named at a moment.
  fileprivate func nuEnToen(
    _ moment: Moment, _ names: (Inhoud) -> [RecordNummer]
  ) -> Set<RecordNummer> {
    Set(names(inhoud) + (zoalsOp(moment).map { names($0.inhoud) } ?? []))
  }

  /// Recorded since then, or changed; nothing of the record itself explains it otherwise.
  fileprivate func oorzaak(sinds moment: Moment) -> Verschiloorzaak {
    if let first = verloop.first, first.head.vastgelegd > moment { return .nagekomen }
    let later = verloop.filter { $0.head.vastgelegd > moment }
    if later.isEmpty { return .definitie }
    return later.contains { $0.betreft != nil } || !later.contains { $0.head.op < moment.dag }
      ? .correctie : .nagekomen
  }
}
