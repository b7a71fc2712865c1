/// Who may see how much of a point unless the manager says otherwise: the rule of a table.
public struct Tafelregel: Codable, Equatable, Sendable {
  /// For whoever is not named below.
  public var anders: Vrijgaveniveau
  /// For the gemeente of the casus, where that differs.
  public var eigenGemeente: Vrijgaveniveau?
  /// The partners that see question and picture.
  public var beperkt: [String]
  /// The partners that see all that is meant for them.
  public var volledig: [String]

  /// A rule with its exceptions; by default everyone only knows that a point exists.
  public init(
    anders: Vrijgaveniveau = .bestaan, eigenGemeente: Vrijgaveniveau? = nil,
    beperkt: [String] = [], volledig: [String] = []
  ) {
    self.anders = anders
    self.eigenGemeente = eigenGemeente
    self.beperkt = beperkt
    self.volledig = volledig
  }

  /// The level of a reader at a point of a casus in `gemeente`.
  ///
  /// Guests and the person concerned have no rule: the manager names what they may see.
  public func niveau(_ lezer: Lezer, gemeente: String? = nil, _ house: House) -> Vrijgaveniveau {
    guard let id = lezer.organisatie else { return .bestaan }
    let named: Vrijgaveniveau =
      volledig.contains(id) ? .volledig : beperkt.contains(id) ? .beperkt : anders
    guard let eigenGemeente, let gemeente, house.partners.naam(id) == "Gemeente \(gemeente)"
    else { return named }
    return max(named, eigenGemeente)
  }
}

extension House {
  /// What a form proposes for a contribution: the ground of the organisation and the purpose of the
  /// table.
  public func bijdrageregel(
    tafel: String?, organisatie: String, op dag: Datum
  ) -> (grondslag: String?, doel: String?) {
    let ground = partners.met(id: organisatie)?.grondslag
      .flatMap { grondslagen.geldig(op: dag).met(id: $0)?.id }
    let purpose = tafel.flatMap { tafels.met(id: $0)?.doel }
      .flatMap { doelen.geldig(op: dag).met(id: $0)?.id }
    return (ground, purpose)
  }
}
