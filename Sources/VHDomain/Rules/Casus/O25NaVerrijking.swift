extension Rule where Subject == Casus {
  /// O25: a table such as VIA judges after a procesondersteuner gathered what partners know.
  public static let naVerrijking = Rule(
    id: "O25", severity: .warns, source: "003, 004",
    summary: "Aan een tafel die na verrijking oordeelt, ligt eerst ten minste één bijdrage."
  ) { casus, context in
    guard context.house.verrijktVooraf(casus), casus.verrijkingen.isEmpty,
      let last = casus.besluiten.last, last.orgaan == .screening, last.uitkomst != .aangehouden
    else { return [] }
    return [
      Finding(
        "Er ligt nog geen bijdrage van een partner; laat eerst verrijken, of schrijf waarom dat niet kan.",
        at: "uitkomst", severity: .warns)
    ]
  }
}

extension House {
  /// Whether the table that screens a casus judges only after enrichment.
  public func verrijktVooraf(_ casus: Casus) -> Bool {
    casus.opening.wachtrij.map { queue in
      tafels.contains { $0.isScreening && $0.naVerrijking && $0.wachtrij == queue }
    } ?? false
  }
}
