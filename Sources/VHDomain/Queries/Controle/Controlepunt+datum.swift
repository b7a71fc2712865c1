/// Whether numbers and dates can be.
extension Controlepunt {
  static let datumpunten: [Controlepunt] = [
    Controlepunt("teller", .fout, "Geen nummer is hoger dan de teller die het uitgaf.") { stof in
      beyondCounter(stof.records)
    },
    Controlepunt("toekomst", .fout, "Wat gebeurd is, ligt niet in de toekomst.") { stof in
      future(stof)
    },
    Controlepunt("datumvolgorde", .fout, "Wat eindigt, eindigt niet voor het begint.") { stof in
      stof.casussen.flatMap(disorder) + stof.huisverboden.flatMap(disorder)
    },
  ]

  private static func beyondCounter(_ records: Records) -> [Vondst] {
    let all =
      records.personen.keys.map(\.record) + records.meldingen.keys.map(\.record)
      + records.casussen.keys.map(\.record) + records.overleggen.keys.map(\.record)
      + records.huisverboden.keys.map(\.record) + records.detentiemeldingen.keys.map(\.record)
      + records.consultdagen.keys.map(\.record) + records.informatievragen.keys.map(\.record)
      + records.contacten.keys.map(\.record) + records.rapporten.keys.map(\.record)
      + records.voorstellen.keys.map(\.record)
      + records.onleesbaar.keys.filter { $0.soort != .inrichting }
    let highest = Dictionary(all.map { ($0.teller, $0) }) { max($0, $1) }
    return highest.values.sorted().compactMap { nummer in
      let last = records.tellers[nummer.teller] ?? 0
      return nummer.volgnummer > last
        ? Vondst(nummer, "De teller \(nummer.teller) staat op \(last) en is dit nummer nog niet.")
        : nil
    }
  }

  private static func future(_ stof: Controlestof) -> [Vondst] {
    let events = stof.koppen.filter { $0.nummer.soort != .inrichting }
      .map { ($0.nummer, $0.events.map(\.head.op)) }
    let received = stof.meldingen.map {
      ($0.nummer.record, [$0.inhoud.gegevens.ontvangenOp].compactMap { $0 })
    }
    let born = stof.personen.map {
      ($0.nummer.record, [$0.inhoud.gegevens.geboortedatum?.datum].compactMap { $0 })
    }
    var seen: Set<String> = []
    return (events + received + born).flatMap { nummer, days in
      days.filter { $0 > stof.vandaag && seen.insert("\(nummer) \($0)").inserted }.map {
        Vondst(nummer, "Noemt \($0.lang) als iets dat al gebeurd is.")
      }
    }
  }

  private static func disorder(_ stored: Stored<Casus>) -> [Vondst] {
    let casus = stored.inhoud
    var found: [Vondst] = []
    let periods =
      casus.trajecten.map { ("Het traject", $0.van, $0.tot) }
      + casus.topX.map { ("De status Top X", $0.van, $0.tot) }
    for (what, from, until) in periods where until.map({ $0 < from }) == true {
      found.append(
        Vondst(stored.nummer.record, "\(what) eindigt voor \(from.lang), de eerste dag."))
    }
    if casus.trajecten.count(where: { $0.tot == nil }) > 1 {
      found.append(Vondst(stored.nummer.record, "Heeft twee trajecten tegelijk."))
    }
    if let taken = casus.overname {
      found += backwards(
        stored.nummer.record,
        [
          ("screening", taken.screeningOp), ("triage", taken.triageOp),
          ("procesregie", taken.procesregieVan), ("afsluiting", taken.afgeslotenOp),
        ])
    }
    return found
  }

  private static func disorder(_ stored: Stored<Huisverbod>) -> [Vondst] {
    let data = stored.inhoud.gegevens
    return backwards(
      stored.nummer.record,
      [("RIHG", data.rihgOp), ("oplegging", data.opgelegdOp), ("einde", data.eindeOp)])
  }

  private static func backwards(
    _ nummer: RecordNummer, _ steps: [(naam: String, op: Datum?)]
  ) -> [Vondst] {
    let dated = steps.compactMap { step in step.op.map { (step.naam, $0) } }
    return zip(dated, dated.dropFirst()).filter { $0.1 > $1.1 }.map {
      Vondst(nummer, "De datum van \($1.0) ligt vóór die van \($0.0).")
    }
  }
}
