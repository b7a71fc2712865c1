/// What was arranged for a meeting about one casus (O9): who comes, where and when, and whether the
/// person concerned is there.
public struct Overlegafspraak: Codable, Equatable, Sendable {
  /// The casus it is about.
  public var casus: Nummer<Casus>
  /// Who is invited, by partner id.
  public var deelnemers: [String]
  /// The guests who are expected.
  public var gasten: [Gast] = []
  /// Whether the person concerned is invited.
  public var metBetrokkene = false
  /// Where; nil when that is not known yet.
  public var plaats: String?
  /// The time, such as `14:00`; nil when that is not known yet.
  public var tijd: String?

  /// A meeting about a casus with these partners.
  public init(casus: Nummer<Casus>, deelnemers: [String]) {
    self.casus = casus
    self.deelnemers = deelnemers
  }

  /// `14:00, Stadhuis`, as far as it is known.
  public var waar: String? {
    let known = [tijd, plaats].compactMap { $0 }.filter { !$0.isBlank }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  /// Everyone who is invited, as readers.
  public var lezers: [Lezer] {
    deelnemers.map { .organisatie($0) } + gasten.map(\.lezer)
      + (metBetrokkene ? [.betrokkene] : [])
  }
}

/// What is asked when a meeting about one casus is arranged or changed.
public struct Overlegplan: Equatable, Sendable {
  /// The table, by id of the house.
  public var tafel: String
  /// The day.
  public var datum: Datum
  /// Who comes, and where.
  public var afspraak: Overlegafspraak
  /// What is asked of those who come.
  public var vraag: String?

  /// A meeting on a day.
  public init(tafel: String, datum: Datum, afspraak: Overlegafspraak, vraag: String? = nil) {
    self.tafel = tafel
    self.datum = datum
    self.afspraak = afspraak
    self.vraag = vraag
  }
}
