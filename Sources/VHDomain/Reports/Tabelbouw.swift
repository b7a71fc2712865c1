/// A value on an axis: a gemeente, a quarter, a traject.
struct Aswaarde {
  var sleutel: String
  var opschrift: String
  /// Whether it has rows when nothing counts.
  var isVast = true
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
}

/// Turns what counts into rows: the one engine behind every table.
struct Tabelbouw {
  var kolommen: [Kolom]
  var assen: [As]

  /// The rows of what counts, a list a column.
  func rijen(_ geteld: [[Geteld]]) -> [Rij] { rows(geteld, assen[...], [], false) }

  private func rows(
    _ counted: [[Geteld]], _ axes: ArraySlice<As>, _ keys: [Aswaarde], _ isTotal: Bool
  ) -> [Rij] {
    guard let axis = axes.first else { return [row(keys, isTotal, counted.enumerated().map(cell))] }
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

  /// What counts at each value of an axis, a list a column.
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
    let cells = kolommen.indices.map { column in
      cell(column, parts.flatMap { $0[column] })
    }
    return row(keys + totals(name, axes), true, cells)
  }

  /// The sum over the parts, for units that don't add up and indeed do not here.
  private func sumRow(
    _ name: String?, _ axes: ArraySlice<As>, _ keys: [Aswaarde], _ parts: [[[Geteld]]],
    total: Rij?
  ) -> Rij? {
    guard let name, let total else { return nil }
    let cells = kolommen.indices.map { column in
      let values = parts.compactMap { cell(column, $0[column]).waarde }
      return Cel(waarde: values.reduce(0, +), geteld: total.cellen[column].geteld)
    }
    guard cells.map(\.waarde) != total.cellen.map(\.waarde) else { return nil }
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

  /// A record counts once in a cell; only persons can stand in it more than once.
  private func cell(_ column: Int, _ counted: [Geteld]) -> Cel {
    let isAdditive = kolommen[column].eenheid.isOptelbaar
    let count = isAdditive ? counted.count : Set(counted.map(\.nummer)).count
    return Cel(waarde: count, geteld: counted)
  }
}
