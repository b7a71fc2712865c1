/// The status Top X of a casus: put forward, weighed, on, reviewed, off, perhaps on again.
public struct TopXdossier: Codable, Equatable, Sendable {
  /// Who was put forward; nil when nobody is.
  public var kandidaat: TopXkandidaat?
  /// How it was weighed, each time.
  public var wegingen: [TopXweging] = []
  /// Before which day it is looked at anew.
  public var herzienVoor: Datum?

  /// Nothing recorded yet.
  public init() {}
}

/// That somebody was put forward for the Top X, such as by the GPP of the public prosecutor.
public struct TopXkandidaat: Codable, Equatable, Sendable {
  /// By whom, by partner id.
  public var door: String
  /// Why.
  public var reden: String
  /// The day; set when it is recorded.
  public var op: Datum?

  /// Put forward by a partner.
  public init(door: String, reden: String) {
    self.door = door
    self.reden = reden
  }
}

/// The judgement whether somebody gets the status Top X.
public struct TopXweging: Codable, Equatable, Sendable {
  /// Whether the status is given.
  public var aan: Bool
  /// The table that weighed, by id of the house.
  public var tafel: String
  /// The partners that were there, by id of the house.
  public var partners: [String]
  /// The leefgebieden with a problem, by id of the house.
  public var leefgebieden: [String]
  /// Whether there is a criminal component.
  public var strafrecht: Antwoord?
  /// Whether it is a serious nuisance that touches safety.
  public var overlast: Antwoord?
  /// Whether partners can't stop it by themselves.
  public var handelingsverlegen: Antwoord?
  /// Whether it is a relapse after the status ended.
  public var terugval: Bool
  /// Why, in a sentence.
  public var reden: String
  /// Before which day it is looked at anew.
  public var herzienVoor: Datum?
  /// The day; set when it is recorded.
  public var op: Datum?

  /// A judgement of a table.
  public init(aan: Bool, tafel: String, reden: String) {
    self.aan = aan
    self.tafel = tafel
    partners = []
    leefgebieden = []
    terugval = false
    self.reden = reden
  }
}
