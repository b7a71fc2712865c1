/// Signals: queries with a rule each, about what a procesregisseur could forget (field guide 7.1).
extension View {
  /// What its own terms say of a casus.
  func signalen(_ casus: Casus, _ nummer: Nummer<Casus>?) -> [Aandachtspunt] {
    guard casus.fase.isProcesregie else { return [] }
    return topXSignal(casus) + zrmSignals(casus, nummer) + orders(nummer) + escalations(casus)
      + coming(casus) + stalled(casus, nummer) + reviewSignal(casus, nummer) + waiting(casus)
      + unmet(casus)
  }

  /// Days until something, with the group it belongs in: passed is now, within seven days this week.
  private func due(
    _ rule: String, _ day: Datum, from first: Datum, late: String, soon: String
  ) -> Aandachtspunt? {
    guard today >= first else { return nil }
    if day < today {
      let count = counted(day.dagen(tot: today), "dag", "dagen")
      return Aandachtspunt(
        regel: rule, zin: "\(late) \(count) over tijd", groep: .nu, dag: day)
    }
    return Aandachtspunt(
      regel: rule, zin: "\(soon) uiterlijk \(day.kort(op: today))",
      groep: today.dagen(tot: day) <= 7 ? .dezeWeek : .loopt, dag: day)
  }

  private func topXSignal(_ casus: Casus) -> [Aandachtspunt] {
    guard casus.isTopX, let day = casus.regie.topX.herzienVoor else { return [] }
    let found = due(
      "R-33", day, from: day.plus(dagen: -14), late: "Top X herijken", soon: "Top X herijken")
    return [found].compactMap { $0 }
  }

  /// The term of the begin measurement: so many calendar months after the first melding.
  public func zrmTermijn(_ casus: Casus) -> Datum? {
    let reported = casus.meldingen.compactMap { self[$0]?.inhoud.gegevens.ontvangenOp }.min()
    return (reported ?? casus.procesregieVan)?
      .plus(maanden: house.termijnen.zrmBeginmetingMaanden)
  }

  private func zrmSignals(
    _ casus: Casus, _ nummer: Nummer<Casus>?
  ) -> [Aandachtspunt] {
    guard casus.zrm.isEmpty else { return acute(casus) }
    guard !casus.betrokkenen.isEmpty, let term = zrmTermijn(casus) else { return [] }
    if let taken = overgenomenOp(nummer), term < taken {
      return [Aandachtspunt(regel: "R-50", zin: "geen ZRM-beginmeting overgenomen", groep: .loopt)]
    }
    let first = term.plus(dagen: -house.termijnen.zrmWaarschuwenDagen)
    return [
      due("R-50", term, from: first, late: "ZRM-beginmeting", soon: "ZRM-beginmeting")
    ].compactMap { $0 }
  }

  /// What is acute stands first as long as nothing is done about it (R-53).
  private func acute(_ casus: Casus) -> [Aandachtspunt] {
    let found = acuut(casus)
    guard !found.isEmpty else { return [] }
    let isHandled = !casus.openActies.isEmpty
    let words = dutchList(found.map { $0.betekent ?? $0.domein })
    return [
      Aandachtspunt(
        regel: "R-53", zin: "ZRM acuut: \(words)" + (isHandled ? "" : ", geen open actie"),
        groep: isHandled ? .loopt : .nu, dag: found.map(\.op).max())
    ]
  }

  /// Restraining orders: one that ends within three days, and monitoring that ends (R-61, R-64).
  private func orders(_ nummer: Nummer<Casus>?) -> [Aandachtspunt] {
    guard let nummer else { return [] }
    let own = huisverboden.map(\.inhoud.gegevens).filter { $0.casus == nummer }
    return own.compactMap(ending) + own.compactMap(monitored)
  }

  private func ending(_ data: Huisverbodgegevens) -> Aandachtspunt? {
    guard data.opgelegdOp != nil, data.ingetrokkenOp == nil, let end = data.einde, end >= today,
      today.dagen(tot: end) <= 3
    else { return nil }
    let time = data.eindeTijd.map { " om \($0.tijd)" } ?? ""
    return Aandachtspunt(
      regel: "R-61", zin: "huisverbod eindigt \(end.kort(op: today))\(time)", dag: end)
  }

