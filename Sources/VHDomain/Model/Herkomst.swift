/// Where a record came from: the system it was kept in before, and its id there.
///
/// Kind, system and id together are its identity for import (Y1, interfaces).
public struct Herkomst: Codable, Hashable, Sendable {
  /// The system, such as `gcos`; `csv` when none was named.
  public var bronsysteem: String
  /// The id in that system.
  public var bronId: String

  /// A record of that system.
  public init(bronsysteem: String, bronId: String) {
    self.bronsysteem = bronsysteem
    self.bronId = bronId
  }
}
