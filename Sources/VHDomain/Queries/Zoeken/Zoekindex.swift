/// All persons, dossiers, questions and contacts by the words in them, made anew for each generation.
///
/// A record's place is also its rank in a list: persons by name, then casussen and meldingen, the
/// newest first. So nothing has to be sorted while somebody types.
struct Zoekindex: Sendable {
  /// The number at each place.
  let nummers: [RecordNummer]
  let tabellen: [Treffersoort: Woordtabel]
  let geboren: [(plaats: Int, delen: Datumpatroon.Delen)]
  /// The records a person is in, by the place of the person.
  private let dossiers: [[Int32]]

  init(_ records: Records) {
    var bouw = Bouw(records)
    bouw.persons()
    bouw.casussen()
    bouw.meldingen()
    bouw.informatievragen()
    bouw.contacten()
    nummers = bouw.nummers
    tabellen = bouw.woorden.mapValues { $0.tabel() }
    geboren = bouw.geboren
    dossiers = bouw.dossiers
  }

  /// Adds the records that the persons among these places are in.
  func addDossiers(of bits: Bits, to result: inout Bits) {
    for place in bits.prefix(.max) {
      guard place < dossiers.count else { break }
      for other in dossiers[place] { result.insert(Int(other)) }
    }
  }
}

/// An index while it is being made.
private struct Bouw {
  let records: Records
  let velden: Zoekvelden
  var nummers: [RecordNummer] = []
  var woorden: [Treffersoort: Woordtabel.Verzameling] = [:]
  var geboren: [(plaats: Int, delen: Datumpatroon.Delen)] = []
  var dossiers: [[Int32]]
  private var plaatsen: [Nummer<Persoon>: Int] = [:]

  init(_ records: Records) {
    self.records = records
    velden = Zoekvelden(house: records.house, medewerkers: records.medewerkerlijst)
    dossiers = Array(repeating: [], count: records.personen.count)
    nummers.reserveCapacity(
      records.personen.count + records.casussen.count + records.meldingen.count
        + records.informatievragen.count + records.contacten.count)
    for kind in Treffersoort.woorden { woorden[kind] = Woordtabel.Verzameling() }
  }

  mutating func persons() {
    let inForce = records.personen.values.filter {
      !$0.inhoud.isLeeg && $0.inhoud.opgegaanIn == nil
    }
    let sorted = inForce.map {
      ($0.inhoud.gegevens.zoeksleutel, $0)
    }
    .sorted { ($0.0, $0.1.nummer) < ($1.0, $1.1.nummer) }
    for (_, stored) in sorted {
      let place = nummers.count
      let data = stored.inhoud.gegevens
      plaatsen[stored.nummer] = place
      add(stored.nummer.record, velden.velden(data))
      addJoined([data.achternaam, data.voornamen ?? ""], place)
      if let date = data.geboortedatum { geboren.append((place, .init(date))) }
    }
    mergedAway()
  }

  /// Who was taken up in another is found by number only: an old paper may name it.
  private mutating func mergedAway() {
    let gone = records.personen.values.filter { $0.inhoud.opgegaanIn != nil }
    for stored in gone.sorted(by: { $0.nummer < $1.nummer }) { add(stored.nummer.record, []) }
  }

  /// `O'Brien` and `Anne-Marie` are also found written as one word.
  private mutating func addJoined(_ names: [String], _ place: Int) {
    for name in names {
      for part in name.split(whereSeparator: \.isWhitespace) {
        let words = Vouwing.woorden(String(part))
        if words.count > 1 { woorden[.naam]?.add(word: words.joined(), Int32(place)) }
      }
    }
  }

  mutating func casussen() {
    let sorted = records.casussen.values.filter { !$0.inhoud.isLeeg }.map {
      ($0.inhoud.dag($0.verloop.first?.head), $0)
    }
    .sorted { later($0.0, $0.1.nummer.record, $1.0, $1.1.nummer.record) }
    for (_, stored) in sorted {
      link(stored.inhoud.betrokkenen)
      add(stored.nummer.record, velden.velden(stored.inhoud))
    }
  }

  mutating func meldingen() {
    let sorted = records.meldingen.values.filter { !$0.inhoud.isLeeg }.map {
      ($0.inhoud.gegevens.ontvangenOp, $0)
    }
    .sorted { later($0.0, $0.1.nummer.record, $1.0, $1.1.nummer.record) }
    for (_, stored) in sorted {
      link(stored.inhoud.gegevens.betrokkenen)
      add(stored.nummer.record, velden.velden(stored.inhoud))
    }
  }

  mutating func informatievragen() {
    let sorted = records.informatievragen.values.filter { !$0.inhoud.isLeeg }
      .sorted { $0.nummer > $1.nummer }
    for stored in sorted {
      link(stored.inhoud.vraag.persoon.map { [Betrokkenheid(persoon: $0, hoofd: true)] } ?? [])
      if let date = stored.inhoud.vraag.geboren { geboren.append((nummers.count, .init(date))) }
      add(stored.nummer.record, velden.velden(stored.inhoud))
    }
  }

  mutating func contacten() {
    let sorted = records.contacten.values.filter { !$0.inhoud.gegevens.naam.isEmpty }
      .sorted { ($0.inhoud.gegevens.naam, $0.nummer) < ($1.inhoud.gegevens.naam, $1.nummer) }
    for stored in sorted { add(stored.nummer.record, velden.velden(stored.inhoud.gegevens)) }
  }

  private func later(
    _ left: Datum?, _ leftNumber: RecordNummer, _ right: Datum?, _ rightNumber: RecordNummer
  ) -> Bool {
    let days = (left?.dagnummer ?? .min, right?.dagnummer ?? .min)
    return days.0 == days.1 ? leftNumber > rightNumber : days.0 > days.1
  }

  /// Notes whom the record that comes next is about.
  private mutating func link(_ people: [Betrokkenheid]) {
    for person in people {
      if let place = plaatsen[person.persoon] { dossiers[place].append(Int32(nummers.count)) }
    }
  }

  private mutating func add(_ nummer: RecordNummer, _ fields: [Zoekveld]) {
    let place = Int32(nummers.count)
    nummers.append(nummer)
    for field in fields { woorden[field.soort]?.add(field.tekst, place) }
  }
}
