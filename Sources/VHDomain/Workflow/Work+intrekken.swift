/// Undo: every event of a commit gets one that withdraws it, and the records are folded anew.
extension Work {
  /// The records as they would be without what a commit did.
  ///
  /// - Throws: `Refusal` when it can't be withdrawn any more.
  func zonder(_ intrekking: Intrekking) throws(Refusal) -> Work {
    var without = self
    try without.trekIn(intrekking)
    return without
  }

  mutating func trekIn(_ intrekking: Intrekking) throws(Refusal) {
    for part in intrekking.delen where part.nummer.soort != .persoon { try trekIn(part) }
    for part in intrekking.delen where isLeeg(part.nummer) { try requireUnnamed(part.nummer) }
    // A person who was recorded along the way stays when another record names that person by now.
    for part in intrekking.delen where part.nummer.soort == .persoon && !isKept(part) {
      try trekIn(part)
    }
    guard !touched.isEmpty else {
      let named = dutchList(intrekking.delen.map(\.nummer.description))
      throw Refusal(
        "besluit-23", "\(named) staat inmiddels in een dossier; haal de persoon daar eerst weg.")
    }
  }

  private mutating func trekIn(_ part: Intrekking.Deel) throws(Refusal) {
    switch part.nummer.soort {
    case .persoon: try trekIn(Nummer<Persoon>(part.nummer), part.gebeurtenissen)
    case .melding: try trekIn(Nummer<Melding>(part.nummer), part.gebeurtenissen)
    case .casus: try trekIn(Nummer<Casus>(part.nummer), part.gebeurtenissen)
    case .overleg: try trekIn(Nummer<Overleg>(part.nummer), part.gebeurtenissen)
    case .consulten: try trekIn(Nummer<Consultdag>(part.nummer), part.gebeurtenissen)
    case .informatievraag: try trekIn(Nummer<Informatievraag>(part.nummer), part.gebeurtenissen)
    case .contact: try trekIn(Nummer<Contact>(part.nummer), part.gebeurtenissen)
    case .detentie: try trekIn(Nummer<Detentiemelding>(part.nummer), part.gebeurtenissen)
    case .huisverbod: try trekIn(Nummer<Huisverbod>(part.nummer), part.gebeurtenissen)
    case .inrichting, .rapport, .voorstel: break
    }
  }

  private mutating func trekIn<A: Aggregate>(
    _ nummer: Nummer<A>?, _ ids: [String]
  ) throws(Refusal) {
    guard let nummer else { return }
    let stored = try known(nummer)
    trekIn(stored, try intrekbaar(stored, ids).map(\.head.id), waarom: nil)
  }

  /// Appends a withdrawal for each of these events and folds the record anew.
  mutating func trekIn<A: Aggregate>(_ record: Stored<A>, _ ids: [String], waarom: String?) {
    guard !ids.isEmpty else { return }
    var stored = record
    for event in stored.verloop where ids.contains(event.head.id) {
      let head = head(
        in: stored, op: context.today, gemeente: event.head.gemeente, waarom: waarom)
      stored.verloop.append(Event(head, wat: nil, trektIn: event.head.id))
    }
    stored.inhoud = stored.gevouwen
    keep(stored)
  }

  /// The events to withdraw: those of the commit, when they are one's own and nothing was built on
  /// them since.
  private func intrekbaar<A: Aggregate>(
    _ stored: Stored<A>, _ ids: [String]
  ) throws(Refusal) -> [Event<A.Fact>] {
    let inForce = stored.geldendVerloop
    let own = inForce.filter { ids.contains($0.head.id) }
    guard own.count == ids.count, let first = own.first else {
      throw Refusal(
        "besluit-23",
        "Dit is al ongedaan gemaakt; het verloop van \(stored.nummer) laat zien door wie.")
    }
    try requireOwn(first.head, stored.nummer.record)
    let later = inForce.drop { !ids.contains($0.head.id) }.filter { !ids.contains($0.head.id) }
    guard let withdrawn = A.intrekbaar(own, nadien: later), !withdrawn.isEmpty else {
      throw goneOn(later.last?.head ?? first.head, stored.nummer.record)
    }
    return withdrawn
  }

