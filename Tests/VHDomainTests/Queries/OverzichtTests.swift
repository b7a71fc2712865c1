import Testing

@testable import VHDomain

/// The calendar of meetings and what they leave waiting.
@Suite struct OverzichtTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func triage() throws {
    let overleg = try wereld.geopend("triage")
    try wereld.doe(.overlegSluiten(overleg))
  }

  @Test func `lists coming meetings first to last and held ones last to first`() throws {
    try triage()
    wereld.verstrijk(dagen: 7)
    try triage()
    let casus = try wereld.naarTriage()
    let day = wereld.vandaag.plus(dagen: 7)
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: day))

    let view = wereld.zicht("ad")

    #expect(view.komendeOverleggen.map(\.datum) == [day])
    #expect(view.komendeOverleggen.first?.punten == 1)
    let held = view.gehoudenOverleggen.filter { $0.tafel == "triage" }.map(\.datum)
    #expect(held == [wereld.vandaag, wereld.vandaag.plus(dagen: -7)])
  }

  @Test func `lists the weeks without a triage, the running one left out`() throws {
    #expect(wereld.zicht("ad").wekenZonderTriage.isEmpty)
    try triage()
    let first = wereld.vandaag
    wereld.verstrijk(dagen: 21)

    let weeks = wereld.zicht("ad").wekenZonderTriage

    #expect(weeks == [14, 7].map { first.plus(dagen: $0).maandag })
    #expect(weeks.allSatisfy { $0.weekdag == 1 })
  }

  @Test func `lists what waits longer than one round of its table`() throws {
    let casus = try wereld.naarTriage()
    let since = wereld.vandaag
    wereld.verstrijk(dagen: 7)
    #expect(!wereld.zicht("ad").wachtLanger.contains { $0.nummer == casus.record })

    wereld.verstrijk(dagen: 1)

    let line = try #require(
      wereld.zicht("ad").wachtLanger.first { $0.nummer == casus.record })
    #expect(line.sinds == since && line.ronde == 7 && line.tafel == "triage")
  }

  @Test func `does not count the days a casus was held over`() throws {
    let punt = try wereld.gewogen()
    let back = wereld.vandaag.plus(dagen: 21)
    try wereld.doe(.besluiten(punt.casus, .aangehouden(tot: back)), namens: punt.overleg)
    try wereld.doe(.overlegSluiten(punt.overleg))
    wereld.verstrijk(dagen: 28)
    #expect(!wereld.zicht("ad").wachtLanger.contains { $0.nummer == punt.casus.record })

    wereld.verstrijk(dagen: 1)

    #expect(wereld.zicht("ad").wachtLanger.contains { $0.nummer == punt.casus.record })
  }
}