  private func monitored(_ data: Huisverbodgegevens) -> Aandachtspunt? {
    guard house.regieprofiel.huisverbodMonitoring, let end = data.monitoringTot, end >= today,
      today.dagen(tot: end) <= house.termijnen.huisverbodEindeDagen
    else { return nil }
    return Aandachtspunt(
      regel: "R-64", zin: "monitoring huisverbod tot \(end.metJaar)",
      groep: today.dagen(tot: end) <= 7 ? .dezeWeek : .loopt, dag: end)
  }

  private func escalations(_ casus: Casus) -> [Aandachtspunt] {
    casus.regie.escalaties.filter { $0.uitkomst == nil }.compactMap { asked in
      guard let day = asked.uiterlijk, day < today else { return nil }
      return Aandachtspunt(
        regel: "S-escalatie",
        zin: "geen antwoord van \(asked.aan), gevraagd voor \(day.kort(op: today))",
        groep: .nu, dag: day)
    }
  }

  /// Days the house wants to see coming, such as an expected release.
  private func coming(_ casus: Casus) -> [Aandachtspunt] {
    house.trajectvelden(van: casus).filter(\.telt).compactMap { field in
      guard let day = casus.regie.waarde(field.id).flatMap({ Datum($0) }), day >= today,
        today.dagen(tot: day) <= 14
      else { return nil }
      return Aandachtspunt(
        regel: "S-dag", zin: "\(field.naam.lowercased()) \(day.kort(op: today))",
        groep: today.dagen(tot: day) <= 7 ? .nu : .dezeWeek, dag: day)
    }
  }

  /// The last day on which something was done, asked or noted.
  public func laatsteVoortgang(_ casus: Casus) -> Datum? {
    (casus.acties.compactMap(\.afgerondOp) + casus.notities.map(\.op) + casus.zrm.map(\.op)
      + casus.besluiten.compactMap(\.op) + casus.regie.reviews.compactMap(\.op)
      + (casus.regie.besprekingen ?? []).compactMap(\.op)
      + [casus.plan.vastgesteldOp, casus.procesregieVan].compactMap { $0 }).max()
  }

  private func stalled(_ casus: Casus, _ nummer: Nummer<Casus>?) -> [Aandachtspunt] {
    // What an old system did not tell is no standstill here.
    guard let last = [laatsteVoortgang(casus), overgenomenOp(nummer)].compactMap({ $0 }).max()
    else { return [] }
    let weeks = last.dagen(tot: today) / 7
    guard weeks >= house.termijnen.wekenZonderVoortgang else { return [] }
    return [
      Aandachtspunt(
        regel: "R-42", zin: "\(counted(weeks, "week", "weken")) geen voortgang", groep: .dezeWeek,
        dag: last)
    ]
  }

  private func reviewSignal(
    _ casus: Casus, _ nummer: Nummer<Casus>?
  ) -> [Aandachtspunt] {
    guard let day = reviewOp(casus, nummer) else { return [] }
    return [
      due("S-review", day, from: day.plus(dagen: -2), late: "review", soon: "review")
    ].compactMap { $0 }.map { point in
      var point = point
      if point.groep == .nu { point.groep = .dezeWeek }
      return point
    }
  }

  private func waiting(_ casus: Casus) -> [Aandachtspunt] {
    casus.openActies.compactMap { action in
      guard let waiting = action.wacht else { return nil }
      let days = waiting.sinds.dagen(tot: today)
      let tooLong = days > house.termijnen.wachtenDagen
      let who = house.partners.naam(action.partner ?? "")
      return Aandachtspunt(
        regel: "S-wacht",
        zin: tooLong
          ? "wacht al \(days) dagen op \(who): \(house.regieprofiel.wachtredenen.naam(waiting.reden))"
          : "\(who), \(zin(waiting))",
        groep: tooLong ? .dezeWeek : .wacht, dag: waiting.sinds)
    }
  }

  private func unmet(_ casus: Casus) -> [Aandachtspunt] {
    casus.regie.voorwaarden.filter { $0.voldaan == false }.map {
      Aandachtspunt(
        regel: "R-47", zin: "voorwaarde niet voldaan: \($0.tekst)", groep: .loopt, dag: $0.op)
    }
  }
}
