import Testing

@testable import VHDomain

/// The life of a meeting and its points besides decisions.
@Suite struct OverlegpuntTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func bij(
    _ overleg: Nummer<Overleg>, _ opdracht: Overlegopdracht, als id: String = "ad"
  ) throws {
    try wereld.doe(.bijOverleg(overleg, opdracht), als: id, namens: overleg)
  }

  private func zinnen(_ overleg: Nummer<Overleg>, _ opdracht: Overlegopdracht) throws -> [String] {
    try wereld.zinnen(.bijOverleg(overleg, opdracht), namens: overleg)
  }

  private func triage(_ aantal: Int) throws -> (overleg: Nummer<Overleg>, casussen: [Nummer<Casus>])
  {
    let casussen = try (0..<aantal).map { _ in try wereld.naarTriage() }
    for casus in casussen {
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag))
    }
    return (try wereld.geopend("triage"), casussen)
  }

  @Test func `discusses a theme and a casus of another house without a record of their own`() throws
  {
    let theme = Puntonderwerp.thema(tekst: "Station")
    let day = wereld.vandaag
    try wereld.doe(.puntAgenderen(theme, tafel: "triage", datum: day))
    try wereld.doe(
      .puntAgenderen(.vanAnderHuis(huis: "ZVH Noord", nummer: "17"), tafel: "triage", datum: day))
    #expect(
      try wereld.zinnen(.puntAgenderen(theme, tafel: "triage", datum: day))
        == ["Station staat al op deze agenda."])
    let overleg = try wereld.geopend("triage")
    let points = try wereld.staat(overleg).agenda.map(\.id)
    #expect(points.map(\.rawValue) == ["P1", "P2"])

    try bij(overleg, .anderPuntOpenen(points[0]))
    #expect(try wereld.staat(overleg).huidig == points[0])
    #expect(
      try zinnen(overleg, .puntAfronden(points[1], verslag: "x"))
        == ["P2 ligt niet op tafel; open eerst dit punt."])
    try bij(overleg, .puntAfronden(points[0], verslag: "Politie houdt toezicht."))

    let meeting = try wereld.staat(overleg)
    #expect(meeting.huidig == nil && meeting.punt(points[0])?.isAfgerond == true)
    #expect(meeting.punt(points[0])?.aanwezig?.count == 12)
  }

  @Test func `keeps a point on the table over a pause and decides nothing meanwhile`() throws {
    let punt = try wereld.opTafelInTriage()
    try bij(punt.overleg, .pauzeren)

    #expect(
      try wereld.zinnen(
        .besluiten(punt.casus, .uitkomst(.nietOpgenomen)), namens: punt.overleg)
        == ["Het overleg is gepauzeerd; hervat het eerst."])
    try bij(punt.overleg, .hervatten)

    #expect(try wereld.staat(punt.overleg).huidigPunt == punt.casus)
    try wereld.doe(.besluiten(punt.casus, .uitkomst(.nietOpgenomen)), namens: punt.overleg)
  }

  @Test func `puts a parked point last and takes it off the table`() throws {
    let (overleg, casussen) = try triage(3)
    try wereld.doe(.puntOpenen(casussen[0]), namens: overleg)

    try bij(overleg, .parkeren(Puntid(casussen[0])))

    let meeting = try wereld.staat(overleg)
    #expect(meeting.agenda.map(\.casus) == [casussen[1], casussen[2], casussen[0]])
    #expect(meeting.huidigPunt == nil)
    #expect(try wereld.staat(casussen[0]).fase == .triageGeagendeerd)
    try wereld.doe(.puntOpenen(casussen[0]), namens: overleg)
  }

  @Test func `closes only when the chair says when each point comes back`() throws {
    let (overleg, casussen) = try triage(2)
    let day = wereld.vandaag
    let ids = casussen.map { Puntid($0) }

    #expect(
      try zinnen(overleg, .sluiten(komtTerug: [Terugkomst(ids[0], op: day)])) == [
        "C-2026-0001 kan pas na do 14 mei 2026 terugkomen.",
        "Zeg wanneer C-2026-0002 terugkomt: het is niet besproken.",
      ])
    let next = day.plus(dagen: 7)
    try bij(overleg, .sluiten(komtTerug: ids.map { Terugkomst($0, op: next) }))

    for casus in casussen {
      #expect(try wereld.staat(casus).terugOp == next)
      #expect(try wereld.staat(casus).keerNietBesproken == 1)
      #expect(try wereld.staat(casus).magGeagendeerd)
    }
    #expect(wereld.zicht("ad").uitgesteld.isEmpty)
  }

  @Test func `counts every time a meeting does not get to it, and hands it to the manager`() throws
  {
    let casus = try wereld.naarTriage()
    for week in 1...2 {
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag))
      let overleg = try wereld.geopend("triage")
      #expect(
        wereld.zicht("ad").punt(Puntid(casus), in: overleg)?.isGemarkeerd == false, "\(week)")
      try wereld.doe(.overlegSluiten(overleg))
      wereld.verstrijk(dagen: 7)
    }

    #expect(wereld.zicht("ma").uitgesteld.map(\.nummer) == [casus])
    let line = wereld.zicht("ad").agenda("triage", op: wereld.vandaag).kandidaten.first
    #expect(line?.isGemarkeerd == true && line?.reden == .terug)
  }

  @Test func `lets no guest without secrecy sit at a point about persons`() throws {
    let (overleg, casussen) = try triage(1)
    let id = Puntid(casussen[0])
    try bij(
      overleg,
      .gastOntvangen(Gast(naam: "R. Smeets", functie: "zorgcoördinator", geheimhouding: false)))
    let sentence = [
      "R. Smeets heeft geen geheimhouding beloofd; leg die vast of laat de gast dit punt verlaten."
    ]
    #expect(try wereld.zinnen(.puntOpenen(casussen[0]), namens: overleg) == sentence)
    let room = wereld.registry.view(
      as: Actor(medewerker: "vz", terminal: "t1", overleg: overleg), in: .zaal)
    #expect(room.punt(id, in: overleg)?.niveau == nil)
    #expect(room.punt(id, in: overleg)?.wie == nil)

    try bij(overleg, .tafel(id, vanTafel: [.gast(1)]))
    try wereld.doe(.puntOpenen(casussen[0]), namens: overleg)
    try bij(overleg, .geheimhouding(gast: 1))
    try bij(overleg, .tafel(id, vanTafel: []))

    #expect(try wereld.staat(overleg).lezers(bij: id).contains(.gast(1)))
    #expect(try zinnen(overleg, .gastVertrekt(2)) == ["Deze gast is niet bij dit overleg."])
  }

  @Test func `lets a guest without secrecy who comes in halfway wait for the next point`() throws {
    let punt = try wereld.opTafelInTriage()
    let guest = Gast(naam: "R. Smeets", functie: "adviseur", geheimhouding: false)

    try bij(punt.overleg, .gastOntvangen(guest))

    let meeting = try wereld.staat(punt.overleg)
    #expect(meeting.gastenAanTafel.map(\.nummer) == [1])
    #expect(!meeting.lezers(bij: Puntid(punt.casus)).contains(.gast(1)))
  }

  @Test func `sends away only who is there, and never everyone`() throws {
    let punt = try wereld.opTafelInTriage()
    let id = Puntid(punt.casus)
    let all = try wereld.staat(punt.overleg).lezers

    #expect(
      try zinnen(punt.overleg, .tafel(id, vanTafel: [.organisatie("mee")]))
        == ["Wie niet aanwezig is, kan de tafel niet verlaten."])
    #expect(
      try zinnen(punt.overleg, .tafel(id, vanTafel: all))
        == ["Er blijft niemand over; parkeer het punt."])
  }

  @Test func `records who knows the persons, and the rest in one go`() throws {
    let casus = try wereld.naarTriage()
    let next = wereld.vandaag.plus(dagen: 1)
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: next))
    let planned = try #require(try wereld.staat(casus).overleg)
    try wereld.doe(.bijOverleg(planned, .bekendheid(casus, Bekendheid("amw", .bekend))))
    try wereld.doe(
      .bijOverleg(planned, .bekendheid(casus, Bekendheid("met-ggz", .magNietZeggen))))
    wereld.verstrijk(dagen: 1)
    let overleg = try wereld.geopend("triage")
    try wereld.doe(.puntOpenen(casus), namens: overleg)
    #expect(
      try zinnen(overleg, .bekendheid(casus, Bekendheid("mee", .bekend))) == ["MEE is er niet."])

    try bij(overleg, .bekendheid(casus, Bekendheid("politie", .bekend)))
    try bij(overleg, .bekendheidAfronden(casus))

    let known = try wereld.staat(casus)
    #expect(known.bekendheid(van: "amw")?.overleg == nil)
    #expect(known.bekendheid(van: "politie")?.overleg == overleg)
    #expect(known.bekendheid(van: "met-ggz")?.antwoord == .magNietZeggen)
    #expect(known.bekendheid(van: "cjg")?.antwoord == .nietGemeld)
    #expect(known.bekendheid?.count == 12)
    let room = try #require(wereld.zicht("vz", in: .zaal).bekendheid(casus))
    #expect(room.bekend == ["amw", "politie"] && room.antwoorden.isEmpty)
    #expect(room.overigen == "geen bekendheid gemeld")
  }

  @Test func `tells secrecy and not knowing in the same words`() throws {
    let punt = try wereld.opTafelInTriage()
    for (id, answer) in [("met-ggz", Bekendheidsantwoord.magNietZeggen), ("amw", .onbekend)] {
      try bij(punt.overleg, .bekendheid(punt.casus, Bekendheid(id, answer)))
    }
    let view = wereld.zicht("ad")
    let told = try #require(view[punt.casus]).verloop.suffix(2).compactMap {
      $0.wat.map { Casus.zin($0, view) }
    }

    #expect(
      told == [
        "MET ggz gaf antwoord over bekendheid", "AMW Midden-Limburg gaf antwoord over bekendheid",
      ])
  }
}
