extension Rule where Subject == Overleg {
  /// a meeting has one open point per casus.
  public static let casusEenKeerOpAgenda = Rule(
    id: "R-29", severity: .blocks, source: "000",
    summary: "Een casus staat maar één keer open op een agenda."
  ) { overleg, _ in
    let open = overleg.agenda.filter { $0.uitkomst == nil }.compactMap(\.casus)
    let twice = Set(open.filter { casus in open.count { $0 == casus } > 1 })
    return twice.sorted().map {
      Finding("\($0) staat al op deze agenda.", at: "casus")
    }
  }
}
