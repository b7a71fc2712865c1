extension Rule where Subject == Casus {
  /// a decision names the version of the criteria and of the answers it was based on.
  public static let criteriaVastgepind = Rule(
    id: "R-05", severity: .blocks, source: "besluit 1",
    summary: "Een besluit over procesregie noemt de versie van de criteria waarop het steunt."
  ) { casus, context in
    casus.procesregiebesluiten.filter { besluit in
      guard let found = besluit.criteria, let day = besluit.op,
        let set = context.house.criteria.met(id: found.set)
      else { return true }
      return !set.geldigheid.geldt(op: day) || found.versie > casus.criteriaVersie
    }
    .map { _ in
      Finding(
        "Het besluit noemt geen geldige versie van de criteria; beslis opnieuw.", at: "criteria")
    }
  }
}
