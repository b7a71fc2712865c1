extension As {
  /// The axis of a dimension over the periods that stand side by side, the last one in the rows.
  ///
  /// - Parameter gezien: what counts, for axes whose values are whatever was met.
  static func van(
    _ dimensie: Dimensie, _ house: House, _ perioden: [Verslagperiode], besloten: [String],
    gezien: () -> [Geteld] = { [] }
  ) -> As? {
    guard let period = perioden.last else { return nil }
    switch dimensie {
    case .gemeente: return .gemeente(house, perioden)
    case .kwartaal: return .kwartaal(period)
    case .maand: return .maand(period)
    case .jaar: return .jaar(period)
    case .traject: return .traject(house, perioden, besloten: besloten)
    case .doelgroep:
      return .traject(house, perioden, besloten: besloten, naam: "doelgroep", totaal: "Totaal")
    case .bron:
      let own = house.bronnen.map {
        Aswaarde(sleutel: $0.id, opschrift: $0.naam, isVast: false)
      }
      return .sleutels("bron", met(gezien(), own), totaal: "Totaal")
    case .organisatie:
      let own = house.partners.map { Aswaarde(sleutel: $0.id, opschrift: $0.naam, isVast: false) }
      return .sleutels("organisatie", met(gezien(), own), totaal: "Totaal")
    case .domein: return .sleutels("domein", met(gezien(), []), totaal: "Totaal")
    case .basisteam:
      let own = house.basisteams.map {
        Aswaarde(
          sleutel: $0.id, opschrift: $0.naam, isVast: period.raakt($0.geldigheid),
          geldigheid: $0.geldigheid)
      }
      return As(naam: "basisteam", waarden: own, plaats: place(own, \.basisteam))
    case .soort: return .soort(house)
    case .stap: return .stappen
    case .aantal: return .aantal(house)
    }
  }

  /// The calendar years a period touches.
  private static func jaar(_ periode: Verslagperiode) -> As {
    let years = periode.van.jaar...max(periode.van.jaar, periode.tot.jaar)
    return As(
      naam: "jaar",
      waarden: years.map { Aswaarde(sleutel: padded($0, 4), opschrift: padded($0, 4)) }
    ) { one in one.dagInRij.map { $0.jaar - years.lowerBound } }
  }

  /// The kinds of restraining orders; before a house had the last one, nothing of it is known.
  private static func soort(_ house: House) -> As {
    let traject = house.trajecten.met(id: Huisverbodrij.casemanagement.rawValue)
    let rows = Huisverbodrij.allCases.map { row in
      Aswaarde(
        sleutel: row.rawValue, opschrift: row.naam,
        geldigheid: row == .casemanagement ? traject?.geldigheid ?? Geldigheid() : Geldigheid())
    }
    return .sleutels("soort", rows, totaal: nil)
  }

  private static var stappen: As {
    .sleutels(
      "stap", Trechterstap.allCases.map { Aswaarde(sleutel: $0.rawValue, opschrift: $0.naam) },
      totaal: nil)
  }

  /// From no leefgebied to all of them.
  private static func aantal(_ house: House) -> As {
    let rows = (0...house.leefgebieden.count).map {
      Aswaarde(sleutel: "\($0)", opschrift: "\($0)")
    }
    let unknown = Aswaarde(
      sleutel: BijzondereRij.onbekend, opschrift: BijzondereRij.onbekend, isVast: false)
    return .sleutels("aantal", rows + [unknown], totaal: "Totaal")
  }

  /// Rows by key; what has a key that is not there stands in none.
  private static func sleutels(_ naam: String, _ waarden: [Aswaarde], totaal: String?) -> As {
    As(naam: naam, waarden: waarden, totaal: totaal, plaats: place(waarden, \.sleutel))
  }

  private static func place(
    _ values: [Aswaarde], _ key: @escaping (Geteld) -> String?
  ) -> (Geteld) -> Int? {
    let places = Dictionary(
      values.enumerated().map { ($0.element.sleutel, $0.offset) }, uniquingKeysWith: { $1 })
    return { key($0).flatMap { places[$0] } }
  }

  /// The values of a list, then what else was met, in alphabetical order, `Onbekend` last.
  private static func met(_ seen: [Geteld], _ own: [Aswaarde]) -> [Aswaarde] {
    let known = Set(own.map(\.sleutel))
    let others = Set(seen.compactMap(\.sleutel)).subtracting(known)
    let sorted = others.sorted {
      ($0 == BijzondereRij.onbekend ? 1 : 0, $0) < ($1 == BijzondereRij.onbekend ? 1 : 0, $1)
    }
    return own + sorted.map { Aswaarde(sleutel: $0, opschrift: $0, isVast: false) }
  }
}

/// The rows of the table of restraining orders.
enum Huisverbodrij: String, CaseIterable {
  case rihg
  case opgelegd
  case casemanagement = "intensief-casemanagement"

  var naam: String {
    switch self {
    case .rihg: "Ingevulde RiHG's"
    case .opgelegd: "Opgelegde huisverboden"
    case .casemanagement: "Intensief casemanagement"
    }
  }
}

/// The steps from screening to approach.
enum Trechterstap: String, CaseIterable {
  case screening
  case eenmalig
  case triage
  case aanpak

  var naam: String {
    switch self {
    case .screening: "In screening"
    case .eenmalig: "Eenmalig besproken"
    case .triage: "In triage"
    case .aanpak: "Aanpak"
    }
  }
}
