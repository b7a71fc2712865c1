/// The house as who furnishes it reads it: what there is, from when until when, what leans on it, and
/// who changed it when and why.
extension View {
  /// The things of a kind: what holds, what still has to begin, what ended; each in the order of the
  /// house.
  public func inrichting(_ soort: Huissoort) -> [Huisregel] {
    // As if it ended yesterday: then all that runs leans on it.
    let yesterday = today.plus(dagen: -1)
    let rows = later.onderdelen(soort).map { part in
      Huisregel(
        onderdeel: house.onderdeel(soort, part.id) ?? part, vandaag: today,
        wijzigtOp: huiswijzigingen.filter { $0.over == (soort, part.id) }
          .compactMap(\.vanaf).filter { $0 > today }.min(),
        gebruik: geteldeRecords.gebruik(part, na: yesterday, vandaag: today))
    }
    return [Huisregel.Stand.geldt, .komt, .voorbij].flatMap { state in
      rows.filter { $0.stand == state }
    }
  }

  /// One thing of the house as it will be once all that was recorded holds: what a form starts from.
  public func huisonderdeel(_ soort: Huissoort, _ id: String) -> Huisonderdeel? {
    later.onderdeel(soort, id)
  }

  /// The house with what holds from a later day on included: what a form may name.
  public var latereHuis: House { later }

  private var later: House { geteldeRecords.profiel.met(huiswijzigingen, op: nil) }

  private var huiswijzigingen: [Huiswijziging] { geteldeRecords.huiswijzigingen }

  /// Who changed something of the house, when and why, oldest first.
  public func verloop(_ soort: Huissoort, _ id: String) -> [Huisverloopregel] {
    (geteldeRecords.medewerkers[Medewerkers.nummer]?.geldendVerloop ?? []).compactMap { event in
      guard let change = event.wat?.huiswijziging, change.over == (soort, id) else { return nil }
      return Huisverloopregel(
        op: event.head.vastgelegd, door: event.head.door.naam, zin: zin(change),
        waarom: event.head.waarom)
    }
  }

  /// What was recorded of a medewerker, oldest first.
  public func verloop(medewerker id: String) -> [Huisverloopregel] {
    (geteldeRecords.medewerkers[Medewerkers.nummer]?.geldendVerloop ?? []).compactMap { event in
      guard let fact = event.wat, let sentence = zin(fact, over: id) else { return nil }
      return Huisverloopregel(
        op: event.head.vastgelegd, door: event.head.door.naam, zin: sentence,
        waarom: event.head.waarom)
    }
  }

  private func zin(_ fact: Medewerkers.Fact, over id: String) -> String? {
    switch fact {
    case .toegevoegd(let person) where person.id == id: "toegevoegd als \(rollen(person))"
    case .gewijzigd(let person) where person.id == id:
      "gewijzigd: \(person.naam), \(rollen(person))"
        + (person.beeindigdOp.map { ", tot en met \($0.lang)" } ?? "")
    case .beeindigd(id, let day): "laatste dag \(day.lang)"
    default: nil
    }
  }

  private func rollen(_ person: Medewerker) -> String {
    dutchList(person.rollen.map(\.rawValue))
  }

  private func zin(_ change: Huiswijziging) -> String {
    switch change {
    case .toegevoegd(let part):
      return "toegevoegd: \(part.naam)" + (part.geldigheid.zin.map { ", \($0)" } ?? "")
    case .gewijzigd(let part, let day):
      let feiten = part.feiten(later).map { "\($0.label.lowercased()) \($0.waarde)" }
      return "vanaf \(day.lang): \(feiten.joined(separator: "; "))"
    case .geldigheid(_, _, let validity):
      return validity.tot.map { "laatste dag \($0.lang)" } ?? "gaat door, geen laatste dag"
    }
  }
}

/// One thing of the house in a list.
public struct Huisregel: Equatable, Sendable {
  /// Whether it holds.
  public enum Stand: Equatable, Sendable {
    case komt
    case geldt
    case voorbij
  }

  /// What it is today.
  public let onderdeel: Huisonderdeel
  /// Whether it holds.
  public let stand: Stand
  /// The first day to come on which it changes; nil when none was recorded.
  public let wijzigtOp: Datum?
  /// What leans on it now, in words.
  public let gebruik: [String]
  /// The same for a list.
  public let gebruikKort: [String]

  init(onderdeel: Huisonderdeel, vandaag: Datum, wijzigtOp: Datum?, gebruik: [Huisgebruik]) {
    self.onderdeel = onderdeel
    self.wijzigtOp = wijzigtOp
    self.gebruik = gebruik.map(\.wat)
    gebruikKort = gebruik.map(\.kort)
    let validity = onderdeel.geldigheid
    stand =
      validity.geldt(op: vandaag)
      ? .geldt : validity.van.map { $0 > vandaag } ?? false ? .komt : .voorbij
  }
}

/// What was recorded of something of the house.
public struct Huisverloopregel: Equatable, Sendable {
  /// When it was recorded.
  public let op: Moment
  /// Who did it: the name at that moment.
  public let door: String
  /// What, in words.
  public let zin: String
  /// Why, where a reason was given.
  public let waarom: String?
}

extension Geldigheid {
  /// From when until when in words; nil when it always holds.
  public var zin: String? {
    switch (van, tot) {
    case (let van?, let tot?): "van \(van.lang) tot en met \(tot.lang)"
    case (let van?, nil): "vanaf \(van.lang)"
    case (nil, let tot?): "tot en met \(tot.lang)"
    case (nil, nil): nil
    }
  }
}

extension Medewerkers.Fact {
  /// The change of the house it holds; nil when it is about a medewerker.
  var huiswijziging: Huiswijziging? {
    switch self {
    case .huisToegevoegd(let part): .toegevoegd(onderdeel: part)
    case .huisGewijzigd(let part, let day): .gewijzigd(onderdeel: part, vanaf: day)
    case .huisGeldigheid(let kind, let id, let validity):
      .geldigheid(soort: kind, id: id, geldigheid: validity)
    case .toegevoegd, .gewijzigd, .beeindigd: nil
    }
  }
}
