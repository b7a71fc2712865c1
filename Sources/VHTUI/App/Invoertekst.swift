import VHDomain

/// What an import did or would do, in words: the same on the command line and on the screen.
enum Invoertekst {
  /// So many values of one column are named.
  private static let waarden = 20

  static func regels(_ verslag: Invoerverslag, isProef: Bool) -> [String] {
    let isNothing = verslag.tellingen.values.allSatisfy { $0.nieuw == 0 }
    let head =
      isProef
      ? "Proef: er is niets gewijzigd. De invoer zou dit vastleggen:"
      : isNothing ? "Alles was al ingevoerd; er is niets gewijzigd." : "Ingevoerd:"
    let people = verslag.medewerkers.map { "  \($0)" }
    let values = onbekend(verslag).map { "  \($0)" }
    return [head] + tellingen(verslag).map(\.tekst)
      + (people.isEmpty ? [] : ["Nieuwe procesregisseurs, niet actief en zonder rechten:"] + people)
      + (values.isEmpty
        ? [] : ["Waarden die dit huis niet kent, bewaard zoals ze er staan:"] + values)
      + (isProef || isNothing
        ? [] : ["Controle (vh controle) laat zien wat er in het oude register ontbreekt."])
  }

  /// The counts by kind, in the order of the files.
  static func tellingen(_ verslag: Invoerverslag) -> [(soort: Invoersoort, tekst: String)] {
    Invoersoort.allCases.compactMap { soort in
      verslag.tellingen[soort].map { telling in
        (
          soort,
          soort.rawValue.padded(to: 14) + "\(telling.nieuw) nieuw, \(telling.bekend) al bekend"
        )
      }
    }
  }

  /// Every warning, and how many more there are.
  static func waarschuwingen(_ verslag: Invoerverslag) -> [String] {
    let more = verslag.meerWaarschuwingen
    return verslag.waarschuwingen
      + (more > 0 ? ["en nog \(counted(more, "waarschuwing", "waarschuwingen"))"] : [])
  }

  /// The values the house does not list, the most frequent first, column by column.
  static func onbekend(_ verslag: Invoerverslag) -> [String] {
    let columns = Dictionary(grouping: verslag.onbekend) {
      "\($0.key.soort.rawValue).\($0.key.kolom)"
    }
    return columns.sorted { $0.key < $1.key }.flatMap { column, found in
      let sorted = found.sorted { (-$0.value, $0.key.waarde) < (-$1.value, $1.key.waarde) }
      let more = sorted.count - waarden
      return sorted.prefix(waarden).map {
        "\(column): \"\(String($0.key.waarde.prefix(100)))\" (\($0.value)x)"
      }
        + (more > 0
          ? ["\(column): en nog \(counted(more, "andere waarde", "andere waarden"))"] : [])
    }
  }

  /// How many of what would be made or was made: `12 personen, 3 casussen en 8 acties`.
  static func aantallen(_ verslag: Invoerverslag) -> String {
    let parts = Invoersoort.allCases.compactMap { soort -> String? in
      let count = verslag.tellingen[soort]?.nieuw ?? 0
      return count == 0 ? nil : naam(soort, count)
    }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "niets nieuws" }
    return parts.dropLast().joined(separator: ", ") + " en " + last
  }

  private static func naam(_ soort: Invoersoort, _ count: Int) -> String {
    switch soort {
    case .personen: counted(count, "persoon", "personen")
    case .meldingen: counted(count, "melding", "meldingen")
    case .casussen: counted(count, "casus", "casussen")
    case .huisverboden: counted(count, "huisverbod", "huisverboden")
    case .detentie: counted(count, "detentiemelding", "detentiemeldingen")
    case .zrm: counted(count, "score", "scores")
    case .acties: counted(count, "actie", "acties")
    case .notities: counted(count, "notitie", "notities")
    }
  }
}
