import Foundation
import Testing

@testable import VHDomain

/// Restricted classes: for whoever is not on the list they do not exist (decision 14).
///
/// `ra` is on the list of radicalisering and reports, screens and weighs; `pr` is not on it.
@Suite struct VertrouwelijkTests {
  private let wereld: Wereld
  private let melding: Nummer<Melding>
  private let casus: Nummer<Casus>
  private let persoon: Nummer<Persoon>

  init() throws {
    wereld = try Wereld()
    melding = try wereld.melding(soort: "radicalisering", achternaam: "Geheim", als: "ra")
    persoon = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    casus = try wereld.onderProcesregie(
      try wereld.naarTriage(try wereld.inScreening(melding, als: "ra"), als: "ra"),
      van: "ra", traject: "radicalisering", als: "ra")
  }

  @Test func `shows all of it to who is on the list, at one's own place`() {
    let view = wereld.zicht("ra")

    #expect(view.meldingen.map(\.nummer) == [melding])
    #expect(view.casussen.map(\.nummer) == [casus])
    #expect(view.personen.map(\.nummer) == [persoon])
    #expect(view.naam(persoon) == "Jan Geheim")
    #expect(view.tellingen == [.procesregie: 1])
  }

  @Test(arguments: [
    ("pr", Room.eigenPlek), ("ma", .eigenPlek), ("br", .eigenPlek), ("ra", .zaal),
    ("niemand", .eigenPlek),
  ])
  func `shows none of it to anyone else, nor in a room`(id: String, room: Room) {
    let view = wereld.zicht(id, in: room)

    #expect(view[melding] == nil)
    #expect(view[casus] == nil)
    #expect(view[persoon] == nil)
    #expect(view.meldingen.isEmpty)
    #expect(view.casussen.isEmpty)
    #expect(view.personen.isEmpty)
    #expect(view.tellingen.isEmpty)
    #expect(view.werkvoorraad(van: nil).isEmpty)
    #expect(view.teAgenderen.isEmpty)
    #expect(view.wachtrij(nil).isEmpty)
    #expect(view.naam(persoon) == "onbekend")
    #expect(view.initialen(persoon) == "onbekend")
  }

  @Test func `leaves no trace of it in the agenda`() throws {
    let view = wereld.zicht("pr")

    for overleg in view.overleggen {
      #expect(view.agenda(overleg.inhoud).isEmpty)
      #expect(overleg.inhoud.agenda.isEmpty)
      #expect(view[overleg.nummer]?.inhoud.agenda.isEmpty == true)
    }
    #expect(try wereld.records.overleggen.values.allSatisfy { !$0.inhoud.agenda.isEmpty })
  }

  @Test func `hides a melding from the moment it is reported`() throws {
    let concept = try wereld.melding(soort: "radicalisering", als: "ra", ontvangen: false) {
      $0.gegevens.gemeente = nil
    }
    let waiting = try wereld.melding(soort: "radicalisering", als: "ra")

    #expect(wereld.zicht("pr")[concept] == nil)
    #expect(wereld.zicht("pr").wachtrij(.overig).isEmpty)
    #expect(wereld.zicht("ra").wachtrij(.overig).map(\.nummer) == [waiting.record])
    #expect(wereld.zicht("pr").tellingen[.melding] == nil)
  }

  @Test func `hides a casus that became restricted only at the triage`() throws {
    let ordinary = try wereld.melding(achternaam: "Later")
    let later = try wereld.onderProcesregie(
      try wereld.naarTriage(try wereld.inScreening(ordinary)), van: "ra",
      traject: "radicalisering", als: "ra")

    let view = wereld.zicht("pr")

    #expect(view[later] == nil)
    #expect(view[ordinary] == nil)
    #expect(view.personen.isEmpty)
  }

  @Test func `shows a person who is also in something ordinary`() throws {
    _ = try wereld.melding(als: "ra") {
      $0.personen = [Intakepersoon(.bestaand(persoon), hoofd: true)]
    }

    let view = wereld.zicht("pr")

    #expect(view.personen.map(\.nummer) == [persoon])
    #expect(view.meldingen.count == 1)
    #expect(view.casussen.isEmpty)
  }

