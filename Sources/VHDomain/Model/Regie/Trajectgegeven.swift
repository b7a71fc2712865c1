/// A value of a field that a traject asks, by id of the house.
public struct Trajectgegeven: Codable, Equatable, Sendable {
  /// The field.
  public var veld: String
  /// What was filled in: text, a day as in files, `ja`, `nee`, or the id of a choice.
  public var waarde: String

  /// A value of a field.
  public init(_ veld: String, _ waarde: String) {
    self.veld = veld
    self.waarde = waarde
  }
}

/// Permission of the person to use something, for a purpose and from one source.
public struct Toestemming: Codable, Equatable, Sendable {
  /// `T1`, `T2`, … within the casus; set when it is recorded.
  public var id = ""
  /// Which fields it opens, by the word the house's fields name, such as `basisvoorwaarden`.
  public var voor: String
  /// From which source, as written: the prison, a care organisation.
  public var bron: String
  /// By whom it was asked.
  public var gevraagdDoor: String
  /// The day it was given.
  public var op: Datum
  /// The last day it holds, or nil.
  public var tot: Datum?
  /// When it was withdrawn, or nil.
  public var ingetrokkenOp: Datum?

  /// Given on a day, for what comes from a source.
  public init(voor: String, bron: String, gevraagdDoor: String, op: Datum, tot: Datum? = nil) {
    self.voor = voor
    self.bron = bron
    self.gevraagdDoor = gevraagdDoor
    self.op = op
    self.tot = tot
  }

  /// Whether it holds on a day.
  public func geldt(op dag: Datum) -> Bool {
    ingetrokkenOp == nil && op <= dag && (tot.map { dag <= $0 } ?? true)
  }
}

extension Regie {
  /// What was filled in for a field; nil without anything.
  public func waarde(_ veld: String) -> String? {
    gegevens.last { $0.veld == veld }.flatMap { $0.waarde.isBlank ? nil : $0.waarde }
  }

  /// The permission that opens something on a day.
  public func toestemming(voor wat: String, op dag: Datum) -> Toestemming? {
    toestemmingen.last { $0.voor == wat && $0.geldt(op: dag) }
  }
}
