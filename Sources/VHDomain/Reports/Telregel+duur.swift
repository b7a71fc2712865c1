// How long, how often, by which plan, and who came.

extension Telregel {
  /// Treated casussen that by then had been treated for more than some months.
  static func behandeldLangerDan(maanden: Int) -> Telregel {
    Telregel { ground in
      guard let days = ground.verstreken, let last = days.tot else { return [] }
      return ground.casussen { stored in
        stored.behandelingen(in: ground).compactMap { treatment in
          let end = min(treatment.duur.tot ?? last, last)
          guard treatment.duur.van.plus(maanden: maanden) < end else { return nil }
          return stored.geteld(
            bij: \.isBegin, op: treatment.duur.van, traject: treatment.traject)
        }
      }
    }
  }

  /// Treated casussen, each weighing how often it was discussed until the end of the period.
  static let besprekingenPerBehandelde = Telregel { ground in
    let meetings = ground.besprekingsdagen
    return ground.casussen { stored in
      let treated = stored.behandelingen(in: ground)
      guard !treated.isEmpty else { return [] }
      let count = stored.besprekingen(meetings).count { $0 <= ground.periode.tot }
      return treated.map { treatment in
        var one = stored.geteld(
          bij: \.isBegin, op: treatment.duur.van, traject: treatment.traject)
        one.gewicht = count
        return one
      }
    }
  }

  /// Every day in the period on which a casus was discussed at a table.
  static let besprekingen = Telregel { ground in
    let meetings = ground.besprekingsdagen
    return ground.casussen { stored in
      stored.besprekingen(meetings).filter(ground.periode.bevat).map { day in
        Geteld(
          nummer: stored.nummer.record, gemeente: stored.inhoud.gemeente, dag: day,
          traject: stored.inhoud.trajectOp(day))
      }
    }
  }

  /// The plans in force on a day of the period.
  static let plannenVanKracht = Telregel { ground in
    guard let days = ground.verstreken else { return [] }
    return ground.casussen { stored in
      guard let begin = stored.planVan else { return [] }
      let casus = stored.inhoud
      let own = Periode(van: begin, tot: casus.afsluiting?.op)
      guard own.tot.map({ begin <= $0 }) ?? true, own.raakt(days) else { return [] }
      let last = [days.tot, own.tot].compactMap { $0 }.min() ?? begin
      let series = casus.behandelingen(ground.house).filter { $0.duur.van <= last }
      let status = series.first { $0.traject == Casus.statustraject && days.raakt($0.duur) }
      let latest = series.filter { $0.traject != Casus.statustraject }
        .max { $0.duur.van < $1.duur.van }
      // Treated without a traject is not known, whichever traject it took later.
      let treated = status ?? latest ?? series.last
      let traject = treated.map(\.traject) ?? casus.trajectOp(last)
      return [stored.geteld(bij: \.isPlan, op: begin, traject: traject)]
    }
  }
}

// MARK: - Discussions

extension Telgrond {
  /// On which days meetings finished a point about each casus.
  var besprekingsdagen: [Nummer<Casus>: Set<Datum>] {
    geheugen.waarde("besprekingsdagen") { besprekingsdagenGeteld }
  }

  private var besprekingsdagenGeteld: [Nummer<Casus>: Set<Datum>] {
    var days: [Nummer<Casus>: Set<Datum>] = [:]
    for stored in records.overleggen.values {
      for point in stored.inhoud.agenda where point.isAfgerond {
        if let casus = point.casus { days[casus, default: []].insert(stored.inhoud.datum) }
      }
    }
    return days
  }
}

extension Stored<Casus> {
  /// The days on which it was discussed: at meetings, in screening and triage, and where a table
  /// decided.
  fileprivate func besprekingen(_ meetings: [Nummer<Casus>: Set<Datum>]) -> Set<Datum> {
    var days = meetings[nummer] ?? []
    if let day = inhoud.eersteScreening?.op { days.insert(day) }
    if let day = inhoud.eersteTriage { days.insert(day) }
    guard !inhoud.besluiten.isEmpty else { return days }
    for event in geldendVerloop {
      guard case .besloten(let besluit) = event.wat, besluit.orgaan?.isTafel ?? false else {
        continue
      }
      days.insert(event.head.op)
    }
    return days
  }

