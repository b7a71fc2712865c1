/// A municipality of the region, as it was at a time.
public struct Gemeente: Codable, Equatable, Sendable, Benoemd, Geldig {
  /// The name is the id: it is what files and figures carry.
  public var id: String { naam }
  /// The name as in the tables of the annual reports.
  public var naam: String
  /// The number of inhabitants, where the house gave it.
  public var inwoners: Int?
  /// When it belonged to the house.
  public var geldigheid: Geldigheid
}

/// One of the three chains (field guide section 2).
public enum Keten: String, CaseIterable, Codable, Sendable {
  case zorg
  case straf
  case bestuur
}

/// How an organisation belongs to the house (field guide 1.5).
public enum PartnerStatus: String, CaseIterable, Codable, Sendable {
  case kernpartner
  case convenantpartner
  case deelnemer
  case adviseur
  case agendalid
}

/// An organisation the house works with.
public struct Partner: Codable, Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The chains it belongs to; some belong to two.
  public var ketens: [Keten]
  /// Its place in the network.
  public var status: PartnerStatus
  /// When it took part.
  public var geldigheid: Geldigheid
  /// The day it signed the covenant; nil when the house did not give it.
  public var convenantOp: Datum?
  /// The legal ground on which it usually shares, by id of the house; proposed with a contribution.
  public var grondslag: String?
  /// Where this comes from, for whoever edits the profile.
  public var bronvermelding: String?
}

/// A life domain with the chain that answers for it (editable, field guide 4.3).
public struct Leefgebied: Equatable, Sendable, Benoemd {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The chain that answers for it.
  public var keten: Keten
}