  @Test func `names no hidden casus in the text of a relapse that is ordinary`() throws {
    try wereld.doe(.afschalen(casus, .voorbeeld), als: "ra")
    try wereld.doe(.afsluiten(casus, .voorbeeld), als: "ra")
    let relapse = try wereld.melding(als: "ra") { $0.gegevens.vorigeCasus = casus }
    let opened = try wereld.inScreening(relapse, als: "ra")

    let listed = try #require(wereld.zicht("ra").tekst(opened.record))
    let other = try #require(wereld.zicht("pr").tekst(opened.record))

    #expect(listed.contains("Terugval van  C-2026-0001"))
    #expect(!other.contains("C-2026-0001"))
  }

  @Test func `screens no restricted melding together with an ordinary one`() throws {
    let ordinary = try wereld.melding(soort: "stalking")
    let secret = try wereld.melding(soort: "radicalisering", als: "ra")

    for pair in [[ordinary, secret], [secret, ordinary]] {
      #expect(
        try wereld.zinnen(.inScreeningNemen(pair), als: "ra")
          == ["Deze meldingen zijn niet even vertrouwelijk; neem ze apart in screening."])
    }
  }

  @Test func `keeps a restricted kind restricted whatever traject was chosen`() throws {
    let secret = try wereld.melding(soort: "radicalisering", als: "ra") {
      $0.gegevens.traject = "pga"
    }
    let opened = try wereld.inScreening(secret, als: "ra")

    #expect(wereld.zicht("pr")[opened] == nil)
    #expect(try wereld.staat(opened).traject == "radicalisering")
  }

  @Test func `names no hidden number where a melding is linked to an ordinary casus`() throws {
    let running = try wereld.onderProcesregie()
    let secret = try wereld.melding(soort: "radicalisering", als: "ra")
    let punt = try wereld.opTafelInScreening(try wereld.inScreening(secret, als: "ra"), als: "ra")
    try wereld.doe(
      .besluiten(punt.casus, .uitkomst(.gekoppeld, casus: running)), als: "ra",
      namens: punt.overleg)

    let view = wereld.zicht("pr")
    let told = try #require(view[running]).verloop.compactMap { $0.wat.map { Casus.zin($0, view) } }

    #expect(told.last == "een melding gekoppeld")
    #expect(
      !told.contains { $0.contains(secret.description) || $0.contains(punt.casus.description) })
  }
}

/// Acting on what one may not know of gives the sentence for a number that does not exist.
@Suite struct VertrouwelijkHandelenTests {
  /// Commands on a casus, for a hidden number and an unknown one.
  private static let opdrachten: [@Sendable (Nummer<Casus>, Datum) -> Command] = [
    { .agenderen($0, tafel: "triage", datum: $1) }, { casus, _ in .puntOpenen(casus) },
    { casus, _ in .verrijken(casus, Verrijking(partner: "amw", tekst: "x", grondslag: "wmo")) },
    { casus, _ in .beantwoorden(casus, .antwoord(vraag: .gevolg, waarde: .ja)) },
    { casus, _ in .besluiten(casus, .uitkomst(.nietOpgenomen)) },
    { casus, _ in .onderbouwen(casus, .gevolg, bijdragen: []) },
    { casus, _ in .terugkoppelen(casus, Teruggekoppeld(wijze: "gebeld")) },
    { casus, _ in .overrulen(casus, regel: "R-01", reden: "Haast.") },
    { casus, _ in .casusregisseurBenoemen(casus, .voorbeeld) },
    { casus, _ in .procesregisseurWijzigen(casus, medewerker: "pr", reden: "Verlof.") },
    { casus, _ in .doelStellen(casus, .voorbeeld) },
    { casus, _ in .planVaststellen(casus, instemming: "Ja.") },
    { .actieToevoegen($0, .voorbeeld(tot: $1)) },
    { casus, _ in .actieEindigen(casus, actie: "A1", status: .afgerond, reden: nil) },
    { casus, _ in .monitoren(casus) }, { casus, _ in .opschalen(casus, reden: "Incident.") },
    { casus, _ in .afschalen(casus, .voorbeeld) }, { casus, _ in .afsluiten(casus, .voorbeeld) },
  ]

  private static let unknown = Nummer<Casus>(jaar: 2026, volgnummer: 999)

  /// What is said of a number, with the number taken out.
  private func zinnen(
    _ wereld: Wereld, _ command: Command, about casus: Nummer<Casus>, als id: String,
    namens overleg: Nummer<Overleg>?
  ) throws -> [String] {
    try wereld.zinnen(command, als: id, namens: overleg).map {
      $0.replacingOccurrences(of: casus.description, with: "NUMMER")
    }
  }