  /// Only who did it, at the same terminal and for the same meeting.
  private func requireOwn(_ head: EventHead, _ nummer: RecordNummer) throws(Refusal) {
    let me = context.signature
    guard head.door.medewerker == me.medewerker else {
      throw Refusal(
        "besluit-23",
        "Dit is door \(head.door.naam) vastgelegd; vraag \(head.door.naam) het ongedaan te maken.")
    }
    guard head.door.terminal == me.terminal else {
      throw Refusal(
        "besluit-23",
        "Dit is op een andere werkplek (\(head.door.terminal)) vastgelegd; maak het daar ongedaan.")
    }
    guard head.door.overleg == me.overleg else {
      throw Refusal(
        "besluit-23",
        head.door.overleg.map {
          "Dit is namens \($0) vastgelegd; ga daarvoor terug naar dat overleg."
        }
          ?? "Dit is buiten het overleg vastgelegd; verlaat eerst het overleg.")
    }
  }

  private func goneOn(_ later: EventHead, _ nummer: RecordNummer) -> Refusal {
    let isOwn = later.door.medewerker == context.signature.medewerker
    let day = later.vastgelegd.dag
    let when =
      (day == context.today ? "om " : "op \(day.kort) om ") + later.vastgelegd.tijdMetSeconden
    return Refusal(
      "besluit-23",
      "\(isOwn ? "U bent" : "\(later.door.naam) is") \(when) verder gegaan met \(nummer); "
        + (isOwn
          ? "maak dat eerst ongedaan, of leg vast wat anders moet."
          : "leg vast wat anders moet, of overleg met \(later.door.naam)."))
  }

  // MARK: Named elsewhere

  private func isLeeg(_ nummer: RecordNummer) -> Bool {
    Nummer<Casus>(nummer).flatMap { self[$0] }?.inhoud.isLeeg ?? false
  }

  /// A casus that is nothing now may not be named by another record; whoever names a melding or a
  /// meeting has put an event in it.
  private func requireUnnamed(_ nummer: RecordNummer) throws(Refusal) {
    guard let casus = Nummer<Casus>(nummer) else { return }
    let isNamed =
      state(of: records.meldingen).contains { $0.gegevens.vorigeCasus == casus }
      || state(of: records.casussen).contains {
        $0.opening.vorigeCasus == casus || $0.opgegaanIn == casus
          || $0.verbanden?.contains { $0.met == .hier(casus) } ?? false
      }
      || state(of: records.overleggen).contains { $0.agenda.contains { $0.casus == casus } }
      || records.huisverboden.values.contains { $0.inhoud.gegevens.casus == casus }
    guard !isNamed else {
      throw Refusal(
        "besluit-23", "\(nummer) is inmiddels besproken of elders genoemd; pas dat eerst aan.")
    }
  }

  private func isKept(_ part: Intrekking.Deel) -> Bool {
    guard let persoon = Nummer<Persoon>(part.nummer),
      let first = self[persoon]?.verloop.first?.head.id, part.gebeurtenissen.contains(first)
    else { return false }
    return state(of: records.meldingen).contains {
      $0.gegevens.betrokkenen.contains { $0.persoon == persoon }
    }
      || state(of: records.casussen).contains {
        $0.betrokkenen.contains { $0.persoon == persoon }
          || $0.zrm.contains { $0.persoon == persoon }
      }
      || state(of: records.personen).contains {
        $0.relaties?.contains { $0.ander == persoon } ?? false
      }
      || records.huisverboden.values.contains { $0.inhoud.gegevens.persoon == persoon }
      || state(of: records.detentiemeldingen).contains { $0.gegevens.persoon == persoon }
      || state(of: records.informatievragen).contains { $0.vraag.persoon == persoon }
  }

  /// The records of a kind as they are now, what was withdrawn just before included.
  private func state<A: Aggregate>(
    of committed: [Nummer<A>: Stored<A>]
  ) -> some Sequence<A> {
    committed.keys.lazy.compactMap { self[$0]?.inhoud }
  }
}

extension Aggregate {
  /// All of them when nothing came after it, else none.
  public static func intrekbaar(
    _ own: [Event<Fact>], nadien later: [Event<Fact>]
  ) -> [Event<Fact>]? {
    later.isEmpty ? own : nil
  }
}

extension Overleg {
  /// Points of an agenda do not depend on each other: one can go while others came after it, and
  /// then the meeting that was planned for it stays.
  public static func intrekbaar(
    _ own: [Event<Fact>], nadien later: [Event<Fact>]
  ) -> [Event<Fact>]? {
    let mine = own.compactMap { $0.wat.flatMap(casus) }
    let isApart = later.allSatisfy { event in
      switch event.wat {
      case .geagendeerd(let casus), .geagendeerdMetSpoed(let casus): !mine.contains(casus)
      default: false
      }
    }
    guard !later.isEmpty else { return own }
    guard isApart else { return nil }
    return own.filter { event in
      if case .gepland = event.wat { false } else { true }
    }
  }
}
