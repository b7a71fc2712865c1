@testable import VHDomain

/// A melding on a card: what the register is filled with, and what is counted again by hand.
struct Meldingkaart {
  var op: Datum
  var gemeente: String?
  var verward: Bool
  var traject: String?
  var concept: Bool
}

/// A casus on a card.
struct Casuskaart {
  var gemeente: String?
  var personen: [Nummer<Persoon>]
  var screening: (op: Datum, tafel: Wachtrij)?
  var triage: Datum?
  var traject: String?
  var procesregieVan: Datum?
  /// A later decision to take it under procesregie in a traject.
  var wissel: (op: Datum, traject: String)?
  var gesloten: Datum?
  var ingetrokken: Bool
}

/// A random register together with the cards it was made from.
struct Toevalsregister {
  static let plaatsen = ["Weert", "Roermond", "Leudal", "buiten:Venlo", nil]
  static let trajecten = ["pga", "top-x", "nazorg", "radicalisering", "stalking", nil]

  private(set) var register: Register
  private(set) var meldingen: [Meldingkaart] = []
  private(set) var casussen: [Casuskaart] = []
  private var chance: Willekeur
  private let begin: Datum

  init(seed: UInt64, meldingen: Int, casussen: Int) throws {
    chance = Willekeur(seed)
    register = try Register()
    begin = try dag("2018-06-01")
    var people: [Nummer<Persoon>] = []
    for _ in 0..<(casussen / 2 + 1) { people.append(register.persoon()) }
    for _ in 0..<meldingen { addMelding() }
    for _ in 0..<casussen { addCasus(people) }
  }

  /// A day in two years, often the first of a month so that edges are met.
  private mutating func someDay(from: Int = 0) -> Datum {
    let day = begin.plus(dagen: Int.random(in: from...(from + 700), using: &chance))
    return chance.kans(30) ? day.plus(dagen: 1 - day.dag) : day
  }

  private mutating func addMelding() {
    let card = Meldingkaart(
      op: someDay(), gemeente: chance.een(van: Toevalsregister.plaatsen, anders: nil),
      verward: chance.kans(40), traject: chance.een(van: Toevalsregister.trajecten, anders: nil),
      concept: chance.kans(10))
    meldingen.append(card)
    register.melding(
      card.op, card.gemeente, verward: card.verward, traject: card.traject, concept: card.concept)
  }

  private mutating func addCasus(_ people: [Nummer<Persoon>]) {
    var card = Casuskaart(
      gemeente: chance.een(van: Toevalsregister.plaatsen, anders: nil), personen: [],
      ingetrokken: chance.kans(8))
    for _ in 0..<Int.random(in: 0...3, using: &chance) {
      let person = chance.een(van: people, anders: people[0])
      if !card.personen.contains(person) { card.personen.append(person) }
    }
    if chance.kans(70) { card.screening = (someDay(), chance.kans(50) ? .verward : .overig) }
    if chance.kans(40) { card.triage = someDay() }
    card.traject = chance.een(van: Toevalsregister.trajecten, anders: nil)
    if chance.kans(60) { card.procesregieVan = someDay() }
    let known = [card.procesregieVan, card.triage, card.screening?.op].compactMap { $0 }
    let last = known.max() ?? begin
    if chance.kans(50) { card.gesloten = last.plus(dagen: Int.random(in: 0...200, using: &chance)) }
    if card.gesloten == nil, chance.kans(30) {
      let target = chance.een(van: ["pga", "stalking", "nazorg"], anders: "pga")
      card.wissel = (last.plus(dagen: Int.random(in: 0...200, using: &chance)), target)
    }
    casussen.append(card)
    register(card)
  }

  private mutating func register(_ card: Casuskaart) {
    var later: [(dag: Datum, gemeente: String?, fact: Casus.Fact)] = []
    if let change = card.wissel {
      later.append(
        (change.op, card.gemeente, .besloten(besluit: .procesregie(change.traject))))
    }
    if card.ingetrokken {
      later.append((begin, nil, .opgegaan(in: Nummer<Casus>(jaar: 2019, volgnummer: 1))))
    }
    register.casus(card.gemeente, personen: card.personen, daarna: later) {
      $0.screeningOp = card.screening?.op
      $0.screeningTafel = card.screening?.tafel
      $0.triageOp = card.triage
      $0.traject = card.traject
      $0.procesregieVan = card.procesregieVan
      $0.afgeslotenOp = card.gesloten
    }
  }
}

extension Casuskaart {
  /// Under which trajecten it is treated on a day, worked out for that day alone.
  func trajecten(op dag: Datum) -> Set<String?> {
    guard !ingetrokken, gesloten.map({ dag <= $0 }) ?? true else { return [] }
    var found: Set<String?> = []
    let underProcesregie = [procesregieVan, wissel?.op].compactMap { $0 }.min().map { $0 <= dag }
    if let change = wissel, change.op <= dag {
      found.insert(change.traject)
    } else if let traject {
      let known = procesregieVan ?? triage ?? screening?.op ?? gesloten
      let isThematic = ["nazorg", "radicalisering"].contains(traject) && procesregieVan == nil
      let taken = isThematic ? known.map { $0 <= dag } : underProcesregie
      if taken ?? false { found.insert(traject) }
    } else if underProcesregie ?? false {
      found.insert(String?.none)
    }
    if traject == "top-x", let procesregieVan, procesregieVan <= dag { found.insert("top-x") }
    return found
  }
}
