/// The plan: goals per leefgebied, and when it was agreed.
public struct PlanVanAanpak: Codable, Equatable, Sendable {
  /// The goals.
  public var doelen: [Doel] = []
  /// The day it was agreed, or nil while it is being written.
  public var vastgesteldOp: Datum?
  /// The agreement of the person, or why it is missing.
  public var instemming: String?

  /// An empty plan.
  public init() {}
}

/// A goal in the plan.
public struct Doel: Codable, Equatable, Sendable {
  /// `D1`, `D2`, … within the casus; set when it is recorded.
  public var id = ""
  /// The leefgebied, by id of the house.
  public var leefgebied: String?
  /// What is to be reached.
  public var tekst: String

  /// A goal on a leefgebied.
  public init(leefgebied: String?, tekst: String) {
    self.leefgebied = leefgebied
    self.tekst = tekst
  }
}

/// Something a partner does before a day.
public struct Actie: Codable, Equatable, Sendable {
  /// `A1`, `A2`, … within the casus; set when it is recorded.
  public var id = ""
  /// What is to be done.
  public var omschrijving: String
  /// The organisation, by partner id.
  public var partner: String?
  /// The person or function.
  public var wie: String
  /// The last day.
  public var uiterlijk: Datum?
  /// The leefgebied it serves, by id of the house.
  public var leefgebied: String?
  /// The leefgebied it works via, when that is another one.
  public var via: String?
  /// Whether the person takes what is offered; nil when nothing is offered.
  public var aanbod: Aanbod?
  /// For what somebody waits; nil when nobody does.
  public var wacht: Wachten?
  /// Whether the person concerned is not to read it, on paper or at the table; nil when he may.
  public var afgeschermd: Bool?
  /// Open, done, dropped or handed over.
  public var status: Actiestatus = .open
  /// When it was done or ended.
  public var afgerondOp: Datum?
  /// The system it was kept in before; what that one left open is no fault here.
  public var herkomst: Herkomst?

  /// An action of someone at a partner.
  public init(
    _ omschrijving: String, partner: String?, wie: String, uiterlijk: Datum?,
    leefgebied: String? = nil
  ) {
    self.omschrijving = omschrijving
    self.partner = partner
    self.wie = wie
    self.uiterlijk = uiterlijk
    self.leefgebied = leefgebied
  }
}

/// Where an action stands.
public enum Actiestatus: String, CaseIterable, Codable, Sendable {
  case open
  case afgerond
  case vervallen
  case overgedragen
}

extension Actie {
  /// How many working days it is past its last day; zero over a weekend that follows it, so that the
  /// caseload, the dossier and a paper say the same.
  public func werkdagenTeLaat(op dag: Datum) -> Int {
    status == .open ? uiterlijk?.werkdagen(tot: dag) ?? 0 : 0
  }
}
