/// An answer in the criteria round: no, not known yet, or yes.
///
/// Answers combine by Kleene's three-valued logic: what is not known stays not known, unless it
/// can no longer change the outcome. Source: decision 1.
public enum Antwoord: String, Codable, CaseIterable, Sendable {
  case nee
  case onbekend
  case ja

  /// Both: the weakest of the two.
  public static func && (left: Antwoord, right: Antwoord) -> Antwoord { min(left, right) }
  /// Either: the strongest of the two.
  public static func || (left: Antwoord, right: Antwoord) -> Antwoord { max(left, right) }
  /// The opposite; what is not known stays not known.
  public static prefix func ! (antwoord: Antwoord) -> Antwoord {
    switch antwoord {
    case .ja: .nee
    case .nee: .ja
    case .onbekend: .onbekend
    }
  }
}

extension Antwoord: Comparable {
  /// No is weakest, yes is strongest.
  public static func < (left: Antwoord, right: Antwoord) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .nee: 0
    case .onbekend: 1
    case .ja: 2
    }
  }
}
