/// The casussen of a practice register: screened, sometimes weighed, sometimes directed.
extension Oefenregister {
  mutating func addCasus(person: String, _ number: Int, _ reports: [Report]) {
    guard let last = reports.last else { return }
    let today = vandaag
    let screened = last.op.plus(dagen: toeval.getal(1...9))
    guard screened < today else { return }
    let id = "c\(count("casussen") + 1)"
    let weighed = toeval.kans(22) ? screened.plus(dagen: toeval.getal(5...30)) : nil
    let directed = weighed.flatMap { day in toeval.kans(60) && day < today ? day : nil }
    let isWeighed = weighed.map { $0 < today } ?? false
    let traject = directed == nil ? last.traject : last.traject ?? "pga"
    let end = closing(after: directed ?? (isWeighed ? weighed : nil) ?? screened, directed != nil)
    let plan = directed.flatMap { plannedAfter($0, before: end) }
    let director = directed == nil ? nil : toeval.een(Oefenhuis.procesregisseurs)
    let lead = directed == nil ? nil : partner(of: .zorg)
    let met = directed != nil
    let body = huis.besluittafels(op: today).first?.orgaan?.rawValue
    add(
      "casussen",
      [
        id, last.gemeente, person, reports.map(\.id).joined(separator: "|"), screened.description,
        last.verward ? "verward" : "overig", isWeighed ? weighed?.description : nil, traject,
        directed == nil ? nil : body, directed?.description, end?.description,
        end == nil ? nil : reason(directed != nil), director, plan?.description, nil, lead,
        lead == nil ? nil : "I. Verstappen", met ? "ja" : nil, met ? "ja" : nil, met ? "ja" : nil,
        met ? "nee" : nil, directed?.description,
      ])
    guard let directed else { return }
    addFollowUp(id, person, from: directed, until: end ?? today)
  }

  private mutating func closing(after day: Datum, _ isDirected: Bool) -> Datum? {
    let length = isDirected ? toeval.getal(60...540) : toeval.getal(0...45)
    let end = day.plus(dagen: length)
    return end < vandaag ? end : nil
  }

  private mutating func plannedAfter(_ day: Datum, before end: Datum?) -> Datum? {
    let plan = day.plus(dagen: toeval.getal(7...60))
    return plan <= (end ?? vandaag.plus(dagen: -1)) && toeval.kans(85) ? plan : nil
  }

  private mutating func reason(_ isDirected: Bool) -> String? {
    let ids =
      isDirected
      ? ["doelen-bereikt", "overgedragen-aan-partner", "inbreng-niet-meer-nodig", "verhuisd"]
      : ["elders-opgepakt", "niet-opgenomen"]
    return toeval.een(ids)
  }

  private mutating func partner(of keten: Keten) -> String? {
    toeval.een(huis.partners.geldig(op: vandaag).filter { $0.ketens.contains(keten) })?.id
  }

  private mutating func addFollowUp(
    _ casus: String, _ person: String, from: Datum, until: Datum
  ) {
    let days = max(1, from.dagen(tot: until))
    for _ in 0..<toeval.getal(1...5) {
      let made = from.plus(dagen: toeval.getal(0...days))
      let due = made.plus(dagen: toeval.getal(7...60))
      let isDone = due < vandaag && toeval.kans(88)
      add(
        "acties",
        [
          "a\(count("acties") + 1)", casus, toeval.een(huis.leefgebieden)?.id,
          toeval.een(Oefennamen.acties), partner(of: toeval.een(Keten.allCases) ?? .zorg),
          due.description, isDone ? "afgerond" : "open", isDone ? due.description : nil,
        ])
    }
    for _ in 0..<toeval.getal(0...4) {
      let day = min(from.plus(dagen: toeval.getal(0...days)), vandaag)
      add(
        "notities",
        [
          "n\(count("notities") + 1)", casus, day.description,
          toeval.een(Oefenhuis.procesregisseurs), toeval.een(Oefennamen.notities),
        ])
    }
    if toeval.kans(35) { addMeasurement(casus, person, on: from.plus(dagen: min(days, 40))) }
  }

  private mutating func addMeasurement(_ casus: String, _ person: String, on day: Datum) {
    let domains = [
      "Financiën", "Werk & opleiding", "Tijdsbesteding", "Huisvesting", "Huiselijke relaties",
      "Geestelijke gezondheid", "Lichamelijke gezondheid", "Middelengebruik", "Basale ADL",
      "Instrumentele ADL", "Sociaal netwerk", "Maatschappelijke participatie", "Justitie",
    ]
    for domain in domains {
      let score = toeval.kans(8) ? "" : String(toeval.getal(1...5))
      add("zrm", [casus, person, min(day, vandaag).description, "2017", domain, score])
    }
  }
}
