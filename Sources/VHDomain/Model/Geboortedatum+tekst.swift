extension Geboortedatum {
  /// The oldest year in which somebody can be born.
  public static let eersteJaar = 1890

  /// Reads a birth date the way people type it: `12-3-1988`, `12-3-88`, `12 mrt 1988`, `3-1988`,
  /// `1988`, `1988-03-12`.
  ///
  /// Two digits are the last such year that is not ahead: nobody is born in the future.
  public static func lees(
    _ tekst: String, vandaag: Datum
  ) throws(Datum.Leesfout) -> Geboortedatum {
    let parts = tekst.lowercased().split { $0.isWhitespace || "-/.".contains($0) }.map(String.init)
    guard let date = exact(tekst) ?? dayMonthYear(parts, vandaag) ?? monthYear(parts) else {
      throw Datum.Leesfout(zin: bezwaar(tekst, parts))
    }
    guard date.jaar >= eersteJaar else {
      throw Datum.Leesfout(
        zin: "Het jaar \(date.jaar) kan niet kloppen; typ het jaar met vier cijfers.")
    }
    guard date.description <= vandaag.description.prefix(date.description.utf8.count) else {
      throw Datum.Leesfout(
        zin: "\(date.voluit.metHoofdletter) ligt in de toekomst; verbeter de geboortedatum.")
    }
    return date
  }

  /// As people read it: `za 12 mrt 1988`, `mrt 1988`, `1988`.
  public var voluit: String {
    if let datum { return datum.lang }
    guard let first = Datum(description + "-01") else { return description }
    return "\(Datum.maandnaam(first.maand)) \(first.jaar)"
  }

  /// As it stands in a line beside a name: `12 mrt 1988`, `mrt 1988`, `1988`.
  public var kort: String {
    guard let datum else { return voluit }
    return "\(datum.dag) \(Datum.maandnaam(datum.maand)) \(datum.jaar)"
  }

  private static func exact(_ tekst: String) -> Geboortedatum? {
    Geboortedatum(String(tekst.filter { !$0.isWhitespace }))
  }

  private static func dayMonthYear(_ parts: [String], _ today: Datum) -> Geboortedatum? {
    guard parts.count == 3, let day = Datum.getal(parts[0]), let month = Datum.maand(parts[1]),
      let number = Datum.getal(parts[2])
    else { return nil }
    let years =
      switch parts[2].utf8.count {
      case 4: [number]
      case 2: [today.jaar / 100 * 100 + number, today.jaar / 100 * 100 + number - 100]
      default: [Int]()
      }
    let days = years.compactMap { Datum($0, month, day) }
    return (days.first { $0 <= today } ?? days.first).flatMap { Geboortedatum($0.description) }
  }

  private static func monthYear(_ parts: [String]) -> Geboortedatum? {
    guard parts.count == 2, let month = Datum.maand(parts[0]), (1...12).contains(month),
      let year = Datum.getal(parts[1]), parts[1].utf8.count == 4
    else { return nil }
    return Geboortedatum("\(padded(year, 4))-\(padded(month, 2))")
  }

  private static func bezwaar(_ tekst: String, _ parts: [String]) -> String {
    let isWithoutYear =
      parts.count == 2 && Datum.getal(parts[0]) != nil && Datum.maand(parts[1]) != nil
    return isWithoutYear
      ? "Zet het geboortejaar erbij, zoals \(parts[0])-\(parts[1])-1988, of typ alleen het jaar."
      : "\"\(tekst)\" is geen geboortedatum; typ bijvoorbeeld 12-3-1988, 3-1988 of 1988."
  }
}
