/// T7, T9: agenda, meeting and point.
extension Work {
  mutating func schedule(
    _ nummer: Nummer<Casus>, _ tafel: String, _ datum: Datum
  ) throws(Refusal) {
    let casus = try find(nummer)
    let table = try self.table(tafel, datum)
    if casus.isInRegie { return try scheduleReview(nummer, table, datum) }
    let other = casus.overleg.flatMap { self[$0] }
    // What stands on the agenda of another day, not yet held, may be moved.
    let isMove = casus.isGeagendeerd && other?.inhoud.status == .gepland
    var reasons = Reasons()
    reasons.require(
      !isMove || other?.inhoud.datum != datum || other?.inhoud.tafel != tafel, "R-29",
      "\(nummer) staat al op de agenda van \(datum.lang).", at: "datum")
    reasons.require(
      isMove || casus.magGeagendeerd, "T7",
      "\(nummer) kan niet geagendeerd worden: de screening besloot niet tot \(house.heeftTriage ? "triage" : "een overleg dat besluit"), of de casus loopt al verder."
    )
    reasons.require(
      table.orgaan != .screening, "T7",
      "\(table.naam) werkt met een wachtrij, niet met een agenda.",
      at: "tafel")
    reasons.require(
      table.orgaan != nil, "T7", "\(table.naam) besluit niet; kies een tafel die dat wel doet.",
      at: "tafel")
    reasons.require(
      datum >= context.today, "T7", "\(datum.lang) is al geweest; kies een komende dag.",
      at: "datum")
    try reasons.enforce()
    let meeting = running(tafel, datum) ?? newNumber(Overleg.self, jaar: datum.jaar)
    if self[meeting] == nil {
      tell(meeting, [.gepland(tafel: tafel, datum: datum)], op: context.today)
    }
    if isMove, let other {
      tell(other.nummer, [.vanAgenda(casus: nummer, naar: datum)], op: context.today)
    }
    put(nummer, on: meeting)
    placeProvisional(on: meeting, of: table)
  }

  mutating func openMeeting(
    _ tafel: String, _ datum: Datum, _ aanwezig: [String], _ voorzitter: String
  ) throws(Refusal) {
    let table = try self.table(tafel, datum)
    try checkOpening(
      table, datum, aanwezig, voorzitter, invited: house.deelnemers(van: table, op: datum))
    let meeting = planned(tafel, datum) ?? newNumber(Overleg.self, jaar: datum.jaar)
    if self[meeting] == nil { tell(meeting, [.gepland(tafel: tafel, datum: datum)], op: datum) }
    placeProvisional(on: meeting, of: table)
    tell(meeting, [.geopend(aanwezig: aanwezig, voorzitter: voorzitter)], op: datum)
  }

