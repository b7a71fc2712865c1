/// A meeting about one casus that the house directs (O9): arranged from its dossier, changed, called
/// off, opened; and a casus that comes back at a table for review.
extension Work {
  // MARK: Arranging

  mutating func arrange(_ plan: Overlegplan, about nummer: Nummer<Casus>) throws(Refusal) {
    let casus = try find(nummer)
    let table = try self.table(plan.tafel, plan.datum)
    try check(plan, table, nummer)
    guard casus.fase.isProcesregie else {
      throw Refusal(
        "O9",
        "De casus is in fase \"\(casus.fase.naam)\"; een overleg plant u zolang het huis de regie voert."
      )
    }
    guard casus.klassen(house).isEmpty else {
      throw Refusal(
        "R-76",
        "Een vertrouwelijke casus komt op geen gedeeld scherm; bespreek haar aan haar eigen tafel.")
    }
    let meeting = newNumber(Overleg.self, jaar: plan.datum.jaar)
    begin(meeting, plan.tafel, plan.datum, arranged(plan, nummer), plan.vraag)
  }

  /// A planned meeting with its one point, told in the casus as well.
  private mutating func begin(
    _ meeting: Nummer<Overleg>, _ tafel: String, _ datum: Datum, _ afspraak: Overlegafspraak,
    _ vraag: String?
  ) {
    let casus = afspraak.casus
    tell(
      meeting,
      [
        .gepland(tafel: tafel, datum: datum), .afgesproken(afspraak: afspraak),
        .geagendeerd(casus: casus),
      ], op: context.today)
    if let vraag, !vraag.isBlank {
      tell(meeting, [.vraagGesteld(punt: Puntid(casus), vraag: vraag)], op: context.today)
    }
    tell(casus, .regie(feit: .overlegGepland(overleg: meeting)))
  }

  /// Guests get their number in the order in which they were named.
  private func arranged(_ plan: Overlegplan, _ casus: Nummer<Casus>) -> Overlegafspraak {
    var kept = plan.afspraak
    kept.casus = casus
    for index in kept.gasten.indices { kept.gasten[index].nummer = index + 1 }
    return kept
  }

  private func check(
    _ plan: Overlegplan, _ table: Tafel, _ nummer: Nummer<Casus>,
    besides own: Nummer<Overleg>? = nil
  ) throws(Refusal) {
    let asked = plan.afspraak
    let strangers = asked.deelnemers.filter {
      house.partners.geldig(op: plan.datum).met(id: $0) == nil
    }
    var reasons = Reasons()
    reasons.require(
      table.isPerCasus, "O9", "\(table.naam) heeft een eigen agenda; agendeer de casus daar.",
      at: "tafel")
    reasons.require(
      plan.datum >= context.today, "O9", "\(plan.datum.lang) is al geweest; kies een komende dag.",
      at: "datum")
    reasons.require(
      asked.tijd.map(Overlegafspraak.isTijd) ?? true, "O9",
      "Schrijf de tijd als uren en minuten, bijvoorbeeld 14:00.", at: "tijd")
    reasons.require(
      !asked.deelnemers.isEmpty, "O9", "Kies wie er aan tafel komen.", at: "deelnemers")
    reasons.require(
      strangers.isEmpty, "O9",
      "\(dutchList(strangers)) is op die dag geen partner van dit huis.", at: "deelnemers")
    reasons.require(
      Set(asked.deelnemers).count == asked.deelnemers.count, "O9",
      "Een organisatie staat er twee keer bij.", at: "deelnemers")
    reasons.require(
      asked.gasten.allSatisfy { !$0.naam.isBlank && !$0.functie.isBlank }, "R-117",
      "Noem van de gast naam en functie.", at: "functie")
    let same = records.overleggen.values.first { stored in
      stored.nummer != own && stored.inhoud.afspraak?.casus == nummer
        && stored.inhoud.datum == plan.datum && stored.inhoud.status == .gepland
    }
    reasons.require(
      same == nil, "R-29",
      "Over \(nummer) is op \(plan.datum.lang) al een overleg gepland; wijzig dat.", at: "datum")
    try reasons.enforce()
  }

  mutating func rearrange(_ plan: Overlegplan, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let (meeting, known) = try requireArranged(nummer)
    try check(plan, try table(plan.tafel, plan.datum), known.casus, besides: nummer)
    let asked = arranged(plan, known.casus)
    let isMoved = meeting.datum != plan.datum
    let question = meeting.punt(Puntid(known.casus))?.vraag
    let isAsked = (plan.vraag ?? "").isBlank ? false : plan.vraag != question
    guard isMoved || asked != known || isAsked else {
      throw Refusal("O9", "Er is niets gewijzigd; kies een andere dag of andere deelnemers.")
    }
    if isMoved {
      tell(nummer, [.verzet(naar: plan.datum)], op: context.today)
      tell(known.casus, .regie(feit: .overlegVerzet(overleg: nummer, naar: plan.datum)))
    }
    if asked != known { tell(nummer, [.afgesproken(afspraak: asked)], op: context.today) }
    if isAsked, let vraag = plan.vraag {
      tell(nummer, [.vraagGesteld(punt: Puntid(known.casus), vraag: vraag)], op: context.today)
    }
  }

  mutating func callOff(_ reden: String, _ nummer: Nummer<Overleg>) throws(Refusal) {
    let (_, known) = try requireArranged(nummer)
    _ = try filled(reden, "O9", "Schrijf waarom het overleg niet doorgaat.", "reden")
    tell(nummer, [.afgezegd(casus: known.casus)], op: context.today, waarom: reden)
    tell(known.casus, .regie(feit: .overlegAfgezegd(overleg: nummer)), waarom: reden)
  }

