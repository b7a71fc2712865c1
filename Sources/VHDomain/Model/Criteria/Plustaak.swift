/// The answers about an extra task of the house: complex care without nuisance or crime, when
/// voluntary help nearby does not get there.
///
/// The leefgebieden are those of criterion 1: the same facts are not asked twice.
public struct Plustaak: Codable, Equatable, Sendable {
  /// Whether family or surroundings weigh in on the problem, or suffer from it.
  public var impactOpSysteem: Antwoord = .onbekend
  /// Whether voluntary help at district or local level is enough; a no speaks for the plustaak.
  public var lokaalToereikend: Antwoord = .onbekend
  /// What the local team did, when it got stuck.
  public var stagnatie: Stagnatie?

  /// Nothing answered yet.
  public init() {}
}

/// How voluntary help got stuck: which local team, since when, and what was tried.
public struct Stagnatie: Codable, Equatable, Sendable {
  /// The local team, as it is called there.
  public var team: String
  /// Since when it does not get on.
  public var sinds: Datum?
  /// What was tried.
  public var geprobeerd: String

  /// What a local team tried, since a day.
  public init(team: String, sinds: Datum?, geprobeerd: String) {
    self.team = team
    self.sinds = sinds
    self.geprobeerd = geprobeerd
  }

  /// Whether nothing is missing.
  public var isVolledig: Bool { !team.isBlank && sinds != nil && !geprobeerd.isBlank }
}

extension LandelijkeCriteria {
  /// The plustaak, made when it is first answered.
  var plus: Plustaak {
    get { plustaak ?? Plustaak() }
    set { plustaak = newValue }
  }

  /// The criteria as a test in a reading, ready to be worked out.
  public func toets(_ profiel: Criteriaprofiel) -> Criteriatoets {
    switch profiel {
    case .landelijk:
      Criteriatoets(
        c1: meerdereProblemen.toets, c2: meerdereKetens.toets, c3: system, c4: area)
    case .maastrichtHeuvelland:
      Criteriatoets(
        c1: meerdereProblemen.toets, c2: meerdereKetens.toetsMetOrganisaties, c3: system,
        c4: area, plustaak: extraTask)
    }
  }

  /// The criteria as a test; with the plustaak where one was answered.
  public var toets: Criteriatoets { toets(plustaak == nil ? .landelijk : .maastrichtHeuvelland) }

  private var system: Toets { .vraag(pad: "impactOpSysteem", antwoord: impactOpSysteem) }
  private var area: Toets { .vraag(pad: "gebiedsgebonden", antwoord: gebiedsgebonden) }

  private var extraTask: Toets {
    .alle([
      .vraag(pad: Criteriumvraag.leefgebieden.pad, antwoord: meerdereProblemen.meerDanEen),
      .vraag(pad: Criteriumvraag.plustaakImpact.pad, antwoord: plus.impactOpSysteem),
      .niet(.vraag(pad: Criteriumvraag.lokaalToereikend.pad, antwoord: plus.lokaalToereikend)),
    ])
  }
}

extension MeerdereKetens {
  /// Criterion 2 as Maastricht-Heuvelland has it: organisations instead of ketens, and no word of
  /// dwang en drang.
  var toetsMetOrganisaties: Toets {
    .alle([
      .vraag(pad: Criteriumvraag.ketens.pad, antwoord: meerDanEen),
      .niet(
        .vraag(
          pad: Criteriumvraag.binnenEenKetenToereikend.pad, antwoord: binnenEenKetenToereikend)),
    ])
  }
}
