import Foundation
import Testing

@testable import VHDomain

/// Undo: withdrawing what one commit did (decision 23).
@Suite struct OngedaanTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  /// Carries out a command and answers what undoes it.
  private func gedaan(
    _ command: Command, als id: String = "ad", namens overleg: Nummer<Overleg>? = nil
  ) throws -> Command {
    let receipt = try wereld.doe(command, als: id, namens: overleg)
    return .ongedaanMaken(try #require(receipt.intrekking))
  }

  private func actie(_ casus: Nummer<Casus>, als id: String = "pr") throws -> Command {
    try gedaan(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: id)
  }

  // MARK: Done and undone

  @Test(arguments: Ongedaangeval.alle)
  func `gives back the records as they were, and keeps what happened`(geval: Ongedaangeval) throws {
    let (command, wie, overleg) = try geval.maak(wereld)
    let before = try wereld.records
    let receipt = try wereld.doe(command, als: wie, namens: overleg)
    let done = try #require(receipt.intrekking)
    let middle = try wereld.records
    wereld.klok.nu = Moment(milliseconden: wereld.klok.nu.milliseconden + 60_000)
    try wereld.doe(.ongedaanMaken(done), als: wie, namens: overleg)
    let after = try wereld.records

    #expect(done.wat == geval.wat)
    func check<A: Aggregate>(_ table: KeyPath<Records, [Nummer<A>: Stored<A>]>) {
      for (nummer, stored) in after[keyPath: table] {
        #expect(stored.inhoud == before[keyPath: table][nummer]?.inhoud ?? A(), "\(nummer)")
        let added = stored.verloop.dropFirst(middle[keyPath: table][nummer]?.verloop.count ?? 0)
        let told = middle[keyPath: table][nummer]?.verloop
          .dropFirst(before[keyPath: table][nummer]?.verloop.count ?? 0)
        #expect(added.compactMap(\.trektIn) == told?.map(\.head.id), "\(nummer)")
        #expect(added.allSatisfy { $0.wat == nil && $0.head.door.medewerker == wie })
      }
    }
    check(\.personen)
    check(\.meldingen)
    check(\.casussen)
    check(\.overleggen)
    check(\.consultdagen)
    check(\.informatievragen)
    check(\.contacten)
    #expect(Samenhang.ontvouwen(after) + Samenhang.tegenspraak(after) == [])
    #expect(after.generatie == middle.generatie + 1)
  }

  @Test func `every light command has a case, and no other has a way back`() throws {
    let source = try Brontekst.lees("Sources/VHDomain/Workflow/Ongedaan.swift")
    let light = try #require(
      source.split(separator: "switch self {").last?.split(separator: ".licht").first)
    let names = light.split { !$0.isLetter && $0 != "." }.filter { $0.hasPrefix(".") }
      .map { String($0.dropFirst()) }

    #expect(Set(Ongedaangeval.alle.map(\.naam)) == Set(names))
    let receipt = try wereld.doe(
      .overlegOpenen(
        tafel: "routeertafel", datum: wereld.vandaag, aanwezig: ["amw"], voorzitter: "Vera"))
    #expect(receipt.intrekking == nil)
  }

  @Test func `says of what can't be undone what to do instead`() throws {
    let casus = try wereld.afgeschaald()
    for command in [
      Command.afsluiten(casus, .voorbeeld), .besluiten(casus, .naarTriage),
      .overlegSluiten(Nummer(jaar: 2026, volgnummer: 1)), .puntOpenen(casus),
    ] {
      let sentence = try #require(command.ongedaan.vooraf)
      #expect(sentence.hasPrefix("Dit kunt u niet ongedaan maken: ") && sentence.hasSuffix("."))
    }
    #expect(Command.monitoren(casus).ongedaan.vooraf == nil)
  }

  @Test func `undoes step by step, last one first`() throws {
    let casus = try wereld.onderProcesregie()
    let before = try wereld.staat(casus)
    let first = try actie(casus)
    let second = try gedaan(.casusregisseurBenoemen(casus, .voorbeeld), als: "pr")

    #expect(
      try wereld.zinnen(first, als: "pr") == [
        "U bent om 09:00:00 verder gegaan met C-2026-0001; maak dat eerst ongedaan, of leg vast wat anders moet."
      ])
    try wereld.doe(second, als: "pr")
    try wereld.doe(first, als: "pr")

    #expect(try wereld.staat(casus) == before)
    #expect(
      try wereld.zinnen(first, als: "pr") == [
        "Dit is al ongedaan gemaakt; het verloop van C-2026-0001 laat zien door wie."
      ])
  }

  @Test func `a withdrawn action keeps its number`() throws {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(try actie(casus), als: "pr")
    _ = try actie(casus)

    #expect(try wereld.staat(casus).acties.map(\.id) == ["A2"])
  }

  // MARK: Refused

  @Test func `refuses when a colleague went on, and names who and when`() throws {
    let casus = try wereld.onderProcesregie()
    let undo = try actie(casus)
    wereld.klok.nu = Moment(milliseconden: wereld.klok.nu.milliseconden + 61_000)
    try wereld.doe(
      .procesregisseurWijzigen(casus, medewerker: "pr2", reden: "Verlof."), als: "ma")

    #expect(
      try wereld.zinnen(undo, als: "pr") == [
        "Mo Nager is om 09:01:01 verder gegaan met C-2026-0001; leg vast wat anders moet, of overleg met Mo Nager."
      ])
    wereld.verstrijk(dagen: 1)
    #expect(try wereld.zinnen(undo, als: "pr").first?.contains("op do 14 mei om 09:01:01") == true)
  }

  @Test func `refuses whoever did not do it, and another terminal`() throws {
    let casus = try wereld.onderProcesregie()
    let undo = try actie(casus)
    let elsewhere = Actor(medewerker: "pr", terminal: "t9")

    #expect(
      try wereld.zinnen(undo, als: "ma") == [
        "Dit is door Petra Regis vastgelegd; vraag Petra Regis het ongedaan te maken."
      ])
    #expect(
      wereld.registry.refusal(of: undo, as: elsewhere)?.zinnen == [
        "Dit is op een andere werkplek (t1) vastgelegd; maak het daar ongedaan."
      ])
  }

  @Test func `refuses outside the meeting for which it was done`() throws {
    let punt = try wereld.opTafelInTriage()
    let undo = try gedaan(
      .beantwoorden(punt.casus, .antwoord(vraag: .gevolg, waarde: .ja)), namens: punt.overleg)

    #expect(
      try wereld.zinnen(undo) == [
        "Dit is namens \(punt.overleg) vastgelegd; ga daarvoor terug naar dat overleg."
      ])
    let outside = try gedaan(.registreren(.voorbeeld(op: wereld.vandaag), ontvangen: true))
    #expect(
      try wereld.zinnen(outside, namens: punt.overleg) == [
        "Dit is buiten het overleg vastgelegd; verlaat eerst het overleg."
      ])
  }

  @Test func `refuses when the right was lost meanwhile`() throws {
    let undo = try gedaan(.registreren(.voorbeeld(op: wereld.vandaag), ontvangen: true))
    try wereld.doe(
      .medewerkerWijzigen(Medewerker(id: "ad", naam: "Ada Ministra", rollen: [.voorzitter])),
      als: "be")

    let refusal = try wereld.weigering(undo)
    #expect(refusal.findings.map(\.rule) == ["wie-mag"])
    #expect(refusal.zinnen.first?.hasPrefix("Meldingen registreren") == true)
  }

  @Test func `who named the first casusregisseur may undo that, though changing one is not theirs`()
    throws
  {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(try gedaan(.casusregisseurBenoemen(casus, .voorbeeld), als: "pr"), als: "pr")

    #expect(try wereld.staat(casus).casusregisseur == nil)
  }

  // MARK: What was made

  @Test func `a withdrawn melding counts and shows nowhere, and its number is not given again`()
    throws
  {
    let untouched = wereld.zicht("ma")
    let undo = try gedaan(
      .registreren(
        .voorbeeld(op: wereld.vandaag, achternaam: "Verdwenen"), ontvangen: true))
    #expect(try wereld.zicht("ad").zoek("verdwenen").treffers.count == 2)
    try wereld.doe(undo)
    let view = wereld.zicht("ma")
    let nummer = Nummer<Melding>(jaar: 2026, volgnummer: 1)

    #expect(view.meldingen.isEmpty && view.personen.isEmpty)
    #expect(view.tellingen == untouched.tellingen)
    #expect(view.wachtrij(nil).isEmpty && view.meldingenZonderRoute.isEmpty)
    var gone = Persoonsgegevens()
    gone.achternaam = "Verdwenen"
    #expect(untouched.bekenden(gone, hooguit: 9).totaal == 0)
    #expect(view.bekenden(gone, hooguit: 9).totaal == 0)
    #expect(try view.zoek("verdwenen").treffers.isEmpty)
    #expect(try view.zoek("overlast").treffers.isEmpty)
    let period = try Verslagperiode.lees("verslagjaar-2026", view.house)
    #expect(
      try view.tabel(Cijfervraag(.meldingTriage, period))
        == untouched.tabel(Cijfervraag(.meldingTriage, period)))
    #expect(view[nummer]?.inhoud.status == .ingetrokken)
    #expect(view.tekst(nummer.record)?.contains("melding vastgelegd") == true)
    #expect(try wereld.melding() == Nummer(jaar: 2026, volgnummer: 2))
  }

  @Test func `a text that stood only in what was withdrawn is not found`() throws {
    let casus = try wereld.onderProcesregie()
    let undo = try gedaan(
      .actieToevoegen(
        casus,
        Actie("Zwembadbezoek", partner: "amw", wie: "buurtwerk", uiterlijk: wereld.vandaag)),
      als: "pr")
    #expect(try wereld.zicht("pr").zoek("zwembadbezoek").treffers.count == 1)
    try wereld.doe(undo, als: "pr")

    #expect(try wereld.zicht("pr").zoek("zwembadbezoek").treffers.isEmpty)
  }

  @Test func `figures do not count a screening or scaling down that was undone`() throws {
    let casus = try wereld.onderProcesregie()
    let before = wereld.zicht("ma")
    try wereld.doe(try gedaan(.afschalen(casus, .voorbeeld), als: "pr"), als: "pr")
    try wereld.doe(
      try gedaan(
        .rechtstreeksNaarTriage(
          try wereld.melding(), reden: "Haast.", tafel: "triage", datum: wereld.vandaag)))
    let after = wereld.zicht("ma")

    let period = try Verslagperiode.lees("verslagjaar-2026", before.house)
    let ofMeldingen = ["melding-triage", "instroom", "doelgroepen"]
    for table in Tabeldefinitie.alle where !ofMeldingen.contains(table.id) {
      let question = Cijfervraag(table, period)
      #expect(try after.tabel(question) == before.tabel(question), "\(table.id)")
    }
    #expect(after.casussen.map(\.nummer) == [casus])
    #expect(after.overleggen.map(\.nummer) == before.overleggen.map(\.nummer))
  }

  @Test func `a person whom another melding names by now stays, the melding goes`() throws {
    let undo = try gedaan(.registreren(.voorbeeld(op: wereld.vandaag), ontvangen: true))
    let person = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    let other = try wereld.melding {
      $0.personen = [Intakepersoon(.bestaand(person), hoofd: true)]
    }
    try wereld.doe(undo)

    #expect(try wereld.staat(person).gegevens.achternaam == "Bakker")
    #expect(wereld.zicht("ad").meldingen.map(\.nummer) == [other])
    #expect(Samenhang.tegenspraak(try wereld.records) == [])
  }

  @Test func `a person recorded alone and named by now can't be undone`() throws {
    let undo = try gedaan(.persoonAanmaken(.voorbeeld))
    _ = try wereld.melding {
      $0.personen = [
        Intakepersoon(.bestaand(Nummer(jaar: 0, volgnummer: 1)), hoofd: true)
      ]
    }

    #expect(
      try wereld.zinnen(undo) == [
        "P-000001 staat inmiddels in een dossier; haal de persoon daar eerst weg."
      ])
  }

  @Test func `a casus that lies on a screening table can't be undone`() throws {
    let melding = try wereld.melding()
    let undo = try gedaan(.inScreeningNemen([melding]))
    let overleg = try wereld.geopend("routeertafel")
    try wereld.doe(.puntOpenen(Nummer(jaar: 2026, volgnummer: 1)), namens: overleg)

    #expect(
      try wereld.zinnen(undo) == [
        "C-2026-0001 is inmiddels besproken of elders genoemd; pas dat eerst aan."
      ])
  }

  @Test func `a point leaves the agenda though others came after it, and the meeting stays`() throws
  {
    let first = try wereld.naarTriage()
    let second = try wereld.naarTriage()
    let undo = try gedaan(.agenderen(first, tafel: "triage", datum: wereld.vandaag))
    try wereld.doe(.agenderen(second, tafel: "triage", datum: wereld.vandaag), als: "ma")
    let overleg = try #require(try wereld.staat(second).overleg)
    try wereld.doe(undo)

    #expect(try wereld.staat(overleg).agenda.map(\.casus) == [second])
    #expect(try wereld.staat(overleg).tafel == "triage")
    #expect(try wereld.staat(first).magGeagendeerd)
  }

  // MARK: Who may know

  @Test func `what was withdrawn is hidden from whom it was hidden before`() throws {
    let receipt = try wereld.doe(
      .registreren(
        .voorbeeld(op: wereld.vandaag, soort: "radicalisering", achternaam: "Geheim"),
        ontvangen: true), als: "ra")
    let melding = try #require(receipt.nieuw(Melding.self))
    let persoon = try #require(receipt.nieuw(Persoon.self))
    let screening = try gedaan(.inScreeningNemen([melding]), als: "ra")
    let casus = try #require(try wereld.staat(melding).casus)
    try wereld.doe(screening, als: "ra")
    #expect(wereld.zicht("pr")[casus] == nil)
    try wereld.doe(.ongedaanMaken(try #require(receipt.intrekking)), als: "ra")

    for id in ["pr", "ma", "be"] {
      let view = wereld.zicht(id)
      #expect(view[melding] == nil && view[casus] == nil && view[persoon] == nil)
      #expect(view.tekst(melding.record) == nil && view.json(persoon.record) == nil)
    }
    #expect(wereld.zicht("ra")[melding] != nil && wereld.zicht("ra")[persoon] != nil)
  }

  @Test func `on the agenda nothing tells of a hidden point that was put there and taken off`()
    throws
  {
    let plain = try wereld.naarTriage()
    try wereld.doe(.agenderen(plain, tafel: "triage", datum: wereld.vandaag))
    let overleg = try #require(try wereld.staat(plain).overleg)
    let before = wereld.zicht("ad")[overleg]
    let secret = try wereld.melding(soort: "radicalisering", als: "ra")
    try wereld.doe(
      try gedaan(
        .rechtstreeksNaarTriage(secret, reden: "Nu.", tafel: "triage", datum: wereld.vandaag),
        als: "ra"), als: "ra")

    #expect(wereld.zicht("ad")[overleg]?.verloop == before?.verloop)
  }

  // MARK: History and files

  @Test func `the history tells both, and by whom`() throws {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(try actie(casus), als: "pr")

    let stored = try wereld.opgeslagen(casus)
    let view = wereld.zicht("pr")
    let words = view.verloop(van: stored)
    let last = stored.verloop.suffix(2)
    #expect(
      last.map(words.zin) == [
        "ingetrokken: actie A1 AMW Midden-Limburg, maatschappelijk werk: Aanmelden bij de bank, uiterlijk do 14 mei",
        "ongedaan gemaakt: actie A1 AMW Midden-Limburg, maatschappelijk werk: Aanmelden bij de bank, uiterlijk do 14 mei",
      ])
    #expect(
      last.compactMap(words.intrekking) == [
        "ingetrokken door Petra Regis op do 14 mei 2026 om 09:00:00 (ongedaan gemaakt)"
      ])
    #expect(view.tekst(casus.record)?.contains("ongedaan gemaakt: actie A1") == true)
  }

  @Test func `on disk it is logged, read back the same, and found sound`() throws {
    try Bureau.with(.file) { bureau in
      let receipt = try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      bureau.wait()
      try bureau.perform(.ongedaanMaken(try #require(receipt.intrekking)))
      try bureau.reopen()

      #expect(try bureau.records.meldingen[Walk.melding1]?.inhoud == Melding())
      #expect(try bureau.records.meldingen[Walk.melding1]?.verloop.count == 4)
      let report = try bureau.registry.controle(as: Bureau.everyone)
      #expect(report.bevindingen.map(\.regel) == [])
      let log = try String(
        contentsOfFile: "\(bureau.place.path)/logboek/2026-11.jsonl", encoding: .utf8)
      let lines = log.split(separator: "\n").filter { $0.contains("ingetrokken") }
      #expect(lines.count == 3)
      #expect(!lines.contains { $0.contains("Geheimhouder") })
    }
  }
}

/// What is asked of a meeting can be undone as the table of these says.
@Suite struct OverlegOngedaanTests {
  @Test func `undoes a release, and says of a pause what to do instead`() throws {
    let wereld = try Wereld()
    let punt = try wereld.opTafelInTriage()
    let before = try wereld.staat(punt.overleg)
    let receipt = try wereld.doe(
      .bijOverleg(punt.overleg, .volgensTafelregel([Puntid(punt.casus)])), als: "ma",
      namens: punt.overleg)
    let withdrawal = try #require(receipt.intrekking)
    #expect(withdrawal.wat == "vrijgave van C-2026-0001 volgens de tafelregel")

    try wereld.doe(.ongedaanMaken(withdrawal), als: "ma", namens: punt.overleg)

    #expect(try wereld.staat(punt.overleg) == before)
    #expect(
      Command.bijOverleg(punt.overleg, .pauzeren).ongedaan.vooraf
        == "Dit kunt u niet ongedaan maken: hervat het overleg.")
  }
}
