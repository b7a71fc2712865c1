extension Rule where Subject == Overleg {
  /// the triage counts organisations, not persons; too few is a warning, unless the house
  /// made it blocking (decision 5).
  public static let genoegOrganisaties = Rule(
    id: "R-22", severity: .warns, source: "001; besluit 5",
    summary: "Aan de triage zitten ten minste zoveel organisaties als het huis vraagt."
  ) { overleg, context in
    let present = Set(overleg.aanwezig + overleg.vertrokken).count
    guard overleg.status != .gepland, let tafel = context.house.tafels.met(id: overleg.tafel),
      let minimum = tafel.minimumOrganisaties, present < minimum
    else { return [] }
    return [
      Finding(
        (present == 1 ? "Er is 1 organisatie" : "Er zijn \(present) organisaties")
          + " aanwezig; \(tafel.naam) vraagt er \(minimum).",
        at: "aanwezig", severity: tafel.minimumBlokkeert ? .blocks : .warns)
    ]
  }
}
