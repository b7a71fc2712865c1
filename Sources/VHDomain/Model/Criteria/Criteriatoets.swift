/// What a test of the criteria comes to.
public enum Criteriauitkomst: String, Codable, CaseIterable, Sendable {
  case voldoet
  case voldoetNiet = "voldoet-niet"
  case onbepaald

  /// The outcome that goes with an answer.
  public init(_ antwoord: Antwoord) {
    switch antwoord {
    case .ja: self = .voldoet
    case .nee: self = .voldoetNiet
    case .onbekend: self = .onbepaald
    }
  }
}

/// Whether a casus is a basic task of the house or an extra one.
public enum Taak: String, Codable, CaseIterable, Sendable {
  case basis
  case plus
}

/// The four criteria put together: (1 and 2 and 3) or 4; with a plustaak where a house has one.
///
/// Source: decision 1 for the brackets, decision 2 and R-14 for the plustaak.
public struct Criteriatoets: Equatable, Sendable {
  /// Criterion 1.
  public var c1: Toets
  /// Criterion 2.
  public var c2: Toets
  /// Criterion 3.
  public var c3: Toets
  /// Criterion 4.
  public var c4: Toets
  /// The plustaak of Maastricht-Heuvelland, or nil.
  public var plustaak: Toets?

  /// A test of these criteria.
  public init(c1: Toets, c2: Toets, c3: Toets, c4: Toets, plustaak: Toets? = nil) {
    self.c1 = c1
    self.c2 = c2
    self.c3 = c3
    self.c4 = c4
    self.plustaak = plustaak
  }

  /// The four criteria in order.
  public var criteria: [Toets] { [c1, c2, c3, c4] }

  /// The basic task: (1 and 2 and 3) or 4.
  public var basis: Toets { .een([.alle([c1, c2, c3]), c4]) }

  /// The whole test.
  public var geheel: Toets { plustaak.map { .een([basis, $0]) } ?? basis }

  /// What it comes to.
  public var uitkomst: Criteriauitkomst { Criteriauitkomst(geheel.uitkomst) }

  /// On which task it passes: basic goes before extra; nil while it does not pass or the house has
  /// no plustaak.
  public var taak: Taak? {
    guard plustaak != nil, uitkomst == .voldoet else { return nil }
    return basis.uitkomst == .ja ? .basis : .plus
  }

  /// Whether criterion 4 is the only ground.
  public var alleenC4: Bool {
    c4.uitkomst == .ja && Toets.alle([c1, c2, c3]).uitkomst != .ja
  }
}
