extension Datum {
  private static let weekdagen = ["ma", "di", "wo", "do", "vr", "za", "zo"]
  private static let maanden = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  /// As people read it: `do 14 mei 2026` (interaction rule 25).
  public var lang: String { "\(kort) \(jaar)" }

  /// Without the year: `do 14 mei`.
  public var kort: String {
    "\(Datum.weekdagen[weekdag - 1]) \(dag) \(Datum.maanden[maand - 1])"
  }

  /// The short name of a month, 1 to 12.
  static func maandnaam(_ maand: Int) -> String {
    maanden.indices.contains(maand - 1) ? maanden[maand - 1] : ""
  }

  /// With the year and without the weekday: `14 mei 2026`.
  public var metJaar: String { "\(dag) \(Datum.maanden[maand - 1]) \(jaar)" }

  /// Without the year only when that is the year of today, so that no old day passes for a new one.
  public func kort(op vandaag: Datum) -> String { jaar == vandaag.jaar ? kort : lang }

  /// Without the day of the week, and without the year when that is the year of today.
  public func zonderWeekdag(op vandaag: Datum) -> String {
    String(kort(op: vandaag).drop { $0 != " " }.dropFirst())
  }

  /// Why a typed date is not understood.
  public struct Leesfout: Error, Equatable {
    /// One Dutch sentence with the forms that are.
    public let zin: String
  }

  /// Reads a date the way people type it: `14-5`, `14-5-2026`, `14 mei`, `ma`, `vandaag`,
  /// `over 2 wk`, `2026-05-14`.
  ///
  /// Without a year the nearest such day on the wished side of today is meant: what was received
  /// lies behind, what is due lies ahead.
  public static func lees(
    _ tekst: String, vandaag: Datum, naar richting: Richting = .vooruit
  ) throws(Leesfout) -> Datum {
    let words = tekst.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let readers = [exact, relative, weekday, dayAndMonth]
    for reader in readers {
      if let found = reader(words, vandaag, richting) { return found }
    }
    throw Leesfout(
      zin: "\"\(tekst)\" is geen datum; typ bijvoorbeeld 14-5, 14 mei, ma, vandaag of over 2 wk.")
  }

  /// On which side of today a date without a year lies.
  public enum Richting: Sendable {
    case vooruit
    case terug
  }

  private static func exact(_ words: [String], _ today: Datum, _ side: Richting) -> Datum? {
    words.count == 1 ? Datum(words[0]) : nil
  }

  private static let named = [
    "vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1, "eergisteren": -2,
  ]
  /// What is typed all day; the full date stands behind it.
  private static let short = ["v": 0, "g": -1, "eg": -2]
  private static let units = [
    "dag": 1, "dagen": 1, "d": 1, "wk": 7, "week": 7, "weken": 7, "w": 7,
  ]

  private static func relative(_ words: [String], _ today: Datum, _ side: Richting) -> Datum? {
    if words.count == 1, let days = named[words[0]] ?? short[words[0]] {
      return today.plus(dagen: days)
    }
    guard words.count == 3, words[0] == "over", let count = Int(words[1]), (0...999).contains(count)
    else { return nil }
    if ["wd", "werkdag", "werkdagen"].contains(words[2]) { return today.plus(werkdagen: count) }
    if ["maand", "maanden", "mnd"].contains(words[2]) { return today.plus(maanden: count) }
    return units[words[2]].map { today.plus(dagen: count * $0) }
  }

  private static func weekday(_ words: [String], _ today: Datum, _ side: Richting) -> Datum? {
    guard words.count == 1, words[0].count >= 2,
      let index = weekdagen.firstIndex(where: { words[0].hasPrefix($0) }),
      weekdagvol[index].hasPrefix(words[0])
    else { return nil }
    let ahead = (index + 1 - today.weekdag + 7) % 7
    return side == .vooruit
      ? today.plus(dagen: ahead == 0 ? 7 : ahead) : today.plus(dagen: ahead == 0 ? 0 : ahead - 7)
  }

  /// `donderdag 4 december 2026`, for who does not read our abbreviations.
  public var voluit: String {
    "\(Datum.weekdagvol[weekdag - 1]) \(dag) \(Datum.maandvol[maand - 1]) \(jaar)"
  }

  private static let weekdagvol = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
  ]
  private static let maandvol = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  private static func dayAndMonth(_ words: [String], _ today: Datum, _ side: Richting) -> Datum? {
    let parts = words.flatMap { word in
      word.split(omittingEmptySubsequences: false, whereSeparator: { "-/.".contains($0) })
        .map(String.init)
    }
    guard (2...3).contains(parts.count), let dag = getal(parts[0]), let maand = maand(parts[1])
    else { return nil }
    if parts.count == 3 {
      guard let year = getal(parts[2]), parts[2].count == 2 || parts[2].count == 4 else {
        return nil
      }
      return Datum(year < 100 ? 2000 + year : year, maand, dag)
    }
    let candidates = (-4...4).compactMap { Datum(today.jaar + $0, maand, dag) }
    return side == .vooruit
      ? candidates.first { $0 >= today } : candidates.last { $0 <= today }
  }

  /// Digits only: no sign, nothing empty.
  static func getal(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The month a number or a name stands for, whole or begun.
  static func maand(_ text: String) -> Int? {
    if let number = getal(text) { return number }
    guard text.count >= 3 else { return nil }
    if let index = maanden.firstIndex(of: text) { return index + 1 }
    return maandvol.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }
}
