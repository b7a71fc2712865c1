/// Two persons who are likely one, with why.
public struct Dubbelpersoon: Equatable, Sendable {
  /// The first in the order of names.
  public let een: Nummer<Persoon>
  /// The other.
  public let ander: Nummer<Persoon>
  /// How far they are alike, and why.
  public let gelijkenis: Gelijkenis
}

/// Two reports that are likely one, with why: meldingen or detentiemeldingen.
public struct Dubbelmelding: Equatable, Sendable {
  /// The first one recorded.
  public let een: RecordNummer
  /// The later one.
  public let ander: RecordNummer
  /// Why.
  public let redenen: [String]

  /// A pair with its reasons.
  public init(een: RecordNummer, ander: RecordNummer, redenen: [String]) {
    self.een = een
    self.ander = ander
    self.redenen = redenen
  }
}

/// Everything that likely stands here twice; nothing is ever merged by itself.
public struct Dubbelen: Equatable, Sendable {
  /// The persons: most alike first, then by name.
  public var personen: [Dubbelpersoon] = []
  /// The meldingen, newest first, then the detentiemeldingen.
  public var meldingen: [Dubbelmelding] = []

  /// Nothing found.
  public init() {}

  /// How many pairs there are.
  public var aantal: Int { personen.count + meldingen.count }
}

extension View {
  /// Looks for likely doubles among all that this reader may know of, imported ones too.
  ///
  /// - Parameter voortgang: is told how far it is, and may break it off.
  /// - Throws: `StoreError.cancelled` when broken off.
  public func dubbelen(_ voortgang: Voortgang = .geen) throws(StoreError) -> Dubbelen {
    guard !room.isGedeeld else { return Dubbelen() }
    if let known: Dubbelen = gevonden("dubbelen") { return known }
    var result = Dubbelen()
    result.personen = try dubbelePersonen(voortgang)
    result.meldingen = try Meldingvergelijking(self, result.personen).alle(voortgang)
    return bewaard("dubbelen") { result }
  }

  private func dubbelePersonen(_ voortgang: Voortgang) throws(StoreError) -> [Dubbelpersoon] {
    let index = persoonindex
    let visible = index.nummers.map { !verbergt($0.record) }
    var found: [(niveau: Gelijkenisniveau, plaats: Int, paar: Dubbelpersoon)] = []
    for place in index.nummers.indices {
      try voortgang.meld("personen vergelijken", place, van: index.nummers.count, elke: 64)
      guard visible[place] else { continue }
      let judged = self[index.nummers[place]]?.inhoud.nietDezelfde ?? []
      let mine = index.beelden[place]
      for other in index.kandidaten(mine) where other > place && visible[other] {
        guard
          let compared = Personenvergelijking(mine, index.beelden[other], alleenKandidaten: true),
          compared.isWerk, let alike = compared.inWoorden(kort: true),
          !judged.contains(where: { $0.ander == index.nummers[other] })
        else { continue }
        let pair = Dubbelpersoon(
          een: index.nummers[place], ander: index.nummers[other], gelijkenis: alike)
        found.append((alike.niveau, place, pair))
      }
    }
    return found.sorted { ($0.niveau.rawValue, $0.plaats) < ($1.niveau.rawValue, $1.plaats) }
      .map(\.paar)
  }

  /// Two persons laid side by side, whatever comes of it; nil in a room, and when one is not known
  /// here.
  public func vergelijk(_ one: Nummer<Persoon>, _ other: Nummer<Persoon>) -> Gelijkenis? {
    guard !room.isGedeeld, let left = self[one]?.inhoud.gegevens,
      let right = self[other]?.inhoud.gegevens
    else { return nil }
    return Personenvergelijking(
      Persoonsbeeld(left), Persoonsbeeld(right), alleenKandidaten: false)?.gelijkenis
  }

  /// The recorded persons that look like a recorded one, who is left out; nobody in a room.
  public func lijkenOp(_ persoon: Nummer<Persoon>, hooguit: Int) -> [Bekende] {
    guard let data = self[persoon]?.inhoud.gegevens else { return [] }
    return bekenden(data, hooguit: hooguit + 1).eerste
      .filter { $0.nummer != persoon && $0.gelijkenis.niveau != .alleenAchternaam }
  }
}
