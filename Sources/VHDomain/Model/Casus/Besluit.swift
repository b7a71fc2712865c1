/// What a table can decide about a casus (field guide T6-T8, T10-T12).
public enum Uitkomst: String, CaseIterable, Codable, Sendable {
  case naarTriage = "naar-triage"
  case doorgeleid
  case adviesGegeven = "advies-gegeven"
  case geenActie = "geen-actie"
  case aangehouden
  case gekoppeld
  case procesregie
  case partnerPaktOp = "partner-pakt-op"
  case nietOpgenomen = "niet-opgenomen"

  /// What the screening may decide.
  public static let screening: [Uitkomst] = [
    .naarTriage, .doorgeleid, .adviesGegeven, .geenActie, .aangehouden, .gekoppeld,
  ]

  /// What the triage may decide.
  public static let triage: [Uitkomst] = [
    .procesregie, .aangehouden, .doorgeleid, .partnerPaktOp, .nietOpgenomen,
  ]

  /// Whether the casus ends with it.
  public var sluitCasus: Bool {
    switch self {
    case .naarTriage, .aangehouden, .gekoppeld, .procesregie: false
    case .doorgeleid, .adviesGegeven, .geenActie, .partnerPaktOp, .nietOpgenomen: true
    }
  }

  /// Where the meldingen of the casus then stand.
  public var meldingstatus: Meldingstatus {
    switch self {
    case .naarTriage, .procesregie, .partnerPaktOp, .nietOpgenomen: .casusGeopend
    case .doorgeleid: .doorgeleid
    case .adviesGegeven: .adviesGegeven
    case .geenActie: .geenActie
    case .aangehouden: .aangehouden
    case .gekoppeld: .gekoppeld
    }
  }
}

/// How heavy something is in the judgement of the table; never computed (decision 19).
public enum Ernst: String, CaseIterable, Codable, Sendable {
  case laag
  case midden
  case hoog
}

/// What a casus is about in the judgement of the triage: the two sides a house stands between
/// (field guide O6, the nature of the meldingen).
public enum Aard: String, CaseIterable, Codable, Sendable {
  case zorg
  case veiligheid
  case zorgEnVeiligheid = "zorg-en-veiligheid"

  /// As it is read aloud.
  public var naam: String {
    switch self {
    case .zorg: "vooral zorg"
    case .veiligheid: "vooral veiligheid"
    case .zorgEnVeiligheid: "zorg en veiligheid"
    }
  }
}

/// A decision of a table about a casus.
///
/// Which members an outcome needs is in `Besluit.vereist`.
public struct Besluit: Codable, Equatable, Sendable {
  /// What was decided; nil while the form is being filled in.
  public var uitkomst: Uitkomst?
  /// Why, in a sentence.
  public var reden = ""
  /// The partner that takes it or is asked.
  public var partner: String?
  /// What is asked, when it is held over.
  public var vraag: String?
  /// When it comes back, when it is held over.
  public var terugOp: Datum?
  /// The running casus it joins.
  public var casus: Nummer<Casus>?
  /// The judgement on risk (T7).
  public var risico: Ernst?
  /// The judgement on complexity (T7).
  public var complexiteit: Ernst?
  /// What it is about, weighed together at the triage (T10).
  public var aard: Aard?
  /// How serious it is, weighed together at the triage (T10).
  public var ernst: Ernst?
  /// The kind of approach.
  public var traject: String?
  /// The procesregisseur, by id of the medewerker.
  public var procesregisseur: String?
  /// The legal ground, by id of the house.
  public var grondslag: String?
  /// Who sees to what follows, by id of the medewerker.
  public var vervolg: String?
  /// The coded reason, by id of the house.
  public var redencode: String?
  /// The gemeente it goes to, instead of a partner.
  public var gemeente: String?
  /// The organisations that abstain, by partner id.
  public var onthoudingen: [String]?
  /// Who tells the reporter.
  public var terugkoppeling: Terugkoppeling?
  /// Who was there when it was read back; what changed since refuses the decision.
  public var aanwezig: [Lezer]?