  /// Of a casus that is closed nothing stays planned.
  mutating func callOffAll(about casus: Nummer<Casus>) {
    let planned = records.overleggen.values.filter { $0.inhoud.status == .gepland }
      .map(\.nummer).sorted()
    for nummer in planned {
      guard let meeting = self[nummer]?.inhoud,
        meeting.agenda.contains(where: { $0.casus == casus && !$0.isAfgerond })
      else { continue }
      if meeting.afspraak == nil {
        tell(nummer, [.afgevoerd(casus: casus)], op: context.today)
      } else {
        tell(nummer, [.afgezegd(casus: casus)], op: context.today)
        tell(casus, .regie(feit: .overlegAfgezegd(overleg: nummer)))
      }
    }
  }

  /// A meeting about one casus that was not opened yet, of a casus this actor may know of.
  private func requireArranged(
    _ nummer: Nummer<Overleg>
  ) throws(Refusal) -> (Overleg, Overlegafspraak) {
    let meeting = try find(nummer)
    guard let known = meeting.afspraak else {
      throw Refusal("O9", "\(nummer) is geen overleg over één casus.")
    }
    _ = try find(known.casus)
    guard meeting.status == .gepland else {
      throw Refusal("O9", "Overleg \(nummer) is al geopend; dit kan alleen vooraf.")
    }
    return (meeting, known)
  }

  mutating func openArranged(
    _ nummer: Nummer<Overleg>, _ aanwezig: [String], _ voorzitter: String
  ) throws(Refusal) {
    let (meeting, _) = try requireArranged(nummer)
    try checkOpening(
      try table(meeting.tafel, meeting.datum), meeting.datum, aanwezig, voorzitter,
      invited: house.deelnemers(bij: meeting))
    tell(nummer, [.geopend(aanwezig: aanwezig, voorzitter: voorzitter)], op: meeting.datum)
  }

  // MARK: Discussing

  /// Whether a casus stands on the agenda of a meeting to be discussed: it waits there for no
  /// decision, because the house directs it already.
  func isBespreking(_ nummer: Nummer<Casus>, at meeting: Nummer<Overleg>) -> Bool {
    guard let casus = self[nummer]?.inhoud, casus.fase.isProcesregie, casus.overleg != meeting
    else { return false }
    return self[meeting]?.inhoud.punt(Puntid(nummer)) != nil
  }

  /// A casus under procesregie comes back at a table for review.
  mutating func scheduleReview(
    _ nummer: Nummer<Casus>, _ table: Tafel, _ datum: Datum
  ) throws(Refusal) {
    let before = records.overleggen.values.first { stored in
      stored.inhoud.tafel == table.id && stored.inhoud.status == .gepland
        && stored.inhoud.agenda.contains { $0.casus == nummer && !$0.isAfgerond }
    }
    var reasons = Reasons()
    reasons.require(
      !table.isScreening, "T7", "\(table.naam) werkt met een wachtrij, niet met een agenda.",
      at: "tafel")
    reasons.require(
      !table.isPerCasus, "O9",
      "\(table.naam) is er per casus: plan het overleg in het dossier (o).",
      at: "tafel")
    reasons.require(
      datum >= context.today, "T7", "\(datum.lang) is al geweest; kies een komende dag.",
      at: "datum")
    reasons.require(
      before?.inhoud.datum != datum, "R-29",
      "\(nummer) staat al op de agenda van \(datum.lang).", at: "datum")
    try reasons.enforce()
    if let before {
      tell(before.nummer, [.vanAgenda(casus: nummer, naar: datum)], op: context.today)
    }
    placeReview(nummer, table.id, datum)
  }

  private mutating func placeReview(_ nummer: Nummer<Casus>, _ tafel: String, _ datum: Datum) {
    let meeting = running(tafel, datum) ?? newNumber(Overleg.self, jaar: datum.jaar)
    if self[meeting] == nil {
      tell(meeting, [.gepland(tafel: tafel, datum: datum)], op: context.today)
    }
    tell(meeting, [.geagendeerd(casus: nummer)], op: context.today)
    tell(nummer, .regie(feit: .overlegGepland(overleg: meeting)))
  }

  /// Not reached: it stands on the agenda of the day the chair named, so that nothing drops.
  mutating func planAgain(
    _ casus: Nummer<Casus>, from nummer: Nummer<Overleg>, on day: Datum
  ) {
    guard let meeting = self[nummer]?.inhoud else { return }
    guard let known = meeting.afspraak else { return placeReview(casus, meeting.tafel, day) }
    let next = newNumber(Overleg.self, jaar: day.jaar)
    begin(next, meeting.tafel, day, known, meeting.punt(Puntid(casus))?.vraag)
  }

  /// The paper, when it is one of a casus and somebody gets it.
  func made(_ paper: Papiergemaakt) throws(Refusal) -> Papiergemaakt {
    try require(paper.soort.isVanCasus, "R-109", "Dit papier hoort bij een overleg.", at: "soort")
    try require(!paper.voor.isEmpty, "R-109", "Kies voor wie het papier is.", at: "voor")
    let unknown = paper.voor.compactMap(\.organisatie).filter { house.partners.met(id: $0) == nil }
    try require(
      unknown.isEmpty, "R-101", "\(dutchList(unknown)) is geen partner van dit huis.", at: "voor")
    return paper
  }
}

extension Casus {
  /// Whether the house directs it after a table decided so.
  public var isInRegie: Bool { fase.isProcesregie && !isVoorlopig }
}

extension Overlegafspraak {
  /// Whether a text is a time of the day, such as `9:30` or `14:00`.
  static func isTijd(_ tekst: String) -> Bool {
    let parts = tekst.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1])
    else { return false }
    return hours < 24 && minutes < 60
  }
}
