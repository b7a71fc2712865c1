/// Whether records name only what there is, and agree with one another.
extension Controlepunt {
  static let verwijspunten: [Controlepunt] = [
    Controlepunt("melding-casus", .fout, "Melding en casus noemen elkaar.") { stof in
      stof.meldingen.flatMap { ofMelding($0, stof) } + stof.casussen.flatMap { ofCasus($0, stof) }
    },
    Controlepunt("personen", .fout, "Wie in een dossier staat, is vastgelegd.") { stof in
      stof.named.filter { !stof.bestaat($0.persoon.record) }
        .map { Vondst($0.nummer, "Noemt \($0.persoon), die er niet is.") }
    },
    Controlepunt("hoofdbetrokkene", .fout, "Een dossier heeft één hoofdbetrokkene.") { stof in
      let lists =
        stof.meldingen.map { ($0.nummer.record, $0.inhoud.gegevens.betrokkenen) }
        + stof.casussen.map { ($0.nummer.record, $0.inhoud.betrokkenen) }
      return lists.filter { $0.1.count(where: \.hoofd) > 1 }
        .map { Vondst($0.0, "Heeft meer dan één hoofdbetrokkene.") }
    },
    Controlepunt("overleg", .fout, "Agenda en casus zeggen hetzelfde.") { stof in
      stof.casussen.flatMap { onAgenda($0, stof) } + stof.overleggen.flatMap { agenda($0, stof) }
    },
    Controlepunt("vorige-casus", .fout, "Een terugval verwijst naar een gesloten casus.") { stof in
      let links =
        stof.meldingen.compactMap { stored in
          stored.inhoud.gegevens.vorigeCasus.map { (stored.nummer.record, $0) }
        }
        + stof.casussen.compactMap { stored in
          stored.inhoud.opening.vorigeCasus.map { (stored.nummer.record, $0) }
        }
      return links.compactMap { nummer, previous in
        if !stof.bestaat(previous.record) {
          return Vondst(nummer, "Is een terugval van \(previous), die er niet is.")
        }
        let isOpen = stof.records.casussen[previous]?.inhoud.fase.isVoorbij == false
        return isOpen ? Vondst(nummer, "Is een terugval van \(previous), die nog loopt.") : nil
      }
    },
    Controlepunt("verbanden", .fout, "Verbonden casussen noemen elkaar.") { stof in
      stof.casussen.flatMap(relations(stof))
    },
    Controlepunt("medewerkers", .fout, "Wie iets deed of doet, is als medewerker bekend.") { stof in
      let known = Set(stof.records.medewerkerlijst.map(\.id))
      return stof.staff.filter { !known.contains($0.medewerker) }
        .map { Vondst($0.nummer, "Noemt medewerker \(shown($0.medewerker)), die niet bekend is.") }
    },
    Controlepunt("herkomst", .fout, "Een dossier uit een ander systeem is één keer overgenomen.") {
      stof in
      var first: [String: RecordNummer] = [:]
      return stof.origins.compactMap { nummer, origin in
        let key = "\(nummer.soort.rawValue)\n\(origin.bronsysteem)\n\(origin.bronId)"
        defer { first[key] = first[key] ?? nummer }
        return first[key].map {
          Vondst(nummer, "Komt uit hetzelfde dossier van \(shown(origin.bronsysteem)) als \($0).")
        }
      }
    },
  ]

  private static func ofMelding(_ stored: Stored<Melding>, _ stof: Controlestof) -> [Vondst] {
    let melding = stored.inhoud
    let nummer = stored.nummer.record
    guard let casus = melding.casus else {
      let isTaken: Bool =
        switch melding.status {
        case .inScreening, .casusGeopend, .gekoppeld: true
        default: false
        }
      return isTaken ? [Vondst(nummer, "Is in behandeling zonder casus.")] : []
    }
    if !stof.bestaat(casus.record) {
      return [Vondst(nummer, "Hoort bij \(casus), die er niet is.")]
    }
    guard let other = stof.records.casussen[casus]?.inhoud else { return [] }
    let count = other.meldingen.count { $0 == stored.nummer }
    return count == 1
      ? [] : [Vondst(nummer, "Staat \(count) keer in \(casus) in plaats van één keer.")]
  }

  private static func ofCasus(_ stored: Stored<Casus>, _ stof: Controlestof) -> [Vondst] {
    let nummer = stored.nummer
    var found = stored.inhoud.meldingen.compactMap { report -> Vondst? in
      if !stof.bestaat(report.record) {
        return Vondst(nummer.record, "Noemt \(report), die er niet is.")
      }
      guard let melding = stof.records.meldingen[report]?.inhoud, melding.casus != nummer,
        stored.inhoud.opgegaanIn == nil
      else { return nil }
      return Vondst(nummer.record, "Noemt \(report), die niet naar deze casus wijst.")
    }
    if let running = stored.inhoud.opgegaanIn, !stof.bestaat(running.record) {
      found.append(Vondst(nummer.record, "Is opgegaan in \(running), die er niet is."))
    }
    return found
  }

