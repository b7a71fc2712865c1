/// Takes over the tables of one call: every fault is found, and without any the records are laid
/// over the committed ones.
///
/// A row is one event `gemigreerd`. A row that was imported before changes nothing; with other
/// values it is a fault that names both.
struct Importer {
  var work: Work
  var fouten: Invoerfouten
  var verslag: Invoerverslag
  var boek: Invoerboek
  /// The rows by kind.
  let rijen: [Invoersoort: [Invoerrij]]
  /// Tables with lines that could not be read: what refers to them may refer to those.
  private let onvolledig: Set<Invoersoort>
  private let bestanden: [String]
  /// The columns that are there.
  private let kolommen: [Invoersoort: Set<String>]
  /// The line on which an id stands in this call.
  private var regels: [Invoersoort: [String: Int]] = [:]
  /// The ids of procesregisseurs by the names they have or had.
  var regisseurs: [String: String] = [:]
  private var verborgen: Set<Nummer<Persoon>>?

  /// How many rows there are, and how many were taken over.
  private let totaal: Int
  private var gedaan = 0

  init(_ invoer: Invoer, _ work: Work) throws(Refusal) {
    var lezer = Invoerlezer(work.house, vandaag: work.context.today)
    var rijen: [Invoersoort: [Invoerrij]] = [:]
    var kolommen: [Invoersoort: Set<String>] = [:]
    let totaal = invoer.tabellen.map(\.aantal).reduce(0, +)
    var gelezen = 0
    for soort in Invoersoort.allCases {
      for tabel in invoer.tabellen where tabel.soort == soort {
        rijen[soort, default: []] += try lezer.rijen(tabel) { () throws(Refusal) in
          try work.meld("regels controleren", gelezen, van: totaal)
          gelezen += 1
        }
        kolommen[soort, default: []].formUnion(tabel.tekst.kop)
        lezer.verslag.tellingen[soort] = Invoerverslag.Telling()
      }
    }
    self.work = work
    self.totaal = totaal
    bestanden = Invoersoort.allCases.flatMap { soort in
      invoer.tabellen.filter { $0.soort == soort }.map(\.bestand)
    }
    self.rijen = rijen
    self.kolommen = kolommen
    fouten = lezer.fouten
    verslag = lezer.verslag
    boek = Invoerboek(work.records, bronsysteem: invoer.bronsysteem)
    onvolledig = Set(invoer.tabellen.filter { !$0.tekst.fouten.isEmpty }.map(\.soort))
    regisseurs = work.namenVanMedewerkers
  }

  mutating func run() throws(Refusal) {
    try personen()
    try meldingen()
    try casussen()
    try huisverboden()
    try detentie()
    try zrm()
    try acties()
    try notities()
    try fouten.enforce(bestanden)
  }

  /// Tells that the next row is taken over.
  mutating func volgende() throws(Refusal) {
    try work.meld("regels overnemen", gedaan, van: totaal)
    gedaan += 1
  }

  /// Lays a fact over the records; once anything is wrong only faults are looked for, so that a
  /// bad file does not fill the memory with records nobody will get.
  mutating func leg<A: Aggregate>(
    _ nummer: Nummer<A>, _ facts: [A.Fact], op day: Datum?, gemeente: String? = nil
  ) {
    if fouten.isEmpty { work.tell(nummer, facts, op: day, gemeente: gemeente) }
  }

  // MARK: - Identity

  /// Gives a row its record: a new number, or that of an earlier import.
  mutating func claim<A: Aggregate>(
    _ rij: Invoerrij, _ kolom: String, _ type: A.Type, jaar: Int
  ) -> (nummer: Nummer<A>, isNieuw: Bool)? {
    guard let id = uniek(rij, kolom) else { return nil }
    if let known = boek.nummer(id, rij.soort).flatMap({ Nummer<A>($0) }) {
      verslag.tellingen[rij.soort]?.bekend += 1
      return (known, false)
    }
    let nummer = work.newNumber(type, jaar: jaar)
    boek.noteer(id, rij.soort, nummer.record)
    verslag.tellingen[rij.soort]?.nieuw += 1
    return (nummer, true)
  }

  /// The id of a row, unless another row of this call has it too.
  mutating func uniek(_ rij: Invoerrij, _ kolom: String) -> String? {
    guard case .tekst(let id) = rij.waarden[kolom] else { return nil }
    if let other = regels[rij.soort]?[id] {
      fouten.noteer(
        rij, kolom, "\(shown(id)) staat ook op regel \(other)")
      return nil
    }
    regels[rij.soort, default: [:]][id] = rij.regel
    return id
  }

  // MARK: - References

  /// The records a cell names; one that is nowhere is a fault.
  mutating func verwijzingen<A: Aggregate>(
    _ rij: Invoerrij, _ kolom: String, _ soort: Invoersoort, _ type: A.Type
  ) -> [Nummer<A>] {
    var found: [Nummer<A>] = []
    for id in rij.ids(kolom) {
      if let nummer = boek.nummer(id, soort).flatMap({ Nummer<A>($0) }) {
        found.append(nummer)
      } else if !onvolledig.contains(soort) {
        fouten.noteer(
          rij, kolom,
          "\(shown(id)) staat niet in \(soort.rawValue) en is niet eerder ingevoerd uit "
            + boek.bronsysteem)
      }
    }
    return found
  }

