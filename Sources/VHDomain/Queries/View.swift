/// Where the screen stands.
public enum Room: Equatable, Sendable {
  /// One's own desk.
  case eigenPlek
  /// A screen that a table looks at: no names, nothing of restricted classes.
  case zaal

  /// Whether others look along.
  public var isGedeeld: Bool { self == .zaal }
}

/// What a person, in a room, may see: the only source of screens, search, figures and exports.
public struct View: Sendable {
  /// The house.
  public let house: House
  /// Who looks.
  public let actor: Actor
  /// Where the screen stands.
  public let room: Room
  /// The moment.
  public let now: Moment
  /// Which commit it shows.
  public let generatie: Int
  private let records: Records
  private let zicht: Zichtbaarheid
  let lijsten: [Vertrouwelijkheid]
  private let verborgenPersonen: Set<Nummer<Persoon>>
  let geheugen: Leesgeheugen

  /// - Parameters:
  ///   - geheugen: what reading keeps of this generation.
  ///   - eyes: the restricted lists to read with, for counting; those of the actor otherwise.
  init(
    _ records: Records, actor: Actor, room: Room, now: Moment,
    geheugen: Leesgeheugen = Leesgeheugen(), lijsten eyes: [Vertrouwelijkheid]? = nil
  ) {
    self.geheugen = geheugen
    self.records = records
    self.actor = actor
    self.room = room
    self.now = now
    house = records.house
    generatie = records.generatie
    let lists = eyes ?? View.toegang(records, actor: actor, room: room)
    let sight = Zichtbaarheid(records.house, toegang: lists)
    lijsten = lists
    zicht = sight
    verborgenPersonen = geheugen.waarde(.init(naam: "verborgen", lijsten: lists)) {
      sight.verborgenPersonen(records)
    }
  }

  /// On which restricted lists the reader is; in a room nobody is on any.
  static func toegang(_ records: Records, actor: Actor, room: Room) -> [Vertrouwelijkheid] {
    room.isGedeeld ? [] : records.medewerkerlijst.met(id: actor.medewerker)?.toegang ?? []
  }

  /// Today in Europe/Amsterdam.
  public var today: Datum { now.dag }

  /// The people who work here, also those who left.
  public var medewerkers: [Medewerker] { records.medewerkerlijst }

  /// Who looks; nil when unknown.
  public var medewerker: Medewerker? { medewerkers.met(id: actor.medewerker) }

  /// Every record, hidden ones too: for counting only, no number of them may leave as a record.
  var geteldeRecords: Records { records }

  /// What is needed to run rules on what is seen.
  public var rules: RuleContext { RuleContext(house: house, medewerkers: medewerkers) }
}

// MARK: - Records

extension View {
  /// Keeps what was made for this reader until the next commit.
  ///
  /// - Parameters:
  ///   - perDag: whether it depends on today.
  ///   - van: what else it depends on.
  func bewaard<Waarde: Sendable>(
    _ naam: String, perDag: Bool = false, van: String? = nil, _ maak: () -> Waarde
  ) -> Waarde {
    let key = Leesgeheugen.Sleutel(
      naam: naam, lijsten: lijsten, dag: perDag ? today : nil, van: van)
    return geheugen.waarde(key, maak)
  }

  /// What was kept under a name for this reader, if anything was.
  func gevonden<Waarde: Sendable>(_ naam: String) -> Waarde? {
    geheugen.bekend(.init(naam: naam, lijsten: lijsten))
  }

  /// Keeps the last answer under a name, for this reader and this day, until the next commit.
  ///
  /// - Parameter van: what else it depends on.
  func laatste<Waarde: Sendable>(
    _ naam: String, van: String, _ maak: () -> Waarde
  ) -> Waarde {
    geheugen.laatsteWaarde(.init(naam: naam, lijsten: lijsten, dag: today, van: van), maak)
  }

  /// The meldingen, by number.
  public var meldingen: [Stored<Melding>] {
    bewaard("meldingen") {
      sorted(records.meldingen.values) { !$0.isLeeg && !zicht.verbergt($0, in: records) }
    }
  }

