/// Every rule, listed once; a test fails when a file in this folder is not here.
public enum Rules {
  /// The rules about a melding.
  public static let melding: [Rule<Melding>] = [
    .meldingVolledig, .eenRoutePerMelding, .verwijzer, .bijConclusie,
  ]

  /// The rules about a casus.
  public static let casus: [Rule<Casus>] =
    [
      .criteriaVervuld, .openCriteria, .alleenCriterium4, .antwoordenEnFeiten, .criteriaVastgepind,
      .eigenGrondslag, .procesregieVolledig, .besluitVolledig, .screeningsbesluitVolledig,
      .tweeRegisseurs, .actieVolledig, .planVoorMonitoring, .overdrachtBijAfschalen,
      .afsluitingVolledig, .volgordeVanData, .grondslagBijVerrijking, .criteriaMetPlustaak,
      .stagnatieVastgelegd, .taakBijBesluit, .trajectInGemeente, .spoedVolledig, .naVerrijking,
      .vaakUitgesteld, .melderHoortUitkomst,
    ] + plan + zrm + trajecten

  /// The rules about a meeting.
  public static let overleg: [Rule<Overleg>] = [
    .genoegOrganisaties, .casusEenKeerOpAgenda, .wachtrijMetEigenPartners, .vrijgavePerPunt,
    .bekendheidGevraagd, .geheimhouding,
  ]

  /// The rules about the plan of a casus.
  private static let plan: [Rule<Casus>] = [
    .leefgebiedenGekozen, .betrokkeneBijPlan, .voorwaardenBijAfschalen, .zsmBijPrioriteit,
    .topXVoorAfschalen,
  ]

  /// The rules about measurements of self-sufficiency.
  private static let zrm: [Rule<Casus>] = [
    .zrmScore, .zrmLaagMetActie, .zrmVersie, .zrmLeeftijd, .zrmVerseInformatie,
  ]

  /// The rules about trajecten.
  private static let trajecten: [Rule<Casus>] = [
    .topXKetens, .topXStrafrecht, .topXVerlegen, .topXTafel, .topXReview, .topXGewogen,
    .topXTerugval, .nazorgtafel, .minderjarigNazorg, .basisvoorwaarden, .omAanTafel,
    .informatieGgz, .gemeenteAanWeegtafel,
  ]

  /// The rules about a restraining order.
  public static let huisverbod: [Rule<Huisverbod>] = [
    .rihgEerst, .huisverbodTermijn, .huisverbodBevoegd, .huisverbodPersoon, .huisverbodCasemanager,
  ]

  /// All rules for the docs, by id.
  public static var all: [RuleInfo] {
    let infos =
      melding.map(\.info) + casus.map(\.info) + overleg.map(\.info) + huisverbod.map(\.info)
    return infos.sorted { $0.id < $1.id }
  }
}

/// A record that rules speak about.
protocol RuleSubject: Aggregate {
  static var rules: [Rule<Self>] { get }
  /// Rules a manager set aside.
  var overruledRules: [String] { get }
  /// Rules whose warning was passed.
  var acceptedRules: [String] { get }
  /// The fact that records a passed warning.
  static func accepted(_ aanvaarding: Aanvaarding) -> Fact?
}

extension RuleSubject {
  var overruledRules: [String] { [] }
  var acceptedRules: [String] { [] }
  static func accepted(_ aanvaarding: Aanvaarding) -> Fact? { nil }

  /// What the rules find, less what was set aside or passed.
  func findings(_ context: RuleContext) -> [Finding] {
    Self.rules.filter { !($0.info.overrulable && overruledRules.contains($0.info.id)) }
      .flatMap { $0.findings(self, context) }
      .filter { $0.severity != .warns || !acceptedRules.contains($0.rule) }
  }
}

extension Melding: RuleSubject {
  static var rules: [Rule<Melding>] { Rules.melding }
}

extension Casus: RuleSubject {
  static var rules: [Rule<Casus>] { Rules.casus }
  var overruledRules: [String] { overruled.map(\.regel) }
  var acceptedRules: [String] { aanvaard.map(\.regel) }
  static func accepted(_ aanvaarding: Aanvaarding) -> Fact? {
    .waarschuwingAanvaard(aanvaarding: aanvaarding)
  }
}

extension Overleg: RuleSubject {
  static var rules: [Rule<Overleg>] { Rules.overleg }
  var acceptedRules: [String] { aanvaard.map(\.regel) }
  static func accepted(_ aanvaarding: Aanvaarding) -> Fact? {
    .waarschuwingAanvaard(aanvaarding: aanvaarding)
  }
}

extension Huisverbod: RuleSubject {
  static var rules: [Rule<Huisverbod>] { Rules.huisverbod }
  var acceptedRules: [String] { (aanvaard ?? []).map(\.regel) }
  static func accepted(_ aanvaarding: Aanvaarding) -> Fact? {
    .waarschuwingAanvaard(aanvaarding: aanvaarding)
  }
}

extension Persoon: RuleSubject {
  static var rules: [Rule<Persoon>] { [] }
}

extension Medewerkers: RuleSubject {
  static var rules: [Rule<Medewerkers>] { [] }
}
