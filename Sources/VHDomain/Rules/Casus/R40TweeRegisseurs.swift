extension Rule where Subject == Casus {
  /// under procesregie a procesregisseur is named, who is not also the casusregisseur.
  ///
  /// The casusregisseur is asked for with the plan, not at the decision (decision 22).
  public static let tweeRegisseurs = Rule(
    id: "R-40", severity: .blocks, source: "001; besluit 22",
    summary: "Onder procesregie is er een procesregisseur; de casusregisseur is iemand anders."
  ) { casus, context in
    guard casus.fase.isProcesregie, !casus.zijnRegisseursOvergenomen else { return [] }
    var reasons = Reasons()
    reasons.require(
      casus.procesregisseur != nil || casus.isRegieOvergenomen, "R-40", "Noem de procesregisseur.",
      at: "procesregisseur")
    if let id = casus.procesregisseur, let named = casus.casusregisseur?.naam {
      reasons.require(
        normalised(context.medewerkers.naam(id)) != normalised(named), "R-40",
        "De casusregisseur is iemand anders dan de procesregisseur; noem een professional van een partner.",
        at: "casusregisseur")
    }
    return reasons.findings
  }

  private static func normalised(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
