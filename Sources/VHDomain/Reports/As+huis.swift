/// Rows outside the list of gemeenten; they are shown when something counts in them.
public enum BijzondereRij {
  /// What has no gemeente, or a name the house does not know.
  public static let onbekend = "Onbekend"
  /// What belongs outside the region (decision 35).
  public static let buiten = "Buiten regio"
}

extension As {
  /// The gemeenten of the house, those outside the period only when something counts in them.
  static func gemeente(_ house: House, _ perioden: [Verslagperiode]) -> As {
    let own = house.gemeenten.map { gemeente in
      Aswaarde(
        sleutel: gemeente.naam, opschrift: gemeente.naam,
        isVast: perioden.contains { $0.raakt(gemeente.geldigheid) },
        geldigheid: gemeente.geldigheid)
    }
    let others = [BijzondereRij.onbekend, BijzondereRij.buiten].map {
      Aswaarde(sleutel: $0, opschrift: $0, isVast: false)
    }
    let places = places(own)
    return As(
      naam: "gemeente", waarden: own + others, totaal: "Totaal", som: "Som van gemeenten"
    ) { one in
      guard let name = one.gemeente else { return own.count }
      return places[name] ?? (name.hasPrefix("buiten:") ? own.count + 1 : own.count)
    }
  }

  /// The quarters the period touches.
  static func kwartaal(_ periode: Verslagperiode) -> As {
    let quarters = periode.kwartalen
    let first = quarters[0].rang
    return As(
      naam: "kwartaal",
      waarden: quarters.map { Aswaarde(sleutel: "\($0)", opschrift: "\($0)") },
      totaal: "totaal"
    ) { one in one.dagInRij.map { Kwartaal($0).rang - first } }
  }

  /// The months the period touches.
  static func maand(_ periode: Verslagperiode) -> As {
    let first = rank(periode.van)
    let months = (first...max(first, rank(periode.tot))).map { rank in
      "\(padded(rank / 12, 4))-\(padded(rank % 12 + 1, 2))"
    }
    return As(
      naam: "maand", waarden: months.map { Aswaarde(sleutel: $0, opschrift: $0) },
      totaal: "Totaal"
    ) { one in one.dagInRij.map { rank($0) - first } }
  }

  /// How many months since the beginning of the era.
  private static func rank(_ dag: Datum) -> Int { dag.jaar * 12 + dag.maand - 1 }

  /// The trajecten of the house but those that are closed to the reader; what has none that the
  /// house knows is shown apart.
  ///
  /// - Parameter totaal: the name of the total over all of them; nil when there is none.
  static func traject(
    _ house: House, _ perioden: [Verslagperiode], besloten: [String], naam: String = "traject",
    totaal: String? = nil
  ) -> As {
    let own = house.trajecten.filter { !besloten.contains($0.id) }.map { traject in
      Aswaarde(
        sleutel: traject.id, opschrift: traject.naam,
        isVast: perioden.contains { $0.raakt(traject.geldigheid) },
        geldigheid: traject.geldigheid)
    }
    let other = Aswaarde(
      sleutel: BijzondereRij.onbekend, opschrift: BijzondereRij.onbekend, isVast: false)
    let places = places(own)
    return As(naam: naam, waarden: own + [other], totaal: totaal) { one in
      guard let id = one.traject else { return own.count }
      return places[id] ?? (besloten.contains(id) ? nil : own.count)
    }
  }

  private static func places(_ values: [Aswaarde]) -> [String: Int] {
    Dictionary(
      values.enumerated().map { ($0.element.sleutel, $0.offset) }, uniquingKeysWith: { $1 })
  }
}
