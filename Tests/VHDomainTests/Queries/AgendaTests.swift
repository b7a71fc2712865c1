import Testing

@testable import VHDomain

/// An agenda that builds itself, and what goes out before.
@Suite struct AgendaTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func naarTriage(_ gemeente: String) throws -> Nummer<Casus> {
    try wereld.naarTriage(
      try wereld.inScreening(try wereld.melding { $0.gegevens.gemeente = gemeente }))
  }

  @Test func `orders points by reason and gemeente, in blocks with the same participants`() throws {
    let plain = try ["Weert", "Roermond", "Weert"].map { try naarTriage($0) }
    let spoed = try #require(
      try wereld.doe(.spoed(try wereld.melding(), .voorbeeld), als: "ma").nieuw(Casus.self))
    for casus in plain {
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag))
    }
    try wereld.doe(
      .puntAgenderen(.thema(tekst: "Station"), tafel: "triage", datum: wereld.vandaag))
    let overleg = try wereld.geopend("triage")

    let agenda = wereld.zicht("ad").agenda("triage", op: wereld.vandaag)

    #expect(agenda.overleg == overleg)
    let lines = agenda.blokken.flatMap(\.regels)
    #expect(lines.map(\.reden) == [.spoed, .nieuw, .nieuw, .nieuw, .thema])
    #expect(lines.compactMap(\.punt.casus) == [spoed, plain[1], plain[0], plain[2]])
    #expect(agenda.blokken.map(\.gemeente) == ["Roermond", "Weert", nil])
    #expect(agenda.blokken.map { $0.deelnemers.contains("gemeente-weert") } == [false, true, true])
    #expect(agenda.blokken.map { $0.deelnemers.contains("politie") } == [true, true, true])
  }

  @Test func `says of a returning point what was asked, of whom, and the answer`() throws {
    let punt = try wereld.opTafelInTriage()
    let back = wereld.vandaag.plus(dagen: 7)
    try wereld.doe(.besluiten(punt.casus, .aangehouden(tot: back)), namens: punt.overleg)
    try wereld.doe(.overlegSluiten(punt.overleg))
    #expect(wereld.zicht("ad").agenda("triage", op: wereld.vandaag).kandidaten.isEmpty)
    wereld.verstrijk(dagen: 7)
    #expect(
      wereld.zicht("ad").agenda("triage", op: back).kandidaten.map(\.punt.casus) == [punt.casus])

    let next = try wereld.opTafelInTriage(punt.casus)
    try wereld.doe(
      .verrijken(
        punt.casus, Verrijking(partner: "politie", tekst: "Drie zaken.", grondslag: "wpg")),
      namens: next.overleg)

    let line = wereld.zicht("ad").agenda("triage", op: back).blokken.first?.regels.first
    #expect(line?.reden == .terug)
    #expect(line?.vorigeKeer?.vraag == "Wat weet u?" && line?.vorigeKeer?.partner == "politie")
    #expect(line?.vorigeKeer?.antwoord.map(\.tekst) == ["Drie zaken."])
  }

  @Test func `invites with initials and the question only to whom may see it`() throws {
    let casus = try wereld.naarTriage()
    let day = wereld.vandaag.plus(dagen: 3)
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: day))
    let overleg = try #require(try wereld.staat(casus).overleg)
    let id = Puntid(casus)
    try wereld.doe(.bijOverleg(overleg, .vraagStellen(id, vraag: "Kent u hem?")))
    try wereld.doe(.bijOverleg(overleg, .volgensTafelregel([id])), als: "ma")
    try wereld.doe(.bijOverleg(overleg, .bekendheid(casus, Bekendheid("politie", .onbekend))))

    let view = wereld.zicht("ad")
    let police = view.uitnodiging(overleg, aan: "politie")
    let other = view.uitnodiging(overleg, aan: "mee")

    #expect(police.map(\.initialen) == ["J.B."] && police.map(\.vraag) == ["Kent u hem?"])
    #expect(police.map(\.isBeantwoord) == [true])
    #expect(other.map(\.vraag) == [nil] && other.map(\.isBeantwoord) == [false])
  }
}
