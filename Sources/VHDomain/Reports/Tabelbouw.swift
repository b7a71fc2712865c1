/// A value on an axis: a gemeente, a quarter, a traject.
struct Aswaarde {
  var sleutel: String
  var opschrift: String
  /// Whether it has rows when nothing counts.
  var isVast = true
  /// When it exists; outside it a figure of nothing is not known rather than zero.
  var geldigheid = Geldigheid()
}

/// What the rows are divided by, with its values and totals.
struct As {
  var naam: String
  var waarden: [Aswaarde]
  /// The name of the total over this axis; nil when there is none.
  var totaal: String?
  /// The name of the row with the sum, when it differs from the total; nil when there is none.
  var som: String?
  /// At which value something stands; nil when at none.
  var plaats: (Geteld) -> Int?

  /// The same axis with one value and no total.
  func alleen(_ index: Int) -> As {
    var one = self
    one.waarden = [waarden[index]]
    one.waarden[0].isVast = true
    one.totaal = nil
    one.som = nil
    one.plaats = { plaats($0) == index ? 0 : nil }
    return one
  }

  /// What counts at each value.
  func verdeeld(_ geteld: [Geteld]) -> [[Geteld]] {
    var parts = Array(repeating: [Geteld](), count: waarden.count)
    for one in geteld { if let index = plaats(one) { parts[index].append(one) } }
    return parts
  }
}

/// A column as it is counted: which list of records, of which other list, in which period.
struct Telkolom {
  var kolom: Kolom
  /// Where its records stand among all lists.
  var lijst: Int
  /// Where those stand of which it is a part.
  var noemer: Int?
  var periode: Verslagperiode
  /// When the value it was spread to exists.
  var geldigheid = Geldigheid()
}

/// Turns what counts into rows: the one engine behind every table.
struct Tabelbouw {
  var kolommen: [Telkolom]
  var assen: [As]
  /// The inhabitants of a gemeente; of the region for nil.
  var inwoners: (String?) -> Int?

  /// The rows of what counts, a list of records a list of the columns.
  func rijen(_ geteld: [[Geteld]]) -> [Rij] { rows(geteld, assen[...], [], false) }

  private func rows(
    _ counted: [[Geteld]], _ axes: ArraySlice<As>, _ keys: [Aswaarde], _ isTotal: Bool
  ) -> [Rij] {
    guard let axis = axes.first else {
      return [row(keys, isTotal, kolommen.map { cell($0, counted, keys) })]
    }
    let parts = divided(counted, axis)
    var all: [Rij] = []
    for (value, part) in zip(axis.waarden, parts)
    where value.isVast || part.contains(where: { !$0.isEmpty }) {
      all += rows(part, axes.dropFirst(), keys + [value], isTotal)
    }
    guard let total = axis.totaal else { return all }
    all.append(totalRow(total, axes, keys, parts))
    if let sum = sumRow(axis.som, axes, keys, parts, total: all.last) { all.append(sum) }
    return all
  }

  /// What counts at each value of an axis, a list a list.
  private func divided(_ counted: [[Geteld]], _ axis: As) -> [[[Geteld]]] {
    var parts = Array(
      repeating: [[Geteld]](repeating: [], count: counted.count), count: axis.waarden.count)
    for (column, all) in counted.enumerated() {
      for one in all {
        if let index = axis.plaats(one) { parts[index][column].append(one) }
      }
    }
    return parts
  }

  private func totalRow(
    _ name: String, _ axes: ArraySlice<As>, _ keys: [Aswaarde], _ parts: [[[Geteld]]]
  ) -> Rij {
    let lists = (kolommen.flatMap { [$0.lijst, $0.noemer ?? 0] }.max() ?? -1) + 1
    let all = (0..<lists).map { list in parts.flatMap { $0[list] } }
    return row(keys + totals(name, axes), true, kolommen.map { cell($0, all, keys) })
  }

