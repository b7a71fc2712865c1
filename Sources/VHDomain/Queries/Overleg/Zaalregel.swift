/// What a point can show to a room, least first.
public enum Puntdeel: Equatable, Sendable {
  /// Number, initials and year of birth.
  case bestaan
  /// What is asked of the table.
  case vraag
  /// What is known of the casus.
  case beeld
  /// The plan of a casus that the house directs.
  case plan
  /// A contribution of a partner.
  case bijdrage(Verrijking)

  /// The level a reader needs for it.
  public var vereist: Vrijgaveniveau {
    switch self {
    case .bestaan: .bestaan
    case .vraag, .beeld, .plan: .beperkt
    case .bijdrage: .volledig
    }
  }
}

/// The room rule: a screen shows only what everyone who stays at the table may see.
///
/// A value without records: who has which level at one point.
public struct Zaalregel: Equatable, Sendable {
  /// The level of each reader; nil for whoever may see nothing at all.
  public var niveaus: [Lezer: Vrijgaveniveau?]
  /// Whether the person concerned was invited, so that the question was written for him too.
  public var isBetrokkeneGenodigd = false

  /// Whether the meeting is about this casus alone, so that he reads what names him as reader.
  public var isOverEenCasus = false

  /// The room with these readers.
  public init(_ niveaus: [Lezer: Vrijgaveniveau?]) {
    self.niveaus = niveaus
  }

  /// The level of one reader; nil for whoever may see nothing.
  public func niveau(_ lezer: Lezer) -> Vrijgaveniveau? { niveaus[lezer] ?? nil }

  /// The level of a room: that of whoever may see least; nil when someone may see nothing.
  public func niveau(_ aanwezigen: [Lezer]) -> Vrijgaveniveau? {
    var lowest = Vrijgaveniveau.volledig
    for lezer in aanwezigen {
      guard let own = niveau(lezer) else { return nil }
      lowest = min(lowest, own)
    }
    return lowest
  }

  /// Whether one reader may see a part of the point.
  ///
  /// A contribution is for its giver and for those it is meant for; one for all is for all but the
  /// person concerned, who is named or does not read it.
  public func zichtbaar(_ deel: Puntdeel, voor lezer: Lezer) -> Bool {
    if case .bijdrage(let told) = deel, lezer == .organisatie(told.partner) {
      return niveau(lezer) != nil
    }
    if lezer == .betrokkene, niveau(lezer) != nil {
      // The plan is his own; the picture is what others say of him.
      if case .bijdrage(let told) = deel, isOverEenCasus, told.voor?.contains(lezer) == true {
        return true
      }
      if deel == .plan || (deel == .vraag && isBetrokkeneGenodigd) { return true }
    }
    guard let own = niveau(lezer), own >= deel.vereist else { return false }
    guard case .bijdrage(let told) = deel else { return true }
    return told.voor.map { $0.contains(lezer) } ?? (lezer != .betrokkene)
  }

  /// Whether a room may see a part of the point: the intersection of those who stay.
  public func zichtbaar(_ deel: Puntdeel, voor aanwezigen: [Lezer]) -> Bool {
    aanwezigen.allSatisfy { zichtbaar(deel, voor: $0) }
  }

  /// What a room sees of contributions, and how many it does not: a number without a hint.
  public func gedeeld(
    _ bijdragen: [Verrijking], voor aanwezigen: [Lezer]
  ) -> (zichtbaar: [Verrijking], afgeschermd: Int) {
    let shown = bijdragen.filter { zichtbaar(.bijdrage($0), voor: aanwezigen) }
    return (shown, bijdragen.count - shown.count)
  }
}

extension Overleg {
  /// The room rule of one point: the release over the rule of the table.
  ///
  /// - Parameter gemeente: of the casus, whose own gemeente may see more.
  public func zaalregel(
    _ punt: Puntid, gemeente: String?, _ house: House
  ) -> Zaalregel {
    let point = self.punt(punt)
    let table = house.tafels.met(id: tafel)
    let guests = gasten ?? []
    let readers =
      lezers + house.deelnemers(bij: self).map { .organisatie($0) }
      + guests.map(\.lezer) + [.betrokkene]
    let isHeld = table?.vrijgaveVerplicht == true && point?.vrijgegeven != true
    var levels: [Lezer: Vrijgaveniveau?] = [:]
    for lezer in readers {
      let silent = guests.contains { $0.lezer == lezer && !$0.geheimhouding }
      // A guest at a meeting about one casus was let in for that casus.
      let isAsked = afspraak != nil && guests.contains { $0.lezer == lezer }
      let usual =
        isAsked
        ? .beperkt
        : (table?.regel ?? Tafelregel()).niveau(lezer, gemeente: gemeente, house)
      let released = point?.afwijkingen?.last { $0.lezer == lezer }?.niveau ?? usual
      levels[lezer] = silent ? .some(nil) : isHeld ? .bestaan : released
    }
    var rule = Zaalregel(levels)
    rule.isOverEenCasus = afspraak != nil
    rule.isBetrokkeneGenodigd = afspraak?.metBetrokkene == true
    return rule
  }
}
