/// That a casus under procesregie was discussed at a meeting, with what was agreed.
public struct Bespreking: Codable, Equatable, Sendable {
  /// The meeting.
  public var overleg: Nummer<Overleg>
  /// What was agreed, as it was read back.
  public var verslag: String
  /// The day; set when it is recorded.
  public var op: Datum?

  /// Discussed at a meeting.
  public init(overleg: Nummer<Overleg>, verslag: String) {
    self.overleg = overleg
    self.verslag = verslag
  }
}

/// That a paper about a casus was made: which, and for whom.
public struct Papiergemaakt: Codable, Equatable, Sendable {
  /// Which paper.
  public var soort: Papiersoort
  /// For whom it was made; no names of persons.
  public var voor: [Lezer]

  /// A paper for readers.
  public init(_ soort: Papiersoort, voor: [Lezer]) {
    self.soort = soort
    self.voor = voor
  }
}
