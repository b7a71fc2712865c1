/// A practice register of any size as CSV files, for the same importer that real registers use.
///
/// Everything follows from the seed, the number of meldingen, the house and today, so that it can
/// be made again; the people do not exist (R-120).
public struct Oefenregister {
  /// A file as the importer takes it.
  public struct Bestand: Equatable, Sendable {
    /// The name, such as `personen.csv`.
    public var naam: String
    /// The text.
    public var tekst: String
  }

  let huis: House
  let vandaag: Datum
  private let aantal: Int
  var toeval: Toeval
  private(set) var rijen: [String: [[String]]] = [:]

  struct Report {
    var id: String
    var op: Datum
    var gemeente: String
    var verward: Bool
    var traject: String?
  }

  /// A register with so many meldingen, dated over the three years until today.
  public init(house: House, vandaag: Datum, meldingen: Int, zaad: UInt64) {
    huis = house
    self.vandaag = vandaag
    aantal = max(0, meldingen)
    toeval = Toeval(zaad: zaad)
  }

  /// The files, in the order the importer names them; empty ones are left out.
  public static func bestanden(
    house: House, vandaag: Datum, meldingen: Int, zaad: UInt64
  ) -> [Bestand] {
    var register = Oefenregister(house: house, vandaag: vandaag, meldingen: meldingen, zaad: zaad)
    register.fill()
    return Oefenregister.columns.compactMap { naam, columns in
      guard let rows = register.rijen[naam], !rows.isEmpty else { return nil }
      let lines = ([columns] + rows).map { $0.map(quoted).joined(separator: ";") }
      return Bestand(naam: "\(naam).csv", tekst: lines.joined(separator: "\r\n") + "\r\n")
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ";\"\r\n".contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static let columns: [(String, [String])] = [
    (
      "personen",
      ["persoon_id", "achternaam", "tussenvoegsel", "voornamen", "geboortedatum", "gemeente"]
    ),
    (
      "meldingen",
      [
        "melding_id", "ontvangen_op", "gemeente", "bron", "soort", "politiecode",
        "verward_gedrag", "traject", "spoed", "personen", "omschrijving",
      ]
    ),
    (
      "casussen",
      [
        "casus_id", "gemeente", "personen", "meldingen", "screening_op", "screening_tafel",
        "triage_op", "traject", "besluitorgaan", "procesregie_van", "afgesloten_op",
        "afsluitreden", "procesregisseur", "plan_op", "vorige_casus", "casusregie_partner",
        "casusregisseur", "c1", "c2", "c3", "c4", "criteria_op",
      ]
    ),
    (
      "acties",
      [
        "actie_id", "casus_id", "leefgebied", "omschrijving", "partner", "uiterlijk", "status",
        "afgerond_op",
      ]
    ),
    ("notities", ["notitie_id", "casus_id", "datum", "door", "tekst"]),
    (
      "huisverboden",
      ["huisverbod_id", "gemeente", "persoon", "casus", "rihg_op", "opgelegd_op", "einde_op"]
    ),
    ("detentie", ["melding_id", "datum", "richting", "gemeente", "persoon", "inrichting"]),
    ("zrm", ["casus_id", "persoon", "gemeten_op", "versie", "domein", "score"]),
  ]

  mutating func add(_ file: String, _ cells: [String?]) {
    rijen[file, default: []].append(cells.map { $0 ?? "" })
  }

  func count(_ file: String) -> Int { rijen[file]?.count ?? 0 }
}

// MARK: - Persons and meldingen

extension Oefenregister {
  /// Most people are reported once; some come back again and again.
  private mutating func fill() {
    var person = 0
    let single = aantal - Oefenregister.dubbelen(van: aantal)
    while count("meldingen") < single {
      person += 1
      let reports = min(
        toeval.gewogen([(1, 70), (2, 16), (3, 7), (5, 4), (9, 2), (14, 1)]) ?? 1,
        single - count("meldingen"))
      addPerson(person, reports: reports)
    }
    for _ in single..<aantal { addDouble() }
  }

  private mutating func addPerson(_ number: Int, reports: Int) {
    let id = "p\(number)"
    let isMan = toeval.kans(62)
    let first = toeval.een(isMan ? Oefennamen.mannen : Oefennamen.vrouwen)
    let last = toeval.een(Oefennamen.achternamen)
    let gemeente = place()
    add("personen", [id, last?.naam, last?.tussenvoegsel, first, birthDate(), gemeente])
    let latest = -toeval.getal(1...1095)
    let days = (0..<reports).map { _ in max(-1095, latest - toeval.getal(0...300)) }.sorted()
    let made = days.map { addReport(person: id, day: vandaag.plus(dagen: $0), gemeente) }
    if toeval.kans(28) { addCasus(person: id, number, Array(made)) }
    if toeval.kans(6) { addDetention(id, gemeente) }
    if toeval.kans(2) { addOrder(id, gemeente) }
  }

  private mutating func birthDate() -> String {
    let year = vandaag.jaar - toeval.getal(14...88)
    if toeval.kans(4) { return String(year) }
    let month = padded(toeval.getal(1...12), 2)
    return toeval.kans(2)
      ? "\(year)-\(month)" : "\(year)-\(month)-\(padded(toeval.getal(1...28), 2))"
  }

  private mutating func place() -> String {
    let places = huis.gemeenten.geldig(op: vandaag).map {
      ($0.naam, max(1, ($0.inwoners ?? 20_000) / 1000))
    }
    if toeval.kans(1) { return "buiten:Venlo" }
    return toeval.gewogen(places) ?? ""
  }

  private mutating func addReport(person: String, day: Datum, _ gemeente: String) -> Report {
    let verward = toeval.kans(43)
    let soort = kind(verward: verward, on: day)
    let code = verward ? toeval.gewogen([("E33", 78), ("E14", 12), ("", 10)]) : nil
    let bron = verward || toeval.kans(45) ? "politie" : toeval.een(huis.bronnen.geldig(op: day))?.id
    let id = "m\(count("meldingen") + 1)"
    let answer = verward ? "ja" : toeval.kans(70) ? "nee" : ""
    add(
      "meldingen",
      [
        id, day.description, gemeente, bron, soort?.id, code, answer, soort?.traject,
        toeval.kans(2) ? "ja" : "nee", person, toeval.een(Oefennamen.aanleidingen),
      ])
    return Report(id: id, op: day, gemeente: gemeente, verward: verward, traject: soort?.traject)
  }

  /// Restricted kinds are rare, as they are.
  private mutating func kind(verward: Bool, on day: Datum) -> Meldingsoort? {
    let kinds = huis.meldingsoorten.geldig(op: day).filter { ($0.wachtrij == .verward) == verward }
    let rare = huis.trajecten.filter { $0.vertrouwelijkheid != nil }.map(\.id)
    return toeval.gewogen(kinds.map { ($0, rare.contains($0.traject ?? "") ? 1 : 40) })
  }

  private mutating func addDetention(_ person: String, _ gemeente: String) {
    let into = vandaag.plus(dagen: -toeval.getal(60...1000))
    let prison = toeval.een(["PI Roermond", "PI Sittard", "PI Zuid Oost"])
    let number = count("detentie") + 1
    add("detentie", ["d\(number)", into.description, "in", gemeente, person, prison])
    guard toeval.kans(80) else { return }
    let out = min(vandaag.plus(dagen: -1), into.plus(dagen: toeval.getal(14...400)))
    add("detentie", ["d\(number + 1)", out.description, "uit", gemeente, person, prison])
  }

  /// A risk assessment, in most cases followed by an order of ten days or, extended, twenty-eight.
  private mutating func addOrder(_ person: String, _ gemeente: String) {
    guard !gemeente.hasPrefix("buiten:") else { return }
    let assessed = vandaag.plus(dagen: -toeval.getal(40...1000))
    let isImposed = toeval.kans(60)
    let end = assessed.plus(dagen: toeval.kans(70) ? 10 : 28)
    add(
      "huisverboden",
      [
        "h\(count("huisverboden") + 1)", gemeente, person, nil, assessed.description,
        isImposed ? assessed.description : nil, isImposed ? end.description : nil,
      ])
  }
}
