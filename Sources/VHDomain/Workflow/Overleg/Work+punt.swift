/// The life of a point: planned, on the table, parked, closed, or not reached.
extension Work {
  mutating func schedule(
    _ onderwerp: Puntonderwerp, _ tafel: String, _ datum: Datum
  ) throws(Refusal) {
    let table = try self.table(tafel, datum)
    var reasons = Reasons()
    reasons.require(
      !table.isScreening, "T9", "\(table.naam) werkt met een wachtrij, niet met een agenda.",
      at: "tafel")
    reasons.require(
      datum >= context.today, "T9", "\(datum.lang) is al geweest; kies een komende dag.",
      at: "datum")
    switch onderwerp {
    case .thema(let tekst):
      reasons.require(!tekst.isBlank, "T9", "Schrijf om welk thema het gaat.", at: "thema")
    case .vanAnderHuis(let huis, let nummer):
      reasons.require(!huis.isBlank, "T9", "Noem het andere huis.", at: "huis")
      reasons.require(!nummer.isBlank, "T9", "Noem het nummer daar.", at: "nummer")
    }
    let meeting = running(tafel, datum)
    let isThere = meeting.flatMap { self[$0]?.inhoud.agenda } ?? []
    reasons.require(
      !isThere.contains { $0.onderwerp == onderwerp && !$0.isAfgerond }, "R-29",
      "\(onderwerp.naam) staat al op deze agenda.", at: "thema")
    try reasons.enforce()
    let nummer = meeting ?? newNumber(Overleg.self, jaar: datum.jaar)
    if self[nummer] == nil {
      tell(nummer, [.gepland(tafel: tafel, datum: datum)], op: context.today)
    }
    tell(nummer, [.puntGezet(id: nextId(nummer), onderwerp: onderwerp)], op: context.today)
  }

  /// The meeting of a table on a day that is planned or open.
  func running(_ tafel: String, _ datum: Datum) -> Nummer<Overleg>? {
    planned(tafel, datum)
      ?? records.overleggen.values.first {
        $0.inhoud.tafel == tafel && $0.inhoud.datum == datum && $0.inhoud.status == .open
          && $0.inhoud.afspraak == nil
      }?.nummer
  }

  /// The next `P3` of a meeting; what was withdrawn keeps its own.
  private func nextId(_ nummer: Nummer<Overleg>) -> Puntid {
    let made = self[nummer]?.verloop.compactMap(\.wat).count {
      if case .puntGezet = $0 { true } else { false }
    }
    return Puntid(rawValue: "P\((made ?? 0) + 1)")
  }

  mutating func openOther(_ punt: Puntid, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let meeting = try requireGoingOn(nummer)
    let (_, point) = try requirePoint(punt, nummer)
    guard point.casus == nil else {
      throw Refusal("T9", "\(punt) is een casus van dit huis; leg die op tafel.")
    }
    guard !point.isAfgerond else { throw Refusal("T9", "\(punt) is al besproken.") }
    if meeting.huidigAnderPunt == punt { return }
    if let other = meeting.huidigPunt { leave(other, nummer) }
    tell(nummer, [.anderPuntGeopend(punt: punt)], op: meeting.datum)
  }

  mutating func finish(
    _ punt: Puntid, _ verslag: String, _ nummer: Nummer<Overleg>
  ) throws(Refusal) {
    let meeting = try requireGoingOn(nummer)
    let (_, point) = try requirePoint(punt, nummer)
    var reasons = Reasons()
    reasons.require(
      point.casus.map { isBespreking($0, at: nummer) } ?? true, "R-27",
      "Een casus wordt met een besluit afgerond.", at: "punt")
    reasons.require(
      meeting.huidig == punt, "T9", "\(punt) ligt niet op tafel; open eerst dit punt.", at: "punt")
    reasons.require(
      !verslag.isBlank, "R-27", "Schrijf in één zin wat is afgesproken.", at: "verslag")
    try reasons.enforce()
    tell(
      nummer,
      [
        .puntBesproken(punt: punt, verslag: verslag),
        .aanwezigBijPunt(punt: punt, lezers: meeting.lezers(bij: punt)),
      ], op: meeting.datum)
    guard let casus = point.casus else { return }
    tell(casus, .regie(feit: .besproken(bespreking: Bespreking(overleg: nummer, verslag: verslag))))
  }

  mutating func park(_ punt: Puntid, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let meeting = try requireOpen(nummer)
    let (_, point) = try requirePoint(punt, nummer)
    guard !point.isAfgerond else { throw Refusal("T9", "\(punt) is al besproken.") }
    if let casus = punt.casus, meeting.huidigPunt == casus { leave(casus, nummer) }
    tell(nummer, [.geparkeerd(punt: punt)], op: meeting.datum)
  }

  mutating func pause(_ nummer: Nummer<Overleg>) throws(Refusal) {
    let meeting = try requireGoingOn(nummer)
    tell(nummer, [.gepauzeerd], op: meeting.datum)
  }

  mutating func resume(_ nummer: Nummer<Overleg>) throws(Refusal) {
    let meeting = try requireOpen(nummer)
    guard meeting.isGepauzeerd else { throw Refusal("T9", "Het overleg is niet gepauzeerd.") }
    tell(nummer, [.hervat], op: meeting.datum)
  }

  /// Nothing drops silently: each point not reached gets the day it comes back.
  mutating func close(
    _ nummer: Nummer<Overleg>, _ returns: [Terugkomst]
  ) throws(Refusal) {
    let meeting = try requireOpen(nummer)
    // A casus that the one at the keyboard may not know of goes back without a word.
    let open = meeting.agenda.filter { isOpen($0, nummer) && mayKnow($0) }
    var reasons = Reasons()
    for point in open {
      let day = returns.first { $0.punt == point.id }?.op
      reasons.require(
        day != nil, "R-24", "Zeg wanneer \(point.id) terugkomt: het is niet besproken.",
        at: point.id.description)
      reasons.require(
        day.map { $0 > meeting.datum } ?? true, "R-24",
        "\(point.id) kan pas na \(meeting.datum.lang) terugkomen.", at: point.id.description)
    }
    try reasons.enforce()
    for back in returns where open.contains(where: { $0.id == back.punt }) {
      tell(nummer, [.komtTerug(punt: back.punt, op: back.op)], op: meeting.datum)
    }
    handBack(nummer)
    tell(nummer, [.gesloten], op: meeting.datum)
  }

  /// What was not reached goes back to where it waits, with the day that was named for it.
  mutating func handBack(_ nummer: Nummer<Overleg>) {
    for point in self[nummer]?.inhoud.agenda ?? [] where isOpen(point, nummer) {
      guard let casus = point.casus else { continue }
      if isBespreking(casus, at: nummer) {
        if let day = point.terugOp { planAgain(casus, from: nummer, on: day) }
      } else {
        tell(casus, .doorgeschoven(terugOp: point.terugOp))
      }
    }
  }

  private func isOpen(_ point: Agendapunt, _ nummer: Nummer<Overleg>) -> Bool {
    guard !point.isAfgerond else { return false }
    return point.casus.map {
      self[$0]?.inhoud.overleg == nummer || isBespreking($0, at: nummer)
    } ?? true
  }

  private func mayKnow(_ point: Agendapunt) -> Bool {
    point.casus.map { (try? known($0)) != nil } ?? true
  }
}
