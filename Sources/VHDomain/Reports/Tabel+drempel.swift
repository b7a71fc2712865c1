extension Tabel {
  /// The table as it leaves the house: figures below the threshold of the house kept back.
  ///
  /// Totals stay; a share of which the number is kept back goes, for it would give that away.
  public func voorUitvoer(_ house: House) -> Tabel {
    guard house.cijfers.drempel > 1 || house.cijfers.drempels.contains(where: { $0.drempel > 1 })
    else { return self }
    var own = self
    var isKept = false
    for index in rijen.indices where !rijen[index].isTotaal {
      let limit = drempel(rijen[index], house)
      guard limit > 1 else { continue }
      own.rijen[index].cellen = afgeschermd(rijen[index].cellen, limit, &isKept)
    }
    if isKept {
      own.voetnoten.append(
        "Kleine aantallen staan als < met de grens van het huis; totalen zijn niet afgeschermd.")
    }
    return own
  }

  private func afgeschermd(_ cells: [Cel], _ limit: Int, _ isKept: inout Bool) -> [Cel] {
    var own = cells
    for (index, column) in kolommen.enumerated() where column.maat.isAantal {
      guard let value = cells[index].waarde, value > 0, value < limit else { continue }
      own[index].grens = limit
      isKept = true
    }
    guard own.contains(where: { $0.grens != nil }) else { return own }
    for (index, column) in kolommen.enumerated() where column.isVerhouding {
      own[index].isWeggelaten = true
    }
    return own
  }

  /// The threshold of a row: that of its traject, else that of the house.
  private func drempel(_ row: Rij, _ house: House) -> Int {
    let asked = [vraag.traject].compactMap { $0 } + row.sleutels
    return house.cijfers.drempels.first { asked.contains($0.traject) }?.drempel
      ?? house.cijfers.drempel
  }
}

extension Kolom {
  /// Whether it is worked out from other figures of its row.
  fileprivate var isVerhouding: Bool {
    switch maat {
    case .percentage, .aandeel, .perDuizend, .kleinste, .mediaan, .grootste: true
    case .aantal, .inwoners: false
    }
  }
}
