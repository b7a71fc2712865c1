extension Rule where Subject == Overleg {
  /// everyone at the table was asked whether they know the persons before a point is closed.
  ///
  /// A decision closes the round by itself: whoever named nothing is recorded so, in one go.
  public static let bekendheidGevraagd = Rule(
    id: "R-26", severity: .blocks, source: "000, 002",
    summary: "Een punt sluit pas als iedereen aan tafel is gevraagd wie de betrokkenen kent."
  ) { overleg, context in
    guard context.house.tafels.met(id: overleg.tafel)?.bekendheidVerplicht == true else {
      return []
    }
    // Points decided before attendance was kept are left alone.
    return overleg.agenda.filter {
      $0.casus != nil && $0.uitkomst != nil && $0.aanwezig != nil && $0.bekendheidGevraagd != true
    }
    .map { Finding("Vraag bij \($0.id) eerst rond wie de betrokkenen kent.", at: "bekendheid") }
  }
}
