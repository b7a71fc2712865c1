/// What one organisation thinks of a part of the criteria.
public struct Standpunt: Codable, Equatable, Sendable {
  /// The organisation, by partner id.
  public var organisatie: String
  /// What it says, as the room was asked.
  public var antwoord: Antwoord

  /// An organisation with its answer.
  public init(_ organisatie: String, _ antwoord: Antwoord) {
    self.organisatie = organisatie
    self.antwoord = antwoord
  }
}

/// Where a part of the criteria stands in the round: four ways to be open look different.
public enum Criteriumstand: Equatable, Sendable {
  /// Nobody was asked yet.
  case nietGevraagd
  /// Answered with yes or no, as it is kept.
  case beantwoord(Antwoord)
  /// Asked, and nobody knows yet.
  case onbekend
  /// The table disagrees; it counts as open, nothing is averaged.
  case verdeeld([Standpunt])

  /// Whether it still has to be settled.
  public var isOpen: Bool {
    if case .beantwoord = self { false } else { true }
  }
}

extension Stored where Inhoud == Casus {
  /// Where a part of the criteria stands: the last answer to it that is in force.
  public func stand(van vraag: Criteriumvraag) -> Criteriumstand {
    let given = geldendVerloop.lazy.reversed().compactMap { event -> Criteriumantwoord? in
      guard case .criteriumBeantwoord(let answer)? = event.wat, answer.vraag == vraag else {
        return nil
      }
      return answer
    }
    switch given.first {
    case nil: return .nietGevraagd
    case .verdeeld(_, let standpunten): return .verdeeld(standpunten)
    default:
      let kept = inhoud.criteria.antwoord(op: vraag)
      return kept == .onbekend ? .onbekend : .beantwoord(kept)
    }
  }

  /// On which contributions the answer rests, by id; the last that was recorded.
  public func steun(van vraag: Criteriumvraag) -> [String] {
    for event in geldendVerloop.reversed() {
      if case .criteriumOnderbouwd(vraag, let bijdragen)? = event.wat { return bijdragen }
    }
    return []
  }
}