  /// The first day of the plan; nil while there is none.
  fileprivate var planVan: Datum? {
    guard let last = inhoud.plan.vastgesteldOp else { return nil }
    let agreed = geldendVerloop.first { event in
      if case .planVastgesteld = event.wat { true } else { false }
    }
    return [last, agreed?.head.op, inhoud.overname?.planOp].compactMap { $0 }.min()
  }
}

extension Casus {
  /// The traject in force on a day.
  fileprivate func trajectOp(_ day: Datum) -> String? {
    let span = trajecten.last { $0.van <= day && ($0.tot.map { day <= $0 } ?? true) }
    return span?.traject ?? trajecten.first?.traject
  }
}

extension Besluitorgaan {
  /// Whether people meet at it.
  fileprivate var isTafel: Bool { self != .spoed && self != .procesregisseur }
}

extension Casus.Fact {
  fileprivate var isPlan: Bool {
    switch self {
    case .planVastgesteld, .gemigreerd: true
    default: false
    }
  }
}

// MARK: - Begin measurements

extension Telregel {
  /// Persons by domain of their begin measurement, those whose score is meant.
  ///
  /// A person counts once, by the first measurement within the term in whichever casus.
  static func beginmeting(_ isMeant: @escaping @Sendable (Int?) -> Bool) -> Telregel {
    Telregel { ground in
      ground.beginmetingen.flatMap { counted, scores in
        scores.filter { isMeant($0.score) }.map { score in
          var one = counted
          one.sleutel = score.domein
          return one
        }
      }
    }
  }
}

extension Telgrond {
  fileprivate var beginmetingen: [(Geteld, [ZRMMeting.Score])] {
    geheugen.waarde("beginmetingen") { beginmetingenGeteld }
  }

  private var beginmetingenGeteld: [(Geteld, [ZRMMeting.Score])] {
    var first: [Nummer<Persoon>: (Geteld, [ZRMMeting.Score])] = [:]
    for stored in records.casussen.values.sorted(by: { $0.nummer < $1.nummer })
    where !stored.inhoud.zrm.isEmpty && stored.inhoud.fase != .ingetrokken {
      for meting in beginmetingen(stored.inhoud) {
        let known = first[meting.persoon]?.0.dag
        guard known.map({ meting.op < $0 }) ?? true else { continue }
        let one = Geteld(
          nummer: meting.persoon.record, gemeente: stored.inhoud.gemeente, dag: meting.op,
          traject: stored.inhoud.traject, via: stored.nummer.record)
        first[meting.persoon] = (one, meting.scores)
      }
    }
    return first.values.filter { $0.0.dag.map(periode.bevat) ?? false }
  }

  /// The first measurement of each person, when it came within the term after the melding.
  private func beginmetingen(_ casus: Casus) -> [ZRMMeting] {
    let received = casus.meldingen.compactMap {
      records.meldingen[$0]?.inhoud.gegevens.ontvangenOp
    }
    guard let start = received.min() ?? casus.eersteDag else { return [] }
    let last = start.plus(maanden: house.termijnen.zrmBeginmetingMaanden)
    return Set(casus.zrm.map(\.persoon)).compactMap { person in
      casus.zrm.filter { $0.persoon == person && $0.op >= start && $0.op <= last }
        .min { $0.op < $1.op }
    }
  }
}

// MARK: - Who came

extension Telregel {
  /// Meetings at which an organisation was expected or came.
  static let verwacht = Telregel { ground in
    ground.gehouden { meeting, tafel in
      meeting.gekomen.union(meeting.afspraak?.deelnemers ?? tafel?.deelnemers ?? [])
    }
  }

  /// Meetings at which an organisation was.
  static let aanwezig = Telregel { ground in ground.gehouden { meeting, _ in meeting.gekomen } }
}

extension Telgrond {
  /// Meetings that were opened in the period, once for each organisation that is meant.
  fileprivate func gehouden(_ organisations: (Overleg, Tafel?) -> Set<String>) -> [Geteld] {
    records.overleggen.values.flatMap { stored -> [Geteld] in
      let meeting = stored.inhoud
      guard [.open, .gesloten].contains(meeting.status), periode.bevat(meeting.datum),
        tafel.map({ $0 == meeting.tafel }) ?? true
      else { return [] }
      return organisations(meeting, house.tafels.met(id: meeting.tafel)).map {
        Geteld(nummer: stored.nummer.record, dag: meeting.datum, sleutel: $0)
      }
    }
  }
}

extension Overleg {
  /// Who was there, those who left included.
  fileprivate var gekomen: Set<String> { Set(aanwezig + vertrokken) }
}
