/// A kind of thing of the house that is kept in the program, besides its people.
public enum Huissoort: String, CaseIterable, Codable, Sendable {
  case partners
  case gemeenten
  case tafels
  case termijnen

  /// As a heading.
  public var naam: String {
    switch self {
    case .partners: "Partners"
    case .gemeenten: "Gemeenten"
    case .tafels: "Tafels"
    case .termijnen: "Termijnen"
    }
  }

  /// One of them, as in "de partner".
  public var een: String {
    switch self {
    case .partners: "partner"
    case .gemeenten: "gemeente"
    case .tafels: "tafel"
    case .termijnen: "termijnen"
    }
  }
}

/// One thing of the house, whole.
public enum Huisonderdeel: Codable, Equatable, Sendable {
  case partner(partner: Partner)
  case gemeente(gemeente: Gemeente)
  case tafel(tafel: Tafel)
  case termijnen(termijnen: Termijnen)

  /// What it is.
  public var soort: Huissoort {
    switch self {
    case .partner: .partners
    case .gemeente: .gemeenten
    case .tafel: .tafels
    case .termijnen: .termijnen
    }
  }

  /// Its id, which never changes.
  public var id: String {
    switch self {
    case .partner(let partner): partner.id
    case .gemeente(let gemeente): gemeente.id
    case .tafel(let tafel): tafel.id
    case .termijnen: Huissoort.termijnen.rawValue
    }
  }

  /// Its name for people.
  public var naam: String {
    switch self {
    case .partner(let partner): partner.naam
    case .gemeente(let gemeente): gemeente.naam
    case .tafel(let tafel): tafel.naam
    case .termijnen: "Termijnen"
    }
  }

  /// From when until when it holds; the terms always do.
  public var geldigheid: Geldigheid {
    get {
      switch self {
      case .partner(let partner): partner.geldigheid
      case .gemeente(let gemeente): gemeente.geldigheid
      case .tafel(let tafel): tafel.geldigheid
      case .termijnen: Geldigheid()
      }
    }
    set {
      switch self {
      case .partner(var partner):
        partner.geldigheid = newValue
        self = .partner(partner: partner)
      case .gemeente(var gemeente):
        gemeente.geldigheid = newValue
        self = .gemeente(gemeente: gemeente)
      case .tafel(var tafel):
        tafel.geldigheid = newValue
        self = .tafel(tafel: tafel)
      case .termijnen: break
      }
    }
  }
}

/// What was changed of the house in the program.
///
/// What something is and how long it holds are told apart: a new name from 1 March says nothing about
/// a last day that was recorded before or after it.
public enum Huiswijziging: Codable, Equatable, Sendable {
  case toegevoegd(onderdeel: Huisonderdeel)
  case gewijzigd(onderdeel: Huisonderdeel, vanaf: Datum)
  case geldigheid(soort: Huissoort, id: String, geldigheid: Geldigheid)

  /// What it is about.
  public var over: (soort: Huissoort, id: String) {
    switch self {
    case .toegevoegd(let part), .gewijzigd(let part, _): (part.soort, part.id)
    case .geldigheid(let kind, let id, _): (kind, id)
    }
  }

  /// From which day on it is otherwise; nil for what says its own days.
  public var vanaf: Datum? {
    if case .gewijzigd(_, let day) = self { day } else { nil }
  }
}

extension House {
  /// The things of a kind, in the order of the house.
  public func onderdelen(_ soort: Huissoort) -> [Huisonderdeel] {
    switch soort {
    case .partners: partners.map { .partner(partner: $0) }
    case .gemeenten: gemeenten.map { .gemeente(gemeente: $0) }
    case .tafels: tafels.map { .tafel(tafel: $0) }
    case .termijnen: [.termijnen(termijnen: termijnen)]
    }
  }

  /// The thing of a kind with this id.
  public func onderdeel(_ soort: Huissoort, _ id: String) -> Huisonderdeel? {
    onderdelen(soort).first { $0.id == id }
  }

  /// This profile with what was changed in the program, as it is on a day.
  ///
  /// - Parameter dag: what was changed from a later day on does not hold yet; nil for all of it.
  public func met(_ wijzigingen: [Huiswijziging], op dag: Datum?) -> House {
    var house = self
    for case .toegevoegd(let part) in wijzigingen
    where house.onderdeel(part.soort, part.id) == nil {
      house.zet(part)
    }
    let changed = wijzigingen.compactMap { change -> (part: Huisonderdeel, from: Datum)? in
      guard case .gewijzigd(let part, let from) = change else { return nil }
      return dag.map { from <= $0 } ?? true ? (part, from) : nil
    }
    // What was recorded later comes later among those of one day.
    for (_, change) in changed.enumerated().sorted(by: {
      ($0.element.from, $0.offset) < ($1.element.from, $1.offset)
    }) {
      guard let now = house.onderdeel(change.part.soort, change.part.id) else { continue }
      var part = change.part
      part.geldigheid = now.geldigheid
      house.zet(part)
    }
    for case .geldigheid(let kind, let id, let validity) in wijzigingen {
      guard var part = house.onderdeel(kind, id) else { continue }
      part.geldigheid = validity
      house.zet(part)
    }
    return house
  }

  /// Puts something in the place of what has its id, or at the end.
  private mutating func zet(_ part: Huisonderdeel) {
    switch part {
    case .partner(let partner): House.zet(partner, in: &partners)
    case .gemeente(let gemeente): House.zet(gemeente, in: &gemeenten)
    case .tafel(let tafel): House.zet(tafel, in: &tafels)
    case .termijnen(let termijnen): self.termijnen = termijnen
    }
  }

  private static func zet<Element: Benoemd>(_ one: Element, in list: inout [Element]) {
    if let place = list.firstIndex(where: { $0.id == one.id }) {
      list[place] = one
    } else {
      list.append(one)
    }
  }
}
