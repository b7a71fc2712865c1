/// The days a figure is about, both ends included.
///
/// A calendar year and a reporting year of the house are told apart by name: Midden-Limburg's
/// runs from October, and is never called a calendar year. Source: interfaces, "Periods".
public struct Verslagperiode: Hashable, Sendable {
  /// What kind of period it is.
  public enum Soort: Hashable, Sendable {
    case kwartaal
    case kwartalen
    case kalenderjaar(Int)
    case verslagjaar(Int)
    case dagen
  }

  /// The first day.
  public let van: Datum
  /// The last day.
  public let tot: Datum
  /// What kind it is.
  public let soort: Soort

  private init(_ soort: Soort, van: Datum, tot: Datum) {
    self.soort = soort
    self.van = van
    self.tot = tot
  }

  /// The reporting year in which a day falls.
  public static func lopend(_ house: House, op dag: Datum) -> Verslagperiode {
    let begin = house.verslagjaarBeginmaand
    let months = (dag.maand - begin + 12) % 12
    let van = dag.plus(dagen: 1 - dag.dag).plus(maanden: -months)
    let tot = van.plus(maanden: 12).plus(dagen: -1)
    return Verslagperiode(.verslagjaar(tot.jaar), van: van, tot: tot)
  }
}

// MARK: - Others of its kind

extension Verslagperiode {
  /// The quarter in which a day falls.
  public static func kwartaal(op dag: Datum) -> Verslagperiode {
    let quarter = Kwartaal(dag)
    return Verslagperiode(.kwartaal, van: quarter.van, tot: quarter.tot)
  }

  /// The calendar year in which a day falls.
  public static func kalenderjaar(op dag: Datum) -> Verslagperiode {
    let van = dag.plus(dagen: 1 - dag.dag).plus(maanden: 1 - dag.maand)
    return Verslagperiode(
      .kalenderjaar(dag.jaar), van: van, tot: van.plus(maanden: 12).plus(dagen: -1))
  }

  /// The period of the same kind so many steps later, or earlier; nil outside the calendar.
  ///
  /// Quarters move by as many as there are, years and days by a year, so that the same months are
  /// compared.
  public func verschoven(_ stappen: Int) -> Verslagperiode? {
    verschoven(maanden: stappen * maandenPerStap)
  }

  /// The same months so many years before; nil outside the calendar.
  func eerder(jaren: Int) -> Verslagperiode? { verschoven(maanden: -12 * jaren) }

  private func verschoven(maanden months: Int) -> Verslagperiode? {
    let isMonthEnd = tot.plus(dagen: 1).dag == 1
    let van = van.plus(maanden: months)
    let tot =
      isMonthEnd
      ? tot.plus(dagen: 1).plus(maanden: months).plus(dagen: -1) : tot.plus(maanden: months)
    guard (1...9999).contains(van.jaar), (1...9999).contains(tot.jaar) else { return nil }
    switch soort {
    case .kalenderjaar: return Verslagperiode(.kalenderjaar(van.jaar), van: van, tot: tot)
    case .verslagjaar: return Verslagperiode(.verslagjaar(tot.jaar), van: van, tot: tot)
    case .kwartaal, .kwartalen, .dagen: return Verslagperiode(soort, van: van, tot: tot)
    }
  }

  /// What tells it from the same months in other years: `2019`, or as on the command line.
  var jaarnaam: String {
    switch soort {
    case .kalenderjaar(let jaar), .verslagjaar(let jaar): padded(jaar, 4)
    case .kwartaal, .kwartalen, .dagen: "\(self)"
    }
  }

  private var maandenPerStap: Int {
    switch soort {
    case .kwartaal, .kwartalen: 3 * kwartalen.count
    case .kalenderjaar, .verslagjaar, .dagen: 12
    }
  }
}

// MARK: - Reading

extension Verslagperiode {
  /// The longest period, in years: longer ones are typing errors.
  static let hoogstensJaren = 50

  /// Reads `2018-Q4`, `2018-Q4..2019-Q3`, `2019`, `verslagjaar-2019` or `2017-01-01..2017-10-31`.
  ///
  /// - Throws: `Cijferfout.geenPeriode` with what is wrong.
  public static func lees(_ tekst: String, _ house: House) throws(Cijferfout) -> Verslagperiode {
    var found = try year(tekst, house)
    if found == nil { found = quarters(tekst) }
    if found == nil { found = try days(tekst) }
    guard let found else {
      throw .geenPeriode(
        tekst,
        reden: "is geen periode; verwacht bijvoorbeeld 2018-Q4, 2018-Q4..2019-Q3, 2019, "
          + "verslagjaar-2019 of 2017-01-01..2017-10-31")
    }
    guard found.van <= found.tot else {
      throw .geenPeriode(tekst, reden: "eindigt voordat zij begint; draai de twee om")
    }
    guard found.tot < found.van.plus(maanden: 12 * hoogstensJaren) else {
      throw .geenPeriode(tekst, reden: "is langer dan \(hoogstensJaren) jaar; kies een kortere")
    }
    return found
  }

