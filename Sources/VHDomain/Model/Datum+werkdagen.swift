/// Working days, as deadlines of a house count them (interaction rule 25).
extension Datum {
  /// Whether offices are closed: a Saturday, a Sunday or a public holiday.
  ///
  /// The holidays are those of the Algemene termijnenwet, article 3, Good Friday included.
  public var isWerkdag: Bool { weekdag <= 5 && !Datum.feestdagen(jaar).contains(self) }

  /// The day so many working days later; zero is the day itself.
  public func plus(werkdagen: Int) -> Datum {
    var day = self
    var left = werkdagen
    while left > 0 {
      day = day.plus(dagen: 1)
      if day.isWerkdag { left -= 1 }
    }
    return day
  }

  /// How many working days lie after this day, up to and including another; zero when that one is
  /// not later.
  public func werkdagen(tot ander: Datum) -> Int {
    guard ander > self else { return 0 }
    return (1...dagen(tot: ander)).count { plus(dagen: $0).isWerkdag }
  }

  /// The Dutch public holidays of a year.
  public static func feestdagen(_ jaar: Int) -> Set<Datum> {
    let easter = paaszondag(jaar)
    let moving = [-2, 1, 39, 50].map { easter.plus(dagen: $0) }
    let fixed = [Datum(jaar, 1, 1), koningsdag(jaar), Datum(jaar, 5, 5), Datum(jaar, 12, 25)]
    return Set(moving + (fixed + [Datum(jaar, 12, 26)]).compactMap { $0 })
  }

  /// 27 April, or the day before when that is a Sunday.
  private static func koningsdag(_ jaar: Int) -> Datum? {
    Datum(jaar, 4, 27).map { $0.weekdag == 7 ? $0.plus(dagen: -1) : $0 }
  }

  /// The anonymous Gregorian algorithm (Meeus, Jones, Butcher).
  static func paaszondag(_ jaar: Int) -> Datum {
    let (golden, century, rest) = (jaar % 19, jaar / 100, jaar % 100)
    let correction = (century + 8) / 25
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * weekday) / 451
    let days = moon + weekday - 7 * shift + 114
    return Datum(jaar, days / 31, days % 31 + 1) ?? Datum(dagnummer: 0)
  }
}
