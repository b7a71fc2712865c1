extension Criteriumvraag {
  /// The path of this question in a criteria file.
  public var pad: String {
    switch self {
    case .leefgebieden: "meerdereProblemen.leefgebieden"
    case .gevolg: "meerdereProblemen.gevolg"
    case .ketens: "meerdereKetens.ketens"
    case .dwangEnDrang: "meerdereKetens.dwangEnDrang"
    case .binnenEenKetenToereikend: "meerdereKetens.binnenEenKetenToereikend"
    case .impactOpSysteem: "impactOpSysteem"
    case .gebiedsgebonden: "gebiedsgebonden"
    case .plustaakImpact: "plustaak.impactOpSysteem"
    case .lokaalToereikend: "plustaak.lokaalToereikend"
    case .stagnatie: "plustaak.stagnatie"
    }
  }

  /// The number of the criterion it is a part of, 1 to 4; nil for a part of the plustaak.
  public var criterium: Int? {
    switch self {
    case .leefgebieden, .gevolg: 1
    case .ketens, .dwangEnDrang, .binnenEenKetenToereikend: 2
    case .impactOpSysteem: 3
    case .gebiedsgebonden: 4
    case .plustaakImpact, .lokaalToereikend, .stagnatie: nil
    }
  }

  /// Whether it is asked for the plustaak only.
  public var isPlustaak: Bool { criterium == nil }

  /// Whether the room is asked the opposite of what is stored: "one keten alone can't do it" is
  /// kept as `binnenEenKetenToereikend`, so a yes in the room is a no in the record.
  public var omgekeerd: Bool { self == .binnenEenKetenToereikend || self == .lokaalToereikend }

  /// An answer of the room as it is kept, and a kept one as the room gave it.
  public func bewaard(_ antwoord: Antwoord) -> Antwoord { omgekeerd ? !antwoord : antwoord }

  /// Whether the answer is a list rather than yes or no.
  public var isLijst: Bool { self == .leefgebieden || self == .ketens }

  /// Whether a form takes the answer: a list, or how local help got stuck.
  public var isFormulier: Bool { isLijst || self == .stagnatie }

  /// The number in the round of a reading.
  public func nummer(_ profiel: Criteriaprofiel = .landelijk) -> Int {
    (profiel.vragen.firstIndex(of: self) ?? 0) + 1
  }

  /// The question with this path.
  public init?(pad: String) {
    guard let vraag = Criteriumvraag.allCases.first(where: { $0.pad == pad }) else { return nil }
    self = vraag
  }
}
