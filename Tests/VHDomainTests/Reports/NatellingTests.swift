import Testing

@testable import VHDomain

/// Every cell equals what is counted by hand, card by card and day by day.
@Suite struct NatellingTests {
  private static let rijen = [
    "Weert", "Roermond", "Leudal", "Onbekend", "Buiten regio", "Nederweert",
  ]

  /// The row in which a place belongs.
  private func rij(_ gemeente: String?) -> String {
    guard let gemeente else { return "Onbekend" }
    return gemeente.hasPrefix("buiten:") ? "Buiten regio" : gemeente
  }

  private func kwartaal(_ day: Datum) -> String { "\(day.jaar)-Q\((day.maand + 2) / 3)" }

  /// A figure, or zero for a row that is only shown when something counts in it.
  private func cijfer(_ table: Tabel, _ keys: String, _ column: String) throws -> Int? {
    guard table.rijsleutels.contains(keys) else { return 0 }
    return try table.cel("\(keys):\(column)").waarde
  }

  @Test(arguments: Array(1...12) as [UInt64])
  func `counts meldingen, screening and triage as a count by hand`(seed: UInt64) throws {
    let made = try Toevalsregister(seed: seed, meldingen: 150, casussen: 120)
    let table = try made.register.tabel(.meldingTriage, "2018-10-01..2019-08-15", als: "ra")
    let van = try dag("2018-10-01")
    let tot = try dag("2019-08-15")
    let reports = made.meldingen.filter { !$0.concept && $0.op >= van && $0.op <= tot }
    let cases = made.casussen.filter { !$0.ingetrokken }
    let inPeriod = { (day: Datum?) in day.map { $0 >= van && $0 <= tot } ?? false }
    let facts: [(column: String, keys: [(String, Datum)])] = [
      ("meldingen_alle", reports.map { (rij($0.gemeente), $0.op) }),
      ("meldingen_verward", reports.filter(\.verward).map { (rij($0.gemeente), $0.op) }),
      ("screening_casussen", screened(cases.filter { inPeriod($0.screening?.op) }, .overig)),
      (
        "screening_casussen_verward",
        screened(cases.filter { inPeriod($0.screening?.op) }, .verward)
      ),
      (
        "triage_casussen",
        cases.compactMap { card in
          card.triage.flatMap { inPeriod($0) ? (rij(card.gemeente), $0) : nil }
        }
      ),
    ]

    for (column, keys) in facts {
      for row in NatellingTests.rijen {
        let own = keys.filter { $0.0 == row }
        #expect(
          try cijfer(table, "\(row)/totaal", column) == own.count, "zaad \(seed): \(row) \(column)")
        for quarter in ["2018-Q4", "2019-Q1", "2019-Q2", "2019-Q3"] {
          let count = own.count { kwartaal($0.1) == quarter }
          #expect(
            try cijfer(table, "\(row)/\(quarter)", column) == count,
            "zaad \(seed): \(row) \(quarter) \(column)")
        }
      }
      #expect(
        try cijfer(table, "Totaal/totaal", column) == keys.count, "zaad \(seed): totaal \(column)")
    }
  }

  private func screened(_ cards: [Casuskaart], _ tafel: Wachtrij) -> [(String, Datum)] {
    cards.compactMap { card in
      card.screening.flatMap { $0.tafel == tafel ? (rij(card.gemeente), $0.op) : nil }
    }
  }

  @Test(arguments: Array(1...12) as [UInt64])
  func `counts procesregie as a count by hand`(seed: UInt64) throws {
    let made = try Toevalsregister(seed: seed, meldingen: 120, casussen: 120)
    let van = try dag("2018-12-01")
    let tot = try dag("2019-02-28")
    let table = try made.register.tabel(.procesregie, "\(van)..\(tot)", als: "ra")
    let days = (0...van.dagen(tot: tot)).map { van.plus(dagen: $0) }
    let treated = made.casussen.map { card in
      days.reduce(into: Set<String?>()) { $0.formUnion(card.trajecten(op: $1)) }
    }

    for traject in Toevalsregister.trajecten {
      let block = traject ?? "Onbekend"
      let cards = zip(made.casussen, treated).filter { $0.1.contains(traject) }.map(\.0)
      let reports = made.meldingen.filter {
        !$0.concept && $0.op >= van && $0.op <= tot && $0.traject == traject && traject != nil
      }
      var sum = 0
      for row in NatellingTests.rijen {
        let own = cards.filter { rij($0.gemeente) == row }
        let people = Set(own.flatMap(\.personen)).count
        sum += people
        let expected = [
          "meldingen": reports.count { rij($0.gemeente) == row }, "casussen": own.count,
          "unieke_personen": people,
        ]
        for (column, value) in expected {
          #expect(
            try cijfer(table, "\(block)/\(row)", column) == value,
            "zaad \(seed): \(block) \(row) \(column)")
        }
      }
      let distinct = Set(cards.flatMap(\.personen)).count
      let keys = "\(block)/Som van gemeenten"
      #expect(try cijfer(table, "\(block)/Totaal", "casussen") == cards.count, "zaad \(seed)")
      #expect(try cijfer(table, "\(block)/Totaal", "unieke_personen") == distinct, "zaad \(seed)")
      #expect(table.rijsleutels.contains(keys) == (sum != distinct), "zaad \(seed): \(block)")
      if sum != distinct {
        #expect(try cijfer(table, keys, "unieke_personen") == sum, "zaad \(seed): \(block)")
      }
    }
  }

  @Test(arguments: Array(1...6) as [UInt64])
  func `gives behind every cell as many records as it counts`(seed: UInt64) throws {
    let made = try Toevalsregister(seed: seed, meldingen: 60, casussen: 60)
    let view = made.register.view("ra")
    let procesregie = try made.register.tabel(.procesregie, "2019", als: "ra")
    let triage = try made.register.tabel(.meldingTriage, "2019", als: "ra")
    let hidden = made.register.house.trajecten.filter { $0.vertrouwelijkheid == .bij }

    #expect(!hidden.isEmpty)
    for row in procesregie.rijen + triage.rijen where !row.sleutels.contains("Som van gemeenten") {
      for cell in row.cellen {
        let numbers = view.onderbouwing(cell).nummers
        #expect(numbers.count == cell.waarde, "zaad \(seed): \(row.sleutels)")
        #expect(Set(numbers).count == numbers.count, "zaad \(seed): \(row.sleutels)")
      }
    }
  }
}
