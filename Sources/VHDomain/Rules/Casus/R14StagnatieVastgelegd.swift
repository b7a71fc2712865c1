extension Rule where Subject == Casus {
  /// a plustaak rests on voluntary help that got stuck: which local team, since when, what
  /// was tried.
  public static let stagnatieVastgelegd = Rule(
    id: "R-14", severity: .blocks, source: "004",
    summary: "Een plustaak noemt welk lokaal team sinds wanneer vastloopt en wat is geprobeerd."
  ) { casus, _ in
    casus.procesregiebesluiten.filter { $0.criteria?.taak == .plus }.flatMap { besluit in
      missing(besluit.criteria?.antwoorden?.plustaak?.stagnatie, besluit.op)
    }
  }

  private static func missing(_ stagnatie: Stagnatie?, _ day: Datum?) -> [Finding] {
    let field = "criteria.plustaak.stagnatie"
    var reasons = Reasons()
    reasons.require(
      !(stagnatie?.team ?? "").isBlank, "R-14", "Noem het lokale team dat vastloopt.", at: field)
    reasons.require(
      stagnatie?.sinds != nil, "R-14", "Vul in sinds wanneer de lokale hulp stokt.", at: field)
    reasons.require(
      !(stagnatie?.geprobeerd ?? "").isBlank, "R-14", "Schrijf wat lokaal is geprobeerd.",
      at: field)
    if let since = stagnatie?.sinds, let day {
      reasons.require(
        since <= day, "R-14", "De lokale hulp stokte pas na het besluit van \(day.lang).", at: field
      )
    }
    return reasons.findings
  }
}