  /// The body that decided; set when it is recorded.
  public var orgaan: Besluitorgaan?
  /// The meeting in which it was decided; set when it is recorded.
  public var overleg: Nummer<Overleg>?
  /// The day; set when it is recorded.
  public var op: Datum?
  /// The criteria as they stood; set when it is recorded.
  public var criteria: Criteriabevinding?
  /// Whether it is about provisional procesregie (decision 29); set when it is recorded.
  public var overSpoed: Bool?
  /// The text that was read back and stands in the minutes; set when it is recorded.
  public var tekst: String?

  /// Nothing decided yet.
  public init(_ uitkomst: Uitkomst? = nil) {
    self.uitkomst = uitkomst
  }
}

/// Who tells the reporter what was decided.
public enum Terugkoppeling: Codable, Equatable, Sendable {
  /// The house itself.
  case huis
  /// A partner, by id of the house.
  case partner(id: String)
}

/// A member of a decision that an outcome may need.
public enum Besluitveld: String, CaseIterable, Sendable {
  case reden
  case partner
  case vraag
  case terugOp
  case casus
  case risico
  case complexiteit
  case aard
  case ernst
  case traject
  case procesregisseur
  case grondslag
  case vervolg
}

extension Besluit {
  /// Which members an outcome needs, in the order they are asked.
  public static func vereist(_ uitkomst: Uitkomst, _ orgaan: Besluitorgaan?) -> [Besluitveld] {
    let own = vereist[uitkomst] ?? []
    return orgaan == .screening ? own : own + [.vervolg]
  }

  private static let vereist: [Uitkomst: [Besluitveld]] = [
    .naarTriage: [.risico, .complexiteit, .reden],
    .doorgeleid: [.partner, .reden],
    .adviesGegeven: [.reden],
    .geenActie: [.reden],
    .aangehouden: [.vraag, .partner, .terugOp, .reden],
    .gekoppeld: [.casus, .reden],
    .procesregie: [.aard, .ernst, .traject, .procesregisseur, .grondslag, .reden],
    .partnerPaktOp: [.partner, .reden],
    .nietOpgenomen: [.reden],
  ]

  /// Without what another outcome asks for and this one does not, such as the casus to join or the
  /// day it comes back, left over in a form.
  func zonderRest(_ orgaan: Besluitorgaan?) -> Besluit {
    let asked = uitkomst.map { Besluit.vereist($0, orgaan) } ?? []
    var own = self
    if !asked.contains(.casus) { own.casus = nil }
    if uitkomst != .doorgeleid { own.gemeente = nil }
    if !asked.contains(.vraag) { own.vraag = nil }
    if !asked.contains(.terugOp) { own.terugOp = nil }
    if !asked.contains(.aard) { own.aard = nil }
    if !asked.contains(.ernst) { own.ernst = nil }
    if !asked.contains(.traject) { own.traject = nil }
    if !asked.contains(.procesregisseur) { own.procesregisseur = nil }
    return own
  }

  /// Whether a member is filled in.
  public func heeft(_ veld: Besluitveld) -> Bool {
    switch veld {
    case .reden: !reden.isBlank
    case .partner: partner != nil || (uitkomst == .doorgeleid && gemeente != nil)
    case .vraag: !(vraag ?? "").isBlank
    case .terugOp: terugOp != nil
    case .casus: casus != nil
    case .risico: risico != nil
    case .complexiteit: complexiteit != nil
    case .aard: aard != nil
    case .ernst: ernst != nil
    case .traject: traject != nil
    case .procesregisseur: procesregisseur != nil
    case .grondslag: grondslag != nil
    case .vervolg: vervolg != nil
    }
  }
}

/// The criteria as a decision found them: which version of the text, which answers, which outcome.
public struct Criteriabevinding: Codable, Equatable, Sendable {
  /// The criteria set of the house.
  public var set: String
  /// How many answers had been given when it was decided.
  public var versie: Int
  /// The answers; nil where the criteria are not the gate.
  public var antwoorden: LandelijkeCriteria?
  /// The outcome; nil where the criteria are not the gate.
  public var uitkomst: Criteriauitkomst?
  /// Whether it is a basic or an extra task, in a house that has both.
  public var taak: Taak?
}
