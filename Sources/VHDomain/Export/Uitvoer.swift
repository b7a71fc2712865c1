/// Everything a reader may see as files that need no program: JSON with the whole history, and
/// the CSV files an import takes.
public struct Uitvoer: Sendable {
  private let view: View
  private let cellen: Invoercellen
  private let zichtbaar: Set<RecordNummer>
  private let casussen: [Stored<Casus>]

  init(_ view: View) {
    self.view = view
    let people = view.medewerkers
    cellen = Invoercellen(id: { $0.description }, medewerker: { people.naam($0) })
    casussen = view.casussen.filter { $0.inhoud.fase != .ingetrokken }
    zichtbaar = Set(
      view.personen.map(\.nummer.record) + view.meldingen.filter(Uitvoer.isRij).map(\.nummer.record)
        + casussen.map(\.nummer.record))
  }

  /// The names of the files, in the order they are made.
  public var bestanden: [String] {
    Invoersoort.allCases.map(\.bestandsnaam) + Uitvoer.jsonsoorten.map { "json/\($0.naam).json" }
      + ["json/medewerkers.json", "json/inrichting.json", "LEESMIJ.txt"]
  }

  /// The bytes of one of the files.
  public func bytes(_ bestand: String) -> [UInt8] {
    if let soort = Invoersoort.allCases.first(where: { $0.bestandsnaam == bestand }) {
      return csv(soort)
    }
    if let json = Uitvoer.jsonsoorten.first(where: { "json/\($0.naam).json" == bestand }) {
      return Array(array(json.nummers(view).compactMap(view.json)).utf8)
    }
    if bestand == "json/inrichting.json" { return Array(array(view.inrichtingAlsJSON).utf8) }
    return Array((bestand == "LEESMIJ.txt" ? Uitvoer.leesmij : medewerkers).utf8)
  }

  // MARK: - JSON

  private static let jsonsoorten: [(naam: String, nummers: @Sendable (View) -> [RecordNummer])] = [
    ("personen", { $0.personen.map(\.nummer.record) }),
    ("meldingen", { $0.meldingen.map(\.nummer.record) }),
    ("casussen", { $0.casussen.map(\.nummer.record) }),
    ("overleggen", { $0.overleggen.map(\.nummer.record) }),
    ("huisverboden", { $0.huisverboden.map(\.nummer.record) }),
    ("detentie", { $0.detentiemeldingen.map(\.nummer.record) }),
    ("consulten", { $0.consultdagen.map(\.nummer.record) }),
    ("informatievragen", { $0.informatievragen.map(\.nummer.record) }),
    ("contacten", { $0.contacten.map(\.nummer.record) }),
  ]

  /// An array with a record at a time, so that a large house fits.
  private func array(_ values: [JSONValue]) -> String {
    "[" + values.map { "\n" + $0.pretty.dropLast() }.joined(separator: ",") + "\n]\n"
  }

  private var medewerkers: String {
    array(
      view.medewerkers.map { medewerker in
        [
          "id": .string(medewerker.id), "naam": .string(medewerker.naam),
          "rollen": .array(medewerker.rollen.map { .string($0.rawValue) }),
          "toegang": .array(medewerker.toegang.map { .string($0.rawValue) }),
          "beeindigdOp": medewerker.beeindigdOp.map { .string($0.description) } ?? .null,
        ]
      })
  }

  private static let leesmij = """
    Dit is een uitvoer van vh.

    *.csv     de dossiers als tabellen, in de vorm die vh importeer leest; de nummers van vh zijn
              de ids. UTF-8, gescheiden door puntkomma's. Concepten en ingetrokken casussen staan
              er niet in.
    json/     de dossiers met hun hele verloop, gesorteerd op nummer; elk bestand is een lijst.
              huis.json is het profiel, inrichting.json wat er nu van geldt en wie wat wijzigde.

    Er staan persoonsgegevens in: bewaar deze map zoals een dossier en vernietig haar na gebruik.

    """

  // MARK: - CSV

  private func csv(_ soort: Invoersoort) -> [UInt8] {
    let rows = rijen(soort).map { cells in soort.kolomnamen.map { cells[$0] ?? "" } }
    return CSVWriter.bytes(soort.kolomnamen, rows)
  }

  /// A melding that was received; a concept never happened.
  private static func isRij(_ stored: Stored<Melding>) -> Bool {
    stored.inhoud.status != .concept && stored.inhoud.gegevens.ontvangenOp != nil
  }

  private func rijen(_ soort: Invoersoort) -> [[String: String]] {
    switch soort {
    case .personen:
      view.personen.map { met(cellen.cellen($0.inhoud.gegevens), "persoon_id", $0.nummer.record) }
    case .meldingen:
      view.meldingen.filter(Uitvoer.isRij).map { stored in
        var gegevens = stored.inhoud.gegevens
        gegevens.traject = view.house.traject(gegevens)
        gegevens.betrokkenen.removeAll { !isZichtbaar($0.persoon) }
        return met(cellen.cellen(gegevens), "melding_id", stored.nummer.record)
      }
    case .casussen:
      casussen.map { met(cellen.cellen(overname($0)), "casus_id", $0.nummer.record) }
    case .huisverboden:
      view.huisverboden.map { stored in
        var gegevens = stored.inhoud.gegevens
        if let casus = gegevens.casus, !isZichtbaar(casus) { gegevens.casus = nil }
        return met(cellen.cellen(gegevens), "huisverbod_id", stored.nummer.record)
      }
    case .detentie:
      view.detentiemeldingen.map {
        met(cellen.cellen($0.inhoud.gegevens), "melding_id", $0.nummer.record)
      }
    case .zrm: delen { $0.inhoud.zrm.flatMap(metingen($0.nummer)) }
    case .acties:
      delen { stored in
        stored.inhoud.acties.map {
          deel(cellen.cellen($0, van: stored.nummer), "actie_id", $0.id, stored.nummer)
        }
      }
    case .notities:
      delen { stored in
        stored.inhoud.notities.map {
          deel(cellen.cellen($0, van: stored.nummer), "notitie_id", $0.id, stored.nummer)
        }
      }
    }
  }

