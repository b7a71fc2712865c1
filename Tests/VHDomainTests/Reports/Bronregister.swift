import Testing

@testable import VHDomain

/// Two tables of the annual report over Q4-2018 to Q3-2019, and a register that must give them.
///
/// Days are chosen at the edges: first and last day of a quarter, open until the first day of the
/// period, begun on its last. What must not count stands between.
struct Bronregister {
  struct Telrij {
    var sleutels: [String]
    /// Nil where the source gives none.
    var waarden: [Int?]
  }

  static let trajecten = [
    "nazorg": "nazorg", "radicalisering": "radicalisering", "pga": "pga", "topx": "top-x",
  ]

  let kwartalen: [Telrij]
  let themas: [Telrij]
  private(set) var register: Register
  private let van: Datum
  private let tot: Datum

  init() throws {
    kwartalen = try Bronregister.lees("st01-melding-en-triage-per-kwartaal", sleutels: 2)
    themas = try Bronregister.lees("st02-05-procesregie-per-thema", sleutels: 2)
    register = try Register()
    van = try dag("2018-10-01")
    tot = try dag("2019-09-30")
    for row in kwartalen { try addQuarter(row) }
    for row in themas where row.sleutels[1] != "Totaal" { try addTheme(row) }
    for gemeente in register.house.gemeenten.map(\.naam) { try addNoise(gemeente) }
  }

  private static func lees(_ name: String, sleutels: Int) throws -> [Telrij] {
    let text = try Brontekst.lees("Tests/VHDomainTests/Fixtures/\(name).csv")
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Telrij(
        sleutels: Array(fields.prefix(sleutels)),
        waarden: fields.dropFirst(sleutels).map { Int($0) })
    }
  }

  /// The first, the last or a middle day of a quarter, in turn.
  private func day(_ index: Int, in quarter: Kwartaal) -> Datum {
    [quarter.van, quarter.tot, quarter.van.plus(dagen: 40)][index % 3]
  }

  private mutating func addQuarter(_ row: Telrij) throws {
    guard let quarter = Kwartaal(row.sleutels[1]) else { return }
    let gemeente = row.sleutels[0]
    let counts = row.waarden.map { $0 ?? 0 }
    let others = row.waarden[0].map { $0 - counts[2] } ?? unpublished(gemeente, quarter)
    let themed = trajecten(gemeente)
    for index in 0..<others {
      let place = quarter.description == "2018-Q4" ? index : themed.count
      register.melding(
        day(index, in: quarter), gemeente,
        traject: themed.indices.contains(place) ? themed[place] : nil)
    }
    for index in 0..<counts[2] {
      register.melding(day(index, in: quarter), gemeente, verward: true)
    }
    addScreened(counts[1], .overig, gemeente, quarter)
    addScreened(counts[3], .verward, gemeente, quarter)
    for index in 0..<counts[4] {
      let op = day(index, in: quarter)
      register.casus(gemeente) { $0.triageOp = op }
    }
  }

  /// The source gives meldingen together for Weert only: the other six have 982 of the 1383, of
  /// which 404 verward.
  private func unpublished(_ gemeente: String, _ quarter: Kwartaal) -> Int {
    guard gemeente == "Roermond" else { return 20 }
    return quarter.description == "2018-Q4" ? 118 : 20
  }

  /// The trajecten for which a gemeente's meldingen came in, one a melding.
  private func trajecten(_ gemeente: String) -> [String] {
    themas.filter { $0.sleutels[1] == gemeente }.flatMap { row in
      Array(
        repeating: Bronregister.trajecten[row.sleutels[0]] ?? "",
        count: (row.waarden[0] ?? 0))
    }
  }

  private mutating func addScreened(
    _ count: Int, _ tafel: Wachtrij, _ gemeente: String, _ quarter: Kwartaal
  ) {
    for index in 0..<count {
      let op = day(index, in: quarter)
      register.casus(gemeente) {
        $0.screeningOp = op
        $0.screeningTafel = tafel
      }
    }
  }

  private mutating func addTheme(_ row: Telrij) throws {
    let casussen = row.waarden[1] ?? 0
    let personen = row.waarden[2] ?? 0
    guard casussen > 0 else { return }
    let people = (0..<personen).map { _ in register.persoon() }
    var members = Array(repeating: [Nummer<Persoon>](), count: casussen)
    for index in 0..<max(casussen, personen) {
      members[index % casussen].append(people[index % personen])
    }
    for (index, own) in members.enumerated() { add(row, index, own) }
  }

  private mutating func add(_ row: Telrij, _ index: Int, _ own: [Nummer<Persoon>]) {
    let traject = Bronregister.trajecten[row.sleutels[0]]
    let before = van.plus(dagen: -200)
    let spans: [(van: Datum, tot: Datum?)] = [
      (before, tot.plus(dagen: 1)), (before, van), (tot, nil), (van, tot),
      (van.plus(dagen: 90), van.plus(dagen: 90)),
    ]
    let span = spans[index % spans.count]
    let atTheTable = row.sleutels[0] == "nazorg" && span.van == before
    register.casus(row.sleutels[1], personen: own) {
      $0.traject = traject
      $0.screeningOp = before
      $0.screeningTafel = .overig
      $0.procesregieVan = atTheTable ? nil : span.van
      $0.afgeslotenOp = span.tot
    }
  }

  /// What stands beside the figures: a day too early, a day too late, a concept, another traject,
  /// a casus taken up in another, a screening after the first.
  private mutating func addNoise(_ gemeente: String) throws {
    let early = van.plus(dagen: -1)
    let late = tot.plus(dagen: 1)
    let person = register.persoon()
    for day in [early, late] {
      register.melding(day, gemeente, verward: true)
      register.melding(day, gemeente, traject: "pga")
      register.casus(gemeente) {
        $0.screeningOp = day
        $0.triageOp = day
      }
    }
    register.melding(van, gemeente, verward: true, traject: "nazorg", concept: true)
    for traject in ["nazorg", "pga", "top-x"] {
      register.casus(gemeente, personen: [person]) {
        $0.traject = traject
        $0.procesregieVan = early.plus(dagen: -30)
        $0.afgeslotenOp = early
      }
      register.casus(gemeente, personen: [person]) {
        $0.traject = traject
        $0.procesregieVan = late
      }
    }
    register.casus(gemeente, personen: [person]) {
      $0.traject = "stalking"
      $0.procesregieVan = van
    }
    let middle = van.plus(dagen: 100)
    var again = Besluit(.aangehouden)
    again.orgaan = .screening
    register.casus(
      gemeente,
      daarna: [(middle, gemeente, .besloten(besluit: again)), (middle, gemeente, .inTriage)]
    ) {
      $0.screeningOp = early
      $0.triageOp = early
    }
    register.casus(
      gemeente, personen: [person],
      daarna: [(middle, gemeente, .opgegaan(in: Nummer<Casus>(jaar: 2019, volgnummer: 1)))]
    ) {
      $0.traject = "pga"
      $0.screeningOp = middle
      $0.triageOp = middle
      $0.procesregieVan = middle
    }
  }
}