  mutating func verwijzing<A: Aggregate>(
    _ rij: Invoerrij, _ kolom: String, _ soort: Invoersoort, _ type: A.Type
  ) -> Nummer<A>? {
    verwijzingen(rij, kolom, soort, type).first
  }

  // MARK: - Known rows

  /// How records are called in the files of this call.
  var namen: Invoercellen {
    let boek = boek
    let people = work.records.medewerkerlijst
    return Invoercellen(id: { boek.id($0) }, medewerker: { people.naam($0) })
  }

  /// Compares a known row with what it was; what stands in a hidden record is not shown.
  mutating func vergelijk(
    _ rij: Invoerrij, _ nieuw: [String: String], _ oud: [String: String], in nummer: RecordNummer
  ) {
    guard nieuw != oud else { return }
    for kolom in rij.soort.kolommen where kolommen[rij.soort]?.contains(kolom.naam) == true {
      let new = nieuw[kolom.naam] ?? ""
      let old = oud[kolom.naam] ?? ""
      guard new != old else { continue }
      let was = isVerborgen(nummer) ? "" : " \(shown(old))"
      fouten.noteer(
        rij, kolom.naam,
        "\(shown(new)) wijkt af van de eerdere invoer\(was); \(nummer) blijft zoals het is")
    }
  }

  private mutating func isVerborgen(_ nummer: RecordNummer) -> Bool {
    let id = work.context.signature.medewerker
    let access = work.records.medewerkerlijst.met(id: id)?.toegang ?? []
    let zicht = Zichtbaarheid(work.house, toegang: access)
    guard let persoon = Nummer<Persoon>(nummer) else {
      return zicht.verbergt(nummer, in: work.records)
    }
    let hidden = verborgen ?? zicht.verborgenPersonen(work.records)
    verborgen = hidden
    return hidden.contains(persoon)
  }

  /// What a record was taken over with: the fact of its first import that still holds.
  func overgenomen<A: Aggregate, Gegevens>(
    _ nummer: Nummer<A>, _ gegevens: (A.Fact) -> Gegevens?
  ) -> Gegevens? {
    for event in work.records[keyPath: A.table][nummer]?.geldendVerloop ?? [] {
      if let found = event.wat.flatMap(gegevens) { return found }
    }
    return nil
  }

  // MARK: - Days

  /// Refuses a gemeente that belonged to the house on none of the days of a row.
  mutating func controleerGemeente(_ rij: Invoerrij, op dagen: [Datum]) {
    guard let gemeente = rij.tekst("gemeente").flatMap({ work.house.gemeenten.met(id: $0) }),
      let day = dagen.first, !dagen.contains(where: gemeente.geldigheid.geldt)
    else { return }
    fouten.noteer(
      rij, "gemeente", "\(shown(gemeente.naam)) hoorde op \(day) niet bij dit huis")
  }

  /// Refuses an end before what it ends.
  mutating func controleerEinde(_ rij: Invoerrij, _ einde: String, na kolommen: [String]) {
    guard let end = rij.dag(einde) else { return }
    for kolom in kolommen {
      guard let start = rij.dag(kolom), end < start else { continue }
      fouten.noteer(
        rij, einde, "\"\(end)\" ligt vóór \(kolom) \(start)")
    }
  }
}

extension Work {
  /// Takes over the tables of one call.
  mutating func importeer(_ invoer: Invoer) throws(Refusal) {
    guard !invoer.bronsysteem.isBlank else {
      throw Refusal("invoer", "Geef het bronsysteem een naam.", at: "bronsysteem")
    }
    guard records.onleesbaar.isEmpty else {
      throw Refusal(
        "invoer",
        counted(records.onleesbaar.count, "dossier is", "dossiers zijn") + " niet leesbaar; "
          + "herstel dat eerst, anders kan invoer dubbel worden.")
    }
    var importer = try Importer(invoer, self)
    try importer.run()
    self = importer.work
    verslag = importer.verslag
  }

  /// The ids of medewerkers by every name they had; who has a name now goes first.
  fileprivate var namenVanMedewerkers: [String: String] {
    var ids: [String: String] = [:]
    let events = records.medewerkers[Medewerkers.nummer]?.geldendVerloop ?? []
    for event in events {
      switch event.wat {
      case .toegevoegd(let medewerker), .gewijzigd(let medewerker):
        ids[medewerker.naam] = ids[medewerker.naam] ?? medewerker.id
      case .beeindigd, .huisToegevoegd, .huisGewijzigd, .huisGeldigheid, nil: continue
      }
    }
    for medewerker in records.medewerkerlijst.reversed() { ids[medewerker.naam] = medewerker.id }
    return ids
  }
}
