/// The answers to the admission criteria for one casus, part by part.
///
/// Each criterion is asked in its parts and derived from them; the text of the questions is house
/// data. Source: 003, field guide 4.1, decision 1.
public struct LandelijkeCriteria: Codable, Equatable, Sendable {
  /// Criterion 1: problems on more than one leefgebied, with a consequence.
  public var meerdereProblemen = MeerdereProblemen()
  /// Criterion 2: more than one keten is needed, with dwang en drang.
  public var meerdereKetens = MeerdereKetens()
  /// Criterion 3: the problem and the family or surroundings affect each other.
  public var impactOpSysteem: Antwoord = .onbekend
  /// Criterion 4: a serious local or area-bound safety problem that asks for several ketens.
  public var gebiedsgebonden: Antwoord = .onbekend
  /// The extra task, in a house that has one; nil while nothing of it was answered.
  public var plustaak: Plustaak?

  /// Nothing answered yet.
  public init() {}
}

/// Criterion 1 in its parts.
public struct MeerdereProblemen: Codable, Equatable, Sendable {
  /// The leefgebieden with a problem, by id of the house.
  public var leefgebieden: [String] = []
  /// Whether the list is complete, so that fewer than two means no.
  public var volledig = false
  /// Whether it leads, now or as expected, to crime, nuisance or sliding further down.
  public var gevolg: Antwoord = .onbekend

  /// Nothing answered yet.
  public init() {}
}

/// Criterion 2 in its parts.
public struct MeerdereKetens: Codable, Equatable, Sendable {
  /// The ketens that are needed.
  public var ketens: [Keten] = []
  /// The organisations that are needed, by partner id, in a house that counts those.
  public var organisaties: [String]?
  /// Whether the list is complete, so that fewer than two means no.
  public var volledig = false
  /// Whether dwang en drang are needed.
  public var dwangEnDrang: Antwoord = .onbekend
  /// Whether the regular work of partners within one keten is enough; a no speaks for procesregie.
  public var binnenEenKetenToereikend: Antwoord = .onbekend

  /// Nothing answered yet.
  public init() {}
}

/// One answer of the round, as the table gives it.
public enum Criteriumantwoord: Codable, Equatable, Sendable {
  case leefgebieden(lijst: [String], volledig: Bool)
  case ketens(lijst: [Keten], volledig: Bool)
  case organisaties(lijst: [String], volledig: Bool)
  case stagnatie(stagnatie: Stagnatie)
  case antwoord(vraag: Criteriumvraag, waarde: Antwoord)
  /// The table disagrees: who said what, as the room was asked.
  case verdeeld(vraag: Criteriumvraag, standpunten: [Standpunt])

  /// The question it answers.
  public var vraag: Criteriumvraag {
    switch self {
    case .leefgebieden: .leefgebieden
    case .ketens, .organisaties: .ketens
    case .stagnatie: .stagnatie
    case .antwoord(let vraag, _), .verdeeld(let vraag, _): vraag
    }
  }
}

extension LandelijkeCriteria {
  /// Takes over one answer; a plain answer to a question for a list is ignored.
  public mutating func neemOver(_ antwoord: Criteriumantwoord) {
    switch antwoord {
    case .leefgebieden(let lijst, let volledig):
      meerdereProblemen.leefgebieden = lijst
      meerdereProblemen.volledig = volledig
    case .ketens(let lijst, let volledig):
      meerdereKetens.ketens = Keten.allCases.filter(lijst.contains)
      meerdereKetens.organisaties = nil
      meerdereKetens.volledig = volledig
    case .organisaties(let lijst, let volledig):
      meerdereKetens.organisaties = lijst
      meerdereKetens.volledig = volledig
    case .stagnatie(let stagnatie): plus.stagnatie = stagnatie
    case .antwoord(let vraag, let waarde):
      guard let path = LandelijkeCriteria.paths[vraag] else { return }
      self[keyPath: path] = waarde
    case .verdeeld(let vraag, _): reopen(vraag)
    }
  }

  /// Disagreement counts as open, whatever was answered before.
  private mutating func reopen(_ vraag: Criteriumvraag) {
    switch vraag {
    case .leefgebieden:
      meerdereProblemen.leefgebieden = []
      meerdereProblemen.volledig = false
    case .ketens:
      meerdereKetens.ketens = []
      meerdereKetens.organisaties = nil
      meerdereKetens.volledig = false
    case .stagnatie: plus.stagnatie = nil
    default:
      if let path = LandelijkeCriteria.paths[vraag] { self[keyPath: path] = .onbekend }
    }
  }

  /// The answer to a question; for a list whether it names two or more.
  public func antwoord(op vraag: Criteriumvraag) -> Antwoord {
    switch vraag {
    case .leefgebieden: meerdereProblemen.meerDanEen
    case .ketens: meerdereKetens.meerDanEen
    case .stagnatie: plus.stagnatie?.isVolledig == true ? .ja : .onbekend
    default: LandelijkeCriteria.paths[vraag].map { self[keyPath: $0] } ?? .onbekend
    }
  }

  private static var paths: [Criteriumvraag: WritableKeyPath<LandelijkeCriteria, Antwoord>] {
    [
      .gevolg: \.meerdereProblemen.gevolg,
      .dwangEnDrang: \.meerdereKetens.dwangEnDrang,
      .binnenEenKetenToereikend: \.meerdereKetens.binnenEenKetenToereikend,
      .impactOpSysteem: \.impactOpSysteem,
      .gebiedsgebonden: \.gebiedsgebonden,
      .plustaakImpact: \.plus.impactOpSysteem,
      .lokaalToereikend: \.plus.lokaalToereikend,
    ]
  }
}

extension MeerdereProblemen {
  /// Whether two or more leefgebieden are named; no only when the list is complete.
  public var meerDanEen: Antwoord { atLeastTwo(leefgebieden, complete: volledig) }

  var toets: Toets {
    .alle([
      .vraag(pad: "meerdereProblemen.leefgebieden", antwoord: meerDanEen),
      .vraag(pad: "meerdereProblemen.gevolg", antwoord: gevolg),
    ])
  }
}

extension MeerdereKetens {
  /// Whether two or more ketens, or organisations, are named; no only when the list is complete.
  public var meerDanEen: Antwoord {
    organisaties.map { atLeastTwo($0, complete: volledig) }
      ?? atLeastTwo(ketens, complete: volledig)
  }

  var toets: Toets {
    .alle([
      .vraag(pad: "meerdereKetens.ketens", antwoord: meerDanEen),
      .vraag(pad: "meerdereKetens.dwangEnDrang", antwoord: dwangEnDrang),
      .niet(
        .vraag(
          pad: "meerdereKetens.binnenEenKetenToereikend", antwoord: binnenEenKetenToereikend)),
    ])
  }
}

/// Two or more different names: yes; fewer: no when the list is complete, else not known.
func atLeastTwo<Name: Hashable>(_ names: [Name], complete: Bool) -> Antwoord {
  if Set(names).count >= 2 { return .ja }
  return complete ? .nee : .onbekend
}
