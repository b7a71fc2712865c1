/// Going through a casus: when, and what changed since.
extension View {
  /// The day that is proposed for the next time; never a weekend or holiday.
  public var volgendeReview: Datum {
    let day = today.plus(dagen: 7 * house.termijnen.reviewWeken)
    return day.isWerkdag ? day : day.plus(werkdagen: 1)
  }

  /// When this person last went through a casus; nil when that never was.
  public func laatsteReview(_ casus: Casus) -> Review? {
    casus.regie.reviews.last { $0.door == actor.medewerker }
  }

  /// The day on which a casus is to be gone through: as set, or the term after it came under
  /// procesregie; one that was taken over counts from then, and at once while nobody looked.
  public func reviewOp(_ casus: Casus, _ nummer: Nummer<Casus>?) -> Datum? {
    if let set = casus.regie.reviews.last?.volgende { return set }
    if let taken = onbekeken(casus, nummer)?.dag { return taken }
    let since = [casus.procesregieVan, overgenomenOp(nummer)].compactMap { $0 }.max()
    return since?.plus(dagen: 7 * house.termijnen.reviewWeken)
  }

  /// What others and this person recorded since that review, by the day it happened, the newest first; everything of the
  /// last weeks for who never went through it.
  public func sindsReview(_ stored: Stored<Casus>) -> [Event<Casus.Fact>] {
    let last = laatsteReview(stored.inhoud)?.moment
    let weeks = house.termijnen.reviewWeken * 7 * 86_400_000
    let since = last ?? Moment(milliseconden: now.milliseconden - weeks)
    return stored.geldendVerloop.filter { event in
      if case .regie(.nagelopen)? = event.wat { return false }
      return event.head.vastgelegd > since
    }
    .enumerated().sorted { ($0.element.head.op, $0.offset) > ($1.element.head.op, $1.offset) }
    .map(\.element)
  }

  /// The casussen of somebody whose turn it is, the longest due first.
  public func naTeLopen(van medewerker: String?) -> [Stored<Casus>] {
    bewaard("na te lopen", perDag: true, van: medewerker) {
      werkvoorraad(van: medewerker).compactMap { stored -> (Datum, Stored<Casus>)? in
        guard stored.inhoud.fase.isProcesregie, !isStil(stored.inhoud),
          let day = reviewOp(stored.inhoud, stored.nummer), day <= today
        else { return nil }
        return (day, stored)
      }
      .sorted { ($0.0, $0.1.nummer) < ($1.0, $1.1.nummer) }.map(\.1)
    }
  }

  /// Whether its signals keep quiet today.
  public func isStil(_ casus: Casus) -> Bool {
    casus.regie.stil.map { today <= $0.tot } ?? false
  }
}