  private func check(_ wereld: Wereld, _ hidden: Nummer<Casus>, _ overleg: Nummer<Overleg>?) throws
  {
    for opdracht in VertrouwelijkHandelenTests.opdrachten {
      for id in ["ad", "pr", "vz", "ma", "be", "br"] {
        let day = wereld.vandaag
        let unknown = VertrouwelijkHandelenTests.unknown
        let there = try zinnen(
          wereld, opdracht(hidden, day), about: hidden, als: id, namens: overleg)
        let gone = try zinnen(
          wereld, opdracht(unknown, day), about: unknown, als: id, namens: overleg)
        #expect(there == gone, "\(id): \(opdracht(hidden, day))")
      }
    }
  }

  @Test func `of a restricted casus on the table`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding(soort: "radicalisering", als: "ra")
    let punt = try wereld.gewogen(
      try wereld.naarTriage(try wereld.inScreening(melding, als: "ra"), als: "ra"), als: "ra")

    try check(wereld, punt.casus, punt.overleg)
    try check(wereld, punt.casus, nil)
  }

  @Test func `of a restricted casus under procesregie`() throws {
    let wereld = try Wereld()
    let casus = try wereld.onderProcesregie(van: "ra", traject: "radicalisering", als: "ra")
    try wereld.doe(.casusregisseurBenoemen(casus, .voorbeeld), als: "ra")
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "ra")

    try check(wereld, casus, nil)
    #expect(
      try wereld.zinnen(.afschalen(casus, .voorbeeld), als: "pr")
        == ["C-2026-0001 is niet gevonden."])
  }

  @Test func `of a restricted melding and of a person who is only in it`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding(soort: "bij", als: "br", ontvangen: false)
    let persoon = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    var intake = Intake.voorbeeld(op: wereld.vandaag)

    #expect(
      try wereld.zinnen(.inScreeningNemen([melding]), als: "ra")
        == ["M-2026-0001 is niet gevonden."])
    #expect(
      try wereld.zinnen(.meldingWijzigen(melding, intake, ontvangen: true), als: "pr")
        == ["M-2026-0001 is niet gevonden."])
    #expect(
      try wereld.zinnen(.persoonAanvullen(persoon, .voorbeeldVrouw), als: "ma")
        == ["P-000001 is niet gevonden."])
    intake.personen = [Intakepersoon(.bestaand(persoon), hoofd: true)]
    #expect(
      try wereld.zinnen(.registreren(intake, ontvangen: true), als: "pr")
        == ["P-000001 is niet gevonden."])
  }

  @Test func `links nothing to a restricted casus and reports no relapse of it`() throws {
    let wereld = try Wereld()
    let hidden = try wereld.onderProcesregie(van: "ra", traject: "radicalisering", als: "ra")
    let punt = try wereld.opTafelInScreening()
    var relapse = Intake.voorbeeld(op: wereld.vandaag)
    relapse.gegevens.vorigeCasus = hidden

    let sentence = ["\(hidden) is niet gevonden."]
    #expect(
      try wereld.zinnen(
        .besluiten(punt.casus, .uitkomst(.gekoppeld, casus: hidden)), namens: punt.overleg)
        == sentence)
    #expect(try wereld.zinnen(.registreren(relapse, ontvangen: true)) == sentence)
  }

  @Test func `lets a meeting go on to the next point after a hidden one`() throws {
    let wereld = try Wereld()
    let hidden = try wereld.naarTriage(
      try wereld.inScreening(try wereld.melding(soort: "radicalisering", als: "ra"), als: "ra"),
      als: "ra")
    let plain = try wereld.naarTriage()
    for casus in [hidden, plain] {
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag), als: "ra")
    }
    let overleg = try wereld.geopend("triage")
    try wereld.doe(.puntOpenen(hidden), als: "ra", namens: overleg)
    #expect(wereld.zicht("vz")[overleg]?.inhoud.huidigPunt == nil)

    try wereld.doe(.puntOpenen(plain), als: "vz", namens: overleg)
    try wereld.doe(.overlegSluiten(overleg), als: "vz")

    #expect(try wereld.staat(hidden).fase == .triageGeagendeerd)
    #expect(try wereld.staat(hidden).overleg == nil)
  }
}
