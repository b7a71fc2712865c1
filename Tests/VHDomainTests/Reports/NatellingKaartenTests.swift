import Testing

@testable import VHDomain

/// The other tables of casussen against the cards they were made from, day by day and card by card.
@Suite struct NatellingKaartenTests {
  private static let rijen = [
    "Weert", "Roermond", "Leudal", "Onbekend", "Buiten regio", "Nederweert",
  ]
  private static let eigenKader: Set<String> = ["nazorg", "radicalisering"]

  /// A random register, a period in it, and what a hand needs to count.
  private struct Proef {
    let made: Toevalsregister
    let van: Datum
    let tot: Datum
    let zaad: UInt64

    init(_ zaad: UInt64, _ van: String, _ tot: String) throws {
      self.zaad = zaad
      made = try Toevalsregister(seed: zaad, meldingen: 120, casussen: 140)
      self.van = try dag(van)
      self.tot = try dag(tot)
    }

    var cards: [Casuskaart] { made.casussen.filter { !$0.ingetrokken } }
    var dagen: [Datum] { (0...van.dagen(tot: tot)).map { van.plus(dagen: $0) } }

    func bevat(_ day: Datum?) -> Bool { day.map { $0 >= van && $0 <= tot } ?? false }

    /// The trajecten a card is treated under on some day of the period.
    func behandeld(_ card: Casuskaart) -> Set<String?> {
      dagen.reduce(into: []) { $0.formUnion(card.trajecten(op: $1)) }
    }

    func tabel(_ definition: Tabeldefinitie) throws -> Tabel {
      try made.register.tabel(definition, "\(van)..\(tot)", als: "ra", jaren: 1)
    }
  }

  private static func rij(_ gemeente: String?) -> String {
    guard let gemeente else { return "Onbekend" }
    return gemeente.hasPrefix("buiten:") ? "Buiten regio" : gemeente
  }

  /// A figure of a row and a column, whose id may end in the year; zero for a row without anything.
  private func cijfer(_ table: Tabel, _ row: String, _ column: String) throws -> Int {
    guard table.rijsleutels.contains(row) else { return 0 }
    let known = table.kolommen.map(\.id)
    let id = try #require(
      known.first { $0 == column || $0.hasPrefix(column + "_2") }
        ?? (known.count == 1 ? known.first : nil), "\(known)")
    return try table.cel("\(row):\(id)").waarde ?? 0
  }

  /// Every place row of a column is what the hand counts, and so is the total.
  private func vergelijk(
    _ proef: Proef, _ table: Tabel, _ column: String, _ counted: [Casuskaart]
  ) throws {
    for row in Self.rijen {
      let own = counted.count { Self.rij($0.gemeente) == row }
      #expect(
        try cijfer(table, row, column) == own, "zaad \(proef.zaad): \(table.titel) \(row) \(column)"
      )
    }
    #expect(
      try cijfer(table, "Totaal", column) == counted.count, "zaad \(proef.zaad): totaal \(column)")
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts screening against frames of their own`(zaad: UInt64) throws {
    let proef = try Proef(zaad, "2018-11-01", "2019-04-30")
    let table = try proef.tabel(.casussen)
    let screened = proef.cards.filter { proef.bevat($0.screening?.op) }
    let framed = proef.cards.filter { card in
      proef.behandeld(card).contains { $0.map(Self.eigenKader.contains) ?? false }
    }
    let either = proef.cards.filter { card in
      proef.bevat(card.screening?.op)
        || proef.behandeld(card).contains { $0.map(Self.eigenKader.contains) ?? false }
    }

    try vergelijk(proef, table, "screening", screened)
    try vergelijk(proef, table, "specifieke_kaders", framed)
    try vergelijk(proef, table, "totaal", either)
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts casussen on the first day anything happened`(zaad: UInt64) throws {
    let proef = try Proef(zaad, "2018-11-01", "2019-08-15")
    let begun = proef.cards.filter { card in
      let days = [card.screening?.op, card.triage, card.beginProcesregie].compactMap { $0 }
      return proef.bevat(days.min())
    }

    try vergelijk(proef, try proef.tabel(.inwoners), "casussen", begun)
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `follows the screened casussen through the funnel`(zaad: UInt64) throws {
    let proef = try Proef(zaad, "2018-11-01", "2019-08-15")
    let table = try proef.tabel(.trechter)
    let cohort = proef.cards.filter { proef.bevat($0.screening?.op) }
    let treated = { (card: Casuskaart) in
      (0..<1_400).contains { !card.trajecten(op: proef.van.plus(dagen: $0 - 400)).isEmpty }
    }
    let counts: [(String, [Casuskaart])] = [
      ("screening", cohort),
      ("triage", cohort.filter { $0.triage != nil }),
      ("aanpak", cohort.filter(treated)),
      (
        "eenmalig",
        cohort.filter { $0.triage == nil && !treated($0) && $0.gesloten != nil }
      ),
    ]
    for (step, cards) in counts {
      #expect(try cijfer(table, step, "casussen") == cards.count, "zaad \(zaad): \(step)")
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts what is treated for each target group, and for how long`(zaad: UInt64) throws {
    let proef = try Proef(zaad, "2018-12-01", "2019-05-31")
    let groups = try proef.tabel(.doelgroepen)
    let lasting = try proef.tabel(.duur)
    for traject in Toevalsregister.trajecten {
      let row = traject ?? "Onbekend"
      let cards = proef.cards.filter { proef.behandeld($0).contains(traject) }
      let long = cards.filter { card in
        // The first unbroken span in this traject that touches the period.
        let days = (-900...proef.van.dagen(tot: proef.tot)).map { proef.van.plus(dagen: $0) }
        let treated = days.filter { card.trajecten(op: $0).contains(traject) }
        guard let first = treated.first, let last = treated.last else { return false }
        return first.plus(maanden: 6) < last
      }
      #expect(try cijfer(groups, row, "aanpak") == cards.count, "zaad \(zaad): \(row)")
      #expect(try cijfer(lasting, row, "casussen") == cards.count, "zaad \(zaad): \(row)")
      #expect(
        try cijfer(lasting, row, "langer_dan_6_maanden") == long.count, "zaad \(zaad): \(row)")
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts a discussion a day, in the year it was`(zaad: UInt64) throws {
    let proef = try Proef(zaad, "2019-01-01", "2019-12-31")
    let table = try proef.tabel(.besprekingen)
    for row in Self.rijen {
      let days = proef.cards.filter { Self.rij($0.gemeente) == row }.map { card in
        Set([card.screening?.op, card.triage].compactMap { $0 }.filter { proef.bevat($0) }).count
      }
      #expect(
        try cijfer(table, row, "besprekingen") == days.reduce(0, +), "zaad \(zaad): \(row)")
    }
  }
}

extension Casuskaart {
  /// The first day under procesregie.
  fileprivate var beginProcesregie: Datum? { [procesregieVan, wissel?.op].compactMap { $0 }.min() }
}
