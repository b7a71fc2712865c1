/// The counting of one question: every column over every period, spread where the column says so.
struct Telwerk {
  private let vraag: Cijfervraag
  private let house: House
  private let besloten: [String]
  private let perioden: [Verslagperiode]
  /// The columns as they stand side by side.
  private(set) var kolommen: [Telkolom] = []
  /// What counts in them.
  private(set) var lijsten: [[Geteld]] = []

  /// Counts.
  ///
  /// - Parameter begin: the first day of which anything is known.
  init(
    _ records: Records, _ vraag: Cijfervraag, vandaag: Datum, besloten: [String], begin: Datum?
  ) {
    self.vraag = vraag
    self.besloten = besloten
    house = records.house
    perioden = vraag.perioden
    let grounds = perioden.map {
      Telgrond(records, $0, vandaag: vandaag, traject: vraag.traject, tafel: vraag.tafel)
    }
    for column in vraag.tabel.kolommen {
      let counted = grounds.indices.map { index in
        narrowed(column.regel.tel(grounds[index]), grounds.count - 1 - index)
      }
      let wholes = grounds.indices.map { index -> [Geteld]? in
        guard let rule = column.maat.noemer else { return nil }
        return narrowed(rule.tel(grounds[index]), grounds.count - 1 - index)
      }
      add(column, counted, wholes, Geldigheid(van: begin))
    }
  }

  /// What counts for the traject that was asked, so many years before.
  private func narrowed(_ counted: [Geteld], _ years: Int) -> [Geteld] {
    var own = vraag.traject.map { wanted in counted.filter { $0.traject == wanted } } ?? counted
    guard years > 0 else { return own }
    for index in own.indices { own[index].jarenEerder = years }
    return own
  }

  /// The columns of one definition: for each year, for each value it is spread to.
  private mutating func add(
    _ column: Kolom, _ counted: [[Geteld]], _ wholes: [[Geteld]?], _ known: Geldigheid
  ) {
    guard let spread = column.spreiding,
      let axis = As.van(spread, house, perioden, besloten: besloten)
    else {
      for index in perioden.indices {
        put(named(column, index), counted[index], wholes[index], perioden[index], known)
      }
      return
    }
    let parts = counted.map(axis.verdeeld)
    for (place, value) in axis.waarden.enumerated()
    where value.isVast || parts.contains(where: { !$0[place].isEmpty }) {
      for index in perioden.indices {
        let own = column.genoemd(value.sleutel, value.opschrift)
        let period = spread == .jaar ? year(value) ?? perioden[index] : perioden[index]
        let validity = spread == .jaar ? known : value.geldigheid
        put(named(own, index), parts[index][place], nil, period, validity)
      }
    }
    guard column.metTotaal else { return }
    for index in perioden.indices {
      let own = column.genoemd("totaal", "Totaal")
      put(named(own, index), counted[index], nil, perioden[index], known)
    }
  }

  private mutating func put(
    _ column: Kolom, _ counted: [Geteld], _ whole: [Geteld]?, _ period: Verslagperiode,
    _ validity: Geldigheid
  ) {
    lijsten.append(counted)
    var own = Telkolom(
      kolom: column, lijst: lijsten.count - 1, periode: period, geldigheid: validity)
    if let whole {
      lijsten.append(whole)
      own.noemer = lijsten.count - 1
    }
    kolommen.append(own)
  }

  /// With the year behind its name, where more years stand side by side.
  private func named(_ column: Kolom, _ index: Int) -> Kolom {
    guard perioden.count > 1 else { return column }
    let year = perioden[index].jaarnaam
    return column.genoemd("\(column.id)_\(year)", "\(column.kop) \(year)")
  }

  private func year(_ value: Aswaarde) -> Verslagperiode? {
    Int(value.sleutel).flatMap { Datum($0, 1, 1) }.map { .kalenderjaar(op: $0) }
  }

  /// What the rows are divided by, narrowed to the gemeente that was asked.
  var assen: [As] {
    let dimensions = vraag.tabel.dimensies.filter { $0 != .traject || vraag.traject == nil }
    return dimensions.compactMap { dimension in
      let axis = As.van(dimension, house, perioden, besloten: besloten) {
        lijsten.flatMap { $0 }
      }
      guard dimension == .gemeente, let axis, let wanted = vraag.gemeente?.lowercased(),
        let index = axis.waarden.firstIndex(where: { $0.sleutel.lowercased() == wanted })
      else { return axis }
      return axis.alleen(index)
    }
  }

  /// The inhabitants of a gemeente; of the region for nil, when all of them are known.
  func inwoners(_ gemeente: String?) -> Int? {
    if let gemeente { return house.gemeenten.met(id: gemeente)?.inwoners }
    let valid = house.gemeenten.filter { own in
      perioden.contains { $0.raakt(own.geldigheid) }
    }
    let counts = valid.compactMap(\.inwoners)
    return counts.count == valid.count ? counts.reduce(0, +) : nil
  }
}
