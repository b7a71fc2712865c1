/// A test made of questions: what it comes to, what decided it and what is still worth asking.
///
/// The landelijke criteria, and a house's own, are values of this type; the logic stands here once.
public indirect enum Toets: Equatable, Sendable {
  /// A question with its answer; `pad` names it in files, such as `meerdereKetens.dwangEnDrang`.
  case vraag(pad: String, antwoord: Antwoord)
  /// All must hold.
  case alle([Toets])
  /// One is enough.
  case een([Toets])
  /// The opposite.
  case niet(Toets)

  /// The outcome by three-valued logic.
  public var uitkomst: Antwoord {
    switch self {
    case .vraag(_, let antwoord): antwoord
    case .alle(let delen): delen.reduce(.ja) { $0 && $1.uitkomst }
    case .een(let delen): delen.reduce(.nee) { $0 || $1.uitkomst }
    case .niet(let deel): !deel.uitkomst
    }
  }

  /// The answered questions on which the outcome rests; empty while it is open.
  public var doorslaggevend: [String] {
    let uitkomst = uitkomst
    guard uitkomst != .onbekend else { return [] }
    switch self {
    case .vraag(let pad, _): return [pad]
    case .niet(let deel): return deel.doorslaggevend
    case .alle(let delen), .een(let delen):
      return delen.filter { $0.uitkomst == uitkomst }.flatMap(\.doorslaggevend).eachOnce
    }
  }

  /// The open questions that can still decide: for each there is a way of answering the other open
  /// ones in which this one makes the difference.
  public var nogTeBeantwoorden: [String] {
    guard uitkomst == .onbekend else { return [] }
    let open = open
    return open.filter { decides($0, among: open) }
  }

  /// The paths of the questions without an answer, in order of asking.
  ///
  /// A question that counts in two places is named once.
  public var open: [String] { vragen.filter { $0.antwoord == .onbekend }.map(\.pad).eachOnce }

  /// All questions, in order of asking.
  public var vragen: [(pad: String, antwoord: Antwoord)] {
    switch self {
    case .vraag(let pad, let antwoord): [(pad, antwoord)]
    case .alle(let delen), .een(let delen): delen.flatMap(\.vragen)
    case .niet(let deel): deel.vragen
    }
  }

  /// The same test with some questions answered.
  public func ingevuld(_ antwoorden: [String: Antwoord]) -> Toets {
    switch self {
    case .vraag(let pad, let antwoord): .vraag(pad: pad, antwoord: antwoorden[pad] ?? antwoord)
    case .alle(let delen): .alle(delen.map { $0.ingevuld(antwoorden) })
    case .een(let delen): .een(delen.map { $0.ingevuld(antwoorden) })
    case .niet(let deel): .niet(deel.ingevuld(antwoorden))
    }
  }

  /// Tries every way of filling in the other open answers; there are at most a dozen of them.
  private func decides(_ pad: String, among open: [String]) -> Bool {
    let others = open.filter { $0 != pad }
    return (0..<(1 << others.count)).contains { bits in
      var filled: [String: Antwoord] = [:]
      for (index, other) in others.enumerated() {
        filled[other] = bits >> index & 1 == 1 ? .ja : .nee
      }
      let rest = ingevuld(filled)
      return rest.ingevuld([pad: .ja]).uitkomst != rest.ingevuld([pad: .nee]).uitkomst
    }
  }
}

extension [String] {
  /// The same values in the same order, without those that stood earlier.
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
