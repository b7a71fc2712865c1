/// What the checks look at: all records, the day, and what the store found in its files.
struct Controlestof: Sendable {
  let records: Records
  let vandaag: Datum
  let opslag: [Opslagbevinding]
  let koppen: [Dossierkop]

  init(_ records: Records, vandaag: Datum, opslag: [Opslagbevinding]) {
    self.records = records
    self.vandaag = vandaag
    self.opslag = opslag
    koppen =
      Dossierkop.alle(records.medewerkers) + Dossierkop.alle(records.personen)
      + Dossierkop.alle(records.meldingen) + Dossierkop.alle(records.casussen)
      + Dossierkop.alle(records.overleggen) + Dossierkop.alle(records.huisverboden)
      + Dossierkop.alle(records.detentiemeldingen)
  }

  var house: House { records.house }
  var meldingen: [Stored<Melding>] { sorted(records.meldingen) }
  var casussen: [Stored<Casus>] { sorted(records.casussen) }
  var overleggen: [Stored<Overleg>] { sorted(records.overleggen) }
  var personen: [Stored<Persoon>] { sorted(records.personen) }
  var huisverboden: [Stored<Huisverbod>] { sorted(records.huisverboden) }
  var detentie: [Stored<Detentiemelding>] { sorted(records.detentiemeldingen) }

  private func sorted<A: Aggregate>(_ all: [Nummer<A>: Stored<A>]) -> [Stored<A>] {
    all.values.sorted { $0.nummer < $1.nummer }
  }

  /// Whether a record is there, even when it can't be read: that is a finding of its own.
  func bestaat(_ nummer: RecordNummer) -> Bool {
    records.contains(nummer) || records.onleesbaar[nummer] != nil
  }
}

/// What any record says of itself, whatever its kind.
struct Dossierkop: Sendable {
  let nummer: RecordNummer
  let rev: Int
  let gewijzigd: Moment
  let events: [(head: EventHead, trektIn: String?)]
  /// Whether the state is what the history comes to.
  let isVolgensVerloop: Bool

  static func alle<A: Aggregate>(_ all: [Nummer<A>: Stored<A>]) -> [Dossierkop] {
    all.values.sorted { $0.nummer < $1.nummer }.map { stored in
      Dossierkop(
        nummer: stored.nummer.record, rev: stored.rev, gewijzigd: stored.gewijzigd,
        events: stored.verloop.map { ($0.head, $0.trektIn) },
        isVolgensVerloop: stored.gevouwen == stored.inhoud)
    }
  }
}