  /// The casussen, by number.
  public var casussen: [Stored<Casus>] {
    let all = bewaard("casussen", perDag: true) {
      sorted(records.casussen.values) { !$0.isLeeg && !zicht.verbergt($0) }
        .map { zonderVergrendeld(zonderVerborgenVerbanden($0)) }
    }
    return room.isGedeeld ? all.map(zonderAfgeschermd) : all
  }

  /// The persons, by number.
  public var personen: [Stored<Persoon>] {
    bewaard("personen", perDag: true, van: room.isGedeeld ? nil : actor.medewerker) {
      records.personen.values
        .filter {
          !$0.inhoud.isLeeg && $0.inhoud.opgegaanIn == nil
            && !verborgenPersonen.contains($0.nummer)
        }
        .sorted { $0.nummer < $1.nummer }
        .map(gezuiverd)
    }
  }

  /// The restraining orders, by number.
  public var huisverboden: [Stored<Huisverbod>] {
    bewaard("huisverboden") {
      sorted(records.huisverboden.values) {
        !$0.isLeeg && isVisible($0.gegevens.persoon, $0.gegevens.casus)
      }
    }
  }

  /// The detention reports, by number.
  public var detentiemeldingen: [Stored<Detentiemelding>] {
    bewaard("detentie") {
      sorted(records.detentiemeldingen.values) { !$0.isLeeg && isVisible($0) }
    }
  }

  /// The consults, day by day; they name nobody.
  public var consultdagen: [Stored<Consultdag>] {
    bewaard("consulten") { sorted(records.consultdagen.values) { !$0.isLeeg } }
  }

  /// Whether a detention report may be known of: its person and the melding that brought it.
  private func isVisible(_ report: Detentiemelding) -> Bool {
    isVisible(report.gegevens.persoon, nil)
      && !(report.melding.map { zicht.verbergt($0.record, in: records) } ?? false)
  }

  /// The questions about named persons, by number; none in a room.
  public var informatievragen: [Stored<Informatievraag>] {
    guard !room.isGedeeld else { return [] }
    return bewaard("informatievragen") {
      sorted(records.informatievragen.values) { !$0.isLeeg && isVisible($0.vraag.persoon, nil) }
    }
  }

  /// The people at partners, by number.
  public var contacten: [Stored<Contact>] {
    bewaard("contacten") { sorted(records.contacten.values) { !$0.isLeeg } }
  }

  /// Whether a record about this person and casus may be known of.
  private func isVisible(_ persoon: Nummer<Persoon>?, _ casus: Nummer<Casus>?) -> Bool {
    !(persoon.map(verborgenPersonen.contains) ?? false)
      && !(casus.map { zicht.verbergt($0.record, in: records) } ?? false)
  }

  /// The meetings, by number, without the points that are hidden.
  public var overleggen: [Stored<Overleg>] {
    bewaard("overleggen") {
      records.overleggen.keys.sorted().compactMap { self[$0] }.filter { !$0.inhoud.isLeeg }
    }
  }

