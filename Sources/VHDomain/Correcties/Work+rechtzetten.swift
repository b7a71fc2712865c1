/// What stands in the wrong place is put right without rewriting: events are corrected, and taking it
/// back withdraws those corrections.
extension Work {
  mutating func putRight(_ order: Rechtzetting) throws(Refusal) {
    try requireOwnPlace()
    guard !order.waarom.reden.isBlank else {
      throw Refusal("R-95", "Schrijf in één zin waarom dit wordt rechtgezet.", at: "reden")
    }
    switch order {
    case .melding(let move): try shift(move)
    case .persoon(let other): try exchange(other)
    case .splitsing(let two): try split(two)
    case .blind(let unseen): try correctBlind(unseen)
    }
  }

  // MARK: - A melding

  private mutating func shift(_ order: Meldingverplaatsing) throws(Refusal) {
    let melding = try find(order.melding)
    let goal = try find(order.naar)
    guard let now = melding.casus else {
      throw Refusal(
        "T26", "\(order.melding) hoort nog bij geen casus; kies een route.", at: "melding")
    }
    let source = try find(now)
    var reasons = Reasons()
    reasons.require(
      now != order.naar, "T26", "\(order.melding) hoort al bij \(now); kies een andere casus.",
      at: "casus")
    reasons.require(
      goal.opgegaanIn == nil, "T26",
      "\(order.naar) is opgegaan in \(goal.opgegaanIn?.description ?? ""); kies die.", at: "casus")
    let own = Set([house.vertrouwelijkheid(melding.gegevens)].compactMap { $0 })
    reasons.require(
      own == goal.klassen(house) && source.klassen(house) == goal.klassen(house), "R-76",
      "\(now) en \(order.naar) zijn niet even vertrouwelijk; een melding gaat niet van de een naar "
        + "de ander.", at: "casus")
    reasons.require(
      source.meldingen.contains { $0 != order.melding }, "T26",
      "\(order.melding) is de enige melding van \(now); verplaats eerst de goede melding daarheen, "
        + "of vervang daar de persoon.", at: "melding")
    if let received = melding.gegevens.ontvangenOp, let end = goal.afsluiting?.op {
      reasons.require(
        received <= end, "R-97",
        "\(order.melding) is ontvangen op \(received.lang), maar \(order.naar) is gesloten op "
          + "\(end.lang).", at: "casus")
    }
    try reasons.enforce()
    if let last = self[order.melding]?.verplaatsing, last.wat.van == order.naar {
      takeBack(order.melding, last, order.waarom.reden)
    } else {
      shift(order, from: now, melding, goal)
    }
    for nummer in [now, order.naar] { try requireHistory(try find(nummer), nummer) }
  }

  private mutating func shift(
    _ order: Meldingverplaatsing, from now: Nummer<Casus>, _ melding: Melding, _ goal: Casus
  ) {
    let reason = order.waarom.reden
    let needsRoute = !melding.status.isUitScreening && !goal.wachtOpScreening
    let route = needsRoute ? Route(.gekoppeld, casus: order.naar, reden: reason) : nil
    tell(
      order.melding, [.verplaatst(Verplaatsing(van: now, naar: order.naar, route: route))],
      op: context.today, gemeente: melding.gegevens.gemeente, waarom: reason)
    let mark = "\(order.melding) \(self[order.melding]?.verloop.last?.head.id ?? "")"
    let day = leave(order, now, mark)
    let first = self[order.naar]?.geldendVerloop.first?.head.op ?? day
    tell(
      order.naar,
      [.meldingGekoppeld(melding: order.melding, betrokkenen: melding.gegevens.betrokkenen)],
      op: max(day, first), gemeente: goal.gemeente, waarom: reason)
  }

  /// Corrects what put the melding with a casus; answers the day that was.
  private mutating func leave(
    _ order: Meldingverplaatsing, _ now: Nummer<Casus>, _ mark: String
  ) -> Datum {
    var day = context.today
    for event in self[now]?.geldendVerloop ?? [] {
      guard let wat = event.wat, let fact = wat.zonder(order) else { continue }
      day = min(day, event.head.op)
      var how = Correctie(event.head.id, soort: .verkeerdDossier)
      how.aanvrager = order.waarom.aanvrager
      how.bewijs = order.waarom.bewijs
      how.verplaatsing = mark
      replace(fact, in: now, how, waarom: order.waarom.reden)
    }
    return day
  }

  /// Withdraws the last move: both casussen and the melding as they were.
  private mutating func takeBack(
    _ nummer: Nummer<Melding>, _ last: (id: String, wat: Verplaatsing), _ reason: String
  ) {
    let mark = "\(nummer) \(last.id)"
    if let stored = self[nummer] { trekIn(stored, [last.id], waarom: reason) }
    if let goal = self[last.wat.naar] {
      let coupled = goal.geldendVerloop.last { event in
        if case .meldingGekoppeld(nummer, _) = event.wat { true } else { false }
      }
      trekIn(goal, [coupled?.head.id].compactMap { $0 }, waarom: reason)
    }
    if let source = self[last.wat.van] {
      let withdrawn = Set(source.verloop.compactMap(\.trektIn))
      let ids = source.verloop.filter {
        $0.corrigeert?.verplaatsing == mark && !withdrawn.contains($0.head.id)
      }
      trekIn(source, ids.map(\.head.id), waarom: reason)
    }
    // What was put right since holds the casus without it; then it is coupled anew.
    if let source = self[last.wat.van]?.inhoud, !source.meldingen.contains(nummer),
      let data = self[nummer]?.inhoud.gegevens
    {
      tell(
        last.wat.van, [.meldingGekoppeld(melding: nummer, betrokkenen: data.betrokkenen)],
        op: context.today, gemeente: source.gemeente, waarom: reason)
    }
  }