  private func delen(_ rows: (Stored<Casus>) -> [[String: String]]) -> [[String: String]] {
    casussen.flatMap(rows)
  }

  private func metingen(_ casus: Nummer<Casus>) -> (ZRMMeting) -> [[String: String]] {
    { meting in
      guard isZichtbaar(meting.persoon) else { return [] }
      return meting.scores.map { cellen.cellen(meting, $0, van: casus) }
    }
  }

  private func isZichtbaar<A: Aggregate>(_ nummer: Nummer<A>) -> Bool {
    zichtbaar.contains(nummer.record)
  }

  private func met(
    _ cells: [String: String], _ column: String, _ nummer: RecordNummer
  ) -> [String: String] {
    cells.merging([column: nummer.description]) { $1 }
  }

  private func deel(
    _ cells: [String: String], _ column: String, _ id: String, _ casus: Nummer<Casus>
  ) -> [String: String] {
    cells.merging([column: "\(casus)/\(id)"]) { $1 }
  }

  /// A casus as an old system would have had it: from what it is now, whoever decided it.
  private func overname(_ stored: Stored<Casus>) -> Overname {
    let casus = stored.inhoud
    var row = casus.overname ?? Overname(herkomst: Herkomst(bronsysteem: "", bronId: ""))
    row.opening = casus.opening
    row.opening.gemeente = casus.gemeente
    row.opening.betrokkenen = casus.betrokkenen.filter { isZichtbaar($0.persoon) }
    row.opening.meldingen = casus.meldingen.filter(isZichtbaar)
    if let other = row.opening.vorigeCasus, !isZichtbaar(other) { row.opening.vorigeCasus = nil }
    row.screeningOp = casus.eersteScreening?.op
    row.screeningTafel = casus.eersteScreening?.tafel ?? casus.opening.wachtrij
    row.triageOp = casus.eersteTriage
    row.traject = casus.trajecten.last?.traject ?? row.traject
    row.procesregieVan = casus.procesregieVan
    row.procesregisseur = casus.procesregisseur
    row.planOp = casus.plan.vastgesteldOp
    if let decided = casus.besluiten.last(where: { $0.uitkomst == .procesregie }) {
      row.besluitorgaan = decided.orgaan
    }
    if let named = casus.casusregisseur {
      row.casusregiePartner = named.partner
      row.casusregisseur = named.naam
    }
    if let end = casus.afsluiting {
      row.afgeslotenOp = end.op
      row.afsluitreden = end.reden ?? end.uitkomst?.rawValue
    }
    if casus.criteriaVersie > 0 {
      row.criteriaOp = criteriaDag(stored) ?? row.criteriaOp
      let profiel = view.house.criteriaprofiel(op: row.criteriaOp ?? view.today)
      row.criteria = casus.criteria.toets(profiel).criteria.map(\.uitkomst)
    }
    return row
  }

  /// The day of the last answer.
  private func criteriaDag(_ stored: Stored<Casus>) -> Datum? {
    stored.geldendVerloop.last { event in
      if case .criteriumBeantwoord = event.wat { true } else { false }
    }?.head.op
  }
}

extension Registry {
  /// Everything this person may see, to be written as files.
  ///
  /// - Throws: `Refusal` for who may not export.
  public func uitvoer(as actor: Actor) throws(Refusal) -> Uitvoer {
    let view = view(as: actor)
    try view.vereis(.exporteren)
    return Uitvoer(view)
  }
}

extension View {
  /// Refuses whoever has none of the roles that a right asks for.
  func vereis(_ right: Bevoegdheid) throws(Refusal) {
    guard let person = medewerker, person.actief(op: today) else {
      throw Refusal(
        "wie-mag", "Medewerker \"\(actor.medewerker)\" is niet bekend; meld u opnieuw aan.")
    }
    try Uitvoer.vereis(right, person)
  }
}

extension Bevoegdheid {
  /// The role that gives somebody this right.
  func rol(_ person: Medewerker) -> Rol? { rollen.first(where: person.rollen.contains) }
}

extension Uitvoer {
  /// The same for somebody of whom only the roles are known.
  static func vereis(_ right: Bevoegdheid, _ person: Medewerker) throws(Refusal) {
    guard right.rollen.contains(where: person.rollen.contains) else {
      let roles = right.rollen.map { "de rol \($0.rawValue)" }.joined(separator: " of ")
      throw Refusal(
        "wie-mag", "\(right.omschrijving) kan niet als \(person.naam): daarvoor is \(roles) nodig.")
    }
  }
}