  /// Whether a meeting of a table can be opened now with these organisations.
  func checkOpening(
    _ table: Tafel, _ datum: Datum, _ aanwezig: [String], _ voorzitter: String, invited: [String]
  ) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(
      datum <= context.today, "T9",
      "Dit overleg is op \(datum.lang); openen kan pas op die dag.", at: "datum")
    reasons.require(
      !aanwezig.isEmpty || table.isVanEen, "T9", "Vul in wie er zijn.", at: "aanwezig")
    reasons.require(!voorzitter.isBlank, "T9", "Noem wie voorzit.", at: "voorzitter")
    let strangers = aanwezig.filter { !invited.contains($0) }
    reasons.require(
      strangers.isEmpty, "T9",
      "\(dutchList(strangers.map(house.partners.naam))) hoort niet bij \(table.naam).",
      at: "aanwezig")
    reasons.require(
      Set(aanwezig).count == aanwezig.count, "T9", "Een organisatie staat twee keer op de lijst.",
      at: "aanwezig")
    if let open = openMeetings.first {
      let name = house.tafels.naam(open.inhoud.tafel)
      reasons.require(
        false, "T9",
        "Hier is nog een overleg open: \(name) van \(open.inhoud.datum.kort) (\(open.nummer)); rond dat eerst af."
      )
    }
    try reasons.enforce()
  }

  /// Meetings of any table that are open at this moment on this terminal.
  private var openMeetings: [Stored<Overleg>] {
    records.overleggen.values.filter { stored in
      stored.inhoud.status == .open && stored.openedAt == context.signature.terminal
    }
    .sorted { $0.nummer < $1.nummer }
  }

  mutating func attend(
    _ nummer: Nummer<Overleg>, _ organisatie: String, _ aanwezig: Bool
  ) throws(Refusal) {
    let meeting = try requireOpen(nummer)
    let isThere = meeting.aanwezig.contains(organisatie)
    let table = try table(meeting.tafel, meeting.datum)
    var reasons = Reasons()
    reasons.require(
      house.deelnemers(bij: meeting).contains(organisatie), "T9",
      "\(house.partners.naam(organisatie)) hoort niet bij \(table.naam).", at: "aanwezig")
    reasons.require(
      isThere != aanwezig, "T9",
      "\(house.partners.naam(organisatie)) is al \(aanwezig ? "aanwezig" : "vertrokken").",
      at: "aanwezig")
    try reasons.enforce()
    tell(
      nummer,
      [aanwezig ? .binnengekomen(organisatie: organisatie) : .vertrokken(organisatie: organisatie)],
      op: meeting.datum)
  }

  mutating func openPoint(_ nummer: Nummer<Casus>) throws(Refusal) {
    let casus = try find(nummer)
    guard let stored = overleg, stored.inhoud.status == .open else {
      throw Refusal("T9", "Open eerst het overleg waarin dit punt besproken wordt.")
    }
    try requireNoPause(stored.inhoud)
    if stored.inhoud.huidigPunt == nummer { return }
    let isScreening = house.tafels.met(id: stored.inhoud.tafel)?.orgaan == .screening
    let isDiscussion = isBespreking(nummer, at: stored.nummer)
    var reasons = Reasons()
    reasons.require(
      isScreening
        ? casus.wachtOpScreening : isDiscussion || casus.overleg == stored.nummer, "T9",
      isScreening
        ? "\(nummer) wacht niet op screening."
        : "\(nummer) staat niet op de agenda van dit overleg; agendeer de casus eerst.")
    reasons.require(
      !isScreening || belongs(casus, at: stored.inhoud), "R-21",
      "\(nummer) hoort in een andere wachtrij dan die van deze tafel.")
    let elsewhere = otherTable(with: nummer, than: stored.nummer)
    reasons.require(
      elsewhere == nil, "T9",
      "\(nummer) ligt al op tafel in overleg \(elsewhere?.description ?? ""); rond dat punt eerst af."
    )
    try reasons.enforce()
    if let other = stored.inhoud.huidigPunt { leave(other, stored.nummer) }
    tell(stored.nummer, [.puntGeopend(casus: nummer)])
    if !isScreening, !isDiscussion { tell(nummer, .inTriage) }
  }

  /// Another open meeting that has this casus on the table, at this terminal or another.
  private func otherTable(
    with casus: Nummer<Casus>, than own: Nummer<Overleg>
  ) -> Nummer<Overleg>? {
    records.overleggen.values.filter {
      $0.nummer != own && $0.inhoud.status == .open && $0.inhoud.huidigPunt == casus
    }
    .map(\.nummer).min()
  }

  /// A point that was put on the table and left without decision goes back to the agenda.
  ///
  /// The one who goes on may not know of it, so it is not looked up for that person.
  mutating func leave(_ casus: Nummer<Casus>, _ meeting: Nummer<Overleg>) {
    guard self[casus]?.inhoud.fase == .inTriage else { return }
    tell(casus, .geagendeerd(overleg: meeting))
  }

  mutating func closeMeeting(_ nummer: Nummer<Overleg>) throws(Refusal) {
    let meeting = try requireOpen(nummer)
    handBack(nummer)
    tell(nummer, [.gesloten], op: meeting.datum)
  }

  func requireOpen(_ nummer: Nummer<Overleg>) throws(Refusal) -> Overleg {
    let meeting = try find(nummer)
    guard meeting.status == .open else {
      throw Refusal("T9", "Overleg \(nummer) is niet open.")
    }
    return meeting
  }

  /// The table with this id, in force on that day.
  func table(_ id: String, _ day: Datum) throws(Refusal) -> Tafel {
    guard let table = house.tafels.geldig(op: day).met(id: id) else {
      throw Refusal(
        "T9", "Tafel \"\(id)\" bestaat in dit huis niet op \(day.lang).", at: "tafel")
    }
    return table
  }

  func planned(_ tafel: String, _ datum: Datum) -> Nummer<Overleg>? {
    records.overleggen.values.first { stored in
      stored.inhoud.tafel == tafel && stored.inhoud.datum == datum
        && stored.inhoud.status == .gepland && stored.inhoud.afspraak == nil
    }?.nummer
  }

  /// Whether a casus belongs to the queue of a screening table.
  func belongs(_ casus: Casus, at meeting: Overleg) -> Bool {
    guard let table = house.tafels.met(id: meeting.tafel) else { return false }
    return table.wachtrij == nil || table.wachtrij == casus.opening.wachtrij
  }
}

extension Stored where Inhoud == Overleg {
  /// The terminal at which the meeting was opened.
  var openedAt: String? {
    geldendVerloop.last { event in
      if case .geopend = event.wat { true } else { false }
    }?.head.door.terminal
  }
}

extension Casus {
  /// Whether it waits on an agenda and was not on the table yet.
  var isGeagendeerd: Bool {
    overleg != nil && (fase == .triageGeagendeerd || (isVoorlopig && fase == .procesregie))
  }

  /// Whether the screening still has to decide: a casus that was sent to triage is screened.
  public var wachtOpScreening: Bool {
    fase == .screening && laatsteBesluit?.uitkomst != .naarTriage
  }

  /// Whether it may be put on an agenda: screened for triage, held over, waiting, or under
  /// procesregie provisionally.
  public var magGeagendeerd: Bool {
    switch fase {
    case .screening: laatsteBesluit?.uitkomst == .naarTriage
    case .aangehouden: true
    case .triageGeagendeerd: overleg == nil
    case .procesregie: isVoorlopig && overleg == nil
    case .inTriage, .monitoring, .afgeschaald, .advies, .gesloten, .ingetrokken: false
    }
  }
}
