/// What the checks look at: all records, the day, and what the store found in its files.
struct Controlestof: Sendable {
  let records: Records
  let vandaag: Datum
  let opslag: [Opslagbevinding]
  let koppen: [Dossierkop]
  let meldingen: [Stored<Melding>]
  let casussen: [Stored<Casus>]
  let overleggen: [Stored<Overleg>]
  let personen: [Stored<Persoon>]
  let huisverboden: [Stored<Huisverbod>]
  let detentie: [Stored<Detentiemelding>]
  let vragen: [Stored<Informatievraag>]
  let contacten: [Stored<Contact>]
  let voorstellen: [Stored<Voorstel>]
  /// The records of which nothing is in force any more.
  private let ingetrokken: Set<RecordNummer>

  /// Sorts everything once: many checks walk over it.
  init(_ records: Records, vandaag: Datum, opslag: [Opslagbevinding]) {
    self.records = records
    self.vandaag = vandaag
    self.opslag = opslag
    meldingen = Controlestof.sorted(records.meldingen)
    casussen = Controlestof.sorted(records.casussen)
    overleggen = Controlestof.sorted(records.overleggen)
    personen = Controlestof.sorted(records.personen)
    huisverboden = Controlestof.sorted(records.huisverboden)
    detentie = Controlestof.sorted(records.detentiemeldingen)
    vragen = Controlestof.sorted(records.informatievragen)
    contacten = Controlestof.sorted(records.contacten)
    voorstellen = Controlestof.sorted(records.voorstellen)
    ingetrokken = Set(
      meldingen.filter(\.inhoud.isLeeg).map(\.nummer.record)
        + casussen.filter(\.inhoud.isLeeg).map(\.nummer.record)
        + overleggen.filter(\.inhoud.isLeeg).map(\.nummer.record)
        + personen.filter(\.inhoud.isLeeg).map(\.nummer.record)
        + huisverboden.filter(\.inhoud.isLeeg).map(\.nummer.record))
    koppen =
      Controlestof.sorted(records.medewerkers).map(Dossierkop.init)
      + personen.map(Dossierkop.init) + meldingen.map(Dossierkop.init)
      + casussen.map(Dossierkop.init) + overleggen.map(Dossierkop.init)
      + huisverboden.map(Dossierkop.init) + detentie.map(Dossierkop.init)
      + Controlestof.sorted(records.consultdagen).map(Dossierkop.init)
      + vragen.map(Dossierkop.init) + contacten.map(Dossierkop.init)
      + Controlestof.sorted(records.rapporten).map(Dossierkop.init)
      + voorstellen.map(Dossierkop.init)
  }

  var house: House { records.house }

  private static func sorted<A: Aggregate>(_ all: [Nummer<A>: Stored<A>]) -> [Stored<A>] {
    all.values.sorted {
      let (left, right) = ($0.nummer.record, $1.nummer.record)
      return (left.jaar, left.volgnummer) < (right.jaar, right.volgnummer)
    }
  }

  /// Whether a record is there, even when it can't be read: that is a finding of its own.
  ///
  /// One of which all was withdrawn is not there for another record.
  func bestaat(_ nummer: RecordNummer) -> Bool {
    records.contains(nummer) && !ingetrokken.contains(nummer)
      || records.onleesbaar[nummer] != nil
  }
}

/// What any record says of itself, whatever its kind.
struct Dossierkop: Sendable {
  let nummer: RecordNummer
  let rev: Int
  let gewijzigd: Moment
  let events: [(head: EventHead, betreft: String?, isCorrectie: Bool)]
  /// Whether the state is what the history comes to.
  let isVolgensVerloop: Bool

  init<A: Aggregate>(_ stored: Stored<A>) {
    nummer = stored.nummer.record
    rev = stored.rev
    gewijzigd = stored.gewijzigd
    events = stored.verloop.map { ($0.head, $0.betreft, $0.corrigeert != nil) }
    isVolgensVerloop = stored.gevouwen == stored.inhoud
  }
}
