/// How a partner asked for advice.
public enum Consultkanaal: String, CaseIterable, Codable, Sendable {
  case telefoon
  case mail
  case balie
}

/// Advice to a partner without a casus, counted without a word about any person (P22).
public struct Consult: Codable, Equatable, Sendable {
  /// How it was asked.
  public var kanaal: Consultkanaal
  /// Who asked, by partner id.
  public var partner: String?
  /// What it was about, as a kind of melding of the house; never text.
  public var thema: String?

  /// Advice through a channel, perhaps with who asked and about what.
  public init(_ kanaal: Consultkanaal, partner: String? = nil, thema: String? = nil) {
    self.kanaal = kanaal
    self.partner = partner
    self.thema = thema
  }
}

/// The consults of one day.
public struct Consultdag: Aggregate {
  /// What can happen to it.
  public enum Fact: Codable, Equatable, Sendable {
    case begonnen(datum: Datum)
    case geteld(consult: Consult)
  }

  /// The day.
  public var datum: Datum?
  /// What was counted.
  public var consulten: [Consult] = []

  /// Nothing counted yet.
  public init() {}

  /// Numbers look like `T-2026-0001`.
  public static var soort: Recordsoort { .consulten }
  /// Where they stand.
  public static var table: WritableKeyPath<Records, [Nummer<Consultdag>: Stored<Consultdag>]> {
    \.consultdagen
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .begonnen(let datum): self.datum = datum
    case .geteld(let consult): consulten.append(consult)
    }
  }

  /// A count does not depend on later ones: it can go while those stay, and the day with them.
  public static func intrekbaar(
    _ own: [Event<Fact>], nadien later: [Event<Fact>]
  ) -> [Event<Fact>]? {
    guard !later.isEmpty else { return own }
    return own.filter { event in
      if case .geteld = event.wat { true } else { false }
    }
  }
}
