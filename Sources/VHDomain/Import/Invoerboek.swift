/// Which record a row of the old system is: by kind, system and id.
struct Invoerboek: Sendable {
  let bronsysteem: String
  private var nummers: [Invoersoort: [String: RecordNummer]] = [:]
  private var ids: [RecordNummer: String] = [:]
  /// Actions and notes, which stand in a casus.
  private(set) var acties: [String: (casus: Nummer<Casus>, actie: Actie)] = [:]
  private(set) var notities: [String: (casus: Nummer<Casus>, notitie: Notitie)] = [:]

  /// What was imported from this system before.
  init(_ records: Records, bronsysteem: String) {
    self.bronsysteem = bronsysteem
    note(records.personen, .personen, \.herkomst)
    note(records.meldingen, .meldingen, \.herkomst)
    note(records.casussen, .casussen) { $0.overname?.herkomst }
    note(records.huisverboden, .huisverboden, \.herkomst)
    note(records.detentiemeldingen, .detentie, \.herkomst)
    for stored in records.casussen.values { noteParts(stored) }
  }

  private mutating func note<A: Aggregate>(
    _ records: [Nummer<A>: Stored<A>], _ soort: Invoersoort, _ herkomst: (A) -> Herkomst?
  ) {
    for (nummer, stored) in records {
      guard let from = herkomst(stored.inhoud), from.bronsysteem == bronsysteem else { continue }
      noteer(from.bronId, soort, nummer.record)
    }
  }

  /// As they were imported, whatever happened to them here since.
  private mutating func noteParts(_ stored: Stored<Casus>) {
    for event in stored.geldendVerloop {
      switch event.wat {
      case .actieGemigreerd(let actie):
        guard let from = actie.herkomst, from.bronsysteem == bronsysteem else { continue }
        acties[from.bronId] = (stored.nummer, actie)
      case .notitieGemigreerd(let notitie):
        guard let from = notitie.herkomst, from.bronsysteem == bronsysteem else { continue }
        notities[from.bronId] = (stored.nummer, notitie)
      default: continue
      }
    }
  }

  mutating func noteer(_ id: String, _ soort: Invoersoort, _ nummer: RecordNummer) {
    nummers[soort, default: [:]][id] = nummer
    ids[nummer] = id
  }

  func nummer(_ id: String, _ soort: Invoersoort) -> RecordNummer? { nummers[soort]?[id] }

  /// How the old system calls a record; its own number when it never knew it.
  func id(_ nummer: RecordNummer) -> String { ids[nummer] ?? nummer.description }

  func herkomst(_ id: String) -> Herkomst { Herkomst(bronsysteem: bronsysteem, bronId: id) }
}