  /// Records that can't be read, with the reason.
  public var onleesbaar: [(nummer: RecordNummer, reden: String)] {
    records.onleesbaar.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func sorted<A: Aggregate>(
    _ stored: some Sequence<Stored<A>>, _ isVisible: (A) -> Bool
  ) -> [Stored<A>] {
    stored.filter { isVisible($0.inhoud) }.sorted { $0.nummer < $1.nummer }
  }

  /// Whether a record that may be there does not exist for this reader.
  func verbergt(_ nummer: RecordNummer) -> Bool { isHidden(nummer) }

  /// Persons are looked up in the set made once: to find it anew for each would take too long.
  private func isHidden(_ nummer: RecordNummer) -> Bool {
    if let persoon = Nummer<Persoon>(nummer) { return verborgenPersonen.contains(persoon) }
    if let order = Nummer<Huisverbod>(nummer) {
      let data = records.huisverboden[order]?.inhoud.gegevens
      return !isVisible(data?.persoon, data?.casus)
    }
    if let report = Nummer<Detentiemelding>(nummer) {
      return !(records.detentiemeldingen[report].map { isVisible($0.inhoud) } ?? true)
    }
    if let asked = Nummer<Informatievraag>(nummer) {
      return room.isGedeeld
        || !isVisible(records.informatievragen[asked]?.inhoud.vraag.persoon, nil)
    }
    if let proposal = Nummer<Voorstel>(nummer) {
      return room.isGedeeld
        || records.voorstellen[proposal]?.inhoud.inhoud?.opdracht.dossiers.contains(where: isHidden)
          ?? false
    }
    return zicht.verbergt(nummer, in: records)
  }

  /// The record with this number; an unknown and a hidden one get the same answer: nil.
  public subscript<A: Aggregate>(nummer: Nummer<A>) -> Stored<A>? {
    guard let stored = records[keyPath: A.table][nummer],
      !isHidden(nummer.record)
    else { return nil }
    return (stored as? Stored<Overleg>).flatMap { gezuiverd($0) as? Stored<A> }
      ?? (stored as? Stored<Persoon>).flatMap { gezuiverd($0) as? Stored<A> }
      ?? (stored as? Stored<Casus>).flatMap { gezuiverd($0) as? Stored<A> }
      ?? (stored as? Stored<Voorstel>).flatMap { gezuiverd($0) as? Stored<A> } ?? stored
  }

  /// A meeting as kept, to look up who sits at it.
  func rauw(_ nummer: Nummer<Overleg>) -> Stored<Overleg>? { records.overleggen[nummer] }

  /// Every contribution to a casus that may be known of, those this room may not read included.
  func alleBijdragen(_ nummer: Nummer<Casus>) -> [Verrijking] {
    isHidden(nummer.record) ? [] : records.casussen[nummer]?.inhoud.verrijkingen ?? []
  }

  /// A meeting without the points, and what happened to them, that this reader may not know of.
  private func gezuiverd(_ stored: Stored<Overleg>) -> Stored<Overleg> {
    var seen = stored
    let mayKnow = { (casus: Nummer<Casus>) in self[casus] != nil }
    seen.inhoud.agenda.removeAll { !($0.casus.map(mayKnow) ?? true) }
    if let about = seen.inhoud.afspraak?.casus, !mayKnow(about) { seen.inhoud.afspraak = nil }
    if let current = seen.inhoud.huidigPunt, !mayKnow(current) { seen.inhoud.huidigPunt = nil }
    let unknown = Set(
      seen.verloop.filter { event in
        event.wat.flatMap(Overleg.casus).map { !mayKnow($0) } ?? false
      }
      .map(\.head.id))
    seen.verloop.removeAll { unknown.contains($0.head.id) || unknown.contains($0.betreft ?? "") }
    return seen
  }

  /// A meeting as it may be seen: points about hidden casussen are left out.
  public func agenda(_ overleg: Overleg) -> [Agendapunt] {
    overleg.agenda.filter { $0.casus.map { self[$0] != nil } ?? true }
  }
}

// MARK: - As JSON

extension View {
  /// A record with its whole history as JSON, stable keys; nil when there is none for this reader.
  public func json(_ nummer: RecordNummer) -> JSONValue? {
    switch nummer.soort {
    case .persoon: Nummer<Persoon>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .melding: Nummer<Melding>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .casus: Nummer<Casus>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .overleg: Nummer<Overleg>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .huisverbod:
      Nummer<Huisverbod>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .detentie:
      Nummer<Detentiemelding>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .consulten:
      Nummer<Consultdag>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .informatievraag:
      Nummer<Informatievraag>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    case .contact: Nummer<Contact>(nummer).flatMap { self[$0] }.flatMap { RecordFile.json($0) }
    // A report also keeps the numbers of records that not everyone may know of; so does a proposal.
    case .inrichting, .rapport, .voorstel: nil
    }
  }
}