  /// The sum over the parts, for units that don't add up and indeed do not here.
  private func sumRow(
    _ name: String?, _ axes: ArraySlice<As>, _ keys: [Aswaarde], _ parts: [[[Geteld]]],
    total: Rij?
  ) -> Rij? {
    guard let name, let total else { return nil }
    let cells = kolommen.indices.map { index -> Cel in
      let column = kolommen[index]
      guard column.kolom.maat.isAantal else { return total.cellen[index] }
      let values = parts.compactMap { cell(column, $0, []).waarde }
      return Cel(waarde: values.reduce(0, +), geteld: total.cellen[index].geteld)
    }
    guard zip(cells, total.cellen).contains(where: { $0.waarde ?? 0 != $1.waarde ?? 0 }) else {
      return nil
    }
    return row(keys + totals(name, axes), true, cells)
  }

  /// The keys of a total: its own name, and those of the totals of the axes within.
  private func totals(_ name: String, _ axes: ArraySlice<As>) -> [Aswaarde] {
    [Aswaarde(sleutel: name, opschrift: name)]
      + axes.dropFirst().map {
        Aswaarde(sleutel: $0.totaal ?? "totaal", opschrift: $0.totaal ?? "totaal")
      }
  }

  private func row(_ keys: [Aswaarde], _ isTotal: Bool, _ cells: [Cel]) -> Rij {
    Rij(
      sleutels: keys.map(\.sleutel), opschrift: keys.map(\.opschrift), isTotaal: isTotal,
      cellen: cells)
  }

  // MARK: - One figure

  private func cell(_ column: Telkolom, _ counted: [[Geteld]], _ keys: [Aswaarde]) -> Cel {
    let own = counted[column.lijst]
    let number = count(column.kolom, own)
    if number == 0, isUnknown(column, keys) { return Cel(waarde: nil, geteld: []) }
    switch column.kolom.maat {
    case .aantal: return Cel(waarde: number, geteld: own)
    case .percentage:
      let whole = column.noemer.map { count(column.kolom, counted[$0]) } ?? 0
      return Cel(waarde: rounded(1000 * number, by: whole), decimalen: 1, geteld: own)
    case .aandeel:
      let whole = column.noemer.map { Set(counted[$0].map(\.nummer)).count } ?? 0
      return Cel(waarde: rounded(1000 * number, by: whole), decimalen: 1, geteld: own)
    case .kleinste: return Cel(waarde: own.map(\.gewicht).min(), geteld: own)
    case .mediaan:
      let median = middle(own.map(\.gewicht).sorted())
      return Cel(waarde: median, decimalen: median == nil ? 0 : 1, geteld: own)
    case .grootste: return Cel(waarde: own.map(\.gewicht).max(), geteld: own)
    case .inwoners: return Cel(waarde: people(keys), geteld: [])
    case .perDuizend:
      return Cel(
        waarde: people(keys).flatMap { rounded(100_000 * number, by: $0) }, decimalen: 2,
        geteld: own)
    }
  }

  /// A record counts once in a cell; only persons can stand in it more than once.
  private func count(_ column: Kolom, _ counted: [Geteld]) -> Int {
    column.eenheid.isOptelbaar ? counted.count : Set(counted.map(\.nummer)).count
  }

  /// Nothing counts where the gemeente or traject was not there: that is not known, not zero.
  private func isUnknown(_ column: Telkolom, _ keys: [Aswaarde]) -> Bool {
    (keys.map(\.geldigheid) + [column.geldigheid]).contains { !column.periode.raakt($0) }
  }

  /// The inhabitants of the gemeente among the keys; of the region for a total.
  private func people(_ keys: [Aswaarde]) -> Int? { inwoners(keys.last?.sleutel) }

  /// To the nearest, halves up; nil for a part of nothing.
  private func rounded(_ number: Int, by whole: Int) -> Int? {
    whole > 0 ? (2 * number + whole) / (2 * whole) : nil
  }

  /// Ten times the middle value, so that the mean of two is exact.
  private func middle(_ sorted: [Int]) -> Int? {
    guard !sorted.isEmpty else { return nil }
    return 5 * (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2])
  }
}
