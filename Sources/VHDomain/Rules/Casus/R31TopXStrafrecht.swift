extension Rule where Subject == Casus {
  /// the status Top X asks a criminal component and serious nuisance that touches safety.
  public static let topXStrafrecht = Rule(
    id: "R-31", severity: .blocks, source: "004; profiel topX strafrecht",
    summary:
      "De status Top X vraagt een strafrechtelijke component en ernstige overlast voor de omgeving."
  ) { casus, context in
    guard let weighed = casus.weging(onder: .strafrecht, context.house) else { return [] }
    var reasons = Reasons()
    reasons.require(
      weighed.strafrecht == .ja, "R-31",
      "Zonder strafrechtelijke component geeft dit huis geen status Top X.", at: "strafrecht")
    reasons.require(
      weighed.overlast == .ja, "R-31",
      "Zonder ernstige overlast voor de omgeving geeft dit huis geen status Top X.", at: "overlast")
    return reasons.findings
  }

}

extension Casus {
  /// The last judgement, when it gave the status in a house that weighs in this way.
  func weging(onder regel: TopXregel, _ house: House) -> TopXweging? {
    guard house.regieprofiel.topX == regel, let last = regie.topX.wegingen.last, last.aan else {
      return nil
    }
    return last
  }
}