  private static func relations(_ stof: Controlestof) -> (Stored<Casus>) -> [Vondst] {
    { stored in
      (stored.inhoud.verbanden ?? []).compactMap(\.met.casus).compactMap { other in
        guard stof.bestaat(other.record) else {
          return Vondst(stored.nummer.record, "Is verbonden met \(other), die er niet is.")
        }
        let back = stof.records.casussen[other]?.inhoud.verbanden ?? []
        return stof.records.onleesbaar[other.record] != nil
          || back.contains { $0.met == .hier(stored.nummer) }
          ? nil
          : Vondst(stored.nummer.record, "Is verbonden met \(other), die dat niet terug noemt.")
      }
    }
  }

  private static func onAgenda(_ stored: Stored<Casus>, _ stof: Controlestof) -> [Vondst] {
    let record = stored.nummer.record
    let decided = stored.inhoud.besluiten.compactMap(\.overleg)
      .filter { !stof.bestaat($0.record) }.map {
        Vondst(record, "Is besloten in \($0), dat er niet is.")
      }
    let tables = stof.records.overleggen.values.filter {
      $0.inhoud.status == .open && $0.inhoud.huidigPunt == stored.nummer
    }
    let inTriage =
      stored.inhoud.fase == .inTriage && tables.count != 1
      ? [Vondst(record, "Is in triage, maar ligt op \(counted(tables.count, "tafel", "tafels")).")]
      : []
    guard let overleg = stored.inhoud.overleg else { return decided + inTriage }
    if !stof.bestaat(overleg.record) {
      return decided + inTriage + [Vondst(record, "Wacht op \(overleg), dat er niet is.")]
    }
    guard let meeting = stof.records.overleggen[overleg]?.inhoud else { return decided + inTriage }
    let open = meeting.agenda.contains { $0.casus == stored.nummer && $0.uitkomst == nil }
    return decided + inTriage
      + (open && meeting.status != .gesloten
        ? [] : [Vondst(record, "Wacht op \(overleg), dat er niets meer over besluit.")])
  }

  private static func agenda(_ stored: Stored<Overleg>, _ stof: Controlestof) -> [Vondst] {
    let overleg = stored.inhoud
    let record = stored.nummer.record
    var found = overleg.agenda.compactMap(\.casus).filter { !stof.bestaat($0.record) }
      .map { Vondst(record, "Heeft \($0) op de agenda, die er niet is.") }
    if let point = overleg.huidigPunt {
      if !overleg.agenda.contains(where: { $0.casus == point }) {
        found.append(Vondst(record, "Bespreekt \(point) buiten de agenda."))
      }
      if overleg.status != .open {
        found.append(Vondst(record, "Is niet open en bespreekt \(point)."))
      }
    }
    return found
  }
}

extension Controlestof {
  /// Who is named where.
  fileprivate var named: [(nummer: RecordNummer, persoon: Nummer<Persoon>)] {
    let meldingen = meldingen.flatMap { stored in
      stored.inhoud.gegevens.betrokkenen.map { (stored.nummer.record, $0.persoon) }
    }
    let casussen = casussen.flatMap { stored in
      (stored.inhoud.betrokkenen.map(\.persoon) + stored.inhoud.zrm.map(\.persoon))
        .map { (stored.nummer.record, $0) }
    }
    let related = personen.flatMap { stored in
      (stored.inhoud.relaties ?? []).map { (stored.nummer.record, $0.ander) }
    }
    let others =
      huisverboden.map { ($0.nummer.record, $0.inhoud.gegevens.persoon) }
      + detentie.map { ($0.nummer.record, $0.inhoud.gegevens.persoon) }
      + vragen.map { ($0.nummer.record, $0.inhoud.vraag.persoon) }
    return meldingen + casussen + related
      + others.compactMap { nummer, persoon in persoon.map { (nummer, $0) } }
  }

  /// Which medewerkers are named where, each once a record; who made the store had no role.
  fileprivate var staff: [(nummer: RecordNummer, medewerker: String)] {
    var seen: Set<String> = []
    let acted = koppen.flatMap { kop in
      kop.events.filter { $0.head.door.rol != nil }.map { (kop.nummer, $0.head.door.medewerker) }
    }
    let directing = casussen.flatMap { stored in
      ([stored.inhoud.procesregisseur, stored.inhoud.advies?.adviseur]
        + stored.inhoud.besluiten.flatMap { [$0.procesregisseur, $0.vervolg] })
        .compactMap { $0 }.map { (stored.nummer.record, $0) }
    }
    return (acted + directing).filter { seen.insert("\($0.0) \($0.1)").inserted }
  }

  /// Where records came from.
  fileprivate var origins: [(RecordNummer, Herkomst)] {
    let plain =
      personen.map { ($0.nummer.record, $0.inhoud.herkomst) }
      + meldingen.map { ($0.nummer.record, $0.inhoud.herkomst) }
      + casussen.map { ($0.nummer.record, $0.inhoud.overname?.herkomst) }
      + huisverboden.map { ($0.nummer.record, $0.inhoud.herkomst) }
      + detentie.map { ($0.nummer.record, $0.inhoud.herkomst) }
    return plain.compactMap { nummer, origin in origin.map { (nummer, $0) } }
  }
}
