extension Rule where Subject == Casus {
  /// history runs forward: no decision, plan or end before what it follows from.
  public static let volgordeVanData = Rule(
    id: "R-97", severity: .blocks, source: "veldgids R-97",
    summary: "Besluiten, plan, afschalen en afsluiten volgen elkaar in de tijd."
  ) { casus, _ in
    let steps: [(String, Datum?)] =
      casus.besluiten.map { ("besluit", $0.op) } + [
        ("plan", casus.isPlanOvergenomen ? nil : casus.plan.vastgesteldOp),
        ("afschalen", casus.afschaling?.op),
        ("afsluiten", casus.afsluiting?.op),
      ]
    let dated = steps.compactMap { step in step.1.map { (step.0, $0) } }
    return zip(dated, dated.dropFirst()).filter { $0.1 > $1.1 }.map { earlier, later in
      Finding(
        "De datum van \(later.0), \(later.1.lang), ligt vóór die van \(earlier.0), \(earlier.1.lang).",
        at: "datum")
    }
  }
}