  private static func year(
    _ text: String, _ house: House
  ) throws(Cijferfout) -> Verslagperiode? {
    if let year = Kwartaal.jaar(text), let van = Datum(year, 1, 1), let tot = Datum(year, 12, 31) {
      return Verslagperiode(.kalenderjaar(year), van: van, tot: tot)
    }
    let word = "verslagjaar-"
    guard text.lowercased().hasPrefix(word) else { return nil }
    guard let year = Kwartaal.jaar(String(text.dropFirst(word.count))),
      let next = Datum(year, house.verslagjaarBeginmaand, 1)
    else {
      throw .geenPeriode(text, reden: "is geen verslagjaar; verwacht bijvoorbeeld verslagjaar-2019")
    }
    let isCalendarYear = house.verslagjaarBeginmaand == 1
    return .lopend(house, op: isCalendarYear ? next : next.plus(dagen: -1))
  }

  private static func quarters(_ text: String) -> Verslagperiode? {
    if let only = Kwartaal(text) {
      return Verslagperiode(.kwartaal, van: only.van, tot: only.tot)
    }
    guard let (first, last) = ends(text), let from = Kwartaal(first), let to = Kwartaal(last) else {
      return nil
    }
    return Verslagperiode(.kwartalen, van: from.van, tot: to.tot)
  }

  private static func days(_ text: String) throws(Cijferfout) -> Verslagperiode? {
    guard let (first, last) = ends(text), looksLikeADay(first), looksLikeADay(last) else {
      return nil
    }
    for end in [first, last] where Datum(end) == nil {
      throw .geenPeriode(text, reden: "kan niet: \(end) bestaat niet")
    }
    guard let van = Datum(first), let tot = Datum(last) else { return nil }
    return Verslagperiode(.dagen, van: van, tot: tot)
  }

  private static func ends(_ text: String) -> (String, String)? {
    let dots = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    return dots.count == 2 ? (dots[0], dots[1]) : nil
  }

  private static func looksLikeADay(_ text: String) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count) == [4, 2, 2]
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}

// MARK: - Days and quarters in it

extension Verslagperiode {
  /// Whether a day falls in it; the first and the last day do.
  public func bevat(_ dag: Datum) -> Bool { van <= dag && dag <= tot }

  /// Whether something that holds for a time holds on a day of it.
  public func raakt(_ geldigheid: Geldigheid) -> Bool {
    (geldigheid.van.map { $0 <= tot } ?? true) && (geldigheid.tot.map { van <= $0 } ?? true)
  }

  /// The quarters it touches, in order.
  public var kwartalen: [Kwartaal] {
    var all = [Kwartaal(van)]
    while let last = all.last, last.tot < tot { all.append(last.volgende) }
    return all
  }

  /// The days of a quarter that fall in it, when those are not all of them.
  func deel(van kwartaal: Kwartaal) -> (van: Datum, tot: Datum)? {
    guard kwartaal.van < van || tot < kwartaal.tot else { return nil }
    return (max(van, kwartaal.van), min(tot, kwartaal.tot))
  }
}

// MARK: - As text

extension Verslagperiode: CustomStringConvertible {
  /// The form of the command line.
  public var description: String {
    switch soort {
    case .kwartaal: "\(Kwartaal(van))"
    case .kwartalen: "\(Kwartaal(van))..\(Kwartaal(tot))"
    case .kalenderjaar(let jaar): padded(jaar, 4)
    case .verslagjaar(let jaar): "verslagjaar-\(padded(jaar, 4))"
    case .dagen: "\(van)..\(tot)"
    }
  }

  /// In words: `verslagjaar 2019`, `kwartaal 2018-Q4`; days by themselves.
  public var naam: String {
    switch soort {
    case .kwartaal: "kwartaal \(self)"
    case .kwartalen: "kwartalen \(Kwartaal(van)) tot en met \(Kwartaal(tot))"
    case .kalenderjaar(let jaar): "kalenderjaar \(jaar)"
    case .verslagjaar(let jaar): "verslagjaar \(jaar)"
    case .dagen: dagen
    }
  }

  private var dagen: String { "\(van.lang) tot en met \(tot.lang)" }

  /// In words, with the days: `verslagjaar 2019, ma 1 okt 2018 tot en met ma 30 sep 2019`.
  public var omschrijving: String { soort == .dagen ? dagen : "\(naam), \(dagen)" }
}