  // MARK: - A person

  private mutating func exchange(_ order: Persoonsvervanging) throws(Refusal) {
    _ = try find(order.persoon)
    guard !order.plaatsen.isEmpty else {
      throw Refusal("T26", "Kies in welke dossiers een ander is bedoeld.", at: "plaatsen")
    }
    for nummer in order.plaatsen.sorted() {
      guard !isHidden(nummer), naming(nummer, order.persoon) != nil else {
        throw Refusal("T26", "\(nummer) noemt \(order.persoon) niet.", at: "plaatsen")
      }
    }
    let other: Nummer<Persoon>
    switch order.door {
    case .bestaand(let known): other = known
    case .nieuw(let data): other = try make(data)
    }
    try check(other, in: order.plaatsen, instead: order.persoon)
    for nummer in order.plaatsen.sorted() {
      rename(
        nummer, order.persoon, other, soort: .verkeerdDossier, order.waarom)
      if let casus = Nummer<Casus>(nummer) { try requireHistory(try find(casus), casus) }
    }
  }

  private func check(
    _ other: Nummer<Persoon>, in places: Set<RecordNummer>, instead persoon: Nummer<Persoon>
  ) throws(Refusal) {
    let person = try find(other)
    var reasons = Reasons()
    reasons.require(
      other != persoon, "T26", "\(other) staat er al; kies iemand anders.", at: "achternaam")
    reasons.require(
      person.opgegaanIn == nil, "T26",
      "\(other) is opgegaan in \(person.opgegaanIn?.description ?? ""); kies die.",
      at: "achternaam")
    for nummer in places.sorted() {
      guard other != persoon else { continue }
      reasons.require(
        naming(nummer, other) == nil, "T26",
        "\(other) staat zelf al in \(nummer); zijn het een en dezelfde, voeg hen dan samen.",
        at: "achternaam")
      if let born = person.gegevens.geboortedatum?.datum, person.gegevens.soort == .bekend,
        let first = naming(nummer, persoon)
      {
        reasons.require(
          born <= first, "R-97",
          "\(other) is geboren op \(born.lang), maar \(nummer) is van \(first.lang).",
          at: "achternaam")
      }
    }
    try reasons.enforce()
  }

  // MARK: - Naming

  /// The first day on which a record in force names a person; nil when it does not.
  private func naming(_ nummer: RecordNummer, _ persoon: Nummer<Persoon>) -> Datum? {
    records.eersteDag(nummer, persoon)
  }

  /// Puts one person in the place of another in a record.
  mutating func rename(
    _ nummer: RecordNummer, _ old: Nummer<Persoon>, _ new: Nummer<Persoon>,
    soort: Correctiesoort, _ waarom: Verantwoording
  ) {
    switch nummer.soort {
    case .melding: rename(Nummer<Melding>(nummer), old, new, soort, waarom)
    case .casus: rename(Nummer<Casus>(nummer), old, new, soort, waarom)
    case .huisverbod: rename(Nummer<Huisverbod>(nummer), old, new, soort, waarom)
    case .detentie: rename(Nummer<Detentiemelding>(nummer), old, new, soort, waarom)
    case .informatievraag: rename(Nummer<Informatievraag>(nummer), old, new, soort, waarom)
    case .persoon: rename(Nummer<Persoon>(nummer), old, new, soort, waarom)
    case .overleg, .consulten, .contact, .rapport, .voorstel, .inrichting: break
    }
  }

  private mutating func rename<A: Aggregate>(
    _ nummer: Nummer<A>?, _ old: Nummer<Persoon>, _ new: Nummer<Persoon>,
    _ soort: Correctiesoort, _ waarom: Verantwoording
  ) {
    guard let nummer, let stored = self[nummer] else { return }
    for event in stored.geldendVerloop {
      // Of a person only the relation is about somebody else; a judgement stays with who it was of.
      if let fact = event.wat as? Persoon.Fact {
        guard case .relatieVastgelegd = fact else { continue }
      }
      var how = Correctie(event.head.id, soort: soort)
      how.aanvrager = waarom.aanvrager
      how.bewijs = waarom.bewijs
      rename(event, in: nummer, old, new, how, waarom.reden)
    }
  }
}

extension Stored<Melding> {
  /// The last move in force, with the id of its event.
  var verplaatsing: (id: String, wat: Verplaatsing)? {
    for event in geldendVerloop.reversed() {
      if case .verplaatst(let move) = event.wat { return (event.head.id, move) }
    }
    return nil
  }
}

extension Casus.Fact {
  /// The fact as it would have been without a melding; nil when it does not put it there.
  fileprivate func zonder(_ order: Meldingverplaatsing) -> Casus.Fact? {
    switch self {
    case .geopend(var opening):
      guard opening.meldingen.contains(order.melding) else { return nil }
      opening.neemAf(order)
      return .geopend(opening: opening)
    case .gemigreerd(var taken):
      guard taken.opening.meldingen.contains(order.melding) else { return nil }
      taken.opening.neemAf(order)
      return .gemigreerd(overname: taken)
    case .meldingGekoppeld(order.melding, let persons):
      return .meldingVerplaatst(
        melding: order.melding, naar: order.naar,
        betrokkenen: persons.filter { !order.personen.contains($0.persoon) })
    default: return nil
    }
  }
}

extension Opening {
  fileprivate mutating func neemAf(_ order: Meldingverplaatsing) {
    meldingen.removeAll { $0 == order.melding }
    betrokkenen.removeAll { !$0.hoofd && order.personen.contains($0.persoon) }
  }
}
