import Testing

@testable import VHDomain

/// What a room gets of a point, whatever was released and whoever leaves.
@Suite struct ZaalzichtTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func zaal(_ punt: Punt) -> View {
    wereld.registry.view(
      as: Actor(medewerker: "vz", terminal: "t1", overleg: punt.overleg), in: .zaal)
  }

  private func beeld(_ punt: Punt) throws -> Puntbeeld {
    try #require(zaal(punt).punt(Puntid(punt.casus), in: punt.overleg))
  }

  private func vrij(_ punt: Punt, _ niveau: Vrijgaveniveau) throws {
    let id = Puntid(punt.casus)
    let all = try wereld.staat(punt.overleg).aanwezig.map { Lezer.organisatie($0) }
    try wereld.doe(.bijOverleg(punt.overleg, .vrijgeven(id, aan: all, niveau)), als: "ma")
  }

  @Test func `shows only that a point exists until the manager released it`() throws {
    let punt = try wereld.gewogen()
    let id = Puntid(punt.casus)
    try wereld.doe(.bijOverleg(punt.overleg, .vraagStellen(id, vraag: "Wie kent hem?")))

    let before = try beeld(punt)
    try vrij(punt, .beperkt)
    let limited = try beeld(punt)
    try vrij(punt, .volledig)
    let whole = try beeld(punt)

    #expect(before.niveau == .bestaan && before.wie == "J.B." && before.casus == punt.casus)
    #expect(before.vraag == nil && before.beeld == nil && before.bijdragen.isEmpty)
    #expect(before.afgeschermd == 2)
    #expect(limited.vraag == "Wie kent hem?" && limited.beeld?.aanleiding != nil)
    #expect(limited.bijdragen.isEmpty && limited.afgeschermd == 2)
    #expect(whole.bijdragen.map(\.id) == ["B1", "B2"] && whole.afgeschermd == 0)
  }

  @Test func `says in one line how a point was released`() throws {
    let punt = try wereld.opTafelInTriage()
    let id = Puntid(punt.casus)
    let line = { self.zaal(punt).vrijgave(id, in: punt.overleg) }
    #expect(line() == "nog niet vrijgegeven")
    #expect(zaal(punt).nietVrijgegeven(punt.overleg) == [id])

    try wereld.doe(.bijOverleg(punt.overleg, .volgensTafelregel([id])), als: "ma")
    #expect(line() == "volgens tafelregel")

    try wereld.doe(
      .bijOverleg(
        punt.overleg, .vrijgeven(id, aan: [.organisatie("amw"), .organisatie("cjg")], .bestaan)),
      als: "ma")
    try wereld.doe(
      .bijOverleg(punt.overleg, .vrijgeven(id, aan: [.organisatie("cjg")], .volledig)), als: "ma")

    #expect(line() == "AMW Midden-Limburg bestaan")
    #expect(try wereld.staat(punt.overleg).agenda[0].afwijkingen?.count == 1)
    #expect(zaal(punt).nietVrijgegeven(punt.overleg).isEmpty)
  }

  @Test func `follows the next moment who comes, leaves and stays for a point`() throws {
    let punt = try wereld.gewogen()
    let id = Puntid(punt.casus)
    try vrij(punt, .volledig)
    try wereld.doe(
      .bijOverleg(punt.overleg, .vrijgeven(id, aan: [.organisatie("amw")], .bestaan)), als: "ma")
    #expect(try beeld(punt).niveau == .bestaan)

    try wereld.doe(
      .bijOverleg(punt.overleg, .tafel(id, vanTafel: [.organisatie("amw")])), namens: punt.overleg)
    #expect(try beeld(punt).niveau == .volledig)
    #expect(try !beeld(punt).lezers.contains(.organisatie("amw")))

    try wereld.doe(.bijOverleg(punt.overleg, .betrokkene(aanwezig: true)))
    #expect(try beeld(punt).niveau == .bestaan)

    try wereld.doe(.bijOverleg(punt.overleg, .betrokkene(aanwezig: false)))
    #expect(try beeld(punt).niveau == .volledig)
  }

  @Test func `never shows a text that somebody in the room may not read`() throws {
    let seed: UInt64 = 20_260_514
    var chance = Willekeur(seed)
    let punt = try wereld.opTafelInTriage()
    let id = Puntid(punt.casus)
    let present = try wereld.staat(punt.overleg).aanwezig
    try wereld.doe(
      .bijOverleg(
        punt.overleg,
        .gastOntvangen(Gast(naam: "R. Smeets", functie: "adviseur", geheimhouding: true))))
    var told: [Verrijking] = []
    for number in 1...12 {
      let some = (present.map { Lezer.organisatie($0) } + [.betrokkene, .gast(1)]).filter { _ in
        chance.kans(85)
      }
      let text = Verrijking(
        partner: chance.een(van: present, anders: "amw"), tekst: "GEHEIM-\(number)-",
        grondslag: "wmo", voor: chance.kans(50) ? nil : some)
      try wereld.doe(.verrijken(punt.casus, text), namens: punt.overleg)
      told.append(text)
    }

    for round in 1...25 {
      let lezers = present.map { Lezer.organisatie($0) } + [.gast(1)]
      try wereld.doe(
        .bijOverleg(punt.overleg, .vrijgeven(id, aan: lezers, .volledig)), als: "ma")
      let limited = lezers.filter { _ in chance.kans(8) }
      if !limited.isEmpty {
        try wereld.doe(
          .bijOverleg(punt.overleg, .vrijgeven(id, aan: limited, .beperkt)), als: "ma")
      }
      let gone = lezers.filter { _ in chance.kans(60) }
      if gone.count < lezers.count {
        try wereld.doe(
          .bijOverleg(punt.overleg, .tafel(id, vanTafel: gone)), namens: punt.overleg)
      }
      let room = try wereld.staat(punt.overleg).lezers(bij: id)
      try check(punt, told, room, limited, "zaad \(seed), ronde \(round)")
    }
  }

  /// Reads everything a room can get and looks for texts somebody in it may not read.
  private func check(
    _ punt: Punt, _ told: [Verrijking], _ room: [Lezer], _ limited: [Lezer], _ place: String
  ) throws {
    let view = zaal(punt)
    let seen = try #require(view.punt(Puntid(punt.casus), in: punt.overleg))
    let all = [
      "\(seen)", "\(String(describing: view[punt.casus]))", view.tekst(punt.casus.record) ?? "",
      "\(String(describing: view.json(punt.casus.record)))", "\(view.casussen)",
      view.tekst(punt.overleg.record) ?? "", "\(view.agenda("triage", op: wereld.vandaag))",
    ].joined()
    var hidden = 0
    for text in told {
      let isReadable = room.allSatisfy { lezer in
        lezer == .organisatie(text.partner)
          || (!limited.contains(lezer) && text.voor?.contains(lezer) ?? true)
      }
      if !isReadable { hidden += 1 }
      #expect(all.contains(text.tekst) == isReadable, "\(place): \(text.tekst)")
    }
    #expect(seen.afgeschermd == hidden, "\(place)")
  }

  @Test func `hides a shielded contribution in a room without a meeting`() throws {
    let punt = try wereld.gewogen()
    try wereld.doe(
      .verrijken(
        punt.casus,
        Verrijking(
          partner: "cjg", tekst: "Alleen voor politie.", grondslag: "jeugdwet",
          voor: [.organisatie("politie")])), namens: punt.overleg)

    let room = wereld.zicht("ma", in: .zaal)
    let desk = wereld.zicht("ma")

    #expect(room[punt.casus]?.inhoud.verrijkingen.map(\.id) == ["B1", "B2"])
    #expect(room.punt(Puntid(punt.casus), in: punt.overleg)?.bijdragen.map(\.id) == [])
    #expect(desk[punt.casus]?.inhoud.verrijkingen.map(\.id) == ["B1", "B2", "B3"])
    #expect(desk.punt(Puntid(punt.casus), in: punt.overleg)?.bijdragen.count == 3)
  }

  @Test func `tells a room nothing of a restricted casus`() throws {
    let melding = try wereld.melding(soort: "radicalisering", als: "ra")
    let punt = try wereld.opTafelInTriage(
      try wereld.naarTriage(try wereld.inScreening(melding, als: "ra"), als: "ra"), als: "ra")

    #expect(zaal(punt).punt(Puntid(punt.casus), in: punt.overleg) == nil)
    #expect(zaal(punt).tafelkeuze(Puntid(punt.casus), in: punt.overleg) == nil)
    #expect(zaal(punt).uitnodiging(punt.overleg, aan: "politie").isEmpty)
  }
}
